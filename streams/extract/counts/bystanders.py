"""Numbers of fighters who take no part: a whole group, a force only founded, reserves, those whom an attack met."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.counts.sums import is_of_harmed
from streams.extract.syntax.governors import assails, does
from streams.extract.words.small import Small

_LEAST = 50  # persons of a force that is founded or kept back
_REACH = 100  # characters before and after a number in which it is told
_GROUPS = (
    r"(?:groups?|affiliates?|organi[sz]ations?|movements?|militias?|factions?|part(?:y|ies)|armies|army|offshoots?|"
    r"branch(?:es)?|wings?|networks?|cartels?|gangs?|sects?)"
)
# "JNIM, an al-Qaeda affiliate with an estimated 6,000 fighters"
_AFFILIATE_WITH = Small(
    rf",\s+(?:an?|one of|(?:the\s+)?[\w'\u2019-]+['\u2019]s)\s+(?:[\w'\u2019-]+\s+){{0,6}}?{_GROUPS}"
    r"(?:\s+in\s+[\w'\u2019 -]{2,25})?,?\s+(?:with|boasting|fielding)\s+$"
)
# "with 5,800 members the country's largest rebel group"
_LARGEST = Small(
    r"\s+(?:[\w'\u2019-]+\s+){0,2}?(?:is\s+|was\s+)?(?:the|one of the)\s+(?:[\w'\u2019-]+\s+){0,2}?"
    r"(?:largest|biggest|strongest|most powerful)\b(?!\s+(?:force|army|column|contingent|body|concentration)\b)"
)
_CALL = r"(?:call(?:s|ed|ing)?|mobili[sz](?:e|es|ed|ing)|summon(?:s|ed|ing)?)"
_RESERVES = r"\s+(?:[\w'\u2019-]+\s+){0,2}?(?:reservists|reserves|reserve (?:soldiers|troops))\b"
_CALLS_UP = Small(rf"\b{_CALL}(?:\s+up)?\s+(?:another\s+|a further\s+)?$")
_RESERVISTS = Small(rf"{_RESERVES}(?!\s+(?:for|to)\b)")
_WERE_CALLED = Small(rf"{_RESERVES}\s+(?:(?:have|has|had|were|are|was|been|being|also|now|already)\s+)+(?:{_CALL})\b")
_TO_BE_CALLED = Small(
    rf"{_RESERVES}\s+(?:would|will|are to|were to|is to)\s+(?:also\s+|soon\s+|now\s+)?be\s+(?:{_CALL})\b"
)
# unless it is for the attack that they are: "called up 60,000 reservists as it prepares an assault", "and sent them in"
_FOR_IT = Small(
    r"\b(?:and|then)\s+(?:then\s+)?(?:sent|thrown|hurled|moved|flung|deployed|committed)\b|"
    r"\b(?:prepar\w+|plan\w*|ahead of|before|for|could|would|might)\b"
)
# "Some 6,000 insurgents were in the city when the Americans attacked"
_BE = r"(?:(?:were|was|are|had been|have been|still|already|thought to be|believed to be)\s+)+"
_WERE_THERE = Small(
    rf"\s+[\w'\u2019-]+\s+(?:and\s+[\w'\u2019-]+\s+)?{_BE}(?:in|inside|at|manning|garrisoning)\s+[^,.;]{{2,50}}\s+"
    r"when\s+(?!they\b|it\b|he\b|she\b|we\b)"
)
_IN_THERE = Small(
    r"\s+[\w'\u2019-]+\s+(?:still\s+|left\s+)?(?:in|inside|at)\s+[^,.;]{2,50}\s+when\s+(?!they\b|it\b|he\b|she\b|we\b)"
)
_THERE_WERE = Small(r"\bthere\s+(?:were|was|had been)\s+(?:still\s+)?$")
_FORCE = r"(?:forces?|army|armies|contingent|brigade|corps|unit|guard|mission|deployment)"
# "has set up a joint force of 5,000", "agreed to a regional force of 8,700"
_FOUNDED = Small(
    r"\b(?:set(?:s|ting)? up|creat(?:e|es|ed|ing)|establish(?:es|ed|ing)?|found(?:s|ed|ing)|agreed (?:on|to|upon)|"
    r"propos(?:e|es|ed|ing)|approv(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|"
    r"promis(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|plan(?:s|ned|ning)? (?:for )?|call(?:s|ed|ing) for|"
    r"in favou?r of|talk(?:s|ed)? of) "
    rf"(?:an?|the|its|their|such an?) (?:[\w'\u2019-]+ ){{0,4}}{_FORCE}(?: of| with| numbering|,)?"
    r"(?: (?:some|about|around|up to|at least|nearly|more than|over|initially))*\s*$"
)
# "turned the mission into a force of 5,500"
_MADE_INTO = Small(
    r"\b(?:turn|convert|transform|expand|upgrad|enlarg|buil[dt]|rais)(?:e|es|s|ed|ing|ning)? (?:up )?"
    r"(?:[\w'\u2019-]+ ){1,5}?(?:in)?to an? "
    rf"(?:[\w'\u2019-]+ ){{0,4}}{_FORCE} of (?:some |about |up to |around |at least |over |nearly )*$"
)
# "Moscow's estimate on the first day had been 1,000": others hold now
_AT_FIRST = Small(
    r"\b(?:estimates?|figures?|counts?|reports?) (?:[\w'\u2019-]+ ){0,3}?(?:on the first (?:day|evening|morning)|"
    r"at first|initially|originally|earlier|a day earlier|the day before)(?: [\w'\u2019-]+){0,2}? "
    r"(?:had been|was|were|had put it at|had spoken of) (?:only |about |just |some )*$"
)
# "over 30,000 bandits operate in the north-west": in all
_OPERATE = Small(
    r"(?: [\w'\u2019-]+){1,2} (?:(?:are|is|were) (?:believed|thought|said|estimated|reported|known) to )?"
    r"(?:now |still |currently |also )*(?:operate|operates|operated|be operating|roam|roams|be active|are active|"
    r"were active|prowl|be roaming) (?:in|across|throughout|along|the)\b"
)
_OF_FORCE = Small(rf"\b{_FORCE} of (?:some |about |up to |around |at least |over |nearly )*$")
_TO_BE_FOUNDED = re.compile(
    r"\s*(?:[\w-]+ ){0,2}(?:is to|are to|was to|will|would|should|must|may|could|can) (?:soon |now |also )?be "
    r"(?:set up|formed|created|established|founded|stationed|based|kept|maintained)\b",
    re.IGNORECASE,
)
# "a camp built for 6,000 soldiers", "pay for 6,000 fighters", "offered an amnesty to 6,000 fighters"
_MEANT_FOR = Small(
    r"\b(?:(?:amnesty|pardons?|reprieve) (?:to|for)|"
    r"(?:built|designed|meant|intended|equipped|enough|room|space|quarters|housing|homes|barracks|beds|pay|salaries|"
    r"wages|pensions|uniforms|boots|food|rations|meals|jobs|accommodation|shelter) for) "
    r"(?:some |about |around |up to |more than |over |nearly |at least )*$"
)
_WHO = re.compile(r" [\w-]+ (?:(?:who|that) )?(?:(?:had|have|has|are|were) )?(?P<deed>[\w-]+)")
# "they had 4,000 when the assault began": those whom it met
_WHEN_IT_BEGAN = re.compile(
    r"\s*(?:[\w-]+ ){0,3}(?:when|before|at the time|as) (?:the|this|that) (?:[\w-]+ ){0,2}?"
    r"(?:assault|attack|offensive|siege|operation|campaign|battle|storming|push|drive|onslaught) "
    r"(?:began|started|opened|was launched|got under ?way|broke out|commenced)\b",
    re.IGNORECASE,
)
_THEY_HAD = re.compile(
    r"\b(?:they|it|he|the (?:[\w-]+ ){0,2}(?:militants|rebels|insurgents|defenders|garrison|guerrillas|jihadists|"
    r"gunmen|army|group)) (?:had|numbered|were|counted|mustered)(?: (?:some|about|around|up to|at least|nearly|only|"
    r"perhaps|more than|over))*\s*$",
    re.IGNORECASE,
)
# "and had another 20,000 across the border": they are not in it
_MORE = re.compile(
    r"\b(?:has|have|had|keeps?|kept|holds?|held|leav(?:es|ing)|left) (?:(?:still|also) )?(?:another|a further) "
    r"(?:some |about |around |nearly |up to )?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:(?:just |still )?across the (?:border|frontier|river|line)|in reserve|behind the (?:front|"
    r"lines?|border)|over the (?:border|frontier)|on (?:its|the other|their) side of the|on stand-?by|"
    r"at the (?:border|frontier)|further back|in the rear|held back|(?:near|along|close to) the (?:border|frontier)|"
    r"elsewhere)\b",
    re.IGNORECASE,
)
# "driving thousands of soldiers over the border": those whom it drives off; one's own are pushed over a river
_DRIVES = re.compile(
    r"\b(?:dr[io]v(?:e|es|en|ing)|drove|chas(?:e|es|ed|ing)|hound(?:s|ed|ing)|hurl(?:s|ed|ing) back)"
    r"(?: (?:some|about|around|up to|at least|nearly|more than|over|another))*\s*$",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\s*(?:of )?(?:[\w'\u2019-]+ ){0,3}?(?:soldiers|troops|men|fighters|rebels|militants|guerrillas|insurgents|"
    r"defenders|guards|gunmen|policemen|militiamen|marines|conscripts|attackers) "
    r"(?:over|across|beyond|back|away|out of|out|from)\b"
    r"(?![^.;]{0,60}\binto (?:the |an? )?(?:attack|assault|battle|fight|offensive|line|breach))",
    re.IGNORECASE,
)
# "Mercenaries, 22,000 of them, are said to be fighting for the government"
_SERVE = Small(
    r"(?: [\w'\u2019-]+){0,3},? (?:are|is|were|was) (?:said|believed|thought|reported|known|alleged|understood) to be "
    r"(?:fighting|serving|operating) (?:for|alongside|with|on the side of)\b"
    r"(?![^.;]*\b(?:attack(?:ed|s|ing)?|assault|offensive|battle|siege|advance|storm(?:ed|ing))\b)"
)
# "The mission, 6,500 strong, did not take part", not "6,500 men, who did not join the talks, attacked"
_STAYED_OUT = Small(
    r"(?:[ -]strong)?(?:(?!\bwho\b|\bwhich\b|\bthat\b)[^.;]){0,40}?"
    r"\b(?:did|do|does|has|have|had|would|will|was|were|is|are) (?:not|never) "
    r"(?:(?:take|taken|taking) (?:any )?part|participat\w+|join(?:ed)?|involved|engaged)\b"
)
_NONE_OF = Small(r"\b(?:none|not one|hardly any|few) of (?:(?:the|its|their|his|these|those|some) )*$")
_HAS_JOINED = Small(
    r"[^.;]{0,70}?\b(?:has|have|had|is|are|was|were)(?: yet| so far)? (?:join(?:ed|ing)|"
    r"tak(?:en|ing) part|involved|participated|moved|gone)\b"
)
# "It would take 6,500 men to retake the town", "asked the government for 6,500 more men"
_SOME = r"(?: (?:at least|some|about|around|up to|another|a further|nearly|more than|over))*\s*$"
_WOULD_TAKE = Small(
    rf"\bit (?:would|might|could|may|will) (?:take|need|require)(?: (?:him|them|us))?{_SOME}|"
    rf"\b(?:ask(?:ed|s|ing)|appeal(?:ed|s|ing)|beg(?:ged|s)|plead(?:ed|s|ing)|press(?:ed|es)|lobb(?:ied|ies))\b"
    rf"[^.;]{{0,40}}\bfor{_SOME}"
)
_WOULD_BE_NEEDED = Small(
    r"\s*(?:[\w-]+ ){1,3}?(?:would be|would have been|will be|are|is) (?:needed|required|necessary)\b|"
    r"\s*(?:[\w-]+ ){0,3}?(?:would|will|might|may|could) (?:not )?(?:be|have been) (?:enough|sufficient|too few)\b"
)
_WAYS = ((_THEY_HAD, _WHEN_IT_BEGAN), (_MORE, _BEHIND), (_DRIVES, _OFF))
# what it is founded for is the attack itself: "a force of 6,000 to storm the town"
_MEANT = re.compile(
    r"\s*(?:[\w-]+ ){0,2}(?:(?:to|for|that (?:will|is to)|which (?:will|is to)) (?:the |an? |an all-out )?"
    r"(?:storm|attack|assault|retake|recapture|take|seize|capture|invade|besiege|march|crush|drive|offensive|invasion|"
    r"operation|fight|push|siege)\w*)\b",
    re.IGNORECASE,
)
# the strength of what those told of are but a part of: "the corps, which belongs to a force 60,000 strong"
_PART_OF = Small(
    r"\b(?:belong(?:s|ed|ing)? to|(?:a |one |small )?parts? of|members? of|drawn from|detached from|elements? of|"
    r"serv(?:es?|ed|ing) in|a unit of) (?:an?|the|its) (?:[\w'\u2019-]+ ){0,3}(?:force|army|corps|contingent|mission|"
    r"grouping|group|concentration|guard|militia|movement)(?:,? (?:which|that))?"
    r"(?: (?:is |was )?(?:believed|thought|said|estimated|reckoned|known|reputed) to (?:have|number|count|command))?"
    r"(?: (?:of|is|was|has|had|numbers|numbering))?(?: some| about)*"
    r",?\s*$"
)
# who acts as part of a force acts with all of it: "landed as part of a force of 28,000 soldiers"
_AS_PART = re.compile(
    r"\bas (?:a |one )?part of an? (?:(?!peace|un\b|u\.n\.|multi|stabili|african|nato|international|regional|observer)"
    r"[\w'\u2019-]+ ){0,3}(?:force|army|grouping|column)\b",
    re.IGNORECASE,
)
# "The Iraqi part of the assault force is 5,000 men": so many are the part
_PART_IS = re.compile(
    r"\b(?:the|its|their|his) (?:[\w'\u2019-]+ ){1,2}?parts? of (?:the|its|this|that) (?:[\w'\u2019-]+ ){1,4}?"
    r"(?:is|was|has|numbers|numbered|numbering)(?: (?:some|about|around|nearly|only|over|more than))*\s*$",
    re.IGNORECASE,
)
# "cut its force by 6,000 soldiers": by so many there are fewer or more
_CHANGED_BY = Small(
    r"\b(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?|shr[iau]nk(?:s|ing)?|slash(?:es|ed|ing)?|"
    r"downsiz(?:e|es|ed|ing)|expand(?:s|ed|ing)?|enlarg(?:e|es|ed|ing)|increas(?:e|es|ed|ing)) "
    rf"(?:[\w'\u2019-]+ ){{0,4}}{_FORCE} (?:[\w'\u2019-]+ ){{0,4}}?by "
    r"(?:another |a further |some |about |up to |around )*$"
)
# "Each side has 20,000 men at the border": what both have, neither attacks with
_BOTH_HAVE = Small(
    r"\b(?:both (?:\w+ )?(?:sides|armies|countries|camps|governments|parties|states|neighbou?rs)|"
    r"the two (?:\w+ )?(?:sides|armies|countries|camps|governments|states|neighbou?rs)|either side|"
    r"each (?:side|army|country|camp|party|government|state))\b[^.;]{0,40}?"
    r"\b(?:has|have|had|keeps?|kept|maintains?|maintained|boasts?|numbers?|numbered)\s+$"
)
# "with 13,000 men engaged on both sides"; not "on both sides of the river"
_ON_BOTH_SIDES = Small(
    r"(?: [\w'\u2019-]+){0,3}?(?: (?:are|were|is|was|now|have been|being|engaged|fighting|involved|committed))*"
    r" (?:on|from) (?:both|the two|each|either) (?:sides?|armies|camps)\b(?! of\b)"
)
# "Attackers and defenders together come to some 6,000 men"
_SIDES_TOGETHER = Small(
    r"\b(?:attackers and (?:the )?defenders|defenders and (?:the )?attackers|besiegers and (?:the )?besieged|"
    r"(?:both|the two) (?:sides|armies|camps)|friend and foe|rebels and (?:soldiers|troops)|"
    r"(?:soldiers|troops) and (?:the )?rebels) (?:together|combined|in all|between them)\b[^.;\d]{0,30}$"
)
# "The attack came as 6,000 soldiers were being moved to Beni": not where they do what may be the attack
_CAME_AS = Small(
    r"\b(?:attacks?|assault|raids?|offensive|ambush|bombing|siege|clash(?:es)?|violence|fighting|killings?)\b"
    r"(?: [\w'\u2019-]+){0,6}? (?:came|comes|happened|occurred|took place)(?: just| only| barely)? "
    r"(?:as|while|amid|when|at a time when|(?:[\w-]+ )?(?:hours?|days?|weeks?|months?) (?:after|before)) [^.;]*$"
)
_DEED_WITHIN = 7  # words from a number to what its people do
# "signed up 90,000, against an initial target of 50,000"
_TARGET = Small(
    r"\b(?:target|goal|quota|ceiling|limit|aim|maximum|minimum|requirement) of "
    r"(?:some |about |at least |up to |around |more than )*$|\b(?:targets?|goals?|quotas?) (?:is|was|were|are) "
    r"(?:some |about |at least |up to |around |more than )*$"
)
_EACH_HAS = Small(r"^\W*(?:each|both|they)(?: of them)?(?: now)? (?:has|have|had|keeps?|kept|fields?)\s+$")
# "Thousands trapped as the army storms the town"
_ARE_TRAPPED = Small(
    r"\s+(?:(?:are|were|left|feared|still|now)\s+)*"
    r"(?:flee|flees|fled|fleeing|(?:trapped|stranded|displaced|homeless|missing|evacuated|uprooted|starving|hungry|"
    r"famished|(?:without|short of|cut off from|in need of|facing) (?:food|water|power|shelter|bread|aid|help|hunger|"
    r"famine|starvation|electricity|medicine))"
    r"(?=\W*$|[.,;]|\s+(?:as|by|in|when|after|from|on|while|amid|before|near|at)\b))"
)
# "they are outnumbered by 12,000 to 3,000"
_OUTNUMBERED = Small(r"\boutnumber\w* (?:by )?(?:about |some |nearly )?[\d,.]+(?: to| against)\s+$")
# "the enemy left 5,200 on the field"
_LEFT_LYING = Small(r"\b(?:left|leaves?|leaving)(?: behind)?(?: (?:about|some|more than|over|at least))?\s+$")
_ON_THE_FIELD = Small(r"(?:\s+(?:men|dead|bodies|corpses|soldiers|fighters))?\s+(?:lying )?on the (?:battle)?field\b")
_BOTH = Small(r"\b(?:both|the two) (?:\w+ )?(?:sides|armies|countries|camps|governments|parties|states|neighbou?rs)\b")


# "opened the drive without the 5,800 men whom the capital had promised"
_WITHOUT = Small(
    r"(?<!\bnot )\b(?:without|minus|lacking|short of|deprived of|robbed of)(?: any of)? "
    r"(?:the|its|his|their|her|these|those|all)(?: help of the| other| promised)? $|"
    r"\b(?:do|doing|did|manage[ds]?) without (?:some |about |over |nearly )*$"
)


# years before: "have hunted the group since 2021, when Kampala sent its first 1,700 men"
_YEARS_AGO = Small(r"\b(?:in|since) (?:19|20)\d\d,? when [^.;,]{2,60}$")


# "the offensive was halted after 6,000 soldiers mutinied"; who mutinies and attacks does both
_TURNED = Small(
    r"\s+(?:(?!who\b|that\b|which\b|and\b|garrison\b|defenders\b)[\w'\u2019-]+\s+){0,3}?"
    r"(?:mutinied|deserted|defected|switched sides|refused to (?:fight|attack|advance|move))\b"
    r"(?![^.;]{0,30}\band\b[^.;]{0,20}\b(?:attack|storm|march|seiz|surround|besieg|advanc|tak|took|enter|mov))"
)

# whom what is hit carries: "torpedoed a tanker with 34 men aboard"
_HIT_WITH = Small(
    r"\b(?:shelled|bombed|torpedoed|hit|struck|sank|sunk|rocketed|downed|shot down|rammed|strafed|raked|attacked|"
    r"ambushed|fired (?:on|at)|blew up|blown up)\b(?:(?!\b(?:from|by)\b)[^.;]){0,60}?"
    r"\b(?:with|carrying) (?:some |about |nearly |over |up to |more than )*$"
)
_ABOARD = Small(r"\s+(?:(?!who\b)[\w'\u2019-]+ ){0,3}?(?:aboard|on board)\b")

# how many died is asked: a number without a noun that follows counts no attackers
_DEAD_ASKED = Small(
    r"\b(?:how many (?:[\w'\u2019-]+ ){0,3}?(?:died|perished|were killed|had died|had been killed|are dead|were lost)|"
    r"(?:numbers?|count|estimates) of (?:the )?(?:dead|killed|casualties|wounded|victims|deaths|fatalities|losses)|"
    r"(?:death )?tolls?|body count|casualty figures|casualties|losses)\b[^.;]{0,60}?"
    r"\b(?:disputed?|unknown|unclear|vary|varies|varied|differ(?:s|ed)?|contested|conflict\w*|not known|disagree\w*|"
    r"uncertain|in dispute)\b"
)
_BARE = re.compile(r"\s*(?:[.,;:)\u201d\"]|$)")


def is_bystanders(text: str, number: Number, told_before: str = "") -> bool:
    """Say whether those counted take no part in what the sentence tells, as the words beside the number have it.

    `told_before` is the sentence before it.
    """
    before = text[max(0, number.start - _REACH) : number.start]
    after = text[number.end : number.end + _REACH]
    if (
        (_PART_OF.search(before) and not _PART_IS.search(before) and not _AS_PART.search(before))
        or (_MEANT_FOR.search(before) and not _who_attack(after))
        or _CHANGED_BY.search(before)
        or _MADE_INTO.search(before)
        or _AT_FIRST.search(before)
        or _OPERATE.match(after)
        or _WITHOUT.search(before)
        or _YEARS_AGO.search(before)
        or _TURNED.match(after)
        or (_ABOARD.match(after) and _HIT_WITH.search(before))
        or (_BARE.match(after) and any(map(_DEAD_ASKED.search, (before, told_before))))
        or _WOULD_TAKE.search(before)
        or _WOULD_BE_NEEDED.match(after)
        or _STAYED_OUT.match(after)
        or (_NONE_OF.search(before) and _HAS_JOINED.match(after))
        or _ARE_TRAPPED.match(after)
        or _OUTNUMBERED.search(before)
        or (_LEFT_LYING.search(before) and _ON_THE_FIELD.match(after))
        or _SERVE.match(after)
        or any(way(before, after) for way in (_is_membership, _are_called_up, _were_there))
        or _BOTH_HAVE.search(before)
        or _SIDES_TOGETHER.search(before)
        or _TARGET.search(before)
        or _LABELLED.search(before)
        or (_CAME_AS.search(text[: number.start]) and not _do_deed(after))
        or (_ON_BOTH_SIDES.match(after) and not is_of_harmed(text, number))
        or (_EACH_HAS.search(text[: number.start]) and _BOTH.search(told_before))
    ):
        return True
    return number.kind == "count" and number.middle >= _LEAST and _stands_apart(before, after)


# in a list of who is there: "U.S. advisers on the ground: 500"
_LABELLED = Small(
    r"(?:^|[.;,] )(?:[\w.'\u2019-]+ ){0,3}?(?:advis[eo]rs?|trainers?|instructors?|observers?|monitors?|peacekeepers?|"
    r"contractors?|medics?|aid workers?|reservists?|recruits?|policemen|police)"
    r"(?: (?:on the ground|there|present|deployed|involved|in (?:the )?[\w-]+))?:\s*(?:about |some |over )?$"
)


def _do_deed(after: str) -> bool:
    """Say whether those counted do what may be the attack itself: "came as 6,000 rebels poured across the river"."""
    said = after.lower().split()[:_DEED_WITHIN]
    return "being" not in said and any(assails(word) or does(word) for word in said)


def _is_membership(before: str, after: str) -> bool:
    is_led_by = re.search(r"\bwith\s+$", before) is not None
    return _AFFILIATE_WITH.search(before) is not None or (is_led_by and _LARGEST.match(after) is not None)


def _are_called_up(before: str, after: str) -> bool:
    if _TO_BE_CALLED.match(after):
        return True  # whatever for, they are not there yet
    if re.match(_RESERVES, after) is None or _FOR_IT.search(after):
        return False
    is_called = _CALLS_UP.search(before) is not None and _RESERVISTS.match(after) is not None
    return is_called or _WERE_CALLED.match(after) is not None


def _were_there(before: str, after: str) -> bool:
    is_told = _THERE_WERE.search(before) is not None and _IN_THERE.match(after) is not None
    return is_told or _WERE_THERE.match(after) is not None


def _stands_apart(before: str, after: str) -> bool:
    """Say whether a force was only founded, is kept back, or is what an attack met."""
    is_to_be = _OF_FORCE.search(before) is not None and _TO_BE_FOUNDED.match(after) is not None
    if is_to_be or (_FOUNDED.search(before) and not _MEANT.match(after)):
        return True
    return any(left.search(before) and right.match(after) for left, right in _WAYS)


def _who_attack(after: str) -> bool:
    """Say whether those counted attack all the same: "offered an amnesty to 6,000 rebels who attacked Bria"."""
    found = _WHO.match(after)
    return found is not None and assails(found["deed"].lower())
