"""How sure an event is follows from its traits and the fitted weights."""

from typing import Any

import msgspec
import pytest

from streams.extract.merging.confidence import AGAINST, BASE, FOR, ORDERED, confidence, confidence_of, traits_of
from streams.extract.words.tables import rows
from streams.records import Actor, Event, Evidence, Place

EVENT = Event(
    id="e",
    type="assault",
    phase="underway",
    modality="asserted",
    attacker=(Actor(name="Rebels"),),
    place=Place(name="Aleppo", country="SY", precision="town"),
    evidence=(Evidence(field="text", start=0, end=1, quote="R"),),
)


@pytest.mark.parametrize(
    ("changed", "added"),
    [
        ({"modality": "claimed"}, {"claimed"}),
        ({"modality": "negated"}, {"doubted"}),
        ({"phase": "planned"}, {"planned"}),
        ({"type": "shelling"}, {"strike"}),
        ({"type": "ceasefire"}, {"end of fighting"}),
        ({"historic": True}, {"historic"}),
        ({"defender": (Actor(name="ISIS", actor_id="isis"),)}, {"defender", "known actor"}),
        ({"evidence": (Evidence(field="title", start=0, end=1, quote="R"),)}, {"title alone"}),
        ({"place": None}, {"no place"}),
    ],
)
def test_a_trait_is_seen(changed: dict[str, Any], added: set[str]) -> None:
    assert added == set(traits_of(msgspec.structs.replace(EVENT, **changed))) - set(traits_of(EVENT))


def test_weights_move_the_confidence_and_bounds_hold_it() -> None:
    assert 0.5 == confidence((), {})
    assert 0.731 == confidence(("a", "unknown"), {BASE: 0.5, "a": 0.5})
    assert 0.97 == confidence((), {BASE: 50.0})
    assert 0.03 == confidence((), {BASE: -50.0})


def test_every_weight_is_of_a_trait_that_can_be_seen() -> None:
    every: set[str] = {BASE}
    for kind in ("assault", "shelling", "retreat", "buildup"):
        for modality in ("asserted", "claimed", "denied"):
            for precision in ("town", "admin1", "country", "unresolved", None):
                place = Place(name="x", precision=precision) if precision else None
                changed: dict[str, Any] = {"type": kind, "modality": modality, "place": place, "phase": "planned"}
                event = msgspec.structs.replace(
                    EVENT, **changed, historic=True, defender=(Actor(name="y", actor_id="z"),)
                )
                every.update(traits_of(event))
    every |= {"force", "several sentences", "title alone"}
    assert {str(row["trait"]) for row in rows("confidence")} <= every


def test_an_event_has_a_confidence_between_its_bounds() -> None:
    assert 0.03 <= confidence_of(EVENT) <= 0.97


def test_no_weight_has_the_wrong_sign() -> None:
    weights = {str(row["trait"]): float(str(row["weight"])) for row in rows("confidence")}
    assert not {trait for trait in AGAINST if weights.get(trait, 0.0) > 0}
    assert not {trait for trait in FOR if weights.get(trait, 0.0) < 0}
    assert all(weights.get(one, 0.0) <= weights.get(other, 0.0) for one, other in ORDERED)


def test_a_title_alone_is_less_sure() -> None:
    title = (Evidence(field="title", start=0, end=1, quote="R"),)
    assert confidence_of(msgspec.structs.replace(EVENT, evidence=title)) < confidence_of(EVENT) - 0.15
