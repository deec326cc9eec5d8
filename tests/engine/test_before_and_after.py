"""Events of a long account are told by the side of a turning point they lie on."""

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of
from tests.engine.stated import date, material, pool_of

LINES = {
    "1901": "Carl Voss bought a mill from a baker",
    "1905": "Ruth Penn sold a lower meadow",
    "1909": "Tom Hale left Holm for Bern",
    "1914": "Ada Brook built a second dam",
    "1921": "Nell Moss opened a school",
    "1927": "Jack Tyne laid a railway",
    "1933": "Miss Rowe painted a harbour",
    "1939": "Lord Vane paid for a bridge",
}


def told(lines=LINES):
    text = "".join(f"{words} in {year}.\n" for year, words in lines.items())
    return material(text, *(date(text, year, year) for year in lines))


def sides(article):
    drafts = drafts_from(article, pool_of(article)).drafts
    return [draft for draft in drafts if draft.part == "side"]


def year_of(words):
    return next(year for year, line in LINES.items() if line == words)


def turn_of(draft):
    return next(line for line in LINES.values() if line in draft.stem)


def test_the_key_lies_on_one_side_of_the_turning_point_and_the_rest_on_the_other():
    asked = sides(told())

    assert len(asked) > 1
    for draft in asked:
        turn = year_of(turn_of(draft))
        wrong = [year_of(text) for text in texts_of(draft, "same_article")]
        after = "happened after" in draft.stem
        assert (year_of(draft.key.text) > turn) == after
        assert [(year > turn) == after for year in wrong] == [False] * len(wrong)
        assert draft.flaws == ()


def test_no_side_of_a_turning_point_is_asked_for_twice():
    stems = [draft.stem for draft in sides(told())]

    assert len(stems) == len(set(stems))


def test_at_most_half_of_the_events_are_asked_for():
    assert len(sides(told())) <= len(LINES) // 2


def test_both_sentences_prove_it():
    draft = sides(told())[0]

    assert len(draft.facts) == 2
    shown = [proof.role for proof in draft.proofs if proof.role == "key"]
    assert shown == ["key", "key"]


def test_the_explanation_dates_both():
    draft = sides(told())[0]

    turn, key = turn_of(draft), draft.key.text
    assert draft.explanation == f"{year_of(turn)}: {turn}; {year_of(key)}: {key}."


def test_events_within_a_year_of_the_turning_point_are_left_out():
    lines = {**LINES, "1910": "Ivo Lind closed a quarry"}

    shown = [
        texts_of(draft)
        for draft in sides(told(lines))
        if LINES["1909"] in draft.stem and "Ivo Lind closed a quarry" in texts_of(draft)
    ]

    assert shown == []


def test_a_story_of_some_months_is_asked_for_its_dates_instead():
    months = {"1901-01": "January 1901", "1901-04": "April 1901",
              "1901-07": "July 1901", "1901-10": "October 1901",
              "1902-02": "February 1902", "1902-06": "June 1902"}  # fmt: skip
    told_in = dict(zip(months, LINES.values(), strict=False))
    text = "".join(f"{words} in {months[one]}.\n" for one, words in told_in.items())
    article = material(text, *(date(text, months[one], one) for one in months))

    assert sides(article) == []


def test_the_turning_point_is_told_as_part_of_a_sentence():
    lines = {year: f"The council of {line}" for year, line in LINES.items()}

    stems = [draft.stem for draft in sides(told(lines))]

    assert stems
    assert all(" happened after the " in one or " before the " in one for one in stems)
