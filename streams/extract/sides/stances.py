"""Who holds, defends, is faced or falls where others attack: the sentences beside an attack tell it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from streams.extract.clauses import Clauses
from streams.extract.geography.places import PlaceMention
from streams.extract.people.identity import GENERIC
from streams.extract.people.kinds import IRREGULAR, kind_of
from streams.extract.people.mention import Mention
from streams.extract.sides.comers import comer, may_be_hit
from streams.extract.sides.helped import backing_it
from streams.extract.sides.named import is_quoted, named_at, speaker_of
from streams.extract.sides.nameless import its_at, sender_of
from streams.extract.sides.responsible import answers_for
from streams.extract.sides.subjects import followers, is_speaker
from streams.extract.sides.suffering import (
    as_fighters,
    how_sure,
    is_of_another_time,
    is_part_of,
    place_left,
    tells_of_own,
)
from streams.extract.words import lexicon
from streams.extract.words.lexicon import ASSAILANTS, words
from streams.extract.words.small import Small

_HOLDS = Small(
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
    r"(?:had |has |have )?(?:hidden|planted|laid(?! siege)|dug|mined|rigged|fortified|booby-trapped) |"
    r"ha(?:d|s|ve) (?:an? |its |their )(?:\w+ )?(?:base|garrison|camp|stronghold|headquarters) (?:in|at|near) |"
    r"(?:mak(?:es?|ing)|made) (?:a|their|its) (?:\w+ )?stand|in (?:\w+ )?control|"
    r"stay(?:s|ed|ing) in(?:side)? (?:their|its)|"
    r"fought (?:for (?:\w+ )?(?:hours|days|weeks|their lives|every)|until|on|hard|bravely)|"
    r"(?:r[au]n|ruled?|governed|occup(?:y|ied)) (?:the|this) (?:town|city|place|area|region|district|province|village|"
    r"enclave|island|valley|capital|port|base|airport|camp)|"
    r"on the (?:hill|ridge|heights)|threw (?:them|it|the attackers?|the rebels) back|pushed (?:them|it) back)\b"
    r"(?! (?:talks?|elections?|a (?:meeting|parade|press|news)|meetings?|that|responsible|hostage|"
    r"an?(?:other)? (?:\w+ )?(?:town|village|city|district|region|province)))"
)
# whose ground an attack comes from: "backed by guns from territory held by"
_WHENCE = re.compile(
    r"\b(?:guns?|artillery|fire|rockets|troops|men|fighters|attack(?:ed|ing)?|fir(?:ed|ing)) from (?:[\w-]+ ){1,4}"
    r"(?:held|controlled|occupied|ruled) by (?:the |an? )?$",
    re.IGNORECASE,
)
_HELD_BY = Small(
    r"\b(?:held|controlled|defended|garrisoned|occupied|guarded|ruled|manned|contained|halted|stopped|resisted|"
    r"repelled|repulsed|opposed|confronted|checked|blunted|(?:beaten|pushed|thrown|driven|turned|fought) (?:back|off)) "
    r"(?:\w+ )?by (?:the |an? )?$|"
    r"\b(?:in the hands|under the control|a stronghold|the stronghold|a bastion|the seat|the headquarters) "
    r"of (?:the )?$|"
    r"\b(?:facing|opposing|against) (?:them|it) (?:is|are|was|were|stand|stands|stood) (?:the |an? |some |about |"
    r"around |perhaps |only |at least |up to |an estimated |more than |no more than )?$",
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
# what they try or are sent for: "was rushed to the front but failed to stop them", "ordered its troops to stop them"
_TRIES = Small(
    r"^(?: [\w'\u2019-]+){0,8}? (?:(?:tr(?:y|ied|ying)|attempt(?:ed|ing)|fail(?:ed|ing)|struggl(?:ed|ing)|"
    r"manag(?:ed|ing)|unable|vow(?:ed|ing)|rush(?:ed|ing)|sent|ordered|fought|fighting|battling|hurr(?:ied|ying)|rac(?:ed|ing)|"
    r"scrambl(?:ed|ing)) to "
    r"(?:resist|hold|stop|halt|repel|contain|defend|slow|stem|block|keep|fend|fight (?:back|off)|beat (?:back|off)|"
    r"get in front of (?:them|it)|head (?:them|it) off|intercept (?:them|it))|"
    r"(?:could|can|did) not (?:hold|stop|halt|repel|contain|slow|stem|block)|"
    r"to (?:stop|halt|repel|contain|resist) (?:them|it|the \w+))\b(?! (?:talks?|elections?|protest\w*|a meeting))"
)
# whom they fight, who were told before: "Peshmerga and police fought them from street to street"
_FIGHTS_THEM = Small(
    r"^(?: (?:who|which|that|had|has|have|were|was|are|is|been|then|later|also|still|now|quickly|\w+ly))*? "
    r"(?:fought|fight(?:s|ing)?|battl(?:ed|es|ing)|engag(?:ed|es|ing)|confront(?:ed|s|ing)|"
    r"chas(?:ed|ing)|resist(?:ed|ing)|met|fac(?:ed|ing)|wait(?:ed|ing) for|"
    r"(?:exchanged|traded|exchanging|trading) (?:\w+ )?fire with|"
    r"clash(?:ed|ing) with|fired (?:back )?(?:at|on)|opened fire on|shot (?:dead|down)|killed|driv(?:en|ing)|drove) "
    r"(?:with |against )?(?:(?:[\w,]+ ){1,3}of )?"
    rf"(?:them|the (?:\w+ )?(?:{'|'.join(sorted(ASSAILANTS | IRREGULAR))}|troops|soldiers|enemy))\b"
)
# how many they say stand against them: "are facing an enemy force of 9,000", "are up against 700 men"
_FACES_SOME = Small(
    r"^ (?:(?:are|is|were|was|now|have been|had been) )*(?:fac(?:e|es|ed|ing)|up against|outnumbered by) "
    r"(?:(?:an?|some|about|nearly|around|up to|more than|perhaps) )*(?:[\w-]+ ){0,2}?"
    r"(?:(?:force|army) of|\d[\d,.]*|thousands|hundreds|tens of thousands)\b[^,;.]{0,24}"
    r"\b(?:\d|men|fighters|rebels|soldiers|troops|militants|insurgents|attackers|gunmen|jihadists)"
)
_BEATS_OFF = re.compile(
    r"^ (?:(?:had|has|have|later|then|also) )*(?:repel(?:s|led|ling)?|repuls(?:es|ed|ing)|resist(?:ed|ing)|held off|"
    r"(?:fought|beat|drove|pushed|threw) (?:off|back)) (?:the )?$",
    re.IGNORECASE,
)
# and who kills soldiers while others attack: "The army attacked Goma. Rebels killed 20 soldiers"
_KILLS = Small(
    r"^ (?:(?:had|have|has|later|then|also) )*killed (?:(?:at least|about|some|more than|up to) )?[\w,]+ "
    r"(?:\w+ )?(?:soldiers|troops)\b"
)
# some of a town only: it says nothing of whose the town was
_PARTLY = re.compile(
    r"^,?(?: \w+){0,3}? (?:holds?|held|controls?|controlled) "
    r"(?:most|much|half|parts?|large|nearly|about|several|some|two|three|four|five|six|\d+|a (?:third|quarter|few)) ",
    re.IGNORECASE,
)
# of "the North Vietnamese 320th Division" what a name that is known leaves out; what they wear who hold a ridge
_BESIDE_NAME = re.compile(
    r"^ (?:\d+(?:st|nd|rd|th) (?:\w+ )?(?:brigade|division|regiment|battalion|corps|army)|"
    r"in (?:[\w'\u2019-]+ ){1,3}?(?:dress|uniforms?|clothes|clothing|garb|disguise|fatigues)\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^, (?:who|which|an?|the|sent|now|then) [^,;.]{2,80},(?= \w)", re.IGNORECASE)
# ".. We repulsed them three times," the army spokesman said
_WE = Small(
    r"\bwe (?:have |had |are |were )?(?:still )?(?:repel\w*|repuls\w+|resist\w*|beat|fought|drove|pushed|"
    r"(?:held|holding) (?:on|out|off|our|them)|lost (?!everything|all|the (?:match|game|vote)|hope|touch|contact))\b"
)
_OF = 2  # tokens from "members" to whose they are: "of the"
_LISTED = 4  # tokens between those of one list: "and members of the"
_THE = words("the its their")
_OF_MEMBERS = _THE | words("members fighters men soldiers units elements some of a few other allied")
_FELL = Small(
    r"^,?\s*(?:(?:also|have|has|had|said|reported|believed|feared|to|reportedly) )*"
    r"(?:(?:(?:were|was|are|is|been|be) )(?:(?:also|said|reported|believed|feared|to|be|have|been|reportedly) )*"
    r"(?:killed|wounded|injured|slain|captured|executed|massacred|among the dead)|died|dead|surrendered|missing|"
    r"(?:lost|gave) their lives|"
    r"(?:killed|wounded|injured|slain|captured|executed|massacred)(?=[.,;]|$| (?:and|or|in|during|when|as|by|on|"
    r"after|near|there|this|since|so|at (?!least))))\b"
)
_FELLED = Small(
    r"\b(?:kill(?:ed|s|ing)|los(?:t|ing)|wound(?:ed|ing)|captur(?:ed|ing)|(?:lives|bodies|deaths?) of|executed)\s+"
    r"(?:(?:[\w,-]+ ){0,3}(?:men|members|officers|soldiers|troops|fighters|personnel) of )?(?:the )?$",
)


# "103 of their men and perhaps 300 soldiers had died": the dead of both sides do not tell who was attacked
_OWN_DEAD_TOO = Small(
    r"\b\d[\d,]* (?:[\w-]+ )?of (?:their|its|our|his|her) (?:own )?(?:men|fighters|soldiers|troops|people|comrades) "
    r"and (?:[\w'\u2019,.-]+ ){0,5}$"
)


@dataclass(frozen=True)
class Stance:
    """Some who hold what is attacked, or fell there (`fell`), as sentence number `order` tells it.

    `places` is where they are told to have left or fallen, if that is told; `partly`: they hold only some of it;
    `comes`: they are only spoken of as those who attack; `did`: they answer for the attack; `backs`: they only help
    in it; `against`: whom they beat off, or fight.
    """

    mentions: tuple[Mention, ...]
    order: int
    block: int
    fell: bool = False
    partly: bool = False
    comes: bool = False
    did: bool = False
    backs: bool = False
    against: Mention | None = None
    places: tuple[PlaceMention, ...] = ()


def stances_of(clauses: Clauses, order: int) -> list[Stance]:
    """Give who of the sentence holds, defends or falls; else the state that speaks of its own in it.

    Or who answers for what was told before.
    """
    if helping := backing_it(clauses):
        return [Stance(tuple(helping), order, clauses.sentence.block, backs=True)]
    if (who := answers_for(clauses)) is not None:
        return [Stance((who, *followers(clauses, who)), order, clauses.sentence.block, did=True)]
    said = _quoted(clauses)
    found = list(_stances(clauses, order)) if said is None else []
    state = said or (_speaking(clauses) if not found else None)
    return found if state is None else [Stance((state,), order, clauses.sentence.block, fell=True)]


def _stances(clauses: Clauses, order: int) -> Iterator[Stance]:
    text = clauses.sentence.text
    if (comes := comer(clauses)) is not None and not _stands(clauses, comes, "", _after(clauses, comes)):
        is_hurt, there = bool(how_sure(clauses, comes)) or may_be_hit(clauses, comes), tuple(clauses.places)
        yield Stance((comes,), order, clauses.sentence.block, fell=is_hurt, comes=True, places=there)
    for told in clauses.mentions:
        if told.noun == "members" and any(one.prep == "of" and one.first - told.end <= _OF for one in clauses.mentions):
            continue  # "Several hundred members of the army laid down their arms": the army's stance
        mention = _meant(clauses, told)
        may_hold = mention.head in ("armed", "state") and mention.name and not mention.is_position
        if not may_hold or is_speaker(clauses, mention):
            yield from _suffering(clauses, mention, order)
            continue
        those, end = _together(clauses, mention)
        before = text[: clauses.tokens[mention.first].start]
        after = _BESIDE_NAME.sub("", _COUNTED.sub("", text[clauses.tokens[end - 1].end :]))
        if _stands(clauses, mention, before, after):
            is_part = _PARTLY.match(after) is not None
            yield Stance(
                those, order, clauses.sentence.block, partly=is_part, places=_left(clauses, mention),
                against=_against(clauses, those, end),
            )  # fmt: skip
        elif is_of_another_time(clauses, mention) or _OWN_DEAD_TOO.search(before):
            continue
        elif mention.noun not in ASSAILANTS and (
            _FELLED.search(before) or (mention.prep in ("", "of") and _FELL.match(after))
        ):
            yield Stance(those, order, clauses.sentence.block, fell=True, places=_left(clauses, mention))
        elif not mention.prep and _KILLS.match(after):
            yield Stance(those, order, clauses.sentence.block, fell=True, places=tuple(clauses.places))
        else:
            yield from _suffering(clauses, mention, order)


def _quoted(clauses: Clauses) -> Mention | None:
    """Give who says how "we" stood: ".. We repulsed them," the army spokesman said."""
    if not _WE.search(clauses.sentence.text):
        return None
    for mention in clauses.mentions:
        if mention.name and kind_of(mention) and not mention.is_pronoun and is_quoted(clauses.tokens, mention):
            return replace(mention, head="armed")
    return None


def _speaking(clauses: Clauses) -> Mention | None:
    """Give the state that a sentence begins with and that speaks of its own: "Kyiv denied that the town had fallen"."""
    text, tokens = clauses.sentence.text, clauses.tokens
    end = next((at for at, token in enumerate(tokens) if not token.is_capital), 0)
    if not end or (clauses.mentions and clauses.mentions[0].first < end):
        return None
    named = named_at(clauses, 0, end) if tells_of_own(text[tokens[end - 1].end :]) else None
    return named if named is not None and named.head == "state" else None


def _against(clauses: Clauses, those: tuple[Mention, ...], end: int) -> Mention | None:
    """Give whom they beat off: "African Union troops repelled al-Shabaab", "Soldiers fought off the rebels"."""
    found = next((one for one in clauses.mentions if one.first >= end and one not in those), None)
    if found is None or found.head not in ("armed", "state") or found.is_position or not found.name:
        return None
    between = clauses.sentence.text[clauses.tokens[end - 1].end : clauses.tokens[found.first].start]
    return found if _BEATS_OFF.match(between) else None


def _after(clauses: Clauses, mention: Mention) -> str:
    return clauses.sentence.text[clauses.tokens[mention.end - 1].end :]


def _stands(clauses: Clauses, mention: Mention, before: str, after: str) -> bool:
    """Say whether the words around them tell that they hold, or try to."""
    if mention.noun == "defenders" and " " in mention.name:
        return True  # "the Croatian defenders said .."
    if mention.noun == "police":
        return False
    if (_HELD_BY.search(before) and not _WHENCE.search(before)) or _is_taken_by(clauses, before):
        return True
    is_free = mention.prep not in ("of", "from") or (mention.prep == "of" and is_part_of(before))
    ways = {after, _ASIDE.sub("", after)}  # "The SPLM-N, which is said to be near, fired back"
    return is_free and any(one.match(way) for one in (_HOLDS, _TRIES, _FIGHTS_THEM, _FACES_SOME) for way in ways)


def _meant(clauses: Clauses, mention: Mention) -> Mention:
    """Give whose men they are that a speaker calls his, or has: "Moscow said its troops had repelled the attack"."""
    if clauses.tree is None or mention.actor_id or not _are_men(mention):
        return mention
    at = its_at(clauses, mention)
    owner = speaker_of(clauses, clauses.tree, at) if at is not None else sender_of(clauses, mention)
    if owner is None or not owner.is_fighting:
        return mention
    is_bare = set(mention.name.lower().split()) <= GENERIC | {"units", "unit"}
    name, head = (owner.name, owner.head) if is_bare else (mention.name, "armed")
    return replace(mention, name=name, head=head, noun=owner.noun, actor_id=owner.actor_id, country=owner.country)


def _are_men(mention: Mention) -> bool:
    return mention.head == "armed" or (mention.head == "people" and mention.noun in GENERIC)


def _together(clauses: Clauses, mention: Mention) -> tuple[tuple[Mention, ...], int]:
    """Give who is told with them, and where all of that ends: "marines and members of the Azov regiment"."""
    those = [mention, *(one for one in followers(clauses, mention) if one.head in ("armed", "state"))]
    end = max(one.end for one in those)
    for other in clauses.mentions:
        between = [token.lower for token in clauses.tokens[end : other.first]] if other.first > end else []
        if other.head != "armed" or not between or len(between) > _LISTED:
            continue
        if between[0] == "of" and set(between[1:]) <= _THE:  # "soldiers of the 3rd Brigade": they are its
            end = other.end
        elif between[0] == "and" and set(between[1:]) <= _OF_MEMBERS:
            those, end = [*those, other], other.end
    return tuple(those), end


def _suffering(clauses: Clauses, mention: Mention, order: int) -> Iterator[Stance]:
    """Give those who are told to flee, to call for help or to speak of their own losses, with who is named beside."""
    those = as_fighters(clauses, mention)
    if those is not None and those.noun not in ASSAILANTS and how_sure(clauses, mention):
        beside = (one for one in followers(clauses, mention) if one.head in ("armed", "state"))
        yield Stance((those, *beside), order, clauses.sentence.block, fell=True, places=_left(clauses, mention))


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
