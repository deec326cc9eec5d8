"""What the editor of a question posts, and what it leaves behind."""

from django.urls import reverse

from quizzes.models import Question, Wording

HTMX = {"HX-Request": "true"}


def address(question: Question) -> str:
    return reverse("quizzes:edit_question", args=[question.article.uuid, question.uuid])


def new_address(article) -> str:
    return reverse("quizzes:new_question", args=[article.uuid])


def fields_of(wording: Wording, **changes) -> dict[str, str]:
    """Return what the editor's form posts for a wording left as it is."""
    fields = {
        "after": str(wording.number),
        "stem": wording.stem,
        "explanation": wording.explanation,
        "accepted": "\n".join(
            text for text in wording.key["accept"] if text != wording.key["text"]
        ),
        "rows": str(len(wording.options)),
        "what": "save",
    }
    if "typed" in wording.forms:
        fields["typed"] = "on"
    for number, option in enumerate(wording.options):
        fields[f"option-{number}"] = option["text"]
        if option["right"]:
            fields["right"] = str(number)
    return fields | changes


def own(article, **changes) -> dict[str, str]:
    """Return what the editor's form posts for a question of the teacher's own."""
    return {
        "stem": "What did the council of Aldham open in May 1931?",
        "sentence": str(sentence_with(article, "opened the new bridge")),
        "rows": "4",
        "option-0": "a bridge",
        "option-1": "a ferry",
        "option-2": "a school",
        "right": "0",
        "barred": "the new bridge",
        "what": "save",
    } | changes


def sentence_with(article, words: str) -> int:
    revision = article.current_revision()
    return next(
        start
        for start, end in revision.outline["sentences"]
        if words in revision.text[start:end]
    )


def spans(wording: Wording) -> list[tuple]:
    rows = wording.evidence.order_by("pk")
    return list(
        rows.values_list("role", "revision", "mention", "start", "end", "option")
    )


def rows_of(answer) -> list[str]:
    return [row.text for row in answer.context["rows"]]
