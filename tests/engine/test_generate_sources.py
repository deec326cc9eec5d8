"""Who makes a good source to ask for, and who a good wrong option."""

import pytest

from corpus.reading.facts import Quote
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.generate.material import Pool
from quizzes.engine.generate.speakers import called, is_outlet, is_vague, speakers_in
from tests.engine.test_generate_reported import article_of

TEXT = (
    "The government said the northern wall of the reservoir had failed in the storm."
    " According to the Gazette, the wall was weaker than the plans had promised."
    " Farmers in Ashdale said they had lost nine barns to the flood."
    " Police officers from Penrock said the road to the dam was closed."
    " Two engineers of Wexmoor Water said the cracks had been known for years."
    " “The wall will not hold for another winter,” Ada Brook said, according to the"
    " Herald."
    " Washington said that it would lend the valley money for a second wall."
    " According to the Courier, the company had sold its shares before the storm."
    " According to the Tribune, nobody in the town had been warned."
)


def drafts_of(part):
    article = article_of(TEXT)
    drafts = drafts_from(article, Pool(articles=(article,))).drafts
    return {draft.key.text: draft for draft in drafts if draft.part == part}


@pytest.mark.parametrize(
    ("name", "kind", "vague"),
    [
        ("the government", "description", True),
        ("some other officers", "description", True),
        ("the statement of the party", "description", True),
        ("sources in the town, however", "description", True),
        ("one police officer in the town", "description", False),
        ("Washington", "body", True),
        ("Brook’s diary", "body", True),
        ("NASA", "body", False),
        ("Royal Society", "body", False),
        ("Brook", "person", False),
        ("Reuters", "outlet", False),
    ],
)
def test_a_source_needs_more_than_one_telling_word(name, kind, vague):
    assert is_vague(name, kind) is vague


def test_papers_and_agencies_are_told_from_other_bodies():
    named = ["the New York Times", "Al-Hayat", "TIME", "Washington", "Royal Society"]

    assert [is_outlet(name) for name in named] == [True, True, True, False, False]


def test_a_vague_source_is_neither_asked_for_nor_offered():
    drafts = drafts_of("source")

    assert drafts["The government"].flaws[0] == "vague_source"
    offered = {o.text for o in drafts["Farmers in Ashdale"].options}
    assert offered == {
        "Farmers in Ashdale",
        "Police officers from Penrock",
        "Two engineers of Wexmoor Water",
    }


def test_only_papers_stand_beside_a_paper():
    options = drafts_of("source")["Gazette"].options

    assert {option.text for option in options} == {
        "Gazette",
        "Courier",
        "Tribune",
        "Herald",
    }


def test_words_that_a_source_passes_on_leave_two_answers():
    drafts = drafts_of("speaker")

    assert "second_hand" in drafts["Herald"].flaws


def test_abuse_is_not_put_before_a_class():
    text = "“The mayor is an idiot and the council is blind,” Ada Brook said."
    article = article_of(text)

    drafts = drafts_from(article, Pool(articles=(article,))).drafts

    assert [(d.part, d.flaws[0]) for d in drafts] == [
        ("speaker", "quotation_is_abusive")
    ]


def test_only_a_paper_keeps_the_the_of_its_name():
    text = "The Gazette said the wall was weak. The Water Board said nobody was warned."
    article = article_of(text)

    names = [
        called(article, stated, quote.speaker)
        for stated, quote in article.of(Quote)
        if quote.speaker
    ]

    assert names == ["The Gazette", "Water Board"]


def test_what_only_shows_something_is_no_wrong_option():
    text = "One small village near Ashdale shows that the plan had failed. "
    article = article_of(text + TEXT)

    offered = {name for name, _, _ in speakers_in(article)}

    assert "Farmers in Ashdale" in offered
    assert "One small village near Ashdale" not in offered
