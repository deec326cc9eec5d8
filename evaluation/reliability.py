"""Draw how often findings are right against how sure we said that we were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from evaluation.tiers import KINDS
from evaluation.unseen import Forecast

FILE = Path(__file__).parents[1] / "docs" / "images" / "reliability.svg"
_EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97, 1.0)
_FEWEST = 10  # findings; fewer say nothing about a share
_SIDE, _GAP, _LEFT, _TOP = 180, 44, 40, 64  # of a panel, and around it
_ROW = _SIDE + 68
_COLUMNS = 3


class Dot(NamedTuple):
    """The findings of one stretch of confidence."""

    said: float  # their mean confidence
    right: float  # the share of them that was right
    found: int


def dots(forecasts: Iterable[Forecast]) -> list[Dot]:
    """Return the findings in groups that we were about equally sure of."""
    grouped = groupby(
        sorted((each.grade.confidence, each.finding.right) for each in forecasts),
        key=lambda pair: next(edge for edge in _EDGES[1:] if pair[0] <= edge),
    )
    groups = [list(group) for _, group in grouped]
    return [
        Dot(
            sum(said for said, _ in group) / len(group),
            sum(right for _, right in group) / len(group),
            len(group),
        )
        for group in groups
        if len(group) >= _FEWEST
    ]


def drawing(forecasts: Sequence[Forecast]) -> str:
    """Return the plot as an SVG page, one panel for each kind."""
    panels = {
        name: dots(each for each in forecasts if each.finding.kind == kind)
        for kind, name in KINDS.items()
    }
    return "\n".join(_page({name: drawn for name, drawn in panels.items() if drawn}))


def _page(panels: dict[str, list[Dot]]) -> Iterator[str]:
    shares = [share for drawn in panels.values() for dot in drawn for share in dot[:2]]
    lowest = int(min(shares, default=0) * 10) * 10
    width = _LEFT + _COLUMNS * (_SIDE + _GAP)
    height = _TOP + -(-len(panels) // _COLUMNS) * _ROW
    yield (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img"'
        f' viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' aria-labelledby="title desc">'
    )
    yield '<title id="title">How often findings are right, by how sure we said</title>'
    yield f'<desc id="desc">{_in_words(panels)}</desc>'
    yield _STYLE
    yield '<rect width="100%" height="100%"/>'
    yield '<text x="8" y="22" class="head">Share right (up), by confidence</text>'
    for at, (name, drawn) in enumerate(panels.items()):
        x = _LEFT + at % _COLUMNS * (_SIDE + _GAP)
        y = _TOP + at // _COLUMNS * _ROW
        yield f'<g transform="translate({x} {y})">'
        yield from _panel(name, drawn, lowest)
        yield "</g>"
    yield "</svg>\n"


def _panel(name: str, drawn: list[Dot], lowest: int) -> Iterator[str]:
    def along(per_cent: float) -> float:
        return _SIDE * (per_cent - lowest) / (100 - lowest)

    yield f'<text y="-12" class="name">{name}</text>'
    for tick in range(-(-lowest // 20) * 20, 101, 20):
        at = along(tick)
        yield f'<path d="M0 {_SIDE - at:.1f}h{_SIDE}M{at:.1f} 0v{_SIDE}"/>'
        yield f'<text x="-6" y="{_SIDE - at + 4:.1f}" text-anchor="end">{tick}</text>'
        yield f'<text x="{at:.1f}" y="{_SIDE + 16}" text-anchor="middle">{tick}</text>'
    yield f'<path class="even" d="M0 {_SIDE}L{_SIDE} 0"/>'
    for said, right, found in sorted(drawn, key=lambda dot: -dot.found):
        x, y = along(100 * said), _SIDE - along(100 * right)
        radius = 2 + sqrt(found) / 4
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'


def _in_words(panels: dict[str, list[Dot]]) -> str:
    """Say what the dots show, for who does not see them."""
    return " ".join(
        f"{name.capitalize()}: "
        + "; ".join(
            f"said {said:.0%}, right {right:.0%} of {found}"
            for said, right, found in drawn
        )
        + "."
        for name, drawn in panels.items()
    )


_STYLE = """\
<style>
  rect { fill: #fff }
  text { font: 12px system-ui, sans-serif; fill: #57606a }
  .head { font-size: 15px; font-weight: 600; fill: #1f2328 }
  .name { font-size: 13px; fill: #1f2328 }
  path { stroke: #d0d7de; fill: none }
  .even { stroke: #57606a; stroke-dasharray: 4 4 }
  circle { fill: #0969da; fill-opacity: .55; stroke: #0969da }
  @media (prefers-color-scheme: dark) {
    rect { fill: #0d1117 }
    text { fill: #9198a1 }
    .head, .name { fill: #f0f6fc }
    path { stroke: #3d444d }
    .even { stroke: #9198a1 }
    circle { fill: #4493f8; stroke: #4493f8 }
  }
</style>"""
