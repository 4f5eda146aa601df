"""Headlines that say first who tells: "Houthis: Saudi jets hit Hodeidah"."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        ("Saudi jets", "Houthis: Saudi jets hit Hodeidah"),
        ("soldiers", "Rebels: 6,000 soldiers storm Goma"),
        ("rebels", "Army: 6,000 rebels attack Goma"),
        ("army", "M23: army bombs Masisi"),
    ],
)
def test_who_tells_before_a_colon_does_not_attack(attacker: str, text: str) -> None:
    assert [([attacker], "claimed")] == [([who.name for who in one.attacker], one.modality) for one in events(text)]


@pytest.mark.parametrize("text", ["SUDAN: RSF attacks Babanusa", "Goma: M23 attacks army camp"])
def test_where_it_is_before_a_colon_tells_nothing(text: str) -> None:
    assert ["asserted"] == [one.modality for one in events(text)]
