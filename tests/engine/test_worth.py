"""What an item is worth, how hard it is guessed to be, and which are proposed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Entity, Span
from quizzes.engine.difficulty import difficulty_of
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.proposal import proposed
from quizzes.engine.worth import Salience
from tests.engine.drafted import speakers, the_draft
from tests.engine.stated import date, material, pool_of, sentence_of

TEXT = (
    "The Alder Dam above the valley broke in 1908 and drowned the lower town.\n"
    "Judge Penn of Holm heard the owners of the dam in 1910.\n"
    "The valley of Holm built a new dam in 1914.\n"
    "The Holm fair with a brass band opened in 1916.\n"
)


def lines_of(text):
    return tuple(
        sentence_of(text, Span(at, at + 1))
        for at in range(len(text))
        if at == 0 or text[at - 1] == "\n"
    )


def the_dam(**more):
    facts = [
        date(TEXT, "1908", "1908", "broke"),
        date(TEXT, "1910", "1910", "heard"),
        date(TEXT, "1914", "1914", "built"),
        date(TEXT, "1916", "1916", "opened"),
    ]
    article = material(TEXT, *facts, title="The dam that broke", **more)
    return replace(article, sentences=lines_of(TEXT))


def drafts_of(article):
    return drafts_from(article, pool_of(article)).drafts


def test_the_lead_and_the_theme_are_worth_more_than_the_brass_band():
    article = the_dam()
    salience = Salience(article)

    lead, trial, theme, fair = map(salience.of_sentence, article.sentences)

    assert fair < trial < theme < lead


def test_the_person_whom_the_article_makes_most_of_is_worth_more():
    article = speakers()
    often = tuple(Span(at, at + 1) for at in range(8))
    people = (
        Entity(type="PER", name="Ada Brook", mentions=often),
        Entity(type="PER", name="Carl Voss", mentions=often[:1]),
    )
    salience = Salience(replace(article, entities=people))

    assert salience.of_people("Ada Brook said so") == 1.0
    assert salience.of_people("Carl Voss said so") == 1 / 8
    assert salience.of_people("nobody") == 0.0


def test_about_one_question_is_proposed_for_sixty_words():
    drafts = drafts_of(the_dam())
    unlike = [
        replace(drafts[at % 4], facts=(str(at),), flaws=(), worth=0.5)
        for at in range(20)
    ]

    assert len(proposed(unlike, words=600)) == 10


def test_a_fact_is_proposed_once_and_a_flawed_item_never():
    good = replace(drafts_of(the_dam())[0], flaws=(), worth=0.4)
    better = replace(good, family="how_many", worth=0.8)
    flawed = replace(good, facts=("other",), worth=0.9, flaws=("answer_in_stem",))

    assert proposed([good, better, flawed], words=600) == {1}


def test_one_of_another_family_is_proposed_before_more_of_the_same():
    first = replace(drafts_of(the_dam())[0], flaws=(), worth=0.6)
    again = replace(first, facts=("2",), worth=0.55, proofs=())
    again = replace(again, proofs=(replace(first.proofs[0], sentence_start=200),))
    other = replace(again, facts=("3",), family="where", worth=0.52)
    other = replace(other, proofs=(replace(first.proofs[0], sentence_start=300),))

    assert proposed([first, again, other], words=120) == {0, 2}


def test_typing_an_answer_is_harder_than_choosing_it():
    draft = the_draft(speakers(), "who_said", "speaker")
    typed = replace(draft, forms=("typed", "card"))

    assert difficulty_of(typed, 0.5) > difficulty_of(draft, 0.5)


def test_what_the_article_makes_much_of_is_easier():
    draft = the_draft(speakers(), "who_said", "speaker")

    assert difficulty_of(draft, 1.0) < difficulty_of(draft, 0.0)


@given(st.lists(st.floats(0, 1), max_size=30), st.integers(0, 3000))
def test_no_fact_is_proposed_twice_whatever_the_worth(worths, words):
    draft = the_draft(speakers(), "who_said", "speaker")
    drafts = [
        replace(draft, worth=worth, facts=(str(at % 7), str(at % 5)))
        for at, worth in enumerate(worths)
    ]

    chosen = proposed(drafts, words)

    facts = [fact for at in chosen for fact in set(drafts[at].facts)]
    assert len(facts) == len(set(facts))
    assert len(chosen) <= max(1, round(words / 60))


def test_worth_and_difficulty_are_shares():
    rated = [
        number
        for draft in (*drafts_of(the_dam()), *drafts_of(speakers()))
        for number in (draft.worth, draft.difficulty)
    ]

    assert [number for number in rated if not 0 <= number <= 1] == []
