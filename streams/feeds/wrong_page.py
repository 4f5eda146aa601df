"""Pages that answer well and are not the article: a browser check, a wall of cookies, the front page. Pure.

No list of their wordings is ever whole, and good pages carry the same scripts. So the page is held against what its
feed says of the article: of the articles of this repository's tests none shares less than a fifth of the words of its
own headline, most more than two thirds; a wall shares none, or one by chance.
"""

import re
from typing import Final
from urllib.parse import urlsplit

LEAST_WORDS: Final = 3  # of fewer nobody can tell
LEAST_SHARE: Final = 0.2
_STEM: Final = 5  # letters: "attacked" and "attacks" are one
_WORD: Final = re.compile(rf"[^\W\d_\u0e00-\U0010ffff]{{{_STEM},}}")  # of scripts that part words by spaces


def tells_of_something_else(said: str, page: str) -> bool:
    """Say whether `page` shares next to nothing with what was `said` of its article."""
    words = _stems(said)
    return len(words) >= LEAST_WORDS and len(words & _stems(page)) < LEAST_SHARE * len(words)


def is_front_page(asked: str, answered: str) -> bool:
    """Say whether the address of an article led to the front of a site."""
    return bool(_path(asked)) and not _path(answered)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path.strip('/')}{parts.query}"
