"""Which types of events outlets take for each other."""

from streams.incidents.alike.traits import Traits
from streams.records import MASSED, EventType

_ALIKE: dict[frozenset[EventType], float] = {
    frozenset({"offensive", "assault"}): 0.9,
    frozenset({"offensive", "siege"}): 0.5,
    frozenset({"offensive", "capture"}): 0.5,
    frozenset({"offensive", "clash"}): 0.5,
    frozenset({"offensive", "raid"}): 0.4,
    frozenset({"assault", "siege"}): 0.7,
    frozenset({"assault", "capture"}): 0.6,
    frozenset({"assault", "clash"}): 0.7,
    frozenset({"assault", "raid"}): 0.7,
    frozenset({"assault", "ambush"}): 0.4,
    frozenset({"raid", "ambush"}): 0.6,
    frozenset({"raid", "clash"}): 0.5,
    frozenset({"raid", "capture"}): 0.4,
    frozenset({"ambush", "clash"}): 0.6,
    frozenset({"capture", "clash"}): 0.4,
    frozenset({"siege", "capture"}): 0.4,
    frozenset({"siege", "clash"}): 0.3,
    frozenset({"siege", "shelling"}): 0.4,
    frozenset({"airstrike", "bombing"}): 0.6,
    frozenset({"airstrike", "shelling"}): 0.5,
    frozenset({"shelling", "bombing"}): 0.5,
    frozenset({"bombing", "assault"}): 0.5,
    frozenset({"bombing", "offensive"}): 0.4,
    frozenset({"bombing", "raid"}): 0.5,
    frozenset({"bombing", "ambush"}): 0.6,
    frozenset({"retreat", "capture"}): 0.7,
    frozenset({"retreat", "offensive"}): 0.7,
    frozenset({"retreat", "assault"}): 0.7,
    frozenset({"retreat", "siege"}): 0.7,
    frozenset({"retreat", "clash"}): 0.7,
    frozenset({"surrender", "siege"}): 0.7,
    frozenset({"surrender", "capture"}): 0.7,
    frozenset({"retreat", "surrender"}): 0.5,
    frozenset({"surrender", "offensive"}): 0.7,
    frozenset({"surrender", "assault"}): 0.7,
    frozenset({"surrender", "clash"}): 0.6,
    frozenset({"ceasefire", "offensive"}): 0.4,
    frozenset({"ceasefire", "siege"}): 0.4,
    frozenset({"ceasefire", "assault"}): 0.4,
    frozenset({"ceasefire", "clash"}): 0.5,
}
_MASSING_FOR: frozenset[EventType] = MASSED | {"capture"}
_MASSING = 0.7
_HARDLY = 0.2
LEAVING: frozenset[EventType] = frozenset({"retreat", "surrender"})
TAKING: frozenset[EventType] = LEAVING | {"capture"}
FIGHTS: frozenset[EventType] = MASSED | {"clash"}


def type_likeness(ours: Traits, theirs: Traits) -> float:
    """Give 1 for the same type, less for types that outlets interchange, least for those that are seldom one."""
    if ours.type == theirs.type:
        return 1.0
    if "buildup" in (ours.type, theirs.type):
        return _MASSING if {ours.type, theirs.type} & _MASSING_FOR else _HARDLY
    return _ALIKE.get(frozenset({ours.type, theirs.type}), _HARDLY)
