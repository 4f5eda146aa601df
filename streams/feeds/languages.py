"""Languages as feeds and lists of feeds write them, as the codes that are compared. Pure."""

import re
from functools import lru_cache
from typing import Final

import pycountry

_CODE: Final = re.compile(r"[a-z]{2,3}")
_MOST_SPELLINGS: Final = 1_000


@lru_cache(maxsize=_MOST_SPELLINGS)
def primary(written: str) -> str | None:
    """Give the code of a language: `en` for `en-GB`, `en_US` and `English`; None for what names none."""
    name = written.strip().lower().replace("_", "-")
    code = name.partition("-")[0].strip()
    if _CODE.fullmatch(code):
        return code
    try:
        found = pycountry.languages.lookup(name)
    except LookupError:
        return None
    return getattr(found, "alpha_2", None)
