"""Facts of an article → drafts of questions, flaws noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from corpus.reading.facts import Span
from quizzes.engine.clusters.find import Clusters
from quizzes.engine.difficulty import difficulty_of
from quizzes.engine.distractors import are_fit, options_for
from quizzes.engine.flaws.find import (
    errors_among,
    flaws_of,
    spoil_only_the_choice,
)
from quizzes.engine.generate import (
    according_to,
    before_and_after,
    click_proof,
    cloze,
    finish,
    how_long,
    how_many,
    match,
    put_in_order,
    reported,
    role,
    stands_for,
    what_happened,
    what_said,
    when,
    where,
    who_said,
)
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.provenance import candidates_behind, with_provenance
from quizzes.engine.generate.repeats import without_repeats
from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Draft, Form, Option, Proof, Refusal
from quizzes.engine.keys import can_be_typed
from quizzes.engine.proposal import proposed
from quizzes.engine.trifles import without_trifles
from quizzes.engine.worth import Salience

VERSION = "2"
_FAMILIES = (
    who_said, what_said, reported, when, what_happened, how_many, how_long, role,
    stands_for, where, according_to, put_in_order,
    before_and_after, match, finish,
)  # fmt: skip
# A description ("a farmer") can be chosen but not typed without options.
_KNOWN_BY_HEART = frozenset({"name", "date", "number"})
_SPELT_OUT = frozenset({"stands_for"})  # its letters help


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """What generation made of an article: items, flawed ones too, and refusals."""

    drafts: tuple[
        Draft, ...
    ]  # in the text's order, those that follow from others behind
    refusals: tuple[Refusal, ...]


def drafts_from(
    article: Material,
    pool: Pool,
    in_use: Mapping[str, tuple[Option, ...]] | None = None,
) -> Drafting:
    """Return every question that the article's tier A facts allow, flawed ones too.

    The same article and pool always give the same drafts, in the text's order.
    ``in_use`` holds earlier options by seed: they stay while they are fit, so that
    another article in the pool does not reword the questions of this one.
    """
    found = [one for family in _FAMILIES for one in family.ask(article, pool)]
    asked = [one for one in found if isinstance(one, Asked)]
    asked.sort(key=lambda one: (one.proof.start, one.family, one.part))
    drafts: list[Draft] = []
    seen: set[tuple[str, ...]] = set()
    for one in asked:
        draft = _composed(article, pool, one, in_use or {})
        same = (draft.family, draft.part, draft.stem, draft.excerpt, draft.key.text)
        if same in seen:
            draft = replace(draft, flaws=(*draft.flaws, "asked_twice"))
        seen.add(same)
        drafts.append(draft)
    drafts = without_repeats(asked, drafts)
    second = [*click_proof.ask(article, drafts), *cloze.ask(article, drafts)]
    drafts += [
        _composed(article, pool, one, {}) for one in second if isinstance(one, Asked)
    ]
    return Drafting(
        drafts=_rated(article, drafts),
        refusals=tuple(
            _refusal(one) for one in [*found, *second] if isinstance(one, Refused)
        ),
    )


def _rated(article: Material, drafts: list[Draft]) -> tuple[Draft, ...]:
    """Say what each draft is worth, how hard it is, and which few to ask first."""
    salience = Salience(article)
    rated = [
        replace(
            draft,
            worth=salience.worth(draft),
            difficulty=difficulty_of(draft, salience.of_key(draft)),
        )
        for draft in drafts
    ]
    rated = without_trifles(rated, salience)
    chosen = proposed(rated, article.word_count)
    return tuple(
        replace(draft, proposed=at in chosen) for at, draft in enumerate(rated)
    )


def _refusal(one: Refused) -> Refusal:
    return Refusal(
        family=one.family,
        part=one.part,
        fact=one.stated.uuid,
        rule=one.rule,
        sentence_start=one.stated.fact.sentence.start,
        sentence_end=one.stated.fact.sentence.end,
    )


def _composed(
    article: Material,
    pool: Pool,
    asked: Asked,
    in_use: Mapping[str, tuple[Option, ...]],
) -> Draft:
    clusters = pool.once(Clusters)
    if asked.family != "according_to" and any(map(clusters.contradict, asked.facts)):
        asked = replace(asked, flaws=(*asked.flaws, "sources_differ"))
    seed = question_uuid(asked.family, asked.part, asked.facts).hex
    draft = _best(article, pool, asked, seed, in_use.get(seed, ()))
    support = _support_proofs(asked, clusters)
    return replace(draft, proofs=(*draft.proofs, *support))


def _best(
    article: Material,
    pool: Pool,
    asked: Asked,
    seed: str,
    earlier: tuple[Option, ...],
) -> Draft:
    """Compose it with the options in use, else with new ones, else with none."""
    if are_fit(earlier, asked):
        options = with_provenance(earlier, asked, article, pool)
        kept = _draft(article, asked, options, seed)
        if not kept.flaws:
            return kept
    options = with_provenance(options_for(asked, seed), asked, article, pool)
    draft = _draft(article, asked, options, seed)
    if draft.flaws and spoil_only_the_choice(draft.flaws):
        typed = _draft(article, asked, (), seed)
        known = typed.key.kind in _KNOWN_BY_HEART or asked.family in _SPELT_OUT
        if "typed" in typed.forms and known:
            return typed
    return draft


def _draft(
    article: Material, asked: Asked, options: tuple[Option, ...], seed: str
) -> Draft:
    draft = Draft(
        family=asked.family,
        part=asked.part,
        facts=asked.facts,
        stem=asked.stem,
        excerpt=asked.excerpt.text,
        bars=asked.excerpt.bars,
        key=asked.key,
        options=options,
        ordered=asked.rank is not None or asked.in_text_order,
        explanation=asked.explanation,
        language=article.language,
        seed=seed,
        proofs=(*_key_proofs(asked), *_option_proofs(asked, options)),
        forms=_forms(asked, options),
        flaws=asked.flaws,
    )
    return replace(draft, flaws=errors_among([*asked.flaws, *flaws_of(draft)]))


def _forms(asked: Asked, options: tuple[Option, ...]) -> tuple[Form, ...]:
    """Leave out the forms that this item cannot be asked in."""
    fit = {"typed": can_be_typed(asked.key), "choice": bool(options)}
    return tuple(form for form in asked.forms if fit.get(form, True))


def _key_proofs(asked: Asked) -> list[Proof]:
    shown = [(asked.stated, asked.proof), *asked.also]
    return [_proof("key", stated, span) for stated, span in shown]


def _support_proofs(asked: Asked, clusters: Clusters) -> list[Proof]:
    """Say which other sources state the same, one sentence of each."""
    return [
        _proof("support", voice.stated, voice.stated.fact.span)
        for fact in asked.facts
        for voice in clusters.support(fact)
    ]


def _option_proofs(asked: Asked, options: tuple[Option, ...]) -> list[Proof]:
    """Say where each wrong option that a text states comes from."""
    behind = candidates_behind(asked)
    return [
        _proof("option", one.stated, one.stated.fact.span, option.id)
        for option in options
        if (one := behind.get(option.text)) and one.stated and not option.right
    ]


def _proof(
    role: Literal["key", "support", "option"],
    stated: Stated,
    span: Span,
    option: str = "",
) -> Proof:
    sentence = stated.fact.sentence
    return Proof(
        role=role,
        fact=stated.uuid,
        start=max(span.start, sentence.start),
        end=min(span.end, sentence.end),
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        rule=stated.fact.rule,
        option=option,
    )
