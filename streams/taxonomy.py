"""Each event type in the terms of two published codebooks: ACLED's event and sub-event type, PLOVER's event code.

The only table of that: `tocsin extract` shows them with each event, and the reference of events is made from it.
"""

from dataclasses import dataclass

from streams.extract.people.actors import country_of_actor, sent_by
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import NO_STATE, STATE_NOUNS
from streams.records import Actor, Event, EventType


@dataclass(frozen=True)
class Codes:
    """`acled_event` and `acled_sub_event` as ACLED's codebook writes them, `plover` an event code."""

    acled_event: str
    acled_sub_event: str
    plover: str


_BATTLES, _REMOTE, _STRATEGIC = "Battles", "Explosions/Remote violence", "Strategic developments"

TAXONOMY: dict[EventType, Codes] = {
    "offensive": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "assault": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "siege": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "capture": Codes(_BATTLES, "Non-state actor overtakes territory", "ASSAULT"),
    "clash": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "raid": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "ambush": Codes(_BATTLES, "Armed clash", "ASSAULT"),
    "airstrike": Codes(_REMOTE, "Air/drone strike", "ASSAULT"),
    "shelling": Codes(_REMOTE, "Shelling/artillery/missile attack", "ASSAULT"),
    "bombing": Codes(_REMOTE, "Remote explosive/landmine/IED", "ASSAULT"),
    "buildup": Codes(_STRATEGIC, "Change to group/activity", "MOBILIZE"),
    "retreat": Codes(_STRATEGIC, "Non-violent transfer of territory", "RETREAT"),
    "surrender": Codes(_STRATEGIC, "Change to group/activity", "RETREAT"),
    "ceasefire": Codes(_STRATEGIC, "Agreement", "RETREAT"),  # PLOVER counts it as military de-escalation
}

_NO_STATE = NO_STATE | words("mutinous mutineer mutinying renegade rogue breakaway resistance guerrilla revolutionary")
_BY_STATE = "Government regains territory"


def codes_of(kind: EventType, *, by_state: bool = False) -> Codes:
    """Give the codes of an event; a capture by a state's own forces is ACLED's "Government regains territory"."""
    codes = TAXONOMY[kind]
    if kind == "capture" and by_state:
        return Codes(codes.acled_event, _BY_STATE, codes.plover)
    return codes


def codes_of_event(event: Event) -> Codes:
    """Give the codes of an event by its type, its attackers and where it is."""
    ground = event.place.country if event.place else None
    return codes_of(event.type, by_state=any(_is_of_state(actor, ground) for actor in event.attacker))


def _is_of_state(actor: Actor, ground: str | None) -> bool:
    """Say whether forces of the state on whose ground it is are meant: by their id, else by a noun such as "soldiers".

    To the codebook another state's forces take what a group would: they regain nothing.
    """
    if actor.actor_id is not None:
        is_foreign = ground is not None and country_of_actor(actor.actor_id) not in (None, ground)
        return sent_by(actor.actor_id) == "state" and not is_foreign
    before, _, noun = actor.name.rpartition(" ")
    noun = noun if before else noun.lower()  # a sentence may begin with it; "the Arakan Army" is a name
    return noun in STATE_NOUNS and _NO_STATE.isdisjoint(before.lower().split())
