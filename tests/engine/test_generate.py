"""Drafts as a learner meets them: stems, excerpts, keys and the order of options."""

import datetime

from quizzes.engine.flaws import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.stated import (
    abbreviation,
    date,
    material,
    number,
    pool_of,
    quote,
    role,
)

SPEAKERS = (
    "“The wall will hold for another winter,” Ada Brook, the town engineer, said.\n"
    "“We shall sue the water company for every field it drowned,” Brook’s rival"
    " Tom Hale told the crowd.\n"
    "“Nobody asked the farmers before the gates were closed,” said Ruth Penn.\n"
    "“The water company paid for all of the repairs,” said Carl Voss.\n"
)


def speakers(**more):
    return material(
        SPEAKERS,
        quote(
            SPEAKERS,
            "“The wall will hold for another winter,”",
            "Ada Brook, the town engineer",
            "Ada Brook",
        ),
        quote(
            SPEAKERS,
            "“We shall sue the water company for every field it drowned,”",
            "Brook’s rival Tom Hale",
            "Tom Hale",
        ),
        quote(
            SPEAKERS,
            "“Nobody asked the farmers before the gates were closed,”",
            "Ruth Penn",
        ),
        quote(
            SPEAKERS, "“The water company paid for all of the repairs,”", "Carl Voss"
        ),
        **more,
    )


def the_draft(article, family, part, *others, at=0):
    drafts = drafts_from(article, pool_of(article, *others))
    return [d for d in drafts if (d.family, d.part) == (family, part)][at]


def texts_of(draft, origin=None):
    return [o.text for o in draft.options if origin in {None, o.origin}]


def test_who_said_quotes_in_the_stem_and_bars_name_title_and_apposition():
    draft = the_draft(speakers(), "who_said", "speaker")

    assert draft.stem == (
        "In the Valley Post article of 20 May 1931, who said "
        "“The wall will hold for another winter”?"
    )
    assert readable(draft) == "“The wall will hold for another winter,” ▇ said."
    assert sorted(texts_of(draft)) == [
        "Ada Brook",
        "Carl Voss",
        "Ruth Penn",
        "Tom Hale",
    ]
    assert draft.flaws == ()


def test_nobody_named_in_the_excerpt_is_a_wrong_speaker():
    text = (
        "Ruth Penn told Carl Voss that “the gates were closed before anyone asked”.\n"
        + SPEAKERS
    )
    told = quote(text, "“the gates were closed before anyone asked”", "Ruth Penn")
    article = material(text, told, *(s.fact for s in speakers().stated[:1]))
    other = speakers(number=2)

    draft = the_draft(article, "who_said", "speaker", other)

    assert draft.stem.endswith(
        "who said that “the gates were closed before anyone asked”?"
    )
    assert sorted(texts_of(draft)) == ["Ada Brook", "Ruth Penn", "Tom Hale"]


def test_a_person_quoted_elsewhere_with_the_same_words_is_no_wrong_speaker():
    text = "“The wall will hold for another winter,” said Tom Hale."
    said = quote(text, "“The wall will hold for another winter,”", "Tom Hale")

    draft = the_draft(speakers(), "who_said", "speaker", material(text, said, number=2))

    assert sorted(texts_of(draft)) == ["Ada Brook", "Carl Voss", "Ruth Penn"]


def test_a_surname_counts_only_while_one_person_bears_it():
    text = (
        "“The wall will hold for another winter,” said Ada Brook.\n"
        "“Nobody asked the farmers before that,” said Ben Brook."
    )
    ada = quote(text, "“The wall will hold for another winter,”", "Ada Brook")
    ben = quote(text, "“Nobody asked the farmers before that,”", "Ben Brook")
    alone, together = material(text, ada), material(text, ada, ben)

    keys = [the_draft(one, "who_said", "speaker").key for one in (alone, together)]

    assert [key.accept for key in keys] == [("Ada Brook", "Brook"), ("Ada Brook",)]


def test_a_long_quotation_is_shortened_where_the_stem_has_it_in_full():
    draft = the_draft(speakers(), "who_said", "speaker", at=1)

    assert readable(draft) == "“We shall sue … it drowned,” ▇ told the crowd."


def test_the_words_of_a_speaker_stand_among_real_statements_of_others():
    draft = the_draft(speakers(), "who_said", "words")

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "which of these did Ada Brook say?"
    )
    assert draft.key.text == "“The wall will hold for another winter”"
    assert sorted(texts_of(draft)) == [
        "“Nobody asked the farmers before the gates were closed”",
        "“The wall will hold for another winter”",
        "“The water company paid for all of the repairs”",
        "“We shall sue the water company for every field it drowned”",
    ]


def test_denied_and_doubtful_quotations_are_not_asked():
    text = "“The wall will hold for another winter,” said Ada Brook."
    words = "“The wall will hold for another winter,”"

    denied = material(text, quote(text, words, "Ada Brook", denied=True))
    doubtful = material(text, quote(text, words, "Ada Brook", tier="B"))

    assert drafts_from(denied, pool_of(denied)) == []
    assert drafts_from(doubtful, pool_of(doubtful)) == []


def test_a_hedged_speaker_and_a_fragment_are_flawed():
    text = (
        "“The wall will hold for another winter,” said a voice like Ada Brook.\n"
        "The company called on everyone “to leave the valley at once”, said Tom Hale."
    )
    hedged = quote(
        text, "“The wall will hold for another winter,”", "Ada Brook", hedged=True
    )
    fragment = quote(text, "“to leave the valley at once”", "Tom Hale")
    article = material(text, hedged, fragment)

    flaws = [draft.flaws for draft in drafts_from(article, pool_of(article))]

    assert [codes[0] for codes in flaws] == ["hedged_speaker", "quotation_fragment"]


def test_a_date_is_asked_at_the_grain_of_the_text():
    text = (
        "The company finished the dam in 1928.\n"
        "The valley flooded in March 1930.\n"
        "On 4 May 1931 the gates were closed."
    )
    article = material(
        text,
        date(text, "1928", "1928", "finished"),
        date(text, "March 1930", "1930-03", "flooded"),
        date(text, "4 May 1931", "1931-05-04", "closed"),
    )

    drafts = drafts_from(article, pool_of(article))

    ref = "According to the Valley Post article of 20 May 1931"
    assert [(draft.stem, draft.key.text) for draft in drafts] == [
        (f"{ref}, in what year did this happen?", "1928"),
        (f"{ref}, in what month and year did this happen?", "March 1930"),
        (f"{ref}, on what date did this happen?", "4 May 1931"),
    ]
    assert [draft.key.value for draft in drafts] == [
        {"timex": "1928"},
        {"timex": "1930-03"},
        {"timex": "1931-05-04"},
    ]


def test_a_date_in_a_clause_of_its_own_is_asked_as_what_completes_it():
    text = "Brook said that the dam, which had been finished in 1928, was sound."
    article = material(text, date(text, "1928", "1928", "finished"))

    draft = the_draft(article, "when", "date")

    assert draft.stem == (
        "In the Valley Post article of 20 May 1931, which year completes this sentence?"
    )


def test_no_date_option_is_later_than_the_article_or_stated_for_the_same_event():
    text = "The company finished the great dam in the valley in 1929."
    rival = "In 1928 the company finished the great dam in the valley."
    article = material(text, date(text, "1929", "1929", "finished"))
    other = material(rival, date(rival, "1928", "1928", "finished"), number=2)

    draft = the_draft(article, "when", "date", other)

    assert "1928" not in texts_of(draft)
    assert max(texts_of(draft)) <= "1931"


def test_relative_and_publication_dates_are_left_out():
    text = "The gates were closed on Tuesday.\nThe council met on 20 May 1931."
    article = material(
        text,
        date(text, "Tuesday", "1931-05-19", anchor="dct"),
        date(text, "20 May 1931", "1931-05-20", "met"),
    )

    (draft,) = drafts_from(article, pool_of(article))

    assert "answer_is_publication_date" in draft.flaws


def test_how_many_names_the_bound_and_offers_nothing_that_it_implies():
    text = "The flood drove more than 500,000 people from their homes."
    fact = number(
        text, "500,000", "500000", "people", modifier="more than", operator=">"
    )
    article = material(text, fact)

    draft = the_draft(article, "how_many", "value")

    assert draft.stem == (
        "Complete this sentence from the Valley Post article of 20 May 1931: "
        "more than how many people?"
    )
    assert readable(draft) == "The flood drove more than ▇ people from their homes."
    assert texts_of(draft)[0] == "500,000"
    assert len(draft.options) == 4


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


def test_numbers_without_a_plural_noun_are_not_asked():
    text = "One farmer and 30 others were hurt."
    article = material(
        text,
        number(text, "One", "1", "farmer"),
        number(text, "30", "30", "others"),
    )

    assert drafts_from(article, pool_of(article)) == []


ROLES = (
    "Mayor Ada Brook met the town’s engineer, Tom Hale.\n"
    "Ruth Penn, the judge, heard the case with Carl Voss, secretary of the farmers.\n"
)


def test_role_asks_for_the_holder_and_for_the_office():
    article = material(
        ROLES,
        role(ROLES, "Ada Brook", "Mayor"),
        role(ROLES, "Tom Hale", "engineer", "the town’s"),
        role(ROLES, "Ruth Penn", "judge"),
        role(ROLES, "Carl Voss", "secretary", "of the farmers"),
    )

    holder = the_draft(article, "role", "holder", at=1)
    office = the_draft(article, "role", "title", at=3)

    assert holder.stem == (
        "In the Valley Post article of 20 May 1931, "
        "who is described as “town’s engineer”?"
    )
    assert readable(holder) == "Mayor Ada Brook met the town’s engineer, ▇."
    assert sorted(texts_of(holder)) == ["Carl Voss", "Ruth Penn", "Tom Hale"]
    assert office.stem == (
        "In the Valley Post article of 20 May 1931, "
        "what is the office or role of Carl Voss?"
    )
    assert office.key.text == "Secretary of the farmers"
    assert "Secretary" not in texts_of(office)


def test_another_holder_of_the_same_office_is_no_wrong_option():
    text = "Mayor Ruth Penn opened the gates."
    earlier = material(text, role(text, "Ruth Penn", "Mayor"), number=2)
    article = material(
        ROLES,
        role(ROLES, "Ada Brook", "Mayor"),
        role(ROLES, "Carl Voss", "secretary", "of the farmers"),
    )

    draft = the_draft(article, "role", "holder", earlier)

    assert sorted(texts_of(draft)) == ["Ada Brook", "Carl Voss"]


def test_stands_for_offers_the_rival_expansions_of_other_articles():
    text = "The National Dam Council (NDC) met in the town hall."
    rival = "The Northern Dam Committee (NDC) met in the town hall."
    article = material(text, abbreviation(text, "NDC", "National Dam Council"))
    other = material(
        rival, abbreviation(rival, "NDC", "Northern Dam Committee"), number=2
    )

    draft = the_draft(article, "stands_for", "long", other)

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "what does “NDC” stand for?"
    )
    assert readable(draft) == "The ▇ (NDC) met in the town hall."
    assert texts_of(draft, "other_article") == ["Northern Dam Committee"]
    assert len(draft.options) == 4


def test_the_sites_own_article_goes_by_its_title_and_news_by_its_date():
    text = "The company finished the dam in 1928."
    facts = (date(text, "1928", "1928", "finished"),)
    history = material(
        text, *facts, publisher="", published=datetime.date(2026, 1, 2), number=2
    )
    news = material(
        text, *facts, publisher="", published=datetime.date(1928, 1, 2), number=3
    )

    stems = [the_draft(article, "when", "date").stem for article in (history, news)]

    assert stems == [
        "According to “At the dam”, in what year did this happen?",
        "According to “At the dam” (2 January 1928), in what year did this happen?",
    ]


def test_drafts_are_the_same_every_time_and_in_any_order_of_the_pool():
    article, other = speakers(), speakers(number=2, title="Another")

    first = drafts_from(article, pool_of(article, other))
    second = drafts_from(article, pool_of(other, article))

    assert first == second


def test_options_in_use_stay_while_they_are_fit():
    article = speakers()
    before = the_draft(article, "who_said", "speaker")
    text = "“We did not know,” said Eve Stone, Max Field and Ida Lake."
    newcomers = material(
        text, *(quote(text, "“We did not know,”", name) for name in
                ("Eve Stone", "Max Field", "Ida Lake")), number=2
    )  # fmt: skip

    drafts = drafts_from(
        article, pool_of(article, newcomers), {before.seed: before.options}
    )

    after = next(draft for draft in drafts if draft.seed == before.seed)
    assert after.options == before.options


def test_the_same_question_is_asked_once():
    article = speakers()
    twice = material(
        SPEAKERS, *(stated.fact for stated in (*article.stated, article.stated[0]))
    )

    drafts = drafts_from(twice, pool_of(twice))

    assert [d.flaws for d in drafts if "asked_twice" in d.flaws] == [
        ("asked_twice",),
        ("asked_twice",),
    ]


def test_a_measure_in_brackets_is_barred_too_and_asked_once():
    text = "Ada Brook’s flight covered 120 feet (37 metres) of sand."
    article = material(
        text,
        number(text, "120 feet", "120", type="measure", unit="foot", number="120"),
        number(text, "37 metres", "37", type="measure", unit="metre", number="37"),
    )

    feet, metres = drafts_from(article, pool_of(article))

    assert readable(feet) == "Ada Brook’s flight covered ▇ feet (▇ metres) of sand."
    assert (feet.key.text, feet.flaws) == ("120", ())
    assert metres.flaws == ("asked_in_another_unit",)


def test_a_title_that_names_the_speaker_stays_out_of_the_stem():
    article = speakers(title="Ada Brook at the dam", publisher="")

    draft = the_draft(article, "who_said", "speaker")

    assert draft.stem == (
        "In the article of 20 May 1931, "
        "who said “The wall will hold for another winter”?"
    )


def test_a_date_inside_a_longer_phrase_is_asked_as_what_completes_it():
    text = "Brook repeated the company’s promise in 1928 of a second wall."
    article = material(text, date(text, "1928", "1928", "repeated"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which year completes this sentence?")


def test_a_planned_date_may_stand_among_later_ones():
    text = "A second wall is to be finished in 1940."
    article = material(text, date(text, "1940", "1940", "finished"))

    draft = the_draft(article, "when", "date")

    assert len(draft.options) == 4
    assert min(texts_of(draft)) > "1931"


def test_no_share_of_a_whole_is_above_a_hundred_per_cent():
    text = "In May 80 per cent of the valley’s farmers voted for a new dam."
    share = {"type": "percent", "unit": "percent", "number": "80"}
    article = material(text, number(text, "80 per cent", "80", **share))

    draft = the_draft(article, "how_many", "value")

    assert max(int(words) for words in texts_of(draft)) <= 100


def test_the_date_of_an_aside_is_not_when_this_happened():
    text = "The town was busy with the dam, finished in 1928."
    article = material(text, date(text, "1928", "1928", "finished"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which year completes this sentence?")


def test_the_date_of_a_quotation_is_not_worth_asking():
    text = "“The wall will hold for another winter,” Ada Brook wrote in 1928."
    article = material(
        text,
        quote(text, "“The wall will hold for another winter,”", "Ada Brook"),
        date(text, "1928", "1928", "wrote"),
    )

    draft = the_draft(article, "when", "date")

    assert draft.flaws == ("dates_only_the_words",)


def test_a_date_beside_the_day_before_it_is_no_riddle():
    text = "In the night between 3 May and 4 May 1831 the wall broke."
    other = "On 17 May 1831 the wall was built again."
    facts = [date(text, "4 May 1831", "1831-05-04", "broke")]
    article = material(text, *facts)
    plain = material(other, date(other, "17 May 1831", "1831-05-17", "built"))

    drafts = [the_draft(one, "when", "date") for one in (article, plain)]

    assert [draft.flaws for draft in drafts] == [("next_day_is_shown",), ()]


def test_the_comma_that_closes_a_weekdays_date_goes_under_the_bar():
    text = "Monday, 4 May 1931, was so cold that the dam froze."
    article = material(text, date(text, "Monday, 4 May 1931", "1931-05-04"))

    draft = the_draft(article, "when", "date")

    assert readable(draft) == "▇ was so cold that the dam froze."


def test_a_number_of_people_known_from_before_is_not_asked_for():
    text = "The five men crossed the dam.\nThe five engineers crossed the dam."
    men = number(text, "five", "5", "men")
    article = material(text, men)

    draft = the_draft(article, "how_many", "value")

    assert draft.flaws == ("excerpt_leans_on_context",)


def test_days_of_the_past_are_offered_weeks_apart():
    text = "The gates were closed on 4 May 1831."
    article = material(text, date(text, "4 May 1831", "1831-05-04", "closed"))

    draft = the_draft(article, "when", "date")

    months = [text.split(" ", 1)[1] for text in texts_of(draft)]
    assert months.count("May 1831") == 1


def test_what_was_over_by_a_date_did_not_happen_on_it():
    text = "In May 1930 the company had closed all the gates."
    article = material(text, date(text, "May 1930", "1930-05", "closed"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which month and year complete this sentence?")


def test_a_shortened_title_does_not_end_a_quoted_sentence():
    text = "“Mr. Hale, a giant of a man, was lifted off his feet,” Ada Brook wrote."
    said = quote(
        text, "“Mr. Hale, a giant of a man, was lifted off his feet,”", "Ada Brook"
    )

    draft = the_draft(material(text, said), "who_said", "speaker")

    assert "“Mr. Hale, a giant of a man, was lifted off his feet”" in draft.stem
