"""Numbers of a sentence as quantities of an event: its force, the other side, the casualties."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.clean import Sentence
from streams.extract.mentions import Mention
from streams.extract.numbers import Number
from streams.extract.owners import owner_of
from streams.extract.roles import Role
from streams.extract.sides import nearest
from streams.records import Casualties, Qualifier, Quantity, Side

ATTACKING_TYPES = frozenset(
    {"offensive", "assault", "siege", "capture", "clash", "raid", "ambush", "buildup", "airstrike", "shelling"}
)
_JOIN = re.compile(
    r"\b(?:join(?:s|ed|ing)?|reinforc\w+|add(?:ed|ing) to|alongside|on top of|in addition to)\b", re.IGNORECASE
)
_CORRECTED = re.compile(
    r"\b(?:figure|number|total|count|toll) (?:was|is|were|should (?:be|have been)|stands at|has been corrected to)\s*$",
    re.IGNORECASE,
)
_ANYBODY = frozenset({"people", "women", "persons", "person", "others"})
_APPOSED = 4  # tokens from a phrase to the number in apposition to it
_ESTIMATED = re.compile(r"\b(?:estimated|an estimated)\b", re.IGNORECASE)


def quantity(number: Number, sentence: Sentence, side: Side | None = None) -> Quantity:
    """Give the record of a number; its offsets count in the field."""
    return Quantity(
        low=number.low, high=number.high, qualifier=number.qualifier, quote=sentence.text[number.start : number.end],
        start=sentence.start + number.start, end=sentence.start + number.end, field=sentence.field, side=side,
    )  # fmt: skip


def summed(parts: Sequence[Quantity], sentence: Sentence) -> Quantity:
    """Give the sum of parts that one sentence tells; its quote runs from the first part to the last."""
    ordered = sorted(parts, key=lambda part: part.start)
    start, end = ordered[0].start, ordered[-1].end
    low = sum(part.low for part in ordered if part.low is not None) or None
    high = None if any(part.high is None for part in ordered) else sum(part.high or 0 for part in ordered)
    qualifiers = {part.qualifier for part in ordered}
    doubtful: tuple[Qualifier, ...] = ("over", "at_least", "up_to", "under", "about", "nearly", "vague")
    qualifier: Qualifier = next((one for one in doubtful if one in qualifiers), "exact")
    if low is None and high is None:
        return ordered[0]
    if any(part.low is None for part in ordered) and low is not None and high is not None:
        qualifier = "between"
    return Quantity(
        low=low, high=high, qualifier=qualifier, quote=sentence.text[start - sentence.start : end - sentence.start],
        start=start, end=end, field=sentence.field, parts=tuple(ordered), derived=True,
    )  # fmt: skip


def force_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Quantity | None:  # noqa: PLR0911 - one return a case
    """Give the persons on the attacking side as this sentence tells them."""
    if draft.type not in ATTACKING_TYPES:
        return None
    counted = _of_draft(clauses, draft, drafts, ("attacking", "unknown", "reinforcing"))
    direct = [mention for mention, role in counted if mention in draft.attackers and role in ("attacking", "unknown")]
    told = [
        mention
        for mention, role in counted
        if role == "attacking" and mention not in draft.attackers and mention not in draft.defenders
    ]
    sentence = clauses.sentence
    if draft.own_force is not None and draft.own_force.number is not None:
        return quantity(draft.own_force.number, sentence)
    if corrected := _corrected(clauses):
        return quantity(corrected, sentence)
    if direct and told and _is_joined(sentence.text, direct[-1], told):
        return summed([quantity(one.number, sentence) for one in (direct[-1], told[0]) if one.number], sentence)
    if len(direct) > 1 and all(one.number for one in direct):
        return summed([quantity(one.number, sentence) for one in direct if one.number], sentence)
    owned = [
        mention
        for mention, role in counted
        if role == "unknown" and _is_of_subject(clauses, mention) and draft.attackers
    ]
    own = [mention for mention in told if not _is_of_others(clauses, mention, draft)]
    spare = [] if own else _spare(clauses, draft, counted)
    chosen = direct or own or owned or spare
    if not chosen:
        return None
    mention = chosen[0]
    return _estimated(mention, clauses) if mention.number else None


def _estimated(mention: Mention, clauses: Clauses) -> Quantity | None:
    """Give the quantity of a phrase; "an estimated ground force of 10,000" is about 10,000."""
    number, sentence = mention.number, clauses.sentence
    if number is None:
        return None
    start = clauses.tokens[mention.first].start
    estimated = _ESTIMATED.search(sentence.text, max(0, start - 14), number.start)
    if number.qualifier == "exact" and estimated and mention.first < len(clauses.tokens) and start < number.start:
        number = Number(estimated.start(), number.end, number.low, number.high, "about")
    return quantity(number, sentence)


total_of = _estimated


def _spare(clauses: Clauses, draft: Draft, counted: Sequence[tuple[Mention, Role]]) -> list[Mention]:
    """Give the numbers of fighters beside an event that nothing says are anything else than its attackers."""
    return [
        mention
        for mention, role in counted
        if role == "unknown"
        and mention not in draft.attackers
        and mention not in draft.defenders
        and (
            mention.head == "armed"
            or (mention.head == "people" and mention.noun not in _ANYBODY)
            or _is_beside(mention, draft)
        )
        and not _is_of_others(clauses, mention, draft)
    ]


def _is_beside(mention: Mention, draft: Draft) -> bool:
    """Say whether a bare number stands in apposition to an attacker: "regulars, 6,200 all told,"."""
    return mention.head == "bare" and any(0 <= mention.first - one.end <= _APPOSED for one in draft.attackers)


def _is_of_others(clauses: Clauses, mention: Mention, draft: Draft) -> bool:
    """Say whether the people have an owner who is no attacker of the draft."""
    owner = owner_of(clauses, mention)
    if owner is None or not draft.attackers or owner in draft.attackers or not owner.is_fighting:
        return False
    return owner.actor_id is None or owner.actor_id not in {one.actor_id for one in draft.attackers}


def _is_of_subject(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the number is a whole of which the subject lost or used a part: "1,200 of their 6,500 men"."""
    before = [token.lower for token in clauses.tokens[max(0, mention.first - 2) : mention.first]]
    return before[-1:] in (["their"], ["its"], ["his"], ["our"]) and mention.head in ("armed", "people")


def _is_joined(text: str, mention: Mention, told: Sequence[Mention]) -> bool:
    first, second = mention.number, told[0].number
    return bool(first and second and first.end < second.start and _JOIN.search(text[first.end : second.start]))


def _corrected(clauses: Clauses) -> Number | None:
    """Give the figure that a correction puts in the place of others."""
    for mention in clauses.mentions:
        if mention.number and _CORRECTED.search(clauses.sentence.text[: mention.number.start]):
            return mention.number
    return None


def opposing_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Quantity | None:
    """Give the persons on the other side: the object of the attack, those who hold, leave or give up."""
    counted = _of_draft(clauses, draft, drafts, ("defending", "retreating", "surrendered", "unknown"))
    for mention, role in counted:
        is_side = mention in draft.defenders and role in (
            "unknown",
            "defending",
            "retreating",
            "surrendered",
            "attacking",
        )
        if mention.number and (is_side or (role in ("defending", "retreating") and mention not in draft.attackers)):
            return quantity(mention.number, clauses.sentence)
    return None


def casualties_of(clauses: Clauses, draft: Draft, drafts: Sequence[Draft]) -> Casualties:
    """Give killed, wounded and captured as this sentence tells them."""
    found: dict[str, Quantity] = {}
    for mention, role in _of_draft(clauses, draft, drafts, ("killed", "wounded", "captured", "surrendered")):
        name = "captured" if role == "surrendered" else role
        if mention.number and name not in found:
            found[name] = quantity(mention.number, clauses.sentence, _side(mention, draft, role))
    return Casualties(killed=found.get("killed"), wounded=found.get("wounded"), captured=found.get("captured"))


def _side(mention: Mention, draft: Draft, role: Role) -> Side:
    if mention.head == "civilian":
        return "civilian"
    if mention.noun in ("people", "persons", "others") or mention.head in ("casualty", "people", "bare"):
        return "mixed"
    return "attacker" if mention in draft.attackers and role == "killed" else "defender"


def _of_draft(
    clauses: Clauses, draft: Draft, drafts: Sequence[Draft], roles: Sequence[Role]
) -> list[tuple[Mention, Role]]:
    """Give the counted phrases of this draft: its own sides, and those that no other draft is nearer to."""
    found = []
    for index, role in clauses.roles.items():
        mention = clauses.mentions[index]
        is_own = mention in draft.attackers or mention in draft.defenders
        if role not in roles and not is_own:
            continue
        owners = [other for other in drafts if mention in other.attackers or mention in other.defenders]
        if is_own or (not owners and nearest(clauses, mention, drafts) is draft):
            found.append((mention, role))
    return found
