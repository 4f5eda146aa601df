"""People counted beside an attack that others made: they came late, stayed away, fell in it, or met it."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_ATTACK = (
    r"(?:attack|assault|storm|assail|seiz|captur|overr[au]n|raid|sack|burn|invad|besieg|charg|rush|struck|strik|"
    r"fell (?:up)?on|fall(?:ing)? (?:up)?on|took|taken|went in(?:to)?\b|go(?:es|ing)? in(?:to)?\b|"
    r"found the way)(?!ers?\b)"
)
_DEED = Small(
    rf"\b{_ATTACK}|\b(?:advanc|march|cross|pour|sw[ei]pt|swarm|converg|descend|clos(?:e|ed|ing) in|launch|landed|"
    r"push(?:ed|es|ing)? (?:in|on|for)|mov(?:ed|es|ing) (?:on|in|into|against)\b|fight(?:s|ing)?\b|fought|surround|"
    r"bear(?:ing|s)? down|bore down|encircl)"
)
_BAND = (
    r"(?:body|bodies|columns?|units?|forces?|groups?|detachments?|part(?:y|ies)|bands?|compan(?:y|ies)|regiments?|"
    r"battalions?|brigades?|troops?|men|wing|corps)"
)
# who else did it: "the rest attacked", "a separate unit", "those who spurned it"
_OTHERS = (
    r"(?:(?:the|his|its|their|a few of the|some of the) (?:others|rest|remainder|remaining|vanguard|advance guard|"
    r"main body|storming part\w+|comrades|fellows|brethren|healthy|fit|survivors|handful|few)|"
    r"(?:his|its|their) (?:comrades|fellows|brethren)|whoever|those (?:who|that)|"
    rf"(?:an?|one|the) (?:[\w-]+ )?(?:smaller|separate|different|single|other|splinter|raiding|storming) "
    rf"(?:[\w-]+ )?{_BAND}|"
    rf"(?:another|other) (?:[\w-]+ )?{_BAND}|a (?:company|handful|battalion|regiment|platoon|couple)|a few {_BAND})"
)
_OTHERS_DID = Small(
    rf"\b{_OTHERS}\b(?:(?!\bto\b)[^.;,]){{0,45}}?\b{_ATTACK}\w*\b|"
    rf"\b{_ATTACK}\w*\b[^.;,]{{0,30}}?\b(?:by|with) (?:a single |only )?{_OTHERS}\b"
)
_SAME_BODY = Small(r"\b(?:one|two|three|four|several) (?:[\w-]+ )?(?:columns?|groups?|prongs?|directions|waves?)\b")
_CLAUSE = Small(r"[,;:.\u2013\u2014]|\b(?:while|but|although|though|so|as|before|after|whereas|and then)\b")
_UP_TO_VERB = r"(?:(?!who\b|which\b|that\b|and\b|attack)[\w'\u2019-]+,? ){0,4}?"
# they are in it no more, or not yet: "were still a day's march away", "fell ill", "refused to march"
_NO_PART = Small(
    rf" ?{_UP_TO_VERB}(?:"
    r"(?:are|were|is|was) (?:still |already |now |said to be |reported(?:ly)? )*"
    r"(?:(?:on (?:their|its|the) way|en route)\b(?=[^.;]*\bnot (?:yet )?(?:arrived|there|come))|"
    r"being (?:rushed|flown|sent|held back)|expected (?:to (?:arrive|follow)|later|soon|tomorrow)|"
    r"(?:[\w'\u2019-]+ ){0,3}(?:miles|km|kilomet\w+|days?|hours?|weeks?)['\u2019]?(?: march)? "
    r"(?:away|off|short|behind)\b|left (?:behind|out|on|aboard|in camp))|"
    r"(?:have|has|had) yet to (?:move|arrive|join|come|march|fight|be|reach)|"
    r"(?:arrived?|came up|reached|got there|turned up|marched in|moved in|came)\b[^.;]{0,50}?\b"
    r"(?:only (?:after|when|once)|too late|to find|but by then|to garrison|"
    r"after (?:it|the (?:town|city|fort|place)) (?:had|was))|"
    r"(?:came|straggled|limped|got|made it|streamed) back from|returned from (?:the|an|their|its|this|that)|"
    r"(?:went|were|came) down with|fell (?:sick|ill)|sickened|"
    r"(?:refused|declined) to\b|failed to (?:appear|arrive|turn up|come|show|join)|"
    r"never (?:came|arrived|turned up|appeared|joined|moved|got)|"
    r"did not (?:arrive|turn up|appear|march|join|stir|budge)|"
    r"(?:stayed|remained|waited|stood|sat|hung) (?:behind|aboard|in (?:camp|barracks|reserve|their)|on (?:board|the "
    r"(?:ships|boats|transports|far|other|opposite))|idle|by\b|at home|back\b)|"
    r"went into (?:winter )?quarters|(?:had )?been ordered to [^.;,]{2,40}, but\b|"
    r"(?:promised|pledged|offered) by\b|"
    r"(?:were|are) (?:still |meanwhile )?(?:fighting|engaged|in action|held up|busy|attacking) (?:[\w'\u2019-]+ ){0,3}?"
    r"(?:miles|km|kilomet\w+|elsewhere|further|far|on (?:another|the other) front)\b|"
    r"(?:have|has|had) (?:since |meanwhile |already )?(?:signed up|enlisted|enrolled|joined up)\b|"
    r"(?:marched|filed|paraded|goose-stepped|trooped) (?:through|past|down|across|along|before) (?:the )?"
    r"(?:[\w'\u2019-]+ ){0,3}?(?:square|boulevard|avenue|stands?|podium|tribune|president|king|queen|palace)\b|"
    r"(?:filled|crowded) (?:every|the|all) (?:[\w-]+ )?(?:barns?|hospitals?|wards?|churches))"
)
_SOME = r"(?:(?:some|about|around|nearly|over|(?:no )?more than|at least|another|a further|fresh) ?)*"
# who is counted fell, or met the attack: "paid for it with 12,000 men", "in the teeth of 12,000 muskets"
_MET = Small(
    r"\b(?:paid (?:dearly |heavily )?for (?:[\w'\u2019-]+ ){1,8}?with|"
    r"in the (?:teeth|face) of|(?:ran|run|running|bumped|blundered) (?:straight |right )?into|"
    r"(?:wounded|dead|killed|fallen|sick) to the number of|"
    r"(?:did|achieved|managed|accomplished) what|(?:reviewed|inspected|paraded|saluted|disbanded|paid off)|"
    r"(?:paid|hired|commissioned|contracted|asked|expected|told) to (?:raise|bring|find|supply|provide|field)|"
    r"^against [^.;,]{3,40}, who (?:mustered|numbered|counted|were|had)|could (?:still )?(?:put|bring) into line|"
    r"too late (?:by [^,;]{2,20}|(?:to|for) [^,;]{2,60})?,|"
    rf"in (?:revenge|reprisal|retaliation|reply|response|answer) (?:for|to) [^,;]{{2,80}},)\s*{_SOME}$"
)
# raised for another end, or left behind
_RAISED = Small(rf"\b(?:raised|levied|recruited|called out|mustered|gathered)\s*{_SOME}$")
_TO_ANSWER = Small(r"^ [^.;,]{2,30}? to (?:avenge|punish|relieve|rescue|save|retake|recover)\b")
_LEFT = Small(rf"\bleav(?:ing|es)(?: behind)?\s*{_SOME}$")
_LEFT_AT = Small(
    r"^ (?:(?!dead\b|wounded\b|killed\b)[\w'\u2019-]+ ){0,3}?(?:on|aboard|in|at|behind|with) (?:the |his |their |its )?"
    r"(?:transports?|ships?|boats?|camp|reserve|bank|border|base|baggage|rear)\b"
)
_DWINDLED = Small(
    r"^ (?:[\w'\u2019-]+ ){0,2}?had (?:set out|sailed|embarked|started out|marched out|left)\b.*\b"
    r"(?:thinned|melt|dwindl|wast|shr[aiu]nk|fever|disease|desert|by the time|of whom|only|barely|half)"
)
_IT_WAS = Small(r"\bit (?:was|is) (?:some |about |over |more than )*$")
_WHOM = Small(
    r"^[^.;,]{2,40}? (?:that|whom) (?:the|these|his|their) [\w-]+ (?:had )?(?:surprised|caught|met|faced|found|rout)"
)
_NOT_THEY = Small(r"\bit (?:was|is) not (?:the |some |about )*$")  # ".. the 12,000 who stormed it but a few companies"
_BUT = Small(r"^[^.;,]{2,60}? (?:who|that)\b[^.;]{1,80}\bbut\b")
# whom those who attacked found there: "found 8,000 soldiers where their spies had reported a guard"
_FOUND = Small(r"\bfound (?:some |about |over )*$")
_THERE = Small(r"^ (?:[\w-]+ ){1,2}?(?:where|waiting|drawn up|behind|ready|in (?:the|their)|manning|lining|dug in)\b")
_THE_FIGHT = re.compile(
    r"\b(?:the|an?|this|that|their|its) (?:\w+ )?(?:attack|assault|charge|rush|onslaught)\b", re.IGNORECASE
)
_FALLING = Small(
    r"(?: of (?:them|these|those|the (?:men|attackers)))? (?:falling|dying|being (?:killed|cut down|hit|shot))\b"
)
# of all of them only some went: "from an army of 12,000 he picked a battalion"
_OUT_OF = Small(
    r"\b(?:from|out of|of) (?:an?|the|his|its|their) (?:[\w'\u2019-]+ ){0,3}?(?:army|host|force|corps|expedition|horde|"
    r"movement|party) (?:of|numbering|that (?:numbered|counted)) (?:some |about |over |nearly |more than )*$"
)
_PICKED = Small(
    r"\b(?:picked|chose|detached|detailed|selected|told off|sent (?:a|his|one|the|only|just)|single|"
    r"only (?:a|one|the)|just (?:a|one)|was sent|were sent)\b"
)
# .. and attacked after all: "refused to wait and stormed the town"
_CAME_THEN = Small(
    r"^(?: (?!the\b)[\w'\u2019-]+){1,8}? and (?:then )?(?:attack|assault|storm|fell|seiz|captur|took|overr|raid)\w*\b"
)
# those who stand in the place: "With 12,000 men, the commander repulsed", "Reinforced to 12,000 men, they threw back"
_OPENS = Small(
    r"(?:^|[,;] )(?:with|at the head of|reinforced (?:[\w'\u2019-]+ ){0,2}?to|brought up to|raised to|"
    r"outnumbered though (?:they|it) (?:were|was),?|though outnumbered,?)"
    r"(?: (?:only|some|about|over|barely|just|more than))*\s*$"
)
_BEAT_OFF = Small(
    r"\b(?:(?:thr[eo]w[ns]?|beat|beaten|hurled|flung|drove|driven|forced|pushed)(?: [\w'\u2019-]+){0,4}? back\b|"
    r"repuls\w+|repell?\w+|beat off|fought off|held off|sall(?:y|ied|ies)|"
    r"met the (?:[\w-]+ )?(?:attackers|rebels|assault|attack|enemy)(?: \w+)? with|withstood|stood (?:firm|fast))"
)
_THEIRS = Small(
    r"\b(?:garrison|defenders|government troops|commander of|governor|townsmen|militia of|army),?(?: [\w-]+){0,3}?,? "
    r"(?:reinforced (?:[\w-]+ )?to|who (?:mustered|numbered|counted|had)|now|with) (?:only |some |about |over )*$"
)
# what the one has who was attacked, and by whom something was done
_HAS_OR_BY = Small(r"\b(?:(?:which|who|that) (?:has|have|had) (?:[\w-]+ )?|by (?:[\w-]+ ){0,2}?)$")
_WAYS = (
    (_OUT_OF, _PICKED),
    (_FOUND, _THERE),
    (_IT_WAS, _WHOM),
    (_NOT_THEY, _BUT),
    (_RAISED, _TO_ANSWER),
    (_LEFT, _LEFT_AT),
)


def others_did(text: str, number: Number) -> bool:
    """Say whether those counted have no part in a sentence's attack: others made it, or they only met it."""
    before, after = text[: number.start], text[number.end :]
    if number.kind != "count" or _HAS_OR_BY.search(before):
        return False
    if any(one.match(after) for one in (_NO_PART, _FALLING)):
        return _CAME_THEN.search(after) is None
    if any(left.search(before) and right.search(after) for left, right in _WAYS):
        return True
    if _MET.search(before) or _DWINDLED.search(after):
        return True
    if _OPENS.search(before) is not None or _THEIRS.search(before) is not None:
        beaten = _BEAT_OFF.search(after)
        return beaten is not None and _DEED.search(_THE_FIGHT.sub("", after[: beaten.start()])) is None
    return _did_else(before, after)


def _did_else(before: str, after: str) -> bool:
    """Say whether their clause tells no deed of war, and another names others who made the attack."""
    end = _CLAUSE.search(after)
    own, rest = (after[: end.start()], after[end.start() :]) if end is not None else (after, "")
    clause = before[max((one.end() for one in _CLAUSE.finditer(before)), default=0) :]
    if _DEED.search(own) is not None or _DEED.search(clause) is not None or _SAME_BODY.search(before + after):
        return False
    return _OTHERS_DID.search(rest) is not None or _OTHERS_DID.search(before[: len(before) - len(clause)]) is not None
