"""Wire leads, communiques and papers of old: promised truces, guns turned, days and places told in passing."""

from datetime import date

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("ceasefire", "Zumbahua", "Ecuador and Peru will silence their guns at Zumbahua as of noon, mediators said."),
        ("siege", "Gradac", "Nobody gets past the ring that 900 Serb fighters have thrown round the town of Gradac."),
        ("siege", "Nalut", "Army gunners kept the hill town of Nalut locked in for a fourth week."),
        ("shelling", "Zadar", "Two navy gunboats turned their guns on Zadar on Friday and holed the theatre roof."),
        ("shelling", "Junik", "Shells from army tanks were falling on Junik at the rate of one a minute on Friday."),
        ("shelling", "Olovo", "UN observers confirmed six impacts of 120 mm mortar rounds in Olovo on Friday."),
        ("shelling", "Sisak", "The army fired on the centre of Sisak between noon and four on Friday."),
        ("bombing", "Eibar", "A van packed with 60 kilos of dynamite tore the front off a barracks in Eibar."),
        ("bombing", "Bastia", "Two petrol bombs wrecked the tax office at Bastia overnight, and nobody was hurt."),
        ("bombing", "Sopore", "A grenade tossed by militants missed an army bunker in Sopore and burst in the road."),
        ("raid", "Oicha", "Rebels dragged 31 pupils from their dormitory at a school in Oicha on Thursday night."),
        ("raid", "Mati", "A column of the guerrillas disarmed the police garrison in Mati and took eleven rifles."),
        ("ambush", "Namapa", "Armed bandits stopped a bus and five lorries at Namapa and set them alight."),
        ("ambush", "Matang", "Rebels opened fire from a rubber plantation on an army convoy at Matang on Friday."),
        ("clash", "Medea", "Troops caught a column of the Armed Islamic Group in the woods near Medea and killed 23."),
        ("clash", "Mandera", "Al Shabaab said its men had killed nine 'infidels' in a guest house in Mandera."),
        ("clash", "Paksane", "The Liberation Army put out of action a whole battalion near Paksane on Friday."),
        ("assault", "Karma", "Some 900 troops were grinding through Karma house by house on Friday."),
        ("retreat", "Argun", "Chechen fighters left during the night with their wounded from Argun."),
        ("retreat", "Walungu", "The Congolese army had driven off toward Walungu during the night, residents said."),
        ("surrender", "Ghormach", "The governor of Ghormach handed over his building and 46 policemen to the Taliban."),
        ("buildup", "Voronezh", "Some 40,000 Russian soldiers are newly camped near Voronezh, with field hospitals."),
    ],
)
def test_an_event_is_told_where_it_was(kind: str, place: str, text: str) -> None:
    event = next(one for one in events(text) if one.type == kind)
    assert place == (event.place.name if event.place else None)


@pytest.mark.parametrize(
    "text",
    [
        "The police will hold their fire until the inquiry ends.",
        "Privates Hasan Oz and Murat Kaya fell as martyrs.",
        "The alliance launched its last offensive in Assam, sending 40 speakers into the battleground of the election.",
        "A gang ambushed a van near Santos on Friday, making off with an estimated 4 million reais.",
        "Gunmen opened fire on a nightclub owner's car in Naples on Friday, wounding his driver.",
    ],
)
def test_what_only_sounds_so_is_no_event(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Torbek", "Rebels captured a hill post above Torbek in southern Karen State on Friday."),
        ("Torbek", "Heavy guns opened up on army pickets overlooking Torbek on Friday evening."),
        ("Torbek", "Some 2,000 armed youths were marching on Torbek on Friday and burned cattle camps on the way."),
        (
            "Goris",
            "Four people were killed in Goris on Friday when troops fired Grad rockets from the Sadarak district.",
        ),
        ("Abeche", "Rebels attacked a garrison at Abeche on Friday, says a communiqué issued in Algiers."),
    ],
)
def test_the_place_is_where_it_was_done(place: str, text: str) -> None:
    found = one(text).place
    assert found is not None
    assert found.name == place


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (["PKK"], "A post in Lice came under rocket and machine-gun fire from members of the PKK on Friday."),
        (["PKK"], "A post in Lice was attacked by members of the separatist organisation PKK on Friday."),
        (["Cambodian"], "Cambodian BM-21 rockets landed on a petrol station at Kantharalak, officials said."),
        (["U.S. and Iraqi troops"], "Some 7,000 U.S. and Iraqi troops attacked Karma on Friday."),
    ],
)
def test_who_does_it_is_told_beside_it(who: list[str], text: str) -> None:
    assert who == attackers(text)


def test_machines_are_called_by_who_sent_them() -> None:
    drones = one("Drones sent by the Rapid Support Forces hit the power station at Merowe on Friday.").attacker
    assert [(one.name, one.actor_id) for one in drones] == [("Drones sent by the Rapid Support Forces", "rsf")]


def test_those_that_security_forces_account_for_are_dead() -> None:
    event = one("Security forces accounted for 34 terrorists in a raid on a camp near Espungabera.")
    assert event.force is None
    assert event.casualties.killed is not None


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 12, 9), "Rebels raided a police station at Jabonga last December 9, officers said."),
        (date(2026, 11, 3), "Twenty people are being treated after the November 3 attack on Sake, a doctor said."),
        (date(2026, 11, 9), "The army on Wednesday rejected claims that it had shelled homes in Zug on 9 November."),
        (date(2026, 11, 9), "Prosecutors opened a case over the air attack of 9 November on Kupiansk."),
        (date(1966, 11, 20), "Sixty years ago today eleven British divisions attacked at Gommecourt."),
    ],
)
def test_the_day_is_that_of_the_deed(day: date, text: str) -> None:
    found = one(text).date
    assert found is not None
    assert found.earliest == day


def test_a_missile_and_its_hit_are_one() -> None:
    text = "A missile fired by Houthi forces struck the Rawda district in the city of Marib on Friday."
    event = one(text)
    assert (event.type, ["Marib", "Rawda"]) == ("shelling", [place.name for place in event.places])


def test_who_knows_of_no_such_battle_leaves_the_claim_standing() -> None:
    text = "Aden radio said 6,000 troops had attacked Qataba on Friday. The ministry knew of no such battle."
    assert one(text).modality == "claimed"


def test_a_small_name_is_no_far_city() -> None:
    text = "Two jets bombed a monastery in Thar village, Kani township, as troops moved along the Chindwin river."
    assert {place.country for event in events(text) for place in event.places} == {"MM"}


def test_a_lake_says_little_of_the_ground() -> None:
    found = one("Nigerian Air Force jets bombed a Boko Haram camp at Tumbun Rego on Lake Chad on Friday.").place
    assert found is not None
    assert found.country == "NG"
