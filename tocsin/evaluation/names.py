"""When two names are one, as scores count it."""

import re
from collections.abc import Sequence

from streams.extract.people.actors import actor_named
from streams.extract.words.lexicon import words
from streams.records import Actor
from tocsin.evaluation.model import GoldEvent

_LEAST_PLURAL = 4  # letters: "us" and "gas" stay
_PERSONNEL = words(
    """
    fighter troop soldier militant men rebel insurgent gunmen force combatant army militia militiamen attacker
    assailant terrorist police guard paramilitary paramilitarie guerrilla guerilla jihadist jihadi commando mercenary
    mercenarie garrison defender servicemen trooper marine conscript volunteer tribesmen paratrooper raider group
    military armed people government
    """
)


def plain(name: str) -> str:
    """Give a name case-folded, without leading article, apostrophe-s and plural s."""
    text = re.sub(r"['\u2019]s\b", "", name.casefold()).strip()
    text = re.sub(r"^(?:the|a|an)\s+", "", text)
    return " ".join(word.removesuffix("s") if len(word) >= _LEAST_PLURAL else word for word in text.split())


def alike(one: str, other: str) -> bool:
    """Say whether two names are one, or one stands inside the other at word borders."""
    first, second = plain(one), plain(other)
    if not first or not second:
        return False
    return any(re.search(rf"(?<!\w){re.escape(a)}(?!\w)", b) for a, b in ((first, second), (second, first)))


def right_side(gold: GoldEvent, told: Sequence[Actor], side: str, text: str) -> bool:
    """Say whether the attackers, or defenders, are right: every gold name (or an accepted one), and no other.

    Where gold names nobody, a bare personnel noun of the text is not wrong.
    """
    expected: list[str] = [one.name for one in getattr(gold, side)]
    accepted: list[str] = [*expected, *gold.accepts(side)]
    others = [actor for actor in told if not any(_is(actor, name) for name in accepted)]
    if not expected:
        return all(_is_bare_personnel(actor.name, text) for actor in others)
    stands_in = any(_is(actor, name) for name in gold.accepts(side) for actor in told)
    found = all(stands_in or any(_is(actor, name) for actor in told) for name in expected)
    return found and not others


def _is(actor: Actor, name: str) -> bool:
    return alike(actor.name, name) or (actor.actor_id is not None and actor.actor_id == actor_named(name))


def _is_bare_personnel(name: str, text: str) -> bool:
    return name.casefold() in text.casefold() and set(plain(name).split()) <= _PERSONNEL
