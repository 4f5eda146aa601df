"""What headlines tell, put to the events of the body that they head."""

from collections.abc import Sequence

from streams.extract.frames.implied import MANY
from streams.extract.frames.where import ANAPHORA, is_bearing
from streams.extract.geography.beside import is_said_to_lie
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import share_place
from streams.extract.merging.group import Group, attackers_of, defenders_of
from streams.extract.merging.groups import home_of
from streams.extract.people.identity import identity_of
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import GROUND, MASSED, STRIKES, EventType

_ATTACKS = MASSED | {"capture"}
FAMILIES: tuple[frozenset[EventType], ...] = (
    GROUND,
    STRIKES,
    frozenset({"retreat", "surrender"}),
    frozenset({"ceasefire"}),
)


def add_head(told: Told, heads: list[Group]) -> None:
    """Put what a headline tells to the headlines before it, which it may go on with."""
    home = home_of(told, heads)
    if home is not None:
        home.told.append(told)
    elif told.stands:
        heads.append(Group([told], list(told.draft.places), told.draft.sentence.block))


def folded(bodies: Sequence[Group], heads: Sequence[Group]) -> list[Group]:
    """Put what a headline tells to the event of the body that it heads; alone it stays an event."""
    alone = []
    for head in heads:
        home = _headed(head, bodies)
        if home is None:
            alone.append(head)
            continue
        is_wider = _is_town_in(head, home) or _is_within(head, home) or _is_of_region(head, home)
        is_other = not share_place(head.places, home.places) and not is_wider
        if not home.places or (is_other and _is_named_in(head, home)):
            home.places = list(head.places)  # the town of the headline is the event's, of two in its sentence
        home.heads.extend(head.told)
    return [*alone, *bodies]


def _is_within(head: Group, body: Group) -> bool:
    """Say whether the event's own sentence says that its place lies in the province that the headline names."""
    return any(
        is_said_to_lie(told.clauses.tokens, place, area)
        for told in body.told for place in body.places for area in told.clauses.places
        if place in told.clauses.places and share_place(head.places, [area])
    )  # fmt: skip


def _is_of_region(head: Group, body: Group) -> bool:
    """Say whether the body names the region where the headline has the town called so: "the Kursk region"."""
    regions = [it for one in body.told for it in one.clauses.places if it.bearer and it.bearer.kind == "admin1"]
    return bool(head.places) and all(any(it.name == one.name for it in regions) for one in head.places)


def _is_named_in(head: Group, body: Group) -> bool:
    """Say whether the sentences of an event name the headline's town; not one that is only beside: "north of Goma"."""
    towns = [p for p in head.places if (p.bearer is None or p.bearer.kind == "town") and not _is_beside(head, p)]
    return bool(towns) and any(share_place(towns, _towns_named(one)) for one in body.told)


def _is_nearby(head: Group, place: PlaceMention) -> bool:
    """Say whether a headline names a place only to tell what it was near."""
    tokens = head.told[0].clauses.tokens
    is_own = place in head.told[0].clauses.places and place.first > 0
    return is_own and tokens[place.first - 1].lower in ("near", "around", "outside")


def _is_beside(head: Group, place: PlaceMention) -> bool:
    """Say whether a headline names a place only to tell on which side of it something was."""
    return any(place in one.clauses.places and is_bearing(one.clauses, place) for one in head.told)


def _towns_named(told: Told) -> list[PlaceMention]:
    """Give the places that its sentence names, but for a district called after its town: "in Walikale territory"."""
    tokens = told.clauses.tokens
    return [one for one in told.clauses.places if one.end >= len(tokens) or tokens[one.end].lower not in _DIVISIONS]


_DIVISIONS = words("territory district county prefecture subdistrict")


def _headed(group: Group, bodies: Sequence[Group]) -> Group | None:
    """Give the event of the body that a headline is about: at its place, else of its sides, else the first alike."""
    kin = [body for body in bodies if any({group.type, body.type} <= family for family in FAMILIES)]
    counted = [body for body in kin if _count_alike(group, body)]
    kin = [body for body in kin if not (_are_crossed(group, body) or _is_only_massed(group, body))]
    there = [body for body in kin if group.places and body.places and share_place(group.places, body.places)]
    sides = {identity_of(m) for one in group.told for m in (*one.draft.attackers, *one.draft.defenders)} - {""}
    same = [
        body for body in kin
        if sides & {identity_of(m) for one in body.told for m in (*one.draft.attackers, *one.draft.defenders)}
    ]  # fmt: skip
    loose = [body for body in kin if not _are_apart(group, body)]
    around = [body for body in kin if body.type == group.type and _is_town_in(group, body)]
    there.sort(key=lambda body: _fit(group, body))
    is_near = any(_is_nearby(group, place) for place in group.places)  # "sends 7,000 men against rebels near Lashio"
    beside = [body for body in kin if is_near and body.type == group.type and _are_of_one_land(group, body)]
    found = (*(counted if is_near else ()), *around[:1], *there, *beside[:1], *counted, *same, *loose)
    return next((body for body in found if not body.is_past), next(iter(found), None))


def _are_of_one_land(head: Group, body: Group) -> bool:
    lands = [{one.bearer.country for one in group.places if one.bearer is not None} for group in (head, body)]
    return not (lands[0] and lands[1]) or not lands[0].isdisjoint(lands[1])


def _count_alike(head: Group, body: Group) -> bool:
    """Say whether both tell an exact force of many, and the same: the headline says it of that attack."""
    forces = [{(it.low, it.high) for one in group.told if (it := one.force)} for group in (head, body)]
    return any(low is not None and low >= MANY for low, _ in forces[0] & forces[1])


def _are_crossed(head: Group, body: Group) -> bool:
    """Say whether those who attack in the headline are attacked in the body, by others."""
    attackers, own = ({identity_of(m) for m in attackers_of(one)} - {""} for one in (head, body))
    attacked = {identity_of(m) for m in defenders_of(body)} - {""}
    return bool(attackers & attacked) and not attackers & own


def _is_only_massed(head: Group, body: Group) -> bool:
    """Say whether the headline has people massed or sent, and the body an attack elsewhere, by others or long ago."""
    is_elsewhere = bool(head.places and body.places) and not share_place(head.places, body.places)
    sides = [{identity_of(m) for m in attackers_of(one)} - {""} for one in (head, body)]
    are_theirs = not sides[0] or not sides[0].isdisjoint(sides[1]) or _count_alike(head, body)
    is_meant = body.planned or body.type == "buildup"
    return head.type == "buildup" and not is_meant and (is_elsewhere or body.is_past or not are_theirs)


def _fit(head: Group, body: Group) -> bool:
    """Give what puts the events of a headline's place in order: those of its own kind first."""
    return body.type != head.type and not (body.type in _ATTACKS and head.type in _ATTACKS)


def _is_town_in(head: Group, body: Group) -> bool:
    """Say whether the headline only says in which region the event's place lies: "rebels capture town in Idlib"."""
    for told in head.told:
        tokens = told.clauses.tokens
        for place in (one for one in head.places if one in told.clauses.places):
            site = tokens[place.first - 2].lower if place.first > 1 and tokens[place.first - 1].lower == "in" else ""
            is_part = place.end < len(tokens) and tokens[place.end].lower in _PARTS  # "in Algiers suburb"
            if (
                (site in ANAPHORA or is_part)
                and place in told.draft.places
                and not share_place(head.places[:1], body.places)
            ):
                countries = {one.bearer.country for one in (place, *body.places) if one.bearer is not None}
                return bool(body.places) and len(countries) == 1
    return False


_PARTS = words("suburb suburbs district neighbourhood neighborhood quarter slum outskirts village area")


def _are_apart(group: Group, body: Group) -> bool:
    """Say whether both name towns, and not one town."""
    towns = [[p for p in one.places if p.bearer is not None and p.bearer.kind == "town"] for one in (group, body)]
    towns[0] = [p for p in towns[0] if not _is_beside(group, p)]
    return all(towns) and not share_place(*towns) and not _is_named_in(group, body)
