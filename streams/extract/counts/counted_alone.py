"""Numbers that no noun follows, in a sentence beside the attack's: whether its words speak of those who attack.

"They were at least 6,000" and "7,000 took part" do; "a further 8,200 reached the beaches" may be of anybody.
"""

import re

from streams.extract.counts.numbers import Number
from streams.extract.counts.strengths import is_said_alone, is_total
from streams.extract.words import lexicon
from streams.extract.words.nouns import persons
from streams.extract.words.small import Small

_UNITS = (
    r"force|forces|army|armies|columns?|hosts?|horde|strength|ranks|ring|enemy|foe|attack\w*|assault\w*|offensive|"
    r"operation|push|drive|battles?|siege|besieg\w+|invasion|invad\w+|raid\w*|battalions?|brigades?|divisions?|"
    r"regiments?|companies|militia\w*|gunmen|manpower|head ?count|count heads|reinforc\w+|guerr?illas?|combatants|"
    r"members|waves?|front|flank|spearhead|tribes|levies|clans?|vanguard|landing party|crossing|garrison|defenders|"
    r"defending|contingents?"
)
_TELLING = (  # of whom, the words before may tell: "officials put the total at", "the general now speaks of"
    r"(?:put|puts|set|gave|give|gives|estimate[sd]?) (?:it|the (?:[a-z]+ )?(?:number|total|figure|tally))[^.;]{0,20}? ?"
    r"(?:at|as|to)|an? (?:total|figure|number|estimate) of|"
    r"(?:correct|right|true|final|real|actual) (?:number|figure|count|total|tally)|"
    r"(?:spoke|speaks?|talk(?:s|ed)?) (?:to us )?of|"
    r"how (?:many|large|big|strong)|too many to count|outnumber\w*|estimates? (?:start|begin|range|run)\w*|"
    r"nearer(?: to)?|closer to|com(?:e|es|ing) (?:at|for|against|on)|believed to be|"
    r"(?:raised|revised|corrected|lowered|cut|put up) (?:it|the [a-z]+)|wrong|mistake\w*|misprint|zero too many|"
    r"men|troops|soldiers|taking part|from the (?:north|south|east|west)"
)
# right before a number: "the other 3,000", "told the BBC 4,000", "said there were 9,300"
_RIGHT_BEFORE = Small(
    r"\b(?:(?:thrown|threw|sent|put|flung|hurled) in|committed|came|come|marched|advanced|attacked|went|poured|added|"
    r"adds|ones?|others?|second|rest|remainder|"
    r"told (?:the |an? )?[\w'\u2019-]+|(?:been|was|were) told|"
    r"(?:said|says|reckon\w*|thought|thinks|claim\w*|believe\w*) (?:that )?there (?:were|are))"
    r"(?: (?:about|some|at least|nearly|perhaps|over|more than|only|has|had|another))* $"
)
_SPOKEN_OF = Small(rf"\b(?:they|them|their|theirs|these|those|we|we['\u2019](?:ve|re)|{_UNITS}|{_TELLING})\b")
_PEOPLE = re.compile(
    r"\b[Tt]he [A-Z][a-z]+(?:s|ese|ish|nch|tch)? (?:are|were|number(?:ed)?) [\"\u201c]?(?:about |some |at least )*$|"
    r"\b(?:puts?|estimate[sd]?|reckon(?:s|ed)?) the [A-Z][a-z]+(?:s|ese|ish|nch|tch)? at (?:about |some |at least )*$"
)
_DOES = Small(
    r"^ of them,|^,? ?(?:of (?:the |its |their )?(?:[\w'\u2019-]+ ){1,5}?)?"
    r"(?:(?:or so|or more|at least|men|of them|others|more|strong|in all|all told) )*"
    r"(?:(?:have|has|had|were|are|was|is|been|be|to|also|all|now|then|already|being|said|thought|believed|reported|"
    r"estimated|used|will|would) )*"
    r"(?:t(?:ake|ook|aken|aking) part|used\b|belong\w*|waiting\b|involved|engaged|committed|attack\w*|storm\w*|"
    r"charg\w+|rush\w*|assault\w*|advanc\w+|march\w*|join\w*|"
    r"arriv\w+ [^.;]{0,30}?(?:with|in) (?:their |\d+ )?(?:pick-?ups|tanks|trucks|guns|lorries)|"
    r"wad(?:ed|ing)|sw[au]m|scal(?:ed|ing)|climb(?:ed|ing)|parachut\w+|ford(?:ed|ing)|crept|hurl\w*|struck|broke\b|"
    r"burst\b|forc\w+|push\w*|infiltrat\w+|block\w*|clos(?:ed|ing) in|h[eo]ld(?:ing)? (?:the|its|a|every|both)|dug in|"
    r"inside the|on the (?:slopes|outskirts|edge of|ridges|heights|approaches|march)|"
    r"in the (?:hills|woods|jungle|bush|forests?|mountains|suburbs)|pour\w*|swept|"
    r"sweep\w*|press\w*|surround\w*|encircl\w*|besieg\w*|ring\w*|mass(?:ed|ing)|"
    r"c[ao]m(?:e|ing) (?:down|over|on|at|in|out|up|from|through|again|by)|went in|gone in|go(?:ing)? in|"
    r"in (?:it|the (?:attack|assault|offensive|battle|ring|field|line|first wave))|outside|around\b|at the gates|"
    r"fight\w*|fought|cross(?:ed|ing)? the (?:border|frontier|river|line|wire|canal|berm)|under arms|"
    r"from the (?:north|south|east|west)|"
    r"(?:along|down|up|out of|across) the |"
    r"in the (?:[\w'\u2019-]+ ){0,4}?(?:brigade|division|battalion|regiment)s?\b)"
)
_NOT = re.compile(r"^,? (?:and )?not \d")  # "It is about 1,600, not 16,000"
_CROWD = 2_000  # persons: so many, and not fewer, are often counted beside an attack without taking part in it
_NEXT = 6  # words after a number, of whom it may yet count: "7,000 'armed bandits'", "8,000 Bakil and Khawlan warriors"
_NAMED = persons("armed") | persons("counted") | lexicon.ARMED
_MARKS = ".,;:!?\"'\u2018\u2019\u201c\u201d()"


def may_attack(text: str, number: Number) -> bool:
    """Say whether those counted may attack: they are few, or the words around speak of who does.

    `text` is the sentence of a number that no noun follows.
    """
    before, after = text[: number.start], text[number.end :]
    if number.middle < _CROWD or number.is_strength:
        return True
    if _SPOKEN_OF.search(before) or _PEOPLE.search(before) or is_total(before):
        return True
    if _DOES.search(after) or _NOT.match(after):
        return True
    if _RIGHT_BEFORE.search(before) or is_said_alone(before, after):
        return True
    return not _NAMED.isdisjoint(_words(before)) or not _NAMED.isdisjoint(_words(after)[:_NEXT])


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS).lower() for word in text.split()]
