"""Blows of two days are two, wherever one article tells them; so are a loss and what was won back, and two villages."""

from datetime import UTC, datetime

from streams.extract import extract
from streams.incidents.alike.weights import load
from streams.incidents.resolving.grouping import group
from streams.records import Article


def _are_one(first: str, second: str, *, days: tuple[int, int]) -> bool:
    """Say whether the main events of two texts of such days of September 2023 are one incident."""
    readings = [
        extract(Article(id=name, text=text, published_at=datetime(2023, 9, day, 19, tzinfo=UTC)))
        for name, text, day in (("a", first, days[0]), ("b", second, days[1]))
    ]
    found = group(readings, load()).incident_of
    return found[readings[0].events[0].id] == found[readings[1].events[0].id]


def test_a_mention_of_yesterdays_raid_does_not_join_the_two_days() -> None:
    yesterday = "Russian aircraft dropped two bombs on Orikhiv on 12 September, killing a woman of 63."
    today = (
        "Russian artillery shelled the centre of Orikhiv on Wednesday evening, wounding three people. It came one day"
        " after an air attack had damaged a school in the same town."
    )
    assert not _are_one(yesterday, today, days=(12, 13))


def test_a_town_that_an_army_won_back_is_not_what_the_rebels_took() -> None:
    lost = "Rebels captured the desert post of Kalait on Monday, a rebel radio station said."
    won = "The National Armed Forces retook Kalait on Wednesday after a four-hour battle."
    assert not _are_one(lost, won, days=(11, 13))


def test_villages_no_map_has_are_two_of_two_days() -> None:
    told = "Maoists ambushed a police patrol near {} in Sukma district on {}, killing six men."
    one = told.format("Kistaramba", "Tuesday")
    assert _are_one(one, one, days=(12, 13))
    assert not _are_one(one, told.format("Chintalnara", "Wednesday"), days=(12, 13))


def test_north_of_a_town_is_not_south_of_it() -> None:
    south = "Tamil Tiger rebels overran the police post at Kaluwanchi, south of Batticaloa, on Friday, killing 11."
    north = "The Tamil Tigers fired mortars at the Mankerna army camp, north of Batticaloa, on Friday night."
    assert not _are_one(south, north, days=(8, 9))


def test_girls_who_blow_themselves_up_may_be_anybodys() -> None:
    one = "Two young women blew themselves up near a mosque in Kolofata in Cameroon on Thursday. Six people died."
    other = "Boko Haram suicide bombers killed eight people near a mosque in Kolofata in Cameroon on Thursday."
    assert _are_one(one, other, days=(14, 15))


def test_a_front_by_its_number_is_a_unit_of_the_group_that_others_name() -> None:
    one = "FARC rebels attacked the town of Toribio in Colombia's Cauca province on Friday, killing three officers."
    other = "Four people died in the attack launched on Friday by the Sixth Front against the police in Toribio, Cauca."
    assert _are_one(one, other, days=(15, 16))
