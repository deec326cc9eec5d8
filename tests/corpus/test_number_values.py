"""What a number is worth, in which unit, how exactly, and what it counts.

A row is: the text, the value ("5..10" is a range, "~5..10" a vague one, "5±1" has a
tolerance), the unit, the operator, and the counted noun phrase.
"""

import pytest

from corpus.reading.dates import find_dates
from corpus.reading.facts import Number, Range, Span
from corpus.reading.numbers import find_numbers

COUNTS = [
    ("They sank 12 patrol boats.", "12", None, None, "patrol boats"),
    ("Twenty-one members voted.", "21", None, None, "members"),
    ("It has 1,204 pages.", "1204", None, None, "pages"),
    ("It sold 3.4 million copies.", "3400000", None, None, "copies"),
    ("A dozen monks fled.", "12", None, None, "monks"),
    ("Half a million workers went home.", "500000", None, None, "workers"),
    ("Two and a half thousand sheep died.", "2500", None, None, "sheep"),
    ("The app has 5m users.", "5000000", None, None, "users"),
    ("There were 25 000 people in the square.", "25000", None, None, "people"),
    ("Six of the ship's boilers burst.", "6", None, None, "ship's boilers"),
    ("Nine very old oak trees fell.", "9", None, None, "very old oak trees"),
    ("The town has 40 men and women in uniform.", "40", None, None, "men and women"),
    ("One nurse stayed behind.", "1", None, None, "nurse"),
    ("A crew of eight was saved.", "8", None, None, "crew"),
    ("The 36-seat bus was full.", "36", None, None, "seat"),
    ("Although 300 men lived there, it was quiet.", "300", None, None, "men"),
    ("Seven hundred and forty-two miners struck.", "742", None, None, "miners"),
    ("Two hundred thousand refugees crossed.", "200000", None, None, "refugees"),
    ("Three of them were dated.", "3", None, None, None),
    ("There were sonnets, of which ten were printed.", "10", None, None, None),
    ("A hundred and two of those came.", "102", None, None, None),
    ("Of the plates, 39 survive.", "39", None, None, None),
    ("Three lakh villagers were moved.", "300000", None, None, "villagers"),
]

MODIFIED = [
    ("More than 40 trains stopped.", "40", None, ">", "trains"),
    ("Upwards of 40 trains stopped.", "40", None, ">", "trains"),
    ("At least 40 trains stopped.", "40", None, ">=", "trains"),
    ("No fewer than 40 trains stopped.", "40", None, ">=", "trains"),
    ("A minimum of 40 trains stopped.", "40", None, ">=", "trains"),
    ("Up to 40 trains stopped.", "40", None, "<=", "trains"),
    ("As many as 40 trains stopped.", "40", None, "<=", "trains"),
    ("No more than 40 trains stopped.", "40", None, "<=", "trains"),
    ("Fewer than 40 trains stopped.", "40", None, "<", "trains"),
    ("Just under 40 trains stopped.", "40", None, "<", "trains"),
    ("About 40 trains stopped.", "40", None, "~", "trains"),
    ("Nearly 40 trains stopped.", "40", None, "~", "trains"),
    ("Roughly 40 trains stopped.", "40", None, "~", "trains"),
    ("Some 40 trains stopped.", "40", None, "~", "trains"),
    ("An estimated 40 trains stopped.", "40", None, "~", "trains"),
    ("In the region of 40 trains stopped.", "40", None, "~", "trains"),
    ("Exactly 40 trains stopped.", "40", None, "=", "trains"),
    ("Only 40 trains stopped.", "40", None, "=", "trains"),
    ("There were 40 or more trains.", "40", None, ">=", "trains"),
    ("There were 40-plus trains.", "40", None, ">=", "trains"),
    ("There were 40-odd trains.", "40", None, "~", "trains"),
    ("There were 40 or so trains.", "40", None, "~", "trains"),
    ("Doses >5 mg were refused.", "5", "milligram", ">", None),
    ("Doses ≥ 5 mg were refused.", "5", "milligram", ">=", None),
    ("Doses < 5 mg were refused.", "5", "milligram", "<", None),
    ("Doses ≤5 mg were refused.", "5", "milligram", "<=", None),
    ("It weighed ~5 mg in the end.", "5", "milligram", "~", None),
    ("It weighed ca. 5 mg in the end.", "5", "milligram", "~", None),
    ("It weighed ≈ 5 mg in the end.", "5", "milligram", "~", None),
    ("The tide moved it ±5 cm a day.", "5", "centimetre", "~", None),
]

MONEY = [
    ("The bridge cost $4.2 billion.", "4200000000", "USD", None, None),
    ("She paid £350 for it.", "350", "GBP", None, None),
    ("It raised €2m in a week.", "2000000", "EUR", None, None),
    ("The fine was about 30,000 yen.", "30000", "JPY", "~", None),
    ("It is worth 12 million Swiss francs.", "12000000", "CHF", None, None),
    ("They owe 900 Indian rupees.", "900", "INR", None, None),
    ("The state paid R$50 million.", "50000000", "BRL", None, None),
    ("The loan is US$ 3.5bn.", "3500000000", "USD", None, None),
    ("A cup costs 80 cents.", "80", "cent", None, None),
    ("It cost $2–3 million.", "2000000..3000000", "USD", None, None),
    ("He gave $5 million worth of paintings.", "5000000", "USD", None, "paintings"),
]

PERCENT = [
    ("Turnout was 62.5%.", "62.5", "percent", None, None),
    ("Turnout was 62.5 per cent.", "62.5", "percent", None, None),
    ("Ten percent of voters stayed away.", "10", "percent", None, "voters"),
    ("Turnout fell 3 percentage points.", "3", "percentage point", None, None),
    ("Rates rose 25 basis points.", "25", "basis point", None, None),
    ("Between 10 and 15% of it melted.", "10..15", "percent", None, None),
    ("Prices fell by 0.3 per cent.", "0.3", "percent", None, None),
    ("The rate fell a quarter of a percent.", "0.25", "percent", None, None),
]

MEASURES = [
    ("The dose was 3 mg/kg.", "3", "milligram per kilogram", None, None),
    ("The wind reached 31 m s−1.", "31", "metre per second", None, None),
    ("The wind reached 31 m/s.", "31", "metre per second", None, None),
    ("The park covers 84 km².", "84", "square kilometre", None, None),
    ("The park covers 84 km2.", "84", "square kilometre", None, None),
    ("The park covers 84 square miles.", "84", "square mile", None, None),
    ("A house uses 12 kWh.", "12", "kilowatt hour", None, None),
    ("Pressure stood at 140 mmHg.", "140", "millimetre of mercury", None, None),
    ("Salt made up 35‰ of it.", "35", "per mille", None, None),
    ("The water has a pH of 8.1.", "8.1", "pH", None, None),
    ("The water, at pH 8.1, is mild.", "8.1", "pH", None, None),
    ("A magnitude 6.4 earthquake struck.", "6.4", "magnitude", None, None),
    ("Lead reached 15 ppm.", "15", "part per million", None, None),
    ("It is 4.2 light-years away.", "4.2", "light-year", None, None),
    ("They bought 600 acres.", "600", "acre", None, None),
    ("The field pumps 90,000 barrels of oil.", "90000", "barrel", None, None),
    ("It carried 50 tonnes.", "50", "tonne", None, None),
    ("It boils at 78 °C.", "78", "celsius", None, None),
    ("It was 98 degrees Fahrenheit.", "98", "fahrenheit", None, None),
    ("The star glows at 5,800 K.", "5800", "kelvin", None, None),
    ("It fell to −12 °C.", "-12", "celsius", None, None),
    ("The gap is 1/4 inch.", "0.25", "inch", None, None),
    ("It stood half a mile away.", "0.5", "mile", None, None),
    ("It took a wage of $15/hour.", "15", "USD", None, None),
    ("The economy is worth $2.1T.", "2100000000000", "USD", None, None),
    ("Spin it at 12,000 × g then.", "12000", "standard gravity", None, None),
    ("Keep it at pH 7.4–7.6 then.", "7.4..7.6", "pH", None, None),
    ("It melts before 1200 °C is reached.", "1200", "celsius", None, None),
    ("Place it at 1980 mm then.", "1980", "millimetre", None, None),
    ("It weighs 1500–2000 g mol−1.", "1500..2000", "gram per mole", None, None),
    ("There were 1,200 stems/ha.", "1200", "stems per hectare", None, None),
    ("The flux is 8 mWm−2 then.", "8", "milliwatt per square metre", None, None),
    ("It cools at 4 °C min−1.", "4", "celsius per minute", None, None),
    ("Its viscosity is 3 mPa s.", "3", "millipascal second", None, None),
    ("The star has 12 M☉ in all.", "12", "solar mass", None, None),
    ("It holds 64 GB.", "64", "gigabyte", None, None),
    ("It runs at 3.2 GHz.", "3.2", "gigahertz", None, None),
    ("The flow is 20 m3/s.", "20", "cubic metre per second", None, None),
    ("Gold weighs 19.3 g cm−3.", "19.3", "gram per cubic centimetre", None, None),
    ("It draws 5 mA at rest.", "5", "milliampere", None, None),
    ("They spread 40 kg ha−1.", "40", "kilogram per hectare", None, None),
    ("It cools by 6 °C/km.", "6", "celsius per kilometre", None, None),
    ("It shone at 1,000 W/m2.", "1000", "watt per square metre", None, None),
    ("The gene has 900 bp.", "900", "base pair", None, None),
    ("The drill went 3.5-km deep.", "3.5", "kilometre", None, None),
    (
        "The train does 300 kilometres per hour.",
        "300",
        "kilometre per hour",
        None,
        None,
    ),
    ("A 10 μm filter stopped it.", "10", "micrometre", None, None),
    ("It contains 5 wt% iron.", "5", "percent by weight", None, None),
    ("Add 250 mL of it.", "250", "millilitre", None, None),
    ("The pulse lasts 5 ms.", "5", "millisecond", None, None),
    ('A 13.3" screen is enough.', "13.3", "inch", None, None),
]

RANGES = [
    ("Keep it at 20–30 °C.", "20..30", "celsius", None, None),
    ("Keep it between 5 and 10 °C.", "5..10", "celsius", None, None),
    ("The walls are from 3 to 7 km long.", "3..7", "kilometre", None, None),
    ("It is 3 km to 7 km long.", "3..7", "kilometre", None, None),
    ("Shares ranged from 40% to 60%.", "40..60", "percent", None, None),
    ("Some 3 to 4 million barrels leaked.", "3000000..4000000", "barrel", "~", None),
    ("It fell between −2 and −7‰.", "-7..-2", "per mille", None, None),
    ("Between 50 and 60 pilgrims came.", "50..60", None, None, "pilgrims"),
    ("Six to eight guards came.", "6..8", None, None, "guards"),
    ("Each tablet held 5.4 ± 0.2 mg.", "5.4±0.2", "milligram", None, None),
    ("It reached 43.5% ± 4.3%.", "43.5±4.3", "percent", None, None),
    ("It was heated to 300±15 °C.", "300±15", "celsius", None, None),
    ("The rate was (2.1 ± 0.3) × 10^5 m.", "210000±30000", "metre", None, None),
]

RATIOS = [
    ("Mix them in a ratio of 3:1.", "3", None, None, None),
    ("It is a map at a scale of 1:50,000.", "0.00002", None, None, None),
    ("Deaths fell by almost a third.", "0.3333333333", None, "~", None),
    ("One in five children is hungry.", "0.2", None, None, "children"),
    ("Two-thirds of members agreed.", "0.6666666667", None, None, "members"),
    ("It won a two-thirds majority.", "0.6666666667", None, None, None),
    ("It worked in 2 out of 4 cases.", "0.5", None, None, "cases"),
    ("Three-quarters of homes had power.", "0.75", None, None, "homes"),
    ("It is 50 times larger than that.", "50", None, None, None),
    ("It grew 12-fold since.", "12", None, None, None),
    ("Only 1/100 of the sample was used.", "0.01", None, "=", None),
]

SCIENTIFIC = [
    ("Light covers 1.5 × 10^8 km.", "150000000", "kilometre", None, None),
    ("Light covers 1.5 × 10⁸ km.", "150000000", "kilometre", None, None),
    ("Light covers 1.5×108 km.", "150000000", "kilometre", None, None),
    ("The loss was 3e-5 kg.", "0.00003", "kilogram", None, None),
    ("There were 10⁶ cells.", "1000000", None, None, "cells"),
    ("It weighs 2 × 10⁻³ g.", "0.002", "gram", None, None),
    ("It gave (2–3) × 10^4 cells.", "20000..30000", None, None, "cells"),
    ("The difference was significant (p < 0.05).", "0.05", None, "<", None),
    ("In this group (n = 14) nothing changed.", "14", None, None, None),
    ("The odds were given as .64 then.", "0.64", None, None, None),
]

VAGUE = [
    ("Several hundred nuns marched.", "~200..1000", None, None, "nuns"),
    ("Dozens of shops closed.", "~24..120", None, None, "shops"),
    (
        "Hundreds of thousands of pilgrims came.",
        "~200000..1000000",
        None,
        None,
        "pilgrims",
    ),
    ("Tens of thousands of bees died.", "~20000..100000", None, None, "bees"),
    ("A few dozen clerks remained.", "~24..120", None, None, "clerks"),
    ("It cost millions of dollars.", "~2000000..10000000", "USD", None, None),
    ("Scores of farmers protested.", "~40..200", None, None, "farmers"),
]

OTHERS = [
    ("She was aged 44 then.", "44", "year", None, None),
    ("A 12-year-old boy won.", "12", "year", None, None),
    ("Children aged 5 to 9 sang.", "5..9", "year", None, None),
    ("Adults aged 70 or over rode free.", "70", "year", ">=", None),
    ("The 18- to 24-year-old voters won.", "18..24", "year", None, None),
    ("He was the 16th president.", "16", None, None, "president"),
    ("They lost the fifth round.", "5", None, None, "round"),
    ("It was his twenty-first novel.", "21", None, None, "novel"),
]  # fmt: skip

ROWS = [
    *COUNTS,
    *MODIFIED,
    *MONEY,
    *PERCENT,
    *MEASURES,
    *RANGES,
    *RATIOS,
    *SCIENTIFIC,
    *VAGUE,
    *OTHERS,
]


def read(text: str) -> list[Number]:
    whole = [Span(0, len(text))]
    return find_numbers(text, whole, find_dates(text, whole, None))


def worth(number: Number) -> str:
    if isinstance(number.value, Range):
        low, high = number.value.low, number.value.high
        return f"{'~' * number.vague}{low.normalize():f}..{high.normalize():f}"
    off = "" if number.tolerance is None else f"±{number.tolerance.normalize():f}"
    return f"{round(number.value, 10).normalize():f}{off}"


@pytest.mark.parametrize(
    ("text", "value", "unit", "operator", "counted"),
    ROWS,
    ids=lambda row: str(row)[:40],
)
def test_a_number_has_value_unit_operator_and_noun(
    text, value, unit, operator, counted
):
    (found,) = read(text)

    noun = found.counted and found.counted.of(text)
    said = None if found.vague else found.operator
    assert (worth(found), found.unit, said, noun) == (value, unit, operator, counted)


@pytest.mark.parametrize("text", [row[0] for row in VAGUE])
def test_a_vague_number_is_about_right_and_never_in_tier_a(text):
    (found,) = read(text)

    assert (found.vague, found.operator, found.tier == "A") == (True, "~", False)


@pytest.mark.parametrize(
    "text",
    ["They took over 12 shops.", "It rolled over a $6 million loan."],
)
def test_over_may_belong_to_the_verb(text):
    (found,) = read(text)

    assert found.operator is None


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("She painted it over three nights.", None),
        ("He played over 300 matches.", ">"),
        ("They sold over three copies.", ">"),
    ],
)
def test_over_a_few_nights_tells_how_long(text, operator):
    (found,) = read(text)

    assert found.operator == operator


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost 40 dinars.", "dinar"),
        ("It cost 40 Algerian dinars.", "DZD"),
        ("It cost 40 rupees.", "rupee"),
    ],
)
def test_a_currency_of_many_countries_needs_its_country(text, unit):
    (found,) = read(text)

    assert found.unit == unit
