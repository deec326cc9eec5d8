"""Thin questions: asked only where an article yields little else."""

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.stated import material, pool_of, quote, role

FEW = (
    ("We shall sue the water company for every drowned field", "Tom Hale"),
    ("Nobody asked the farmers before the gates were opened", "Ada Brook"),
    ("The mill paid for all of the repairs to the dam", "Ruth Penn"),
)
MANY = (
    *FEW,
    ("Every barn in Ashdale stood empty that winter", "Ada Brook"),
    ("Neither rain nor snow has broken an honest wall", "Ruth Penn"),
    ("Our grandchildren will drink from this reservoir", "Ada Brook"),
    ("Cheap cement is the dearest material in the world", "Ruth Penn"),
    ("A bridge without a keeper is an invitation to thieves", "Ada Brook"),
    ("Seven engineers signed the plans without reading them", "Ruth Penn"),
)


def flaws_of(statements):
    """Return the flaws of who_said on a member's words among others' statements."""
    text = "Tom Hale, a member of parliament for Ashdale, came.\n" + "".join(
        f"“{word},” {name} said.\n" for word, name in statements
    )
    said = [
        quote(text, f"“{word},”", f"{name} said", name) for word, name in statements
    ]
    article = material(text, *said, role(text, "Tom Hale", "member of parliament"))
    return [
        draft.flaws
        for draft in drafts_from(article, pool_of(article)).drafts
        if draft.family == "who_said" and draft.key.text == "Tom Hale"
    ]


def test_which_member_said_it_is_asked_for_want_of_others_only():
    assert flaws_of(FEW) == [()]
    assert flaws_of(MANY) == [("minor_speaker",)]
