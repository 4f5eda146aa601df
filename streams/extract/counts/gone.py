"""Numbers of those who are not there: missing, driven from home, in reserve. None attacks, or stands against it."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_WORDS = r"(?: (?!(?:who|that|which|and|but|killed|died|dead|bodies|wounded|injured|shot)\b)[\w'\u2019-]+)"
# "6,000 soldiers went missing", "20 men of the Frontier Corps were missing", "some 40 are still unaccounted for"
_MISSING = re.compile(
    rf"{_WORDS}{{0,8}}? (?:(?:have|has|had|are|were|is|was|been|went|gone|go|remain(?:s|ed)?|still|reported|"
    r"listed|declared|posted|as|feared) )+(?:missing|unaccounted for)\b(?! out\b)|"
    rf"{_WORDS}{{0,5}}? (?:(?:have|has|had|were|are|been) )*(?:(?:lost|out of) (?:all )?(?:contact|touch)|"
    r"not (?:been )?(?:heard (?:from|of)|accounted for|reported back|come back|returned))\b",
    re.IGNORECASE,
)
_UNHEARD = Small(
    r"\b(?:nothing|no (?:word|sign|trace|news)|contact) (?:[\w'\u2019-]+ ){0,4}?(?:of|from|with) "
    r"(?:the |some |about |nearly |at least |more than )*$"
)
# "4 million Yemenis have left their homes", "thousands had been driven from their villages"
_HOMES = r"(?:homes?|houses?|villages|farms|land|birthplaces)"
_LEFT_HOME = re.compile(
    rf"{_WORDS}{{0,4}}? (?:(?:have|has|had|were|are|been|be|already|since|now|also) )*(?:left|leave|leaving|abandoned|"
    r"quit|fled|deserted|lost|forced from|forced out of|driven from|driven out of|uprooted from|displaced from|"
    rf"chased from) (?:their|its|his) {_HOMES}\b",
    re.IGNORECASE,
)
# "76,000 have been moved out of the border districts", "some 12,000 were resettled": no noun says that they fight
_MOVED_OUT = Small(
    r"^(?: (?:(?:have|has|had|were|are|being|been|since|now|already|also|so far) ?)+)"
    r"(?:moved out|resettled|relocated|rehoused|sheltered|housed|put up|taken in|brought out|taken out|got out|"
    r"bussed|bused|ferried|rehomed|moved to safety|led to safety)\b"
)
# "14,000 were camped on the other bank", "6,200 have signed the petition": what no fighter is told to do alone
_AT_PEACE = Small(
    r"^(?: (?:have|has|had|were|are|was|is|been|being|be|also|already|now|since|still|all|will|would|could|can|may|"
    r"might))* (?:signed|camped|camping|slept|sleep(?:ing)?|voted|applied|queue(?:d|s|ing)?|register(?:ed|ing)|"
    r"sought|seeking|prayed|praying|attended|enrolled|graduated|shelter(?:ed|ing)|huddled?|huddling|crammed|homeless|"
    r"stranded|hungry|starving|infected|vaccinated|fed(?! into)|hospitali[sz]ed|jobless|unemployed|married|born|"
    r"living|lived?|"
    r"(?:moving|walking|heading|streaming|trekking) (?:\w+ ){0,3}?on foot|landed (?:at|on) [\w'\u2019 -]{2,30}beach|"
    r"turned out(?! to (?:attack|besiege|storm|fight))|marched in protest|"
    r"spent (?:the|a|last|that) (?:night|day)|stood in (?:line|queues?)|"
    r"wait(?:ed|ing) for (?:the |an? )?(?:ferry|bus|buses|boats?|trains?|water|food|bread|aid|visas?)|"
    r"have nothing|need(?:ed|s|ing)? (?:food|help|aid|blankets|shelter|water)|under canvas|in tents|"
    r"without (?:power|water|food|shelter|homes?|work|electricity)|in (?:camps|schools|churches|mosques|cellars))\b"
)
# "9,000, most of them Hutu women"
_MOST_OF_THEM = Small(
    r"^(?! (?:[a-z]+ )?(?:men|fighters|rebels|soldiers|troops|guerrillas|gunmen|people have died)\b)[^.;]{0,60}, "
    r"(?:most|many|half|nearly all|almost all|all|mostly|chiefly|mainly)(?: of (?:them|whom))? (?:are |were )?(?:the )?"
    r"(?:women|children|elderly|old|girls|civilians|students|pupils|families|refugees|peasants|farmers)\b"
)
# "put the attacking force at 8,000, many of them students"
_A_FORCE = Small(
    r"\b(?:attack\w*|force|column|army|besiegers|raiders|invaders|insurgents|rebels|fighters|militants)"
    r"(?: \w+){0,3}? (?:at|of|number\w*|total\w*)(?: (?:between|some|about|around|nearly|over|least|than|more))*\s*$"
)
_RING = Small(
    r"(?: [\w'\u2019-]+){0,3}? (?:(?:have|has|had|are|were|is|was) )?"
    r"(?:blockad|besieg|encircl|surround|attack|storm)\w+\b"
)
# "The bishop counted 9,000 at Mass", "the number of displaced had risen to 9,000"
_AT_PRAYER = Small(
    r"^ (?:people )?(?:at|in|for|after|during) (?:the )?"
    r"(?:mass(?! (?:assaults?|attacks?))|church|prayers?|service|match|concert)\b"
)
# "Some 14,000 had crossed into Chad by Monday, the UNHCR said": who flees, where a relief agency counts
_CROSSED = Small(
    r"^(?: (?:have|has|had|already|since|now|also|so far))* (?:crossed|arrived|reached|come|gone|entered|streamed|"
    r"poured|trekked|walked|made it|got)\b"
)
_AGENCY = Small(
    r"\b(?:unhcr|iom|ocha|unicef|wfp|msf|refugees?|red (?:cross|crescent)|world food program\w*|"
    r"doctors without borders|(?:aid|relief) (?:workers?|agenc\w+|groups?|officials?|teams?)|humanitarian\w*)\b"
)
_HARMED = Small(
    r"\b(?:kill\w*|dead|died|dying|deaths?|tolls?|bod(?:y|ies)|wound\w*|injur\w*|casualt\w+|victims?|fatalit\w+|slain|"
    r"slaughter\w*|massacr\w*|murder\w*|lives|losses|perished|behead\w*|executed|abduct\w*|kidnap\w*)\b"
)
_RISEN_TO = Small(r"\b(?:number|figure|total|count)\b[^.;]{0,30} (?:risen|rose|grown|grew|climbed|up) to $")
_LET_IN = Small(
    r"\b(?:(?:let|waved|allowed) (?:through|in|past|across)|(?:taken|took|taking) in|registered|feeding|keeping|"
    r"housing|sheltering|hosting) (?:some |about |nearly |at least |more than |over |up to )*$"
)
_DRIVEN = Small(
    r"\b(?:driv(?:en|ing)|drove|forc(?:ed|ing)|uproot(?:ed|ing)|chas(?:ed|ing)|displac(?:ed|ing)) "
    r"(?:out )?(?:some |about |nearly |at least |more than |over |up to |around )*$"
)
_FROM_HOME = re.compile(rf"{_WORDS}{{0,3}}? (?:from|out of) (?:their|its) {_HOMES}\b", re.IGNORECASE)
# "41 servicemen who crossed the border asked to be fed"
_CAME_OVER = re.compile(
    r"(?: (?!and\b)[\w'\u2019-]+){0,3}? (?:who|that) (?:(?:have|has|had|also) )*(?:crossed|came|come|gone|went) "
    r"(?:over |across |back )?(?:the (?:border|frontier)|into [A-Z][\w-]+)(?:[^.;]{0,30}? | )(?:and |then |have |had )*"
    r"(?:asked (?:to be|for)|sought|requested|begged|applied for|gave (?:up|themselves up)|handed (?:in|over)|"
    r"laid down|(?:were|was|been) (?:disarmed|interned|fed|given|taken in|treated|sent back|repatriated|questioned|"
    r"admitted|offered))\b"
)
# "brought 8,000 infantrymen to it, not counting the 5,000 or so villagers that carry its shells"
_NOT_COUNTED = Small(
    r"\b(?:not (?:counting|including)|excluding|exclusive of|leaving aside|leaving out|to say nothing of|"
    r"not to (?:mention|speak of)) (?:(?:the|its|their|some|about|another|a|further|perhaps|an|estimated) )*$"
)
# "not counting 3,000 held in reserve at Cukurca", "with 9,000 soldiers remaining on the Vietnamese side"
_IN_RESERVE = Small(
    r"^(?: [\w'\u2019-]+){0,3}? (?:(?:are|were|was|being) )?"
    r"(?:held|kept|left|standing|waiting|remaining|staying) (?:back |behind )?"
    r"(?:(?:in|as a) reserve\b|on (?:the|its|their) (?:[\w'\u2019-]+ )?side (?:of|in)\b|"
    r"on (?:the|its|their) (?!attack|besieg|assail)(?:[\w'\u2019-]+ )side\b|"
    r"(?:across|behind) the (?:border|frontier|river|lines?)\b)"
)


def are_gone(text: str, number: Number) -> bool:
    """Say whether a number counts who went missing, left home, came over a border, stay in reserve or are left out."""
    before, after = text[: number.start], text[number.end :]
    if _NOT_COUNTED.search(before) or _CAME_OVER.match(text, number.end) or _IN_RESERVE.search(after):
        return True
    if _are_sheltered(text, before, after):
        return True
    if _MISSING.match(text, number.end) or _LEFT_HOME.match(text, number.end) or _UNHEARD.search(before):
        return True
    return _DRIVEN.search(before) is not None and _FROM_HOME.match(text, number.end) is not None


def _are_sheltered(text: str, before: str, after: str) -> bool:
    """Say whether they are told to do or to be given what no fighter is: "76,000 have been moved out"."""
    if _HARMED.search(text) is not None:
        return False  # "killing 43 people, most of them women", "the number of dead had risen to 90"
    if _RING.match(after):
        return False  # "5,300 jihadists have blockaded Djibo, where 40,000 mouths must be fed"
    if _A_FORCE.search(before) and _MOST_OF_THEM.search(after):
        return False
    ways = (_MOVED_OUT, _AT_PEACE, _MOST_OF_THEM, _AT_PRAYER)
    if any(way.search(after) for way in ways) or _LET_IN.search(before):
        return True
    return _AGENCY.search(text) is not None and bool(_CROSSED.search(after) or _RISEN_TO.search(before))
