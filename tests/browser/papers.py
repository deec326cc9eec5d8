"""Two newspapers on one flood, which agree on the rest and differ on a number.

What the shipped articles happen to be asked about changes with the engine; these two
are asked by source, with agreement, and for the sentence that proves it.
"""

from __future__ import annotations

from pathlib import Path

_FRONT = """---
id: {name}
title: {title}
publisher: {publisher}
topic: Ways to ask
published: {published}
---
"""
_VALLEY = (
    _FRONT.format(
        name="valley-post",
        title="The dam in the valley",
        publisher="The Valley Post",
        published="1931-05-20",
    )
    + "On 3 April 1931 a flood drove 69 people from Millbrook. “The wall will hold for"
    " another hundred years,” Ruth Penn told the council of Millbrook. “Nobody"
    " has ever tested this wall,” said Tom Hale, a farmer. “My cows were standing in"
    " the water up to their necks,” said Ada Brook, a neighbour of Tom Hale.\n\n"
    "Ruth Penn had been a teacher until 1919. In 1921 she opened the dam. In 1925 Ruth"
    " Penn sold the old mill of Millbrook. In 1928 a storm broke the gate of the"
    " mill.\n"
)
_HILL = (
    _FRONT.format(
        name="hill-news",
        title="Water over Millbrook",
        publisher="Hill News",
        published="1931-05-21",
    )
    + "On 3 April 1931 a flood drove 96 people from Millbrook. “The wall will hold for"
    " another hundred years,” Ruth Penn told the council of Millbrook.\n\n"
    "Ruth Penn had been a teacher until 1919. In 1921 she opened the dam. Nobody had"
    " ever built so high a wall in the valley.\n"
)


def write_papers(folder: Path) -> list[str]:
    """Write both articles; return their files."""
    files = []
    for name, text in (("valley-post", _VALLEY), ("hill-news", _HILL)):
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        files.append(str(path))
    return files
