"""What of a page is not the article's prose, and the date its furniture gives."""

from corpus.reading.boilerplate.bylines import find_publication_date
from corpus.reading.boilerplate.mask import OWN_LINES, Masked, mask_boilerplate

__all__ = ["OWN_LINES", "Masked", "find_publication_date", "mask_boilerplate"]
