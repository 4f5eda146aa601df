"""Names of a state or capital that tell no place: the Niger that flows, a government, whose infantry it is."""

from datetime import UTC, datetime

import pytest

from tests.extract.told import events

_WRITTEN = datetime(2015, 3, 12, tzinfo=UTC)


def _places(text: str, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in events(text, title, day=_WRITTEN)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a town on the Niger on Monday, killing nine soldiers.",
        "Rebels attacked two army camps on the bend of the Niger on Monday.",
    ],
)
def test_a_river_that_a_state_is_called_after_is_no_state(text: str) -> None:
    assert "Niger" not in _places(text)
    assert _places(text)


def test_a_resort_by_a_sea_is_not_the_sea() -> None:
    assert not _places("Shells rained on the Black Sea resort on Monday, killing two soldiers.")[0]


@pytest.mark.parametrize(
    "text",
    ["Jihadists attacked an army camp in Niger on Monday.", "Gunmen attacked a post in western Niger on Monday."],
)
def test_the_state_is_still_read(text: str) -> None:
    assert _places(text) == ["Niger"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy was sorry that the assault, which began on Sunday, should come when Washington had ended its aid.",
        "Rebels attacked the airfield on Monday, hours after Washington suspended its support.",
        "Moscow's infantry stormed the heap by the coke plant on Monday.",
        "Baku's tanks attacked on the southern flank on Monday, a witness said.",
    ],
)
def test_a_capital_that_stands_for_its_rulers_is_no_place(text: str) -> None:
    assert not {"Washington", "Moscow", "Baku"}.intersection(_places(text))


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Kabul", "The Taliban attacked Kabul on Monday, and the city suspended all flights."),
        ("Tripoli", "Rebels shelled Tripoli's airport on Monday."),
        ("Khartoum", "Khartoum was shelled on Monday."),
        ("Damascus", "Damascus suspended flights after rebels shelled the airport on Monday."),
        ("Kabul", "Kabul ended the week in ruins after Taliban fighters attacked it on Monday."),
    ],
)
def test_a_capital_that_is_attacked_is_the_place(town: str, text: str) -> None:
    assert _places(text)[:1] == [town]


@pytest.mark.parametrize(
    "text",
    [
        "Khartoum believed on Monday that 4,000 rebels had attacked the garrison.",
        "Kyiv reckoned that up to 2,000 attackers had stormed the heap since Monday.",
        "In Moscow, the defence minister proposed more troops after separatists attacked the resort on Monday.",
        "In Kinshasa, the president promised aid after rebels attacked the barracks on Monday.",
    ],
)
def test_a_capital_that_thinks_or_promises_is_not_attacked(text: str) -> None:
    assert not {"Khartoum", "Kyiv", "Moscow", "Kinshasa"}.intersection(_places(text))


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Kabul", "In Kabul, the defence minister was killed when gunmen attacked his convoy on Monday."),
        ("Monrovia", "In Monrovia, the president vowed to fight on as rebels attacked the port on Monday."),
        ("Kabul", "Troops repelled an attack on Kabul, thought to be the work of deserters, on Monday."),
    ],
)
def test_a_capital_where_it_is_done_is_the_place(town: str, text: str) -> None:
    assert _places(text)[:1] == [town]


@pytest.mark.parametrize(
    ("town", "text"),
    [
        ("Misrata", "Jets from Misrata bombed a convention hall on Monday."),
        ("Entebbe", "Helicopters from Entebbe attacked the rebels on Monday."),
        ("Tehran", "Rebels attacked Tehran's proxies near Albukamal on Monday."),
    ],
)
def test_where_planes_and_backers_are_from_is_not_attacked(town: str, text: str) -> None:
    assert _places(text)
    assert town not in _places(text)


def test_a_government_that_seeks_a_truce_is_no_place_of_a_rout() -> None:
    title = "Bamako seeks truce after rout of its troops in desert town"
    assert "Bamako" not in _places("Malian soldiers fled on Monday from the desert town.", title)


@pytest.mark.parametrize(
    "text", ["Jets bombed Misrata on Monday.", "Helicopters fired at an army post in Misrata on Monday."]
)
def test_where_planes_strike_is_the_place(text: str) -> None:
    assert _places(text) == ["Misrata"]
