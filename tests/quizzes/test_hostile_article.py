"""An article written to attack its readers is text on every page, never markup."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import User
from corpus.models import Article
from quizzes.actions.articles import load_article
from quizzes.models import Attempt, Question

pytestmark = pytest.mark.django_db

SCRIPT = "<script>alert(1)</script>"
BREAK_OUT = "\"'><img src=x onerror=alert(2)>{{ 7|add:7 }}{% now 'Y' %}"
ARTICLE = f"""---
title: Dam {SCRIPT}
publisher: Post {SCRIPT}
author: Brook {SCRIPT}
topic: Topic {SCRIPT}
licence: Licence {SCRIPT}
follows: Report {SCRIPT}
---
The dam at Hale was finished on 12 June 1928 {BREAK_OUT}.

Mr Hale sent 300 engineers to the dam in 1929, and 1,494 houses {SCRIPT} were lost.

“The wall {SCRIPT} will hold for another winter {BREAK_OUT},” said Ada Brook, the mayor.

“We shall sue the water {SCRIPT} company for every field,” Tom Hale told the crowd.

“Nobody asked the farmers {BREAK_OUT} before the gates were closed,” said Ruth Penn.

[a link](javascript:alert(3)) <svg/onload=alert(4)> <b style="color:red">bold</b>
"""
# The markup of the article; all scripts of our own have a source.
MARKUP = re.compile(
    r"<script(?! [^>]*src=)|<img src=x|<[a-z][^>]*\son\w+=|<b |=\"javascript:"
)


@pytest.fixture
def hostile(tmp_path) -> Article:
    path = tmp_path / "hostile.md"
    path.write_text(ARTICLE, encoding="utf-8")
    article = load_article(path).article
    call_command("build_bank", verbosity=0)
    Question.objects.update(publishable=True, state=Question.State.APPROVED)
    return article


def markup_in(client, *addresses: str) -> list[str]:
    found = []
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        found += MARKUP.findall(response.text)
    return found


def test_readers_get_it_as_text(client, hostile):
    article = reverse("quizzes:article", args=[hostile.uuid])
    pages = [reverse("quizzes:home"), reverse("quizzes:articles")]

    found = markup_in(client, *pages, article, f"{article}?facts=1")

    assert SCRIPT.replace("<", "&lt;").replace(">", "&gt;") in client.get(article).text
    assert found == []


@pytest.mark.parametrize("form", ["choice", "typed"])
def test_learners_get_it_as_text(client, hostile, form):
    client.post(
        reverse("quizzes:practise_article", args=[hostile.uuid]), {"form": form}
    )
    attempt = Attempt.objects.get()
    asked = [attempt.url_of(n) for n in range(1, attempt.length + 1)]
    found = markup_in(client, *asked)

    for address in asked:
        page = client.get(address).text
        tokens = re.findall(r'type="radio" name="response" value="([\w-]+)"', page)
        client.post(address, {"response": tokens[0] if tokens else SCRIPT})
    found += markup_in(
        client, *asked, attempt.get_absolute_url(), reverse("quizzes:progress")
    )

    assert found == []


def test_admins_get_it_as_text(client, hostile):
    client.force_login(User.objects.create_superuser("admin"))
    lists = [
        reverse(f"admin:{name}_changelist")
        for name in ("corpus_article", "corpus_fact", "quizzes_question")
    ]
    change = reverse("admin:corpus_article_change", args=[hostile.pk])

    assert markup_in(client, *lists, change) == []
