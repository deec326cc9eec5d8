from datetime import date
from decimal import Decimal

import pytest

from corpus.reading.facts import Span
from corpus.reading.reader import read
from evaluation import abbreviations, descriptions, places, referents, roles
from evaluation.own_gold import DateLabel, LabelError, NumberLabel, load
from evaluation.own_scores import score, scores
from evaluation.own_sets import own_documents

# F1 of value and unit in per cent, over the whole genre. A rule that helps raises its
# floor.
FLOORS = [
    ("history", 95, 95),
    ("biography", 98, 76),
    ("science", 93, 88),
    ("news", 91, 91),
]


@pytest.mark.parametrize(("genre", "dates", "numbers"), FLOORS)
def test_the_reader_stays_above_the_floor_of_its_genre(genre, dates, numbers):
    found = scores(load(genre))

    reached = [one.f1 for one in found]
    assert reached == [max(reached[0], dates), max(reached[1], numbers)]


def judged(judge, name):
    for document in own_documents(name):
        yield from judge(document, read(document.text).facts)


@pytest.mark.parametrize(
    ("judge", "name", "precision", "recall"),
    [
        (roles.judge, "own_roles", 97, 88),
        (descriptions.judge, "own_descriptions", 97, 95),
        (abbreviations.judge, "own_abbreviations", 97, 95),
        (places.judge, "own_places", 85, 96),
    ],
)
def test_most_of_what_single_sentences_tell_is_found_and_little_else(
    judge, name, precision, recall
):
    found = score(judged(judge, name))

    assert (found.precision > precision, found.recall > recall) == (True, True)


@pytest.mark.parametrize(
    ("judge", "name"), [(roles.judge, "own_roles"), (places.judge, "own_places")]
)
def test_a_sure_office_or_place_is_a_labelled_one(judge, name):
    found = [one for each in judged(judge, name) for one in each.findings]

    assert [one for one in found if one.tier == "A" and not one.agreed] == []


def test_a_sure_referent_is_a_labelled_one_and_a_quarter_of_all_are_sure():
    texts = list(own_documents("own_referents"))
    found = [
        one
        for text in texts
        for each in referents.judge(text, read(text.text).referents)
        for one in each.findings
        if one.tier == "A"
    ]

    assert [one for one in found if not one.agreed] == []
    assert len(found) >= 0.25 * sum(len(text.labels["referents"]) for text in texts)


@pytest.mark.parametrize("genre", [genre for genre, *_ in FLOORS])
def test_each_genre_has_enough_sentences_and_a_third_of_them_held_out(genre):
    passages = load(genre)
    sentences = sum(passage.sentences for passage in passages)
    held_out = sum(passage.sentences for passage in passages if passage.held_out)

    assert sentences >= 70
    assert 0.29 <= held_out / sentences <= 0.37


def test_marks_become_labels_and_leave_the_text(tmp_path):
    write(
        tmp_path,
        "Rain fell [nearly every day|P1D SET] in {two or three|2..3 of towns} towns.",
        "It was [late May|2001-05 END dct], {5.5 °C|~5.5 degree Celsius} above normal.",
    )

    (passage,) = load("weather", tmp_path)

    assert passage.text == (
        "Rain fell nearly every day in two or three towns. "
        "It was late May, 5.5 °C above normal."
    )
    assert (passage.published, passage.sentences) == (date(2001, 6, 1), 2)
    assert passage.dates == (
        DateLabel(
            span=Span(10, 26), type="SET", value="P1D", mod=None, anchor="explicit"
        ),
        DateLabel(
            span=Span(57, 65), type="DATE", value="2001-05", mod="END", anchor="dct"
        ),
    )
    assert passage.numbers[1] == NumberLabel(
        span=Span(67, 73),
        type="measure",
        value=Decimal("5.5"),
        unit="degree Celsius",
        operator="~",
        counted=None,
    )


@pytest.mark.parametrize(
    ("sentence", "complaint"),
    [
        ("It began in [1990|199o].", "'199o' is no TIMEX3 value"),
        ("It began in [1990|1990 about].", "cannot read '1990 about'"),
        ("It began in [1990].", "'[' belongs to no mark"),
        ("It took {ten|1o of men} men.", "'1o' is no number"),
        ("It took {ten|10 of lads} women.", "'lads' does not stand in the sentence"),
    ],
)
def test_a_bad_label_is_named_with_its_file_and_line(tmp_path, sentence, complaint):
    write(tmp_path, "Nothing is labelled here.", sentence)

    with pytest.raises(LabelError) as caught:
        load("weather", tmp_path)

    assert str(caught.value) == f"weather.toml, line 5: {complaint}"


def write(folder, *sentences):
    lines = "\n".join(sentences)
    (folder / "weather.toml").write_text(
        f"[[passage]]\ndate = 2001-06-01\ntext = '''\n{lines}\n'''\n", encoding="utf-8"
    )
