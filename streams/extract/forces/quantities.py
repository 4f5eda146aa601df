"""Numbers of a sentence as quantities: sums, the other side, the casualties."""

import re
from collections.abc import Sequence

import msgspec

from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.numbers import Number
from streams.extract.forces.beside_them import named_beside
from streams.extract.forces.both_lost import lost_on_other_side
from streams.extract.forces.lost_side import side_of_lost
from streams.extract.forces.other_deeds import is_no_loss, is_of_other_deed, own_draft
from streams.extract.people.kinds import kind_of
from streams.extract.people.lost_together import lost_with
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.owners import is_whole
from streams.extract.sides.predicates import told_of
from streams.extract.sides.together import nearest
from streams.extract.words.clean import Sentence
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.lexicon import DEFENDING_NOUNS
from streams.extract.words.small import Small
from streams.records import Casualties, Qualifier, Quantity, Side

SINCE = Small(
    rf"\bsince (?:(?:the )?(?:early |late |mid-?)?(?:19|20)\d\d|{WHOLE_MONTH}|"
    r"the (?:start|beginning|outbreak|war|coup|uprising|invasion|conflict|insurgency|rebellion|revolt|troubles))\b"
)
_SUMMED = re.compile(
    r"\b(?:in|over|during) (?:the (?:past|last) )?(?:\w+ ){0,2}(?:years|months|decades?)\b|\bso far this year\b|"
    r"\b(?:annually|each year|a year)\b|\bsince (?:the )?(?:early |late |mid-?)?(?:19|20)\d\d|"
    r"\bsince (?:the )?(?:war|insurgency|conflict|uprising|revolt|rebellion)\b",
    re.IGNORECASE,
)
# "in a conflict that has killed 60,000", "a war which has cost some 500,000 lives"
_WAR_THAT = re.compile(
    r"\b(?:war|conflict|insurgency|uprising|rebellion|revolt|violence|bloodshed|feud)(?:,? (?:that|which)) "
    r"(?:has|have|had) (?:\w+ )?(?:killed|cost|claimed|taken|left|seen|displaced)\b[^,;.]{0,40}$",
    re.IGNORECASE,
)


def quantity(number: Number, sentence: Sentence, side: Side | None = None) -> Quantity:
    """Give the record of a number; its offsets count in the field. The quote of a product begins with its units."""
    begins = number.start if number.bound_from is None else number.bound_from
    start = begins if number.told_from is None else min(begins, number.told_from)
    end = number.end if number.told_to is None else number.told_to
    return Quantity(
        low=number.low, high=number.high, qualifier=number.qualifier, quote=sentence.text[start:end],
        start=sentence.start + start, end=sentence.start + end, field=sentence.field, side=side,
        derived=number.told_from is not None,
    )  # fmt: skip


def summed(parts: Sequence[Quantity], sentence: Sentence) -> Quantity:
    """Give the sum of parts that one sentence tells; its quote runs from the first part to the last."""
    ordered = sorted(parts, key=lambda part: part.start)
    start, end = ordered[0].start, ordered[-1].end
    low = sum(part.low for part in ordered if part.low is not None) or None
    high = None if any(part.high is None for part in ordered) else sum(part.high or 0 for part in ordered)
    qualifiers = {part.qualifier for part in ordered}
    doubtful: tuple[Qualifier, ...] = ("over", "at_least", "up_to", "under", "about", "nearly", "vague", "between")
    qualifier: Qualifier = next((one for one in doubtful if one in qualifiers), "exact")
    if low is None and high is None:
        return ordered[0]
    if any(part.low is None for part in ordered) and low is not None and high is not None:
        qualifier = "between"
    return Quantity(
        low=low, high=high, qualifier=qualifier, quote=sentence.text[start - sentence.start : end - sentence.start],
        start=start, end=end, field=sentence.field, parts=tuple(ordered), derived=True,
    )  # fmt: skip


def opposing_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Quantity | None:
    """Give the persons on the other side: the object of the attack, those who hold, leave or give up."""
    if draft.type == "surrender":
        return None  # who surrenders is captured
    if said := _said_of_defenders(clauses, draft):
        return quantity(said, clauses.sentence)
    counted = of_draft(clauses, draft, drafts, ("defending", "retreating", "surrendered", "unknown", "elsewhere"))
    if draft.is_relieved:
        counted += of_draft(clauses, draft, drafts, ("attacking", "reinforcing"))
    for mention, role in counted:
        is_aloof = (role == "elsewhere" and not _is_where(clauses, mention)) or is_whole(clauses, mention)
        if is_aloof or _is_of_who_attack(mention, draft) or named_beside(clauses, mention) in draft.attackers:
            continue
        are_folk = mention.head == "bare" and mention.number is not None and mention.number.middle >= _FOLK
        if mention.head == "civilian" or are_folk or (mention.number is not None and mention.number.whole == "apart"):
            continue  # "could starve millions", "Bria, where 500 civilians shelter", "where 83 soldiers went missing"
        is_side = mention in draft.defenders and role in (
            "unknown",
            "defending",
            "retreating",
            "surrendered",
            "attacking",
            "reinforcing",
        )
        if role == "retreating" and mention.head == "bare" and mention.number and mention.number.qualifier == "vague":
            continue  # "as thousands flee"
        if role == "retreating" and _goes_on_with_people(clauses, mention):
            continue
        is_side = is_side and told_of(clauses, mention) not in draft.attackers
        if mention.number and (
            is_side
            or (draft.is_relieved and mention not in draft.attackers)
            or _lives_there(clauses, draft, mention)
            or (role in ("defending", "retreating", "elsewhere") and mention not in draft.attackers)
        ):
            return quantity(mention.number, clauses.sentence)
    return None


_FOLK = 1_000_000  # so many of no name are no army


def _is_of_who_attack(mention: Mention, draft: Draft) -> bool:
    """Say whether they are of the one known army or band that attacks: "260 Russian soldiers are inside"."""
    attacking = {one.actor_id for one in draft.attackers}
    return mention.actor_id is not None and attacking == {mention.actor_id} and mention not in draft.defenders


def _goes_on_with_people(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a bare number counts people after people: "800 people have been killed and 200,000 have fled"."""
    before = [one for one in clauses.mentions if one.number is not None and one.end <= mention.first]
    return mention.head == "bare" and bool(before) and (before[-1].head == "civilian" or before[-1].noun == "people")


def _lives_there(clauses: Clauses, draft: Draft, mention: Mention) -> bool:
    """Say whether the clause only tells who is in what is besieged: "Boquerón, where 600 Bolivians eat their mules"."""
    is_held = draft.type == "siege" and mention.first > draft.trigger.first and mention not in draft.attackers
    return is_held and mention.head in ("armed", "people") and _is_where(clauses, mention)


def _is_where(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the clause tells who is at a place: "the barracks, where a battalion of 600 men is based"."""
    return "where" in [token.lower for token in clauses.tokens[max(0, mention.first - 4) : mention.first]]


def _said_of_defenders(clauses: Clauses, draft: Draft) -> Number | None:
    """Give the number that a verb says of those who are attacked: "the town, whose defenders number 700"."""
    for mention in clauses.mentions:
        whom = (named_beside(clauses, mention) or told_of(clauses, mention)) if mention.head == "bare" else None
        if (
            whom is not None
            and whom not in draft.attackers
            and (whom in draft.defenders or whom.noun in DEFENDING_NOUNS or _is_there(clauses, whom))
        ):
            return mention.number
    return None


def _is_there(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the words right after a phrase place it in what is attacked: "forces there number 8,000"."""
    follows = clauses.tokens[mention.end].lower if mention.end < len(clauses.tokens) else ""
    return follows in ("there", "inside") and mention.head == "armed"


def casualties_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Casualties:
    """Give killed, wounded and captured as this sentence tells them."""
    found: dict[str, Quantity] = {}
    every = _lost_in(clauses, draft, drafts)
    for mention, role in sorted(every, key=lambda those: those[0].noun == "casualties"):  # the dead among them first
        name = "captured" if role == "surrendered" else role
        if mention.number and name not in found and not _is_of_a_war(clauses, mention):
            those = listed_with(clauses, mention)
            found[name] = lost(clauses, those, [side_of_lost(clauses, one, draft, role) for one in those])
    return Casualties(killed=found.get("killed"), wounded=found.get("wounded"), captured=found.get("captured"))


def listed_with(clauses: Clauses, mention: Mention) -> list[Mention]:
    """Give those lost together with the first of them, on both sides: "60 soldiers and 12 policemen were killed"."""
    at = clauses.mentions.index(mention)
    those = lost_with(at, clauses.roles, clauses.mentions, clauses.tokens)
    foes = lost_on_other_side(clauses, those)
    return [clauses.mentions[one] for one in (*those, *foes)]


def lost(clauses: Clauses, those: Sequence[Mention], sides: Sequence[Side]) -> Quantity:
    """Give how many were lost together, of the side that they all were of: 60 soldiers and 12 policemen are 72."""
    counted = [(one.number, side) for one, side in zip(those, sides, strict=True) if one.number is not None]
    parts = [quantity(number, clauses.sentence, side) for number, side in counted]
    return parts[0] if len(parts) == 1 else sided(summed(parts, clauses.sentence), those)


def sided(told: Quantity, those: Sequence[Mention]) -> Quantity:
    """Give a sum with the side of its parts, none of one side where soldiers and rebels are among them."""
    sides, kinds = {part.side for part in told.parts}, {kind_of(one) for one in those}
    if len(sides) > 1 or {"state", "irregular"} > kinds:
        return msgspec.structs.replace(told, side=told.parts[0].side if len(sides) == 1 else "mixed")
    parts = tuple(msgspec.structs.replace(part, side="mixed") for part in told.parts)
    return msgspec.structs.replace(told, side="mixed", parts=parts)


def _lost_in(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> list[tuple[Mention, Role]]:
    """Give who were lost in this fight: by its own word, else in the one told nearest, in no other deed."""
    near = of_draft(clauses, draft, drafts, _LOST)
    every = [(clauses.mentions[at], role) for at, role in clauses.roles.items() if role in _LOST]
    found = []
    for mention, role in every if len(drafts) > 1 else near:
        own = own_draft(clauses, mention, drafts) if len(drafts) > 1 else None
        is_its = own is draft if own is not None else (mention, role) in near
        if is_its and not (is_no_loss(clauses, mention) or is_of_other_deed(clauses, draft, mention)):
            found.append((mention, role))
    return found


_LOST: tuple[Role, ...] = ("killed", "wounded", "captured", "surrendered")


def _is_of_a_war(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the number sums up a whole war: "35,000 people have died since 2009"."""
    end, text = clauses.segment_end(mention.end - 1), clauses.sentence.text
    last = clauses.tokens[min(end, len(clauses.tokens)) - 1].end
    if _WAR_THAT.search(text, 0, clauses.tokens[mention.first].start) is not None:
        return True
    return _SUMMED.search(text, clauses.tokens[mention.end - 1].end, last) is not None


def of_draft(
    clauses: Clauses, draft: Draft, drafts: Sequence[Draft], roles: Sequence[Role]
) -> list[tuple[Mention, Role]]:
    """Give the counted phrases of this draft: its own sides, and those that no other draft is nearer to."""
    found = []
    for index, role in clauses.roles.items():
        mention = clauses.mentions[index]
        is_own = mention in draft.attackers or mention in draft.defenders
        if role not in roles and not is_own:
            continue
        owners = [one for one in drafts if mention in (*one.attackers, *one.defenders, one.own_force)]
        is_free = not owners and nearest(clauses, mention, drafts) is draft
        if is_own or is_free:
            found.append((mention, role))
    return found


def is_range_of_rivals(told: Quantity) -> bool:
    """Say whether a number with parts spans rival figures, and is not their sum."""
    most = [one.high for one in told.parts]
    is_sum = None not in most and told.high == sum(one for one in most if one is not None)
    return told.derived and told.qualifier == "between" and len(most) > 1 and told.high is not None and not is_sum


def told_in(told: Quantity) -> tuple[Quantity, ...]:
    """Give a number and what it is the sum of; of rival figures it is told as the first."""
    return (told,) if is_range_of_rivals(told) else (told, *told.parts)


def estimated(mention: Mention, clauses: Clauses) -> Quantity | None:
    """Give the quantity of a phrase; "an estimated ground force of 10,000" is about 10,000."""
    number, sentence = mention.number, clauses.sentence
    if number is None:
        return None
    start = clauses.tokens[mention.first].start
    found = _ESTIMATED.search(sentence.text, max(0, start - 14), number.start)
    if number.qualifier == "exact" and found and mention.first < len(clauses.tokens) and start < number.start:
        number = Number(found.start(), number.end, number.low, number.high, "about")
    return quantity(number, sentence)


_ESTIMATED = re.compile(r"\b(?:estimated|an estimated)\b", re.IGNORECASE)
