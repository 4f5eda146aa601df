"""Who keeps a siege up, who was in the place before the attack on it or holds it, by the words beside a number."""

from streams.extract.counts.befell import befell
from streams.extract.counts.strengths import RINGED_BY
from streams.extract.words.small import Small

_THE_ATTACK = (
    r"(?:it|this|(?:the|this|that|its|their) (?:[a-z-]+ )?(?:push|offensive|operation|attack|assault|siege|drive|"
    r"battle|campaign|advance|storming|raid|invasion|ground (?:attack|operation)))"
)
# "2,000 militants remained in Tal Afar when the push began", not "were massed around it when .."
_THERE_THEN = Small(
    r"(?: (?!around|outside|near|massed|poised|ready|waiting|position)[\w'\u2019-]+){0,6}?"
    r" (?:remained|stayed|were|was|had (?:been|remained|stayed)|still held|held|lived|dug in|were left)\b"
    r"(?:(?! around| outside| massed| poised| ready| waiting| in position| attacking| deployed| sent)[^.;\d,]){0,60}"
    rf" (?:when|as|before) {_THE_ATTACK} (?:began|started|opened|was (?:launched|opened|begun)|got under way)\b"
)


# "On the mountain 7,000 insurgents were counted before the attack"; who saw them come counted attackers
_COUNTED_THEN = Small(
    r"(?: [\w'\u2019-]+){0,4}? (?:were|had been|was) (?:counted|estimated|reckoned|believed|thought|"
    r"reported|known|put)\b"
    rf"[^.;,]{{0,40}}? (?:before|ahead of|on the eve of) {_THE_ATTACK}\b"
)
_TOLD_THEN = Small(
    rf"^\W*(?:before|ahead of|on the eve of) {_THE_ATTACK}(?: (?:on|at|in) (?:the )?[\w'\u2019-]+)?,? "
    r"(?:[\w'\u2019-]+ ){0,4}?(?:officers?|officials?|intelligence|commanders?|generals?|planners|army|"
    r"ministry|military|staff|analysts?|"
    r"command|government)(?: [\w'\u2019-]+){0,3}? (?:spoke|spoken|reckoned|counted|estimated|put|believed|thought|"
    r"reported|expected|had)\b[^.;]{0,60}$"
)


IN_THEIR_HANDS = r"(?:(?:is|are|remains?|still) occupied|controlled|ruled) by"  # "which is occupied by 9,500 soldiers"
# "directed the defence from his palace with 2,000 men", "a blocking position of about 50 men", "held out with 40 men"
_HELD_BY = Small(
    r"\b(?:(?:direct|conduct|led|lead|organi[sz]|command|manag)\w* (?:the|its|their|his) (?:[\w-]+ )?defen[cs]e\b"
    r"(?! minist| force)[^.;,\d]{0,60}? with|"
    r"(?:(?:held|hold|holds|holding) (?:out|on)|(?:defend|resist)(?:ed|s|ing)?)(?: (?!with\b)[\w'\u2019-]+){0,8}? with|"
    r"(?:blocking (?:position|force)|outpost|picket|roadblock|rear ?guard) of|"
    rf"{IN_THEIR_HANDS}) (?:[\w-]+ ){{0,3}}$"
)
# "130 were in the camp, against not far from 450 fighters"
_INSIDE = (
    r"(?:inside|there|(?:in|at|within) (?:the|its|their|our) (?:[\w-]+ )?(?:camp|base|garrison|barracks|fort|fortress|"
    r"post|outpost|town|city|village|compound|station)),? (?:pitted |ranged |up )?(?:against|facing)"
)
# "Within the lines are about 1,850 men"
_WITHIN_ARE = Small(
    r"^\W*(?:inside|within|behind) (?:the|its|their) (?:[\w-]+ ){0,2}?(?:lines|wire|walls?|perimeter|fort|fortress|"
    r"town|city|ring|camp|works|ramparts|stockade|defen[cs]es|pocket|enclave) (?:there )?(?:are|were|is|was|stands?|"
    r"stood|remain(?:s|ed)?)(?: [\w-]+){0,3} $"
)
_MET_INSIDE = Small(rf"\b(?:were|was|are|is|had|have)\b[^.;]{{0,40}} {_INSIDE} (?:[\w-]+ ){{0,3}}$")
_ARE_INSIDE = Small(rf"(?: [\w'\u2019-]+){{0,5}}? {_INSIDE} (?:[\w-]+ ){{0,4}}?\d")
_COMING = Small(
    r"[^.;]{0,40}?\b(?:mass|gather|assembl|approach|advanc|com|cross|head|mov|march|prepar|wait)(?:ing|ed)\b|"
    r"[^.;]{0,30}?\b(?:around|outside|across|on (?:their|the) way|ready|poised)\b"
)


# "faces 4,800 rebels with fewer than 400 men": who faces them tells his own
_PITTED = Small(
    r"\b(?:fac(?:e|es|ed|ing)|confront(?:s|ed|ing)?|resist(?:s|ed|ing)?|withst(?:and|ands|ood|anding)) "
    r"(?:[\w'\u2019-]+ ){0,3}?\d[\d,]* (?:[\w'\u2019-]+ ){1,4}?with(?: [a-z-]+){0,3} ?$"
)


# "defended the hill and the bridge against some 6,000 rebels", "held out for a second day against"
_KEPT_OUT = Small(
    r"\b(?:defend(?:s|ed|ing)? [^.;,\d]{3,80}|(?:h[eo]ld(?:s|ing)?|stand(?:s|ing)?|stood|fought|fight(?:s|ing)?) "
    r"(?:out|firm|fast|on|(?:its|their) (?:ground|own))\b[^.;,\d]{0,60}) against(?: [a-z-]+){0,3} ?$"
)


# "had defeated 15,000 rebels in the push on Bor", "15,000 rebels were routed in the offensive"
_BEATEN = r"(?:defeated|routed|crushed|vanquished|smashed|scattered|overwhelmed)"
_IN_PUSH = (
    r"(?:in|during) (?:the|its|their|this|that|a|an|our) (?:[\w-]+ ){0,2}?(?:push|offensive|drive|advance|campaign|"
    r"operation|sweep|thrust)\b"
)
_WHOM = r"(?: of (?:the|its|their|his))?(?: [\w'\u2019-]+){1,3}"
_BEAT = Small(rf"\b{_BEATEN}(?: [a-z-]+){{0,3}} ?$")
_BEAT_IN_PUSH = Small(rf"{_WHOM} {_IN_PUSH}")
_BEATEN_IN_PUSH = Small(rf"{_WHOM} (?:(?:have|had|has|were|was|been) )+(?:\w+ly )?{_BEATEN} {_IN_PUSH}")


def are_beaten_in_it(before: str, after: str) -> bool:
    """Say whether the words around a number tell of those whom a push beats, which is not theirs."""
    is_beaten = _BEAT.search(before) is not None and _BEAT_IN_PUSH.match(after) is not None
    return is_beaten or _BEATEN_IN_PUSH.match(after) is not None


# "Rebels attacked it, though they were outnumbered two to one by 6,000 soldiers"; not who holds a place
_OUTNUMBERED = Small(
    r"\boutnumbered (?:(?:about |almost |nearly )?[\w-]+ to one )?by (?:the |some |about |around |at least |nearly "
    r"|over |more than |up to |an estimated )*$"
)
_HOLDERS = Small(
    r"\b(?:defenders?|garrison|held|holds?|defended|resist\w*|army|soldiers|troops|police|fled|surrender\w*|retreat\w*|"
    r"withdr\w+|gave up)\b"
)


def outnumber_attackers(before: str, after: str) -> bool:
    """Say whether the words around a number tell who outnumbers those who attack."""
    found = _OUTNUMBERED.search(before)
    beyond = after.partition(",")[2]
    return found is not None and not (_HOLDERS.search(before[: found.start()]) or _HOLDERS.search(beyond))


def are_kept_out(before: str) -> bool:
    """Say whether the words before a number set its people against ground that somebody defends."""
    return _KEPT_OUT.search(before) is not None


def are_pitted(before: str) -> bool:
    """Say whether the words before a number tell against how many its people stand."""
    return _PITTED.search(before) is not None


def was_there_when_it_began(before: str, after: str) -> bool:
    """Say whether the words beside a number say that its people were in the place when the attack on it began."""
    is_there = any(way.search(before) for way in (_HELD_BY, _WITHIN_ARE))
    if is_there or any(way.match(after) for way in (_THERE_THEN, _COUNTED_THEN, _ARE_INSIDE)):
        return True
    return _TOLD_THEN.search(before) is not None and _COMING.match(after) is None


_RING = Small(r"\b(?:siege|besieg|surround|encircl)")
_HOLD_RING = Small(
    r"(?: (?:of )?[\w'\u2019-]+){0,6}? (?:hold|holds|held|man|mans|manned|form|forms|formed|keep|keeps|kept up|"
    r"maintain|maintains|maintained)"
    r" (?:the|a|this|that) (?:[\w-]+ )?(?:ring|cordon|noose|siege|encirclement|blockade)\b"
)


def come_upon_those_inside(before: str) -> bool:
    """Say whether the words before a number set its people against those inside a place."""
    return _MET_INSIDE.search(before) is not None


# "put the rebels at 4,000 and the army at 8,500"
_SET_BESIDE = Small(
    r"\b(?:puts?|sets?|estimat(?:es?|ed)|reckon(?:s|ed)?|gives?|gave) the (?!(?:[\w-]+ )?(?:figures?|numbers?|total|"
    r"strength|size|tally|count)\b)[^,;.\d]{2,40}?(?: at)? [\w, ]*\b(?:[\d,]+|hundred|thousand)(?: [\w-]+){0,2}?"
    r"(?:,|;|,? (?:and|but|while)) (?:the|its|their) (?:(?!attack|assail|besieg|invad|raid)[\w'\u2019-]+ ){0,2}?"
    r"(?:army|troops|soldiers|garrison|defenders|government|police|enemy|military)(?:,[^,;.\d]{2,30},)?"
    r"(?: at| with)? (?:some |about )?$"
)


def are_set_beside(before: str) -> bool:
    """Say whether the words before a number give it to an army after another to those who come against it."""
    return _SET_BESIDE.search(before) is not None


def is_sided(text: str, start: int, end: int) -> bool:
    """Say whether the words around a number leave no doubt of its side: who keeps a siege up, or was there before."""
    before, after = text[:start], text[end:]
    if befell(text, start, end):
        return True
    is_alone = _RING.search(before) is None  # else the judge sees the siege beside it
    keep_it = RINGED_BY.search(before) is not None or (is_alone and _HOLD_RING.match(after) is not None)
    keep_it = keep_it or are_pitted(before) or are_kept_out(before) or are_beaten_in_it(before, after)
    keep_it = keep_it or outnumber_attackers(before, after) or are_set_beside(before)
    return keep_it or come_upon_those_inside(before) or was_there_when_it_began(before, after)


_ON_DUTY = Small(
    r"^(?: (?!and\b|who\b)[\w\u2019'-]+)?(?: (?:had|have|were|was|been|being|only|then|there|all|still)){0,4}"
    r" on (?:duty|guard|watch|sentry)\b"
    r"(?! (?:abroad|elsewhere|in (?:another|other|the (?:capital|city|streets|region))))"
)


def were_on_duty(after: str) -> bool:
    """Say whether the words behind a number have those it counts on duty: "14 policemen had been on duty"."""
    return _ON_DUTY.search(after) is not None
