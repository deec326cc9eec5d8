"""The two commands of the blind read: write the sheets, and compare the ratings."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.blind import report
from evaluation.blind.files import blank_ratings, key_of
from evaluation.blind.items import from_bank, written
from evaluation.blind.sheet import as_markdown, mixed

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_to(commands: Commands) -> None:
    """Add both to the commands of a program."""
    sheet = commands.add_parser("sheet", help=_sheet.__doc__)
    sheet.add_argument("bank", type=Path, help="what manage.py print_bank printed")
    sheet.add_argument("folder", type=Path, help="where the sheets are to lie")
    sheet.add_argument("--count", type=int, default=120, help="how many are drawn")
    sheet.add_argument("--seed", type=int, default=1)
    sheet.set_defaults(command=_sheet)
    agreement = commands.add_parser("agreement", help=_agreement.__doc__)
    agreement.add_argument("key", type=Path, help="the key.csv of the sheets")
    agreement.add_argument("first", type=Path, metavar="RATINGS_A")
    agreement.add_argument("second", type=Path, metavar="RATINGS_B")
    agreement.set_defaults(command=_agreement)


def _sheet(bank: Path, folder: Path, count: int, seed: int) -> None:
    """draw questions of the bank and mix them with written ones, for two raters"""
    others = [*written("by_hand"), *written("flawed")]
    first, second = mixed(from_bank(bank), others, count, seed)
    folder.mkdir(parents=True, exist_ok=True)
    for rater, items in (("a", first), ("b", second)):
        _write(folder / f"sheet_{rater}.md", as_markdown(items))
        _write(folder / f"ratings_{rater}.csv", blank_ratings(len(items)))
    _write(folder / "key.csv", key_of(first, second))


def _agreement(key: Path, first: Path, second: Path) -> None:
    """print how two raters judge the items, and how far they agree"""
    print(*report.lines(report.rated(key, first, second)), sep="\n")


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
