"""Whose men they are by a capital or a people that leads them: "Moscow's infantry", "Kurdish-led troops"."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2023, 3, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("actor", "text"),
    [
        ("ru-forces", "Ukraine said Moscow's paratroopers attacked Vuhledar on Monday."),
        ("ru-forces", "Vuhledar was attacked by Moscow's infantry on Monday."),
        ("rw-forces", "Officers said that Kigali's armour attacked Bukavu on Monday."),
        ("ru-forces", "Moscow's conscripts attacked Vuhledar on Monday."),
        ("sdf", "Kurdish-led troops stormed the camp at Baghouz on Monday."),
        ("sdf", "A Kurdish-led alliance backed by Washington attacked Raqqa on Monday."),
        ("iq-forces", "Kurdish-led Iraqi forces attacked Sinjar on Monday."),
    ],
)
def test_men_are_of_the_side_whose_they_are(actor: str, text: str) -> None:
    assert [[actor]] == [[side.actor_id for side in one.attacker] for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Vuhledar", "Partisans attacked Moscow's infantry near Vuhledar on Monday."),
        ("Tartus", "Rebels attacked Moscow's navy base in Tartus on Monday."),
        ("Damascus", "Rebels attacked Damascus's military airport on Monday."),
        ("Ouagadougou", "Mutineers attacked Ouagadougou's army headquarters on Monday."),
        ("Kabul", "Gunmen attacked Kabul's police station on Monday."),
    ],
)
def test_the_place_is_where_they_are_hit(place: str, text: str) -> None:
    assert [place] == [one.place.name if one.place else None for one in events(text, day=_WRITTEN)]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow's infantry museum opened a new hall on Monday.",
        "A Kurdish-led alliance won eleven seats in the vote on Monday.",
        "Moscow's army hockey club crushed its rivals on Monday.",
        "Kyiv's marines marched past the minister on Monday.",
    ],
)
def test_men_who_fight_nobody_are_no_event(text: str) -> None:
    assert not events(text, day=_WRITTEN)
