"""Names that sound like war: of books, films and plays ("His memoir, The Siege, sold 6,000 copies"), and of units."""

from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import UNITS, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

_WORKS = words(
    """
    memoir novel book play film movie album podcast comedy musical opera thriller series game song show debut remake
    sequel
    """
)
_WORK = Small(
    r"\b(?:memoirs?|novels?|books?|bookshop|plays?|films?|movies?|albums?|podcast|comedy|musical|opera|thrillers?|"
    r"games?|song|show|sitcom|comic|copies|readers|author|screened|staged|premiered|bestseller|publishers?|subscribers|"
    r"debut|watched by|viewers|being filmed|remake|sequel|prequel|paperback|edition|"
    r"manual|treatise|published in (?:19|20)\d\d|"
    r"box office|stage|audience|streams|streaming|cinemas?|netflix|tells (?:how|of|the (?:story|tale)))\b"
)


_SHUT = tuple("'\"\u2019\u201d")


def is_title(tokens: Sequence[Token], trigger: Trigger, text: str) -> bool:
    """Say whether the noun is the name of a book, a film, a play, or stands in a unit's: "16th Air Assault Brigade"."""
    if _is_of_unit(tokens, trigger):
        return True
    token, before = tokens[trigger.first], tokens[trigger.first - 1] if trigger.first else None
    if trigger.end - trigger.first > 1 and not (before or tokens[trigger.end - 1].is_capital):
        return False  # "Artillery shells hit the opera" begins with a capital as any sentence does
    is_noun = trigger.is_noun or text[token.end : token.end + 1] in _SHUT  # "The Infantry Attack"
    if not is_noun or not token.is_capital or _WORK.search(text) is None:
        return False
    is_caps = sum(one.is_capital for one in tokens if one.text[:1].isalpha())
    if 2 * is_caps > sum(one.text[:1].isalpha() for one in tokens):
        return False  # a headline
    return before is None or not before.text[:1].isalpha() or before.is_capital or before.lower in _WORKS


def _is_of_unit(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the noun stands in a unit's name, behind its number."""
    named = tokens[trigger.first : trigger.end + 1]
    is_numbered = trigger.first > 0 and tokens[trigger.first - 1].text[:1].isdigit()
    return is_numbered and all(one.is_capital for one in named) and named[-1].lower in UNITS
