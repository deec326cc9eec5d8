"""The sheets that the raters fill in: the same items, each in an order of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from string import ascii_lowercase

from evaluation.blind.items import BlindReadError, Item

_TASKS = {
    "typed": "The answer is typed.",
    "card": "A card: the learner thinks of the answer and turns it over.",
    "order": "To be put in order.",
    "match": "To be matched; an option may be left over.",
    "sentence": "The sentence is to be picked.",
}


def mixed(
    bank: Sequence[Item], written: Sequence[Item], count: int, seed: int
) -> tuple[list[Item], list[Item]]:
    """Draw ``count`` of the bank, and return them with the written in two orders.

    What a written item asks is not drawn: side by side, two of a kind would tell.
    """
    known = {_asked(item) for item in written}
    pool = sorted(
        (item for item in bank if _asked(item) not in known), key=lambda item: item.id
    )
    if not 0 < count <= len(pool):
        raise BlindReadError(f"{count} cannot be drawn: the bank offers {len(pool)}.")
    random = Random(seed)  # noqa: S311 - a draw is to be repeatable, not secret
    drawn = random.sample(pool, count)
    items = [*drawn, *written]
    return random.sample(items, len(items)), random.sample(items, len(items))


def as_markdown(items: Sequence[Item]) -> str:
    """Return a sheet, which tells nothing of where an item comes from."""
    parts = ["# Questions to rate", "How to rate them is told in `rating.md`."]
    for number, item in enumerate(items, 1):
        parts += [f"## {number}", *_shown(item)]
    return "\n\n".join(parts) + "\n"


def _asked(item: Item) -> tuple[str, str, str]:
    return item.article, item.stem, item.excerpt


def _shown(item: Item) -> Iterator[str]:
    day = item.published
    dated = f", {day.day} {day:%B %Y}" if day else ""
    yield f"Article: “{item.article}”{dated}"
    yield f"**{item.stem}**"
    if item.excerpt:
        yield f"> {' '.join(item.excerpt.split())}"
    if item.form in _TASKS:
        yield f"_{_TASKS[item.form]}_"
    if item.prompts:
        yield "\n".join(f"{at}. {text}" for at, text in enumerate(item.prompts, 1))
    letters = dict(zip(item.options, ascii_lowercase, strict=False))
    if item.form not in {"typed", "card"}:
        yield "\n".join(f"- {letters[text]}) {text}" for text in item.options)
        yield f"Key: {_key(item, letters)}"
    else:
        yield f"Key: {'; '.join(item.answer)}"
    yield "Proof: " + " […] ".join(item.proof)


def _key(item: Item, letters: dict[str, str]) -> str:
    if item.form == "match":
        pairs = zip(range(1, len(item.prompts) + 1), item.answer, strict=True)
        return ", ".join(f"{at} – {letters[text]}" for at, text in pairs)
    if item.form == "order":
        return ", ".join(letters[text] for text in item.answer)
    return "; ".join(f"{letters[text]}) {text}" for text in item.answer)
