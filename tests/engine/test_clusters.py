"""What articles state together: rather no cluster than a wrong one."""

import datetime
from dataclasses import replace

from quizzes.engine.clusters.find import Clusters
from tests.engine.stated import (
    abbreviation,
    date,
    material,
    number,
    pool_of,
    quote,
    role,
)

OPENED = "The Alder Dam was opened by Mayor Penn in {}.\n"


def opened(when, value, number=1, sentence=OPENED, **more):
    text = sentence.format(when)
    return material(text, date(text, when, value, "opened"), number=number, **more)


def found(*articles):
    """Kind, relation and the values of each cluster, by side."""
    apart = [
        replace(article, publisher=f"Paper {at}")
        if article.publisher == "The Valley Post"
        else article
        for at, article in enumerate(articles)
    ]
    clusters = pool_of(*apart).once(Clusters).all
    return [
        (one.kind, one.relation, [(voice.value, voice.side) for voice in one.voices])
        for one in clusters
    ]


def test_a_coarser_date_of_one_event_agrees_with_a_finer_one():
    assert found(opened("May 1931", "1931-05"), opened("1931", "1931", 2)) == [
        ("date", "agreement", [("May 1931", 0), ("1931", 0)])
    ]


def test_two_dates_of_an_event_that_happens_once_contradict_each_other():
    assert found(opened("1931", "1931"), opened("1932", "1932", 2)) == [
        ("date", "conflict", [("1931", 0), ("1932", 1)])
    ]


def test_who_agrees_stands_on_one_side_of_a_conflict():
    told = found(
        opened("1931", "1931"), opened("1932", "1932", 2), opened("1931", "1931", 3)
    )

    assert told == [("date", "conflict", [("1931", 0), ("1931", 0), ("1932", 2)])]


def test_an_event_that_may_happen_again_is_no_conflict():
    text = "Mayor Penn inspected the Alder Dam and the lower sluices in {}.\n"
    articles = [
        material(
            text.format(year),
            date(text.format(year), year, year, "inspected"),
            number=int(year),
        )
        for year in ("1931", "1932")
    ]

    assert found(*articles) == []


def test_sentences_that_name_different_places_are_about_different_things():
    other = "The Beech Dam was opened by Mayor Penn in {}.\n"

    assert found(opened("1931", "1931"), opened("1932", "1932", 2, other)) == []
    assert found(opened("1931", "1931"), opened("1931", "1931", 2, other)) == []


def test_articles_of_different_stories_are_not_compared():
    other = opened("1931", "1931", 2, topic="Bees", published=None)

    assert found(opened("1931", "1931"), other) == []


def test_the_date_of_a_report_dates_nothing_else():
    text = "The Valley Post said on 4 May 1931 that the Alder Dam would hold.\n"
    articles = [
        material(text, date(text, "4 May 1931", "1931-05-04", "said"), number=at)
        for at in (1, 2)
    ]

    assert found(*articles) == []


FLED = "The Alder flood drove {} people from their homes in Millbrook.\n"


def fled(how_many, value, at=1, **more):
    text = FLED.format(how_many)
    modifier = more.pop("modifier", None)
    fact = number(
        text,
        how_many.removeprefix(modifier or "").strip(),
        value,
        "people",
        modifier=modifier,
        operator=more.pop("operator", None),
        tier=more.pop("tier", "A"),
    )
    return material(text, fact, number=at, **more)


def test_a_rounded_figure_agrees_with_the_exact_one():
    about = fled("about 500", "500", 2, modifier="about", operator="~")

    assert found(fled("512", "512"), about) == [
        ("number", "agreement", [("512", 0), ("about 500", 0)])
    ]


def test_a_bound_agrees_with_the_same_figure():
    more = fled("more than 500", "500", 2, modifier="more than", operator=">")

    assert [relation for _, relation, _ in found(fled("500", "500"), more)] == [
        "agreement"
    ]


def test_two_exact_counts_of_one_day_contradict_each_other():
    assert [
        relation for _, relation, _ in found(fled("69", "69"), fled("96", "96", 2))
    ] == ["conflict"]


def test_a_count_of_a_later_day_is_news_and_no_conflict():
    later = fled("96", "96", 2, published=datetime.date(1931, 5, 29))

    assert found(fled("69", "69"), later) == []


def test_a_count_that_is_not_sure_contradicts_nobody():
    assert found(fled("69", "69"), fled("96", "96", 2, tier="B")) == []


SPELT = "The {} (ABC) met in Millbrook.\n"


def spelt(long, at=1, short="ABC", **more):
    text = SPELT.format(long).replace("ABC", short)
    return material(text, abbreviation(text, short, long), number=at, **more)


def test_expansions_of_one_body_in_other_words_are_variants():
    articles = spelt("Alder Bridge Committee"), spelt("Alder Bridge Council", 2)

    assert found(*articles) == [
        (
            "expansion",
            "variant",
            [("Alder Bridge Committee", 0), ("Alder Bridge Council", 1)],
        )
    ]


def test_bodies_that_share_only_their_letters_are_no_cluster():
    assert found(spelt("Alder Bridge Committee"), spelt("Allied Bee Club", 2)) == []


def test_short_forms_that_one_article_keeps_apart_are_two_bodies():
    text = "The Alder Bridge Council (ABD) is not the ABC.\n"
    both = material(text, abbreviation(text, "ABD", "Alder Bridge Council"), number=2)

    assert found(spelt("Alder Bridge Committee"), both) == []


def test_one_office_of_one_person_agrees_and_the_name_may_be_spelt_otherwise():
    one, two = "Mayor Nouri Penn spoke.\n", "Millbrook’s Mayor Nuri Penn spoke.\n"
    articles = (
        material(one, role(one, "Nouri Penn", "Mayor")),
        material(two, role(two, "Nuri Penn", "Mayor", "Millbrook"), number=2),
    )

    assert [(kind, relation) for kind, relation, _ in found(*articles)] == [
        ("role", "agreement"),
        ("name", "variant"),
    ]


def test_one_quotation_of_two_speakers_is_a_conflict():
    words = "“Nobody asked the farmers before the lower gates closed,”"
    one, two = f"{words} said Ruth Penn.\n", f"{words} said Carl Voss.\n"
    articles = (
        material(one, quote(one, words, "Ruth Penn")),
        material(two, quote(two, words, "Carl Voss"), number=2),
    )

    assert found(*articles) == [
        ("speaker", "conflict", [("Ruth Penn", 0), ("Carl Voss", 1)])
    ]


def test_what_an_article_passes_on_is_no_second_source():
    text = "The Alder Dam was opened by Mayor Penn in 1931, the Valley Post reported.\n"
    passed_on = material(
        text, date(text, "1931", "1931", "opened"), number=2, publisher="Hill News"
    )

    post = opened("1931", "1931")

    assert pool_of(post, passed_on).once(Clusters).all == ()


def test_two_articles_of_one_publisher_are_one_source():
    articles = opened("1931", "1931"), opened("1931", "1931", 2)

    assert pool_of(*articles).once(Clusters).all == ()


def test_a_share_among_others_of_its_sentence_is_not_compared():
    text = "Of the Millbrook voters 13% chose Penn and {} chose Voss.\n"
    articles = [
        material(
            text.format(other),
            number(text.format(other), "13%", "13", unit="percent", type="percent"),
            number(
                text.format(other), other, other[:-1], unit="percent", type="percent"
            ),
            number=at,
        )
        for at, other in enumerate(("20%", "21%"), start=1)
    ]

    assert found(*articles) == []


def test_a_year_that_is_part_of_a_name_dates_nothing():
    text = "Mayor Penn spoke in Millbrook of the 1912 flood race.\n"
    articles = [
        material(text, date(text, "1912", "1912", "race"), number=at) for at in (1, 2)
    ]

    assert found(*articles) == []


def test_initials_tell_namesakes_apart():
    one, two = "Dam Warden Ada W. Penn spoke.\n", "Dam Warden Ada H. W. Penn spoke.\n"
    articles = (
        material(one, role(one, "Ada W. Penn", "Dam Warden")),
        material(two, role(two, "Ada H. W. Penn", "Dam Warden"), number=2),
    )

    assert found(*articles) == []


def test_a_fact_is_supported_once_by_each_other_source():
    articles = [
        opened("1931", "1931", at, publisher=f"Paper {at} of the hills")
        for at in (1, 2, 3)
    ]
    clusters = pool_of(*articles).once(Clusters)

    supported = clusters.support(articles[0].stated[0].uuid)

    assert [voice.article.publisher for voice in supported] == [
        "Paper 2 of the hills",
        "Paper 3 of the hills",
    ]
