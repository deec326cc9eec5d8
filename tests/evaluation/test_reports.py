"""What is printed and drawn about confidence."""

from lxml import etree

from corpus.reading.facts import Span
from evaluation import reliability, tiers, unseen
from tests.evaluation.builders import finding, judged


def test_a_tier_is_told_with_what_is_right_and_what_is_covered():
    right = finding(right=True, labels=frozenset([0]))
    adjudicated = finding(right=True, agreed=False, span=Span(9, 12))

    told = list(tiers.lines([judged(right, adjudicated, labels=4)]))

    assert [" ".join(line.split()) for line in told] == [
        "tier found agreed right covered",
        "date A 2 50.0% 100.0% 25.0%",
    ]


def documents_of(*shares: bool):
    """Return many documents, each with one finding for every share."""
    return [
        judged(
            *(finding(right=right, document=str(at)) for right in shares),
            document=str(at),
        )
        for at in range(400)
    ]


def test_a_forecast_is_made_from_other_documents():
    forecasts = list(unseen.forecasts(documents_of(True)))

    assert len(forecasts) == 400
    assert {each.grade.tier for each in forecasts} == {"A"}
    assert all(each.grade.confidence < 1 for each in forecasts)


def test_dots_lie_on_the_diagonal_where_the_counts_are_good():
    (dot,) = reliability.dots(unseen.forecasts(documents_of(True, False)))

    assert abs(dot.said - dot.right) < 0.01
    assert dot.found == 800


def test_the_plot_is_a_page_that_says_in_words_what_it_shows():
    forecasts = list(unseen.forecasts(documents_of(True, False)))

    page = etree.fromstring(reliability.drawing(forecasts))

    told = page.find("{http://www.w3.org/2000/svg}desc").text
    assert told == "Date: said 50%, right 50% of 800."
    assert page.get("role") == "img"


def test_the_same_findings_draw_the_same_plot():
    drawn = [
        reliability.drawing(list(unseen.forecasts(documents_of(True, False))))
        for _ in range(2)
    ]

    assert drawn[0] == drawn[1]
