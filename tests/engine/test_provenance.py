"""What feedback can say of a wrong option: what it is, and in which sentence."""

from dataclasses import replace

from corpus.reading.facts import Entity, Span
from quizzes.engine.generate import how_many, when
from quizzes.engine.generate.provenance import with_provenance
from quizzes.engine.items import Option
from tests.engine.drafted import speakers, the_draft
from tests.engine.stated import date, material, number, pool_of, role, span_of

DAM = (
    "The dam has twelve gates.\n"
    "Masons from Lower Penn built a wall.\n"
    "The farmers brought nine carts to the valley."
)
ALSO = (
    "Engineers finished a wall in May 1908.\n"
    "By 1918 the valley was flooded; nobody was told.\n"
    "The road to Lower Penn was opened in 1928."
)
OFFICES = (
    "Ada Brook, the town engineer, met Penn’s farmers.\n"
    "Tom Hale, the mayor of Lower Lake, opened a school.\n"
    "Ruth Voss, the head of the Water Office, came too.\n"
    "Carl Lisk, the bishop of Marsh, blessed the dam."
)


def with_sentences(text: str, *facts):
    ends = [at for at, char in enumerate(text) if char == "\n"]
    starts = [0, *(end + 1 for end in ends)]
    spans = (Span(*pair) for pair in zip(starts, [*ends, len(text)], strict=True))
    return replace(material(text, *facts), sentences=tuple(spans))


def told(article, asked) -> list[tuple[str, str, int | None]]:
    """Return text, note and sentence of every candidate that a text states."""
    options = [
        Option(id="a", text=one.text, right=False)
        for one in asked.candidates
        if one.stated
    ]
    found = with_provenance(options, asked, article, pool_of(article))
    return [(one.text, one.note, one.sentence) for one in found]


def notes(draft) -> dict[str, str]:
    return {o.text: o.note for o in draft.options if o.origin == "same_article"}


def test_a_number_tells_what_it_counts_and_where():
    flood = "The Penn flood killed twelve farmers.\nMasons came.\nThey saw six carts."
    article = with_sentences(
        flood,
        number(flood, "twelve", "12", "farmers"),
        number(flood, "six", "6", "carts"),
    )

    asked = next(iter(how_many.ask(article, pool_of(article))))

    assert told(article, asked) == [("six", "the number of carts", 3)]


def test_a_date_tells_what_happened_then():
    days = {"May 1908": "1908-05", "1918": "1918"}
    facts = [date(ALSO, words, value) for words, value in days.items()]
    last = date(ALSO, "1928", "1928", "opened")
    article = with_sentences(ALSO, *facts, last)

    *_, asked = when.ask(article, pool_of(article))

    assert told(article, asked) == [
        ("1918", "“By 1918 the valley was flooded”", 2),
        ("1908", "Engineers finished a wall", 1),
    ]


def test_a_speaker_tells_what_they_said_instead():
    draft = the_draft(speakers(), "who_said", "speaker")

    assert notes(draft) == {
        "Tom Hale": "said “We shall sue the water company for every …”",
        "Ruth Penn": "said “Nobody asked the farmers before the gates were …”",
        "Carl Voss": "said “The water company paid for all of the …”",
    }


def test_a_statement_tells_who_made_it():
    draft = the_draft(speakers(), "what_said", "words")

    assert set(notes(draft).values()) <= {
        "said by Tom Hale",
        "said by Ruth Penn",
        "said by Carl Voss",
    }
    assert len(notes(draft)) == 3


def test_the_holder_of_another_office_tells_which():
    text = (
        "Swedish foreign minister Ada Brook opened the gates.\n"
        "Tom Hale, governor of Sweden’s north, closed them again.\n"
        "Ruth Penn, treasurer of the Swedish court, had come, too.\n"
    )
    article = material(
        text,
        role(text, "Ada Brook", "foreign minister", "Swedish"),
        role(text, "Tom Hale", "governor", "Sweden’s north"),
        role(text, "Ruth Penn", "treasurer", "Swedish court"),
        entities=tuple(
            Entity(type="PER", name=name, mentions=(span_of(text, name),) * 3)
            for name in ("Ada Brook", "Tom Hale", "Ruth Penn")
        ),
    )

    holder = the_draft(article, "role", "holder", at=1)

    assert notes(holder)["Ruth Penn"] == "treasurer of the Swedish court"
