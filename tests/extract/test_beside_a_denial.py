"""Figures that are each other's rivals, and those that only stand beside a denial or a mistake."""

import pytest

from streams.records import Quantity
from tests.extract.told import events, one


def _force(text: str) -> tuple[int | None, int | None]:
    (force,) = (each.force for each in events(text) if each.force is not None)
    assert isinstance(force, Quantity)
    return force.low, force.high


@pytest.mark.parametrize("denial", ["denied there was a push", "denies that there is an offensive"])
def test_who_denies_the_attack_counts_another(denial: str) -> None:
    text = (
        "Officials in Asmara said that Ethiopia had launched an offensive with 24,000 men. "
        f"Ethiopia {denial} and said 2,000 soldiers had attacked a ridge."
    )
    assert _force(text) == (24_000, 24_000)


@pytest.mark.parametrize("what", ["the first reports were wrong", "earlier accounts proved untrue"])
def test_what_was_told_before_it_may_have_been_false(what: str) -> None:
    told = one(f"On Sunday 7,000 rebels attacked Bria and {what}.")
    assert (told.modality, told.force and told.force.low) == ("asserted", 7_000)


@pytest.mark.parametrize("deed", ["gave battle", "accepted battle", "offered battle"])
def test_who_gives_battle_makes_a_clash(deed: str) -> None:
    assert one(f"Some 6,400 tribesmen {deed} at Bunia.").type == "clash"


@pytest.mark.parametrize("site", ["base", "barracks", "camp"])
def test_the_site_that_fell_is_the_one_attacked(site: str) -> None:
    told = one(f"Militants attacked an army {site} on Friday. The {site}, at Jilli, was overrun before dawn.")
    assert told.place is not None
    assert told.place.name == "Jilli"


@pytest.mark.parametrize("club", ["Bangui FC", "Goma FC"])
def test_a_club_is_under_no_attack(club: str) -> None:
    assert events(f"{club} were under attack from the first whistle.") == ()
