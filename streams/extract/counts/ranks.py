"""Numbers that tell how many a whole army or movement has in its ranks: "Hezbollah, which has 40,000 fighters"."""

import re
from functools import cache

from streams.extract.counts.numbers import Number
from streams.extract.words.lexicon import ARMED, SOFT, words
from streams.extract.words.small import Small
from streams.extract.words.tables import table, texts

_BODY = (
    r"(?:army|military|armed forces|navy|air force|police(?: force)?|(?:national |republican )?guard|gendarmerie|"
    r"(?<!battle )(?<!task )(?<!assault )(?<!strike )group|movement|organi[sz]ation|party|faction|outfit|network|"
    r"insurgency|militia|junta|state|regime|cartel|sect)"
)
_OPENS = r"(?:^\W*|[.;:] |\b(?:said|says|that|while|and|but|when|as|after|before|where) )(?:[Tt]he )?"
_NAME = r"(?P<name>(?!Operation )(?:[A-Z][\w'\u2019-]* (?:(?:of|al|the|for|and) )?){0,4}[A-Z][\w'\u2019-]*)"
# a name that ends so is of a part that may attack as a whole, or of nobody
_NO_BODIES = (
    ARMED
    | SOFT
    | words(
        """
        brigade division battalion regiment corps column force battlegroup command convoy contingent unit garrison
        expedition legion it they we he she you i one other each there this that these those all both
        """
    )
)
_HAVE = r"(?:have|field|boast|claim|command|muster|number|count|maintain|employ|comprise|include|consist of)"
_KNOWN = r"(?:estimated|believed|thought|said|reported|reckoned|understood|known|assessed|rumou?red)"
_HAS = (
    r"(?:(?:now |currently |reportedly |still |alone )?(?:(?:says|claims|said) (?:it|they) )?(?:has|have|fields?|"
    r"boasts?|claims?|commands?|musters?|numbers?|maintains?|employs?|comprises?)|"
    r"(?:has|have) (?:mobili[sz]ed|called up|drafted|conscripted|recruited|enlisted)|"
    rf"(?:(?:is|are|was|were) )?(?:now |widely |variously |currently )?{_KNOWN} to {_HAVE}|"
    r"(?:can|could|is able to|are able to) (?:draw (?:up)?on|call (?:up)?on|count on|fall back on|rely on|muster|field|"
    r"mobili[sz]e|call up|put (?:in|into) the field)|"
    r"whose (?:ranks|membership) (?:is|are|was|were) (?:put|estimated|reckoned|given) at)"
)
_SOME = r" (?:a total of |well |an? )?(?:estimated )?$"
_WHICH = r"(?: \([^()]{1,60}\))?,? (?:(?:which|who|that) )?"
# "HTS, believed to command 30,000 fighters,"
_NAMED_HAS = re.compile(rf"{_OPENS}{_NAME}{_WHICH}{_HAS}{_SOME}")
# "Rwanda's army, which has 30,000 soldiers,", "The group has 7,000 fighters."
_BODY_HAS = re.compile(
    rf"(?:\b(?:[Tt]he|[Tt]heir|[Ii]ts)|['\u2019]s?) (?:(?!of\b)[\w'\u2019-]+ ){{0,3}}?{_BODY}{_WHICH}{_HAS}{_SOME}"
)
# "an armed group with 6,000 members", and of a name: "Wagner, a private army of 50,000 men"
_BODY_WITH = re.compile(
    r"\ban? (?:[\w'\u2019-]+ ){0,4}?(?:group|movement|organi[sz]ation|party|faction|outfit|network|insurgency|militia|"
    rf"cartel)(?:{_WHICH}{_HAS}| with){_SOME}|"
    rf"{_OPENS}{_NAME}, an? (?:[\w'\u2019-]+ ){{0,3}}?(?:army|movement|organi[sz]ation|party|network) of{_SOME}"
)
# .. and nothing follows that tells where they are or what they are at
_ENDS = re.compile(
    r"(?: (?!(?:in|at|on|around|round|near|outside|opposite|above|beyond|within|to|for|with|there|here|nearby|"
    r"inside|ready|massed|poised|engaged|involved|committed|left|behind|close|against|between|across|along|"
    r"under|before|about|ashore|alongside|astride)\b|\w+ing\b)[\w'\u2019-]+){0,4}?"
    r"(?: (?:in (?:all|total|its ranks|uniform|the (?:country|region))|under arms|nationwide|worldwide|"
    r"at its disposal|across (?:the |its )?\w+))?(?:[,;.:)]| \(| [\u2013\u2014-]|[\u2013\u2014]|$)"
)
# .. nor after the rest of a list: "has 3,500 soldiers, police and militiamen in the town"
_LISTED_THERE = re.compile(
    r"(?: [\w'\u2019-]+){1,3}?(?:, (?:[\w'\u2019-]+ ){0,2}?[\w'\u2019-]+){1,3}?,? (?:and|or) (?:[\w'\u2019-]+ ){1,3}?"
    r"(?:in|at|on|around|near|outside|inside|within|there|for|against|along)\b"
    r"(?! (?:all|total|its ranks|uniform|the (?:country|region))\b)"
)
_ATTACKED = re.compile(r"[^,;.]{0,60}, (?:was|were|is|are|has been|had been|have been|came under|fell|faces|faced) ")
# "a 12,000-strong movement"
_STRONG_BODY = re.compile(
    r" (?:(?!of\b|and\b)[\w'\u2019-]+ ){0,3}?(?:movement|organi[sz]ation|outfit|network|insurgency|military|"
    r"armed forces|navy|police force|"
    r"(?:armed|rebel|militant|insurgent|jihadist|islamist|guerrilla|extremist|terrorist) (?:group|faction|party))\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
_STRONG_ARMY = re.compile(r" (?:(?P<whose>[\w-]+) )?(?:(?:national|regular|standing|federal) )?army\b")
# that came as one: "A 150,000-strong Vietnamese army has swept over the frontier"
_AN_ARMY = re.compile(r"(?:^\W*|[.;:] |\b(?:that|by|when|as) )an? $", re.IGNORECASE)
_WHOSE = re.compile(r"(?P<whose>[\w-]+)['\u2019]s? $")
_ARMY = re.compile(
    r"(?P<whose>[\w-]+)(?:['\u2019]s?)? (?:(?:national|regular) )?(?:army|military|armed forces),? (?:is )?$"
)
# "The rebels, believed to number 6,000 in the whole country": more than fight at any one place
_COUNTED = re.compile(
    rf"\b(?:number(?:s|ed|ing)?|count(?:s|ing)?|total(?:s|ling)?|has|have|had|fields?|{_HAVE}){_SOME}"
)
_NATIONWIDE = re.compile(
    r"(?: [\w'\u2019-]+){0,3}? (?:(?:in|across|throughout) the (?:whole|entire) (?:country|land|region|province)|"
    r"nationwide|countrywide|throughout the country|across the country|in the (?:whole|entire) of [A-Z])"
)
# "Russian forces, which number about 520,000 in Ukraine, press on"
_IN_LAND = re.compile(
    r"(?: (?!in\b)[\w'\u2019-]+){0,3}? (?:in|across|throughout|inside) (?:all of )?(?:the )?"
    r"(?P<land>[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*)(?=[,.;:)]| according\b| by\b| and\b|$)"
)
# "It claims 30,000 members."
_IT_HAS = re.compile(rf"\b(?:[Ii]t|[Tt]hey|[Tt]he [\w-]+) {_HAS}{_SOME}")
_MEMBERS = re.compile(
    r" (?:(?:active|armed|full-time) )?(?:members|men under arms|under arms)\b(?! (?:in|at|on|near|to)\b)"
)
# how many they were at another time: "used to be 8,000 strong", "at its peak the group numbered 8,000"
_WAS_ONCE = re.compile(
    r"\b(?:used to|(?:[Ii]t|[Tt]hey|group|movement|rebels|militia|insurgents|army|insurgency|guerrillas|"
    rf"jihadists|mission|which|that|who) once|formerly|at one (?:time|point)) (?:{_HAVE}|be|had|numbered|"
    r"counted|fielded|boasted|commanded|mustered)"
    r"(?: (?:some|about|around|nearly|over|more than|as many as|up to))?(?: (?:an? )?estimated)? $|"
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n) (?:its|their|the (?:group|movement|insurgency|rebellion|militia)['\u2019]?s?) "
    r"(?:peak|height|zenith|heyday|strongest)\b[^.;]{0,60}$|"
    r"\b[Bb]efore the (?:\w+ )?(?:accord|peace|deal|truce|ceasefire|split|amnesty|pact|war)\b[^.;]{0,40} had (?:been )?"
    r"(?:some |about |around |nearly )?$|"
    r"\b(?:[Ii]t|group|movement|sect|militia|insurgency|organi[sz]ation) (?:has |had )?(?:grew|grown|swelled|swollen) "
    r"from [^.;]{1,40} to (?:some |about |around |nearly )?$|"
    r"\b(?:group|movement|sect|militia|insurgency|organi[sz]ation) (?:has |had )?"
    r"(?:shrunk|shrank|dwindled|fallen|fell) (?:from (?:[^.;]{1,40} to )?|to )(?:some |about |around |nearly |an? )?$|"
    r"\b(?:[Aa]nalysts|[Ee]xperts|[Oo]bservers|[Dd]iplomats|[Ee]stimates) (?:give|gave|credit|credited) "
    r"(?:the |its )?(?!attack|assault|assail|besieg|invad|advanc|column|force|rebels)"
    r"[\w'\u2019-]+(?: [A-Z]\w+)*(?: with)? (?:some |about |around |nearly |over |more than |up to )?$|"
    r"\bboast(?:s|ed|ing)? of (?:some |about |around |nearly |over |more than |having )?$"
)
_AT_THE_TIME = re.compile(
    r"(?: [\w'\u2019-]+){0,2}? (?:at (?:its|their) (?:peak|height|zenith|strongest)|in (?:its|their) heyday|"
    r"at the (?:time|height|start|outset) of the (?:[\w-]+ )?(?:accord|peace|deal|truce|war|conflict|insurgency|"
    r"rebellion)|(?:before|until) the (?:[\w-]+ )?(?:accord|peace|deal|truce|split|amnesty|war|coup|"
    r"revolution|uprising)|(?:an?|[\w-]+|\d+) (?:years|months|decades?|year|month) ago)\b"
)
_FOUGHT = re.compile(
    r"\b(?:attack|assault|siege|offensive|storm|besieg|fight|battle|raid|sent|threw)\w*\b", re.IGNORECASE
)
# of all members only a few are in it: "The 9,000-strong militia attacked Inata with just 40 men", "sent two companies"
_UNITS = r"(?:compan(?:y|ies)|platoons?|squads?|squadrons?|battalions?|brigades?|regiments?|divisions?|units?|patrols?)"
_FEW_OF_THEM = (
    r"(?:(?:only|just|merely|barely|some|about|around|no more than|fewer than|a mere|at most|up to|nearly|over|its|"
    r"their|his) ){0,3}"
    rf"(?:(?:[\w-]+ ){{1,2}}?{_UNITS}|(?P<some>\d[\d,]*|dozens of|(?:an?|several|a few) (?:hundred|dozen)|"
    r"(?!(?:all|every|the|its|their|his|most|these|those)\b)\w+) (?:of (?:its|their|his|them)(?: own)? ?)?"
    r"(?:[\w-]+ ){0,2}?(?:men|soldiers|fighters|troops|gunmen|guerrillas|rebels|militants|commandos|paratroopers))\b"
)
_SENT_FEW = Small(
    r"(?:,?(?: (?!who\b|that\b|which\b)[\w'\u2019-]+){0,4}? (?:(?:has|had|have|is|was|now|only|also) )*"
    r"(?:sen[dt]s?|sending|deploy(?:s|ed|ing)|dispatch(?:es|ed|ing)|us(?:es|ed|ing)|commit(?:s|ted)|threw|throws|"
    r"put in|ordered|rushed|detailed|detached|moved(?: in)?)|"
    rf"(?: (?!who\b|that\b|which\b)[\w'\u2019-]+){{1,9}}? with) {_FEW_OF_THEM}"
    r"(?! (?:in reserve|behind|following|on foot|on horse\w*|in (?:front|trucks|boats)|\w+ing)\b)"
)
_ARMY_OF = Small(r"\b(?:army|militia|movement|group|organi[sz]ation) of (?:some |about |around |over |nearly )*$")
# "A battalion of the Chadian army, which is 30,000 strong"
_UNIT_OF = Small(
    rf"\b(?:{_UNITS}|members|elements|detachments?|contingents?|parts?) (?:of|from) (?:[\w'\u2019-]+ ){{0,4}}?{_BODY}"
    r"(?:,? (?:which|that) (?:is|was)|,)(?: (?:now|said|believed|thought|estimated|to|be|some|about|around|nearly|over|"
    r"more|than|at|least))* $"
)
# "ambushed a patrol of the 17,000-strong force"
_PATROL_OF = Small(
    rf"\b(?:{_UNITS}|convoys?|members?|vehicles?|trucks?|helicopters?|bases?|camps?|posts?|headquarters|soldiers?|men) "
    r"(?:of|from) (?:the|its|an?) (?:[\w'\u2019]+ ){0,2}$"
)
# "The army, which is 150,000 strong, sent two companies"
_BODY_IS = Small(
    rf"\b{_BODY}(?:,? (?:which|that) (?:is|was)|,)(?: (?:now|said|believed|thought|estimated|to|be|some|about|around|"
    r"nearly|over|more|than|at|least|a))* $"
)
# "The besieging force of the Movement for Democracy has": they are all in it
_IN_ATTACK = Small(
    r"\b(?:attacking|besieging|invading|advancing|assaulting|assault|invasion) (?:force|army|column|host|contingent) "
    r"(?:of|from) [^.;,]{2,70}$"
)
# "Russia, whose armed forces count 1.3 million", "whose total strength across South Sudan is some 30,000"
_WHOLE = Small(
    r"\bwhose (?:(?:armed forces|military) (?:numbers?|counts?|musters?|totals?|boasts?|fields?)|"
    r"(?:total|overall|whole|full) strength (?:across|throughout|in) [^,;.]{2,30}? (?:is|was|stands at)) "
    r"(?:(?:some|about|around|over|nearly|more than) )?$"
)
_LANDS = words("country nation kingdom republic federation")
_LEAST = 1000  # members; where they are fewer, all may attack


def is_of_ranks(text: str, number: Number) -> bool:
    """Say whether the number is that of all members of an army or movement, of whom nobody says that all attack."""
    if number.kind != "count" or number.middle < _LEAST:
        return False
    before, after = text[: number.start], text[number.end :]
    if number.is_strength:
        is_of_all = any(way.search(before) for way in (_WAS_ONCE, _UNIT_OF, _PATROL_OF, _WHOLE))
        is_of_all = is_of_all or (_AT_THE_TIME.match(after) is not None and not _FOUGHT.search(before))
        is_of_all = is_of_all or _NATIONWIDE.match(after) is not None
        is_of_all = is_of_all or (_BODY_IS.search(before) is not None and _go_only_few(after.removeprefix(","), number))
        return is_of_all or _go_only_few(after, number) or _is_strength_of_body(before, after)
    is_old = (
        (_ARMY_OF.search(before) and _go_only_few(after, number))
        or _WAS_ONCE.search(before)
        or _WHOLE.search(before)
        or (_AT_THE_TIME.match(after) and not _FOUGHT.search(before))
    )
    if is_old or ((_NATIONWIDE.match(after) or _is_in_land(after)) and _COUNTED.search(before)):
        return True
    if _MEMBERS.match(after) and _IT_HAS.search(before):
        return True
    are_in_it = any(way.match(after) for way in (_ATTACKED, _LISTED_THERE)) or _IN_ATTACK.search(before)
    if are_in_it or not _ENDS.match(after):
        return False
    return any(way.search(before) for way in (_BODY_HAS, _BODY_WITH)) or _names_body(_NAMED_HAS.search(before))


def _go_only_few(after: str, number: Number) -> bool:
    """Say whether so many belong to a force that only sends some of them: "the 9,000-strong militia sent 40 men"."""
    found = _SENT_FEW.match(after)
    some = (found["some"] or "").replace(",", "") if found is not None else ""
    return found is not None and not (some.isdigit() and int(some) >= number.middle)


def _is_in_land(after: str) -> bool:
    """Say whether they are counted in a whole country."""
    found = _IN_LAND.match(after)
    return found is not None and found["land"].lower().split()[-1] in _lands()


def _is_strength_of_body(before: str, after: str) -> bool:
    """Say whether "6,000-strong" is said of a movement, or of a country's army."""
    if _STRONG_BODY.match(after):
        return True
    army = _STRONG_ARMY.match(after) if _AN_ARMY.search(before) is None else None
    owned = (_ARMY.search(before), army, _WHOSE.search(before) if army else None)
    return any((one["whose"] or "").lower() in _lands() for one in owned if one is not None)


def _names_body(found: re.Match[str] | None) -> bool:
    """Say whether a name is that of an army or movement; no "Gunmen", no "Third Division", no "Army" of a headline."""
    name = found["name"].lower().split() if found is not None else []
    return bool(name) and name[-1] not in _NO_BODIES and name != ["army"]


@cache
def _lands() -> frozenset[str]:
    """Give the last words of countries' names and of what their people are called, in small letters."""
    found = table("countries")
    kept = [row for row in found.values() if isinstance(row, dict)] if isinstance(found, dict) else []
    named = [name for row in kept for way in ("names", "people") for name in texts(row.get(way))]
    return frozenset(name.lower().split()[-1] for name in named) | _LANDS
