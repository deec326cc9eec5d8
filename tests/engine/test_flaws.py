"""One sound draft, and each flaw made by one change of it."""

from dataclasses import replace

import pytest

from quizzes.engine.flaws.find import flaws_of
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
            "none_of_the_above",
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
        ("unfocused_stem", replace(SOUND, stem="The gates were closed?")),
        ("negative_stem", replace(SOUND, stem="Who did not say it in May 1931?")),
        ("negative_stem", replace(SOUND, stem="Who didn’t say it in May 1931?")),
        ("vague_stem", replace(SOUND, stem="Who often closed the gates?")),
        (
            "unclear_wording",
            replace(SOUND, stem="When did they close it?", excerpt="", bars=()),
        ),
        (
            "unclear_wording",
            replace(SOUND, stem="Who spoke on Monday?", excerpt="", bars=()),
        ),
        (
            "gratuitous_information",
            replace(
                SOUND,
                stem="The dam is old. It was built by Penn. Who closed the gates?",
            ),
        ),
        (
            "opinion_without_source",
            replace(SOUND, stem="Who is the best engineer of the dam?"),
        ),
        (
            "true_or_false_in_disguise",
            replace(SOUND, stem="Which of these statements is true?"),
        ),
        (
            "too_many_options",
            replace(NUMBER, options=options("8", "9", "10", "12", "15", "16", right=3)),
        ),
        (
            "second_right_answer",
            replace(NUMBER, options=options("8", "12", "twelve", "15", right=1)),
        ),
        (
            "options_out_of_order",
            replace(NUMBER, ordered=False),
        ),
        (
            "options_out_of_order",
            replace(
                SOUND,
                key=Key(kind="date", text="4 May 1931"),
                options=options("4 May 1931", "2 May 1931", "3 June 1931"),
                ordered=True,
            ),
        ),
        (
            "implausible_option",
            replace(NUMBER, options=options("8", "10", "12", "1,500", right=2)),
        ),
        (
            "implausible_option",
            replace(
                SOUND,
                key=Key(kind="date", text="May 1931"),
                options=options("May 1731", "April 1931", "May 1931", right=2),
                ordered=True,
            ),
        ),
        (
            "all_of_the_above",
            replace(
                SOUND, options=options("Ada Brook", "Tom Hale", "All of the above")
            ),
        ),
        (
            "combined_options",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "Both A and B")),
        ),
        (
            "yes_or_no_options",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "No")),
        ),
        (
            "vague_terms",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "Several men")),
        ),
        (
            "negative_options",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "Not Penn")),
        ),
        (
            "option_too_long",
            replace(SOUND, options=options("Ada Brook", "Tom Hale", "so " * 33)),
        ),
        (
            "needless_decimals",
            replace(NUMBER, options=options("8.0", "10.0", "12.0", right=2)),
        ),
        (
            "word_shared_by_excerpt_and_key",
            replace(
                SOUND,
                key=Key(kind="phrase", text="The dam keeper"),
                options=options("The dam keeper", "The town clerk", "The old miller"),
            ),
        ),
        (
            "convergence",
            replace(
                SOUND,
                key=Key(kind="phrase", text="by rail in 1869"),
                options=options(
                    "by rail in 1869", "by rail in 1880", "by road in 1869"
                ),
            ),
        ),
        (
            "grammar_cue",
            replace(NUMBER, options=options("1", "10", "12", "15", right=2)),
        ),
    ],
)
def test_each_flaw_is_found(code, draft):
    assert code in flaws_of(draft)
