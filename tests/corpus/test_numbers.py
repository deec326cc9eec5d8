from decimal import Decimal

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.facts import Number, Range, Span
from corpus.reading.numbers import find_numbers


def read(text: str) -> list[Number]:
    whole = [Span(0, len(text))]
    return find_numbers(text, whole, find_dates(text, whole, None))


def only(text: str) -> Number:
    (found,) = read(text)
    return found


def part(text: str, span: Span | None) -> str | None:
    return span and span.of(text)


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("up to 300 military advisers to Iraq", 300, "military advisers"),
        ("more than 500,000 Iraqis, it said", 500_000, "Iraqis"),
        ("he killed 69 detainees in an attack", 69, "detainees"),
        ("took 14 official border crossings", 14, "official border crossings"),
        ("five Kurdish security forces members", 5, "Kurdish security forces members"),
        ("carried out a hundred flyovers", 100, "flyovers"),
        ("two and a half million people", 2_500_000, "people"),
        ("Boeing's 300 engineers met", 300, "engineers"),
        ("the 11 Americans were killed", 11, "Americans"),
        ("left 250 people dead", 250, "people"),
        ("lost 6,000 dead and wounded", 6000, "dead and wounded"),
        ("counted 12 dead", 12, "dead"),
        ("three of the company's directors", 3, "company's directors"),
        ("nine brothers and sisters", 9, "brothers and sisters"),
        ("four conservatives fell", 4, "conservatives"),
        ("a family of six was killed", 6, "family"),
        ("One policeman was killed", 1, "policeman"),
        ("the 290-seat jet", 290, "seat"),
        ("There are 500 Apple engineers.", 500, "Apple engineers"),
        ("six more A350s arrived", 6, "A350s"),
        ("a thousand years ago three kings met", 3, "kings"),
    ],
)
def test_a_count_names_what_it_counts(text, value, counted):
    found = only(text)

    assert (found.type, found.value) == ("count", Decimal(value))
    assert part(text, found.counted) == counted


@pytest.mark.parametrize(
    ("text", "value", "unit", "quantity"),
    [
        ("worth $15 billion in all", "15000000000", "USD", "$15 billion"),
        ("a US$7.2 bn order", "7200000000", "USD", "US$7.2 bn"),
        ("paid £4m for it", "4000000", "GBP", "£4m"),
        ("9.9 billion yuan", "9900000000", "CNY", "9.9 billion yuan"),
        ("sold at $9.99 US dollars each", "9.99", "USD", "$9.99 US dollars"),
        ("20 million pounds were lost", "20000000", "GBP", "20 million pounds"),
    ],
)
def test_money_has_a_currency(text, value, unit, quantity):
    found = only(text)

    assert (found.type, found.unit) == ("money", unit)
    assert found.value == Decimal(value)
    assert found.quantity.of(text) == quantity


@pytest.mark.parametrize(
    ("text", "type_", "value", "unit"),
    [
        ("it fell 5.5 percent", "percent", "5.5", "percent"),
        ("it fell by 78%", "percent", "78", "percent"),
        ("60 miles north of Baghdad", "measure", "60", "mile"),
        ("less than a hundred miles", "measure", "100", "mile"),
        ("twenty tonnes of it", "measure", "20", "tonne"),
        ("a 3.5-inch screen", "measure", "3.5", "inch"),
        ("heated to 25 °C", "measure", "25", "celsius"),
        ("fell to −5 °C", "measure", "-5", "celsius"),
        ("a 7.8-magnitude quake", "measure", "7.8", "magnitude"),
        ("at 40 miles per hour", "measure", "40", "mile per hour"),
        ("weighs 5.97 × 10^24 kg", "measure", "5.97E+24", "kilogram"),
        ("it is 4.6 billion years old", "age", "4600000000", "year"),
        ("a 44-year-old man", "age", "44", "year"),
        ("Jobs, aged 55, left", "age", "55", "year"),
        ("Mr. Papermaster, 49, left", "age", "49", "year"),
        ("four times faster", "ratio", "4", None),
        ("nine of 10 limes", "ratio", "0.9", None),
        ("half of the sample", "ratio", "0.5", None),
    ],
)
def test_the_unit_decides_the_type(text, type_, value, unit):
    found = only(text)

    assert (found.type, found.value, found.unit) == (type_, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between $12 million and $20 million", 12_000_000, 20_000_000, "USD"),
        ("3 to 4 million barrels", 3_000_000, 4_000_000, "barrel"),
        ("improvements of 15-20% are", 15, 20, "percent"),
        ("weighs 150 to 175 pounds", 150, 175, "pound"),
        ("at 200-250 seats", 200, 250, None),
        ("displaced hundreds of thousands", 200_000, 1_000_000, None),
    ],
)
def test_a_range_has_two_ends(text, low, high, unit):
    found = only(text)

    assert found.value == Range(low=Decimal(low), high=Decimal(high))
    assert found.unit == unit


def test_a_range_that_only_tells_the_size_is_vague():
    vague, stated = only("killed hundreds of men"), only("at 200-250 seats")

    assert (vague.vague, stated.vague) == (True, False)


@pytest.mark.parametrize(
    ("text", "modifier", "operator"),
    [
        ("more than 300 men", "more than", ">"),
        ("Up to 300 men", "Up to", "<="),
        ("at least 300 men", "at least", ">="),
        ("fewer than 300 men", "fewer than", "<"),
        ("about 300 men", "about", "~"),
        ("an estimated 300 men", "an estimated", "~"),
        ("exactly 300 men", "exactly", "="),
        ("300 or more men", "or more", ">="),
        ("300 men", None, None),
    ],
)
def test_a_modifier_becomes_an_operator(text, modifier, operator):
    found = only(text)

    assert (part(text, found.modifier), found.operator) == (modifier, operator)


def test_a_change_from_one_number_to_another_is_no_range():
    text = "It rose from 1.2 million to 3.4 million in all."

    assert [found.value for found in read(text)] == [1_200_000, 3_400_000]


def test_an_amount_counts_what_it_is_worth():
    text = "the $15 billion worth of equipment and training it gave"

    assert part(text, only(text).counted) == "equipment and training"


def test_two_numbers_share_one_noun():
    text = "which killed 102 and 21 people respectively"

    assert [part(text, found.counted) for found in read(text)] == ["people", "people"]


@pytest.mark.parametrize(
    "text",
    [
        "the Boeing 787 Dreamliner",
        "its new 787 Dreamliner. A Boeing 787 landed.",
        "the A330-300 fleet",
        "an iPhone 4 case",
        "Chapter 11 was hard",
        "at 10 Downing Street",
        "They won 3-1 at home",
        "1. Wash your hands",
        "as shown [12] before",
        "call 555-0123 now",
        "in June 2014 and 1914–18",
        "the two companies agreed",
        "one of them",
        "at one point",
        "a 2-for-1 stock split",
        "Resolution 1441 passed",
        "from One Ton Depot",
        "50 Cent sang",
        "four million fewer players",
        "passed the House 219 to 212 at last",
        "tweet_id=778257943577919488",
        "version 10.4 of it",
        "the 9/11 attacks",
        "two three four",
        "",
    ],
)
def test_a_number_that_is_a_name_is_left_alone(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("$15 billion", "A"),
        ("60 miles", "A"),
        ("5 percent", "A"),
        ("69 detainees", "A"),
        ("killed hundreds of men", "B"),
        ("rose to 3,700.", "B"),
        ("one policeman", "B"),
        ("they saw 12 Angry Men", "B"),
    ],
)
def test_only_exact_numbers_with_a_unit_or_noun_reach_tier_a(text, tier):
    assert only(text).tier == tier


def test_a_small_number_in_a_name_may_still_count():
    text = "Apollo 11 landed. It carried 11 medals."

    assert [part(text, found.counted) for found in read(text)] == ["medals"]


def test_a_date_is_no_number():
    text = "On June 12, 2014, 69 men waited two weeks."

    assert [found.number.of(text) for found in read(text)] == ["69"]


def test_masked_stretches_are_not_read():
    text = "They had 69 men. Sign up 300 friends. They had 70 men."
    whole = [Span(0, len(text))]

    found = find_numbers(text, whole, [], masked=[Span(17, 37)])

    assert [each.number.of(text) for each in found] == ["69", "70"]
