"""A prepared query answers as the query it was made from."""

import pytest
from django.db.models import BigIntegerField, UUIDField

from quizzes.models import Attempt, Grade, Slot
from quizzes.queries.prepared import Parameter, Prepared
from tests.builders import answer, make_attempt

pytestmark = pytest.mark.django_db


def test_a_prepared_query_binds_other_values_at_every_call():
    attempts = [make_attempt(questions=n) for n in (1, 3)]
    slots_of = Prepared(
        lambda: (
            Slot.objects.filter(attempt=Parameter("attempt", BigIntegerField()))
            .order_by("position")
            .values_list("position", "option_order")
        )
    )

    for attempt in attempts:
        plain = attempt.slots.order_by("position")
        expected = list(plain.values_list("position", "option_order"))
        assert slots_of(attempt=attempt.pk) == expected


def test_a_prepared_query_converts_what_goes_in_and_what_comes_out():
    attempt = make_attempt(form="typed")
    answer(attempt, "300")
    code = Parameter("code", UUIDField())
    grades_of = Prepared(
        lambda: Grade.objects.filter(answer__slot__attempt__code=code).values_list(
            "values", "answer__slot__attempt__code", "answer__given_at"
        )
    )

    given_at = attempt.slots.get().answers.get().given_at
    assert grades_of(code=attempt.code) == [({"read": "300"}, attempt.code, given_at)]


def test_a_prepared_query_sees_what_was_written_since():
    codes = Prepared(lambda: Attempt.objects.values_list("code"))

    before = codes()
    attempt = make_attempt()

    assert (before, codes()) == ([], [(attempt.code,)])


def test_a_missing_value_is_an_error_not_a_wide_query():
    slots_of = Prepared(
        lambda: Slot.objects.filter(
            attempt=Parameter("attempt", BigIntegerField())
        ).values_list("pk")
    )

    with pytest.raises(KeyError):
        slots_of()
