"""What a question page shows: everything the template needs, worked out here.

While a slot is unanswered nothing in here may tell its answer: the excerpt is cut
at its bars, and options are known to the page by tokens only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.engine.selection import option_token
from quizzes.forms.answers import MAX_LENGTH, Problem
from quizzes.forms.given import as_posted
from quizzes.models import Slot, Wording
from quizzes.queries.attempts import Place, Standing
from quizzes.queries.cards import CARD
from quizzes.queries.evidence import Footnotes, Proof, footnotes_of
from quizzes.views.arranged_card import ARRANGED, arranged, arranging
from quizzes.views.blanks_card import blanks_filled, blanks_to_fill
from quizzes.views.several_card import several_chosen, several_to_choose
from quizzes.views.time_left import time_context
from quizzes.views.typed_card import hint_of, tolerance_of, typed_feedback


class Piece(NamedTuple):
    """A stretch of the excerpt; barred ones have no text until the answer is in."""

    text: str
    is_barred: bool
    is_last: bool = False


def tokens_of(slot: Slot) -> dict[str, str]:
    """Lead from what the page sends for an option to the option's id."""
    place = f"{slot.attempt.code}:{slot.position}"
    return {
        option_token(settings.SECRET_KEY, place, option): option
        for option in slot.option_order
    }


def question_context(
    slot: Slot,
    standing: Standing,
    *,
    problems: Sequence[Problem] = (),
    given: Mapping[str, str],
    again: bool = False,
) -> dict[str, Any]:
    """Return the context of a question page: asked, refused, answered or too late.

    ``problems`` say why what was ``given`` on the page is asked again; ``again`` that
    the learner wants another try.
    """
    place, wording, attempt = standing[slot.position], slot.wording, slot.attempt
    here = attempt.url_of(slot.position)
    is_asked = asks(slot, place, again=again)
    shows_answer = place.is_answered and not is_asked and not place.withheld
    is_graded = attempt.rules_here.is_graded
    context = {
        "attempt": attempt,
        "position": slot.position,
        "answered": standing.answered,
        "stem": wording.stem,
        "language": wording.language,
        "here": here,
        "place": f"{attempt.code}:{slot.position}",
        "problems": problems,
        "title": _title(slot, place if shows_answer else None, bool(problems)),
        "results_url": attempt.get_absolute_url(),
        "is_flagged": place.flagged,
        "is_answered": shows_answer,
        "is_asked": is_asked,
        "is_saved": place.is_answered and not shows_answer,
        "is_graded": is_graded,
        "may_retry": shows_answer and not is_graded and not place.is_right,
        "may_peek": is_asked and attempt.rules_here.may_peek,
        "try_number": place.tries + 1,
        "was_late": attempt.ran_out,
    }
    if following := standing.next_after(slot.position):
        context["next_url"] = attempt.url_of(following)
    if shows_answer:
        context |= _feedback(slot, place)
    elif is_asked:
        # Without a bar an excerpt is the proof, and comes with the answer.
        if wording.bars:
            context["pieces"] = excerpt_pieces(wording, lifted=False)
        if is_graded and not given:
            given = as_posted(slot, place.response, tokens_of(slot))
        context |= time_context(attempt)
        context |= _field(slot, given, problems)
    return context


def asks(slot: Slot, place: Place, *, again: bool) -> bool:
    """Whether the page asks: for the first time, for a change, or for another try."""
    attempt = slot.attempt
    if attempt.rules_here.is_graded or not place.is_answered:
        return attempt.finished_at is None
    return again and not place.withheld and not place.is_right


def _title(slot: Slot, place: Place | None, is_refused: bool) -> str:
    count = {"number": slot.position, "length": slot.attempt.length}
    title = _("Question %(number)s of %(length)s") % count
    if place is not None:
        verdict = _verdict(place)
        return f"{verdict} – {title} – {slot.attempt.title}"
    # A quiz may be named after a person: the key is not to stand above the question.
    if is_refused:
        title = _("Error: %(title)s") % {"title": title}
    return f"{title} – Footnote"


def _verdict(place: Place) -> str:
    if place.is_right:
        return _("Correct")
    return _("Partly right") if place.score else _("Not quite")


def _field(
    slot: Slot, posted: Mapping[str, str], problems: Sequence[Problem]
) -> dict[str, Any]:
    if slot.form in ARRANGED:
        return arranging(slot, tokens_of(slot), posted)
    if slot.form == Slot.Form.MULTIPLE:
        return several_to_choose(slot, tokens_of(slot), posted)
    if slot.form == Slot.Form.BLANKS:
        return blanks_to_fill(slot, posted, problems)
    given = posted.get("response", "")
    if slot.form == Slot.Form.TYPED:
        return {
            "typed": given[:MAX_LENGTH],
            "hint": hint_of(slot.wording.key),
            "tolerance": tolerance_of(slot.wording.key),
            "is_typed": True,
        }
    texts = {option["id"]: option["text"] for option in slot.wording.options}
    options = [
        {"token": token, "text": texts[option], "checked": token == given}
        for token, option in tokens_of(slot).items()
    ]
    return {"options": options}


class Barred(Protocol):
    """Whatever has an excerpt with bars over parts of it."""

    @property
    def excerpt(self) -> str: ...
    @property
    def bars(self) -> Sequence[Sequence[int]]: ...


def excerpt_pieces(wording: Barred, *, lifted: bool) -> list[Piece]:
    """Cut the excerpt at its bars; what is under them is left out until ``lifted``."""
    pieces, at, excerpt = [], 0, wording.excerpt
    for number, (start, end) in enumerate(wording.bars, start=1):
        covered = excerpt[start:end] if lifted else ""
        pieces.append(Piece(excerpt[at:start], is_barred=False))
        pieces.append(Piece(covered, True, number == len(wording.bars)))
        at = end
    pieces.append(Piece(excerpt[at:], is_barred=False))
    return [piece for piece in pieces if piece.text or piece.is_barred]


def _feedback(slot: Slot, place: Place) -> dict[str, Any]:
    wording = slot.wording
    notes = footnotes_of(wording.pk, slot.attempt.learner_id)
    said = place.response or ""
    return {
        **typed_feedback(wording.key, said, place.reason, place.values),
        "is_right": place.is_right,
        "is_partly_right": not place.is_right and bool(place.score),
        **_said(slot, place),
        "pieces": excerpt_pieces(wording, lifted=True),
        "explanation": wording.explanation,
        "proof": notes.key,
        "article_url": article_url(notes.key),
        "is_kept": place.card is not None,
        "add_card_url": _add_card_url(slot, place),
        **across_sources(slot.wording, notes),
    }


def _add_card_url(slot: Slot, place: Place) -> str:
    """Lead to making a card of the question; empty if there is one or cannot be."""
    if place.card is not None or CARD not in slot.wording.forms:
        return ""
    return reverse("quizzes:add_question_card", args=[slot.attempt.code, slot.position])


def across_sources(wording: Wording, notes: Footnotes) -> dict[str, Any]:
    """Say who else states the answer, and what rivals of it which sources give."""
    if not (notes.support or notes.rivals):
        return {"support": [], "sides": []}
    texts = {option["id"]: option["text"] for option in wording.options}
    sides = [(wording.key["text"], notes.key)] if notes.rivals else []
    sides += [(texts.get(option, ""), proof) for option, proof in notes.rivals.items()]
    return {
        "agreed": _say_so(1 + len(notes.support)),
        "support": [(proof, article_url(proof)) for proof in notes.support],
        "sides": [(text, proof, article_url(proof)) for text, proof in sides],
    }


def _say_so(sources: int) -> str:
    """Count the sources in words, as far as people count them at a glance."""
    in_words = {
        2: _("Two sources say so"),
        3: _("Three sources say so"),
        4: _("Four sources say so"),
        5: _("Five sources say so"),
    }
    return in_words.get(sources, _("%s sources say so") % sources)


def _said(slot: Slot, place: Place) -> dict[str, Any]:
    """The answer as given, part by part, with what was right in it."""
    if slot.form in ARRANGED:
        return {"rows": arranged(slot, place)}
    if slot.form == Slot.Form.MULTIPLE:
        return {"several": several_chosen(slot, place)}
    if slot.form == Slot.Form.BLANKS:
        return {"blanks": blanks_filled(slot, place)}
    return {"choices": _choices(slot, place)}


def _choices(slot: Slot, place: Place) -> list[dict[str, Any]]:
    """The options as answered: which was right, which was chosen, where each is from.

    After a typed answer none were on offer, so none are shown.
    """
    if slot.form == Slot.Form.TYPED:
        return []
    by_id = {option["id"]: option for option in slot.wording.options}
    return [
        {**by_id[option], "chosen": option == place.response}
        for option in slot.option_order
    ]


def article_url(proof: Proof | None) -> str:
    """Lead to the sentence that proves an answer; empty without evidence.

    Only for pages on which the answer is out: the link tells where to look.
    """
    if proof is None:
        return ""
    address = reverse("quizzes:article", args=[proof.article])
    if proof.revision != proof.newest:  # the sentence stands in the earlier text
        address += f"?revision={proof.revision}"
    return f"{address}#s{proof.sentence}"
