from corpus.models.articles import (
    ARTICLE_NAMESPACE,
    Article,
    ImmutableError,
    Revision,
    sha256_of,
)
from corpus.models.facts import Fact, Mention, Person, Spelling

__all__ = [
    "ARTICLE_NAMESPACE",
    "Article",
    "Fact",
    "ImmutableError",
    "Mention",
    "Person",
    "Revision",
    "Spelling",
    "sha256_of",
]
