"""Questions on reported speech: whose statement it is."""

import datetime
import uuid

import pytest

from corpus.reading.facts import Quote
from corpus.reading.reader import read
from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.generate.material import Material, Pool, Stated

TEXT = (
    "Ada Brook, the town engineer, said the northern wall of the reservoir had"
    " failed during the storm. Ruth Penn said that the farmers of Ashdale lost nine"
    " barns. Carl Voss"
    " said the water company had known of the cracks for years. Tom Hale told the"
    " Herald that “the company will pay for every field it drowned.” One shepherd in"
    " Ashdale told the Courier that “nobody warned us before the gates opened.”"
    " According to the Gazette, the wall was weaker than the plans had promised."
)
PEOPLE = {"Ada Brook", "Ruth Penn", "Carl Voss", "Tom Hale"}


def article_of(text: str) -> Material:
    reading = read(text, published=datetime.date(1931, 5, 20))
    return Material(
        uuid=str(uuid.uuid5(uuid.NAMESPACE_URL, text)),
        title="At the dam",
        publisher="The Valley Post",
        published=datetime.date(1931, 5, 20),
        language="en",
        topic="Dams",
        text=text,
        stated=tuple(
            Stated(
                uuid=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{at} {text}")),
                fact=fact,
                person=speaker
                if isinstance(fact, Quote)
                and fact.speaker
                and (speaker := fact.speaker.name) in PEOPLE
                else None,
            )
            for at, fact in enumerate(reading.facts)
        ),
    )


def drafts_of(part: str):
    article = article_of(TEXT)
    drafts = drafts_from(article, Pool(articles=(article,))).drafts
    return [draft for draft in drafts if draft.part == part]


def test_reported_speech_is_asked_for_its_source_with_the_sentence_barred():
    draft = drafts_of("source")[0]

    assert (draft.stem, readable(draft), draft.key.text) == (
        "In the Valley Post article of 20 May 1931, who said this?",
        "▇ said the northern wall of the reservoir had failed during the storm.",
        "Ada Brook",
    )
    assert {option.text for option in draft.options} == PEOPLE
    assert draft.flaws == ()


def test_a_sentence_that_can_be_quoted_is_not_asked_for_its_source_too():
    sources = {draft.key.text for draft in drafts_of("source")}

    assert sources == {"Ada Brook", "Ruth Penn", "Carl Voss", "Gazette"}


def test_a_described_speaker_of_a_quotation_is_asked_for():
    draft = drafts_of("speaker")[-1]

    assert (draft.key.text, draft.key.accept) == (
        "One shepherd in Ashdale",
        ("one shepherd in Ashdale", "shepherd in Ashdale"),
    )


def test_neither_who_passes_words_on_nor_their_source_is_the_one_right_answer():
    text = "Ruth Penn told the council that Tom Hale had said the gates were open."
    article = article_of(text)

    drafts = drafts_from(article, Pool(articles=(article,))).drafts

    sources = [draft for draft in drafts if draft.part == "source"]
    assert {draft.flaws[0] for draft in sources} == {"second_hand"}


def test_what_somebody_asked_is_not_a_statement():
    text = "Ruth Penn asked the council whether the gates of the dam were open."
    article = article_of(text)

    assert drafts_from(article, Pool(articles=(article,))).drafts == ()


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        (
            "Ruth Penn led the farmers of Ashdale along the broken northern wall of the"
            " reservoir to the mill, where Tom Hale said nobody had slept in Ashdale.",
            "said_by_the_way",
        ),
        (
            "The mayor and Tom Hale say the farmers of Ashdale lost nine barns.",
            "one_of_two_speakers",
        ),
        (
            "Tom Hale said that would cost Ashdale nine barns.",
            "excerpt_leans_on_context",
        ),
    ],
)
def test_what_is_no_one_persons_clear_statement_is_flawed(text, flaw):
    article = article_of(text)

    drafts = drafts_from(article, Pool(articles=(article,))).drafts

    assert flaw in {code for draft in drafts for code in draft.flaws}


def test_what_an_article_adds_behind_a_dash_is_not_asked_for():
    text = (
        "Ada Brook said the northern wall of the reservoir had failed during the storm"
        " — the first word from the council on what had happened."
    )
    article = article_of(text)

    (draft,) = (
        one
        for one in drafts_from(article, Pool(articles=(article,))).drafts
        if one.part == "source"
    )

    assert readable(draft) == (
        "▇ said the northern wall of the reservoir had failed during the storm."
    )


def test_a_summary_of_a_speech_is_no_saying():
    article = article_of("Ada Brook told the council what the wall of Ashdale needed.")

    drafting = drafts_from(article, Pool(articles=(article,)))

    assert drafting.drafts == ()
    assert "speech_is_summed_up" in {one.rule for one in drafting.refusals}
