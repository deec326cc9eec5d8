"""The dated facts of several articles, in order."""

from quizzes.engine.timeline import timeline_of
from tests.engine.stated import date, material

TEXT = "Work began in May 1928.\nThe dam was opened on 4 May 1931.\nIt broke in 1931.\n"


def _dates(**more):
    return (
        date(TEXT, "May 1928", "1928-05", "began"),
        date(TEXT, "4 May 1931", "1931-05-04", "opened"),
        date(TEXT, "in 1931", "1931", "broke", **more),
    )


def test_dates_come_in_order_and_a_year_before_its_days():
    told = timeline_of([material(TEXT, *_dates())])

    assert [(one.value, one.words) for one in told] == [
        ("1928-05", "Work began in May 1928."),
        ("1931", "It broke in 1931."),
        ("1931-05-04", "The dam was opened on 4 May 1931."),
    ]
    assert [one.month for one in told] == [5, None, 5]


def test_what_is_not_sure_or_only_bounded_or_covered_is_left_out():
    unsure = material(TEXT, *_dates(tier="B"))
    bounded = material(TEXT, *_dates(mod="BEFORE"))
    article = material(TEXT, *_dates())

    assert len(timeline_of([unsure])) == len(timeline_of([bounded])) == 2
    assert len(timeline_of([article], {article.stated[0].uuid})) == 2


def test_a_long_sentence_is_cut_round_its_date():
    text = (
        f"{'Rain fell and ' * 30}the dam was opened in 1931 {'and it rained ' * 30}.\n"
    )

    told = timeline_of([material(text, date(text, "1931", "1931", "opened"))])

    assert "opened in 1931" in told[0].words
    assert told[0].words.startswith("… ")
    assert told[0].words.endswith(" …")
    assert len(told[0].words) <= 246
