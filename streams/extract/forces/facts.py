"""Numbers of people in sentences without an event of their own: whose they are among those told of before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from streams.extract.clauses import Clauses
from streams.extract.counts import engaged, strengths
from streams.extract.counts.aloof import lie_in_wait, stands_apart
from streams.extract.counts.counted_alone import may_attack
from streams.extract.counts.each import tells_each
from streams.extract.counts.growth import GROWN_TO, LEFT_WITH
from streams.extract.counts.in_place import come_upon_those_inside, was_there_when_it_began, were_on_duty
from streams.extract.counts.losses_told import is_of_losses
from streams.extract.counts.thought_of import are_only_thought_of
from streams.extract.forces.at_large import are_at_large
from streams.extract.forces.attacking import is_called_up, is_had
from streams.extract.forces.beside_them import named_beside
from streams.extract.forces.bystanding import had_by
from streams.extract.forces.faced import facing
from streams.extract.forces.parts import are_of_both, parts_of, total
from streams.extract.forces.quantities import estimated
from streams.extract.frames.where import is_apart
from streams.extract.geography.places import PlaceMention
from streams.extract.people.mention import Mention
from streams.extract.people.roles import Role
from streams.extract.sides.otherwise import is_only_had
from streams.extract.sides.owners import is_whole, owner_of
from streams.extract.sides.predicates import told_of
from streams.extract.sides.subjects import followers
from streams.extract.telling.corrected import puts_right
from streams.extract.words import lexicon
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import PREPOSITIONS, words
from streams.extract.words.names import spelling_key
from streams.extract.words.nouns import GUESTS
from streams.records import STRIKES, Quantity

_SHORTEST = 3  # letters of a name: one or two name nobody
_GENERIC = words(
    """
    men fighters troops forces militants soldiers people rebels force the army military attackers insurgents of
    terrorists gunmen rebel insurgent militant jihadist militia regime government group them these those ground
    estimated column contingent guerrillas 's
    divisions division brigades battalions regiments
    their its his strength number numbers size manpower ranks
    relief additional local armed strong some about formations formation columns units unit horde grouping
    invaders raiders besiegers members corps whole entire combined new same comrades brothers boys lads
    """
)
_IN_PLACE = words("in on around at outside near inside behind along across from")
_ANYBODY = words("people women persons person")
THEM_OR_US = words("them these those us")
_NOT_THERE = words("from asked told begged urged radioed called warned alerted")  # "asked Lima for help"
_AT_THE_HEAD = words("opposite elsewhere further farther")
_GARRISONED = words("men soldiers troops fighters strong")
_FEW = 10
_TELLING = 100  # persons that a number alone may count
# "6,000 men and boys", but not "2,000 men and women of the YPG"
_FAMILY = re.compile(
    r"\s*(?:and|,) (?:boys|women|children)\b(?! (?:of (?:the |its )?(?-i:[A-Z])|under arms|in uniform))", re.IGNORECASE
)
_SUPPOSED = re.compile(r"\b(?:if|unless|would|['\u2019]d have)\b[^.;]*$", re.IGNORECASE)  # what is only thought of
_GUESTS = GUESTS | words("police policemen")
_ATTACKERS = re.compile(
    r"\b(?:attackers|assailants|besiegers|stormers|(?:attack(?:ing)?|assault(?:ing)?|storming|invading|besieging) "
    r"(?:forces?|army|column|troops|side|fighters|rebels|units)|"
    r"in (?:the|this|its|their) (?:operation|offensive|assault|attack|storming|battle|push|drive))\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:its|their|his) own (?:\w+ )?(?:force|strength|army|garrison|men|troops|numbers?|soldiers)\b", re.IGNORECASE
)
_TOOK_PART = re.compile(
    r"\s*(?:(?:had|have|all|then) )*t(?:ook|aken|ake) part\b(?! (?:\w+ )?in (?!(?:the|this|its|their|that) (?:[\w-]+ )?"
    r"(?:operation|offensive|assault|attack|storming|battle|push|drive|fighting)\b))",
    re.IGNORECASE,
)
_DEFENCE = re.compile(r"\bdefen[cs]e\b[^.;]*$", re.IGNORECASE)
_TO_DEFEND = re.compile(r"[^.;,]{0,40}?\bto (?:help )?(?:defend|protect|hold|guard)\b", re.IGNORECASE)
_SITED, _TO_SITE = frozenset({"in", "at", "stationed", "based", "there"}), 4
_APPOSED = 8  # tokens from those named to how many they are


@dataclass
class Fact:
    """A number of armed people in a sentence without an event: it may belong to one told before."""

    sentence: Sentence
    mention: Mention
    quantity: Quantity
    role: Role
    is_total: bool
    places: list[PlaceMention]
    order: int
    is_back: bool = False
    is_its: bool = False
    of_whom: frozenset[str] = frozenset()
    is_them: bool = False
    is_inside: bool = False
    of_name: frozenset[str] = frozenset()
    is_spoken: bool = False
    is_of_them: bool = False  # "the number of infiltrators", "the militants number 200"
    is_of_attack: bool = False  # "the operation involves 6,500 men"
    those: tuple[Mention, ...] = ()  # with the list that it heads: "soldiers and police"
    is_each: bool = False  # it tells how many each unit has that was spoken of before
    puts_right: bool = False  # it may take the place of a figure told wrongly
    owner: Mention | None = None  # who has, sends or leads them
    names_attackers: bool = False  # "the attackers numbered 6,500": who took the town attacked it
    is_at_front: bool = False  # somebody only has them around the town, or on the front
    facing: Mention | None = None  # who faces them
    counts: Mention | None = None  # of whom a number alone is told: "put the garrison at 15,000"
    is_faced: bool = False  # somebody faces them: whoever does not attack may be attacked by them
    is_set: bool = False  # the next sentence sets others against them, or theirs against those counted before
    is_of_both: bool = False  # both sides of one fight are counted: their kind tells on which they are
    fighting: float = 1.0  # chance that they attack or are attacked, if the judge was asked


def facts_of(clauses: Clauses, order: int, *, is_asked: bool = False) -> Iterator[Fact]:
    """Give the numbers of the sentence that may tell how many attack, or stand against them.

    `is_asked`: the sentence before asks how many they are.
    """
    counted = [(one := clauses.mentions[at], _before_leaving(clauses, one, role)) for at, role in clauses.roles.items()]
    taken: list[Mention] = []
    for mention, role in counted:
        if not _may_tell(clauses, mention, role) or (is_asked and _is_own(clauses, mention)):
            continue
        parts = parts_of(clauses, mention, counted)
        if any(one in taken for one in parts):
            continue
        taken += parts
        told = total(parts, clauses) if len(parts) > 1 else estimated(mention, clauses)
        fact = _fact(clauses, mention, role, told, order) if told else None
        if fact is not None and told is not None:
            before = clauses.sentence.text[: told.start - clauses.sentence.start]
            fact.is_back |= len(parts) > 1 and strengths.CAME_IN_PARTS.search(before) is not None
            fact.is_total |= is_asked and mention.head == "bare"
        if fact is not None:
            yield fact


def _named_before(clauses: Clauses, mention: Mention, counted: str) -> Mention | None:
    """Give who stands before a number alone and is called as the words before it say that it counts, or beside it."""
    named = set(counted.lower().split())
    before = (one for one in reversed(clauses.mentions) if one.end <= mention.first and one.number is None)
    found = next((one for one in before if one.noun in named), None) if mention.head == "bare" else None
    return found or named_beside(clauses, mention)


def _is_own(clauses: Clauses, mention: Mention) -> bool:
    """Say whether the number is of the teller's side, where the others' is not known: "Its own force is 6,000"."""
    return mention.number is not None and _OWN.search(clauses.sentence.text[: mention.number.start]) is not None


def _before_leaving(clauses: Clauses, mention: Mention, role: Role) -> Role:
    """Give the role that those had who now leave, or only seem to: "The attackers, thought to be about 40, fled"."""
    near = range(mention.first - _APPOSED, mention.end)
    are_attackers = any(one.noun in lexicon.ASSAILANTS and one.first in near for one in clauses.mentions)
    after = clauses.sentence.text[clauses.tokens[mention.end - 1].end :]
    if role == "elsewhere" and mention.head == "armed" and strengths.INSIDE.match(after):
        # "has called up 2,000 militiamen to defend the city", "1,500 militants were in it when the operation began"
        return "defending" if _TO_DEFEND.match(after) else "unknown"
    if role == "elsewhere" and are_of_both(clauses, mention):
        return "unknown"  # they "exchanged fire", not prisoners
    return "attacking" if role == "retreating" and are_attackers else role


def _may_tell(clauses: Clauses, mention: Mention, role: Role) -> bool:
    """Say whether the phrase may be the strength of somebody told of before."""
    if mention.number is None or mention.head not in ("armed", "people", "bare"):
        return False
    is_asked = mention.head == "bare" and strengths.HOW_MANY.search(clauses.sentence.text[: mention.number.start])
    is_anybody = mention.head == "bare" and not (is_asked or may_attack(clauses.sentence.text, mention.number))
    if not (is_asked or role in ("attacking", "unknown", "defending")) or mention.noun in _ANYBODY or is_anybody:
        return False
    if mention.noun in THEM_OR_US and (mention.number.middle < _FEW or _means_others(clauses, mention)):
        return False  # "one of them"; "missiles were fired, a hundred of them"
    if is_called_up(clauses, mention) or is_whole(clauses, mention):
        return False
    text = clauses.sentence.text
    if (
        _is_left_of(clauses, mention)
        or are_only_there(clauses, mention)
        or is_only_had(clauses, mention)
        or is_of_losses(text[: mention.number.start])
        or are_only_thought_of(text, mention.number)
    ):
        return False
    is_family = _FAMILY.match(text, clauses.tokens[mention.end - 1].end)
    return not (_SUPPOSED.search(text[: mention.number.start]) or is_family)


def are_only_there(clauses: Clauses, mention: Mention) -> bool:
    """Say whether some of a whole only are somewhere: "400,000 soldiers, some 10,000 of whom are already in Syria"."""
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + _TO_SITE]]
    rest = [one for one in after[1:] if one not in lexicon.AUXILIARIES]
    is_told = mention.noun == "whom" and after[:1] != [] and after[0] in lexicon.BE
    return is_told and rest[:1] != [] and rest[0] in _SITED


def _is_left_of(clauses: Clauses, mention: Mention) -> bool:
    """Say whether some of these were lost: "lost 200 of its 500 men to desertion"."""
    if mention.number is not None and mention.number.whole == "attacking":
        return False  # "300 of the 8,000 attackers were killed"
    before = [token.lower for token in clauses.tokens[max(0, mention.first - 2) : mention.first]]
    parts = [
        role
        for at, role in clauses.roles.items()
        if clauses.mentions[at] is not mention and clauses.mentions[at].end in (mention.first - 2, mention.end)
    ]
    return before[:1] == ["of"] and any(role not in ("attacking", "unknown", "defending") for role in parts)


def _fact(clauses: Clauses, mention: Mention, role: Role, told: Quantity, order: int) -> Fact | None:
    """Give what the words around the number say of it; None where somebody only has those people."""
    text, start = clauses.sentence.text, told.start - clauses.sentence.start
    before, after = text[:start], text[clauses.tokens[mention.end - 1].end :]
    is_of_attack = engaged.are_in_attack(mention.head, mention.noun, before, after)
    is_total = is_of_attack or mention.noun in ("force", "contingent", "column") or strengths.is_total(before)
    is_total = is_total or (mention.head == "bare" and strengths.is_asked(text))
    before = strengths.without_asides(before)
    is_back = mention.noun in THEM_OR_US or _points_back(mention, before, after)
    whom = told_of(clauses, mention) if mention.head == "bare" else None
    counted = strengths.whom(before) or (whom.name if whom is not None and whom.head == "armed" else "")
    is_inside = mention.noun not in _GUESTS and any(map(strengths.INSIDE.match, (after, f" {strengths.whom(before)}")))
    owner = had_by(clauses, mention)
    is_theirs = owner is not None and owner.noun in lexicon.ASSAILANTS  # "the attackers had some 1,500 infantry"
    near = role
    role = "attacking" if is_theirs and near == "unknown" else _role(clauses, mention, near, before, after)
    if owner is not None and not is_theirs and engaged.will_resist(after):
        role = "defending"
    is_back = is_back and (role != "defending" or near == role)
    is_awaited = role == "attacking" and not is_of_attack and engaged.are_awaited(after)
    if is_awaited or (role == "unknown" and strengths.COMING.match(after)) or stands_apart(before, after):
        return None
    if are_at_large(clauses, mention, role, before, after):
        return None
    is_told = (is_each := tells_each(before, after)) or is_total or is_inside or (is_back and _stands(clauses, mention))
    is_at_front = mention.noun not in _GUESTS and strengths.AT_FRONT.match(after) is not None
    if role == "unknown" and not (is_told or is_at_front) and is_had(clauses, mention):
        return None
    is_its = clauses.tokens[mention.first - 1].lower in ("its", "his", "her") and mention.first > 0
    return Fact(
        clauses.sentence, mention, told, role, is_total, _places_beside(clauses, mention), order, is_back, is_its,
        _whom(clauses, mention, before), not _apposed(mention, before), is_inside,
        frozenset(one.rstrip("'\u2019") for one in f"{_owner_name(clauses, mention)} {counted}".lower().split()),
        strengths.SPOKEN_OF.search(before) is not None, bool(counted), is_of_attack,
        (mention, *followers(clauses, mention)), is_each=is_each, puts_right=puts_right(before, after),
        owner=owner, facing=facing(clauses, mention), counts=whom or _named_before(clauses, mention, counted),
        is_faced=strengths.faced_by(before) == "defending", is_of_both=are_of_both(clauses, mention),
        names_attackers=is_theirs or mention.noun in lexicon.ASSAILANTS or names_attackers(before, after),
        is_at_front=is_at_front and not is_told and role == "unknown" and is_had(clauses, mention),
    )  # fmt: skip


def _role(clauses: Clauses, mention: Mention, role: Role, before: str, after: str) -> Role:
    """Give the role of those counted by all that stands around their number; `role` is by what is next to it."""
    if strengths.RINGED_BY.search(before) or engaged.are_driven_on(after):
        return "attacking"
    beside = named_beside(clauses, mention)
    if come_upon_those_inside(before) or (beside is not None and beside.noun in lexicon.ASSAILANTS):
        return "attacking"
    is_theirs = _is_defending(mention, before) or lie_in_wait(after)
    is_theirs = is_theirs or was_there_when_it_began(before, after) or were_on_duty(after)
    if role in ("unknown", "attacking") and (is_theirs or engaged.are_garrisons_own(before, after)):
        role = "defending"
    if mention.noun in lexicon.ASSAILANTS and role == "defending":
        return "attacking"
    is_about = role == "unknown" and (_is_attacking(mention, before) or _is_about_it(clauses, mention, after))
    return "attacking" if is_about else role


def names_attackers(before: str, after: str) -> bool:
    """Say whether the words beside a number name them attackers: "the attacking force was ..", ".. took part"."""
    if _DEFENCE.search(before) is not None:
        return False
    is_told = _ATTACKERS.search(before) or _TOOK_PART.match(after)
    return is_told is not None or engaged.takes_part(after)


def _places_beside(clauses: Clauses, mention: Mention) -> list[PlaceMention]:
    """Give where the clause of a number says that its people are; not where it is told, or where they came from."""
    segment = clauses.segment(mention.first)
    opening = clauses.segments[0] if clauses.tokens[0].lower in PREPOSITIONS | _AT_THE_HEAD else segment
    here = [place for place in clauses.places if clauses.segment(place.first) in (segment, opening)]
    apart = [place for place in here if is_apart(clauses, place)]
    return [place for place in here if place not in apart and place.prep not in _NOT_THERE]


def _is_about_it(clauses: Clauses, mention: Mention, after: str) -> bool:
    """Say whether the people stand around a town or are on their way: "has 11,000 soldiers around the city"."""
    return (
        mention.head == "armed"
        and mention.noun not in _GUESTS
        and not clauses.triggers
        and (strengths.AROUND.match(after) is not None or strengths.ON_THE_WAY.match(after) is not None)
    )


def _is_defending(mention: Mention, before: str) -> bool:
    """Say whether the words before the number tell of those who hold what is attacked."""
    if mention.noun in lexicon.ASSAILANTS:
        return False
    if strengths.faced_by(before) == "defending" or strengths.GARRISON_HAS.search(before):
        return True
    is_strength = mention.number is not None and mention.number.is_strength
    is_strength = is_strength or strengths.COUNTS.search(before) is not None or mention.noun in _GARRISONED
    is_apposed = before.rstrip().endswith((",", "(", "\u2013", "\u2014")) and mention.head == "bare"
    return (is_strength or is_apposed) and strengths.DEFENDING.search(before) is not None


def _means_others(clauses: Clauses, mention: Mention) -> bool:
    """Say whether "19 of them" speaks of others that the sentence itself names before."""
    before = [one for one in clauses.mentions if one.end <= mention.first and one.head != "civilian"]
    flies = any(trigger.type in STRIKES for trigger in clauses.triggers)
    return flies or any(one.number is not None for one in before)


def _points_back(mention: Mention, before: str, after: str) -> bool:
    """Say whether those counted were named before; a number without a noun must be said of them."""
    if _apposed(mention, before) or (strengths.IN_ALL.match(after) and strengths.BACK.search(before.rstrip(", "))):
        return True
    is_many = mention.head == "bare" and mention.number is not None and mention.number.middle >= _TELLING
    is_parted = mention.head == "bare" and strengths.FROM_SIDES.match(before) is not None
    if is_parted or (is_many and strengths.is_said_alone(before, after)):
        return True
    if mention.head in ("bare", "armed") and engaged.takes_part(after):
        return True
    if mention.head == "bare" and (
        (strengths.THERE.search(before) and strengths.AROUND.match(after))
        or (strengths.AGAIN.search(before) and strengths.CAME.match(after))
    ):
        return True
    return strengths.BACK.search(before) is not None and (
        mention.head != "bare" or any(one.search(before) for one in (strengths.COUNTS, GROWN_TO, LEFT_WITH))
    )


def _apposed(mention: Mention, before: str) -> str:
    """Give the phrase that a strength stands beside: "the force, some 7,000 strong"; "" for none."""
    found = strengths.APPOSED.search(before) if mention.number is not None and mention.number.is_strength else None
    return found["who"] if found else ""


def _is_attacking(mention: Mention, before: str) -> bool:
    if mention.noun in lexicon.ASSAILANTS or strengths.faced_by(before) == "attacking":
        return True
    if engaged.is_of_attackers(before) or any(one.search(before) for one in (strengths.FORCE_AT, strengths.ON_SIDE)):
        return True
    return strengths.ATTACKING.search(_apposed(mention, before)) is not None


def _stands(clauses: Clauses, mention: Mention) -> bool:
    """Say whether those that somebody has stand somewhere: "they have 6,000 men around the town"."""
    after = [token.lower for token in clauses.tokens[mention.end : mention.end + 2]]
    return bool(after) and after[0] in _IN_PLACE and after[-1] not in ("all", "total", "arms")


def _whom(clauses: Clauses, mention: Mention, before: str) -> frozenset[str]:
    """Give the words that say whose people the number counts, without those that anybody is called by."""
    apposed = strengths.ATTACKING.sub("", _apposed(mention, before))
    owner = "" if strengths.faced_by(before) else _owner_name(clauses, mention)  # who has others set against them
    names = " ".join([mention.name, owner, strengths.whom(before), apposed])
    return frozenset(specific(names))


def _owner_name(clauses: Clauses, mention: Mention) -> str:
    owner = owner_of(clauses, mention)
    return owner.name if owner else ""


def specific(name: str) -> set[str]:
    """Give the words of a name that tell whose people they are, without those that anybody is called by."""
    found = {
        spelling_key(word.removesuffix("'s").removesuffix("\u2019s"))
        for word in name.lower().split()
        if word not in _GENERIC
    }
    return {word.removesuffix("s") for word in found if len(word) >= _SHORTEST}  # "the Houthis", "Houthi fighters"
