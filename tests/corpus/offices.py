"""The offices that a text tells of, for the tests."""

from corpus.reading.boilerplate import mask_boilerplate
from corpus.reading.facts import Role
from corpus.reading.people import find_entities, find_roles
from corpus.reading.sentences import split


def roles(text: str) -> list[Role]:
    masked = [mask.span for mask in mask_boilerplate(text)]
    sentences = split(text, masked)
    return find_roles(text, sentences, find_entities(text, sentences, masked), masked)


def told(text: str) -> list[tuple[str, str, str, str | None]]:
    """Return tier, holder, title and organisation of each office."""
    return [
        (
            role.tier,
            role.name,
            role.title.of(text),
            role.organisation.of(text) if role.organisation else None,
        )
        for role in roles(text)
    ]
