"""Whether somebody who is told to say it is another outlet: "Reuters", "the Reuters news agency". Pure."""

import re
from functools import lru_cache

from streams.extract.words.lexicon import words

_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur) ")
_REST = re.compile(  # what may stand behind an outlet's name
    r"(?:['\u2019]s?)?(?:,.*| (?:news|press|wire|state|own|local|daily|weekly|(?:news)?papers?|magazine|agency|radio|tv"
    r"|television|channel|website|broadcaster|service|correspondents?|reporters?|journalists?|reports?|story|dispatch|article"
    r"|bureau|stringer|photographer|in [A-Z].*|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|quoting .*|citing .*))*",
    re.IGNORECASE,
)
_NO_NAMES = words(
    """
    army military police government ministry state officials residents witnesses rebels radio television media news
    agency report sources governor president spokesman today national times the post people city town world
    """
)


def is_credited(name: str, attribution: str) -> bool:
    """Say whether the attribution is the outlet of this name, or begins as a credit with it.

    No name that is a letter or a common word is credited: "a resident" is no outlet A, the police no outlet "Police".
    """
    plain = _plain(name)
    if len(plain) == 1 or name.casefold() in _NO_NAMES:
        return False
    said = _plain(attribution)
    return said.startswith(plain) and _REST.fullmatch(said, len(plain)) is not None


@lru_cache(maxsize=4_096)
def _plain(name: str) -> str:
    """Give the name in one spacing, without an article before it."""
    return _ARTICLE.sub("", " ".join(name.split()))
