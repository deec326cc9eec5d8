"""Every question that the engine makes out of a plain sentence of a text."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from corpus.reading.facts import Date, Number
from corpus.reading.reader import read
from quizzes.engine.generate import how_long, how_many, when
from quizzes.engine.generate.material import Material, Stated

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
_LABEL = re.compile(r"[\[{]([^|\]}\n]*)\|[^\]}\n]*[\]}]")
_PASSAGES = ("biography", "history", "news", "science")


def sources() -> Iterator[tuple[str, str]]:
    """Yield name and text of our articles, the gold passages and our own prose."""
    for path in sorted((ROOT / "seeds" / "articles").glob("*.md")):
        yield path.stem, path.read_text().split("---", 2)[2]
    for name in _PASSAGES:
        rows = tomllib.loads((GOLD / f"{name}.toml").read_text())["passage"]
        for number, row in enumerate(rows):
            yield f"{name} {number}", _LABEL.sub(r"\1", row["text"])
    prose = tomllib.loads((GOLD / "transforms.toml").read_text())["prose"]
    for number, text in enumerate(prose):
        yield f"prose {number}", text.removeprefix("\n")


def _titled(text: str) -> tuple[str, str]:
    """Return the title, which "# " opens, and the rest; many texts have none."""
    if not text.startswith("# "):
        return "T", text
    title, _, rest = text.partition("\n")
    return title.removeprefix("# "), rest


def transformed_in(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the sentence, the words asked for and the question, in the text's order."""
    title, text = _titled(text)
    reading = read(text)
    article = Material(
        uuid="article",
        title=title,
        publisher="",
        published=None,
        language="en",
        topic="",
        text=text,
        stated=tuple(
            Stated(uuid=str(at), fact=fact) for at, fact in enumerate(reading.facts)
        ),
        sentences=reading.sentences,
        entities=reading.entities,
        referents=reading.referents,
    )
    found = [
        (date.span, date.sentence, f"{question}?")
        for _, date, _, question in when.questions_in(article)
        if question
    ]
    found += [
        (number.span, number.sentence, f"{question}?")
        for _, number in article.of(Number)
        if (question := how_many.figure_question(article, number)[1])
    ]
    found += [
        (date.span, date.sentence, f"{question}?")
        for _, date in article.of(Date)
        if date.type == "DURATION"
        and (question := how_long.duration_question(article, date)[1])
    ]
    for span, sentence, question in sorted(found):
        yield article.words(sentence), article.words(span), question


def all_transformed() -> list[tuple[str, str, str]]:
    """Return sentence, words asked for and question of every source, in order."""
    return [found for _, text in sources() for found in transformed_in(text)]


def verdicts() -> dict[tuple[str, str, str], bool]:
    """Return whether each question was judged right, by what it was made of."""
    rows = tomllib.loads((GOLD / "transforms.toml").read_text())["cases"]
    return {(r["sentence"], r["asked"], r["question"]): r["right"] for r in rows}
