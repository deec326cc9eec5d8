"""Print what students meet in English only: strings marked and not in the catalogue.

Afterwards, with gettext installed: `manage.py makemessages -l de --no-location`, write
the German, `manage.py compilemessages`, and commit both files of the catalogue.
"""

import ast
import re
import sys
from pathlib import Path

import django
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[1]
# The desk of teachers and admins is in English.
DESK_FORMS = {
    "dated", "facts", "gapped", "people", "question_kinds", "questions", "review",
    "set_rules", "several", "spoilt_pairs", "tolerant", "truth", "written_form",
}  # fmt: skip
DESK_VIEWS = {"bank", "editor", "facts", "people", "review_items"}
_MARKS = {"_", "gettext", "ngettext", "gettext_lazy", "ngettext_lazy"}


def marked_in(source: str) -> set[str]:
    """Return the strings that Python source hands to a function that translates."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in _MARKS
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def marked_in_template(source: str) -> set[str]:
    python = re.findall(
        r"\bn?gettext\(.*?\)(?= |$)|_\(.*?\)(?= |$)", templatize(source)
    )
    found = set()
    for call in python:
        found |= marked_in(call.strip())
    return found


def student_sources():
    for app in ("quizzes", "accounts"):
        for path in sorted((ROOT / app).rglob("*.py")):
            desk = {"forms": DESK_FORMS, "views": DESK_VIEWS}.get(path.parent.name, ())
            if "migrations" not in path.parts and path.stem not in desk:
                yield path


def student_templates():
    for app in ("quizzes", "accounts"):
        for path in sorted((ROOT / app / "templates").rglob("*.html")):
            if not path.name.startswith(("_editor_", "question_editor")):
                yield path


def catalogue() -> set[str]:
    text = (ROOT / "locale/de/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    found = re.findall(r'^msgid "((?:[^"\\]|\\.)*)"$', text, re.MULTILINE)
    return {one.replace('\\"', '"').replace("\\\\", "\\") for one in found}


def main() -> int:
    settings.configure()
    django.setup()
    known, missing = catalogue(), 0
    for paths, read in (
        (student_sources(), marked_in),
        (student_templates(), marked_in_template),
    ):
        for path in paths:
            for text in sorted(read(path.read_text(encoding="utf-8")) - known):
                print(f"{path.relative_to(ROOT)}: {text}")
                missing += 1
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
