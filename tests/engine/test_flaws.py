"""One sound draft, and each flaw made by one change of it."""

from dataclasses import replace

import pytest

from quizzes.engine.context import is_cut, leans_on_context, needs_a_date
from quizzes.engine.flaws import CODES, flaws_of
from quizzes.engine.items import Draft, Key, Option


def options(*texts: str, right: int = 0) -> tuple[Option, ...]:
    return tuple(
        Option(id=id_, text=text, right=at == right)
        for at, (id_, text) in enumerate(zip("abcdef", texts, strict=False))
    )


EXCERPT = "Ada Brook said the gates of the dam were closed in May."
SOUND = Draft(
    family="who_said",
    part="speaker",
    facts=("f",),
    stem="In the Valley Post article, who said the gates were closed?",
    excerpt=EXCERPT,
    bars=((0, 9),),
    key=Key(kind="name", text="Ada Brook", accept=("Ada Brook", "Brook")),
    options=options("Ada Brook", "Tom Hale", "Ruth Penn", "Carl Voss"),
    ordered=False,
    explanation="",
    language="en",
    seed="5",
    proofs=(),
)
NUMBER = replace(
    SOUND,
    family="how_many",
    stem="Complete this sentence from the Valley Post article: how many gates?",
    excerpt="The dam has 12 gates and one tower.",
    bars=((12, 14),),
    key=Key(kind="number", text="12", value={"low": "12", "high": "12", "unit": None}),
    options=options("8", "10", "12", "15", right=2),
    ordered=True,
)


def test_a_sound_draft_has_no_flaws():
    assert flaws_of(SOUND) == ()
    assert flaws_of(NUMBER) == ()


@pytest.mark.parametrize(
    ("code", "draft"),
    [
        ("answer_in_stem", replace(SOUND, stem="Did Brook say the gates were closed?")),
        ("answer_in_excerpt", replace(SOUND, excerpt=f"{EXCERPT[:-1]}, Brook wrote.")),
        ("nothing_barred", replace(SOUND, bars=())),
        (
            "stem_is_no_question",
            replace(SOUND, stem="The gates were closed by someone."),
        ),
        ("blank_in_stem", replace(SOUND, stem="Who said that the gates were ____?")),
        ("stem_too_long", replace(SOUND, stem="who " * 60 + "said it?")),
        ("excerpt_too_long", replace(SOUND, excerpt=f"{EXCERPT[:-1]} {'so ' * 60}.")),
        ("excerpt_too_short", replace(NUMBER, excerpt="Gates built: 12.")),
        ("excerpt_is_cut", replace(SOUND, excerpt=EXCERPT.removesuffix("."))),
        (
            "excerpt_leans_on_context",
            replace(NUMBER, excerpt="It has now 12 gates and one tower."),
        ),
        (
            "excerpt_needs_date",
            replace(SOUND, excerpt=EXCERPT.replace("in May", "on Monday")),
        ),
        (
            "answer_can_be_counted",
            replace(
                NUMBER,
                excerpt="Hale hired 3 men: Carl Voss, Max Field and Ben Lake.",
                bars=((11, 12),),
                key=Key(kind="number", text="3", value={"low": "3", "high": "3"}),
            ),
        ),
        ("too_few_distractors", replace(SOUND, options=SOUND.options[:2])),
        (
            "not_one_key",
            replace(
                SOUND, options=options("Ada Brook", "Tom Hale", "Ruth Penn", right=1)
            ),
        ),
        (
            "second_right_answer",
            replace(SOUND, options=options("Ada Brook", "A. Brook", "Tom Hale")),
        ),
        (
            "duplicate_options",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "Tom Hales")),
        ),
        (
            "duplicate_options",
            replace(SOUND, options=options("Ada Brook", "Nuri Hale", "Nouri al-Hale")),
        ),
        (
            "mixed_options",
            replace(NUMBER, options=options("8 km", "10", "12", "15", right=2)),
        ),
        (
            "options_out_of_order",
            replace(NUMBER, options=options("10", "8", "12", "15", right=2)),
        ),
        (
            "longest_is_key",
            replace(SOUND, options=options("Ada Brook", "Tom", "Ruth", "Carl")),
        ),
        (
            "all_or_none_of_the_above",
            replace(
                SOUND, options=options("Ada Brook", "Tom Hale", "None of the above")
            ),
        ),
        (
            "absolute_terms",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "Never Penn")),
        ),
        (
            "word_shared_by_stem_and_key",
            replace(
                SOUND,
                key=Key(kind="phrase", text="the gates keeper"),
                options=options("the gates keeper", "the town clerk", "the old miller"),
            ),
        ),
        (
            "grammar_cue",
            replace(
                SOUND,
                excerpt="It was said by a Ada Brook, who closed the dam in May.",
                bars=((17, 26),),
            ),
        ),
    ],
)
def test_each_flaw_is_found(code, draft):
    assert code in flaws_of(draft)
    assert code in CODES


def test_reasons_found_while_composing_come_first():
    draft = replace(SOUND, stem="Who", flaws=("hedged_speaker",))

    assert flaws_of(draft) == ("hedged_speaker", "stem_is_no_question")


@pytest.mark.parametrize(
    "sentence",
    [
        "He closed the gates of the dam.",
        "They left the valley with ▇ carts.",
        "It holds ▇ tonnes of water.",
        "This wall holds ▇ tonnes of water.",
        "There the engineers built ▇ gates.",
        "The town lost ▇ houses.",
        "The group has taken ▇ towns.",
        "The town’s engineer, ▇, was asked.",
        "The next day ▇ farmers left the valley.",
        "In 1928 he sold the dam for ▇.",
        "At the Water Office he was shown ▇ letters.",
        "Her brother paid for ▇ carts.",
        "Ruth Penn came back ▇ years later.",
        "All three had been born in ▇.",
        "Only ▇ farmers did.",
        "Born in Lower Penn in 1884, he built ▇ dams.",
        "Every spring from 1900, they built ▇ gates.",
        "The engineers built ▇ gates there.",
    ],
)
def test_a_sentence_that_points_back_leans_on_its_context(sentence):
    assert leans_on_context(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "▇ closed the gates, and then he left.",
        "Ada Brook said that she had closed ▇ gates.",
        "“They must leave,” ▇ said.",
        "There were ▇ gates in the dam.",
        "Ada Brook came to Lower Penn and built ▇ gates there.",
        "It is likely that ▇ farmers left the valley.",
        "The town of Lower Penn lost ▇ houses.",
        "The engineers took their tools and left on ▇.",
        "The fall of the dam cost ▇ lives.",
        "As Kerry began his visit, ▇ farmers left the valley.",
    ],
)
def test_a_sentence_that_names_its_people_stands_alone(sentence):
    assert not leans_on_context(sentence)


def test_a_barred_date_is_nobody_whom_a_pronoun_could_mean():
    sentence = "In ▇ she closed the gates of the dam."

    assert leans_on_context(sentence, bar_names=False)
    assert not leans_on_context(sentence, bar_names=True)


def test_relative_dates_need_a_date_and_calendar_dates_do_not():
    assert needs_a_date("The dam broke on Wednesday.")
    assert needs_a_date("The dam broke last month.")
    assert not needs_a_date("The dam broke on Wednesday, 4 May 1931.")
    assert not needs_a_date("The dam broke in May 1931.")


def test_a_sentence_without_beginning_end_or_quotation_mark_is_cut():
    assert is_cut("and the dam broke.")
    assert is_cut("The dam broke in 1931")
    assert is_cut("“The dam broke, said Ada Brook.")
    assert not is_cut("“The dam broke,” said Ada Brook.")
