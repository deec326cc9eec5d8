"""Each starter set taken from its start to its last answer, all of them right."""

import pytest

from corpus.models import Article
from quizzes.actions.set_files import read_set_file
from quizzes.actions.sets import publish_set_file
from quizzes.engine.apart import Spoiling, told_first
from quizzes.forms.answers import field_of_prompt, place_field
from quizzes.models import Attempt, Slot
from quizzes.queries.candidates import candidates_of
from quizzes.views.question_card import tokens_of
from tests.builders import make_user
from tests.quizzes.test_starter_sets import ROOT, SETS, load

pytestmark = pytest.mark.django_db
WISHES = (Slot.Form.CHOICE, Slot.Form.TYPED)


def right_answer(slot: Slot) -> dict[str, str]:
    """Return what the page sends for the right answer."""
    wording = slot.wording
    token = {option: token for token, option in tokens_of(slot).items()}
    value = wording.key["value"]
    match slot.form:
        case Slot.Form.ORDER:
            return {place_field(token[i]): n for n, i in enumerate(value["ids"], 1)}
        case Slot.Form.MATCH:
            ids = enumerate(value["ids"], 1)
            return {field_of_prompt(n): token[i] for n, i in ids}
        case Slot.Form.TYPED:
            return {"response": wording.key["text"]}
    (right,) = (option["id"] for option in wording.options if option["right"])
    return {"response": token[right]}


def take(client, slug: str, wish: str) -> Attempt:
    """Start the set as a new learner, answer all rightly, and return the attempt."""
    client.force_login(make_user())
    page = client.post(f"/sets/{slug}/start/", {"form": wish}, follow=True)
    assert page.status_code == 200
    attempt = Attempt.objects.latest("pk")
    for slot in attempt.slots.select_related("attempt", "wording"):
        answered = client.post(
            attempt.url_of(slot.position), right_answer(slot), follow=True
        )
        assert "<title>Correct" in answered.text, slot.wording.stem
    return attempt


def test_every_starter_set_can_be_answered_to_its_end_in_every_form(client):
    load(ROOT / "seeds" / "articles", "*.md", Article.Origin.SEED)
    slugs = [publish_set_file(read_set_file(path)).question_set.slug for path in SETS]

    taken = [take(client, slug, wish) for slug in slugs for wish in WISHES]

    for attempt in taken:
        attempt.refresh_from_db()
        assert attempt.finished_at
    forms = Slot.objects.filter(attempt__in=taken).values_list("form", flat=True)
    assert set(forms) == set(Slot.Form.values) - {
        Slot.Form.SENTENCE, Slot.Form.MULTIPLE, Slot.Form.BLANKS,
    }  # fmt: skip


def test_a_run_through_iraq_meets_all_five_reports_and_no_leak(client):
    load(ROOT / "seeds" / "articles", "*.md", Article.Origin.SEED)
    publish_set_file(read_set_file(ROOT / "seeds" / "sets" / "iraq-june-2014.toml"))

    attempt = take(client, "iraq-june-2014", Slot.Form.CHOICE)

    served = list(attempt.slots.values_list("wording", flat=True))
    candidates = candidates_of(served)
    asked = [candidates[wording] for wording in served]
    assert len(asked) == 10
    assert len({one.asking.article for one in asked}) == 5
    assert all(Spoiling().count(one, asked) == 0 for one in asked)
    assert told_first(asked, Spoiling()) == asked
