"""Wars that are only remembered: by their names, their fields and armies, and by how long ago they are told to be."""

import re
from datetime import date
from functools import lru_cache

from streams.extract.words.small import Cased, Small

EARLIER_WARS = 1990  # before any news feed: remembered, whenever the article was written
# which tell by themselves how long ago it was
_AGO = Small(
    r"\b(?:the\s+last\s+time\s+(?!for\b)\w+|\w+\s+years\s+ago|(?:decades?|generations?|centur(?:y|ies))\s+ago|"
    r"(?:years|decades|generations?)\s+(?:have|has|had)\s+(?:now\s+)?(?:gone\s+by|passed|elapsed)\s+since|"
    r"it\s+is\s+(?:[\w-]+\s+){1,3}(?:years|decades)\s+since|"
    r"in\s+the\s+(?:days|times?|age|reign)\s+of\s+(?:the\s+)?(?:caliphs?|sultans?|tsars?|kings?|emperors?|pharaohs?|mahdi|"
    r"crusades|shoguns?|khans?|pashas?|raj|empires?)|archaeolog\w*|medieval|on\s+this\s+day\b|"
    r"(?:^|[:.]\s)1[5-9]\d\d[:,]\s)\b",
)
_HISTORIC = Small(
    r"\b(?:in\s+the\s+(?:(?:early|late|mid)[\s-])?(?:1[0-8]\d|19[0-8])0s|"
    # not "Africa's first world war"
    r"(?<!third )(?<!['\u2019]s )(?<!['\u2019]s first )(?<!['\u2019]s own )world\s+war|"
    r"(?<!['\u2019]s )(?:first|second)\s+world|"
    r"(?<!since\s)(?<!than\sin\s)ww\s?(?:ii?|[12]|one|two)|"
    r"civil\s+war\s+of|d-day|(?:sword|omaha|utah|juno)\s+beach|chain\s?mail|"
    r"battles?\s+of\s+(?:hastings|agincourt|bosworth|bannockburn|culloden|trafalgar|thermopylae|lepanto|grunwald)|"
    r"napoleon\w*(?! (?:fort|fortress|fortifications?|citadel|castle|barracks|walls|ramparts|tower)\b)|"
    r"roman (?:army|armies|legion\w*)|normans|vikings|mongols|romans|conquistadors?|"
    r"redcoats|ottomans|mughals|byzantines|saracens|visigoths|"
    r"habsburgs?|jacobites|roundheads|hussites|"
    r"(?:treaty|peace|siege|battle|war|revolt|uprising|rebellion|mutiny|invasion|year) of 1[0-8]\d\d|"
    r"(?:that|one|those) of 1[0-8]\d\d(?=[,.;:)]|$| (?:and|but|by|at|when|to|on|in|against)\b)|"
    r"ottoman (?:army|troops|soldiers|forces|empire)|in 1[0-8]\d\d(?=[,.;:)]|$| (?:the|a|when|and|to|by|"
    r"after|his|their|its|with|at)\b))\b",
)
_WARS = Small(
    r"\b(?:(?:in|during) the (?:biafran?|boer|crimean|falklands|korean|vietnam|winter|continuation|peninsular|opium|"
    r"chaco|six-day|yom kippur|balkan|great|napoleonic|spanish civil|rif|"
    r"(?:anglo|franco)-\w+|russo-(?:japanese|turkish)|sino-\w+|iran-iraq|algerian|angolan|"
    r"rhodesian|bush|pacific|mau mau) war|under (?:saddam|franco|stalin|hitler|mao|tito|pol pot|the shah|batista|"
    r"somoza|amin|mobutu|salazar|mussolini|napoleon))\b(?!.*\b\w+day\b)",
    re.DOTALL,
)
# battlefields that are still places: what happens there on a weekday is news
_FIELDS = Small(
    r"\b(?:(?:on|at|of) (?:the )?(?:somme|verdun|passchendaele|waterloo|gettysburg|austerlitz|dien bien phu|el alamein|"
    r"monte cassino|iwo jima|okinawa)|tet offensive)\b(?!.*\b\w+day\b)",
    re.DOTALL,
)
# towns by names that they no longer bear: an attack on one that is told of a day is news
_OLD_NAMES = Small(r"\b(?:leningrad|stalingrad|constantinople)\b")
_LATELY = (
    r"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|tonight|overnight|at dawn|"
    r"(?:last|this) (?:night|morning|afternoon|evening|week))\b"
)
_OF_A_DAY = Small(
    rf"\b(?:leningrad|stalingrad|constantinople)\b(?:[^,;.]|,(?=\d)){{0,60}}?\b{_LATELY}|"
    rf"^\W*(?!today\b)(?:(?:late|early) )?{_LATELY}"
)
# armies of old: who tells of them as of today tells it in those days, or calls an enemy so, as holy warriors do
_DISSOLVED = Small(
    r"\b(?:crusaders?|wehrmacht|red army|third reich|nazi (?:germany|army|troops|soldiers|forces|occup\w+|german\w*))\b"
)
_OF_THE_DAY = Small(
    r"\b(?:\w+day|tonight|is|are|has|have|islamic state|shabaab|al-qaeda|caliphate|"
    r"soldiers of the caliphate|mujah\w+|apostates?|last (?:week|night))\b"
)
# "the largest attack since World War Two" is no part of that
_SINCE_WAR = Cased(
    r"\b(?:since|not seen since)(?: the)?(?: [\w'\u2019-]+ of)?(?: the)?(?: [\w-]+){0,2} war\b", re.IGNORECASE
)


def is_remembrance(text: str, published: date | None = None) -> bool:
    """Say whether words without a year tell that the past is spoken of; an article of those days tells its news."""
    if published is not None and is_of_old_wars(published):
        return _AGO.search(text) is not None
    return _names_old_war(text) or _AGO.search(text) is not None


def is_only_named_so(text: str) -> bool:
    """Say whether nothing but the name of an army or a field of old makes a remembrance of it."""
    return not any(one.search(text) for one in (_AGO, _HISTORIC, _WARS))


def is_of_old_wars(published: date) -> bool:
    """Say whether an article is of the years in which what is now only remembered was news."""
    return published.year < EARLIER_WARS


@lru_cache(maxsize=32)
def _names_old_war(text: str) -> bool:
    text = _SINCE_WAR.sub("", text)
    is_of_war = _DISSOLVED.search(text) is not None and _OF_THE_DAY.search(text) is None
    is_of_war = is_of_war or (_OLD_NAMES.search(text) is not None and _OF_A_DAY.search(text) is None)
    return is_of_war or any(one.search(text) for one in (_HISTORIC, _WARS, _FIELDS))
