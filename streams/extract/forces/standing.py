"""On which side of an attack told before those stand whom a later sentence counts."""

import re
from collections.abc import Sequence
from typing import Literal

from streams.extract.counts import strengths
from streams.extract.counts.engaged import are_said_to_take_part
from streams.extract.forces.facts import THEM_OR_US, Fact, specific
from streams.extract.people.actors import members, sent_by
from streams.extract.people.identity import identity_of
from streams.extract.people.kinds import IRREGULAR, REBELS, STATE, is_opposed, kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.lexicon import ASSAILANTS, DEFENDING_NOUNS, words
from streams.extract.words.nouns import GUESTS, STATE_FORCES
from streams.extract.words.small import Small

_POWERS = words("government army military junta regime authorities state")
_SOLDIERS = STATE - (_POWERS - words("army military"))  # those whom a power sends
# who speaks of whom they met
_THEY_FACED = re.compile(
    r"(?P<who>(?:the |an? )?[\w'\u2019-]+(?: \w+)?)"
    r"(?: (?:officers?|commanders?|soldiers|generals?|captains?|fighters))? (?:[\w'\u2019-]+ ){0,4}?"
    r"(?:said|say|says|told [^,;.]{3,30}?) (?:that )?(?:they|it|he|(?:its|their) men|their units?) "
    r"(?:(?:had|have|has|were|was|are|is|been) ){0,2}"
    r"(?:faced|facing|fac(?:e|ed) off against|up against|confronted|outnumbered by)"
    r"(?: \w+){0,2} $",
    re.IGNORECASE,
)
_FACED_REACH = 3  # sentences from an attack to those who stand against it
_THEM_REACH = 2  # sentences from an event to "6,000 of them"
_OURS = 8  # characters from a number to whose it is
_NEXT = 1  # sentences from the event to a number that nothing else ties to it
_SENT = re.compile(
    r"\b(?:president|government|ministry|minister|cabinet|parliament|council|union|alliance|UN|NATO)\b"
    r"(?: [\w'\u2019]+){0,4}? (?:deploy\w*|sen[dt]s?|sending|mobili[sz]\w*|dispatch\w*|"
    r"mov(?:e|ed|es)|order\w*|rush\w*)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def side_of(
    fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention], distance: int
) -> Literal["attacking", "defending"] | None:
    """Give the side of an event `distance` sentences before that the number counts; None where it may be nobody's."""
    if fact.is_of_both:
        return _side_by_kind(fact.mention, attackers)
    if fact.is_at_front and not _is_of(fact.owner, defenders):
        is_theirs = _is_of(fact.owner, attackers) or bool(fact.of_whom & _names(attackers))
        return "attacking" if is_theirs else None
    is_called_so = fact.mention.noun in ASSAILANTS or bool(fact.of_name & ASSAILANTS)
    is_called_so = is_called_so or (fact.counts is not None and fact.counts.noun in ASSAILANTS)
    is_same = (
        fact.role in ("defending", "unknown") and distance <= _FACED_REACH and _are_the_same(fact, attackers, defenders)
    )
    if is_same or (fact.role == "attacking" and is_called_so):
        return "attacking"
    if (side := _side_faced(fact, attackers, defenders, distance)) is not None:
        return side
    told = _side_told(fact, attackers, defenders, distance)
    if told == "defending" and _are_no_foes(fact, attackers, defenders):
        return None
    is_another = told == "attacking" and not fact.is_of_attack and _is_of_another(fact.owner, attackers)
    return None if is_another else told


def _before(fact: Fact) -> str:
    return fact.sentence.text[: fact.quantity.start - fact.sentence.start]


def is_enemy_of(before: str, attackers: Sequence[Mention]) -> bool:
    """Say whether one of those who attack tells a number of "the enemy": "A general put the enemy's strength at".

    `before` are the words before it. Told by the other side it is the attackers' own.
    """
    if _ENEMYS.search(before) is None or not attackers:
        return False
    says = next((kind for kind, who in _SPEAKERS.items() if who.search(before) is not None), None)
    return says is not None and {kind_of(one) for one in attackers} <= {says, ""}


_ENEMYS = Small(
    r"\b(?:the|their) (?:enemy|foe|opponents?)(?:['\u2019]s)? (?:[\w-]+ ){0,2}?"
    r"(?:(?:strength|numbers?|force|forces|men) |(?=at |as |to be ))(?:in \w+ )?(?:at|as|to be|was|is|being) "
    r"(?:(?:about|some|over|more than|up to) )*$"
)
_SPEAKERS = {
    "irregular": Small(
        r"\b(?:rebels?|insurgents?|guerrillas?|militants?|jihadists?|separatists?)\b[^.;]{0,40}?\b(?:the|their) "
    ),
    "state": Small(
        r"\b(?:general|generals|minister|ministry|colonel|brigadier|major|officers?|army|military|chief of staff|"
        r"president|government|spokesman)\b"
    ),
}


def _side_by_kind(mention: Mention, attackers: Sequence[Mention]) -> Literal["attacking", "defending"] | None:
    """Give the side of those counted with whom they fought: soldiers attack where soldiers do, and face rebels."""
    kinds = {kind_of(one) for one in attackers}
    if len(kinds) != 1 or not attackers or kinds == {""}:
        return None
    return "attacking" if kinds == {kind_of(mention)} else "defending"


def _are_no_foes(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> bool:
    """Say whether they are the attackers' own, or guests whom nobody attacks: "700 peacekeepers guard the winner"."""
    if fact.owner is not None and fact.owner in attackers and fact.owner not in defenders:
        return True
    text, start = fact.sentence.text, fact.sentence.start
    before, after = text[: fact.quantity.start - start], text[fact.quantity.end - start :]
    return _GUARDS.match(after) is not None or (
        _SENT_TO.search(before) is not None and _GUESTS.match(after) is not None
    )


_GUESTS = Small(rf"\s*(?:[\w'\u2019.-]+ ){{0,2}}(?:{'|'.join(sorted(GUESTS))})\b")
_SENT_TO = Small(r"\b(?:sen[dt]|sending|deploy\w*|dispatch\w*|flown in|rushed) (?:(?:some|about|another|up to) )?$")
_GUARDS = Small(
    rf"{_GUESTS.pattern} "
    r"(?:(?:are|were|now|still|also|there) ){0,2}(?:guard|protect|watch|escort|observ|monitor|patrol|train|advis)"
)


def _are_the_same(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> bool:
    """Say whether "the insurgents" counted are the gunmen who attack: irregulars all, and none are attacked."""
    who, before = fact.counts, _before(fact)
    if fact.role == "unknown" and " whose " in before:
        return False  # "the rebels, whose own strength in this sector an officer put at 3,500": not all who attack
    if who is None or who.noun not in REBELS or identity_of(who) or not attackers:
        return False
    are_irregular = all(kind_of(one) == "irregular" for one in attackers)
    return are_irregular and not any(one.noun in REBELS for one in defenders)


def _are_called_as_they(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> bool:
    """Say whether irregulars are called as the attackers are, and nobody attacked is: "Some 300 rebels were inside"."""
    noun = fact.mention.noun
    are_they = any(one.noun == noun for one in attackers) and all(one.noun != noun for one in defenders)
    return noun in REBELS and are_they


def _side_told(  # noqa: PLR0911 - one return a reason reads as a table
    fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention], distance: int
) -> Literal["attacking", "defending"] | None:
    attacking, defending = _names(attackers), _names(defenders)
    if _is_of_attacked(fact, attackers, defenders, distance):
        return "defending"
    if fact.role == "defending":
        are_theirs = bool(fact.of_whom & attacking) and fact.mention.noun not in DEFENDING_NOUNS
        are_met = are_theirs or _are_attackers_faced(fact, attackers) or _faced_by_others(fact, attackers)
        if (fact.is_faced and are_met) or _are_called_as_they(fact, attackers, defenders):
            return "attacking"  # "Gunmen poured into the city. There are 5,800 gunmen in it"
        return None if are_theirs else "defending"
    if fact.of_whom & attacking or (fact.is_inside and _is_of(fact.mention, attackers)):
        return "attacking"
    is_state = fact.is_inside and kind_of(fact.mention) == "state"
    if is_state and attackers and all(kind_of(one) == "irregular" for one in attackers):
        return "defending" if distance <= _FACED_REACH else None
    is_theirs = fact.is_its and bool(defenders) and all(one.name.endswith("s") for one in attackers)
    if fact.of_whom & defending or is_theirs:
        return "defending"
    is_enemy = _is_against(fact, attackers) or (fact.role == "unknown" and is_opposed(fact.mention, attackers))
    if is_enemy or (fact.is_inside and fact.of_whom and attacking and not fact.is_back):
        is_told = fact.is_inside or fact.is_of_them
        return "defending" if is_told and distance <= _FACED_REACH else None
    if fact.is_total or fact.role == "attacking":
        is_put_in = fact.is_of_attack and fact.role == "attacking"  # "the alliance has thrown 20,000 men into it"
        is_other = fact.is_total and not is_put_in and bool(fact.of_whom) and (bool(attacking) or not attackers)
        return None if is_other else "attacking"
    if fact.is_back:
        are_others = bool(fact.of_whom) and (bool(attacking) or not attackers) and not fact.is_them
        is_far = fact.mention.noun in THEM_OR_US and distance > _THEM_REACH
        return None if are_others or is_far else "attacking"
    is_near = distance <= (_THEM_REACH if fact.is_spoken else _NEXT) and fact.mention.head != "bare"
    return "attacking" if is_near and not fact.of_whom and _is_alike(fact.mention, attackers) else None


def _is_of_attacked(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention], distance: int) -> bool:
    """Say whether they are theirs who are attacked: "The army held off an assault. It has brought up 7,000 men".

    Or an army's where rebels attack: "Rebels attacked Goma. The army, which has 7,000 men there, fled".
    """
    if _is_of(fact.owner, defenders):
        return not _is_of(fact.owner, attackers)
    is_near = fact.role != "attacking" and distance <= _FACED_REACH and fact.mention.noun not in THEM_OR_US
    return is_near and fact.owner is not None and is_opposed(fact.owner, attackers)


def _side_faced(
    fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention], distance: int
) -> Literal["attacking", "defending"] | None:
    """Give the side of those against whom somebody stands whose side is known."""
    if _are_faced_by_attacked(fact, attackers, defenders):
        return "attacking"
    is_near = distance <= _FACED_REACH
    return "defending" if is_near and are_faced_by_attackers(fact, attackers, defenders) else None


def _are_faced_by_attacked(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> bool:
    """Say whether who is attacked, or fights such as attack, faces them: "Rebels attacked. Soldiers face 700 men"."""
    who = fact.facing
    if who is None or not attackers or _is_of(who, attackers):
        return False
    known = {one.actor_id for one in attackers}
    are_apart = who.actor_id is not None and None not in known and who.actor_id not in known
    return who.noun in DEFENDING_NOUNS or _is_of(who, defenders) or is_opposed(who, attackers) or are_apart


def are_faced_by_attackers(fact: Fact, attackers: Sequence[Mention], defenders: Sequence[Mention]) -> bool:
    """Say whether who attacks, or is called so, stands against them: "The rebels are outnumbered by 7,000 soldiers"."""
    if is_enemy_of(_before(fact), attackers):
        return True
    who = fact.facing
    if who is None or _is_of(who, defenders):
        return False
    return who.noun in ASSAILANTS or _is_of(who, attackers)


def _is_of_another(owner: Mention | None, attackers: Sequence[Mention]) -> bool:
    """Say whether somebody known has them who is none of those known who attack: "The Ukrainians sent 300 men"."""
    known = {one.actor_id for one in attackers if one.actor_id}
    own = owner.actor_id if owner is not None else None
    if own is None or not known or len(known) < len(attackers):
        return False
    return not any(own in members(one) or one in members(own) for one in known)


def _is_of(owner: Mention | None, side: Sequence[Mention]) -> bool:
    return owner is not None and any(
        owner.name.lower() == one.name.lower() or identity_of(owner) == identity_of(one) != "" for one in side
    )


def _are_attackers_faced(fact: Fact, attackers: Sequence[Mention]) -> bool:
    """Say whether soldiers face rebels where rebels attack: "350 men had been left to face 6,500 militants"."""
    are_rebels = bool(attackers) and all(kind_of(one) == "irregular" for one in attackers)
    return are_rebels and fact.mention.noun in IRREGULAR and kind_of(fact.mention) == "irregular"


def _faced_by_others(fact: Fact, attackers: Sequence[Mention]) -> bool:
    """Say whether others than the attackers tell whom they met: "Georgian officers said they had faced 8,000 men"."""
    found = _THEY_FACED.search(_before(fact))
    if found is None or not attackers or is_opposed(fact.mention, attackers):
        return False
    who = specific(found["who"]) | (set(found["who"].lower().split()) - _THE)
    return bool(who) and not who & _names(attackers) and not who & {one.noun for one in attackers}


_THE = words("the a an")


def _is_against(fact: Fact, attackers: Sequence[Mention]) -> bool:
    """Say whether those counted are soldiers where rebels attack, or rebels where soldiers do."""
    if "our" in fact.sentence.text[: fact.quantity.end - fact.sentence.start + _OURS].lower().split():
        return False  # "21,000 of our fighters": those who say so
    back = strengths.BACK.search(_before(fact))
    who = {*fact.of_name, fact.mention.noun, *(back["who"].lower().split()[-1:] if back else ())}
    known = [one for one in attackers if one.actor_id and not one.actor_id.endswith(STATE_FORCES)]
    nouns = {word for one in attackers for word in [one.noun, *(one.name.lower().split() if one not in known else ())]}
    are_soldiers = bool(nouns & (_SOLDIERS | {"forces", "force"}))
    are_rebels = bool(nouns & IRREGULAR) or any(one.noun in STATE and kind_of(one) == "irregular" for one in attackers)
    are_rebels |= len(known) == len(attackers) > 0 and bool(who & _POWERS)
    is_plain = fact.mention.name.lower() in _ARMYS and not fact.is_of_attack
    are_rebels = are_rebels or (is_plain and _are_bands(attackers))
    is_sent = _SENT.search(_before(fact)) is not None
    behind = fact.sentence.text[fact.quantity.end - fact.sentence.start :]
    return ((bool(who & (_SOLDIERS | _POWERS)) or is_sent) and are_rebels and not are_soldiers) or (
        bool(who & IRREGULAR) and are_soldiers and not are_rebels and not are_said_to_take_part(behind)
    )


def _are_bands(attackers: Sequence[Mention]) -> bool:
    """Say whether all are rebels of a known name, whose men hardly anybody calls soldiers: "Bria fell to M23"."""
    return bool(attackers) and all(one.actor_id and sent_by(one.actor_id) == "rebel" for one in attackers)


_ARMYS = words("soldier soldiers servicemen conscripts")


def _names(mentions: Sequence[Mention]) -> set[str]:
    return {word for mention in mentions for word in specific(mention.name)}


def _is_alike(mention: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether a noun may mean the attackers: rebels are no soldiers."""
    nouns = {word for attacker in attackers for word in [attacker.noun, *attacker.name.lower().split()]}
    if mention.noun in IRREGULAR:
        return not nouns & _SOLDIERS
    if mention.noun in _SOLDIERS:
        return bool(nouns & (_SOLDIERS | {"forces", "force"}))
    return mention.noun in ("men", "members", "others")
