"""Drafts on paper: as JSON for programs, as sheets for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quizzes.engine.flaws.find import advice_on
from quizzes.engine.generate.material import Material
from quizzes.engine.items import Draft, Option

_BAR = "▇▇▇▇"


def as_json(article: Material, draft: Draft) -> dict[str, Any]:
    """Return a draft as plain data; offsets count in the article's text."""
    return {
        "family": draft.family,
        "part": draft.part,
        "form": draft.forms[0] if draft.forms else "card",
        "forms": list(draft.forms),
        "stem": draft.stem,
        "excerpt": _barred(draft),
        "options": [
            {"text": one.text, "is_key": one.right, "from": _source(one)}
            for one in draft.options
        ],
        "answer": draft.key.text,
        "accepted": list(draft.key.accept),
        "explanation": _explanation(article, draft),
        "evidence": [
            {
                "start": proof.start,
                "end": proof.end,
                "sentence": [proof.sentence_start, proof.sentence_end],
                "role": proof.role,
            }
            for proof in draft.proofs
        ],
        "difficulty": round(draft.difficulty, 2),
        "worth": round(draft.worth, 2),
        "proposed": draft.proposed,
        "flaws": [
            {
                "name": one.code,
                "severity": one.severity,
                "message": one.message,
                "suggestion": one.suggestion,
            }
            for one in advice_on(draft, draft.flaws)
        ],
        "publishable": not draft.flaws,
    }


def as_text(article: Material, drafts: Sequence[Draft]) -> str:
    """Return the drafts as sheets to read, publishable ones first."""
    good = [draft for draft in drafts if not draft.flaws]
    flawed = [draft for draft in drafts if draft.flaws]
    sheets = [_sheet(article, draft) for draft in (*good, *flawed)]
    total = f"{len(good)} publishable questions of {len(drafts)}."
    return "\n\n".join([*sheets, total])


def _sheet(article: Material, draft: Draft) -> str:
    rated = f"worth {draft.worth:.2f}, difficulty {draft.difficulty:.2f}"
    lines = [
        f"{draft.family}/{draft.part}  ({', '.join(draft.forms)}; {rated})",
        f"  {draft.stem}",
    ]
    if draft.excerpt:
        lines.append(f"  {_barred(draft)}")
    lines += [
        f"   {'*' if one.right else ' '} {one.text}   ({_source(one)})"
        for one in draft.options
    ]
    if not any(one.right for one in draft.options):
        lines.append(f"   = {draft.key.text}")
    lines.append(f"  {_explanation(article, draft)}")
    if draft.flaws:
        lines.append(f"  not published: {', '.join(draft.flaws)}")
    return "\n".join(lines)


def _barred(draft: Draft) -> str:
    parts, at = [], 0
    for start, end in draft.bars:
        parts += [draft.excerpt[at:start], _BAR]
        at = end
    return "".join([*parts, draft.excerpt[at:]])


def _source(option: Option) -> str:
    """Return where an option is from: "same article, sentence 6: 14 injured"."""
    source = option.origin.replace("_", " ")
    if option.sentence:
        source += f", sentence {option.sentence}"
    return f"{source}: {option.note}" if option.note else source


def _explanation(article: Material, draft: Draft) -> str:
    """Return the sentence that proves the answer, then what the family adds to it."""
    shown = dict.fromkeys(
        " ".join(article.text[proof.sentence_start : proof.sentence_end].split())
        for proof in draft.proofs
        if proof.role == "key"
    )
    return " ".join([*shown, draft.explanation]).strip()
