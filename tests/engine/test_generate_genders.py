"""Wrong speakers fit the pronouns that a sentence shows."""

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.generate.material import Pool
from tests.engine.test_generate_reported import article_of

TEXT = (
    "Ada Brook said she had warned the farmers of Ashdale about the northern wall."
    " Ruth Penn said the farmers of Ashdale had lost nine barns to the flood."
    " Tom Hale walked along the broken wall. He said the company had known of the"
    " cracks in Ashdale for years. Carl Voss said nobody in Ashdale had slept."
)


def test_a_man_is_no_wrong_option_where_she_said_it():
    article = article_of(TEXT)

    drafts = drafts_from(article, Pool(articles=(article,))).drafts

    hers = next(draft for draft in drafts if "she had warned" in readable(draft))
    offered = {option.text for option in hers.options}
    assert offered.isdisjoint({"Tom Hale", "Carl Voss"})


def test_a_first_name_tells_where_no_pronoun_does():
    women = TEXT.replace("Carl Voss", "Clara Voss")
    article = article_of(women)

    drafts = drafts_from(article, Pool(articles=(article,))).drafts

    hers = next(draft for draft in drafts if "she had warned" in readable(draft))
    assert "Tom Hale" not in {option.text for option in hers.options}
