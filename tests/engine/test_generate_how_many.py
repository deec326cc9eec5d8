"""Questions on numbers: bounds, money, measures, and what is no option."""

from decimal import Decimal
from itertools import pairwise

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


def test_a_bound_that_is_no_main_figure_is_asked_if_another_article_tells_it():
    text = "The rain fell.\n\nThe Elmbridge flood killed more than 400 people."
    fact = number(text, "400", "400", "people", modifier="more than", operator=">")
    article, other = material(text, fact), material(text, fact, number=2)

    alone, told = (
        {one.rule for one in drafts_from(article, pool).refusals}
        for pool in (pool_of(article), pool_of(article, other))
    )

    assert "bound_matters_little" in alone - told


def test_a_hard_bound_stands_in_the_question():
    text = "The Elmbridge flood drove more than 500,000 people from their homes."
    fact = number(
        text, "500,000", "500000", "people", modifier="more than", operator=">"
    )
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "at least how many people did the Elmbridge flood drive from their homes?"
    )
    assert readable(draft) == (
        "The Elmbridge flood drove more than ▇ people from their homes."
    )
    assert draft.key.text == "500,000"
    assert draft.explanation == "The article gives a bound, “more than 500,000”."


@pytest.mark.parametrize(
    ("told", "operator", "asked"),
    [
        ("as many as", "<=", "up to how many"),
        ("over", ">", "at least how many"),
        ("at least", ">=", "at least how many"),
        ("under", "<", "fewer than how many"),
        ("nearly", "~", "about how many"),
    ],
)
def test_what_a_figure_is_hedged_with_is_asked_in_plain_words(told, operator, asked):
    text = f"The Elmbridge flood killed {told} 400 people."
    fact = number(text, "400", "400", "people", modifier=told, operator=operator)

    draft = the_draft(material(text, fact), "how_many", "value")

    assert f", {asked} people did the Elmbridge flood kill?" in draft.stem


def test_no_option_is_as_true_as_the_bound_of_the_text():
    text = "The Elmbridge flood killed more than 400 people."
    fact = number(text, "400", "400", "people", modifier="more than", operator=">")

    draft = the_draft(material(text, fact), "how_many", "value")

    assert min(int(option.text.replace(",", "")) for option in draft.options) == 400


@pytest.mark.parametrize(
    "report",
    [
        "a report released on Monday by the Elmbridge Council",
        "a report that the Elmbridge Council published on Monday",
    ],
)
def test_a_report_goes_by_whose_it_is(report):
    text = f"The Elmbridge flood killed 400 people, according to {report}."
    fact = number(text, "400", "400", "people")

    article = material(text, fact, title="Ten years of the Holm Valley Trust")

    draft = the_draft(article, "how_many", "value")

    assert draft.stem.endswith("kill, according to the Elmbridge Council?")


def test_a_question_that_is_read_twice_is_not_asked():
    text = (
        "The Elmbridge flood of the wet spring of 1928 and the storms of a warm summer"
        " of 1929 killed 400 people in the villages of the valley."
    )
    article = material(text, number(text, "400", "400", "people"))

    refusals = drafts_from(article, pool_of(article)).refusals

    assert "question_too_long" in {one.rule for one in refusals}


def test_options_are_far_from_one_another():
    text = "The Elmbridge flood killed 400 people and 300 soldiers saw it."
    article = material(
        text,
        number(text, "400", "400", "people"),
        number(text, "300", "300", "soldiers"),
    )

    draft = the_draft(article, "how_many", "value")

    values = [int(text.replace(",", "")) for text in texts_of(draft)]
    assert len(values) == 4
    assert all(more * 2 >= less * 3 for less, more in pairwise(values))
    assert 300 not in values


def test_a_typed_answer_near_a_hedged_figure_counts():
    text = "About 9,000 people fled from Elmbridge."
    fact = number(text, "9,000", "9000", "people", modifier="About", operator="~")

    draft = the_draft(material(text, fact), "how_many", "value")

    assert draft.explanation.endswith("typed answers close to 9,000 count.")
    assert [grade_typed(draft.key, typed).score for typed in ("8,900", "8,000")] == [
        1,
        0,
    ]


def test_money_is_barred_with_its_sign_and_written_like_the_key():
    text = "The town of Elmbridge spent only $15 million on the dam."
    fact = number(
        text, "$15 million", "15000000", type="money", unit="USD", number="15 million"
    )
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem.endswith(
        ", what sum of money did the town of Elmbridge spend on the dam?"
    )
    assert readable(draft) == ("The town of Elmbridge spent only ▇ on the dam.")
    assert all(text.startswith("$") for text in texts_of(draft))
    assert all(text.endswith(" million") for text in texts_of(draft))
    assert draft.key.value == {"low": "15000000", "high": "15000000", "unit": "USD"}


def test_a_value_that_another_article_gives_for_the_same_thing_is_no_option():
    text = "The Elmbridge flood killed 69 farmers in the lower valley."
    rival = "In the lower valley 21 farmers died in the flood."
    article = material(text, number(text, "69", "69", "farmers"))
    other = material(rival, number(rival, "21", "21", "farmers"), number=2)

    draft = the_draft(article, "how_many", "value", other)

    assert "21" not in texts_of(draft)


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


def test_a_measure_told_in_two_units_shows_no_excerpt():
    text = "Ada Brook’s flight covered only 120 feet (37 metres) of sand."
    article = material(
        text,
        number(text, "120 feet", "120", type="measure", unit="foot", number="120"),
        number(text, "37 metres", "37", type="measure", unit="metre", number="37"),
    )

    (draft,) = drafts_from(article, pool_of(article)).drafts

    assert (draft.key.text, draft.excerpt, draft.flaws) == ("120", "", ())


def test_no_share_of_a_whole_is_above_a_hundred_per_cent():
    text = "The town of Elmbridge owned only 80 per cent of the dam."
    share = {"type": "percent", "unit": "percent", "number": "80"}
    article = material(text, number(text, "80 per cent", "80", **share))

    draft = the_draft(article, "how_many", "value")

    assert max(int(words) for words in texts_of(draft)) <= 100


def test_one_of_several_sums_is_not_asked_in_a_barred_sentence():
    text = "While the mill lost $3 million, the dam lost $5 million."
    article = material(
        text,
        number(text, "$3 million", "3000000", type="money", unit="USD"),
        number(text, "$5 million", "5000000", type="money", unit="USD"),
    )

    found = list(how_many.ask(article, pool_of(article)))

    assert [one.rule for one in found] == ["one_of_several_figures"] * 2


def test_a_sum_in_words_is_asked_for_in_its_unit():
    text = "Ada Brook paid only 388 pence for the tools of the Elmbridge dam."
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
    ("text", "words", "counted", "rule"),
    [
        (
            "By most counts, 600 people were watching.",
            "600",
            "people",
            "no_plain_clause",
        ),
        (
            "The town of Elmbridge has 80 benches.",
            "80",
            "benches",
            "figure_carries_no_story",
        ),
    ],
)
def test_a_figure_that_nobody_need_remember_is_refused(text, words, counted, rule):
    article = material(text, number(text, words, words, counted), title="Rain")

    (found,) = how_many.ask(article, pool_of(article))

    assert isinstance(found, Refused)
    assert found.rule == rule


def test_a_figure_that_the_title_tells_is_refused():
    text = "The Elmbridge flood killed twelve farmers."
    article = material(
        text, number(text, "twelve", "12", "farmers"), title="Twelve deaths"
    )

    (found,) = how_many.ask(article, pool_of(article))

    assert found.rule == "title_tells_the_figure"


def test_the_one_thing_of_the_title_says_which_it_is():
    text = "The flood killed 187 people."
    fact = number(text, "187", "187", "people")
    article = material(text, fact, title="The flood in Elm valley", publisher="")

    draft = the_draft(article, "how_many", "value")

    assert draft.stem == (
        "According to “The flood in Elm valley” (20 May 1931), "
        "how many people did the flood kill?"
    )


def test_a_thing_goes_by_its_name_if_it_has_one():
    text = "The trust rescued 187 people in Holm."
    fact = number(text, "187", "187", "people")

    article = material(text, fact, title="Ten years of the Holm Valley Trust")

    draft = the_draft(article, "how_many", "value")

    assert draft.stem.endswith(
        "how many people did the Holm Valley Trust rescue in Holm?"
    )
