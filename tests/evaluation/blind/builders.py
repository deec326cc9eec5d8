"""Items and ratings of an invented article, as files of the blind read hold them."""

from pathlib import Path

from evaluation.blind.files import CRITERIA
from evaluation.blind.items import Item

RATING = f"number,{','.join(CRITERIA)},usable,remark"
KEY = "sheet_a,sheet_b,origin,id,family,article,flaw"


def item(**values) -> Item:
    known = {
        "origin": "generated",
        "id": "q1",
        "family": "when",
        "article": "The dam",
        "published": None,
        "form": "choice",
        "stem": "According to “The dam”, in what year was the dam finished?",
        "excerpt": "The dam was finished in ▇▇▇▇.",
        "prompts": (),
        "options": ("1926", "1928", "1931"),
        "answer": ("1928",),
        "proof": ("The dam was finished in 1928.",),
    }
    return Item(**known | values)


def write_rows(file: Path, header: str, *rows: str) -> Path:
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    return file
