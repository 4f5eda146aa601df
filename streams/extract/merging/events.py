"""Drafts of one article to its events."""

from collections.abc import Container, Iterable, Sequence
from datetime import date

import msgspec

from streams.extract.forces.facts import Fact
from streams.extract.forces.tolls import is_of_the_war
from streams.extract.frames.undone import is_called_off
from streams.extract.merging.accounts import with_disputes
from streams.extract.merging.attaching import LOSSES, attach, attack_counted, turn_counted
from streams.extract.merging.besieged_on import besieged_under_fire
from streams.extract.merging.by_columns import told_by_columns
from streams.extract.merging.confidence import confidence_of
from streams.extract.merging.costs import casualties_of
from streams.extract.merging.counterattacks import oppose_answers
from streams.extract.merging.dating import is_of_a_past_day
from streams.extract.merging.days_lost import fought_then, of_the_news
from streams.extract.merging.echoes import (
    counted_before,
    is_dated_by,
    is_echo,
    is_entry,
    is_since,
    leave_then,
    take_no_sides,
)
from streams.extract.merging.elsewhere import leave_elsewhere
from streams.extract.merging.facing import credit_foes, doubt_foes
from streams.extract.merging.foes import oppose_known_foe, oppose_only_foe
from streams.extract.merging.gathering import gathered, without_counted
from streams.extract.merging.group import Group, says_what_it_was
from streams.extract.merging.groups import home_of
from streams.extract.merging.heading import add_head, folded
from streams.extract.merging.imagined import IMAGINED, real
from streams.extract.merging.into_exile import leave_for_exile
from streams.extract.merging.leaving import count_raiders, gave_way_before, goes_back
from streams.extract.merging.long_before import is_all_then, of_its_day
from streams.extract.merging.lost_again import leave_lost
from streams.extract.merging.massed_for import places_with
from streams.extract.merging.memory import recalls
from streams.extract.merging.named_next import name_next
from streams.extract.merging.naming import (
    counts_backers,
    name_assailants,
    name_attackers,
    name_backers,
    name_responsible,
    oppose_captors,
    oppose_hit,
    share_sides_told,
)
from streams.extract.merging.naming_sides import side_of
from streams.extract.merging.opposing import oppose_counted, take_sides, take_sides_before
from streams.extract.merging.other_days import is_of_other_days
from streams.extract.merging.ours import is_ours, with_ours
from streams.extract.merging.placed_otherwise import place_otherwise
from streams.extract.merging.placing import places_of
from streams.extract.merging.ranged import set_against
from streams.extract.merging.ranked_town import place_ranked
from streams.extract.merging.remembered import news_days, remembered, told_of_then
from streams.extract.merging.retold import retold
from streams.extract.merging.settling import settle_place
from streams.extract.merging.site_told import place_by_next, sited_by
from streams.extract.merging.speakers import speaker_before
from streams.extract.merging.still_fought import without_denied
from streams.extract.merging.struck_then import as_strikes
from streams.extract.merging.third_parties import leave_third_parties
from streams.extract.merging.told_foes import oppose_told_foe
from streams.extract.merging.told_on import closer, leave_quarter, opens_it, tells_where
from streams.extract.merging.told_when import date_of
from streams.extract.merging.took_place import placed_by
from streams.extract.merging.totalling import force_of, settle_forces
from streams.extract.merging.twice.fights import told_once
from streams.extract.merging.under_headings import place_by_label
from streams.extract.reading.found import Reading, Told
from streams.extract.reading.joining import with_passage
from streams.extract.reading.second import Counted
from streams.extract.words.small import Small
from streams.ids import stable_id
from streams.records import Article, Event, EventType, Evidence, Modality, Phase, Quantity

_GIVING_WAY: frozenset[EventType] = frozenset({"retreat", "surrender"})
_BRIEF = 3  # sentences of a note, which has nothing beside what it remembers
_Days = Sequence[date | None]  # of the news, by sentence
_MODALITIES: tuple[Modality, ...] = ("asserted", "claimed", "hypothetical", "denied", "negated")


def assemble(article: Article, reading: Reading, published: date | None) -> tuple[Event, ...]:
    """Give the article's events in the order in which they are first told."""
    days = news_days(reading, published)
    groups, heads = _grouped(reading, remembered(reading, published, days))
    counted = with_ours(leave_lost(reading, heads), reading)
    groups = folded([group for group in groups if not group.is_only("caption")], heads)
    is_memory = len(reading.whole) > _BRIEF and (reading.is_memory or all(group.is_past for group in groups))
    groups = real(groups, reading, is_memory=is_memory)
    groups = as_strikes(retold(groups, published))
    groups = told_once(groups, published)  # before others' numbers are given
    then = told_of_then(reading, days)
    name_backers(reading.stances, groups)
    reading.facts = [one for one in reading.facts if not counts_backers(one.order, one.mention, reading.stances)]
    set_against(reading.facts, groups)
    _attach_facts(reading, groups, counted, then, days)
    standing = _standing(reading, groups, counted, then, days)
    standing = leave_third_parties(groups, with_disputes(standing, reading), reading)
    doubt_foes(standing, groups)
    groups = gathered(groups)  # so that the lead takes nobody else's number
    spare = [one for one in reading.spare if one.told.draft.sentence.kind != "caption"]
    spare = [one for one in spare if not (is_since(one.told) or recalls(one.told))]
    settle_forces(standing, groups, [one for one in spare if not is_entry(one.told, reading.beside.errands)])
    groups = told_once(without_counted(gathered(groups)), published)
    credit_foes(standing, groups, reading)
    place_otherwise(groups, reading)
    _name_sides(groups, standing, reading)
    found = _distinct([_event(article, group, reading, published) for group in groups])
    found = [event for event in found if not _never_was(event)]
    return () if _is_of_no_ground(found) else tuple(_remembered(found))


def _attach_facts(
    reading: Reading, groups: Sequence[Group], counted: Sequence[Counted], then: Container[int], days: _Days
) -> None:
    """Give the numbers of sentences without an event to the events that they are of."""
    for fact in reading.facts:
        last, day = reading.text_at(fact.order, -1), days[fact.order]
        if not (is_of_the_war(fact, last) or counted_before(fact.sentence, fact.quantity) or is_ours(fact, counted)):
            those = _of_its_time(fact, groups, is_then=fact.order in then)
            those = of_its_day(fact.order, fact.sentence.text, those, day)
            those = of_the_news(fact, fought_then(fact, those, day), day) if fact.role in LOSSES else those
            attach(fact, those, reading.spoken, last)


def _standing(
    reading: Reading, groups: Sequence[Group], counted: Sequence[Counted], then: Container[int], days: _Days
) -> list[Counted]:
    """Give those counted of whom the text tells as of now, and who do not only help."""
    return [
        one for one in counted
        if one.order not in reading.beside.retracted and one.order not in then
        and not counted_before(one.sentence, one.quantity)
        and not counts_backers(one.order, one.mention, reading.stances)
        and not is_all_then(one.order, one.sentence.text, groups, days[one.order])
    ]  # fmt: skip


def _name_sides(groups: Sequence[Group], standing: Sequence[Counted], reading: Reading) -> None:
    """Name who attacks and who is attacked where an event's own sentences leave it open."""
    stances = [one for one in reading.stances if not one.backs]
    name_responsible(stances, groups)
    take_sides_before(stances, groups)
    take_sides(stances, groups)
    oppose_answers(groups)
    oppose_counted(groups)
    attack_counted(groups, standing)
    turn_counted(groups, standing)
    name_assailants(stances, groups)
    take_sides(stances, groups)  # once more, against those of whom only these tell
    name_attackers(groups)
    oppose_captors(groups)
    oppose_hit(groups)
    share_sides_told(groups)
    oppose_only_foe(reading.discourse.parties, groups, standing)
    oppose_known_foe(groups)
    oppose_told_foe(reading.discourse, groups, standing)


def _of_its_time(fact: Fact, groups: Sequence[Group], *, is_then: bool) -> Sequence[Group]:
    """Give the events that a number may belong to: a force to no remembered one where others are told."""
    if is_then:
        return [one for one in groups if one.is_past]
    past = {told.order for one in groups if one.is_past for told in one.told}
    is_of_last = fact.order in past or (fact.is_of_attack and fact.order - 1 in past)
    is_of_any = fact.role in LOSSES or is_of_last  # "In 2012 rebels stormed Sake. Some 6,500 took part in the attack"
    return groups if is_of_any else [one for one in groups if not one.is_past] or groups


def _grouped(reading: Reading, past: Iterable[bool]) -> tuple[list[Group], list[Group]]:
    """Give the drafts of one event together, those of the text and those of headlines, in the order of telling."""
    groups: list[Group] = []
    heads: list[Group] = []
    least = reading.chances.real if not any(told.stands for told in reading.told) else 1.0  # which no chance is above
    for told, is_past in zip(reading.told, past, strict=True):
        if is_entry(told, reading.beside.errands):
            continue
        told.is_past = is_past
        _settle(told, reading)
        leave_then(told)
        is_aside = leave_elsewhere(told, groups)
        leave_for_exile(told, groups, reading)
        if told.draft.sentence.kind == "headline":
            add_head(told, heads)
            continue
        home = _home_of(told, groups, reading.published)
        if (struck := besieged_under_fire(told, home, groups)) is not None:
            groups.append(Group([told], list(struck.places), told.draft.sentence.block))
            continue
        if home is None and (
            is_aside or is_since(told) or (groups and is_echo(told, groups)) or goes_back(told, groups)
        ):
            count_raiders(told, groups)
            continue
        if home is None and not (told.stands or (told.reality or 0.0) > least) and home_of(told, heads) is None:
            continue
        if home is None:
            groups.append(Group([told], list(told.draft.places), told.draft.sentence.block))
        else:
            take_no_sides(told, home)
            leave_quarter(told, home)
            named = told.draft.places if tells_where(told, home) or placed_by(told, groups) is home else []
            home.places = closer(told, home) if opens_it(told, home) else [*named, *places_with(told, home)]
            home.told.append(told)
            home.block = told.draft.sentence.block
    return groups, heads


def _settle(told: Told, reading: Reading) -> None:
    """Say where it was, and leave what other sentences take back of it."""
    settle_place(told, reading)
    place_by_label(told, reading)
    name_next(told, reading)
    place_by_next(told, reading)
    place_ranked(told, reading)
    if told.order in reading.beside.retracted - reading.beside.annulled:
        told.force = told.opposing = None
        told.is_retracted = True
    if told.order in reading.beside.annulled or (told.draft.phase == "planned" and told.order in reading.beside.foiled):
        told.draft.modality = "negated"
    elif told.order in reading.beside.scorned:
        told.draft.modality = "denied"


def _home_of(told: Told, groups: Sequence[Group], published: date | None) -> Group | None:
    """Give the event that the draft tells more of, if its own words put it on no other days."""
    if is_dated_by(told):
        return None
    ways, groups = (sited_by, told_by_columns, home_of, gave_way_before, placed_by), without_denied(told, groups)
    home = next((found for way in ways if (found := way(told, groups)) is not None), None)
    is_it = says_what_it_was(told) or told.draft.trigger.lemma.endswith(" force")
    return home if home is None or is_it or not is_of_other_days(told, home, published) else None


def _remembered(found: Sequence[Event]) -> Sequence[Event]:
    """Give the events; those of a text that only remembers without a force: they are no news, and nobody attacks."""
    is_past = all(event.historic for event in found)
    return [msgspec.structs.replace(event, force=None) for event in found] if is_past else found


def _is_of_no_ground(found: Sequence[Event]) -> bool:
    """Say whether all that is told is that somebody gives way, and not where: "The rebels will hand in their arms"."""
    return all(event.type in _GIVING_WAY and event.place is None for event in found)


def _never_was(event: Event) -> bool:
    """Say whether it is said of no place, or of long ago, that nobody attacked: "they have not attacked since"."""
    is_giving_way = event.type in _GIVING_WAY or event.type == "ceasefire"
    is_told = event.place is not None or event.force is not None or is_giving_way
    return event.modality == "negated" and (event.historic or not is_told)


def _event(article: Article, group: Group, reading: Reading, published: date | None) -> Event:
    told = [*group.told, *group.heads]
    modality = _modality(told)
    phase = _phase(group, reading, published)
    places = places_of(group, reading)
    attackers = side_of(group, "attackers")
    defenders = tuple(actor for actor in side_of(group, "defenders") if actor not in attackers)
    supporters = tuple(actor for actor in side_of(group, "supporters") if actor not in defenders)
    evidence = _evidence(group)
    event = Event(
        id="", type=group.type, phase=phase, modality=modality,
        attribution=_attribution(told, modality, reading),
        attacker=attackers, defender=defenders, supporter=supporters,
        place=places[0] if places else None, places=places, date=date_of(group, reading, published, phase),
        historic=all(one.is_past for one in (*group.told, *group.heads)),
        force=(force := _force(group, article)), opposing_force=_opposing(group, force),
        casualties=casualties_of(group), evidence=evidence,
    )  # fmt: skip
    parts = [f"{one.field}:{one.start}:{one.end}:{one.quote}" for one in evidence]
    is_over = bool(published and event.date and event.date.latest and event.date.latest < published)
    if event.phase == "underway" and (event.historic or is_over):
        event = msgspec.structs.replace(event, phase="concluded")
    return msgspec.structs.replace(
        event, id=stable_id("event", article.id, *parts, event.type),
        confidence=confidence_of(event, is_of_text=reading.chances.is_of_text),
    )  # fmt: skip


def _modality(told: Sequence[Told]) -> Modality:
    """Give how real it is told to be by the sentences that the judge takes for real; where it takes none, the least."""
    unmade = (one for one in told if one.draft.modality == "negated" and one.draft.trigger.is_noun)
    off = {one.order for one in told if is_called_off(one.clauses, one.draft.trigger)} | {one.order for one in unmade}
    stands = [one for one in told if one.order not in off or one.draft.type != "buildup"]  # gathered for it in vain
    if not stands:
        return "negated"  # "sees no sign that it is preparing an attack. Its bases have 6,000 soldiers"
    told = stands
    real = {one.draft.modality for one in told if one.reality is None or one.reality >= IMAGINED}
    if real:
        return next(one for one in _MODALITIES if one in real)
    return next(one for one in reversed(_MODALITIES) if any(each.draft.modality == one for each in told))


def _attribution(told: Sequence[Told], modality: Modality, reading: Reading) -> str | None:
    """Give who says so as the first sentence names him that puts it so, or whom "he said" means in one."""
    own = [one for one in told if one.draft.modality == modality]
    named = (one.draft.attribution for one in own)
    found = next((one for one in named if one), None)
    return found or next((who for one in own if (who := speaker_before(one, reading))), None)


def _phase(group: Group, reading: Reading, published: date | None) -> Phase:
    phases = [one.draft.phase for one in group.told if one.draft.type != "buildup"] or [group.told[0].draft.phase]
    first = group.told[0]
    if phases[0] == "underway" and group.type in _SOON_OVER and first.draft.trigger.form in ("past", "noun"):
        is_settled = group.type != "clash" and first.order in reading.beside.settled
        is_over = is_of_a_past_day(first, published) and not (
            first.draft.type == "assault" and _goes_on(first, reading)
        )
        return "concluded" if is_settled or is_over else "underway"
    return phases[0]


def _goes_on(first: Told, reading: Reading) -> bool:
    """Say whether the next sentence has its men still at it: "They hold the port and are trying to cross"."""
    return _STILL.search(reading.text_at(first.order, 1)) is not None


_STILL = Small(
    r"^\W*(?:they|the [\w-]+) (?:[\w-]+ ){0,6}?are (?:now |still |also )?(?:trying|fighting|pushing|advancing|"
    r"attempting|battling|shelling|storming|closing in|moving)\b"
)
_SOON_OVER = frozenset({"assault", "raid", "clash"})


def _evidence(group: Group) -> tuple[Evidence, ...]:
    spans = {
        (one.draft.sentence.field, one.draft.sentence.start, one.draft.sentence.end): one.draft.sentence.quote
        for one in (*group.told, *group.heads)
    }
    others = [fact.sentence for fact in (*group.facts, *group.opposed)] + [sentence for sentence, _ in group.credited]
    others += [sentence for sentence, _, _ in group.faced]
    others += [told.placed_in for told in group.told if told.placed_in]
    for one in (*others, *(told.counted_in for told in group.told if told.counted_in)):
        spans[one.field, one.start, one.end] = one.quote
    return tuple(
        Evidence(field=where, start=start, end=end, quote=quote) for (where, start, end), quote in spans.items()
    )


def _force(group: Group, article: Article) -> Quantity | None:
    force = force_of(group) or _force_then(group)
    return with_passage(force, article.title if force.field == "title" else article.text) if force else None


def _force_then(group: Group) -> Quantity | None:
    """Give the force of an attack that is only remembered, whose men attack nobody today."""
    told = [*group.told, *group.heads]
    return next((one.unreal for one in told if one.unreal), None) if all(one.is_past for one in told) else None


def _opposing(group: Group, force: Quantity | None) -> Quantity | None:
    told = [one.opposing for one in (*group.told, *group.heads) if one.opposing]
    faced = [quantity for _, quantity, _ in group.faced]  # of which the judge is surer than of what the rules see
    found = (*told, *faced, *(fact.quantity for fact in group.opposed))
    return next((one for one in found if force is None or not _is_in(one, force)), None)


def _is_in(one: Quantity, force: Quantity) -> bool:
    """Say whether a quantity is the very words that the force is told by: nobody is on both sides."""
    return one.field == force.field and force.start <= one.start and one.end <= force.end


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
