"""Drafts of small articles made by hand, for the tests of every family."""

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.stated import (
    material,
    pool_of,
    quote,
)

SPEAKERS = (
    "“The wall will hold for another winter,” Ada Brook, the town engineer, said.\n"
    "“We shall sue the water company for every field it drowned,” Brook’s rival"
    " Tom Hale told the crowd.\n"
    "“Nobody asked the farmers before the gates were closed,” said Ruth Penn.\n"
    "“The water company paid for all of the repairs,” said Carl Voss.\n"
)


def speakers(**more):
    return material(
        SPEAKERS,
        quote(
            SPEAKERS,
            "“The wall will hold for another winter,”",
            "Ada Brook, the town engineer",
            "Ada Brook",
        ),
        quote(
            SPEAKERS,
            "“We shall sue the water company for every field it drowned,”",
            "Brook’s rival Tom Hale",
            "Tom Hale",
        ),
        quote(
            SPEAKERS,
            "“Nobody asked the farmers before the gates were closed,”",
            "Ruth Penn",
        ),
        quote(
            SPEAKERS, "“The water company paid for all of the repairs,”", "Carl Voss"
        ),
        **more,
    )


def the_draft(article, family, part, *others, at=0):
    drafts = drafts_from(article, pool_of(article, *others)).drafts
    return [d for d in drafts if (d.family, d.part) == (family, part)][at]


def texts_of(draft, origin=None):
    return [o.text for o in draft.options if origin in {None, o.origin}]
