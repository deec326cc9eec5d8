"""Wrong options of like standing: no constable beside a president."""

from quizzes.engine.generate.peers import standing_in
from tests.engine.drafted import the_draft
from tests.engine.stated import material, pool_of, quote, role

TALK = (
    "“The valley needs a stone wall before winter,” said the minister Ada Brook.\n"
    "“The river will rise by two metres overnight,” said the minister Tom Hale.\n"
    "“No farmer has lost a barn since the storm began,” said the minister Ruth Penn.\n"
    "“The road to the mill has been under water for hours,” said constable Carl Voss.\n"
)


def standings(*offices):
    pool = pool_of(material("Ada Brook spoke."))
    return [standing_in(pool, office) for office in offices]


def test_a_minister_is_no_constable_and_no_insurgent():
    minister, constable, senator, rebel = standings(
        "foreign minister of Marsh", "police constable", "senator", "rebel commander"
    )

    assert minister.is_out_of_reach_of(rebel)
    assert minister.is_far_from(constable)
    assert not minister.is_far_from(senator)


def test_a_spokesperson_stands_beside_ministers_and_below_presidents():
    speaker, minister, president = standings(
        "government spokesman", "minister of defence", "president of Marsh"
    )

    assert not speaker.is_far_from(minister)
    assert speaker.is_far_from(president)
    assert not speaker.is_out_of_reach_of(president)


def test_a_president_of_a_company_is_no_head_of_state():
    state, company = standings("president of Marsh", "president of the Marsh company")

    assert (state.is_head(), company.is_head()) == (True, False)


def test_of_a_body_without_an_office_nothing_is_known():
    (keeper,) = standings("keeper of the gate")

    assert (keeper.fields, keeper.rank) == (frozenset(), None)


def test_the_constable_is_no_option_where_ministers_speak():
    article = material(
        TALK,
        *(
            quote(TALK, words, name)
            for words, name in [
                ("“The valley needs a stone wall before winter,”", "Ada Brook"),
                ("“The river will rise by two metres overnight,”", "Tom Hale"),
                ("“No farmer has lost a barn since the storm began,”", "Ruth Penn"),
                ("“The road to the mill has been under water for hours,”", "Carl Voss"),
            ]
        ),
        role(TALK, "Ada Brook", "minister"),
        role(TALK, "Tom Hale", "minister"),
        role(TALK, "Ruth Penn", "minister"),
        role(TALK, "Carl Voss", "constable"),
    )

    draft = the_draft(article, "who_said", "speaker")

    assert {option.text for option in draft.options} == {
        "Ada Brook",
        "Tom Hale",
        "Ruth Penn",
    }
