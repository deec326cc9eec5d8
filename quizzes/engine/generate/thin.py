"""Questions that are right but thin: asked only where an article yields little else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzes.engine.generate.asked import Asked
from quizzes.engine.generate.repeats import FEWEST
from quizzes.engine.items import Draft


def without_thin(asked: Sequence[Asked], drafts: Sequence[Draft]) -> list[Draft]:
    """Note on publishable drafts why they are thin, the last of an article first.

    ``asked`` holds what each of the drafts was made from. No article falls below
    ``FEWEST`` publishable questions by this.
    """
    left = sum(not draft.flaws for draft in drafts) - FEWEST
    marked = list(drafts)
    thin = [at for at, one in enumerate(asked) if one.thin and not drafts[at].flaws]
    for at in thin[::-1][: max(0, left)]:
        marked[at] = replace(marked[at], flaws=(asked[at].thin,))
    return marked
