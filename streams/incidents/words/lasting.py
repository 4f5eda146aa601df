"""For how long the words say that a fight has gone on, and how long after another one it was."""

import math
import re
from functools import lru_cache

from streams.extract.words.cardinals import BELOW_TWENTY
from streams.extract.words.small import Small, lowered
from streams.incidents.words.telling import TAKEN, is_retaking

LONGEST_BACK_DAYS = 180
LONGEST_SIEGE_DAYS = 400
_NEAR = 25  # characters: what follows at once
_NUMBERS = {
    **BELOW_TWENTY, "a": 1, "twenty": 20, "second": 2, "third": 3, "fourth": 4,
    "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "several": 3, "few": 3,
}  # fmt: skip
_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "month": 30, "year": 365}
_WHILES = {"days": 4, "weeks": 28, "months": 90, "years": 365}  # "after weeks of fighting"
_SIEGE = r"(?:sieges?|besieg\w*|blockad\w*|encircl\w*|surround\w*)"
_FIGHT = (
    rf"(?:{_SIEGE}|fight\w*|battles?|war|street|shelling|bombardments?|bombing|clash\w*|combat|offensives?|assault\w*"
    r"|attack\w*|onslaughts?|campaigns?|operations?|push|drive|advances?|raids?|stand-?off|takeover|occupation)\b"
)
_CALM = (  # what is no fight, however long
    r"(?:calm|quiet|lull|truces?|armistice|cease-?fires?|peace|peaceful|respite|pause|break|silence|talks|negotiations?"
    r"|accords?|agreements?|deal|visit|trip|tour|training|course|exercises?|curfew|deadline|ultimatum|holidays?|rains)"
)
_WORD = rf"(?:(?!{_CALM}\b|(?:without|since|after|before|until|from)\b)[\w'\u2019-]+ )"
_BEGAN = (
    r"(?:began|begun|beginning|start(?:s|ed|ing)?|launch(?:es|ed|ing)?|open(?:s|ed|ing)?|outbreak|onset|erupted"
    r"|broke out|imposed)\b"
)
_SINCE_IT_BEGAN = (
    rf"(?:it {_BEGAN}|{_WORD}{{0,6}}?{_BEGAN} {_WORD}{{0,4}}?{_FIGHT}|{_WORD}{{0,4}}?{_FIGHT}[^.,;]{{0,60}}?\b{_BEGAN}"
    rf"|{_WORD}{{0,6}}?(?:{_SIEGE}\b(?![^.,;]{{0,40}}\b(?:lift|end|brok|over\b))|cut (?:\w+ ){{0,3}}?off\b))"
)
_TIMES = Small(
    r"\b(?P<number>\d{1,3}|[a-z]+)(?: (?:straight|consecutive|successive|full))?(?P<join>[ -])"
    r"(?P<unit>hour|day|night|week|month|year)(?P<many>s?)(?P<long>-(?:old|long))?\b(?=(?P<what>[^.,;]{0,80}))"
)
_SOME = r"(?: (?:the|its|their|a|an|more than|over|about|around|nearly|almost|some|at least))*\s*$"
_BEFORE = re.compile(rf"\b(?:for|entered|entering|into|of|the|in (?:its|their))\b{_SOME}|['\u2019]s\s*$")
_AFTER = re.compile(rf"\b(?:after|following)\b{_SOME}")
_FIGHTS = re.compile(rf"^ {_WORD}{{0,3}}?{_FIGHT}")
_GOING_ON = re.compile(
    rf"^ (?:(?:of|into) {_WORD}{{0,3}}?{_FIGHT}|running\b|in a row\b|(?:after|since) {_SINCE_IT_BEGAN})"
)
_OF_ELSE = re.compile(r"^ (?:of|into|after|since|before|without)\b")
_HELD = re.compile(  # "had occupied for three days": they came so long ago, and whoever comes after them did not
    r"\b(?:h[eo]ld|holds|holding|occup(?:y|ied|ies|ying)|control(?:s|led|ling)?|ruled|run|kept|under"
    r"|in (?:[\w'\u2019-]+ ){0,3}?hands)\b(?! out\b)(?: [\w'\u2019-]+){0,4}\s*$"
)
_ONCE_MORE = re.compile(r"\b(?:again|back|once more)\s*$")  # what comes after a pause
_CALM_BEFORE = re.compile(rf"\b{_CALM}(?: [\w'\u2019-]+){{0,3}}\s*$")
_ANOTHER = re.compile(r"^ (?:ago|earlier|before|later)|\b(?:earlier|first|previous|last|failed)\b")
_WHILE = Small(
    r"\b(?:after|following|in|for|despite)(?: (?:more than|many|some|several|long))? (?P<unit>days|weeks|months) of"
    r" (?:\w+ ){0,2}?(?:siege|fight|battle|war\b|shell|bomb|clash|attack|assault|combat|resist|encircle|blockade)"
)
_LONG = Small(rf"\b(?P<unit>days|weeks|months|years)-long {_WORD}{{0,2}}?{_FIGHT}")
_DRIVE = (
    rf"(?:{_SIEGE}|fighting|battle|shelling|bombardment|bombing|offensive|assault|attack|onslaught|operation|push|drive"
    r"|advance|incursion|invasion)\b"
)
_MORE = r"(?:(?:just|only|some|about|around|nearly|almost|more than|over|less than|exactly) ){0,2}"
_AGO = rf"{_MORE}(?P<number>\d{{1,3}}|[a-z]+) (?P<unit>day|night|week|month)s? (?:ago|earlier)\b"
_BEGAN_AGO = Small(  # "since the siege of the post began a month ago", "they launched their offensive ten days ago"
    rf"\b{_DRIVE},? {_WORD}{{0,5}}?(?:[\w'-]+,? )?{_BEGAN} {_AGO}"
)
_LAUNCHED_AGO = Small(rf"\b{_BEGAN} {_WORD}{{0,4}}?{_DRIVE} {_WORD}{{0,4}}?{_AGO}")
_ANOTHERS = re.compile(  # "an earlier raid that began two weeks ago"
    r"\b(?:earlier|previous|first|last|failed|another|second|since|after|following|similar|separate)"
    r" (?:[\w'\u2019-]+ ){0,3}$"
)
_OF_SIEGE = Small(rf"\b{_SIEGE}\b")
_ENDED = (  # of what the words tell to have been before
    r"(?:attack|assault|offensive|raid|siege|battle|fall|capture|seizure|carnage|massacre|strike|shelling|bombing"
    r"|ambush|clash|landing|takeover|loss|storming|defeat|ceasefire|truce|attempt|bid|push|thrust|incursion)"
)
_AFTERWARDS = Small(
    r"\b(?P<number>\d{1,3}|[a-z]+) (?P<unit>day|night|week|month)s? after (?:(?:the|an?|its|their|his) )?"
    rf"(?:(?!{_BEGAN})[\w'\u2019-]+ ){{0,4}}?{_ENDED}\b(?! (?:\w+ ){{0,6}}?{_BEGAN})"
)
_LOST = r"(?:lost|losing|gave|giving|abandoned|abandoning|fled|fleeing|withdrew|withdrawing)"  # who comes back
_TO_THE_DAY = r"\b(?P<number>\d{1,3}|[a-z]+) (?P<unit>day|night|week|month)s? (?:to the day )?after"
_WORDS = rf"(?: (?!{_BEGAN})[\w'\u2019-]+){{0,4}}?"
_AFTER_A_LOSS = Small(rf"{_TO_THE_DAY}{_WORDS} {_LOST}\b")
_AFTER_IT_WAS_TAKEN = Small(rf"{_TO_THE_DAY}{_WORDS} (?:{_LOST}|{TAKEN}|fell)\b")
_DRIVEN_OUT = Small(r"\b(?:drov|driv|expel|eject|evict|oust|push|chas|forc)\w*[^.,;]{0,60}? (?:out of|from)\b")
_NAME = r"[A-Z][\w'\u2019-]+(?: (?:(?:da|de|do|du|al|el|es) )?[A-Z][\w'\u2019-]+)*"
_WHERE = re.compile(rf"s? (?:on|of|in|at|against|near|outside|for) (?:[a-z][\w'\u2019-]* ){{0,6}}?(?P<name>{_NAME})")
_WHAT = re.compile(rf"(?: (?:control|of|from|the|all|most|town|city|port|village))* (?P<name>{_NAME})")


@lru_cache(maxsize=16_384)
def days_back(quote: str, *, is_holders: bool = False) -> int:
    """Give how many days before the report it began, by the words ("for a third day", "after 87 days of"), or 0.

    Only a fight goes on: the quiet before it does not, nor the time since something else was. For how long somebody
    held a town tells when he came: it counts where he takes or leaves it (`is_holders`), and not where others come.
    """
    small = lowered(quote)
    if not any(unit in small for unit in _DAYS):
        return 0
    is_siege = _OF_SIEGE.search(quote) is not None
    told = [
        _days(found)
        for found in _TIMES.finditer(quote)
        if _is_going_on(found, quote, is_siege=is_siege, is_holders=is_holders)
    ]
    for pattern in (_WHILE, _LONG):
        told += [_WHILES[found["unit"]] for found in pattern.finditer(quote) if is_siege or found["unit"] != "years"]
    if " ago" in small or " earlier" in small:
        told += [
            _days(found)
            for pattern in (_BEGAN_AGO, _LAUNCHED_AGO)
            for found in pattern.finditer(quote)
            if _is_this(found, small)
        ]
    return min(max(told, default=0), LONGEST_SIEGE_DAYS if is_siege else LONGEST_BACK_DAYS)


@lru_cache(maxsize=16_384)
def days_after(quote: str) -> tuple[int, str | None]:
    """Give how many days before this there was another fight ("a week after the battle of X"), or 0; and where."""
    found = _AFTERWARDS.search(quote)
    if found is not None:
        where = _WHERE.match(quote, found.end())
        return _days(found), where["name"] if where else None
    is_back = is_retaking(quote) or _DRIVEN_OUT.search(quote) is not None
    found = (_AFTER_IT_WAS_TAKEN if is_back else _AFTER_A_LOSS).search(quote)
    if found is None:
        return 0, None
    where = _WHAT.match(quote, found.end())
    return _days(found), where["name"] if where else None


def _days(found: re.Match[str]) -> int:
    word = found["number"]
    number = int(word) if word.isdigit() else _NUMBERS.get(word, 0)
    return math.ceil(number * _DAYS[found["unit"]])


def _is_this(found: re.Match[str], small: str) -> bool:
    """Say whether it is the fight that is told: "since the siege began a month ago", not "after a raid began"."""
    before = small[: found.start()]
    if _CALM_BEFORE.search(before):
        return False
    another = _ANOTHERS.search(before)
    return another is None or another[0].startswith("since")


def _is_going_on(found: re.Match[str], quote: str, *, is_siege: bool, is_holders: bool) -> bool:
    """Say whether the time that was found is how long a fight has gone on."""
    what, before = found["what"], lowered(quote)[: found.start()]
    if _ANOTHER.search(what[:_NEAR]) or (found["unit"] == "year" and not is_siege):
        return False
    if found["join"] == "-" or found["long"] or (not found["many"] and _FIGHTS.match(what)):
        return _FIGHTS.match(what) is not None  # "a two-week siege", and no "two-week truce"
    if _GOING_ON.match(what):
        return _AFTERWARDS.match(quote[found.start() :]) is None
    if _OF_ELSE.match(what):
        return False
    if (after := _AFTER.search(before)) is not None:
        return not what.strip() and not _ONCE_MORE.search(before[: after.start()])
    since = _BEFORE.search(before)
    return since is not None and not _is_pause_or_hold(before[: since.start()], is_siege=is_siege or is_holders)


def _is_pause_or_hold(before: str, *, is_siege: bool) -> bool:
    """Say whether what lasted was quiet, or how a town was held: of a siege, and who leaves, that is the fight."""
    return _CALM_BEFORE.search(before) is not None or (not is_siege and _HELD.search(before) is not None)
