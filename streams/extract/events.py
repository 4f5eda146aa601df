"""Drafts of one article to its events: told over several sentences they are one, of another place they are not."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import msgspec

from streams.extract.confidence import confidence_of
from streams.extract.dates import is_historic
from streams.extract.dating import dates_of
from streams.extract.facts import Fact, side_of
from streams.extract.identity import GENERIC, identity_of
from streams.extract.mention import Mention
from streams.extract.names import spelling_key
from streams.extract.places import PlaceMention
from streams.extract.reader import Reading, Told
from streams.extract.same_place import finest, is_within, share_place
from streams.extract.where import ANAPHORA
from streams.ids import stable_id
from streams.records import Actor, Casualties, DateRange, Event, EventType, Evidence, Modality, Phase, Quantity

_ATTACKS: frozenset[EventType] = frozenset({"offensive", "assault"})
_MASSED: frozenset[EventType] = frozenset({"offensive", "assault", "siege"})
_COUNTED: frozenset[EventType] = frozenset({"offensive", "assault", "siege", "capture", "raid", "ambush"})
_FACT_REACH = 3  # sentences from an event to a number that may be its own
_FIGHTS: frozenset[EventType] = frozenset({"offensive", "assault", "clash", "capture"})
_FAMILIES: tuple[frozenset[EventType], ...] = (
    frozenset({"offensive", "assault", "siege", "clash", "raid", "ambush", "capture", "buildup"}),
    frozenset({"airstrike", "shelling", "bombing"}),
    frozenset({"retreat", "surrender"}),
    frozenset({"ceasefire"}),
)
_MODALITIES: tuple[Modality, ...] = ("asserted", "claimed", "hypothetical", "denied", "negated")
_LOSSES = ("killed", "wounded", "captured")


@dataclass
class Group:
    """Drafts that tell one event, in order, with the facts that belong to it."""

    told: list[Told]
    places: list[PlaceMention] = field(default_factory=list)
    block: int = 0
    facts: list[Fact] = field(default_factory=list)
    opposed: list[Fact] = field(default_factory=list)

    @property
    def type(self) -> EventType:
        """What it is: what massing was for rather than the massing, an offensive rather than one of its assaults."""
        kinds = [one.draft.type for one in self.told if one.draft.type != "buildup"]
        if not kinds:
            return "buildup"
        if kinds[0] == "clash":
            return next((kind for kind in kinds if kind in _ATTACKS), "clash")
        return "offensive" if kinds[0] == "assault" and "offensive" in kinds else kinds[0]

    def is_only(self, kind: str) -> bool:
        """Whether nothing but sentences of that kind tell it: headlines, captions."""
        return all(one.draft.sentence.kind == kind for one in self.told)

    @property
    def planned(self) -> bool:
        """Whether it has only been prepared."""
        return self.told[0].draft.phase == "planned"


def assemble(article_id: str, reading: Reading, published: date | None) -> tuple[Event, ...]:
    """Give the article's events in the order in which they are first told."""
    groups: list[Group] = []
    for told in reading.told:
        _settle_place(told, reading)
        if told.order in reading.retracted:
            told.force = told.opposing = None
        home = _home(told, groups)
        if home is None and not told.stands:
            continue
        if home is None:
            groups.append(Group([told], list(told.draft.places), told.draft.sentence.block))
        else:
            home.told.append(told)
            home.places = finest(home.places or told.draft.places, told.draft.places)
            home.block = told.draft.sentence.block
    groups = _folded([group for group in groups if not group.is_only("caption")])
    for fact in reading.facts:
        _attach(fact, groups, reading.spoken)
    return tuple(_distinct([_event(article_id, group, reading, published) for group in groups]))


def _folded(groups: Sequence[Group]) -> list[Group]:
    """Put what only a headline tells to the event of the body that it heads; alone it stays an event."""
    bodies = [group for group in groups if not group.is_only("headline")]
    for group in groups:
        if group.is_only("headline") and (home := _headed(group, bodies)) is not None:
            home.told.extend(group.told)
    return [group for group in groups if group in bodies or _headed(group, bodies) is None]


def _headed(group: Group, bodies: Sequence[Group]) -> Group | None:
    """Give the event of the body that a headline is about: at its place, else of its sides, else the first alike."""
    kin = [body for body in bodies if any({group.type, body.type} <= family for family in _FAMILIES)]
    there = [body for body in kin if group.places and body.places and share_place(group.places, body.places)]
    sides = {identity_of(m) for one in group.told for m in (*one.draft.attackers, *one.draft.defenders)} - {""}
    same = [
        body for body in kin
        if sides & {identity_of(m) for one in body.told for m in (*one.draft.attackers, *one.draft.defenders)}
    ]  # fmt: skip
    loose = [body for body in kin if not _are_apart(group, body)]
    return next(iter((*there, *same, *loose)), None)


def _are_apart(group: Group, body: Group) -> bool:
    """Say whether both name towns, and not one town."""
    towns = [[p for p in one.places if p.bearer is not None and p.bearer.kind == "town"] for one in (group, body)]
    return all(towns) and not share_place(*towns)


def _settle_place(told: Told, reading: Reading) -> None:
    """Give a draft that names no place the town that "the city" points back to."""
    draft = told.draft
    words = {token.lower for token in told.clauses.tokens}
    if draft.places or not words & ANAPHORA:
        return
    here = [place for place in told.clauses.places if place.end <= draft.trigger.first]
    before = [place for order, place in reading.towns if order < told.order or (order == told.order and place in here)]
    if before:
        draft.places = [replace(before[-1], coordinated=False)]


def _home(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the event that the draft tells more of, the latest first."""
    for group in reversed(groups):
        if _is_same(told, group):
            return group
    draft = told.draft
    if draft.trigger.is_noun and draft.is_definite and not (draft.places and told.stands):
        kin = next((group for group in reversed(groups) if _are_kin(draft.type, group)), None)
        return kin or next((group for group in reversed(groups) if group.type in _MASSED), None)
    return None


def _are_kin(kind: EventType, group: Group) -> bool:
    kinds = {one.draft.type for one in group.told}
    return kind in kinds or (kind in _ATTACKS and bool(kinds & _ATTACKS))


def _is_same(told: Told, group: Group) -> bool:  # noqa: PLR0911 - one return a reason reads as a table
    draft, last = told.draft, group.told[-1]
    in_sentence = any(one.order == told.order for one in group.told)
    if draft.type == "buildup" or group.type == "buildup":
        return _is_massing_for(told, group)
    if in_sentence and draft.type == group.type == "ceasefire":
        return True
    if in_sentence and (_is_one_fight(told, group) or _is_its_purpose(told, group)):
        return True
    if not _are_kin(draft.type, group):
        return False
    if draft.places and group.places:
        if in_sentence and _is_restated(told, group):
            return True
        if not share_place(draft.places, group.places):
            return False
        if (draft.phase == "planned") != group.planned and not _share_sides(draft.attackers, group, strictly=True):
            return False
        return _share_sides(draft.attackers, group, strictly=False) and (draft.phase == "planned") == group.planned
    if in_sentence:
        return (
            last.clauses.segment(last.draft.trigger.first) == told.clauses.segment(draft.trigger.first)
            or draft.is_definite
        )
    near = abs(told.draft.sentence.block - group.block) <= 1
    return (
        near
        and not draft.places
        and draft.type == last.draft.type
        and _share_sides(draft.attackers, group, strictly=True)
    )


def _is_restated(told: Told, group: Group) -> bool:
    """Say whether a sentence names its attack again: by the region of its town, or as a whole ("their offensive")."""
    draft = told.draft
    is_nested = any(is_within(one, other) for one in draft.places for other in group.places)
    is_unowned = share_place(draft.places, group.places) and not (draft.attackers and group.told[0].draft.attackers)
    return (is_nested or is_unowned) and _share_sides(draft.attackers, group, strictly=False)


def _is_one_fight(told: Told, group: Group) -> bool:
    """Say whether a sentence only goes on about one fight: "attacked the town and fought in its streets"."""
    draft = told.draft
    if (
        draft.type not in _FIGHTS | _MASSED
        or group.type not in _FIGHTS | _MASSED
        or (draft.phase == "planned") != group.planned
    ):
        return False
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    counted = [one for one in draft.attackers if one.number is not None]
    if is_there and any(one in other.draft.attackers for other in group.told for one in counted):
        return True  # the same men do both: "the attack was mounted by 900 men, who surrounded the town"
    is_vague = "clash" in (draft.type, group.type) or draft.type == "capture"
    return is_vague and is_there and _share_sides(draft.attackers, group, strictly=draft.type == "capture")


def _is_its_purpose(told: Told, group: Group) -> bool:
    """Say whether the infinitive only tells what the attack is for: "opened an operation to retake the town"."""
    draft = told.draft
    is_meant = draft.trigger.form == "base" and draft.phase == "planned" and draft.type in _FIGHTS | _MASSED
    is_there = not draft.places or not group.places or share_place(draft.places, group.places)
    is_near = is_there or any(is_within(one, other) for one in draft.places for other in group.places)
    return is_meant and is_near and group.type in _MASSED and _share_sides(draft.attackers, group, strictly=False)


def _is_massing_for(told: Told, group: Group) -> bool:
    """Say whether one masses for the attack that the other names: in one sentence, or at its place."""
    draft = told.draft
    other = group.type if draft.type == "buildup" else draft.type
    if draft.type == group.type == "buildup":
        return bool(draft.places) and share_place(draft.places, group.places)
    if other not in _MASSED:
        return False
    planned = group.planned if draft.type == "buildup" else draft.phase == "planned"
    in_sentence = any(one.order == told.order for one in group.told)
    if in_sentence:
        differ = bool(draft.places and group.places) and not share_place(draft.places, group.places)
        return planned or (not differ and _share_sides(draft.attackers, group, strictly=True))
    near = abs(draft.sentence.block - group.block) <= 1 or _share_sides(draft.attackers, group, strictly=True)
    return near and planned and (share_place(draft.places, group.places) or not draft.places or not group.places)


def _share_sides(attackers: Sequence[Mention], group: Group, *, strictly: bool) -> bool:
    """Say whether the attackers may be the same; `strictly`: some are known, and one is."""
    known = {identity_of(mention) for one in group.told for mention in one.draft.attackers} - {""}
    own = {identity_of(mention) for mention in attackers} - {""}
    if not own or not known:
        return not strictly
    return bool(own & known)


def _attach(fact: Fact, groups: Sequence[Group], spoken: Sequence[int]) -> None:
    """Give the number of a sentence without an event to the attack that the sentences before it tell of."""
    if fact.role in _LOSSES:
        _attach_loss(fact, groups)
        return
    for group in reversed(groups):
        before = [one.order for one in group.told if one.order < fact.order]
        distance = sum(max(before, default=0) < order <= fact.order for order in spoken)
        if group.type not in _COUNTED or not before or distance > _FACT_REACH:
            continue
        places = [place for place in fact.places if place.bearer is None or place.bearer.kind != "country"]
        if places and group.places and not share_place(places, group.places):
            continue
        attackers = [mention for one in group.told for mention in one.draft.attackers]
        defenders = [mention for one in group.told for mention in one.draft.defenders]
        side = side_of(fact, attackers, defenders, distance)
        if side == "attacking":
            group.facts.append(fact)
        elif side == "defending":
            group.opposed.append(fact)
        if side is not None:
            return


def _attach_loss(fact: Fact, groups: Sequence[Group]) -> None:
    """Give the losses of a sentence without an event to the event told last before it, if it tells none itself."""
    before = [
        (max(orders), group) for group in groups if (orders := [o.order for o in group.told if o.order < fact.order])
    ]
    if not before:
        return
    last, group = max(before, key=lambda one: one[0])
    told = any(getattr(one.casualties, fact.role) for one in group.told)
    places = [place for place in fact.places if place.bearer is None or place.bearer.kind != "country"]
    is_there = not places or not group.places or share_place(places, group.places)
    near = fact.order - last <= 2 and fact.sentence.block - group.block <= 1  # noqa: PLR2004 - further off it is another's
    if near and is_there and not told and not group.planned and all(one.role != fact.role for one in group.facts):
        group.facts.append(fact)


def _event(article_id: str, group: Group, reading: Reading, published: date | None) -> Event:
    drafts = [one.draft for one in group.told]
    modality = next(one for one in _MODALITIES if any(draft.modality == one for draft in drafts))
    context = reading.contexts.get(drafts[0].sentence.block, {})
    places = tuple(dict.fromkeys(place.place(context) for place in group.places))
    attackers = _actors([mention for draft in drafts for mention in draft.attackers])
    defenders = tuple(actor for actor in _actors([m for d in drafts for m in d.defenders]) if actor not in attackers)
    evidence = _evidence(group)
    event = Event(
        id="", type=group.type, phase=_phase(group), modality=modality,
        attribution=next((one.attribution for one in drafts if one.attribution and one.modality == modality), None),
        attacker=attackers, defender=defenders, supporter=_actors([m for d in drafts for m in d.supporters]),
        place=places[0] if places else None, places=places, date=_date(group, published),
        historic=all(is_historic(draft.sentence.text, published) for draft in drafts),
        force=_force(group), opposing_force=_opposing(group),
        casualties=_casualties(group), evidence=evidence,
    )  # fmt: skip
    parts = [f"{one.field}:{one.start}:{one.end}:{one.quote}" for one in evidence]
    if event.historic and event.phase == "underway":
        event = msgspec.structs.replace(event, phase="concluded")
    return msgspec.structs.replace(
        event, id=stable_id("event", article_id, *parts, event.type), confidence=confidence_of(event)
    )


def _phase(group: Group) -> Phase:
    phases = [one.draft.phase for one in group.told if one.draft.type != "buildup"] or [group.told[0].draft.phase]
    return phases[0]


def _actors(mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """Give each side once, named ones before bare nouns."""
    found: dict[str, Actor] = {}
    for mention in mentions:
        name = mention.name.removeprefix("the ").removeprefix("The ")
        key = mention.actor_id or spelling_key(name)
        if name and key not in found:
            found[key] = Actor(name=name, actor_id=mention.actor_id)
    named = [actor for actor in found.values() if actor.actor_id or not set(actor.name.lower().split()) <= GENERIC]
    return tuple(named or found.values())


def _evidence(group: Group) -> tuple[Evidence, ...]:
    spans = {
        (one.draft.sentence.field, one.draft.sentence.start, one.draft.sentence.end): one.draft.sentence.text
        for one in group.told
    }
    for fact in (*group.facts, *group.opposed):
        spans[fact.sentence.field, fact.sentence.start, fact.sentence.end] = fact.sentence.text
    return tuple(
        Evidence(field=where, start=start, end=end, quote=quote) for (where, start, end), quote in spans.items()
    )


def _force(group: Group) -> Quantity | None:
    """Give the force: a total with its parts, else the first that is no vague plural, else the first."""
    told = [one.force for one in group.told if one.force is not None]
    told.sort(key=lambda force: force.field == "title")  # the text says more exactly what its title rounds
    facts = [fact for fact in group.facts if fact.role not in _LOSSES]
    totals = [fact.quantity for fact in facts if fact.is_total]
    parts = tuple(fact.quantity for fact in facts if not fact.is_total)
    if totals:
        return msgspec.structs.replace(totals[0], parts=(*told, *parts))
    return next((one for one in (*told, *parts) if one.qualifier != "vague"), next(iter((*told, *parts)), None))


def _opposing(group: Group) -> Quantity | None:
    told = [one.opposing for one in group.told if one.opposing]
    return next(iter((*told, *(fact.quantity for fact in group.opposed))), None)


def _casualties(group: Group) -> Casualties:
    def first(name: str) -> Quantity | None:
        told = next((found for one in group.told if (found := getattr(one.casualties, name))), None)
        return told or next((fact.quantity for fact in group.facts if fact.role == name), None)

    return Casualties(killed=first("killed"), wounded=first("wounded"), captured=first("captured"))


def _date(group: Group, published: date | None) -> DateRange | None:
    for one in group.told:
        dates = dates_of(one, published)
        if dates:
            at = one.clauses.tokens[one.draft.trigger.first].start
            when = min(dates, key=lambda when: abs(when.start - at))
            earliest, latest = when.earliest, when.latest
            is_old = is_historic(one.draft.sentence.text, published)
            if _phase(group) == "underway" and published and earliest and published >= earliest and not is_old:
                latest = published
            return DateRange(earliest=earliest, latest=latest) if earliest and latest else None
    return None


def _distinct(events: Sequence[Event]) -> list[Event]:
    """Keep the ids of one article apart: two events of one type in one sentence share their evidence."""
    seen: dict[str, int] = {}
    found = []
    for event in events:
        count = seen[event.id] = seen.get(event.id, 0) + 1
        place = event.place.name if event.place else None
        found.append(
            event if count == 1 else msgspec.structs.replace(event, id=stable_id("event", event.id, place, count))
        )
    return found
