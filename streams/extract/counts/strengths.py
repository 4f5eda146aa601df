"""Ways to tell how many somebody is: what stands right before or after a number that is a strength."""

import re

from streams.extract.counts.engaged import is_shut_in, names_attack
from streams.extract.words.foes import FOES
from streams.extract.words.nouns import head_kind
from streams.extract.words.small import Cased, Small

_ATTACKERS = "attackers|fighters|rebels|assailants|militants|attacking force|force|troops"
NUMBER_OF = re.compile(
    rf"\b(?:(?:their|its) (?:numbers?|strength|force) (?:runs?|ran|ranges?|ranged|var(?:y|ies|ied))\s*$|"
    rf"(?:number|strength|size) of (?:the )?(?:\w+ )?(?:{_ATTACKERS})(?: involved| taking part)?"
    r" (?:at|is|was|to be|as)\s*)$",
    re.IGNORECASE,
)
_AT = (
    r"(?:(?:is|was|were|are|has been|had been|have been) (?:now |variously |officially |then |still )?)?"
    r"(?:(?:put|puts|estimated|reckoned|given|reported|believed|thought|said|counted|set|assessed|judged) "
    r"(?:(?:by|in) (?:[\w'\u2019]+ ){1,4}?)?)?(?:at|is|was|were|are|to be|as|to|from|vary from|ranges? from|"
    r"ranged from|runs? to|stood at|stands at|reached|between)\s*$"
)
_STOP = r"(?!(?:was|is|were|are|has|had|have|put|puts|estimated|range|ranges|ranged|vary)\b)"
# whom a number after it counts: "the number of Taliban fighters in Farah is put at .."
NUMBER_OF_WHOM = Cased(
    rf"\b(?:numbers?|strength|size|manpower|estimates) of (?P<who>(?:{_STOP}[^\s,;:]+ ){{1,9}}?){_AT}", re.IGNORECASE
)
# a people, or who bears a name, by where they are: "the number of Serbs around the city is put at .."
_AT_THE_WALLS = re.compile(
    r"(?:the )?(?:[A-Z][\w'\u2019-]+ ){1,3}(?:now |still |already |actually )?(?:around|outside|besieging|surrounding|"
    r"encircling|ringing|investing|attacking|storming|assaulting|invading|massed|taking part|involved|engaged|"
    r"at the gates|(?:on|in) the (?:hills|heights|slopes|ridges|mountains)|"
    r"in the (?:attack|assault|offensive|siege|trenches))\b"
)
# "Islamists whose number a security source puts at 6,000"
_WHOSE = Cased(
    r"(?P<who>[\w'\u2019-]+),? (?:whose (?:\w+ )?(?:numbers?|strength|size|ranks|total)|whom) "
    r"(?:(?!(?:which|who|that|and)\b)[\w.'\u2019-]+ ){0,6}?(?:puts?|estimat\w+|reckon\w*|gives?|gave|sets?|assess\w*|"
    r"place[ds]?|judge[ds]?) (?:at|as|to be)[\s\"\u201c]*(?:well |just )?$",
    re.IGNORECASE,
)
# "its numbers have been given as 6,200"
OWN_NUMBER = re.compile(
    r"\b(?:their|its|his|whose|the \w+s['\u2019]) (?:exact |total |real |true |current |combined |full )?"
    rf"(?:numbers?|strength|size|manpower|ranks),? {_AT}",
    re.IGNORECASE,
)
# "their commander puts his men at 6,000"
OWN_PUT_AT = re.compile(
    r"\b(?:puts?|putting|estimat\w+|reckon\w*|gave|gives?|counts?) (?:his|her|its|their) (?:own )?"
    r"(?:men|fighters|troops|soldiers|forces?|army|followers|column|band|militia) (?:at|as|to be)\s*$",
    re.IGNORECASE,
)
# "experts estimate the rebel strength at ..", "gave their number as .."
STRENGTH_AT = Cased(
    r"\b(?:put|puts|putting|estimat\w+|gave|gives?|giving|reckon\w*|set|sets|assess\w*|rated|rates|judged|"
    r"place[ds]?|cite[ds]?) (?:the |their |its |his |that )?(?P<who>(?:[\w'\u2019-]+ ){0,4}?)(?:(?:current |total |"
    r"combined |overall )?(?:strength|numbers?|size|manpower)"
    r"(?: (?:in|at|around|inside|outside) (?:the )?[\w-]+)?|(?:attacking |rebel |besieging |invading |assault )?"
    r"(?:force|column|army|contingent)|attackers|besiegers|assailants|them|raiders|invaders)(?: involved| there)? "
    r"(?:at|as|to be|from|between)[\s\"\u201c]*$",
    re.IGNORECASE,
)
# "the governor puts the force storming Bria at 6,300"
_PUTS_AT = Cased(
    r"\b(?:put|puts|putting|estimat\w+|gave|gives?|giving|reckon\w*|sets?|assess\w*|rated|rates|judged|place[ds]?) "
    r"(?:the |its |their |that )?(?P<who>(?:[\w'\u2019-]+ ){0,3}?(?:forces?|columns?|army|men|rebels|troops|fighters|"
    r"soldiers|gunmen|militants|insurgents|horde|attackers|besiegers|raiders|those) "
    r"(?:[\w'\u2019-]+ ){1,6}?)at[\s\"\u201c]*$",
    re.IGNORECASE,
)
STRENGTH_IS = re.compile(
    r"(?:^|[.;] )(?:their |the |its |total |combined |estimated )*(?:strength|numbers?|force|manpower)"
    r"(?: of the (?:attacking |rebel )?(?:force|column|army|attackers))?\s*(?::|\u2013|\u2014)\s*$",
    re.IGNORECASE,
)
HARMED = Small(
    r"\b(?:killed|dead|deaths?|wounded|injured|captured|missing|displaced|refugees?|prisoners?|civilians?|casualties|"
    r"victims|inhabitants|residents|recruits|hostages)\b",
)
# how many they are is asked, and somebody guesses: "would not say how many; bloggers mention 5,000"
HOW_MANY = re.compile(
    r"\bhow (?:many|large|big|strong)\b[^.]{0,80}\b(?:mention(?:s|ed)?|says?|said|(?:spoke|speaks?|talk(?:s|ed)?) of|"
    r"cite[sd]?|count(?:s|ed)?|claim(?:s|ed)?|reckon(?:s|ed)?|guess(?:es|ed)?|suggest(?:s|ed)?|report(?:s|ed)?|"
    r"writes?|wrote|names?|gives?|gave|puts?|estimates?|estimated|believes?|thinks?|settled on)(?: it at| them at|"
    r" the (?:figure|number|total) at| at)?\s*$",
    re.IGNORECASE,
)
# people who were counted before: "350,000 had left; the bureau put the number at 190,000"
_GONE = re.compile(
    r"\b(?:had|have|has|were|been) (?:left|fled|gone|arrived|displaced|moved out|evacuated)\b", re.IGNORECASE
)
# they came in parts: "They came from two sides, 3,000 along the river and .."
FROM_SIDES = re.compile(
    r"^\W*(?:they|the (?:attackers|rebels|insurgents|gunmen|militants|raiders|assailants|fighters|soldiers|men)) "
    r"(?:came|attacked|advanced|moved|closed|struck|marched|approached|poured|arrived)\b[^.;]{0,60}[,:\u2014\u2013-]\s*$",
    re.IGNORECASE,
)
# those who stand against whoever was spoken of: "facing them are 900 men", "they face 5,000 defenders"
FACED = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|confront(?:s|ed|ing)?|opposing|opposed by|outnumber(?:s|ed|ing)?|up against|"
    r"(?:ranged|arrayed|drawn up|pitted) against|against|opposite) (?:(?:them|it|him|the \w+)\b[^.;,]{0,25}|some |"
    r"about |an estimated |only |just |no more than |fewer than |perhaps |barely |nearly )?[\"\u201c]?$",
    re.IGNORECASE,
)
# "The town is held by 2,000 men. Against them come 9,000"
_COME_AGAINST = Cased(
    r"\bagainst (?:them|it|us|him|the (?:[\w-]+ )?(?:garrison|defenders|town|city)) (?:now |there )?"
    r"(?:come|comes|came|march|marches|marched|advance|advances|advanced|(?:are|were|is|was) (?:now )?"
    r"(?:coming|marching|advancing|moving))\b[^.;,]{0,12}$",
    re.IGNORECASE,
)
# the defenders tell whom they met: "we were facing 500 men"
_MET = re.compile(
    r"\b(?:we|us|our (?:men|soldiers|troops)|(?:the|its|\w+['\u2019]s) (?:[\d,-]+ )?(?:defenders|garrison))\b"
    r"[^.;]{0,25}$",
    re.IGNORECASE,
)
# where those stand who hold what is attacked
INSIDE = re.compile(
    r"(?:,[^,;.]{2,60},)?"  # some with their families
    r"[^.;,]{0,60}?\b(?:inside|within|in (?:the|its|that) (?:[\w-]+ )?(?:city|town|village|enclave|pocket|fortress|"
    r"district|garrison|quarter|centre|center|ruins|streets|suburbs?|beachhead|bridgehead|perimeter|citadel)|"
    r"(?:left|remain\w*|still|holding out|dug in|trapped|encircled|surrounded) (?:there|in)|"
    r"in the (?:[\w-]+ )?(?:half|part|side|end) of (?:the|its|that) (?:city|town|village|enclave|camp|capital)|"
    r"(?:stay|remain|still|left) (?:there|inside)|holed up|dug in|entrenched|"
    r"hold(?:s|ing)?(?! (?:the|a|this|that|its) (?:[\w-]+ )?(?:ring|cordon|noose|siege|encirclement|blockade)\b)|"
    r"defend\w*|garrison(?:ed|ing)?\b|(?:remain\w*|stay\w*|left|stood|still|waiting|ready) (?:behind )?to "
    r"(?:meet|face|fight|oppose|stop|resist|await|block) (?:them|it|the))\b",
    re.IGNORECASE,
)
AROUND = re.compile(
    r"\s*(?:of them )?(?:around|outside|ringing|encircling|besieging|surrounding|at the gates|in the hills (?:above|"
    r"around)|on the (?:edge|outskirts))\b",
    re.IGNORECASE,
)
# .. and on a stretch of the front, where their name tells whose side they are on
AT_FRONT = re.compile(
    rf"{AROUND.pattern}|\s*(?:on|along|at) (?:this|that|the)(?: [\w-]+)? (?:front|line|axis|sector)\b|"
    r"\s*in the (?:area|direction|sector)\b",
    re.IGNORECASE,
)
THERE = re.compile(r"\bthere (?:are|were|is|was|may be|must be|might be|could be|had been)\s*$", re.IGNORECASE)
# a number alone that goes on about those spoken of: "About 2,000 came from the west"
CAME = re.compile(
    r"(?:,[^,;.]{2,40},)?\s*(?:(?:of them |had |have |reportedly )*)(?:"
    r"crossed the (?:river|lines?|front|bridge|canal)|came (?:from|up|down|over|through|by|across|in|on)|attacked|"
    r"stormed|advanced|struck|took part|fought|charged|assaulted|(?:were |are |is |was |will be |to be |being |be )+"
    r"(?:taking part|involved|used|fighting|in action|engaged|deployed|committed|thrown in|sent in|in it|"
    r"in the (?:attack|assault|operation|offensive)))\b",
    re.IGNORECASE,
)
# somebody tells a number and nothing else of it: "a police officer spoke of 6,500 men"
SPOKEN_OF = re.compile(
    r"\b(?:spoke|speaks?|speaking|talked|talks?|told) of\s*$|\b(?:counted|saw|seen)\s*$", re.IGNORECASE
)
ON_THE_WAY = re.compile(
    r"\s*(?:(?:are|were|is|was|be|been|now|already) )*(?:on the (?:road|move|march|way|attack|offensive)|"
    r"moving|marching|advancing|under ?way|across the (?:river|border)|inside the (?:city|town))\b",
    re.IGNORECASE,
)
# they are still to come: help for either side
COMING = re.compile(
    r"\s*(?:is|are|was|were) (?:(?:still|now|already) )?(?:on (?:its|their) way|expected|due)\b", re.IGNORECASE
)
# "put the total at": of those who attack unless the dead or others are spoken of
_TOTAL_AT = re.compile(
    r"\b(?:put|puts|putting|estimat\w+|reckon\w*|gave|gives|offered|offers) (?:the |their |an? )?"
    r"(?:total|figure|overall number) (?:at|as|of)\s*$",
    re.IGNORECASE,
)
# "On the attacking side are 9,000 men", "Taking part are 5,700 fighters"
ON_SIDE = re.compile(
    r"\bon the (?:attacking|attackers['\u2019]|besieging|assailants['\u2019]) side\b[^.;,]{0,30}$|"
    r"^\W*(?:taking part|involved|engaged|participating|joining in|committed|deployed)"
    r"(?: in (?:it|the \w+|this \w+)| to (?:it|the \w+))? (?:are|were|is|was)(?: (?:now|some|about))?\s*$",
    re.IGNORECASE,
)
# the number of those who attack is asked for: what is said then without a noun counts them
ASKED = Small(
    r"\bhow many\b|\bhow (?:strong|large|big)\b(?! (?:the|this|that) (?:group|movement|organi[sz]ation|insurgency)\b)|"
    r"\b(?:no|exact|precise|differing|conflicting|varying|estimates? of (?:their|its|the \w+))"
    r" (?:figures?|numbers?|strength|estimates?|size)\b|"
    r"\b(?:numbers?|strength|size|figures?|estimates?|counts|accounts) (?:[\w'\u2019]+ ){0,5}?(?:differ|differs|vary|"
    r"varies|unclear|unknown|disputed|diverge|conflict|not (?:known|given|disclosed|clear))\b",
)
# a number alone that ends the sentence: "Witnesses say eight thousand", "never so many men: 5,500"
_SAID_ALONE = re.compile(
    r"\b(?:say|says|said|reckons?|reckoned|guess(?:es|ed)?|estimates?|estimated|counts?|counted|saw|mentions?|mentioned|"
    r"cites?|cited|(?:spoke|speaks?|talks?|talked|tells?|told|writes?|wrote) of|puts? it at)\s*$|"
    r"\b(?:so many|as many|that many|how many|strength|numbers?|total|count|figure|force)\b[^.;:]{0,60}:\s*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\s*(?:or so|of them|men|in all|all told)?\s*(?:[.;\u201d\"]|$|, by (?:\w+['\u2019]?s? ){1,3}\w+[.;])"
)
_SAID_AFTER = re.compile(r"[,\"\u201d]{0,2} (?:said|says|say|reckons?|reckoned|according to)\b[^.;,]*(?:[.;]|$)")
# those who hold a ring around a place are its besiegers
RINGED_BY = Cased(
    r"\b(?:ring|cordon|noose|siege|encirclement|blockade)\b[^.;,]{0,40}"
    r"\b(?:held|manned|kept|formed|drawn|made up|maintained|enforced) (?:by|of)"
    r"(?: an? (?:[\w-]+ )?(?:force|army|contingent) of)?\s*$",
    re.IGNORECASE,
)
# "They came from two sides, 3,000 along the river and 3,500 out of the desert"
CAME_IN_PARTS = re.compile(
    r"\b(?:they|the (?:attackers|men|fighters|rebels|militants|insurgents|soldiers|troops|besiegers|raiders|gunmen))\b"
    r"[^.;]{0,70}(?:,|:|\u2013|\u2014)\s*$",
    re.IGNORECASE,
)
# people of a whole country or army, or of another place: none of an attack just told
AT_LARGE = Cased(
    r"\b(?:(?:across|throughout|all over|in the whole of|in all of) (?:the |its |all )?(?:\w+ ){0,2}?(?:regions?|"
    r"country|provinces?|territory|sahel|nation|continent|states?|districts|world)|"
    r"in (?:the|that|this) (?:country|(?:whole |entire )?(?:theat(?:re|er)|grouping)(?: of (?:operations|war))?)|"
    r"nationwide|"
    r"countrywide|worldwide|as a whole|elsewhere|further (?:north|south|east|west)|"
    r"\d{2,} (?:miles|km|kilometres|kilometers) (?:away|off))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",? (?:according to [^,;.]{2,40}|[^,;.]{2,40} (?:said|says|say|believes?|reckons?|thinks?|estimates?|"
    r"claim(?:s|ed))(?: on \w+day)?|by (?:one|his|their|most|some|all) (?:counts?|accounts?|estimates?|reckoning)),",
    re.IGNORECASE,
)
_QUOTED_ASIDE = re.compile(  # .. between what he says
    r",[\"\u201d] [^,;.\"\u201c]{2,40}? (?:said|says|told [^,;.]{2,20}|added|wrote), [\"\u201c](?=\w|$)", re.IGNORECASE
)
AGAIN = re.compile(r"(?:^|, |\b(?:said|says|say|that|believes?|reckons?|estimates?) )$", re.IGNORECASE)
IN_ALL = re.compile(r"\s*(?:in (?:number|all|total)|all told|altogether|or so)\b", re.IGNORECASE)
BACK = re.compile(
    r"\b(?P<who>they|we|their (?:number|force|strength|ranks)|"
    r"(?:its|their|his|her|our) (?:own )?(?:fighters|men|troops|soldiers|forces|militiamen|followers|warriors|numbers)|"
    r"the (?:national |regular |government |federal )?(?:attackers?|attacking force|force|column|army|horde|"
    r"relief column|rebels|insurgents|gunmen|militants|raiders|besiegers|assailants|fighters|assault force))\b"
    r"[^,;]{0,60}$",
    re.IGNORECASE,
)
# a force that a name tells the side of: "The Iraqi force numbers 20,000", not a whole army
_NAMED_FORCE = re.compile(
    r"\b[Tt]he (?P<who>[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?) (?:assault |attacking )?(?:force|column|contingent)"
    r" (?:there |in the city )?(?:numbers|numbered|comprises|comprised|counts|counted|totals|totalled|"
    r"(?:is|was) (?:now |later )?(?:estimated|put|thought|believed|said) (?:at|to (?:number|be|count|comprise)))"
    r"(?: (?:about|some|around|nearly|roughly|perhaps))*\s*$"
)
GARRISON_HAS = re.compile(
    r"\b(?:garrison|defenders)(?: there| here| itself| inside| (?:at|in|of) [\w' -]{2,30})?(?:, [^,;.]{2,50})?,? "
    r"(?:now |still |only )*(?:has|had|have|musters?|"
    r"mustered|counts?|fields?)(?: only| just| barely)* $",
    re.IGNORECASE,
)
# those who hold what is attacked
DEFENDING = re.compile(
    r"\b(?:garrison|defenders|defending (?:forces?|troops|units|army|side)|besieged (?:troops|forces?|soldiers)|"
    r"holdouts|(?:fighters|militants|rebels|soldiers|troops|men|insurgents) (?:still |left )?"
    r"(?:inside|within|holed up in|trapped in|left in|holding out in)|"
    r"(?:[a-z]+s|[a-z]*men) (?:who|that) (?:still )?"
    r"(?:hold|held|are holding|defend|are defending|garrison|occupy|control)"
    r"(?! (?:the )?(?:ring|lines?|positions?|trenches|hills?|heights|roads?)\b))\b[^.;]{0,40}$|"
    r"^(?:inside|within) (?:the \w+|it\b|there\b|[A-Z]\w+)\b(?:[^.;]|(?<=\b[A-Z])\.){0,40}$",
    re.IGNORECASE,
)
# whom a strength after it counts: "the attacking formations, some 12,000 strong"
APPOSED = re.compile(
    r"\b(?:the|this|these|their|that|an?) (?P<who>(?:[\w'\u2019-]+ ){0,4}(?:forces?|formations?|columns?|army|horde|"
    r"contingent|group|units?|troops|fighters|rebels|insurgents|militants|attackers|besiegers|raiders|army corps|"
    r"grouping|militia|men|guerrillas|invaders|gunmen)),? (?:who (?:are|were) |which (?:is|was) |(?:is|are|was|were) )?"
    r"(?:now |thought to be |said to be |believed to be |estimated to be |estimated at )?$",
    re.IGNORECASE,
)
# who attacks by their very name
_BY_NAME = r"landing|assault(?:ing)?|attack(?:ing)?|invasion|invading|strike|besieging|advancing|storming|raiding|siege"
ATTACKING = re.compile(rf"\b(?:{_BY_NAME}|attackers|assailants|besiegers|raiders|invaders|stormers)\b", re.IGNORECASE)
FORCE_AT = re.compile(
    rf"\b(?:{_BY_NAME}|(?:the|their) (?:allied|joint|combined|coalition)) (?:forces?|columns?|army|formations?|units?|"
    r"troops?|contingent|group(?:ing)?|party)(?: (?:in|at|around|outside|before) (?:the )?[\w-]+)?"
    r"(?: (?:is|was|were|has been|had been|now|stood|stands))*(?: (?:put|estimated|reckoned|numbered|given))? at\s*$",
    re.IGNORECASE,
)
# "with a force the governor put at 6,500", "troops, estimated by observers at 15,000, attacked"
PUT_AT = re.compile(
    r"\b(?:forces?|army|columns?|contingent|troops|fighters|rebels|men|soldiers|militants|insurgents|militia\w*),? "
    r"(?:(?:that|which|who) )?(?:[\w'\u2019.,-]+ ){0,6}?(?:put|estimated|numbered|reckoned|counted|assessed)"
    r"(?: (?:by|in) (?:[\w'\u2019.-]+ ){1,5}?)? ?(?:at|to be)\s*$",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"\b(?:numbers?|numbered|numbering|are|were|is|was|be|been|totals?|totall?ed|counts?|counted|at)"
    r"(?: (?:now|about|some|already|said to be|just|only))*[\s\"“]*$",
    re.IGNORECASE,
)


def is_total(before: str) -> bool:
    """Say whether the words before a number give it as the strength of a force."""
    if _GONE.search(before):
        return False
    if names_attack(before) or (_TOTAL_AT.search(before) and not HARMED.search(before)):
        return True
    if HOW_MANY.search(before):
        return not HARMED.search(before)
    if any(one.search(before) for one in (FORCE_AT, NUMBER_OF, STRENGTH_IS, OWN_NUMBER, OWN_PUT_AT)):
        return True
    if (found := STRENGTH_AT.search(before)) is not None:
        return not HARMED.search(found[0])
    counted = NUMBER_OF_WHOM.search(before)
    are_there = counted is not None and (_is_armed(counted["who"]) or _AT_THE_WALLS.match(counted["who"]) is not None)
    return counted is not None and not HARMED.search(counted[0]) and are_there


def is_said_alone(before: str, after: str) -> bool:
    """Say whether a number alone is all that somebody tells of those spoken of."""
    if not before.strip(' \t"\u201c'):
        return _SAID_AFTER.match(after) is not None
    return _SAID_ALONE.search(before) is not None and _CLOSES.match(after) is not None and not HARMED.search(before)


def without_asides(text: str) -> str:
    """Give the text without who says it between commas: "the Houthis, a tribal leader said, are"; or between quotes."""
    return _ASIDE.sub("", _QUOTED_ASIDE.sub(" ", text))


_FACES_FOES = re.compile(
    r"(?: (?:there|here|altogether|strong)| in (?:all|total|number))*,? (?:(?:are|is|were|was|had|have|has|been) )*"
    rf"(?:facing|faced|up against|confronting|confronted|resisting|resisted)\b[^.;]{{0,40}}\b(?:{FOES}|attackers)\b",
    re.IGNORECASE,
)


def is_asked(text: str) -> bool:
    """Say whether a sentence asks how many they are, not how many were harmed."""
    return ASKED.search(text) is not None and not HARMED.search(text)


def faced_by(before: str) -> str:
    """Give the side that the words before a number set its people on: "attacking", "defending", "" for neither."""
    if is_shut_in(before):
        return "defending"
    if _COME_AGAINST.search(before):
        return "attacking"
    found = FACED.search(before)
    if found is None:
        return ""
    return "attacking" if _MET.search(before[: found.start()]) else "defending"


def faces_foes(after: str) -> bool:
    """Say whether the words after a number set its people against rebels who come: "6,000 in all, faced terrorists"."""
    return _FACES_FOES.match(after) is not None


def whom(before: str) -> str:
    """Give the words before a number that say whom it counts, "" where none do."""
    found = NUMBER_OF_WHOM.search(before) or STRENGTH_AT.search(before) or _NAMED_FORCE.search(before)
    return ATTACKING.sub("", found["who"]) if found else ""


def whose(before: str) -> tuple[int, int] | None:
    """Give where the words before a number stand that say whose strength it is."""
    ways = (NUMBER_OF_WHOM, STRENGTH_AT, _PUTS_AT, _WHOSE)
    found = next((told for way in ways if (told := way.search(before))), None)
    return found.span("who") if found and not HARMED.search(found[0]) else None


def _is_armed(who: str) -> bool:
    said = who.split()
    return any(head_kind(word.lower()) == "armed" for word in said) and not HARMED.search(who)
