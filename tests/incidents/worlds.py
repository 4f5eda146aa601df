"""Wars drawn at random: hundreds of incidents of one town, told well and badly, and further reports of them."""

import random  # noqa: TID251 - worlds are drawn, each from its seed
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from streams.records import Actor, EventType, Place, Reading
from tests.incidents.told import NOON, days, persons, told

HOURS = 30 * 24
TOWN = Place(name="Manbij", country="SY", admin1="Aleppo", latitude=36.53, longitude=37.95, precision="town")
VILLAGE = Place(name="Abu Qilqil", country="SY", admin1="Aleppo", latitude=36.44, longitude=38.05, precision="town")
PROVINCE = Place(name="Aleppo", country="SY", admin1="Aleppo", precision="admin1")
COUNTRY = Place(name="Syria", country="SY", precision="country")
UNKNOWN = Place(name="Manbij", country="SY", precision="unresolved")
KINDS: tuple[EventType, ...] = ("offensive", "assault", "clash", "shelling", "airstrike", "raid", "siege", "capture")
OTHER_KIND: dict[str, EventType] = {
    "offensive": "assault",
    "assault": "clash",
    "shelling": "airstrike",
    "raid": "clash",
}
ANYBODY = tuple(Actor(name=name) for name in ("fighters", "rebels", "insurgents", "the army", "militants"))
SYLLABLES = tuple(f"{onset}{vowel}{end}" for onset in "bdfghjklmnrstvz" for vowel in "aeiou" for end in "nlrsk")


@dataclass(frozen=True)
class Truth:
    """What happened."""

    kind: EventType
    place: Place
    attacker: Actor
    defender: Actor
    hour: float
    force: int
    killed: int
    sentence: str


def a_truth(chance: random.Random) -> Truth:
    """Something that happened in the town, or near it."""
    attacker, defender = (a_side(chance) for _ in range(2))
    place = chance.choices((TOWN, VILLAGE, PROVINCE), (80, 12, 8))[0]
    force = round(10 ** chance.uniform(2, 4.3), -2)
    sentence = a_sentence(chance, f"of {attacker.name} near {place.name}")
    return Truth(
        chance.choice(KINDS), place, attacker, defender, chance.uniform(0, HOURS), int(force), chance.randrange(9, 90),
        sentence,
    )  # fmt: skip


def a_sentence(chance: random.Random, middle: str) -> str:
    """Some words that no other sentence has, with a name among them, around `middle`."""
    first, second = (" ".join(a_word(chance) for _ in range(chance.randrange(4, 9))) for _ in range(2))
    return f"{first} {a_word(chance).title()} {middle} {second}"


def a_word(chance: random.Random) -> str:
    """Something that could be a word."""
    return "".join(chance.choice(SYLLABLES) for _ in range(2))


def a_side(chance: random.Random) -> Actor:
    """A group with a name of its own, seldom one that may be many."""
    if chance.random() < 0.05:
        return chance.choice(ANYBODY)
    number = chance.randrange(300)
    return Actor(name=f"Brigade {number}", actor_id=f"brigade-{number}" if number % 3 else None)


def a_report(name: str, truth: Truth, chance: random.Random) -> Reading:
    """One outlet's report of it: some hours late, in its own words or copied, with things left out or put otherwise."""
    fields: dict[str, Any] = {
        "type": OTHER_KIND.get(truth.kind, truth.kind) if chance.random() < 0.2 else truth.kind,
        "phase": chance.choices(("underway", "concluded", "planned"), (80, 15, 5))[0],
        "modality": chance.choices(("asserted", "claimed", "denied"), (80, 15, 5))[0],
        "place": chance.choices((truth.place, UNKNOWN, PROVINCE, COUNTRY, None), (80, 4, 6, 4, 6))[0],
        "attacker": chance.choices(((truth.attacker,), (), (chance.choice(ANYBODY),)), (80, 10, 10))[0],
        "defender": chance.choices(((truth.defender,), ()), (50, 50))[0],
        "force": chance.choices((persons(truth.force), persons(truth.force, "about"), None), (35, 15, 50))[0],
        "date": days(f"{NOON + timedelta(hours=truth.hour):%Y-%m-%d}") if chance.random() < 0.2 else None,
        "historic": chance.random() < 0.03,
    }
    own = a_sentence(chance, f"at {truth.place.name}")
    half = " ".join(truth.sentence.split()[:9])
    quote = chance.choices((truth.sentence, own, f"{half}, {own}"), (25, 50, 25))[0]
    return told(name, hours=truth.hour + chance.uniform(0, 60), quote=f"{quote}.", **fields)


def a_war(seed: int, truths: int) -> list[Reading]:
    """Give the reports of so many incidents, one to four of each, in the order they were published."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    happened = [a_truth(chance) for _ in range(truths)]
    told_by = [
        a_report(f"{number}-{at}", truth, chance)
        for number, truth in enumerate(happened)
        for at in range(chance.choice((1, 1, 2, 4)))
    ]
    return sorted(told_by, key=lambda one: one.published_at or NOON)
