"""Find the person behind a name, and remember how the name was written."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.models import Person, Spelling
from corpus.reading.facts import Entity
from corpus.reading.facts import Fact as ReadFact
from corpus.reading.identities import full_spellings, namer


class People:
    """The people of one text, found in the database or added as facts name them.

    One full name is one person; two people of one name are split by hand. A surname
    alone names nobody, since it is another person in the next article.
    """

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._spellings = full_spellings(text, entities)
        self._name_behind = namer(entities)
        self._found: dict[str, Person] = {}

    def behind(self, fact: ReadFact) -> Person | None:
        """Return the speaker or office holder, or None where nobody is named."""
        name = self._name_behind(fact)
        return self._person(name[:200]) if name else None

    def _person(self, name: str) -> Person:
        if name not in self._found:
            self._found[name] = self._find(name) or Person.objects.create(name=name)
            self._remember(name)
        return self._found[name]

    def _find(self, name: str) -> Person | None:
        person = Person.objects.filter(spellings__text=name).order_by("pk").first()
        return person.behind() if person else None

    def _remember(self, name: str) -> None:
        full_names = {one[:200] for one in {name, *self._spellings.get(name, ())}}
        Spelling.objects.bulk_create(
            [
                Spelling(person=self._found[name], text=text)
                for text in sorted(full_names)
            ],
            ignore_conflicts=True,
        )
