"""A teacher's own question of each kind: how it is written, and how it is answered."""

from __future__ import annotations

from pathlib import Path

from tests.browser.visitors import Visitor

_TEXT = (
    "In 1928 Ada Brook raised the dam of {name} to 140 feet. She closed two gates.\n\n"
    "In its first week 1,494 people walked across the dam of {name}.\n"
)
TITLES = {
    "several": "Several right options",
    "truth": "True or false",
    "number": "Number with tolerance",
    "date": "Date",
    "blanks": "Blanks in a sentence",
}


def ask_own_question(visitor: Visitor, folder: Path, kind: str, name: str) -> None:
    """As an admin, load an article of this name, write the question, and be asked."""
    visitor.become_admin(f"asks-{name}")
    path = folder / f"{name}.md"
    front = f"---\nid: {name}\ntitle: Dam {name}\npublished: 1931-05-20\n---\n"
    path.write_text(front + _TEXT.format(name=name), encoding="utf-8")
    visitor.site.run("load_articles", str(path))
    visitor.go(f"/articles/?words=Dam+{name}")
    visitor.page.get_by_role("link", name=f"Dam {name}").click()
    article = visitor.page.url
    visitor.page.get_by_role("link", name="Questions", exact=True).click()
    visitor.page.get_by_role("link", name="Write a question of your own").click()
    visitor.page.get_by_role("link", name=TITLES[kind], exact=True).click()
    visitor.page.locator(f"[name=kind][value={kind}]").wait_for(state="attached")
    _WRITE[kind](visitor.page, name)
    visitor.page.get_by_role("button", name="Save").click()
    visitor.page.get_by_text("It is a draft until somebody approves it.").wait_for()
    visitor.page.get_by_role("link", name="Questions", exact=True).first.click()
    visitor.page.get_by_role("button", name="Approve", exact=True).first.click()
    visitor.page.get_by_role("button", name="Pause", exact=True).first.wait_for()
    visitor.page.goto(article)
    visitor.page.get_by_role("button", name="Quiz me").click()
    visitor.check().wait_for()


def _write_several(page, name: str) -> None:
    page.get_by_label("Question", exact=True).fill(f"What did Ada Brook do at {name}?")
    _choose_sentence(page, "In 1928")
    for number, text in enumerate(("raised the dam", "closed two gates"), start=1):
        page.get_by_label(f"Option {number}", exact=True).fill(text)
        page.get_by_label(f"Option {number} is right", exact=True).check()
    page.get_by_label("Option 3", exact=True).fill("sold the mill")
    page.get_by_label("Why option 3 is right or wrong").fill("Nobody sold it.")


def _write_truth(page, name: str) -> None:
    page.get_by_label("Statement", exact=True).fill(f"The dam of {name} is 150 feet.")
    _choose_sentence(page, "In 1928")
    page.get_by_label("The statement is").select_option(label="False")


def _write_number(page, name: str) -> None:
    stem = f"How many people walked across the dam of {name} in its first week?"
    page.get_by_label("Question", exact=True).fill(stem)
    _choose_sentence(page, "In its first week")
    page.get_by_label("Answer", exact=True).fill("1,494")
    page.get_by_label("What counts").select_option("relative")
    page.get_by_label("How much, how many").fill("1")


def _write_date(page, name: str) -> None:
    stem = f"When did Ada Brook raise the dam of {name}?"
    page.get_by_label("Question", exact=True).fill(stem)
    _choose_sentence(page, "In 1928")
    page.get_by_label("Words under the bar").fill("1928")
    page.get_by_label("Answer", exact=True).fill("7 June 1928")
    page.get_by_label("What has to be right").select_option("month")


def _write_blanks(page, name: str) -> None:
    page.get_by_label("Question", exact=True).fill("Who raised the dam, and when?")
    _choose_sentence(page, "In 1928")
    gaps = f"In {{1928}} {{Ada Brook|Brook}} raised the dam of {name} to {{140}} feet."
    page.get_by_label("Sentence with blanks").fill(gaps)


def _choose_sentence(page, begins: str) -> None:
    select = page.get_by_label("Sentence of the article")
    texts = select.locator("option").all_inner_texts()
    select.select_option(index=[text.startswith(begins) for text in texts].index(True))


_WRITE = {
    "several": _write_several,
    "truth": _write_truth,
    "number": _write_number,
    "date": _write_date,
    "blanks": _write_blanks,
}
