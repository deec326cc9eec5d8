"""An answer shown again on its page reads back as the same answer."""

import pytest

from quizzes.engine.blanks import written_texts
from quizzes.forms.answers import read_answer
from quizzes.forms.given import as_posted
from quizzes.models import Slot, Wording

TOKENS = {f"token-{id_}": id_ for id_ in ("o0", "o1", "o2", "o3")}
KEYS = {
    Slot.Form.MATCH: {"value": {"prompts": ["a", "b", "c"]}},
    Slot.Form.BLANKS: {"value": {"blanks": [{}, {}]}},
}


@pytest.mark.parametrize(
    ("form", "response"),
    [
        (Slot.Form.CHOICE, "o2"),
        (Slot.Form.SENTENCE, "o0"),
        (Slot.Form.TYPED, "about 300 <people>"),
        (Slot.Form.ORDER, "o3 o1 o0 o2"),
        (Slot.Form.MATCH, "o2 o0 o3"),
        (Slot.Form.MULTIPLE, "o0 o3"),
        (Slot.Form.BLANKS, written_texts(["the dam", ""])),
        (Slot.Form.BLANKS, written_texts(["1928", "Ada"])),
    ],
)
def test_an_answer_reads_back_as_it_was_given(form, response):
    slot = Slot(form=form, wording=Wording(key=KEYS.get(form, {})))

    posted = as_posted(slot, response, TOKENS)

    assert read_answer(slot, posted, TOKENS) == response


def test_a_question_without_an_answer_shows_none():
    assert as_posted(Slot(form=Slot.Form.CHOICE), None, TOKENS) == {}
