"""One key for the many spellings of a name: articles, apostrophes, hyphens, doubled letters, q and k, y and i."""

import re
import unicodedata
from functools import lru_cache

from streams.extract.words.lexicon import words

ARTICLES = words("the al el an ar as ash at ad az ul ez es er ed esh")  # Arabic's assimilates: "ash-Shaykh"
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|at|ad|an|az|the)[-\s]+(?=\S)")
_INNER_ARTICLE = re.compile(r"[-\s](?:al|el|ar|as|ash|at|ad|an|az|ez|ed|ul)[-\s]+")
_REPLACED = (
    ("ay", "ei"),
    ("ai", "ei"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("dh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("qu", "k"),
    ("q", "k"),
    ("y", "i"),
    ("w", "v"),
    ("ph", "f"),
    ("c", "k"),
)
_CENTRE = re.compile(r"(?<=\w\w\w) cent(?:re|er)$")  # "Walikale-centre", as Congo tells a town from its territory
_DOUBLED = re.compile(r"(.)\1+")
_NO_LETTER = re.compile(r"[^a-z0-9]")


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Give the name in lower case without accents, apostrophes or doubled spaces, hyphens as spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(re.sub(r"['\u2019\u2018\u02bc\u02bf\u02be`\u00b4]", "", kept).replace("-", " ").split())


@lru_cache(maxsize=50_000)
def spelling_key(name: str) -> str:
    """Give one key for all usual romanisations of one name: "al-Karmah", "Al Karma" and "Karmah" share it."""
    plain = _CENTRE.sub("", folded(name).replace("\u0131", "i"))
    plain = _ARTICLE.sub("", plain)
    plain = _INNER_ARTICLE.sub(" ", plain)
    for found, put in _REPLACED:
        plain = plain.replace(found, put)
    plain = _DOUBLED.sub(r"\1", _NO_LETTER.sub("", plain))
    return plain.removesuffix("h") if len(plain) > 3 else plain  # noqa: PLR2004 - "Karmah" is "Karma", "Moh" stays
