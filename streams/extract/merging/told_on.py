"""An attack told on: an ambushed column that is attacked "as it returned", "a camp in central Mali" that has a name."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Draft
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.same_place import are_nested, may_lie_in, share_place
from streams.extract.geography.waters import is_water
from streams.extract.merging.group import (
    ATTACKS,
    RAIDS,
    Group,
    are_alike,
    attackers_of,
    defenders_of,
    share_sides,
    tells_of_another,
)
from streams.extract.merging.same_hands import names_another_day
from streams.extract.people.identity import identity_of
from streams.extract.reading.found import Told
from streams.extract.words.lexicon import words
from streams.records import MASSED, STRIKES

_NEAR = 3  # sentences
_SITE = r"(?:[\w-]+ ){0,2}?(?P<site>camp|base|post|outpost|barracks|garrison|airport|airbase|prison|village|town)\b"
_A_SITE, _THE_SITE = (re.compile(rf"\b{word} {_SITE}") for word in ("an?", "the"))
_HAD = 3  # tokens from "had" to its verb
# an attack on a site that is told only by the town near it, and the name that it then has
_SITE_BY_TOWN = re.compile(
    r"\b(?:camp|base|post|outpost|barracks|garrison|airport|airbase|prison|headquarters|depot|installation|mine|plant|"
    r"field)\b(?:,? [\w'\u2019-]+){0,5}?,? (?:near|outside|close to|not far from|beside|by)\b"
)
_FROM_TOWN = re.compile(r"\b(?:km|kilomet(?:er|re)s?|miles?)\b[^,.;]{0,20}? (?:of|from) (?:the|that) (?:town|city)\b")
# who stand around the place and are in the attack on it
_THEY_ATTACK = re.compile(
    r"\b(?:most|all|many|some|half|part) of (?:them|these|those|whom) (?:are|were|is|was) (?:now )?"
    r"(?:taking part|involved|engaged|in the (?:attack|assault|fighting))\b"
)
# whom somebody gathers for what was told before: "has assembled 21,000 soldiers for the operation"
_FOR_IT = re.compile(
    r"\bfor (?:the|this|that) (?:attack|assault|offensive|operation|campaign|push|drive|siege|march|advance)\b",
    re.IGNORECASE,
)


def taking_part(told: Told, groups: Sequence[Group]) -> Group | None:
    """Give the attack told before that somebody is only told to take part in, or to be gathered for."""
    draft = told.draft
    if draft.type != "buildup" or _FOR_IT.search(draft.sentence.text) is None:
        return None
    massed = [one for one in reversed(groups) if one.type in MASSED]
    if draft.places:  # where they gather, which is not where they will attack
        close = [one for one in massed if 0 < told.order - one.told[-1].order <= _NEAR]
        massed = [one for one in close if _is_some_force(draft) or are_alike(draft, one)]
        draft.places = [] if massed else draft.places
    return next(iter(massed), None)


def _is_some_force(draft: Draft) -> bool:
    """Say whether who gathers is no more than "a force", whose nothing tells."""
    return all(one.noun in _SOME and not identity_of(one) for one in draft.attackers)


_SOME = words("force forces column columns contingent contingents group")


def is_part_of_fight(told: Told, group: Group) -> bool:
    """Say whether fighting of nobody is in the streets, or at a town of the region, that is attacked right before it.

    "launched an offensive in Tigray. Heavy fighting was going on near Rama", "stormed Grozny, and street fighting was
    reported near the airfield".
    """
    draft, tokens = told.draft, told.clauses.tokens
    is_near = 0 <= told.order - group.told[-1].order <= _NEAR and not told.is_past
    if not is_near or draft.attackers or draft.defenders or tells_of_another(told):
        return False
    before = [one.lower for one in tokens[max(0, draft.trigger.first - 1) : draft.trigger.first]]
    if before == ["street"] or draft.trigger.lemma.startswith(("street", "house")):
        return True
    return are_nested(draft.places, group.places)


def is_same_blow(told: Told, group: Group) -> bool:
    """Say whether the next sentence tells more of a bombing or a strike: nobody is named who did another."""
    is_other = tells_of_another(told)
    is_wait = told.draft.type == group.type == "ambush" and told.draft.trigger.lemma.endswith("in wait")
    is_more = is_wait or (group.type in STRIKES and not told.draft.attackers)
    return is_more and not is_other and told.is_past == group.is_past


def is_step(draft: Draft, group: Group) -> bool:
    """Say whether the event is only a move of "the offensive": "the division had entered Abbasi"."""
    return draft.type == "offensive" and not any(one.draft.trigger.is_noun for one in group.told)


def is_move(draft: Draft, group: Group) -> bool:
    """Say whether the event only tells how some moved in "the day's fighting": "infantry entered the old quarter"."""
    is_plain = all(one.draft.trigger.lemma in _MOVES for one in group.told)
    return draft.type == "clash" and group.type == "offensive" and is_plain


_MOVES = words("move enter roll advance push")


def is_told_on(told: Told, group: Group) -> bool:
    """Say whether the next sentences go on about the attack: on that very convoy, or at the site in that region."""
    if not 0 < told.order - group.told[-1].order <= _NEAR:
        return False
    ways = (
        _is_begun_by,
        _is_closer,
        _is_attack_of_fight,
        _is_ring,
        opens_it,
        _is_their_way,
        _is_of_the_site,
        names_site,
        goes_on_from_water,
        are_its_bombs,
    )
    return any(way(told, group) for way in ways)


def tells_where(told: Told, home: Group) -> bool:
    """Say whether it only tells where the event was: at which site, beyond which water, what its bombs hit."""
    return names_site(told, home) or goes_on_from_water(told, home) or are_its_bombs(told, home)


def are_its_bombs(told: Told, group: Group) -> bool:
    """Say whether the bombs of a strike told before only hit or fell somewhere: "The bombs hit a school in Tabayin"."""
    draft = told.draft
    if draft.type not in STRIKES or group.type not in STRIKES or draft.attackers or tells_of_another(told):
        return False
    if _BOMBS.match(draft.sentence.text) is None or told.is_past != group.is_past:
        return False
    return not draft.places or not group.places or share_place(draft.places, group.places) or _is_within(told, group)


def leave_quarter(told: Told, home: Group) -> None:
    """Leave the quarter without a place on the map that its bombs fell on: the event's town is where it was."""
    if home.places and are_its_bombs(told, home):
        told.draft.places = [one for one in told.draft.places if not _is_quarter(told, one)]


def _is_within(told: Told, group: Group) -> bool:
    """Say whether its places may lie in the event's, or are quarters that no map has."""
    return all(
        _is_quarter(told, one) or any(may_lie_in(one, other) for other in group.places) for one in told.draft.places
    )


def _is_quarter(told: Told, place: PlaceMention) -> bool:
    after = told.clauses.tokens[place.end : place.end + 1]
    return place.bearer is None and any(token.lower in _QUARTERS for token in after)


_QUARTERS = words("quarter neighbourhood neighborhood district suburb")


_BOMBS = re.compile(
    r"^\W*(?:The|All the|Both|(?:(?:At least )?(?:[Oo]ne|[Tt]wo|[Tt]hree)|Most|Several|Some) of the) (?:[\w-]+ ){0,2}?"
    r"(?:bombs?|missiles?|rockets?|shells?|projectiles?|munitions?|warheads?) (?:also )?"
    r"(?:hit|fell|struck|landed|smashed|slammed|crashed|tore|went|exploded|destroyed|killed)\b"
)


def _is_their_way(told: Told, group: Group) -> bool:
    """Say whether "they" of the next sentence only tell how they attack: "They moved on two axes, into Arsal"."""
    draft = told.draft
    is_next = told.order - group.told[-1].order == 1 and not group.places
    is_one = {draft.type, group.type} <= ATTACKS and not (draft.trigger.is_noun or group.planned)
    is_one = is_one and draft.phase != "planned" and not tells_of_another(told)
    return is_next and is_one and told.clauses.tokens[0].lower == "they" and are_alike(draft, group)


def _is_of_the_site(told: Told, group: Group) -> bool:
    """Say whether it is that very site that fell: "attacked a base. The base, at Jilli, was overrun within an hour"."""
    draft, begun = told.draft, group.told[0].draft
    if draft.attackers or group.places or group.planned or draft.phase == "planned" or tells_of_another(told):
        return False
    if draft.type != "capture" or draft.trigger.is_noun or group.type not in ATTACKS | RAIDS:
        return False
    site = re.match(rf"the {_SITE}", draft.sentence.text, re.IGNORECASE)
    return site is not None and site["site"] in {found["site"] for found in _A_SITE.finditer(begun.sentence.text)}


def names_site(told: Told, group: Group) -> bool:
    """Say whether "the attack" has the name of a site that was told only by its town: "The attack on Jilli camp"."""
    draft, text = told.draft, told.draft.sentence.text
    is_it = draft.trigger.is_noun and draft.is_definite and draft.type in ATTACKS | RAIDS and draft.phase != "planned"
    is_one = group.type in ATTACKS | RAIDS | {"capture"} and not group.planned and are_alike(draft, group)
    if not (is_it and is_one and draft.places) or tells_of_another(told) or names_another_day(told, group):
        return False
    is_new = all(one.bearer is None for one in draft.places) or _FROM_TOWN.search(text) is not None
    is_new = is_new and not share_place(draft.places, group.places)
    return is_new and any(_SITE_BY_TOWN.search(one.draft.sentence.text) for one in group.told)


def goes_on_from_water(told: Told, group: Group) -> bool:
    """Say whether the next sentence tells whither those go who crossed a river: "The thrust is aimed at Lao Cai"."""
    is_aim = bool(told.draft.places) and not are_wet(told) and all(map(are_wet, group.told)) and bool(group.places)
    return is_aim and _is_one_move(told, group) and not names_another_day(told, group)


def _is_one_move(told: Told, group: Group) -> bool:
    draft = told.draft
    is_now = draft.phase != "planned" and not group.planned and {draft.type, group.type} <= ATTACKS
    is_it = draft.trigger.is_noun and draft.is_definite and not draft.attackers
    are_they = share_sides(draft.attackers, group, strictly=True)
    return is_now and (is_it or are_they) and not tells_of_another(told)


def are_wet(told: Told) -> bool:
    """Say whether all that an event's own sentence names for it is a river, a lake or a sea."""
    tokens, places = told.clauses.tokens, told.draft.places
    are_own = all(any(one is other for other in told.clauses.places) for one in places)  # none that another lent it
    return bool(places) and are_own and all(is_water(tokens, one.first, one.end, one.name) for one in places)


def _is_ring(told: Told, group: Group) -> bool:
    """Say whether those who attack are only told to stand around the place: "5,000 ring it, most are taking part"."""
    draft = told.draft
    is_ring = draft.type == "siege" and not draft.trigger.is_noun and group.type in ATTACKS and not group.planned
    if not is_ring or _THEY_ATTACK.search(draft.sentence.text) is None or tells_of_another(told):
        return False
    is_there = not draft.places or share_place(draft.places, group.places)
    return is_there and are_alike(draft, group)


def _is_attack_of_fight(told: Told, group: Group) -> bool:
    """Say whether they tell by whom "fighting" was begun: "Fighting raged at Goma. M23 has sent 5,000 men at it".

    Fighting of nobody has no side of its own; one that names who fights is another's telling.
    """
    draft = told.draft
    if group.type != "clash" or draft.type not in MASSED or group.planned or draft.phase == "planned":
        return False
    if draft.trigger.is_noun or draft.modality not in ("asserted", "claimed") or tells_of_another(told):
        return False
    is_of_nobody = all(one.draft.trigger.is_noun for one in group.told) and not attackers_of(group)
    is_there = share_place(draft.places, group.places) if draft.places else told.force is not None
    return is_of_nobody and not defenders_of(group) and is_there and bool(group.places)


def _is_begun_by(told: Told, group: Group) -> bool:
    """Say whether one side of a fight is told to have come: "Troops fought rebels .. the rebels had entered it"."""
    draft = told.draft
    if group.type != "clash" or draft.type not in ATTACKS or draft.trigger.is_noun or group.planned:
        return False
    if draft.phase == "planned" or tells_of_another(told) or not draft.attackers:
        return False
    sides = [*attackers_of(group), *defenders_of(group)]
    known, nouns = {identity_of(one) for one in sides} - {""}, {one.noun for one in sides} - {""}
    are_theirs = all(identity_of(one) in known or one.noun in nouns for one in draft.attackers)
    return are_theirs and bool(group.places) and (not draft.places or share_place(draft.places, group.places))


def opens_it(told: Told, group: Group) -> bool:
    """Say whether the blast only tells how a convoy was stopped: "A mine blew up beneath the first lorry"."""
    draft, begun = told.draft, group.told[0].draft
    is_blast = draft.type == "bombing" and draft.phase == "concluded" and group.type in _STOPPED and not group.planned
    if not is_blast or tells_of_another(told) or not are_alike(draft, group):
        return False
    return _LEADING.search(draft.sentence.text) is not None and _A_CONVOY.search(begun.sentence.text) is not None


def closer(told: Told, home: Group) -> list[PlaceMention]:
    """Give where the convoy was stopped, if it had only been told near what or on which side of it."""
    tokens = told.clauses.tokens
    own = [one for one in told.draft.places if not is_water(tokens, one.first, one.end, one.name)]
    are_vague = all(one.prep in _BESIDE or (one.bearer and one.bearer.kind == "admin1") for one in home.places)
    return own if own and are_vague else home.places or own


_BESIDE = words("near outside of from between around")
_STOPPED = frozenset({"ambush", "assault", "clash"})
_A_CONVOY = re.compile(r"\b(?:convoys?|columns?|patrols?|motorcades?|vehicles|trucks|lorries)\b", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:the|its|their|whose) (?:lead|leading|first|front|foremost|head) (?:[\w-]+ ){0,2}?"
    r"(?:vehicle|truck|lorry|car|jeep|carrier|tank|pick-?up|bus|transporter|humvee|fuel truck|tanker)\b",
    re.IGNORECASE,
)


def _is_closer(told: Told, group: Group) -> bool:
    """Say whether they name the site of a region in which it was, or tell in the pluperfect what the same had done.

    "An attack on a military camp in central Mali .. stormed the camp at Boulkessi"; "launched an attack in Kursk .. had
    attacked near the village of Berdin".
    """
    draft = told.draft
    if not {draft.type, group.type} <= ATTACKS | RAIDS or draft.trigger.is_noun or draft.phase == "planned":
        return False
    is_within = bool(draft.places and group.places) and all(
        any(may_lie_in(one, other) for other in group.places) for one in draft.places
    )
    if group.planned or not is_within or tells_of_another(told) or not are_alike(draft, group):
        return False
    begun = group.told[0].draft
    sites = {found["site"] for found in _A_SITE.finditer(begun.sentence.text)}
    if sites & {found["site"] for found in _THE_SITE.finditer(draft.sentence.text)}:
        return share_sides(draft.attackers, group, strictly=False)
    before = told.clauses.tokens[max(0, draft.trigger.first - _HAD) : draft.trigger.first]
    is_had = any(token.lower == "had" for token in before)
    return is_had and begun.trigger.is_noun and share_sides(draft.attackers, group, strictly=True)
