"""Which offices are sure enough to be asked about."""

from pathlib import Path

import pytest

from tests.corpus.offices import roles, told

CLIPS = Path(__file__).parents[2].parent / "shared" / "seeds"


def test_an_office_of_a_place_or_between_commas_is_sure():
    text = (
        "Iraqi Prime Minister Nouri al-Maliki left. Tim Cook, head of Apple, stayed."
        " Interior Ministry Spokesman Saad Maan spoke again."
    )

    assert [(role.name, role.tier) for role in roles(text)] == [
        ("Nouri al-Maliki", "A"),
        ("Tim Cook", "A"),
        ("Saad Maan", "B"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The country's Foreign Minister, Hoshyar Zabari, told reporters.",
            ("B", "Hoshyar Zabari", "Foreign Minister", None),
        ),
        (
            "National Alliance MP Khalid al-Attiyah said so.",
            ("B", "Khalid al-Attiyah", "MP", "National Alliance"),
        ),
        (
            "U.S. President Obama left.",
            ("B", "Obama", "President", "U.S."),
        ),
        (
            "Ann Lee was president of the World Bank.",
            ("B", "Ann Lee", "president", "World Bank"),
        ),
        (
            "Azhar al-Obeidi was appointed governor.",
            ("B", "Azhar al-Obeidi", "governor", None),
        ),
    ],
)
def test_an_office_without_owner_full_name_or_sole_holder_is_shown_only(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "After talks with Iraq's premier, John Kerry, who had come, left.",
            [],
        ),
        (
            "Carlos Ghosn, who heads Renault, left.",
            [("B", "Carlos Ghosn", "heads", "Renault")],
        ),
        (
            "Ann Lee was named director of the National Air and Space Museum.",
            [("B", "Ann Lee", "director", "National Air")],
        ),
    ],
)
def test_an_office_that_may_be_misread_is_never_sure(text, expected):
    assert told(text) == expected


def test_a_surname_with_two_bearers_is_no_sure_holder():
    text = "Jeb Bush met George W. Bush. Bush, the governor of Florida, left."

    assert told(text) == [("B", "George W. Bush", "governor", "Florida")]


@pytest.mark.parametrize(
    ("clip", "sure"),
    [
        ("000", ["Nouri al-Maliki", "John F. Kirby"]),
        ("001", ["Nuri al-Maliki", "Barack Obama"]),
        (
            "002",
            ["Laurent Fabius", "Izzat al-Duri", "Mohammed Adnani"],
        ),
        ("003", []),
        ("004", ["John Kerry", "Qassem Atta", "Barack Obama"]),
    ],
)
def test_each_clip_gives_its_offices(clip, sure):
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")
    text = next(CLIPS.glob(f"{clip}_*.txt")).read_text("utf-8")

    assert [role.name for role in roles(text) if role.tier == "A"] == sure
