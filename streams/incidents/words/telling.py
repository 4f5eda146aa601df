"""What the words themselves tell of time, aim and truth: since when, again, toward where, put right."""

import re
from functools import lru_cache

from streams.extract.words.days import MONTHS
from streams.extract.words.small import Small
from streams.incidents.words.names import NAME

_MONTH = (
    rf"(?:early |late |mid-|the (?:start|middle|end) of )?(?P<month>{'|'.join(month.title() for month in MONTHS)})\b"
)
_EVERY_MONTHS_LAST = 28  # a day that every month has
_START = (  # "since their surprise attack on 6 August"
    r"(?:(?:the |their |its |an? )?(?:[a-z][\w-]* ){0,3}?(?:start|attack|assault|offensive|invasion|incursion|uprising"
    r"|rebellion|onslaught|capture|fall|outbreak)(?: (?:of|began|started|was launched|broke out)\b[\w' -]{0,30}?)?"
    r" (?:on|in) )?"
)
_SINCE_MONTH = re.compile(
    rf"\b(?:[Ss]ince {_START}|(?:began|begun|started|launched|opened)(?: on| in)? )"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH}(?: (?P<then>\d{{1,2}})\b(?!:))?"
)
_OF_ANOTHER = re.compile(r"\b(?:first|previous|earlier|initial) [\w-]+ (?:had )?$")  # "whose first occupation began in"
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[1-9]\d?(?:st|nd|rd|th))"
_COUNTED = r"(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|\d\d?)"
_DEEDS = r"(?:attack|assault|offensive|raid|drive|attempt|strike|siege|battle|ambush|incursion)"
_TIMES = (
    rf"(?:twice|{_COUNTED} times|{_COUNTED} (?:[a-z]+ ){{0,2}}{_DEEDS}s|{_NTH} (?:[a-z]+ ){{0,2}}(?:{_DEEDS}|time))"
)
_COMPARED = re.compile(  # "the biggest raid since March", "attacked twice since March" tell of another one in March
    r"\b(?:biggest|largest|worst|deadliest|bloodiest|heaviest|fiercest|boldest|strongest|greatest|gravest|closest"
    r"|furthest|farthest|most [a-z]+|first)\b(?:,? [\w'\u2019-]+){0,9}? since "
    rf"|\b{_TIMES}\b(?: [\w'\u2019-]+){{0,9}}? since |\b[Ss]ince [^.;:]{{0,80}}\b{_TIMES}\b"
)
_IN_MONTH = re.compile(rf"\b[Ii]n {_MONTH}(?! (?:19|20)\d\d)")
_REPULSE = Small(
    r"\b(?:repel|repuls|foil|thwart|withstood|withstand|fend(?:s|ed|ing)? off|ward(?:s|ed|ing)? off"
    r"|(?:fight|fought|fighting|beat|beaten|beating|held|hold|holding|drove|drive|driven|driving|threw|thrown|throw"
    r"|push(?:es|ed|ing)?|forced|hurled|chased|cleared|stood)\b(?: [\w'\u2019-]+){0,4}? (?:off|back|out|firm)\b"
    r"|(?:halt|stop|check|contain)(?:s|ped|ed|ping|ing)?\b(?: [\w'\u2019-]+){0,3}? (?:attack|assault|offensive|advance)"
    r"|end(?:s|ed|ing)? (?:the|a|an)\b(?: [\w-]+){0,2} (?:siege|takeover|assault|attack)"
    r"|(?:was|were|been|is|are) (?:halted|stopped|repelled|beaten|contained)"
    r"|routed\b(?: [\w-]+){0,2} (?:column|attackers|assailants|assault|attack|force)|resist(?:s|ed|ing)?\b)"
)
_FROM_AFAR = Small(
    r"\b(?:air[ -]?strikes?|air[ -]?raids?|drones?|missiles?|warplanes?|(?:fighter )?jets?|(?:from|by) the air)\b"
)
_DEFENCE = Small(
    r"\bdefend(?:s|ed|ing)?\b(?: [\w'\u2019-]+){1,9}? against\b"
    r"|\b(?:has|have|had) lost (?:a|an|another|the|its|their)\b|\bhold(?:s|ing)? out\b"
    r"|\b(?:br(?:eak|eaks|oke|oken|eaking)|fight|fought|fighting|battl(?:e|ed|ing)|escap(?:e|ed|ing)|slip(?:ped)?)"
    r"(?: their| its| his)?(?: way)? (?:out|free) (?:of|from) (?:the|an?|its|their)(?: [\w-]+){0,2}"
    r" (?:pocket|encirclement|siege|ring|cauldron|blockade|trap)\b"
)
_TARGETS = (  # what is attacked: words for one thing, for which outlets take one or the other
    "hotel guesthouse lodge resort", "bus minibus coach minivan", "convoy column patrol motorcade",
    "checkpoint checkpost roadblock", "base camp barracks garrison headquarters post outpost compound",
    "school college university academy campus", "mosque shrine seminary madrasa", "church cathedral monastery",
    "market bazaar mall supermarket", "embassy consulate", "prison jail", "hospital clinic", "airport airfield airbase",
    "restaurant cafe bar nightclub", "bank", "parliament", "ministry", "court courthouse", "centre center theatre",
    "palace", "wedding", "funeral", "train railway", "ship boat ferry port harbour", "bridge",
    "refinery pipeline oilfield", "stadium", "truck lorry tanker", "concert",
)  # fmt: skip
_TARGET_OF = {word: kind.split()[0] for kind in _TARGETS for word in kind.split()}
_TARGET = Small(rf"\b(?P<word>{'|'.join(sorted(_TARGET_OF, key=len, reverse=True))})s?\b")
_MUTUAL = Small(
    r"\b(?:exchang|trad)(?:e|ed|ing) (?:\w+ ){0,2}?(?:fire|shots|shelling|blows)\b|\bclash(?:ed|es|ing)?\b"
    r"|\b(?:fighting|battles?|fire-?fights?|gun-?battles?) between\b|\bfought (?:each other|one another)\b"
    r"|\b(?:sign|agree|conclud|declar|reach)(?:s|ed|es|ing|d)?\b(?: (?:to|on))? (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:ceasefire|truce|armistice)\b"
)
_BEFORE = re.compile(r"\b(?:after|following)\b(?: [\w'\u2019-]+){0,4}? clashes\b", re.IGNORECASE)
_COUNTER = Small(
    r"\bcounter-?\s?(?:offensive|attack|assault|strike|push)|\bcounter-?(?:attacked|attacking)"
    r"|\b(?:hit|hits|hitting|struck|strikes?|fought|fights?) back\b|\bretaliat|\bin (?:revenge|response|reprisal)\b"
    r"|\b(?:won|win|wins|took|take|takes|taken|got) back\b"
    r"|\bto (?:relieve|rescue|reach|save) (?:the|its|their|a)\b(?: [\w-]+){0,3}?"
    r" (?:garrison|besieged|troops|soldiers|base|camp)"
    r"|\b(?:relief|rescue) (?:column|force|convoy|operation)"
)
_RETAKING = Small(
    r"\b(?:retak|retook|recaptur|re-?conquer|regain|reclaim|recover"
    r"|(?<!for the )liberat(?!ion(?![\"'\u2019\u201d]))|(?<!for the )liberation of"  # not the Liberation Tigers
    r"|(?:win|won|take|took|taken) back"
    r"|(?:again|back|once more) (?:in|under) the (?:hands|control) of)"
    r"|\b(?:take|took|taken|taking|win|won|winning|get|got)\b(?: [\w'\u2019-]+){1,4} back\b|\bback (?:in|under|into)\b"
)
_ENDED = Small(
    r"\b(?:attack|assault|raid|siege|battle|fight|fighting|stand-?off|clash|clashes|gun-?battle|ambush|operation)s?\b"
    r"[^.;]{0,80}? (?:ended|came to an end|was over|were over|was put down|were put down)"
    r"(?: only| early| late| at last)? (?:on|overnight|yesterday|this (?:morning|afternoon|evening)|at (?:dawn|noon))\b"
)
_DEED = r"(?:attacks?|assaults?|offensives?|push|raids?|drive|attempts?|strikes?|siege|battles?|group)"
_ANEW = Small(
    rf"\b(?:new|fresh|renewed|another|second|third|fourth)(?: [\w-]+){{0,2}} {_DEED}\b|\b(?:again|once more)\b"
    r"|\b(?:second|third|fourth|fifth) time (?:in|within|this|on)\b"
    rf"|\bresum(?:e|ed|es|ing)(?: [\w'\u2019-]+){{0,3}}? {_DEED}\b"
)
_STAGE = r"(?:final|last|decisive|closing|next|phase|stage|leg)"  # of what had begun before
TAKEN = r"(?:overran|overrunning|captured|capturing|seized|seizing|took|taking|stormed|storming|conquered)"
_GAIN = Small(
    rf"\b(?:{TAKEN}|entered|fought (?:its|their|his|a) way|(?:broke|punched) (?:in|into|through)"
    r"|(?:drove|driven|pushed) (?:[\w'\u2019-]+ ){1,4}?(?:out|from|back))\b(?! (?:part|place)\b)"
)
_ONSET = Small(
    r"\b(?:launch(?:ed|es|ing)?|mount(?:ed|s|ing)?|beg(?:an|un|ins)|start(?:ed|s)?|open(?:ed|s)?|unleash(?:ed|es)?)\b"
    rf"(?: (?!(?:in|on|at|from|since|after|before|by|against|{_STAGE})\b)[\w'\u2019-]+){{0,6}}?"
    r" (?:attack|assault|offensive|operation|push|drive|campaign|onslaught|advance)s?\b"
)
_ALSO = Small(
    r"\balso (?:attack|storm|hit|hits|struck|shell|raid|overran|overrun|ambush|bomb|fired|stage|launch|moved|fell)\w*"
    r"|\bopen(?:ed|s|ing)? (?:another|a (?:new|second|third|fresh|further)) front\b"
)
_TOWARD = (
    r"(?:drive|drove|push(?:es|ed|ing)?|march(?:ed|ing)?|advanc(?:e|es|ed|ing)|offensive|operation|thrust|campaign"
    r"|head(?:ed|ing)|mov(?:e|ed|ing)|clos(?:ed|ing|es) in|bearing down|on the (?:way|road)|at the gates|to the edge)"
    r" (?:on|for|to|toward|towards|against|at|into|of)"
)
_NAMES = re.compile(NAME)
_AIM = re.compile(
    r"\b(?:to (?:re)?(?:take|capture|seize|conquer|enter|storm|attack|liberate|free|gain|reach|win)(?: back)?"
    rf"|{_TOWARD}|toward|towards"
    r"|\b(?:attack|assault|offensive|raid) (?:on|against) (?:[\w'\u2019-]+ ){1,5}?(?:in|at|around))"
    r" (?:the (?:\w+ )?(?:city|town|capital|port|province|region|district|area) of )?(?:the )?"
    rf"(?P<name>{NAME})"
)
_BEARING = re.compile(
    r"(?<!within )\b(?:[\w-]+ )?(?:kilometres|kilometers|km|miles)\b[^,.;]{0,25}?\b(?:from|of) (?:the )?"
    rf"(?:{NAME}|capital|city|town|border|frontier)"
    rf"|\b(?:from|on|along|up|down|off|by|astride|across|via) (?:the )?{NAME}(?:-{NAME})?"
    r" (?:side|road|highway|direction|railway)\b"
    rf"|\b(?:across|half-?way)\b[^,.;]{{0,25}}?\bfrom {NAME}(?: to {NAME})?"
    rf"|, (?:half-?way )?between (?:the )?(?:{NAME}|[a-z]+) and (?:the )?(?:{NAME}|[a-z]+)"
    rf"|\b{NAME}, (?:(?:some|about|around|roughly|nearly|over|more than) )?[\d,.]+ ?(?:kilometres|kilometers|km|miles)"
    r" (?:away|off|further)\b"
)
_ORIGIN = re.compile(
    r"\b(?P<came>(?:enter(?:ed|s|ing)?|came|marched|advanced|crossed|moved|arrived|walked)\b"
    rf"(?! out| back| off| away)[^,.;]{{0,40}}?) from {NAME}(?! (?:road|bridge|side|camp|base|district)\b)"
)
_BEARING_WORDS = (
    "kilomet", "km", "miles", "side", "road", "highway", "direction", "railway", "across", "half", ", between",
)  # fmt: skip
_CAPITAL = re.compile(
    r"\b(?:the|its|their)(?: (?!(?:provincial|state|regional|district|county|commercial|economic|former|old|rebel)\b)"
    r"[\w-]+){0,2} capital\b(?! (?:[\w-]+ )?(?:punishment|gains?|controls?|crimes?|markets?|goods)\b)"
    r"|['\u2019]s (?:[\w-]+ )?capital\b"
)
_SEAT = re.compile(
    r"\b(?:capital|headquarters|chief town|seat|main (?:town|city)|largest (?:town|city)) of\b"
    r"|\b(?:provincial|state|regional|district|county|departmental) (?:capital|headquarters|seat)\b"
    r"|['\u2019]s (?:[\w-]+ )?capital\b"
    rf"|\b{NAME} capital\b(?!,? (?:of )?[A-Z])"
)
_SETTLED = r"(?:town|city|port|village|enclave|pocket|stronghold|bazaar|junction|suburb|bastion|settlement|capital)"
_HELD = r"(?:market|base|camp|post|garrison|outpost|airstrip|headquarters|heights|site)"  # named after its town, if any
_STAFF = (
    r"(?:wom[ae]n|m[ae]n|commanders?|officials?|officers?|guards?|traders?|vendors?|sellers?|leaders?|residents?|day)"
)
_NAMED = r"(?:(?:of the (?:[a-z-]+ ){1,3}?)?(?:of|at|in|near|outside|inside|around|on) )?(?:the )?[A-Z]"
_NOUN = re.compile(rf"{_SETTLED}|{_HELD}|seat")  # quicker than what it is a part of
_DESCRIBED = re.compile(
    r"(?:\b(?:[Aa]n?|[Aa]nother)(?: [\w-]+){0,3}|(?:\b(?:[Tt]he|its|their|that|[Oo]ur)|['\u2019]s)(?: [\w-]+){1,3})"
    rf" (?:{_SETTLED}\b(?! (?:of |called |named )?(?:the )?[A-Z])"
    rf"|(?:mini-|sub-)?{_HELD}\b(?! {_NAMED}| {_STAFF}\b))"
)
_ON_A_ROAD = re.compile(  # "a city on the highway between Kabul and Kandahar" is neither
    rf"\b{_SETTLED}\b[^.,;]{{0,30}}? (?:on|along|astride|beside|by) (?:the |a )(?:[\w-]+ ){{0,2}}?"
    r"(?:road|highway|railway|line|route|motorway)\b[^.,;]{0,20}? (?:between|linking|connecting|joining|from) (?:the )?"
    rf"(?P<one>{NAME}) (?:and|to|with) (?P<other>{NAME})"
)
_ELSEWHERE = re.compile(  # "hours after a bomb in a neighbouring town" tells of the place of another attack
    r"\b(?:hours|days?|weeks?|months?) (?:after|before) [^,.;]{0,50}?"
    r"\b(?:an?|the) (?:neighbou?ring|nearby|other|next) \w+"
)
_APPOSED = re.compile(r"\b[A-Z][\w'\u2019-]+, (?:the |an? |its )?[\w-]*\s?$")
_BARE = r"(?:[A-Z][\w-]+)(?: (?:[A-Z]|al-|el-)[\w-]+)*"
_KIND = (
    r"(?:suburb|quarter|district|neighbou?rhood|outskirts|edge|fringes?|part|side|area|hotel|port|airport|harbour|bridge"
    r"|market|prison|barracks|base|camp|centre|center|crossing|village|township|satellite town"
    r"|(?:main|chief|largest|biggest|principal|central) (?:town|city|settlement|port))s?"
)
_WHOLE = (
    r"(?:city|town|capital|port|village|district|territory|commune|county|department|prefecture|municipality|cercle"
    r"|woreda|township|sub-?district)"
)
_PART = re.compile(
    rf"(?P<part>{_BARE}),?"
    rf"(?: (?:an?|the) (?:[\w-]+ ){{0,3}}?{_KIND} (?:of|in)| (?:[a-z]+ )?{_KIND} (?:of|in)| in| inside)"
    rf" (?:the )?(?:(?:[\w-]+ ){{0,2}}?{_WHOLE} of )?(?P<whole>{_BARE})"
)
_PARTS_OF = re.compile(rf"(?P<whole>{_BARE})['\u2019]s (?:[a-z][\w-]+ ){{0,2}}(?P<part>{_BARE})")
_SETTLED_IN = (
    r"(?:[Aa]|[Tt]he) (?:[\w-]+ )?"
    r"(?:(?:town|village|settlement|hamlet|mine) in (?:the )?|(?:base|camp|post) in the )"
)
_DIVISION = (
    r"(?:[Pp]rovince|[Ss]tate|[Gg]overnorate|[Dd]istrict|[Rr]egion|[Cc]ounty|[Dd]epartment|[Oo]blast|[Dd]ivision)"
)
_PROVINCES = re.compile(
    rf"\b(?:capital|headquarters|chief town|seat|main (?:town|city)|largest (?:town|city|bazaar)|centre) of (?:the )?"
    rf"(?P<seat>{_BARE})|\b(?P<owner>{_BARE})['\u2019]s (?:[a-z-]+ )?(?:capital|chief town|largest (?:town|city|bazaar)"
    rf"|main (?:town|city))|\b(?P<name>{_BARE}) {_DIVISION}\b|\b[Pp]rovince of (?:the )?(?P<of>{_BARE})"
)
_AREA = (  # where a report puts what others put into one of its villages
    r"(?:[Dd]istrict|[Tt]erritory|[Cc]ounty|LGA|[Ll]ocal [Gg]overnment(?: [Aa]rea)?|[Ss]ub-?[Dd]istrict|[Tt]ownship"
    r"|[Cc]ommune|[Cc]ercle|[Cc]ircle|[Ww]oreda|[Ss]ector|[Aa]rea|[Dd]epartment|[Pp]refecture|[Pp]rovince"
    r"|[Gg]overnorate|[Rr]egion)"
)
_AREAS = re.compile(rf"\b(?P<name>{_BARE}) {_AREA}\b|\b{_AREA} of (?P<of>{_BARE})|\b{_SETTLED_IN}(?P<around>{_BARE})")
_NOT_THERE = re.compile(rf"\b(?:not|instead of|rather than) (?:in |at |near )?(?:the town of )?(?P<name>{NAME})")
_CORRECTION = Small(
    r"\bcorrect(?:ion|ions|ed|s|ing)?\b|\bclarification\b|\berrat(?:um|a)\b|\bas we (?:wrote|reported|said)\b"
    r"|\bas (?:was |were |had been |first |earlier |initially |previously )?(?:reported|stated|announced|believed)\b"
    r"|\bwrongly\b|\bmistakenly\b|\bretract(?:s|ed|ion)?\b|\bin error\b|\bwe regret\b|\bmisstated\b"
)


@lru_cache(maxsize=16_384)
def is_correction(quote: str) -> bool:
    """Say whether the words take back or put right what was reported."""
    return _CORRECTION.search(quote) is not None


@lru_cache(maxsize=16_384)
def areas(quote: str) -> frozenset[str]:
    """Give the names, as written, in whose district the words say that it was: "a mine in Djugu territory"."""
    return frozenset(name for found in _AREAS.finditer(quote) for name in found.groupdict().values() if name)


@lru_cache(maxsize=16_384)
def put_right(quote: str) -> frozenset[str]:
    """Give the names, as written, of which a correction says that it was not there: "Beni, and not Baglung"."""
    return frozenset(found["name"] for found in _NOT_THERE.finditer(quote)) if is_correction(quote) else frozenset()


@lru_cache(maxsize=16_384)
def without_bearings(quote: str) -> str:
    """Give the words without the places that only tell how far away it was, or from where they came to it.

    "Seventy kilometres from Hit", "entered it on Sunday from Awasse".
    """
    found = _BEARING.sub(" ", quote) if _has_any(quote, _BEARING_WORDS) else quote
    return _ORIGIN.sub(r"\g<came> ", found) if " from " in found else found


@lru_cache(maxsize=16_384)
def is_defence(quote: str) -> bool:
    """Say whether who is told to act in the words was attacked: who defends, who has lost a town."""
    return _DEFENCE.search(quote) is not None


@lru_cache(maxsize=16_384)
def bearings(quote: str) -> frozenset[str]:
    """Give the names, as written, from which the words only tell how far away or on which side it was."""
    return frozenset(name for found in _BEARING.finditer(quote) for name in _NAMES.findall(found[0]))


def is_from_afar(quote: str) -> bool:
    """Say whether the words tell of weapons that strike from afar: "bombs from a drone fell on a camp"."""
    return _FROM_AFAR.search(quote) is not None


def is_beside(quote: str) -> bool:
    """Say whether the words tell it as one more beside what they told before: "rebels also attacked X"."""
    return _ALSO.search(quote) is not None


def is_onset(quote: str) -> bool:
    """Say whether the words tell how it was begun: "launched an offensive", not "the offensive goes on".

    The last assault, or an operation's second phase, had begun before.
    """
    return _ONSET.search(quote) is not None


def is_gain(quote: str) -> bool:
    """Say whether the words tell of ground that was gained: "stormed", "fought their way into", "drove them out"."""
    return _GAIN.search(quote) is not None


def is_anew(quote: str) -> bool:
    """Say whether the words tell that it has begun again: "a new push", "a second attack", "again"."""
    return _ANEW.search(quote) is not None


@lru_cache(maxsize=16_384)
def since(quote: str) -> str | None:
    """Give the month since which it goes on, by the words ("since May", "began in May"), in lower case."""
    found = _since(quote)
    return found["month"].casefold() if found else None


@lru_cache(maxsize=16_384)
def since_day(quote: str) -> int:
    """Give the day of the month since which it goes on ("since their attack on 6 August"), 1 where none is told."""
    found = _since(quote)
    day = int(found["day"] or found["then"] or 1) if found else 1
    return max(1, min(day, _EVERY_MONTHS_LAST))


def _since(quote: str) -> re.Match[str] | None:
    found = _SINCE_MONTH.search(_COMPARED.sub(" ", quote) if "ince " in quote else quote)
    return None if found and _OF_ANOTHER.search(found.string[: found.start()]) else found


@lru_cache(maxsize=16_384)
def month_of(quote: str) -> str | None:
    """Give the month in which it was, by the words alone ("they had tried in June"), in lower case."""
    found = None if _SINCE_MONTH.search(quote) else _IN_MONTH.search(quote)
    return found["month"].casefold() if found else None


def is_ended_then(quote: str) -> bool:
    """Say whether the words tell when it ended, and so not when it began: "a raid on the city ended on Friday"."""
    return _ENDED.search(quote) is not None


def is_repulse(quote: str) -> bool:
    """Say whether the words tell that an attack was beaten off or undone: who is told to act was attacked."""
    return _REPULSE.search(quote) is not None


@lru_cache(maxsize=16_384)
def ends_of_road(quote: str) -> frozenset[str]:
    """Give the names, as written, of the ends of the road on which a town lies that has no name in the words."""
    if not is_described(quote):
        return frozenset()
    return frozenset(name for found in _ON_A_ROAD.finditer(quote) for name in (found["one"], found["other"]))


@lru_cache(maxsize=16_384)
def aims(quote: str) -> frozenset[str]:
    """Give the names, as written, at which the words say that somebody aims: "a push on Mosul", "to retake Hit"."""
    return frozenset(name for found in _AIM.finditer(quote) for name in (found["name"], found["name"].split()[0]))


def is_counter(quote: str) -> bool:
    """Say whether the words tell of an answer to an attack: a counter-offensive, a retaliation."""
    return _COUNTER.search(quote) is not None


def is_retaking(quote: str) -> bool:
    """Say whether the words tell of a place taken back: so the answer to an attack may be told."""
    return _RETAKING.search(quote) is not None


@lru_cache(maxsize=16_384)
def is_capital(quote: str) -> bool:
    """Say whether the words tell of "the capital" without its name, of whatever country they speak."""
    return "capital" in quote and _CAPITAL.search(without_bearings(quote)) is not None


@lru_cache(maxsize=16_384)
def is_seat(quote: str) -> bool:
    """Say whether the words tell of a province's or district's chief town: "the capital of North Kivu"."""
    return _SEAT.search(without_bearings(quote)) is not None


@lru_cache(maxsize=16_384)
def parts(quote: str) -> frozenset[tuple[str, str]]:
    """Give pairs of names, as written, of which the first is told to lie in the other: "Mamba Point in Monrovia"."""
    told = (*_PART.finditer(quote), *_PARTS_OF.finditer(quote))
    return frozenset((found["part"], found["whole"]) for found in told)


@lru_cache(maxsize=16_384)
def provinces(quote: str) -> frozenset[str]:
    """Give the names, as written, that the words tell to be a province's: "Gorkha district", "the capital of Kono"."""
    return frozenset(name for found in _PROVINCES.finditer(quote) for name in found.groupdict().values() if name)


@lru_cache(maxsize=16_384)
def is_described(quote: str) -> bool:
    """Say whether the words tell of a town or a base without its name: "a river town on the border"."""
    own = _ELSEWHERE.sub(" ", without_bearings(quote))
    if _NOUN.search(own) is None:
        return False
    told = (*_DESCRIBED.finditer(own), *_SEAT.finditer(own))
    return any(not _APPOSED.search(own[: found.start()]) for found in told)  # "Bo, the second city" has its name


@lru_cache(maxsize=16_384)
def targets(quote: str) -> frozenset[str]:
    """Give what the words tell to be attacked or near it, by one word for each kind: a hotel, a convoy."""
    return frozenset(_TARGET_OF[found["word"]] for found in _TARGET.finditer(quote))


def is_mutual(quote: str) -> bool:
    """Say whether the words tell of two sides at each other, of whom neither is said to have attacked.

    "After clashes with rebels" only says what went before the deed.
    """
    if _MUTUAL.search(quote) is None:
        return False
    return _BEFORE.search(quote) is None or _MUTUAL.search(_BEFORE.sub(" ", quote)) is not None


def _has_any(quote: str, words: tuple[str, ...]) -> bool:
    return any(word in quote for word in words)
