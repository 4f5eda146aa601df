"""Those who follow a leader under arms: "followers of Gaston Soumialot have taken Albertville"."""

import re
from collections.abc import Sequence

from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.tokens import Token

FOLLOWERS = words("followers supporters adherents disciples backers henchmen")
SWORN = words("followers adherents henchmen")  # of anybody whose name stands alone; supporters may be voters
_RANKS = (
    r"(?:(?:the|a|an|ousted|deposed|fugitive|renegade|rebel|former|late|militia|dissident|mutinous|exiled) )*"
    r"(?:generals?|gen|colonel|col|major|captain|lieutenant|sergeant|commander|commandant|field marshal|marshal|"
    r"warlord|chief|emir|mullah|strongman|guerrilla leader|rebel leader|militia leader|leader)\b"
)
_NAME = (
    r"(?-i:[A-Z][\w\u2019'-]*)(?: (?:(?-i:[A-Z])\.|-|al-|el-|bin|ben|ibn|de|van|ould|ag) ?| "
    r"(?-i:[A-Z][\w\u2019'-]*))*"
)
_CIVIL = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Pope|Saint|St|Sir|Dame|Lord|Lady|King|Queen|Prince|Princess|President|Senator|Governor|"
    r"Mayor|Prime|Premier|Chancellor|Minister|Archbishop|Bishop|Rabbi|Real|Manchester|General (?:Electric|Motors))"
)
_VERBS = (
    r"(?:took|taken|seized|captured|retook|retaken|recaptured|overran|overrun|conquered|stormed|attacked|assaulted|"
    r"besieged|shelled|raided|ambushed)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# what may stand before the verb: "followers of the ousted president, Jean Toko, October 2 took the port"
_WHEN = rf"(?: ,)?(?:(?: on)? (?:(?:{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})|\w+day))?"
# what is taken or attacked by them: a name, or a place that is held under arms
_DEED = (
    rf"{_WHEN} (?:who )?(?:(?:have|had|has|again|also|then|now) )*{_VERBS}"
    r"(?: (?:back|over|control of|most of|parts? of|half of))? (?:(?:the|a|an) )?"
    r"(?:(?:[\w-]+ ){0,3}?(?:town|city|port|village|garrison|barracks|base|airport|airfield|capital|fort|camp|post)s?"
    r"\b(?! (?:halls?|squares?|cent(?:re|er)|council\w*|streets?))|"
    r"(?:two|three|four|five|six|several) (?:districts|villages|islands)\b|"
    r"(?-i:[A-Z])(?![\w-]* (?:Times|Bank|Airways|Street|Avenue|Square)))"
    r"(?![\w -]{0,12}(?:'s|\u2019s) (?:streets?|hearts?))"
)
# who held a country and was driven out: followers who take a port for him bear arms
_DEPOSED = (
    r"(?:the |a )?(?:[\w-]+ )?(?:(?:'s|\u2019s) )?(?:ousted|deposed|overthrown|toppled|exiled|fugitive) "
    rf"(?:president|prime minister|premier|leader|ruler|king|sultan|emir|shah)(?:(?: ,)? {_NAME})?"
    rf"(?={_WHEN} (?:(?:have|had|has|also|then|now) )*"
    r"(?:took|taken|seized|captured|retook|retaken|recaptured|overran|overrun)\b)"  # a crowd of them may storm it
)
_RANKED = re.compile(rf"of (?:{_RANKS} (?:(?-i:[A-Z])\. ?)?{_NAME}|{_DEPOSED})(?={_DEED})", re.IGNORECASE)
_BARE = re.compile(rf"of (?!(?-i:{_CIVIL})\b){_NAME}(?={_DEED})", re.IGNORECASE)
_LED = re.compile(rf"of {_RANKS} (?:(?-i:[A-Z])\. ?)?{_NAME}", re.IGNORECASE)
_SWORN_TO = re.compile(rf"of (?!(?-i:{_CIVIL})\b){_NAME}", re.IGNORECASE)
_BY = re.compile(rf"{_VERBS} (?:[\w-]+ ){{0,3}}by$", re.IGNORECASE)
_BUS = re.compile(r" (?:(?:have|had|has) )?(?:took|taken) [A-Z]")  # "supporters took Cardiff" by bus or in a vote
_VOTES = re.compile(
    r"\b(?:elections?|primary|primaries|vote[sd]?|polls?|ballots?|votes|campaign|runoff)\b", re.IGNORECASE
)
_TO_NAMES = words("to with the")
_TITLES = words(
    """
    ousted deposed overthrown toppled exiled former late renegade rebel fugitive jailed president ex-president general
    colonel commander warlord leader strongman vice-president
    """
)
_REACH = 22  # tokens to what they do
_BACK = 6  # tokens to whose they are


def is_name(token: Token) -> bool:
    """Say whether a word is written as a name: "Burhan", "al-Burhan"."""
    return token.is_capital or _ARABIC.match(token.text) is not None


_ARABIC = re.compile(r"(?:a[lnrstd]|ash|el)-[A-Z]")


def is_unknown_side(tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
    """Say whether "of" at `at` joins people to a group by its letters, or to a leader: "OF the FRD", "OF Mr. Habre"."""
    if tokens[at].lower != "of":
        return False
    is_titled = tokens[first].lower.removesuffix(".") in _LEADS and end - first > 1
    return is_titled or (end - first == 1 and _LETTERS.fullmatch(tokens[first].text) is not None)


_LEADS = words("mr general gen colonel col commander comandante major captain marshal emir sheikh mullah warlord")
_LETTERS = re.compile(r"(?!(?:UN|USA|UAE|NGO|WHO|ICRC|MSF)s?$)[A-Z][A-Z-]{1,6}[A-Z]|(?:[A-Z]\.){3,}")


def name_from(tokens: Sequence[Token], at: int) -> int:
    """Give where a name begins after "of", "loyal to" and the like, over what he is to whom they are loyal."""
    small = _TO_NAMES | _TITLES if tokens[at].lower == "loyal" else _TO_NAMES
    first = at + 1
    while first < len(tokens) and tokens[first].lower in small:
        first += 1
    return first


def led_until(tokens: Sequence[Token], at: int) -> int | None:
    """Give the end of a phrase of followers who take or attack a place for their leader, None where they do not."""
    word = tokens[at].lower
    if word not in FOLLOWERS or any(_VOTES.fullmatch(token.lower) for token in tokens):
        return None
    if at and tokens[at - 1].lower in POSSESSIVE:
        return None
    rest = _joined(tokens[at + 1 : at + _REACH])
    is_agent = _BY.search(_joined(tokens[max(0, at - _BACK) : at])) is not None
    found = (_LED if is_agent else _RANKED).match(rest)
    if found is None and word in SWORN:
        found = (_SWORN_TO if is_agent else _BARE).match(rest)
    if found is None or (word not in SWORN and _BUS.match(rest, found.end())):
        return None
    return at + 1 + len(found.group().split())


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
