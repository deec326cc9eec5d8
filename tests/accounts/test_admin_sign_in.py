"""The admin is entered by the site's own sign-in, which slows down guessing."""

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db


def test_the_admin_s_own_sign_in_leads_to_the_site_s(client):
    response = client.get("/admin/login/?next=/admin/")

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/account/sign-in/")


def test_a_student_is_refused_at_the_admin_s_door(client):
    client.force_login(get_user_model().objects.create_user("student", password="x"))

    response = client.get("/admin/login/?next=/admin/")

    assert response.status_code == 403
