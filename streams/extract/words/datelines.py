"""Where a report was written, told before its first word: "GOMA, Congo (Reuters) -". It tells no event's place."""

import re

import msgspec

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'\u2019.\-]+(?:[ /][A-ZÀ-Þ'\u2019.\-]{2,}){0,4}"
_NAME = r"[A-ZÀ-Þ][\w'\u2019.-]+(?: (?:[a-z]{2}[ -])?[A-ZÀ-Þ][\w'\u2019.-]+){0,3}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|(?:\d{1,2} )?[A-Z][a-z]{2,8}\.?),? \d{4}"
_WHO = r"(?:\s*\([^()\n]{2,60}\))"  # the agency, and who else wrote it
_DASH = r"\s+(?:--?|\u2013|\u2014|_)\s+"
# "M23 - 8,000 men, Kinshasa says - attacked Sake": who is counted beside his name
_NO_ASIDE = (
    r"(?!(?:some |about |nearly |over |at least )?\d[^.;\n]{0,50}?\s(?:--?|\u2013|\u2014)\s"
    r"(?:(?:ha[sd]|have|is|are|was|were) |[a-z]+ed\b|took|overran|broke|struck|swept))"
)
_BEGINS = r"(?=[\"\u201c]?(?:[A-ZÀ-Þ]|\d))"
_BY = rf"(?:By {_NAME}(?: and {_NAME})?,? (?:in )?)?"
# what is told, no town: "ALEPPO ASSAULT: 8,000 rebels storm city", "HELL IN BAKHMUT:"
_NO_NEWS = (
    r"(?![^:\n]{0,60}?\b(?:ASSAULT|ONSLAUGHT|SIEGE|ATTACKS?|BATTLE|OFFENSIVE|COUNTER-?(?:OFFENSIVE|ATTACK)|WAR|"
    r"INVASION|INCURSION|RAIDS?|CLASH(?:ES)?|FIGHT(?:ING)?|STRIKES?|SHELLING|BOMBING|AMBUSH|MASSACRE|ADVANCE|PUSH|"
    r"CRISIS|HORROR|TERROR|SHOCK|CHAOS|BLOODBATH|CARNAGE|STORMING|BLITZ|COUP|FALLS?|TAKEN|CAPTURED|BESIEGED|ATTACKED|"
    r"SURROUNDED|STORMED|IN|ON|AT|FOR|UNDER|OVER|FROM|WITH|BY|NEAR)\b[^:\n]*:)"
)
_CITY = r"(?:(?:NEW|SAN|LOS|TEL|ABU|DAR ES|RIO DE|HO CHI) )?[A-ZÀ-Þ][A-ZÀ-Þ'\u2019.\-]{3,}(?: [A-ZÀ-Þ]{2,}){0,2}"
_MORE = rf"(?:/{_CITY}){{0,2}}"  # "NAIROBI/ADDIS ABABA"
_AGENCY = r"(?:\s*\((?:By )?(?:AP|UPI?|INS|AFP|CP|IPS|Reuters?|REUTERS?|Xinhua|Tass|TASS|Havas|Stefani|Cable)\))"
_TOWN = rf"(?P<town>{_CAPITALS}|{_NAME})(?:,[^\n()\u2013\u2014]{{1,45}}?)??"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RIGHT_BEFORE = r"-{1,2}(?=[\"\u201c]?[A-ZÀ-Þ](?:[a-zà-ÿ]| [a-z]))"  # newspapers of old set no blanks
# the day told in full after the town, whatever marks follow
_DATED = (
    rf"(?P<town>{_CAPITALS}|{_NAME})(?:{_WHO},?|(?:, {_NAME})??{_WHO}?,) (?:{_WEEKDAY},? )?"
    r"(?:" + _DAY + r"|\d{1,2}/\d{1,2}/\d{2,4})(?: \(\d{4}\)|, [A-Z]{2,6}(?=\W))?[.,]?"
)
_LINES = tuple(
    re.compile(r"\s*" + line)
    for line in (
        # as in "SHANGHAI (UP)-Japanese", "EL PASO, Tex., June 24.-The" and "Sept. 24-Communist"
        rf"{_TOWN}, (?:{_DAY}|{_WEEKDAY})[.,]?{_WHO}?[.:]?{_RIGHT_BEFORE}",
        rf"(?:{_TOWN},? ?)??{_AGENCY}[.:]?{_RIGHT_BEFORE}",
        rf"{_DAY}[.,]?{_RIGHT_BEFORE}(?!Movement|Brigade|Battalion|Revolution|Front|Army)",
        rf"(?P<town>{_CAPITALS})(?:,[^\n()\u2013\u2014]{{1,45}}?)?{_WHO}?{_DASH}{_NO_ASIDE}",
        # as in "Lima, March 29, 1989. — The", "MANAGUA, July 18 (A.P.).—A", "KUNDUZ (Pajhwok) 29 September 2015: The"
        rf"{_DATED}{_WHO}?\.?(?:\s*(?:--|\u2013|\u2014)\s*|{_DASH}|:\s+){_BEGINS}",
        rf"{_DATED}{_WHO}\s+{_BEGINS}",
        rf"{_DATE}{_DASH}{_BEGINS}",
        # as in "MOGADISHU, Oct 30. On Saturday"
        rf"(?P<town>{_CAPITALS})(?:, {_NAME})?, (?:{_WEEKDAY},? )?{_DAY}\.\s+(?=[\"\u201c]?[A-Z])",
        # as in "PESHAWAR: After"
        rf"{_NO_NEWS}(?P<town>{_CITY}){_MORE}(?:, (?:{_DAY}|{_NAME})){{0,2}}{_WHO}?:\s+(?=[A-Z][a-z]|[A-Z] |\d)",
        # as in "Vienna, 4 November 1956. Tanks"
        rf"(?P<town>{_NAME}), (?:{_NAME}, )?(?:{_WEEKDAY},? )?{_DATE}[.:]\s+(?=[\"\u201c]?[A-Z])",
        # as in "(Reuters) -" and "November 16, 2025 (EL-OBEID) -"
        rf"(?:(?:[A-Z][a-z]{{2,8}}\.?|[A-Z]{{3,9}})\s\d{{1,2}}(?:,\s\d{{4}})?\s+)?\([A-Z][^()\n]{{1,40}}\){_DASH}",
        # as in "Aleppo, Syria -", "Baghdad, June 11 - Fighters" and "Kano, Nigeria, April 3 (Xinhua) -- Gunmen"
        rf"{_BY}(?P<town>{_NAME})(?:, (?:{_DAY}|{_NAME})){{0,3}}{_WHO}?{_DASH}{_NO_ASIDE}{_BEGINS}",
    )
)
_MARK, _LONGEST = re.compile(r"[-\u2013\u2014:(\d]"), 400  # one of which each has, within so many characters


class Dateline(msgspec.Struct, frozen=True, gc=False):
    """A dateline as written, with the town that it names; each "" for none."""

    text: str = ""
    town: str = ""


def dateline_of(text: str, start: int = 0, end: int | None = None) -> Dateline:
    """Give what stands before the first word of `text[start:end]`."""
    end = len(text) if end is None else end
    if _MARK.search(text, start, min(end, start + _LONGEST)) is None:
        return _NONE
    found = next((one for line in _LINES if (one := line.match(text, start, end))), None)
    return Dateline(found[0], found.groupdict().get("town") or "") if found else _NONE


_NONE = Dateline()
