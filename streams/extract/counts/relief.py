"""Numbers of those sent to a place that others attack: "flew 6,000 soldiers to Bria, which is under attack"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_SENDS = (
    r"(?:flown|flew|flying|fl(?:ies|y)|rush(?:es|ed|ing)?|sen(?:t|d|ds|ding)|mov(?:es|ed|ing)|dispatch(?:es|ed|ing)?|"
    r"airlift(?:s|ed|ing)?|order(?:s|ed|ing)|shipp?(?:s|ed|ing)|deploy(?:s|ed|ing)?|transferr?(?:s|ed|ing)|"
    r"shift(?:s|ed|ing)?|bussed|brought|hurri(?:es|ed)|parachut(?:es|ed))"
)
_UNDER = r"under (?:[\w'\u2019-]+ ){0,2}?(?:attack|siege|assault|fire|bombardment)"
_DONE = r"(?:besieged|encircled|surrounded|attacked|assaulted|stormed|shelled|bombarded|threatened)"
_DO = r"(?:attack(?:ed|ing)?|besieg(?:ed|ing)|storm(?:ed|ing)|assault(?:ed|ing)|encircl(?:ed|ing)|surround(?:ed|ing))"
_BEEN = r"(?:(?:has|have|had|is|was|came|been|now|still|being|again|comes|remains?|itself) )*"
_SENT = Small(rf"\b{_SENDS} (?:another |a further |some |about |up to |around |at least |nearly |more than |over )*$")
# the place is attacked by others than those who send them: not "to Bria, which it has besieged since May"
_TO_ATTACKED = re.compile(
    r"(?: [\w'\u2019-]+){1,4}? (?:in)?to (?:(?:the|its|their) (?:[\w'\u2019-]+ ){0,3}?(?:of )?)?[A-Z][\w'\u2019-]+"
    r"(?: [A-Z][\w'\u2019-]+){0,2},? (?:an? [^,.;]{3,40}, )?"
    r"(?:(?:which|that|where|(?:as|after|because|when|while)(?: it)?) )?(?:"
    rf"{_BEEN}{_UNDER}(?! (?:by|from) (?:its|their|his) )|{_BEEN}{_DONE} (?:\w+ )?by (?!its |their |his |them\b)|"
    rf"(?:the )?(?!(?:it|they|he|we|who|which|that|where|before|and|but|then|to|for|its|their|his|as|after|when)\b)"
    rf"(?:(?!(?:and|but|then|to|it|they|was|were|is|are|be|been|has|have|had)\b)[\w'\u2019-]+ ){{1,4}}?"
    rf"(?:have |has |had |been |are |is |were )*{_DO}\b)"
)
# "the attack on Bria, to which the army has moved 6,000 soldiers"
_TO_WHICH = Small(
    r",? (?:to which|to whose (?:aid|help|rescue|relief|defen[cs]e)) (?!they\b|it\b)[^.;,\d]{2,50}? "
    rf"(?:(?:has|have|had|is|are) )?(?:since |now |already )?{_SENDS} (?:another |some |about |up to )*$"
)
# "rushed 6,000 men to the beleaguered garrison"
_TO_HOLDERS = Small(
    r"(?: (?!who\b|which\b|to\b)[\w'\u2019-]+){1,4}? to (?:the|its|their|his) (?:[\w'\u2019-]+ ){0,2}?"
    r"(?:garrisons?|defenders|beleaguered|embattled)\b"
)
# "attacked Bria on Sunday, where some 6,000 fighters are making their last stand"
_WHERE = Small(r"\b(?:where|in which)\b[^.;,\d]{0,60}$")
_ARE_THERE = Small(
    r"(?: (?!who\b|which\b|that\b)[\w'\u2019-]+){1,3}? (?:are|were|is|was|have|had)(?: \w+){0,4}? "
    r"(?:mak(?:ing|e) (?:a|their|its) (?:last |final )?stand|"
    r"gathered|hiding|sheltering|cornered|bottled up|regrouped|regrouping|entrenched|resisting|"
    r"fortified|retreated|withdrawn|fled|pulled back)\b"
)


# "6,500 volunteers have set out by road to join the garrison", "6,000 commandos south to stiffen the defence"
_TO_JOIN = Small(
    r"(?: (?!who\b|which\b)[\w'\u2019-]+){1,8}? to (?:"
    r"(?:join|reinforce|relieve|strengthen|help|rescue|bolster|reach|stiffen|shore up|prop up) "
    r"(?:(?:the|its|their|his) (?:\w+ )?(?:garrison|defenders|besieged|beleaguered|trapped|encircled)|"
    r"(?:the |its |their |some )*[\d,]+ (?:[\w-]+ ){0,2}?(?:already |now |still )?(?:defending|holding|guarding))|"
    r"(?:reinforce|strengthen|bolster|stiffen|shore up|prop up) (?:the|its|their|his) (?:\w+ )?defen[cs]es?|"
    r"help (?:to )?(?:hold|defend|save|man) (?:it|them|the))\b"
)
# who goes with supplies: "A food convoy to besieged Djibo is being prepared with 6,800 troops"
_ESCORT = Small(
    r"^\W*(?:(?:an?|the|its|another|one) )?(?:[\w'\u2019-]+ ){0,3}convoys? [^.;:]{0,120}?\b(?:is|was|are|were|been|"
    r"being) (?:prepared|readied|assembled|organi[sz]ed|put together|formed) (?:by|with) "
    r"(?:(?:some|about|around|another|over|more|than|nearly|almost|up|to|at|least) )*$"
)
# "some 6,400 reinforcements reached the garrison", "shipping 6,000 reinforcements north to its shaken garrison"
_REINFORCE = Small(
    r"(?: [\w'\u2019-]+){0,2}? reinforcements(?: (?:of|from|for) [^,.;]{2,50}?)? (?:(?:have|has|had|also|then|soon) )*"
    r"(?:reach(?:ed|ing)?|join(?:ed|ing)?|(?:arriv(?:ed|ing)|landed) (?:at|in)|(?:got|fought their way|broke|came) "
    r"(?:through )?to) (?:the|its|their|his) (?:[\w'\u2019-]+ ){0,3}?"
    r"(?:garrison|defenders|besieged|base|barracks|headquarters|command|outposts?|bridgehead|pocket)\b|"
    r"(?: [\w'\u2019-]+){0,2}? reinforcements (?:[\w'\u2019-]+ ){0,4}?to (?:the|its|their|his) "
    r"(?:[\w'\u2019-]+ ){0,2}?(?:garrison|defenders|besieged)\b"
)
# "reinforced its border with another 5,600 soldiers after gangs attacked a post", "beefed up the garrison by 900 men"
_HELD = (
    r"(?:borders?|frontiers?|garrisons?|defen[cs]es?|security|police|presence|protection|"
    r"border (?:forces?|guard|police)|patrols|outposts?)"
)
_STRONGER = r"(?:reinforc|strengthen|bolster|boost|beef|shor|step|augment)(?:e?s|ed|ing|ped|ping|e)?(?: up)?"
_BY = (
    r"(?:with|by) (?:(?:another|some|about|around|nearly|almost|over|more|than|up|to|at|least|an|additional|a|further|"
    r"extra) )*$"
)
_STRENGTHENS = Small(
    rf"\b{_STRONGER} (?:[\w'\u2019-]+ ){{0,4}}?{_HELD}(?: (?!to\b|and\b)[\w'\u2019-]+){{0,5}}? {_BY}|"
    rf"\b{_HELD}(?: [\w'\u2019-]+){{0,4}}? (?:was|were|is|are|been|being) (?:\w+ )?{_STRONGER} {_BY}"
)


# "flew in 400 men, who found the town empty", "rushed in 200 soldiers as reinforcements"
_SENT_IN = Small(rf"\b{_SENDS} (?:in |over |down |up )?(?:another |a further |some |about |up to |around |over )*$")
_AWAY = r"(?:gone|empty|deserted|abandoned|left|fled|withdrawn|vanished|pulled (?:back|out))"
_TOO_LATE = Small(
    r"(?: (?!against\b|at\b|on\b|attack|storm)[\w'\u2019-]+){1,9}?(?:"
    rf",? who (?:only )?(?:found|arrived|got there|came|reached|landed)\b[^.;]{{0,60}}?\b(?:{_AWAY}|too late)\b|"
    r" as reinforcements?\b|"
    rf",? (?:but )?(?:only )?after (?:the|its|all the) (?:[\w'\u2019-]+ ){{1,3}}?had (?:already )?{_AWAY}\b)"
)
# "A column of 6,000 soldiers is hurrying to the aid of the garrison"
_HELP = r"(?:aid|rescue|relief|help|assistance)"
_TO_HELP = Small(
    r"(?: [\w'\u2019-]+){0,3}? (?:is|are|was|were|has been|have been) (?:now )?"
    r"(?:coming|hurrying|rushing|marching|moving|racing|going|hastening|on (?:its|their) way) "
    rf"to (?:(?:the )?{_HELP} of|the [\w-]+['\u2019]s? {_HELP})\b"
)
# "has moved 45,000 soldiers to Kursk in response to Ukraine's offensive"
_IN_ANSWER = Small(
    r"[^.;,]{1,60}? in (?:response|answer|reply|reaction) to (?:(?:an?|the|its|their|[\w-]+['\u2019]s?) )?"
    r"(?:[\w-]+ ){0,2}(?:attack|assault|offensive|raid|push|incursion|invasion|siege)"
)
# "Reinforcements of 5,500 men reached the besieged city", "A relief force of 11,000 set out"
_SOME = r"(?:(?:some|about|around|nearly|over|more than|at least|up to) )*"
_FRESH = Small(rf"\breinforcements (?:of|numbering|totall?ing) {_SOME}$")
_REACH_TOWN = Small(
    r"(?: [\w'\u2019-]+){0,3}? (?:(?:have|had|has) )?(?:reached|arrived (?:in|at)|got (?:in)?to|landed (?:in|at)) "
    r"(?:the )?(?!rebels|besiegers|attackers)(?:besieged |beleaguered )?[\w'\u2019-]+"
)
_BAND = r"relief (?:column|force|army|expedition)"
_RELIEF_OF = Small(rf"\b{_BAND} of {_SOME}$")
_ON_ITS_WAY = Small(
    r"(?: (?!and\b|who\b)[\w'\u2019-]+){0,3}? (?:set out|turned back|"
    r"(?:has |had |have )?(?:arrived|reached|left|started)|(?:was|were|is|are) (?:sent|on (?:its|their) way))\b"
)
# "Volunteers numbering 5,800 set out to relieve Vukovar"
_TO_RELIEVE = Small(
    r"(?: (?!and\b|who\b)[\w'\u2019-]+){0,4}? (?:who )?(?:set out|marched|moved (?:up|out)|started out|sallied out|"
    r"(?:was|were|are|is) (?:sent|ordered|on (?:its|their) way)) (?:[\w'\u2019-]+ ){0,3}?to (?:relieve|rescue|save)\b"
)
# "By the time the 10,000 men of the relief column reached Baga, the rebels had already burned it"
_WHEN_OVER = Small(
    rf"(?: [\w'\u2019-]+){{0,2}}? (?:of|in) (?:the|a) (?:[\w-]+ )?{_BAND}\b[^.;]{{0,90}}? "
    r"(?:reached|arrived|came|got)\b[^.;]{0,60}\b(?:already|by then|had (?:been|fallen))\b"
)
_BEFORE = (_STRENGTHENS, _ESCORT, _TO_WHICH)
_AFTER = (_REINFORCE, _TO_HELP, _TO_JOIN, _TO_RELIEVE, _WHEN_OVER)
_WAYS = (
    (_SENT, _TO_ATTACKED), (_SENT_IN, _TOO_LATE), (_WHERE, _ARE_THERE), (_SENT, _IN_ANSWER), (_FRESH, _REACH_TOWN),
    (_RELIEF_OF, _ON_ITS_WAY), (_SENT, _TO_HOLDERS),
)  # fmt: skip


def are_sent_to_help(text: str, number: Number) -> bool:
    """Say whether those counted are sent to a place that others attack, or are in it when it is attacked."""
    before, after = text[: number.start], text[number.end :]
    if any(way.search(before) for way in _BEFORE) or any(way.match(after) for way in _AFTER):
        return True
    return any(left.search(before) is not None and right.match(after) is not None for left, right in _WAYS)
