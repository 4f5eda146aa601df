"""First sentences and headlines as agencies write them, with what they hang on: "after the army left the city"."""

from datetime import UTC, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event
from tests.extract.told import events


def _titled(title: str, text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title=title, text=text)).events


def _attackers(event: Event) -> list[str]:
    return [one.name for one in event.attacker]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "M23 fighters walked into the centre of Uvira on Sunday after soldiers abandoned the lakeside city.",
            "retreat",
            "Uvira",
        ),
        ("Rebels rolled into Homs on Friday, nine years after the army recaptured it.", "capture", "Homs"),
        ("Rebels moved on the town of Sake on Sunday, two days after government troops left Goma.", "retreat", "Sake"),
    ],
)
def test_the_news_is_told_before_what_it_came_after(text: str, kind: str, place: str) -> None:
    first, *others = events(text)
    assert first.type in ("offensive", "assault", "capture")
    assert first.place is not None
    assert (first.place.name, [one.type for one in others]) == (place, [kind])


@pytest.mark.parametrize(
    "text",
    [
        "Residents danced in the streets of Hama on Saturday, two days after rebels captured the city.",
        "The president visited troops in Sake on Monday, a week after the army recaptured the town from M23 rebels.",
        "Aid trucks rolled into Aksum on Friday, a year after Tigrayan forces recaptured the city.",
        "Protesters marched through Omdurman on Thursday, a year after the army retook the city.",
        "Police moved into the district of Menaka on Thursday after the army retook it from separatists.",
    ],
)
def test_what_others_do_after_a_fight_is_none(text: str) -> None:
    assert [one.type for one in events(text)] == ["capture"]


@pytest.mark.parametrize(
    "text",
    [
        "Russian infantry tried at dawn on Friday to break through Ukraine's lines near the town of Lyptsi.",
        "Rebels attempted early on Monday in force to storm the base at Rutshuru.",
    ],
)
def test_when_it_was_stands_between_an_attempt_and_its_deed(text: str) -> None:
    (event,) = events(text)
    assert (event.type, event.phase) == ("assault", "underway")


def test_a_headline_near_a_town_is_of_the_attack_that_counts_alike() -> None:
    told = _titled(
        "Junta sends 8,000 soldiers against rebels near Lashio",
        "Myanmar's military has thrown about 8,000 soldiers into a drive to recapture Kyaukme, two officers said.\n\n"
        "Kyaukme fell to the TNLA in June last year when it renewed an offensive in which it overran Lashio and a "
        "regional command.",
    )
    forces = {one.place.name: one.force.low for one in told if one.place and one.force}
    assert forces == {"Kyaukme": 8000}


def test_a_headline_of_massed_people_is_no_attack_of_long_ago() -> None:
    told = _titled(
        "Russia masses troops near Kharkiv",
        "Russian guided bombs killed two people in Odesa on Sunday. In the first days of the war in 2022 about 9,000 "
        "Russian troops were thrown back at Kharkiv.",
    )
    assert [one.historic for one in told if one.force is not None and one.force.low == 9000] == [True]


@pytest.mark.parametrize("noun", ["shelling", "bombing", "artillery shelling"])
def test_whom_shelling_killed_did_not_shell(noun: str) -> None:
    (event,) = events(f"Three peacekeepers, a Dane and two Czechs, were killed by {noun} in Knin.")
    assert (_attackers(event), event.type in ("shelling", "airstrike", "bombing")) == ([], True)


def test_who_kills_by_shelling_a_town_shells_it() -> None:
    (event,) = events("Rebels killed three peacekeepers by shelling the airport at Knin on Monday.")
    assert (event.type, _attackers(event)) == ("shelling", ["Rebels"])


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Karlovac on Saturday. Belgrade gave no sign that the 50,000-strong corps would move.",
        "Rebels attacked Goma on Saturday, and it was unclear whether the 6,000 Burundians at Uvira would intervene.",
        "The army said it had repelled an attack on Manbij, in which 22 soldiers were killed along with 90 attackers.",
        "Twelve soldiers died together with some 300 rebels in the battle for Bria.",
        "Russian jets destroyed four boats carrying up to 50 Ukrainian paratroopers off Kinburn, hours after a raid.",
    ],
)
def test_who_would_come_or_fell_is_no_force(text: str) -> None:
    assert [one.force.quote for one in events(text) if one.force is not None] == []


def test_who_would_leave_attacked_before() -> None:
    told = events("There was no sign that the 7,000 rebels who attacked Goma would pull back.")
    assert [one.force.low for one in told if one.force is not None] == [7000]


@pytest.mark.parametrize(
    "text",
    [
        "Militias from Iraq crossed into Syria on Monday to help the army, two security sources said.",
        "Hundreds of militiamen poured into Damascus to help defend the city.",
        "Militias from Chad crossed into Libya on Monday to help the Libyan army, two security sources said.",
        "Kenyan troops crossed into Somalia on Sunday to support African Union forces, officials said.",
    ],
)
def test_who_comes_to_help_attacks_nobody(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rwandan troops crossed into Congo on Sunday to help the M23 seize Goma, diplomats said.",
        "Chadian soldiers rolled into Cameroon on Saturday to help the army fight Boko Haram, residents said.",
    ],
)
def test_who_comes_to_help_attack_does(text: str) -> None:
    assert [one.type for one in events(text)] == ["offensive"]


def test_a_capital_that_has_losses_is_no_place() -> None:
    assert [one.place for one in events("The offensive has failed and cost Kyiv 43,000 men, the minister said.")] == [
        None
    ]


def test_the_dead_of_a_war_are_of_none_of_its_fights() -> None:
    (event,) = events(
        "The army has been advancing in Gezira since October. The RSF is accused of genocide by the United States. "
        "Analysts say as many as 150,000 may have been killed."
    )
    assert event.casualties.killed is None


def test_of_whom_it_is_expected_attacks() -> None:
    (event,) = events("The White House said it had expected Russia to attack Vovchansk.")
    assert (_attackers(event), event.phase) == (["Russia"], "planned")


def test_a_headline_of_a_deployment_is_not_anothers_attack() -> None:
    told = _titled(
        "Lebanon army to deploy 10,000 troops in south as truce holds",
        "Lebanon's army began to send more soldiers to the south on Wednesday after a ceasefire began.\n\nIsrael, "
        "which sent five divisions into Lebanon on Oct 1, said its soldiers had fired at suspects in several villages.",
    )
    assert [one.force.low for one in told if one.force is not None and one.type != "buildup"] == []


def test_who_are_massed_for_more_took_no_village() -> None:
    told = events(
        "Russia has assembled 50,000 troops to drive Ukraine out and on Thursday said that it had recaptured the "
        "village of Nikolayevo-Darino."
    )
    assert [one.force for one in told if one.type == "capture"] == [None]


def test_who_are_gathered_and_attack_do() -> None:
    told = events("The rebels gathered 2,000 men at Sake and attacked Goma with them on Monday.")
    assert [one.force.low for one in told if one.type == "assault" and one.force] == [2000]


@pytest.mark.parametrize(
    "text",
    [
        "Naval gunfire and shelling from Russian warships hit Odesa on Monday.",
        "Ground troops backed by air strikes and shelling from warships began an assault on Hodeidah.",
    ],
)
def test_from_where_it_is_shelled_is_no_target(text: str) -> None:
    (shelled,) = (one for one in events(text) if one.type == "shelling")
    assert ([one.split()[-1] for one in _attackers(shelled)], shelled.defender) == (["warships"], ())


def test_a_port_of_so_many_is_no_garrison() -> None:
    told = events(
        "Emirati troops drove al Qaeda on Friday from Mukalla, a port of 500,000 that it had held for a year."
    )
    assert [one.opposing_force for one in told] == [None]


def test_those_of_whom_so_many_attacked_did_not_all() -> None:
    told = events(
        'A separatist source put at 40,000 the Azeri soldiers along the line of contact, of whom "perhaps 12,000" had '
        "attacked Stepanakert by night."
    )
    assert [one.force.low for one in told if one.force is not None] == [12000]


def test_what_several_speak_of_is_the_range_of_it() -> None:
    (event,) = events(
        "Rebels attacked Am Timan on Saturday. The army spoke of 1,500 to 2,000 men, a hospital doctor of "
        '"six thousand at least", and others did not know.'
    )
    assert event.force is not None
    assert (event.force.low, event.force.high) == (1500, 6000)


def _dated(text: str, day: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text, published_at=datetime.fromisoformat(day).replace(tzinfo=UTC))).events


def test_the_men_of_a_battle_of_other_months_are_none_of_todays() -> None:
    told = _dated(
        "Iraq kept up attacks along the border on Thursday, diplomats said. Iraq recaptured the Fao peninsula in April "
        "and the Majnoon oilfields in June in battles which experts say each involved 100,000 of its soldiers.",
        "1988-07-21",
    )
    assert [(one.place.name if one.place else None) for one in told if one.force is not None] == ["Fao"]


def test_an_offensive_of_last_year_is_no_attack_of_today() -> None:
    told = _dated(
        "In the deadliest attack ever by Naxalites, 75 policemen were killed on Tuesday near Tadmetla. The government "
        "launched a coordinated offensive against the rebels last year in six provinces, for which 47,000 paramilitary "
        "personnel have been deployed.",
        "2010-04-07",
    )
    assert [one.force.low for one in told if one.force is not None and one.type != "buildup"] == []


def test_of_all_who_wait_only_those_there_attack() -> None:
    told = events(
        "Iran said its Revolutionary Guards had captured Fao. Western attaches put the Iranian force on the west bank "
        "at more than 20,000, of an estimated 300,000 men massed in the south."
    )
    assert [one.force.low for one in told if one.force is not None] == [20001]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels, put at 900 by a councillor, attacked Bria on Thursday. The police said only 80 rebels were involved.",
        (
            "Gunmen, whom a councillor put at 900, invaded Bria on Thursday. The police confirmed the attack but said "
            "only about 80 bandits were involved."
        ),
    ],
)
def test_who_plays_an_attack_down_does_not_settle_its_force(text: str) -> None:
    assert [one.force.low for one in events(text) if one.force is not None] == [900]


def test_the_north_east_is_of_no_land_that_is_not_spoken_of() -> None:
    (event,) = events("Troops neutralised 26 terrorists in the North-East, the Defence Headquarters said in Abuja.")
    assert event.place is None


def test_who_was_counted_months_before_is_no_force_of_now() -> None:
    told = events(
        "The March 23 Movement entered Goma on Sunday. Experts counted 3,000 to 4,000 Rwandan soldiers in Masisi last "
        "June, alongside an M23 of about 3,000. A military source puts the force that stormed the city at 9,000."
    )
    assert [one.force.low for one in told if one.force is not None] == [9000]
