"""Which few of an article's questions are asked first: the worthiest, each unlike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizzes.engine.items import Draft

WORDS_A_QUESTION = 60
_SAME_FAMILY = 0.06  # less for each chosen question of the family
_SAME_SENTENCE = 0.25  # less for each chosen question on the sentence


def proposed(drafts: Sequence[Draft], words: int) -> set[int]:
    """Return the places in ``drafts`` of those to propose for so many ``words``.

    About one for 60 words, one at most for each fact; flawed ones are never proposed.
    A question loses a little to every one chosen before of its family or sentence.
    """
    wanted = max(1, round(words / WORDS_A_QUESTION))
    left = {at for at, draft in enumerate(drafts) if not draft.flaws}
    chosen: set[int] = set()
    facts: set[str] = set()
    families: Counter[str] = Counter()
    sentences: Counter[int] = Counter()
    while left and len(chosen) < wanted:

        def score(at: int) -> tuple[float, int]:
            draft = drafts[at]
            loss = _SAME_FAMILY * families[draft.family]
            loss += _SAME_SENTENCE * sentences[_sentence(draft)]
            return draft.worth - loss, -at

        best = max(left, key=score)
        chosen.add(best)
        facts.update(drafts[best].facts)
        families[drafts[best].family] += 1
        sentences[_sentence(drafts[best])] += 1
        left = {at for at in left - {best} if facts.isdisjoint(drafts[at].facts)}
    return chosen


def _sentence(draft: Draft) -> int:
    return draft.proofs[0].sentence_start
