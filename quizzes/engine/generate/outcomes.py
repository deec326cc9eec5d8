"""What came of an event: "a bomb exploded in Cork, killing 12 people".

It is asked as "how many people were killed when a bomb exploded in Cork".
"""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.generate.clauses import clause_of
from quizzes.engine.generate.self_contained import is_self_contained
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.transform import joined

_OUTCOME = re.compile(r"^(?P<event>.+?), (?P<done>[a-z]+)ing (?P<all>all )?$")
_PARTICIPLES = {
    "kill": "killed",
    "wound": "wounded",
    "injur": "injured",
    "displac": "displaced",
    "trapp": "trapped",
    "destroy": "destroyed",
    "damag": "damaged",
    "burn": "burned",
    "flood": "flooded",
}
_ENDS = re.compile(
    r"(?P<place> (?:in|at|near) [A-Z][\w’ -]*?)?(?:$|,| and [a-z]+ing\b)"
)


def outcome_question(
    sentence: Sentence, body: str, group: Span, asked: str
) -> str | None:
    """Return "how many people were killed when a bomb exploded in Cork"."""
    told = _OUTCOME.match(body[: group.start])
    ends = _ENDS.match(body, group.end)
    if told is None or ends is None or told["done"] not in _PARTICIPLES:
        return None
    clause = clause_of(told["event"])
    if clause is None or clause.rest[1] != len(clause.words):
        return None
    past = clause.helper in {"did", "was", "were"}
    if not past or not is_self_contained(sentence, clause):
        return None
    front = clause.part(clause.front)
    event = clause.part((clause.subject[0], clause.rest[1]))
    event = event if front else sentence.opening(event) or ""
    moved = front[:1].lower() + front[1:]
    done = f"were {_PARTICIPLES[told['done']]}{ends['place'] or ''}"
    return joined([asked, done, "when", event, moved]) if event else None
