"""Attacks told by those who beat them off, held against them, or were driven out: who attacks is who is repelled."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def told(text: str) -> list[Event]:
    """Give the events of a text without a title."""
    return list(extract(Article(id="a", text=text)).events)


@pytest.mark.parametrize(
    ("attackers", "defenders", "place", "text"),
    [
        (["militants"], ["Security forces"], "Djibo", "Security forces repelled the militants at Djibo on Tuesday."),
        (["guerrillas"], ["Soldiers"], "Mitu", "Soldiers repulsed the guerrillas in Mitu on Sunday."),
        (["ISIS"], ["YPG fighters"], "Kobani", "YPG fighters were holding off ISIS near Kobani on Tuesday."),
        (["insurgents"], ["army"], "Bossangoa", "The army drove off the insurgents at Bossangoa on Monday."),
        (["Abu Sayyaf gunmen"], ["marines"], "Jolo", "The marines fought off hundreds of Abu Sayyaf gunmen in Jolo."),
        (["rebels"], [], "Djibo", "The rebels were repelled at Djibo on Tuesday."),
        (
            ["Al-Shabaab fighters"],
            ["Kenyan soldiers"],
            "Kulbiyow",
            "Al-Shabaab fighters were driven off by Kenyan soldiers at Kulbiyow on Friday.",
        ),
        (["Georgian tanks"], [], "Tskhinvali", "Tskhinvali was holding out against Georgian tanks on Friday."),
        (["rebels"], ["garrison"], "Kidal", "The garrison of Kidal is holding out against the rebels."),
        (["bandit formations"], [], "Grozny", "An attack by bandit formations near Grozny was beaten off on Sunday."),
    ],
)
def test_who_is_beaten_off_is_who_attacked(attackers: list[str], defenders: list[str], place: str, text: str) -> None:
    (event,) = told(text)
    sides = [actor.name for actor in event.attacker], [actor.name for actor in event.defender]
    assert ("assault", attackers, defenders) == (event.type, *sides)
    assert event.place is not None
    assert place == event.place.name


def test_a_number_of_those_beaten_off_is_not_the_defenders() -> None:
    (event,) = told("The army repelled 6,000 rebels at Goma on Monday.")
    assert event.opposing_force is None


@pytest.mark.parametrize(
    "text",
    [
        "The bank held off its rivals in Milan.",
        "Police held off protesters in Nairobi.",
        "The dog repelled the burglars in Leeds.",
        "The army held off Monday's decision in Cairo.",
        "The spray repels mosquitoes in Lagos.",
        "Soldiers drove off in two trucks from Goma.",
        "The government is holding out against the IMF in Cairo.",
        "The company beat back Amazon in Germany.",
        "Hamilton fended off Verstappen at Silverstone.",
        "The troops held off until Monday.",
    ],
)
def test_rivals_weather_and_waiting_are_no_attack(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Arawa", "The BRX drove the army out of Arawa on Thursday."),
        ("Man", "Government soldiers in Man were driven out by MPIGO on Thursday."),
        ("Taiz", "Loyalists drove the rebels off the hill above Taiz on Monday."),
        ("Taiz", "The rebels were chased off the ridge above Taiz on Monday."),
        ("Taiz", "The army pushed the \u201crebel fighters\u201d out of Taiz on Monday."),
        ("Djibo", "JNIM took an army base at Djibo on Sunday."),
        ("Goma", "The rebels took a hill near Goma on Sunday."),
        ("Goma", "Goma was held by the rebels for some days."),
        ("Tessalit", "The base at Tessalit was occupied by Tuareg rebels for two days."),
        ("Mitu", "Mitu was in the hands of the FARC on Monday, the Red Cross said."),
    ],
)
def test_who_is_driven_out_or_holds_it_tells_a_capture(place: str, text: str) -> None:
    assert [("capture", place)] == [(one.type, one.place and one.place.name) for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The IMF drove the government out of talks in Goma.",
        "The BBC drove the reporters out of Goma on Thursday.",
        "The army took a break at Goma on Sunday.",
        "The soldiers took a bus to the town of Goma.",
        "Kabul is in safe hands, the minister said.",
        "The meeting was held by the army for some hours in Goma.",
        "Hostages were held by gunmen for three days in Goma.",
        "Betancourt was held by the FARC for some days in Mitu.",
        "The wind drove the ship off the island of Jolo.",
    ],
)
def test_what_is_not_ground_is_not_captured(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("assault", "Goma", "Rebels tried to storm the base at Goma on Monday."),
        ("retreat", "Kidal", "The rebels withdrew from Kidal under an agreement signed in Algiers."),
        ("retreat", "Freetown", "The last pockets of the Revolutionary United Front withdrew from western Freetown."),
    ],
)
def test_an_attempt_is_no_trial_and_a_retreat_under_a_deal_no_drill(kind: str, place: str, text: str) -> None:
    assert [(kind, place)] == [(one.type, one.place and one.place.name) for one in told(text)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Kasindi", "Rebels seized the border town of Kasindi close to Uganda's Mpondwe on Monday."),
        ("Sake", "The rebels attacked Sake on the road to Goma."),
        ("al-Kulayba", "Soldiers repelled the Haftar gangs at al-Kulayba on Monday."),
        (
            "Central African Republic",
            "Rebels control a town on the Congolese border in the Central African Republic since Sunday.",
        ),
        ("Chin state", "Rebels in Myanmar have captured a river town in Chin state close to India's Mizoram."),
        ("Karen state", "Rebels attacked Myanmar soldiers in Karen state on Monday."),
        ("Bosna", "Serb units continued their drive on the Moslem stronghold in the Bosna valley."),
        ("Memel", "Rebels attacked the Baltic port of Memel on Friday."),
        ("Lasta", "The TPLF is advancing through Lasta in Ethiopia."),
    ],
)
def test_what_lies_beside_the_place_and_whose_men_they_are_is_not_where(place: str, text: str) -> None:
    assert [place] == [one.place and one.place.name for one in told(text)]


@pytest.mark.parametrize(
    ("attacker", "place", "text"),
    [
        (
            "Ukrainian troops",
            "Kherson",
            "Ukrainian troops had tried to attack in the Kherson region and had been thrown back.",
        ),
        ("insurgents", "Pagak", "The insurgents who tried to snatch back Pagak had been sent running."),
        ("Rebels", "Bor", "Rebels made several attempts to take the town of Bor on Sunday."),
    ],
)
def test_who_tries_to_take_a_town_attacks_it(attacker: str, place: str, text: str) -> None:
    (event,) = told(text)
    assert "assault" == event.type
    assert [attacker] == [actor.name for actor in event.attacker]
    assert event.place is not None
    assert place == event.place.name


@pytest.mark.parametrize(
    "text", ["Two men tried to attack a bank in Leeds.", "Rebels have made no attempts to take the town of Bor."]
)
def test_who_tries_something_else_or_nothing_does_not(text: str) -> None:
    assert [] == told(text)


def test_who_kills_villagers_raids_them() -> None:
    (event,) = told("Eighty people were killed by LRA rebels at Batande on 25 December.")
    assert "raid" == event.type
    assert ["LRA rebels"] == [actor.name for actor in event.attacker]
    assert event.casualties.killed is not None
    assert 80 == event.casualties.killed.low
    assert event.force is None


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed by a bus in Goma.",
        "Some 120 people have been killed by militants in Kashmir since January.",
    ],
)
def test_other_deaths_and_a_war_s_toll_tell_no_raid(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army failed to halt an offensive on Bria by 900 rebels.",
        "Nothing could stop the rebel advance on Goma.",
        "The army could not stem the rebel advance on Goma.",
    ],
)
def test_who_fails_to_stop_it_does_not_attack(text: str) -> None:
    (event,) = told(text)
    assert ("offensive", "asserted", "underway") == (event.type, event.modality, event.phase)
    assert "army" not in {actor.name for actor in event.attacker}


def test_who_fires_on_an_advance_in_vain_has_fired_and_not_advanced() -> None:
    strike, advance = told("UN helicopters fired on the rebels but failed to stop the advance on Goma.")
    assert ("airstrike", ["UN helicopters"]) == (strike.type, [actor.name for actor in strike.attacker])
    assert ("offensive", "asserted", "underway") == (advance.type, advance.modality, advance.phase)
    assert "UN helicopters" not in {actor.name for actor in advance.attacker}
