"""Questions on numbers: bounds, money, measures, and what is no option."""

from decimal import Decimal

import pytest

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate import how_many
from quizzes.engine.generate.asked import Refused
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.grading import grade_typed
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import (
    material,
    number,
    pool_of,
)


def test_a_hard_bound_is_part_of_the_answer():
    text = "The flood drove more than 500,000 people from their homes."
    fact = number(
        text, "500,000", "500000", "people", modifier="more than", operator=">"
    )
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem == (
        "Complete this sentence from the Valley Post article of 20 May 1931: "
        "how many people?"
    )
    assert readable(draft) == "The flood drove ▇ people from their homes."
    assert draft.key.text == "more than 500,000"
    assert draft.explanation == "The article gives a bound, “more than 500,000”."


def test_no_option_follows_from_the_stated_bound():
    text = "The flood drove more than 500,000 people from their homes."
    fact = number(
        text, "500,000", "500000", "people", modifier="more than", operator=">"
    )
    article = material(text, fact)

    (asked,) = how_many.ask(article, pool_of(article))

    words = {(one.rank > 500_000, one.text.split()[0]) for one in asked.candidates}
    assert words == {(True, "more"), (False, "fewer")}
    assert sum(one.text.startswith("fewer") for one in asked.candidates) == 2


def test_a_typed_answer_near_a_hedged_figure_counts():
    text = "About 9,000 people left the valley."
    fact = number(text, "9,000", "9000", "people", modifier="About", operator="~")

    draft = the_draft(material(text, fact), "how_many", "value")

    assert draft.explanation.endswith("typed answers close to 9,000 count.")
    assert [grade_typed(draft.key, typed).score for typed in ("8,900", "8,000")] == [
        1,
        0,
    ]


def test_money_is_barred_with_its_sign_and_written_like_the_key():
    text = "The water company spent $15 million on the dam."
    fact = number(
        text, "$15 million", "15000000", type="money", unit="USD", number="15 million"
    )
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem.endswith(": what sum of money?")
    assert readable(draft) == "The water company spent ▇ on the dam."
    assert all(text.startswith("$") for text in texts_of(draft))
    assert all(text.endswith(" million") for text in texts_of(draft))
    assert draft.key.value == {"low": "15000000", "high": "15000000", "unit": "USD"}


def test_a_value_that_another_article_gives_for_the_same_thing_is_no_option():
    text = "The flood killed 69 farmers in the lower valley."
    rival = "In the lower valley 60 farmers died in the flood."
    article = material(text, number(text, "69", "69", "farmers"))
    other = material(rival, number(rival, "60", "60", "farmers"), number=2)

    draft = the_draft(article, "how_many", "value", other)

    assert "60" not in texts_of(draft)


@pytest.mark.parametrize("inexact", [{"vague": True}, {"tolerance": Decimal(1)}])
def test_what_is_not_exact_is_not_asked(inexact):
    text = "The flood drove 40 families from their homes."
    article = material(text, number(text, "40", "40", "families", **inexact))

    assert drafts_from(article, pool_of(article)).drafts == ()


def test_numbers_without_a_plural_noun_are_not_asked():
    text = "One farmer and 30 others were hurt."
    article = material(
        text,
        number(text, "One", "1", "farmer"),
        number(text, "30", "30", "others"),
    )

    assert drafts_from(article, pool_of(article)).drafts == ()


def test_a_measure_in_brackets_is_barred_too_and_asked_once():
    text = "Ada Brook’s flight covered 120 feet (37 metres) of sand."
    article = material(
        text,
        number(text, "120 feet", "120", type="measure", unit="foot", number="120"),
        number(text, "37 metres", "37", type="measure", unit="metre", number="37"),
    )

    feet, metres = drafts_from(article, pool_of(article)).drafts

    assert readable(feet) == "Ada Brook’s flight covered ▇ feet (▇ metres) of sand."
    assert (feet.key.text, feet.flaws) == ("120", ())
    assert metres.flaws[0] == "asked_in_another_unit"


def test_no_share_of_a_whole_is_above_a_hundred_per_cent():
    text = "In May 80 per cent of the valley’s farmers voted for a new dam."
    share = {"type": "percent", "unit": "percent", "number": "80"}
    article = material(text, number(text, "80 per cent", "80", **share))

    draft = the_draft(article, "how_many", "value")

    assert max(int(words) for words in texts_of(draft)) <= 100


def test_a_number_of_people_known_from_before_is_not_asked_for():
    text = "The five men crossed the Elmbridge dam.\nThe engineers crossed the dam."
    men = number(text, "five", "5", "men")
    article = material(text, men)

    draft = the_draft(article, "how_many", "value")

    assert draft.flaws == ("excerpt_leans_on_context",)


def test_a_stem_does_not_shout():
    text = "THE FLOOD TOOK 300 TONS OF STONE.\nIT TOOK 45 BOATS."
    article = material(
        text,
        number(text, "300 TONS", "300", type="measure", unit="ton", number="300"),
        number(text, "45", "45", "BOATS"),
    )

    stems = [draft.stem for draft in drafts_from(article, pool_of(article)).drafts]

    assert [stem.split(": ")[1] for stem in stems] == [
        "how many tons?",
        "how many boats?",
    ]


def test_one_of_several_sums_is_not_asked_in_a_barred_sentence():
    text = "While the mill lost $3 million, the dam lost $5 million."
    article = material(
        text,
        number(text, "$3 million", "3000000", type="money", unit="USD"),
        number(text, "$5 million", "5000000", type="money", unit="USD"),
    )

    found = list(how_many.ask(article, pool_of(article)))

    assert [one.rule for one in found] == ["one_of_several_figures"] * 2


def test_decimals_are_written_as_the_text_writes_them():
    text = "A ticket to the Elmbridge dam cost $19.50 in the first year."
    fact = number(text, "$19.50", "19.50", type="money", unit="USD", number="19.50")
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.key.text == "$19.50"
    assert {len(text.partition(".")[2]) for text in texts_of(draft)} == {2}


def test_a_sum_in_words_is_asked_for_in_its_unit():
    text = "Ada Brook paid 388 pence for the tools of the Elmbridge dam."
    fact = number(text, "388 pence", "388", type="money", unit="penny", number="388")
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem.endswith(
        ", how many pence did Ada Brook pay for the tools of the Elmbridge dam?"
    )


@pytest.mark.parametrize(
    ("text", "words", "value", "rule"),
    [
        ("Elmbridge has the top 10 dams.", "10", "10", "number_is_ranking"),
        ("Elmbridge has 10 largest dams.", "10", "10", "number_is_ranking"),
        ("Elmbridge built seven or eight dams.", "eight", "8", "number_is_range"),
        ("Elmbridge built a thousand dams.", "thousand", "1000", "number_is_inexact"),
    ],
)
def test_a_figure_that_is_no_plain_count_is_refused(text, words, value, rule):
    article = material(text, number(text, words, value, counted="dams"))

    found = list(how_many.ask(article, pool_of(article)))

    assert [one.rule for one in found if isinstance(one, Refused)] == [rule]


@pytest.mark.parametrize(
    ("text", "words", "counted", "flaw"),
    [
        (
            "By most counts, 600 people were watching.",
            "600",
            "people",
            "sentence_names_nothing",
        ),
        (
            "The flood at Elmbridge, in which 224 died, including 12 farmers, is over.",
            "12",
            "farmers",
            "figure_is_a_detail",
        ),
        (
            "Tools of the dam at Elmbridge, 80 carts and wagons, have been sold.",
            "80",
            "carts",
            "also_counts_others",
        ),
        (
            "In Elmbridge, he counted 80 carts beside the dam and left.",
            "80",
            "carts",
            "excerpt_leans_on_context",
        ),
    ],
)
def test_a_sentence_that_does_not_ask_by_itself_is_not_completed(
    text, words, counted, flaw
):
    article = material(text, number(text, words, words, counted))

    draft = the_draft(article, "how_many", "value")

    assert draft.flaws == (flaw,)


def test_a_sentence_is_completed_by_one_count():
    text = "Brook saw nine carts of stone, and, in Elmbridge, 45 boats and a cow."
    article = material(
        text, number(text, "nine", "9", "carts"), number(text, "45", "45", "boats")
    )

    asked = drafts_from(article, pool_of(article)).drafts

    assert [draft.flaws for draft in asked] == [(), ("sentence_asked_already",)]
