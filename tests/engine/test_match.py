"""What is matched with what, and the option that is left over."""

from dataclasses import replace

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import the_draft
from tests.engine.stated import (
    date,
    material,
    number,
    pool_of,
    quote,
    role,
    span_of,
)

FIGURES = (
    "The flood drowned 14 grey cart horses near a mill.\n"
    "The council sent 30 young town engineers to the gates.\n"
    "Farmers lost 28 wooden hay barns on the left bank.\n"
    "Dozens of boats lay at the bridge.\n"
)


def figures(*more, text=FIGURES):
    return material(
        text,
        number(text, "14", "14", "grey cart horses"),
        number(text, "30", "30", "young town engineers"),
        number(text, "28", "28", "wooden hay barns"),
        *more,
    )


def boats(text=FIGURES):
    return number(text, "Dozens of", "24", "boats", vague=True)


def pairs_of(draft):
    texts = {option.id: option.text for option in draft.options}
    ids = draft.key.value["ids"]
    return dict(zip(draft.key.value["prompts"], map(texts.get, ids), strict=True))


def left_over(draft):
    return [option.text for option in draft.options if not option.right]


def matches(article, part):
    drafts = drafts_from(article, pool_of(article)).drafts
    return [one for one in drafts if (one.family, one.part) == ("match", part)]


def refusals(article, part):
    found = drafts_from(article, pool_of(article)).refusals
    return {one.rule for one in found if (one.family, one.part) == ("match", part)}


def test_figures_are_matched_with_what_they_count():
    draft = the_draft(figures(boats()), "match", "figures")

    assert pairs_of(draft) == {
        "14": "grey cart horses",
        "30": "young town engineers",
        "28": "wooden hay barns",
    }
    assert left_over(draft) == ["boats"]
    assert draft.forms == ("match",)
    assert draft.flaws == ()
    assert not draft.ordered


def test_what_is_counted_says_which_and_a_bound_stands_with_its_figure():
    text = FIGURES.replace(
        "The flood drowned 14 grey cart horses",
        "In May, up to 14 horses were drowned in Elmbridge",
    )
    horses = number(text, "14", "14", "horses", modifier="up to", operator="<=")
    article = material(
        text,
        horses,
        number(text, "30", "30", "young town engineers"),
        number(text, "28", "28", "wooden hay barns"),
        boats(text),
    )

    draft = the_draft(article, "match", "figures")

    assert pairs_of(draft)["up to 14"] == (
        "horses drowned in Elmbridge near a mill in May"
    )


def test_each_pair_has_its_own_evidence():
    article = figures(boats())

    draft = the_draft(article, "match", "figures")

    shown = [article.text[proof.start : proof.end] for proof in draft.proofs]
    assert shown == ["14", "30", "28"]
    assert draft.explanation == (
        "14: grey cart horses; 30: young town engineers; 28: wooden hay barns."
    )


def test_without_an_option_left_over_the_last_pair_would_be_no_choice():
    assert matches(figures(), "figures") == []
    assert refusals(figures(), "figures") == {"too_few_pairs"}


def test_a_noun_with_two_figures_is_left_out():
    text = FIGURES + "The mayor bought 90 dray horses.\n"
    again = number(text, "90", "90", "dray horses")

    assert matches(figures(boats(text), again, text=text), "figures") == []


def test_a_figure_of_two_nouns_is_left_out():
    text = FIGURES + "The mayor gave fourteen medals away.\n"
    again = number(text, "fourteen", "14", "medals")

    assert matches(figures(boats(text), again, text=text), "figures") == []


def test_figures_of_one_kind_of_thing_are_left_out():
    text = FIGURES.replace("young town engineers", "houses")
    article = material(
        text,
        number(text, "14", "14", "grey cart horses"),
        number(text, "30", "30", "houses"),
        number(text, "28", "28", "wooden hay barns"),
        boats(text),
    )

    assert matches(article, "figures") == []


def test_nouns_that_any_figure_could_count_are_left_out():
    text = FIGURES.replace("wooden hay barns", "people")
    article = material(
        text,
        number(text, "14", "14", "grey cart horses"),
        number(text, "30", "30", "young town engineers"),
        number(text, "28", "28", "people"),
        boats(text),
    )

    assert matches(article, "figures") == []


def test_figures_of_very_different_size_give_themselves_away():
    text = FIGURES.replace("14 grey cart horses", "90,000 horses")
    article = material(
        text,
        number(text, "90,000", "90000", "horses"),
        number(text, "30", "30", "young town engineers"),
        number(text, "28", "28", "wooden hay barns"),
        boats(text),
    )

    assert matches(article, "figures") == []


SAID = {
    "Ada Brook": "“The wall will hold for another winter,”",
    "Tom Hale": "“We shall sue for every field it drowned,”",
    "Ruth Penn": "“Nobody asked the farmers about the gates,”",
    "Carl Voss": "“The water company paid for the repairs,”",
    "Nell Moss": "“Rain alone never broke a wall like that one,”",
}


def speech(*names, more=""):
    text = "".join(f"{SAID[name]} {name} said.\n" for name in names) + more
    return text, [quote(text, SAID[name], name) for name in names]


def test_statements_are_matched_with_their_speakers():
    text, facts = speech(*SAID)

    draft = the_draft(material(text, *facts), "match", "speakers")

    assert draft.stem == (
        "In the Valley Post article of 20 May 1931, who said each of these?"
    )
    assert list(pairs_of(draft).values()) == [*SAID][:4]
    assert pairs_of(draft)["“The wall will hold for another winter”"] == "Ada Brook"
    assert left_over(draft) == ["Nell Moss"]
    assert (draft.forms, draft.flaws) == (("match",), ())


def test_second_statements_of_the_same_speakers_are_matched_apart():
    again = {
        "Ada Brook": "“I drew the plans on my own kitchen table,”",
        "Tom Hale": "“The meadow has belonged to us since my childhood,”",
        "Ruth Penn": "“Somebody opened the gates before daybreak,”",
    }
    more = "".join(f"{words} {name} said.\n" for name, words in again.items())
    text, facts = speech(*SAID, more=more)
    facts += [quote(text, words, name) for name, words in again.items()]

    found = matches(material(text, *facts), "speakers")

    assert [len(pairs_of(draft)) for draft in found] == [4, 3]
    assert set(found[0].facts).isdisjoint(found[1].facts)
    assert left_over(found[1]) == ["Carl Voss"]


def test_words_that_an_article_reports_are_a_statement_too():
    more = "Carl Voss told Mayor Nell Moss that Ashdale had paid for its repairs."
    text, facts = speech("Ada Brook", "Tom Hale", more=more)
    told = "that Ashdale had paid for its repairs"
    fact = quote(text, told, "Carl Voss")
    fact = replace(fact, form="indirect", cue=span_of(text, "told"))
    office = role(text, "Nell Moss", "Mayor")

    draft = the_draft(material(text, *facts, fact, office), "match", "speakers")

    assert pairs_of(draft)["Ashdale had paid for its repairs"] == "Carl Voss"


def test_without_anybody_left_over_speakers_are_not_matched():
    text, facts = speech("Ada Brook", "Tom Hale", "Ruth Penn")

    assert matches(material(text, *facts), "speakers") == []
    assert refusals(material(text, *facts), "speakers") == {"no_option_left_over"}


def test_a_statement_that_names_a_speaker_is_matched_with_nobody():
    text, facts = speech("Ada Brook", "Tom Hale", "Carl Voss")
    words = "“Nobody but Brook has ever looked at the gates,”"
    text += f"{words} said Ruth Penn.\n"
    article = material(text, *facts, quote(text, words, "Ruth Penn"))

    (draft,) = matches(article, "speakers")

    assert list(pairs_of(draft).values()) == ["Ada Brook", "Tom Hale", "Carl Voss"]
    assert left_over(draft) == ["Ruth Penn"]


LINES = {
    "January 1921": "Carl Voss bought a mill",
    "May 1921": "Ruth Penn sold a lower meadow",
    "September 1921": "Tom Hale left Holm for Bern",
    "February 1922": "Ada Brook drew an iron gate",
    "June 1922": "Nell Moss opened a school",
    "October 1922": "Jack Tyne built a railway",
    "March 1923": "Lord Vane paid for a bridge",
    "July 1923": "Miss Rowe painted a harbour",
}


MONTHS = {
    "January": "01", "February": "02", "March": "03", "May": "05", "June": "06",
    "July": "07", "September": "09", "October": "10",
}  # fmt: skip


def dated(*months):
    text = "".join(f"{LINES[month]} in {month}.\n" for month in months)
    found = [date(text, one, f"{one[-4:]}-{MONTHS[one[:-5]]}") for one in months]
    return material(text, *found)


def test_dates_are_matched_with_events_and_one_is_left_over():
    first, second, spare, last = list(LINES)[:4]

    draft = the_draft(dated(first, second, spare, last), "match", "dates")

    assert pairs_of(draft) == {month: LINES[month] for month in (first, second, last)}
    assert left_over(draft) == [LINES[spare]]
    assert draft.flaws == ()


def test_many_dates_are_matched_early_and_late():
    early, late = matches(dated(*LINES), "dates")

    months = list(LINES)
    assert list(pairs_of(early)) == [*months[:2], months[3]]
    assert list(pairs_of(late)) == [*months[4:6], months[7]]


def test_nothing_but_years_is_not_matched():
    lines = dict(zip(("1901", "1906", "1912", "1920"), LINES.values(), strict=False))
    text = "".join(f"{line} in {year}.\n" for year, line in lines.items())
    article = material(text, *(date(text, year, year) for year in lines))

    refused = drafts_from(article, pool_of(article)).refusals

    assert matches(article, "dates") == []
    assert {one.rule for one in refused if one.part == "dates"} == {
        "years_to_be_known_by_heart"
    }


def test_dates_side_by_side_are_not_matched():
    text = (
        "Carl Voss bought a mill on 3 May 1921.\n"
        "Ruth Penn sold a lower meadow on 4 May 1921.\n"
        "Tom Hale left Holm in 1923.\n"
        "Ada Brook drew an iron gate in 1924.\n"
    )
    days = {"3 May 1921": "1921-05-03", "4 May 1921": "1921-05-04"}
    years = {"1923": "1923", "1924": "1924"}
    facts = [date(text, *one) for one in (days | years).items()]

    assert matches(material(text, *facts, published=None), "dates") == []
