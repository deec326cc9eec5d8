"""Where things happened, with the kind of place that each is."""

from corpus.reading.whereabouts.find import find_places

__all__ = ["find_places"]
