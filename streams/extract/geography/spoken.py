"""How a text speaks of a country: as the ground, by an army that may be abroad, or as where somebody tells of it."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from streams.extract.geography.gazetteer import capitals, demonyms
from streams.extract.geography.waters import is_states_river
from streams.extract.words.small import Cased

Standing = Literal["ground", "away", "afar"]
AFAR = frozenset({"US", "GB", "FR", "CN", "DE", "CH", "BE", "AT"})  # told from there, hardly ever of there
_REACH = 60  # characters before or after a name that may tell how it stands there
# armies that fight more on others' ground than on their own
_ABROAD = frozenset({"US", "GB", "FR", "RU", "CN", "DE", "IL", "TR", "RW", "CU", "CA", "AU", "SA", "AE"})

_VISIT = Cased(
    r"\b(?:(?:speaking|spoke|speech|talks|conference|summit|meeting|met|reporters|journalists|forum|interview|address|"
    r"marched|marchers|protest\w*|demonstrat\w*|rall(?:y|ies|ied)|exile|asylum) (?:\w+ ){0,2}(?:in|outside|across)"
    r"|(?:visit\w*|trip|journey|tour) (?:to|of)|visiting) (?:the )?$",
    re.IGNORECASE,
)
_STRUCK = re.compile(
    r"\b(?:attack|bomb|storm|raid|str[iu]ck|hit|shell|kill|clash|blast|fir(?:ed|ing)|assault)", re.IGNORECASE
)
_TELLERS = re.compile(
    r"\b(?:said|says|told \w+|ministry|ministries|minister|officials?|spokes\w+|diplomats?|embassy|analysts?|sources?|"
    r"government|institute|observatory|experts?|monitors?|correspondents?)(?: \w+){0,3} (?:in|from|at) (?:the )?$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:'s|\u2019s)?(?:-based|,? (?:\w+ ){0,3}?(?:said|says|announced|warned|reported|condemned|urged|called))\b"
    r"|(?: also| again| later)? (?:speaks|spoke|den(?:ies|ied)|vow(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|accuse[sd]|"
    r"blame[sd]|puts?|counts|counted|gave|express(?:es|ed)|protest(?:s|ed)|demand(?:s|ed)|confirm(?:s|ed)|admit(?:s|ted)|"
    r"acknowledge[sd]|conceded?)\b"
    r"|(?:'s|\u2019s) (?:request|behest|invitation|insistence|account|claims?|statement|version)\b"
)
# what only a government does that is called by its capital: "Tehran vowed an answer", not "Kabul was attacked"
_RULES = re.compile(
    r" (?:(?:also|at first|later|again|earlier|has|had|have) )*(?:[a-z]+(?<!attack)(?<!suffer)ed(?! by)|gave|spoke|"
    r"knows?|knew|wants?|hopes|fears|would|says|will (?:not )?(?:send|answer|allow|accept|reply|take))\b"
)
_GOVERNED = re.compile(
    r"\b(?:in|at|on|of|near|outside|inside|into|around|from|to|towards?|for|against|between|over|across|through|"
    r"reach(?:ed|ing)?|enter(?:ed|ing)?|taken?|taking|took) (?:the )?$"
)
_LIST = r"(?:(?:,|,? and) (?:the )?[A-Z][a-z]+){0,3}"  # "Danish, British and Australian air forces"
_ARMY = re.compile(
    r"-(?:backed|made|led|supplied|trained|armed|built|funded|supported)\b"
    rf"|{_LIST}(?:'s|\u2019s)? (?:[a-z]+ )?(?:(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) )?"
    r"(?i:troops|soldiers|forces?|army|military|air forces?|navy|marines|divisions?|brigades?|infantry|patrols?|"
    r"columns?|groupings?|"
    r"paratroopers|warplanes|jets|aircraft|planes|helicopters|artillery|tanks|drones|missiles|rockets|rifles|weapons|arms|guns|mortars|"
    r"ammunition|mercenaries|advisers|instructors|commandos|legionnaires|officers?|generals?|colonels?|majors?|commanders?|"
    r"peacekeepers|bombers|fighter-bombers|gunships|warships|frigates|gunboats|[A-Z]{1,2}-\d+s?|contingent|battalions?|garrisons?|"
    r"peacekeeper|engineers|guards|ally|allies|exiles?|embassy|ambassador|consulate|envoys?|nationals|citizens|charity|"
    r"diplomats?|attach[e\u00e9]s?|colleagues?|officials?|reporters?|journalists?)\b"
    r"|(?:'s|\u2019s) (?:[a-z]+ )?(?:offensive|assault|attack|invasion|bombing|bombardment|war|operation|campaign|"
    r"strikes?|raids?|incursion)\b"
    r"|(?: has| had| have)? (?:attacked|invaded|bombed|struck|shelled|stormed|captured|launched|deployed|sent|massed)\b"
)
# what one land gives another, and who comes to help or to look: "a tractor bought with Swedish aid"
_GIVEN = re.compile(
    r"(?:-(?:made|built|funded|donated|registered|owned|run))? (?:[a-z]+ )?"
    r"(?:aid|money|funds|funding|donations?|donors?|loans?|charity|charities|doctors?|nurses?|medics?|surgeons?|"
    r"volunteers?|missionary|missionaries|priests?|nuns?|tourists?|photographers?|filmmakers?|television|newspapers?|"
    r"magazines?|agronomists?|aid workers?|relief workers?)\b"
)
# whose base it is where others live: "the US base at Manda Bay", "the Spanish post at Annual"
_HAVE_BASES = frozenset({"US", "GB", "FR", "RU", "DE", "CA", "AU", "ES", "IT", "PT", "BE", "NL"})
_BASE = re.compile(
    r" (?:(?:military|air|naval|army|special forces) )?"
    r"(?:base|airbase|post|outpost|camp|garrison|fort|compound|station)s? (?:at|in|near|of) "
)
_THEY = re.compile(r" (?:have|has|had|were|are|will|would|say|said|knew|know|called?|who|themselves)\b|[.,;:]")
_STOPS = (".", ",", ":", ";")
_NAMED = re.compile(r" (?:army|forces|troops|military|air force|navy|fleet)$", re.IGNORECASE)  # an army's own name
_HOME = r"(?:people|civilians|villagers|residents|families|inhabitants)"
_ONWARDS = r"(?:(?!fir|troops|soldiers|tanks|rockets|missiles|forces|fighters|army|marche)[^.;])"  # nobody with a gun
_REFUGE = Cased(
    r"\b(?:(?:fle[de]\w*|flight|escap\w+|refugees?|exodus|stream(?:ed|ing)|pour(?:ed|ing)|spill(?:ed|ing)|waded|swam|"
    rf"(?:dr[io]v\w+|sen[dt]\w*|push\w*|forc\w+) {_ONWARDS}{{0,24}}{_HOME}) {_ONWARDS}{{0,36}}(?:in)?to"
    rf"|{_HOME} {_ONWARDS}{{0,44}}into"
    r"|(?:refuge|shelter|safety|sanctuary|refugee camps) (?:in|inside|across))"
    r" (?:neighbou?ring |nearby |the )?$",
    re.IGNORECASE,
)
_BEYOND = Cased(
    r"\b(?:(?:border|frontier|boundary|crossing)(?: \w+)? (?:with|to)"
    r"|across (?:the|its) (?:border|frontier|river) (?:from|in)|bordering|opposite) (?:the |neighbou?ring )?$",
    re.IGNORECASE,
)
_BY_BORDER = re.compile(r"\b(?:near|along|on|at|from|to|towards?|of) (?:the )?$", re.IGNORECASE)
_BORDER = re.compile(r" (?:border|frontier)\b")
_GO_BETWEENS = Cased(
    r"\b(?:(?:brokered|mediated|hosted|facilitated|chaired|sponsored|overseen|negotiated) (?:by|in|at)"
    r"|(?:deal|accords?|agreement|truce|cease-?fire|pact|treaty|protocol) (?:signed|reached|agreed|concluded) in"
    r"|(?:pay|payroll|employ|behest|instigation) of|paid by) (?:the )?$",
    re.IGNORECASE,
)
_MEDIATES = re.compile(r"(?:'s|\u2019s)?(?:-(?:brokered|mediated|hosted|sponsored)| mediat(?:ion|ors?|ed))\b")
_BACKERS = Cased(
    r"\b(?:backed|supported|armed|trained|supplied|financed|funded|equipped|aided|assisted) by"
    r" (?:\w+(?: \w+)? and )?(?:the )?$",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:cross|enter|infiltrat|flew|fly|came|com(?:e|ing)|snea|slip|pour|stream)\w*(?: [\w-]+){0,5} from $"
)
_EXILES = Cased(
    r"\b(?:rebels?|movement|guerrillas?|insurgents?|front|group|opposition|exiles?|delegation|liberation|separatists?)"
    r"(?: ?['\u2019] ?s?)?(?: [\w,-]+){0,4} (?:said|says|told|announced|claimed|declared|reported)"
    r"(?: (?:on \w+|yesterday|today|late|early|reporters|journalists))* (?:in|from|at) (?:the )?$",
    re.IGNORECASE,
)
# what ends each of the patterns above that lead to a name, whatever it tells of it
_LEADS = tuple(
    f"{word} "
    for word in (
        "in", "to", "of", "outside", "across", "visiting", "into", "inside", "with", "from", "bordering", "opposite",
        "by", "at", "the", "and", "neighbouring", "neighboring", "nearby",
    )
)  # fmt: skip


_MOSTLY_ABROAD = "US"


class Spoken(dict[str, float]):
    """How much a text speaks of each country, and `ground`: how much of it for more than who speaks or attacks."""

    ground: Mapping[str, float] = MappingProxyType({})

    def without(self, countries: AbstractSet[str | None]) -> "Spoken":
        """Give the same without some countries."""
        left = Spoken({code: weight for code, weight in self.items() if code not in countries})
        left.ground = {code: weight for code, weight in self.ground.items() if code not in countries}
        return left

    def told(self) -> str | None:
        """Give the country where a name lies that no table knows, None where only an army is named that is abroad.

        The American camp is hardly ever in America.
        """
        of = self.ground or {code: weight for code, weight in self.items() if code not in _ABROAD}
        most = max(of, key=lambda code: (of[code], self.get(code, 0.0), code)) if of else None
        return None if most == _MOSTLY_ABROAD else most


def fights_abroad(country: str) -> bool:
    """Say whether the country's forces fight more on others' ground than on their own."""
    return country in _ABROAD


def is_visited(before: str) -> bool:
    """Say whether the words before a name tell that somebody speaks, meets or marches there: "on a visit to Berlin"."""
    return _is_led(before) and _VISIT.search(before) is not None and _STRUCK.search(before) is None


def is_third(before: str) -> bool:
    """Say whether a name is where others agree or pay, or where exiles speak: "a truce brokered in Nairobi"."""
    return _is_led(before) and (_GO_BETWEENS.search(before) is not None or _EXILES.search(before) is not None)


def _is_led(before: str) -> bool:
    """Say whether the words before a name end as those that tell how it stands; most do not, and need no search."""
    return before.lower().endswith(_LEADS)


def standing(text: str, start: int, end: int, country: str) -> Standing:
    """Give how the country named in `text[start:end]` stands there.

    "afar": only as where somebody is who tells of a war elsewhere; "away": it speaks, or its army or weapons are named.
    """
    return _standing(text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH], country)


@lru_cache(maxsize=512)  # asked of a whole text, then of each of its paragraphs
def _standing(before: str, name: str, after: str, country: str) -> Standing:
    has_base = country in _HAVE_BASES and _BASE.match(after) is not None
    is_given = name.lower() in demonyms() and _GIVEN.match(after) is not None
    if has_base or is_given or is_visited(before) or _is_elsewhere(before, name, after):
        return "afar"
    is_led = _is_led(before)
    if is_led and _BACKERS.search(before) is not None:
        return "away"
    if (is_led and _TELLERS.search(before) is not None) or _TELLS.match(after) is not None:
        return "afar" if country in AFAR else "away"
    if name in capitals() and (before.endswith(" by ") or _rules(before, after)):
        return "away"
    if name.lower() in demonyms() and _are_they(before, name, after):
        return "away"
    is_army = before.endswith((" from ", "From ")) or _ARMY.match(after) is not None
    is_army = is_army or (country in _ABROAD and _NAMED.search(name) is not None)
    return "away" if is_army else "ground"


def _are_they(before: str, name: str, after: str) -> bool:
    """Say whether a people or its tongue is named: "Afghans of the 55th division", "the French knew", "in French"."""
    is_people = before.endswith(("the ", "The ")) and _THEY.match(after) is not None
    return name.endswith("s") or is_people or (before.endswith(" in ") and after[:1] in _STOPS)


def _rules(before: str, after: str) -> bool:
    """Say whether a capital stands for who governs there: "Tehran vowed an answer"."""
    return _RULES.match(after) is not None and _GOVERNED.search(before) is None


def _is_elsewhere(before: str, name: str, after: str) -> bool:
    """Say whether people only flee there, a border is with it, it mediates or pays, or exiles speak there."""
    is_beside = name not in capitals() and _is_led(before)
    if is_beside and (_REFUGE.search(before) is not None or _BEYOND.search(before) is not None):
        return True
    if _BORDER.match(after) is not None and _BY_BORDER.search(before) is not None:
        return True
    if (before.endswith(" from ") and _CAME.search(before) is not None) or is_states_river(before, name, after):
        return True
    return is_third(before) or _MEDIATES.match(after) is not None
