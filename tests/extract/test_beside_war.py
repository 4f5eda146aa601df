"""Words of war that only name something else give no event, and the same words in a fight still do."""

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    "text",
    [
        "The controversy surrounding the army's conduct in Kashmir continues.",
        "Soldiers guard the secrecy surrounding the navy's new base at Kiruna.",
        "The group pays pensions to the families of suicide bombers in Gaza.",
        "The charity was accused of helping suicide bombers in Iraq.",
        "A Ryanair jet made an emergency landing in Berlin after a bomb threat.",
        "The mine clearance group HALO has destroyed 11,000 mines in Angola this year.",
        "Coast guard ships fired water cannon at two supply boats near Second Thomas Shoal on Tuesday.",
        "Vietnam has built 400 hectares of new land on reefs in the Spratly Islands.",
        "The navy intercepted a submarine carrying three tonnes of cocaine off Tumaco. The crew surrendered at once.",
        "The pilgrims came to Prayagraj in their thousands. The authorities deployed 40,000 policemen.",
        "The order to pick a fight with the militia in Basra was a mistake.",
        "The Scottish soldier settled in Danzig after fleeing poverty at home.",
        "Two soldiers also found themselves in Russia fleeing religious intolerance.",
    ],
)
def test_what_stands_beside_war_is_no_event(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("siege", "The ring of rebels surrounding the army's base in Masisi has tightened."),
        ("siege", "6,000 rebels surrounding the army's base at Rumangabo have cut the road."),
        ("bombing", "Suicide bombers attacked the airport in Maiduguri, the families of the victims said."),
        ("offensive", "Some 300 marines landed on Kinmen and attacked the garrison."),
        ("retreat", "Soldiers fled Goma, fleeing hunger and shells."),
        ("airstrike", "Turkish jets bombed PKK camps in Qandil."),
    ],
)
def test_a_fight_in_the_same_words_is_told(kind: str, text: str) -> None:
    assert one(text).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Jim Lobe has more on the political implications of the Fallujah assault, both there and in Washington.",
        "CNN has pictures of the assault on Aleppo.",
        "The Times has a report on the attack on Goma by its Nairobi correspondent.",
        "The government banned its soldiers from joining the attack on Tripoli.",
        "The junta has kept silent about the attack on Djibo.",
    ],
)
def test_who_only_tells_of_it_or_may_not_join_attacks_nobody(text: str) -> None:
    assert not attackers(text)


def test_who_commands_or_launches_it_attacks() -> None:
    assert attackers("The rebels have launched the assault on Goma.") == ["rebels"]


@pytest.mark.parametrize(
    "text",
    [
        "Since the Doha deal, the Taliban have stepped up bombings.",
        "After the Minsk agreement the shelling stopped for a week.",
        "The Oslo peace process did not end the bombings by Hamas.",
        "They answered by firing 36 shells at KPA civil police posts.",
    ],
)
def test_hosts_of_talks_and_initials_are_no_places(text: str) -> None:
    assert all(event.place is None for event in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Six shells hit the area near police posts 542 and 543 on the island of Yeonpyeong.",
        "Militants attacked a patrol near border post 912 in Zahedan.",
        "At outpost 300, soldiers were attacked by rebels near Myawaddy.",
    ],
)
def test_the_number_of_a_post_counts_nobody(text: str) -> None:
    event = one(text)
    assert (event.force, event.opposing_force) == (None, None)


def test_men_behind_a_post_are_counted() -> None:
    event = one("At position 12 in Kidal 300 soldiers were shelled.")
    assert event.opposing_force is not None
    assert event.opposing_force.low == 300


def test_what_an_anniversary_is_of_is_remembered() -> None:
    text = "Hundreds of veterans gathered in Arnhem on Friday to mark the 80th anniversary of the airborne landings."
    assert all(event.historic for event in events(text))
