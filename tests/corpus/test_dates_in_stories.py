"""Days and months without a year, in texts that tell of other years."""

from datetime import date

import pytest

from corpus.reading.facts import Date
from corpus.reading.reader import read

LONG_AFTER = date(2016, 9, 2)
MILL = """The mill of Ashdale burnt down on 4 March 1851. Its owner, Ada Holt, was away.
On 9 April the mayor opened a fund. The new wheel turned on 30 September."""
CANAL = """Engineers had argued about the canal since 1790.

The first boat passed the lock on 2 May 1811. Since 1803 eight people had drowned there.

On 15 August the company raised its toll."""
VOYAGE = """In 1768 the brig Heron left Whitby. She was at Madeira on 3 June.
On 20 July she lost a mast, and on 8 August her captain fell ill."""
WALL = """The wall was begun on 13 August 1961, a Sunday.
On 15 August a guard jumped over it. It fell in 1989. In May 1989 the fence was cut,
and on 11 September the border stood open."""
DOCTOR = """Mary Lowe was born in Hull and in 1902 she became a doctor.
On 5 May she treated her first patient, and on 1 July she had a practice of her own."""
OBSERVATORY = """In November 1874 astronomers from six countries sailed south.
The Dutch reached the island on 3 December. They watched Venus on 9 December."""
STORIES = [
    (MILL, ["1851-03-04", "1851-04-09", "1851-09-30"]),
    (CANAL, ["1811-05-02", "1811-08-15"]),
    (VOYAGE, ["1768-06-03", "1768-07-20", "1768-08-08"]),
    (WALL, ["1961-08-13", "1961-08-15", "1989-09-11"]),
    (DOCTOR, ["1902-05-05", "1902-07-01"]),
    (OBSERVATORY, ["1874-12-03", "1874-12-09"]),
]


def dates(text, published=LONG_AFTER):
    facts = read(text, published=published).facts
    return [fact for fact in facts if isinstance(fact, Date)]


def days(text, published=LONG_AFTER):
    values = (found.value for found in dates(text, published))
    return [value for value in values if len(value) == len("1851-03-04")]


@pytest.mark.parametrize(("text", "expected"), STORIES)
@pytest.mark.parametrize("published", [LONG_AFTER, None])
def test_a_story_keeps_the_year_in_which_it_stands(text, expected, published):
    assert days(text, published) == expected


def test_a_day_that_follows_in_its_story_may_be_asked_about():
    found = dates("A fire broke out on 2 September 1666. He died on 27 October.")

    assert [(each.rule, each.tier) for each in found] == [
        ("full_date", "A"),
        ("month_day told", "A"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What comes earlier in the year may be looked back to, or the next year's.
        ("The dam broke on 4 June 1851. It was mended on 3 May.", "1851-05-03"),
        ("They sailed on 4 November 1851. They landed on 3 January.", "1852-01-03"),
        ("The dam broke on 4 June 1851. The mayor had died on 3 July.", "1851-07-03"),
        # Another year was named in between.
        (
            "It broke on 4 June 1851, as in 1849. He left on 3 July.",
            "1851-07-03",
        ),
        # What is to come may lie in any year.
        ("The dam of 4 June 1851 will close on 3 July.", "1851-07-03"),
        # No date in full says where the story stands.
        ("Ada Holt was born in 1821. She left on 3 July.", "1821-07-03"),
    ],
)
def test_where_the_story_stands_unclear_a_day_is_never_asked_about(text, expected):
    last = dates(text)[-1]

    assert (last.value, last.rule, last.tier) == (expected, "month_day unclear", "B")


def test_a_day_far_from_the_date_before_it_is_unclear():
    text = "The dam broke on 4 June 1851. " + "The village stood empty. " * 80

    last = dates(f"{text}It was rebuilt on 3 July.")[-1]

    assert (last.value, last.tier) == ("1851-07-03", "B")


NEWS = "The mayor said on Friday that work begins next week. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{NEWS}The dam broke in 1951. On 4 August it was tested.", "A"),
        (f"{NEWS}It opened on 4 June 1951. It will close on 3 December.", "A"),
        (f"It opened on 4 June 1951. {NEWS}On 4 August it was tested.", "A"),
        (f"{NEWS}It opened on 4 June 1951. On 4 August it was tested.", "B"),
    ],
)
def test_news_keeps_its_own_year_and_doubts_it_beside_an_old_date(text, expected):
    last = dates(text)[-1]

    assert (last.value[:4], last.tier) == ("2016", expected)


@pytest.mark.parametrize(
    "text",
    [
        "She told the Today programme so.",
        "Today show hosts laughed.",
        "They met at the Sunday school.",
    ],
)
def test_a_day_in_a_name_is_no_date(text):
    assert dates(text) == []
