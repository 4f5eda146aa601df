"""What another outlet's way of telling a fight must not change: where it was, on which day, who it was against."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

PUBLISHED = datetime(2015, 3, 10, 10, tzinfo=UTC)  # a Tuesday


def events(text: str, title: str = "") -> tuple[Event, ...]:
    return extract(Article(id="a", title=title, text=text, published_at=PUBLISHED)).events


def places(text: str) -> set[str]:
    return {place.name for one in events(text) for place in one.places}


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("Mingora", "Mingora recaptured from Taliban, says army"),
        ("Ramadi", "Ramadi retaken from IS"),
        ("Tikrit", "Tikrit liberated from militants, army says"),
    ],
)
def test_a_headline_may_leave_out_that_a_town_was_taken(place: str, title: str) -> None:
    found = events("It rained in the hills all day.", title)
    assert [("capture", place)] == [(one.type, one.place.name) for one in found if one.place]


@pytest.mark.parametrize(
    "title",
    [
        "Dresden captured in new book of photographs",
        "Bergamo overrun by Napoli in the second half",
        "Venice overrun as cruise ships return",
        "Odessa liberated from debt, says mayor",
    ],
)
def test_a_headline_may_only_sound_as_if_a_town_was_taken(title: str) -> None:
    assert not events("It rained in the hills all day.", title)


@pytest.mark.parametrize(
    ("far", "text"),
    [
        (
            "2015-02-17",
            "Azeri troops took the town of Fuzuli on Monday, the greatest advance since war resumed three weeks ago.",
        ),
        ("2015-01-31", "Rebels attacked Malakal in the heaviest fighting since a truce was agreed in January."),
        ("2013-12-31", "Gunmen stormed Gao on Monday, the first such raid since a French force came in 2013."),
    ],
)
def test_the_greatest_since_another_deed_was_not_on_its_day(far: str, text: str) -> None:
    found = [one for one in events(text) if one.type in ("capture", "assault", "offensive", "raid")]
    assert found
    assert [] == [one.date for one in found if one.date and one.date.latest and str(one.date.latest) <= far]


def test_the_greatest_since_another_deed_has_its_own_day_behind_it() -> None:
    found = events("Indonesia opened its largest campaign since the invasion of Timor on Monday against Aceh's rebels.")
    assert ["2015-03-09"] == [str(one.date.earliest) for one in found if one.date]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Gbarnga", "Rebels attacked Gbarnga. Fighters of the Lofa Defence Force entered the town from two sides."),
        ("Gbarnga", "The Lofa Defence Force attacked Gbarnga in Liberia on Monday."),
        ("Lashio", "Rebels hold Lashio. The Kokang force opened the battle for the town on Monday."),
        ("Bamyan", "His party said through its Mashhad office that the Taliban had attacked Bamyan on Sunday."),
        ("Kalbadjar", "People left the Kalbadjar district when the Karabakh Armenian offensive there began."),
        ("Gbarnga", "Rebels hold Gbarnga. NPFL men came on Monday from Ganta and had the town after street fighting."),
    ],
)
def test_what_a_band_an_office_or_a_people_is_called_after_is_not_where(place: str, text: str) -> None:
    assert {place} == places(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Aleppo", "The army attacked Aleppo on Monday."),
        ("Bria", "Rebels attacked the Bria garrison on Monday and took the town."),
        ("Kokang", "The Kokang force attacked on Monday."),
        ("Samarkhel", "The Samarkhel garrison fell to rebels who began their push on the city on Sunday."),
        ("Mashhad", "Militants attacked a police post in Mashhad on Monday."),
        ("Misrata", "Forces from Tripoli attacked Misrata on Monday."),
        ("Lashkar Gah", "The Taliban stormed a police office in Lashkar Gah on Monday."),
    ],
)
def test_where_it_was_stays_where_it_was(place: str, text: str) -> None:
    assert place in places(text)


def test_shots_that_fell_fell_on_no_town_of_their_name() -> None:
    found = places("Shots fell inside the base of the mission, where ten soldiers died in clashes with rebels.")
    assert set() == found


def test_a_capital_that_denies_it_is_not_where_it_was() -> None:
    text = "Ethiopian tanks attacked Tsorona on Sunday. Calm had ruled for weeks. Addis Ababa denied any push there."
    assert {"Tsorona"} == places(text)


def test_a_capital_that_is_attacked_is_where_it_was() -> None:
    assert "Addis Ababa" in places("Rebels attacked Addis Ababa on Sunday, and officials denied that they had got in.")


@pytest.mark.parametrize(
    "text",
    [
        "A militia attacked Butembo on Tuesday. The mayor said the raid had no link to the rebel offensive in Goma.",
        "A militia attacked Butembo on Tuesday. It was not connected with the rebel offensive on Goma.",
    ],
)
def test_what_another_fight_has_nothing_to_do_with_is_fought_all_the_same(text: str) -> None:
    found = [one.modality for one in events(text) if one.place and one.place.name == "Goma"]
    assert found
    assert "negated" not in found


@pytest.mark.parametrize("text", ["There was no rebel offensive in Goma.", "Rebels did not attack Goma on Monday."])
def test_what_was_not_fought_is_still_negated(text: str) -> None:
    assert {"negated"} == {one.modality for one in events(text)}


@pytest.mark.parametrize(
    ("goals", "text"),
    [
        ({"Dhubab", "Mocha"}, "Government forces advanced toward Dhubab and the port of Mocha in Yemen on Saturday."),
        ({"Sake", "Minova"}, "M23 rebels attacked Sake and the town of Minova in Congo on Saturday."),
    ],
)
def test_a_second_goal_may_be_told_with_what_it_is(goals: set[str], text: str) -> None:
    assert goals == places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Macedonia sent tanks to Tetovo on Saturday for an assault on the rebels.",
        "Macedonia moved tanks to Tetovo on Saturday, the clearest sign yet of an assault on the rebels.",
    ],
)
def test_what_is_sent_for_an_attack_has_not_attacked_yet(text: str) -> None:
    assert {"planned"} == {one.phase for one in events(text) if one.type == "assault"}


@pytest.mark.parametrize(
    "text",
    [
        "Macedonia sent tanks to Tetovo on Saturday, and they attacked the rebels.",
        "The army sent its men east for the attack on Derna, which is in its third week.",
    ],
)
def test_what_was_sent_may_have_attacked(text: str) -> None:
    assert "planned" not in {one.phase for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "By nightfall Kunduz was in the rebels' hands.",
        "Kunduz, the chief town of the province, was in the army's hands by noon on Monday.",
    ],
)
def test_a_town_is_taken_that_is_in_their_hands(text: str) -> None:
    assert [("capture", "Kunduz")] == [(one.type, one.place.name) for one in events(text) if one.place]


@pytest.mark.parametrize(
    "text",
    [
        "The decision on Kunduz is in the army's hands.",
        "On Monday Gbagbo was in the army's hands.",
        "By nightfall Johnson was in the militia's hands, his wife said.",
        "The cup was in the militants' hands after the race in Kunduz.",
    ],
)
def test_no_town_is_taken_where_something_else_is_in_their_hands(text: str) -> None:
    assert not events(text)


def test_a_fort_of_napoleons_days_may_be_stormed_today() -> None:
    found = events("Reservists attacked the Napoleonic fort at Dubrovnik on Monday with tanks behind them.")
    assert [False] == [one.historic for one in found]
