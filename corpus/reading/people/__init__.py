"""Whom and what a text names, and which office each person holds."""

from corpus.reading.people.descriptions import find_descriptions
from corpus.reading.people.entities import find_entities, resolver
from corpus.reading.people.roles import find_roles

__all__ = ["find_descriptions", "find_entities", "find_roles", "resolver"]
