"""The article inside a web page, and what the page says about it."""

from __future__ import annotations

import logging
import re

from corpus.reading.documents.decoding import DocumentError
from corpus.reading.documents.front_matter import Metadata, parse_iso_date

_NOT_TEXT = "//script|//style|//noscript|//template|//head|//nav|//footer|//form"
_BLOCKS = re.findall(
    r"\w+",
    "address article aside blockquote br dd div dl dt figcaption figure h1 h2 h3 h4"
    " h5 h6 header hr li main ol p pre section table td th tr ul",
)
_BLANKS = re.compile(r"[ \t\xa0]+")
_LINE_ENDS = re.compile(r"\s*\n\s*")
_ENOUGH = 200  # characters: with less, the extractor has missed the article


def read_web_page(page: str) -> tuple[Metadata, str]:
    """Return the page's metadata and its article, a blank line between paragraphs.

    The article is what trafilatura takes for it; where that is next to nothing, all
    visible text. Raises ``DocumentError`` if the page cannot be parsed.
    """
    # Heavy, and no other format needs it: a text file loads without.
    import trafilatura  # noqa: PLC0415

    everything = _visible_text(page)
    # What it cannot read is refused in our own words, not in its log.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (AssertionError, AttributeError, IndexError, TypeError, ValueError):
        found = None  # it stumbles over pages that are one drawing, for one
    if found is None:
        return Metadata(), everything
    fields = found if isinstance(found, dict) else found.as_dict()
    article = _paragraphs(fields["text"] or "")
    metadata = Metadata(
        title=_line(fields["title"]),
        publisher=_line(fields["sitename"]),
        author=_line(fields["author"]),
        published=parse_iso_date(fields["date"] or ""),
        url=_line(fields["url"]),
    )
    return metadata, everything if len(article) < _ENOUGH else article


def _visible_text(page: str) -> str:
    import lxml.etree  # noqa: PLC0415
    import lxml.html  # noqa: PLC0415

    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = lxml.html.document_fromstring(page.encode(), parser)
    except (lxml.etree.LxmlError, ValueError):
        raise DocumentError(
            "The page cannot be read as HTML: save its text as .txt instead."
        ) from None
    for element in root.xpath(_NOT_TEXT):
        element.drop_tree()
    for element in root.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return _paragraphs(str(root.text_content()))


def _paragraphs(text: str) -> str:
    return _LINE_ENDS.sub("\n\n", _BLANKS.sub(" ", text)).strip()


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
