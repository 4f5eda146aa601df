"""How alike two events are, in figures: one named feature for each kind of agreement or contradiction. Pure.

A feature is 0 where it tells nothing. What forbids that two events be one is a veto; all else is weighed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.incidents.alike.acts import FIGHTS, LEAVING, TAKING, type_likeness
from streams.incidents.alike.again import add_again, is_taken_back
from streams.incidents.alike.days import TURNED_DAYS, add_days, are_begun_apart, are_of_two_days
from streams.incidents.alike.facing import add_sides, are_told_of_two_days
from streams.incidents.alike.locating import APART_BY_NAME, place_feature
from streams.incidents.alike.quarters import border_agrees, quarter_agrees
from streams.incidents.alike.reach import Reach
from streams.incidents.alike.scenes import add_scenes, place_by_scene
from streams.incidents.alike.steps import is_headline_of, is_step
from streams.incidents.alike.timing import Seen, Windows, days_apart, is_later
from streams.incidents.alike.traits import Traits
from streams.incidents.sides.actors import Affiliations
from streams.incidents.words.compass import are_on_two_sides
from streams.incidents.words.mentioned import are_numbered_apart
from streams.incidents.words.sizes import are_one, may_be_one
from streams.incidents.words.wording import shared
from streams.records import ENDS, STRIKES, EventType

NAMES: tuple[str, ...] = (
    "place same town", "place same name", "place nested", "place same province", "place somewhere", "place country",
    "place nowhere", "place missing", "place in words", "place in country", "place near words", "place words",
    "place corrected", "place aimed", "place within", "place said", "place told", "place unfound", "place landmark",
    "place described", "place other province", "place beside", "place scene", "place quarter",
    "place other land", "place measured", "place district",
    "attacker same", "attacker umbrella", "attacker alike", "attacker unlike", "attacker other",
    "defender same", "defender umbrella", "defender alike", "defender unlike", "defender other",
    "sides crossed", "sides turned",
    "type", "type strike", "type air", "type end", "phase same", "phase back", "phase over",
    "force same", "force possible", "force other", "killed same", "killed grew", "killed other",
    "time near", "time same day", "time begun", "time other day", "time other act", "time another", "time over",
    "time far", "time undated", "time agreed",
    "text run", "text containment", "text names", "text anew", "text counter", "text after",
    "text beside",
    "text sentence", "text twin", "text told", "text headline", "text operation", "text carried",
    "text outcome", "text step", "text retaken",
    "scene same", "scene other",
)  # fmt: skip
_TWIN = 0.3  # of one text's pairs of words are the other's
_A_DAY_TOLD = 0.4  # of what a common day tells
_AGAINST = frozenset(
    {
        "sides crossed",
        "attacker unlike",
        "attacker other",
        "defender other",
        "place other province",
        "place other land",
        "killed other",
    }
)
_OWN_SIDE = frozenset({"attacker same", "attacker umbrella", "attacker alike"})
_AGAINST_SIDE = frozenset({"sides crossed", "attacker unlike", "attacker other"})
UNNAMED = APART_BY_NAME | {"place somewhere", "place country", "place missing", "place in country", "place nowhere"}
# where the words may tell by whose border it was
_LEFT_OPEN = frozenset({"place missing", "place in country", "place nowhere"})
MAY_LIE_THERE = _LEFT_OPEN | {"place country"}  # which a part of the land that is told may speak for
_IN_ANY_LAND = APART_BY_NAME | {"place missing", "place nowhere", "place same name"}
AFTER_THE_END = 2.0  # windows of an act in which a fight is told after it was over
_OF_OPERATIONS = TAKING | FIGHTS | frozenset[EventType]({"buildup", "ceasefire"})
_FOUGHT = FIGHTS | frozenset[EventType]({"capture"})
_BRIEF = STRIKES | frozenset[EventType]({"assault", "raid", "ambush", "capture", "clash"})
_ONE_IN_TWO_WAYS = frozenset(
    {
        frozenset({"siege", "shelling"}),  # by guns is how it is laid
        frozenset({"bombing", "assault"}),  # a car bomb opens the way, a mine stops the convoy
        frozenset({"bombing", "offensive"}),
        frozenset({"bombing", "raid"}),
        frozenset({"bombing", "ambush"}),
    }
)
_ONE_TOWN = frozenset({"place same town", "place same name"})
_ONE_PLACE = _ONE_TOWN | {"place same province"}
# where, surely enough to ask no scene, or by the scene itself
_STATED = _ONE_TOWN | {"place nested", "place within", "place in words", "place scene"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """The features that tell anything; or why the two cannot be one.

    `is_hopeless`: the last features were not asked, as whatever they are the two are too unlikely to matter.
    """

    features: Mapping[str, float]
    veto: str | None = None
    is_hopeless: bool = False


def likeness(  # noqa: PLR0917 - two events, each with its report, as they stand side by side
    ours: Traits,
    our: Seen,
    theirs: Traits,
    their: Seen,
    windows: Windows,
    known: Affiliations,
    reach: Reach | None = None,
) -> Likeness:
    """Give how alike two events are; the cheapest vetoes are asked first.

    What of two articles is out of `reach` is asked no further.
    """
    if ours.is_historic != theirs.is_historic or are_numbered_apart(our.operations, their.operations):
        return _forbidden("memory" if ours.is_historic != theirs.is_historic else "operation")
    found: dict[str, float] = {"type": type_likeness(ours, theirs)}
    is_own, days = our.article_id == their.article_id, days_apart(ours, our, theirs, their)
    is_one_operation = bool(our.operations) and _are_of_one_operation(ours, our, theirs, their)
    window = windows.widest if is_one_operation else windows.both(ours, theirs)
    is_far = days is not None and (days > window or _is_over_before(ours, our, theirs, their, days, windows))
    if is_far or (is_own and are_of_two_days(ours, theirs)):
        return _forbidden("time")
    has_step = is_own and is_step(ours, theirs)
    place = _add_place(found, ours, our, theirs, their, is_one_operation=is_one_operation, has_step=has_step)
    if place is None:
        return _forbidden("place")
    is_possible = add_sides(found, ours, theirs, known, is_near=days is not None and days <= TURNED_DAYS)
    if (against := _against(found, place, ours, theirs) if is_possible else "sides") is not None:
        return _forbidden(against)
    _add_kind(found, ours, theirs, is_one_operation=is_one_operation)
    _add_phase(found, ours, our, theirs, their)
    _add_numbers(found, ours, our, theirs, their)
    if is_own:
        _add_own(found, ours, theirs, has_step=has_step)
        return Likeness(found)
    add_days(found, ours, our, theirs, their, days, window)
    is_hopeless = _is_hopeless_by_words(found, ours, theirs, reach, is_unnamed=place in UNNAMED)
    if not is_hopeless:
        _add_rest(found, place, ours, our, theirs, their, days)
    return Likeness(found, is_hopeless=is_hopeless)


def _against(found: Mapping[str, float], place: str, ours: Traits, theirs: Traits) -> str | None:
    """Give what forbids it although where, when and who may be one."""
    if place == "place aimed" and found.keys() & _AGAINST_SIDE:
        return "place"  # a town may be named for what others do there
    if place in APART_BY_NAME and are_on_two_sides(ours.quotes, theirs.quotes):
        return "place"
    if place == "place unfound" and {ours.type, theirs.type} <= _BRIEF and are_told_of_two_days(ours, theirs):
        return "time"  # two villages that no map has, each of its own day
    return "start" if are_begun_apart((ours,), (theirs,)) else None


def _is_hopeless_by_words(
    found: dict[str, float], ours: Traits, theirs: Traits, reach: Reach | None, *, is_unnamed: bool
) -> bool:
    """Add what words are common, and say whether whatever is told besides is too little."""
    if reach is None:
        _add_text(found, ours, theirs)
        return False
    told = reach.at_most(found, is_unnamed=is_unnamed)
    if told + reach.words < reach.needed:
        return True
    _add_text(found, ours, theirs)
    return told + reach.of_words(found) < reach.needed


def _add_rest(  # noqa: PLR0917 - two events, each with its report, as they stand side by side
    found: dict[str, float], place: str, ours: Traits, our: Seen, theirs: Traits, their: Seen, days: float | None
) -> None:
    """Add what costs most to ask, and is asked of few (streams.incidents.alike.reach)."""
    if place in UNNAMED:
        _add_unnamed(found, place, ours, theirs)
        _add_told(found, ours, our, theirs, their)
        _add_provinces(found, ours, theirs)
    if place in _IN_ANY_LAND:
        _add_lands(found, ours, our, theirs, their)
    if place in UNNAMED and _is_agreed(found):
        found["time agreed"] = 1.0
    add_again(found, ours, our, theirs, their, days)
    if place in _ONE_TOWN and (
        is_taken_back(ours, our, theirs, their, days) or is_taken_back(theirs, their, ours, our, days)
    ):
        found["text retaken"] = 1.0


def _add_place(
    found: dict[str, float],
    ours: Traits,
    our: Seen,
    theirs: Traits,
    their: Seen,
    *,
    is_one_operation: bool,
    has_step: bool,
) -> str | None:
    """Add how the places agree, and give it; None where they are apart."""
    place = place_feature(ours, our, theirs, their) or ("place beside" if is_one_operation else None)
    place = "place within" if has_step and place not in _STATED else place
    is_there = quarter_agrees(ours, theirs) if place == "place country" else None
    if place in _LEFT_OPEN:
        is_there = border_agrees(ours, our, theirs, their)
    place = place or place_by_scene(ours, our, theirs, their)
    if place is None or is_there is False:
        return None
    found[place] = 1.0
    if is_there:
        found["place quarter"] = 1.0
    if place not in _STATED:
        add_scenes(found, our, their)
    return place


def _is_over_before(  # noqa: PLR0917 - two events, each with its report, as they stand side by side
    ours: Traits, our: Seen, theirs: Traits, their: Seen, days: float, windows: Windows
) -> bool:
    """Say whether one ends with a place taken or given up, and the other is told of a fight there long afterwards."""
    if days <= AFTER_THE_END * windows.act or our.at is None or their.at is None:
        return False
    first, then = (ours, theirs) if our.at < their.at else (theirs, ours)
    return first.type in TAKING and first.phase == "concluded" and then.type in FIGHTS


def _are_of_one_operation(ours: Traits, our: Seen, theirs: Traits, their: Seen) -> bool:
    """Say whether both tell of a move on the ground, and their reports of one operation by its name."""
    if our.operations.isdisjoint(their.operations) or our.article_id == their.article_id:
        return False
    return ours.type in _OF_OPERATIONS and theirs.type in _OF_OPERATIONS


def _add_kind(found: dict[str, float], ours: Traits, theirs: Traits, *, is_one_operation: bool) -> None:
    if _is_strike(ours) != _is_strike(theirs) and frozenset({ours.type, theirs.type}) not in _ONE_IN_TWO_WAYS:
        found["type strike"] = 1.0
        is_air = "airstrike" in (ours.type, theirs.type) and "raid" not in (ours.type, theirs.type)  # which may fly
        if is_air and found.keys().isdisjoint(_OWN_SIDE):
            found["type air"] = 1.0  # of others than those who fight on the ground there, as far as told
    if (ours.type in ENDS) != (theirs.type in ENDS):
        found["type end"] = 1.0
    if is_one_operation:
        found["text operation"] = 1.0


def _add_own(found: dict[str, float], ours: Traits, theirs: Traits, *, has_step: bool) -> None:
    """Add what tells whether two events of one article are one: a sentence, or that it goes on about the same side.

    What names no place is where the article left off, unless it is told as one more attack.
    """
    if not ours.sentences.isdisjoint(theirs.sentences):
        found["text sentence"] = 1.0
    placeless = [one for one in (ours, theirs) if not one.places and not one.is_beside and not one.is_anew]
    if placeless and "attacker same" in found:
        found["text carried"] = 1.0
    if found.keys() & _ONE_PLACE and _is_outcome(ours, theirs) and found.keys().isdisjoint(_AGAINST_SIDE):
        found["text outcome"] = 1.0
    if has_step and found.keys().isdisjoint(_AGAINST_SIDE):
        found["text step"] = 1.0
    if is_headline_of(ours, theirs) or is_headline_of(theirs, ours):
        found["text headline"] = 1.0


def _is_outcome(ours: Traits, theirs: Traits) -> bool:
    """Say whether one tells how a fight ended that the other tells: who left, who gave up, a fall that is denied."""
    end, fight = (ours, theirs) if _is_end(ours) else (theirs, ours)
    return _is_end(end) and fight.type in _FOUGHT and fight.phase != "planned" and fight.is_told


def _is_end(traits: Traits) -> bool:
    if traits.type == "capture":
        return not traits.is_told
    if traits.type == "ceasefire":
        return traits.phase != "planned" and traits.is_told
    return traits.type in LEAVING and traits.phase == "concluded"


def _is_strike(traits: Traits) -> bool:
    """Say whether it is one, or an attack by nobody of which the words tell that it came from the air."""
    return traits.type in STRIKES or (traits.type == "assault" and not traits.attackers and traits.is_from_afar)


def _forbidden(why: str) -> Likeness:
    return Likeness({}, why)


def _add_phase(found: dict[str, float], ours: Traits, our: Seen, theirs: Traits, their: Seen) -> None:
    if not (ours.is_told and theirs.is_told):
        return  # what is denied or may be has no phase
    mine, other = ours.stage, theirs.stage
    if mine == other:
        found["phase same"] = 1.0
        return
    is_back = is_later(our, their) if mine < other else is_later(their, our)
    if is_back and min(mine, other) == 0:
        found["phase over" if {mine, other} == {0, 2} else "phase back"] = 1.0


def _add_numbers(found: dict[str, float], ours: Traits, our: Seen, theirs: Traits, their: Seen) -> None:
    if ours.force is not None and theirs.force is not None:
        if are_one(ours.force, theirs.force):
            found["force same"] = 1.0
        else:
            found["force possible" if may_be_one(ours.force, theirs.force) else "force other"] = 1.0
    if ours.killed is not None and theirs.killed is not None:
        is_grown = _are_more(ours, our, theirs, their) or _are_more(theirs, their, ours, our)
        unlike = "killed grew" if is_grown else "killed other"
        found["killed same" if may_be_one(ours.killed, theirs.killed) else unlike] = 1.0


def _are_more(later: Traits, its: Seen, earlier: Traits, then: Seen) -> bool:
    """Say whether the later report tells of more dead: a toll grows."""
    if later.killed is None or earlier.killed is None or its.at is None or then.at is None:
        return False
    return its.at > then.at and later.killed[0] > earlier.killed[1]


def _add_provinces(found: dict[str, float], ours: Traits, theirs: Traits) -> None:
    """Add where each tells of a province of its own, or of a district that no table puts into one."""
    pairs = ((ours.provinces, theirs.provinces), (ours.districts, theirs.districts))
    if any(one and other and one.isdisjoint(other) for one, other in pairs):
        found["place other province"] = 1.0


def _is_agreed(found: Mapping[str, float]) -> bool:
    """Say whether both tell of one day, and nothing that they tell of where, who and how many is against it.

    Of two attacks of one day each has its town, its attacker or its dead told.
    """
    return found.get("time same day", 0.0) >= _A_DAY_TOLD and found.keys().isdisjoint(_AGAINST)


def _add_lands(found: dict[str, float], ours: Traits, our: Seen, theirs: Traits, their: Seen) -> None:
    """Add where the whole texts name countries, and none in common."""
    mine, other = ours.lands | our.lands, theirs.lands | their.lands
    if mine and other and mine.isdisjoint(other):
        found["place other land"] = 1.0


def _add_text(found: dict[str, float], ours: Traits, theirs: Traits) -> None:
    containment, is_run = shared(ours.wordings, theirs.wordings)
    if is_run:
        found["text run"] = 1.0
    if containment > 0:
        found["text containment"] = round(containment, 3)
    common = len(ours.names & theirs.names) if ours.names else 0
    if common:
        found["text names"] = min(common, 2) / 2


def _add_unnamed(found: dict[str, float], place: str, ours: Traits, theirs: Traits) -> None:
    """Add what tells whether two places that do not agree by name may be one: "a river town" may be any.

    The same words about another place tell of another attack: who writes of two attacks repeats himself.
    """
    if ours.is_described or theirs.is_described:
        found["place described"] = 1.0
    if place in APART_BY_NAME and found.get("text containment", 0.0) >= _TWIN:
        found["text twin"] = 1.0


def _add_told(found: dict[str, float], ours: Traits, our: Seen, theirs: Traits, their: Seen) -> None:
    """Add how many names the whole texts have in common that are neither's place or side."""
    common = our.names & their.names
    if common:
        rare = len(common - ours.own_names - theirs.own_names)
        if rare:
            found["text told"] = min(rare, 2) / 2
