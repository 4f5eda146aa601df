"""Who holds, defends, is faced or falls where others attack: the sentences beside an attack tell it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from streams.extract.clauses import Clauses
from streams.extract.geography.places import PlaceMention
from streams.extract.people.mention import Mention
from streams.extract.sides.responsible import answers_for
from streams.extract.sides.subjects import followers, is_speaker
from streams.extract.sides.suffering import as_fighters, how_sure, is_of_another_time, place_left
from streams.extract.words import lexicon
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.extract.words.small import Small

_HOLDS = re.compile(
    r"^,?\s*(?:(?:who|which|that|has|have|had|is|are|was|were|been|be|still|now|also|long|say they|to|supposed|thought|"
    r"believed|said|estimated|known|reported|meant|left|then|later|"
    r"said (?:it|they)(?: had)?) )*"
    r"(?:holds?|held|holding|defends?|defended|defending|controls?|controlled|controlling|garrison(?:s|ed)|"
    r"repuls(?:e|es|ed|ing)|repell?(?:s|ed|ing)?|resist(?:s|ed|ing)?|fought (?:back|off)|fight(?:s|ing)? (?:back|off)|"
    r"hit back|beat (?:back|off)|held (?:out|off|on)|put(?:s|ting)? up (?:an? )?(?:\w+ )?(?:resistance|fight)|"
    r"offer(?:s|ed|ing)? (?:\w+ )?resistance|conduct(?:s|ed|ing)? defen[cs]e|dug in|entrenched|guard(?:s|ed|ing)?|"
    r"protect(?:s|ed|ing)|(?:waiting|hiding|holed up|trapped|cornered|besieged|barricaded|sheltering) (?:in|inside)|"
    r"remain(?:s|ed|ing)? (?:in|inside|there)|inside\b|returned (?:the )?fire|in (?:the|its) defen[cs]e|"
    r"(?:fled|fell|fallen|pulled|driven|thrown|pushed|turned|forced|beaten) (?:back|out|from)|regrouped|"
    r"on the (?:hill|ridge|heights)|threw (?:them|it|the attackers?|the rebels) back|pushed (?:them|it) back)\b"
    r"(?! (?:talks?|elections?|a (?:meeting|parade|press|news)|meetings?|that|responsible|hostage))",
    re.IGNORECASE,
)
_HELD_BY = Small(
    r"\b(?:held|controlled|defended|garrisoned|occupied|guarded|ruled|manned|contained|halted|stopped|resisted|"
    r"repelled|repulsed|opposed|confronted|checked|blunted|(?:beaten|pushed|thrown|driven|turned|fought) (?:back|off)) "
    r"(?:\w+ )?by (?:the |an? )?$|"
    r"\b(?:in the hands|under the control|a stronghold|the stronghold|a bastion|the seat|the headquarters) "
    r"of (?:the )?$|"
    r"\b(?:facing|opposing|against) (?:them|it) (?:is|are|was|were|stand|stood) (?:the |an? )?$",
)
# and whoever took it then holds it now: "the town had been seized by the army in May"
_TAKEN_BY = Small(
    r"\b(?P<what>[\w'\u2019-]+),? (?:(?:had |has |have )?(?:fell|fallen)|(?:(?:had|has|have) been|was|were) lost) to "
    r"(?:the )?$|"
    r"\b(?P<taken>[\w'\u2019-]+),? (?:had been|has been|was) (?:captured|seized|overrun|taken|conquered) "
    r"(?:\w+ ){0,3}?by (?:the )?$",
)
_IT = words("it which that and")  # "which fell to the rebels"
_PLACES = words("settlement island hill hamlet fort")  # beside lexicon.POSITIONS
# how many they are, told between commas: ", numbering about 2,000, were defending it"
_COUNTED = re.compile(
    r"^,\s*(?:numbering|totall?ing|some|about|around|put at|estimated at|reckoned at|said to number|thought to number|"
    r"who number|an estimated|up to|perhaps)\b(?:[^,;.]|(?<=\d),(?=\d)){1,60},",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"^,?\s*(?:(?:were|was|are|is|have|has|had|been|also|said|reported|believed|feared|to|be|reportedly) )*"
    r"(?:killed|died|dead|wounded|injured|slain|captured|surrendered|missing|executed|massacred)\b",
    re.IGNORECASE,
)
_FELLED = Small(
    r"\b(?:kill(?:ed|s|ing)|los(?:t|ing)|wound(?:ed|ing)|captur(?:ed|ing)|(?:lives|bodies|deaths?) of|executed)\s+"
    r"(?:the )?$",
)


@dataclass(frozen=True)
class Stance:
    """Some who hold what is attacked, or fell there (`fell`), as sentence number `order` tells it.

    `places` is where they are told to have left or fallen, if that is told; `did`: they answer for the attack.
    """

    mentions: tuple[Mention, ...]
    order: int
    block: int
    fell: bool = False
    did: bool = False
    places: tuple[PlaceMention, ...] = ()


def stances_of(clauses: Clauses, order: int) -> Iterator[Stance]:
    """Give who of the sentence holds, defends or falls, and who answers for what was told before."""
    text = clauses.sentence.text
    if (who := answers_for(clauses)) is not None:
        yield Stance((who, *followers(clauses, who)), order, clauses.sentence.block, did=True)
        return
    for mention in clauses.mentions:
        may_hold = mention.head in ("armed", "state") and mention.name and not mention.is_position
        if not may_hold or is_speaker(clauses, mention):
            yield from _suffering(clauses, mention, order)
            continue
        those = (mention, *(one for one in followers(clauses, mention) if one.head in ("armed", "state")))
        before = text[: clauses.tokens[mention.first].start]
        after = _COUNTED.sub("", text[clauses.tokens[max(one.end for one in those) - 1].end :])
        is_named_so = mention.noun == "defenders" and " " in mention.name  # "the Croatian defenders said .."
        if is_named_so or (
            mention.noun != "police"
            and (
                _HELD_BY.search(before)
                or _is_taken_by(clauses, before)
                or (mention.prep != "of" and _HOLDS.match(after))
            )
        ):
            yield Stance(those, order, clauses.sentence.block, places=_left(clauses, mention))
        elif is_of_another_time(clauses, mention):
            continue
        elif _FELLED.search(before) or (mention.prep in ("", "of") and _FELL.match(after)):
            yield Stance(those, order, clauses.sentence.block, fell=True, places=_left(clauses, mention))
        else:
            yield from _suffering(clauses, mention, order)


def _suffering(clauses: Clauses, mention: Mention, order: int) -> Iterator[Stance]:
    """Give those who are told to flee, to call for help or to speak of their own losses."""
    those = as_fighters(clauses, mention)
    if those is not None and those.noun not in ASSAILANTS and how_sure(clauses, mention):
        yield Stance((those,), order, clauses.sentence.block, fell=True, places=_left(clauses, mention))


def _left(clauses: Clauses, mention: Mention) -> tuple[PlaceMention, ...]:
    left = place_left(clauses, mention)
    return () if left is None else (left,)


def _is_taken_by(clauses: Clauses, before: str) -> bool:
    """Say whether the words before a name tell that it took a place: not "A soldier was captured by the rebels"."""
    found = _TAKEN_BY.search(before)
    if found is None:
        return False
    name = "what" if found["what"] else "taken"
    if found[name].lower() in _IT | lexicon.POSITIONS | _PLACES:
        return True
    at = next(at for at, token in enumerate(clauses.tokens) if token.end >= found.end(name))
    return any(one.first <= at < one.end for one in clauses.places)
