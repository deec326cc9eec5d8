"""Articles with facts found by hand, as the store keeps them."""

from __future__ import annotations

import datetime
import uuid

from corpus.models import Article, Fact, Mention, Person, Revision
from corpus.reading.facts import (
    Abbreviation,
    Date,
    Description,
    Number,
    Place,
    Quote,
    Role,
)
from corpus.reading.facts import Fact as ReadFact
from corpus.reading.interchange import fact_as_json
from tests.engine.stated import date, number, quote

_KINDS = {
    Quote: Fact.Kind.QUOTE,
    Date: Fact.Kind.DATE,
    Number: Fact.Kind.NUMBER,
    Role: Fact.Kind.ROLE,
    Abbreviation: Fact.Kind.ABBREVIATION,
    Description: Fact.Kind.DESCRIPTION,
    Place: Fact.Kind.PLACE,
}
TEXT = (
    "The Alder Dam was finished in 1928.\n"
    "The Elmbridge flood drove more than 500,000 people from their homes.\n"
    "“The wall will hold for another winter,” Ada Brook said.\n"
    "“We shall sue the water company for every field,” Tom Hale told the crowd.\n"
    "“Nobody asked the farmers before the gates were closed,” said Ruth Penn.\n"
)


def facts_of(text: str = TEXT) -> list[ReadFact]:
    """The date, the number and the three quotations of ``TEXT``."""
    bound = {"modifier": "more than", "operator": ">"}
    return [
        date(text, "1928", "1928", "finished"),
        number(text, "500,000", "500000", "people", **bound),
        quote(text, "“The wall will hold for another winter,”", "Ada Brook"),
        quote(text, "“We shall sue the water company for every field,”", "Tom Hale"),
        quote(
            text,
            "“Nobody asked the farmers before the gates were closed,”",
            "Ruth Penn",
        ),
    ]


def store_article(
    text: str = TEXT, *facts: ReadFact, title: str = "At the dam", **fields
) -> Article:
    """Store an article that states ``facts``; without any, those of ``TEXT``."""
    article = Article.objects.create(
        uuid=uuid.uuid5(uuid.NAMESPACE_URL, title),
        identity=title,
        title=title,
        publisher=fields.pop("publisher", "The Valley Post"),
        published=datetime.date(1931, 5, 20),
        published_from="person",
        topic=fields.pop("topic", "Dams"),
        **fields,
    )
    revision = Revision.objects.create(article=article, number=1, text=text)
    for fact in facts or (facts_of() if text == TEXT else ()):
        store_fact(revision, fact)
    return article


def store_fact(revision: Revision, read: ReadFact) -> Fact:
    kind = _KINDS[type(read)]
    words = read.span.of(revision.text)
    fact = Fact.objects.create(
        uuid=uuid.uuid5(revision.article.uuid, f"{kind} {words}"),
        article=revision.article,
        kind=kind,
        key=uuid.uuid4().hex,
        person=_person(read),
    )
    fact.current = Mention.objects.create(
        fact=fact,
        revision=revision,
        engine="1",
        start=read.span.start,
        end=read.span.end,
        sentence_start=read.sentence.start,
        sentence_end=read.sentence.end,
        text=words,
        value=fact_as_json(revision.text, read),
        rule=read.rule,
        confidence=read.confidence,
        tier=read.tier,
    )
    fact.save(update_fields=["current"])
    return fact


def _person(read: ReadFact) -> Person | None:
    name = read.speaker.name if isinstance(read, Quote) and read.speaker else None
    name = read.name if isinstance(read, Role) else name
    return Person.objects.get_or_create(name=name)[0] if name else None
