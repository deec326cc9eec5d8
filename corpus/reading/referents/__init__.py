"""Whom the pronouns of a text stand for, where nobody else can be meant."""

from corpus.reading.referents.find import find_referents

__all__ = ["find_referents"]
