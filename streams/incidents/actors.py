"""Whether two lists of actors are the same side of one fight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from streams.incidents.names import fold_actor
from streams.records import Actor

Kinship = Literal["same", "umbrella", "alike", "other", "unknown"]

_STATE = {"army", "government", "regime", "loyalist", "loyalists", "military", "police", "state", "security", "troops"}
_REBEL = {
    "rebel", "rebels", "insurgent", "insurgents", "militant", "militants", "terrorist", "terrorists", "jihadist",
    "jihadists", "gunmen", "extremist", "extremists", "islamist", "islamists", "opposition", "guerrillas",
}  # fmt: skip
_ANYBODY = {
    "fighter", "fighters", "force", "forces", "group", "groups", "unit", "units", "militia", "militias", "militiamen",
    "men", "soldier", "soldiers", "armed", "pro", "local", "ground", "faction", "factions", "attackers", "side", "they",
    "positions", "personnel", "allied", "its", "their", "and", "of", "other", "several", "some", "s", "held",
    "controlled",
}  # fmt: skip
_GENERIC = _STATE | _REBEL | _ANYBODY
_STRENGTH: dict[Kinship, int] = {"same": 4, "umbrella": 3, "alike": 2, "unknown": 1, "other": 0}


@dataclass(frozen=True)
class Affiliations:
    """Which actor belongs to which: actor id -> ids of its umbrellas, all the way up."""

    umbrellas: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def are_kin(self, one: str, other: str) -> bool:
        """Say whether one of the two is the other's umbrella."""
        return other in self.umbrellas.get(one, ()) or one in self.umbrellas.get(other, ())


UNAFFILIATED = Affiliations()


def kinship(ours: Iterable[Actor], theirs: Iterable[Actor], affiliations: Affiliations = UNAFFILIATED) -> Kinship:
    """Give the closest relation between a member of one list and a member of the other.

    `alike` for words of one kind ("rebels" and "the insurgents"); `unknown` where a list is empty or holds only words
    for anybody ("fighters"), which tell nothing.
    """
    found: Kinship | None = None
    others = list(theirs)
    for one in ours:
        for other in others:
            relation = _relation(one, other, affiliations)
            if found is None or _STRENGTH[relation] > _STRENGTH[found]:
                found = relation
    return found or "unknown"


def shared(ours: Iterable[Actor], theirs: Iterable[Actor], affiliations: Affiliations = UNAFFILIATED) -> bool:
    """Say whether somebody surely stands in both lists, as himself or by his umbrella."""
    return kinship(ours, theirs, affiliations) in {"same", "umbrella"}


def _relation(one: Actor, other: Actor, affiliations: Affiliations) -> Kinship:
    if one.actor_id is not None and other.actor_id is not None:
        if one.actor_id == other.actor_id:
            return "same"
        return "umbrella" if affiliations.are_kin(one.actor_id, other.actor_id) else "other"
    name, other_name = fold_actor(one.name), fold_actor(other.name)
    words, other_words = set(name.split()), set(other_name.split())
    if (one.actor_id is None and words <= _GENERIC) or (other.actor_id is None and other_words <= _GENERIC):
        return _generic(words, other_words)
    if name == other_name:
        return "same"
    telling, other_telling = words - _GENERIC, other_words - _GENERIC
    if telling and other_telling and (telling <= other_telling or other_telling <= telling):
        return "same" if telling == other_telling else "umbrella"
    return "other"


def is_anybody(actor: Actor) -> bool:
    """Say whether the name tells nothing but that they are armed, or many: "fighters", "men"."""
    words = set(fold_actor(actor.name).split())
    return actor.actor_id is None and words <= _ANYBODY


def _generic(words: set[str], others: set[str]) -> Kinship:
    """Rebels are not the army, even where neither is named; fighters may be anybody."""
    is_state, others_state = bool(words & _STATE), bool(others & _STATE)
    is_rebel, others_rebel = bool(words & _REBEL), bool(others & _REBEL)
    if is_state and others_rebel and not others_state and not is_rebel:
        return "other"
    if is_rebel and others_state and not others_rebel and not is_state:
        return "other"
    if words <= _GENERIC and others <= _GENERIC and ((is_state and others_state) or (is_rebel and others_rebel)):
        return "alike"
    return "unknown"
