"""From a stored mention back to the fact that was read."""

from corpus.models import Mention
from corpus.reading.facts import Fact, Quote
from corpus.reading.interchange import fact_as_json
from corpus.reading.reader import read
from quizzes.queries.stated_facts import fact_of

TEXT = (
    "Mayor Tom Hale came. In an interview with the Herald, Hale said that Ada Brook"
    " had denied that the gates were open."
)


def stored(fact: Fact, **changes) -> Mention:
    return Mention(
        start=fact.span.start,
        end=fact.span.end,
        sentence_start=fact.sentence.start,
        sentence_end=fact.sentence.end,
        value={**fact_as_json(TEXT, fact), **changes},
        rule=fact.rule,
        confidence=fact.confidence,
        tier=fact.tier,
    )


def test_a_fact_comes_back_from_the_store_as_it_was_read():
    facts = read(TEXT).facts

    assert [fact_of(stored(fact)) for fact in facts] == list(facts)
    assert [fact.stance for fact in facts if isinstance(fact, Quote)] == [
        "stated",
        "denied",
    ]


def test_a_quotation_stored_without_its_surroundings_can_still_be_used():
    quote = next(fact for fact in read(TEXT).facts if isinstance(fact, Quote))
    mention = stored(quote, denied=False)
    for part in ("stance", "via", "addressee", "occasion"):
        del mention.value[part]

    found = fact_of(mention)

    assert isinstance(found, Quote)
    assert (found.stance, found.via, found.occasion) == ("stated", (), None)
