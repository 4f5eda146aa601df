"""To which attack, and to which side of it, a number belongs that a later sentence of an article tells."""

import pytest

from streams.records import Event
from tests.extract.told import events

_DRIVE = "Pakistan's army launched a ground offensive against the Taliban in South Waziristan on Saturday.\n\n{told}"
_STORM = "Russian troops pressed into Grozny from three directions at dawn on Sunday.\n\n{told}"


def _attack(text: str) -> Event:
    return next(one for one in events(text) if one.type in {"offensive", "assault", "siege"})


def _span(event: Event, side: str = "force") -> tuple[int | None, int | None] | None:
    told = getattr(event, side)
    return (told.low, told.high) if told else None


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [
        (
            _DRIVE.format(
                told="Residents said that jets pounded Makeen and Ladha through the night. A curfew was in force.\n\n"
                "The army says that it has 28,000 soldiers in place against an estimated 10,000 militants, among them "
                "about 1,000 Uzbeks.\n\nFour soldiers were killed on the first day."
            ),
            (28_000, 28_000),
            (10_000, 10_000),
        ),
        (
            (
                "The Ethiopian army opened an offensive against the rebels of Tigray on Monday.\n\n"
                "It has 40,000 men in place against 9,000 rebels, a diplomat said."
            ),
            (40_000, 40_000),
            (9_000, 9_000),
        ),
    ],
)
def test_those_who_are_set_against_counted_rebels_attack(
    text: str, force: tuple[int, int], opposing: tuple[int, int]
) -> None:
    told = _attack(text)
    assert (force, opposing) == (_span(told), _span(told, "opposing_force"))


@pytest.mark.parametrize(
    "told",
    [
        "By noon 6,000 interior ministry troops were in the city, the general said.",
        (
            "The assault, the heaviest of the war, started after a barrage of two hours that shook windows.\n\n"
            "Interfax quoted a general staff source as saying that 5,500 interior ministry troops and some 500 loyal "
            "Chechens under Bislan Gantamirov were in the city, and that the army itself would stay on the hills.\n\n"
            "Some 100,000 federal servicemen are deployed in Chechnya as a whole."
        ),
    ],
)
def test_troops_of_a_state_that_attacks_are_in_the_city_as_attackers(told: str) -> None:
    event = _attack(_STORM.format(told=told))
    assert (6_000, None) == ((event.force.low if event.force else None), _span(event, "opposing_force"))


def test_fighters_told_to_be_in_the_city_still_defend_it() -> None:
    event = _attack(_STORM.format(told="Some 2,000 Chechen fighters were in the city, a rebel commander said."))
    assert (None, (2_000, 2_000)) == (_span(event), _span(event, "opposing_force"))


def test_who_comes_against_those_counted_before_attacks() -> None:
    event = _attack(
        "Fighters of Islamic State attacked Kobani on Monday after three weeks.\n\nThe defence minister said that the "
        'town was held by 2,000 men and women with rifles.\n\n"Against them come 9,000, with tanks," he said.'
    )
    assert (9_000, 9_000) == _span(event)


@pytest.mark.parametrize("verb", ["stand", "are"])
def test_who_stands_against_the_attackers_defends(verb: str) -> None:
    event = _attack(
        f"Some 9,000 rebels attacked Walikale on Monday.\n\nAgainst them {verb} 2,000 soldiers, a spokesman said."
    )
    assert ((9_000, 9_000), (2_000, 2_000)) == (_span(event), _span(event, "opposing_force"))


@pytest.mark.parametrize(
    ("who", "low"),
    [
        ("The attacking troops, drawn from three rival groups, number roughly 21,000", 21_000),
        ("The attacking formations, by the governor's account, are 7,200", 7_200),
        ("The assaulting units, most of them from the north, number 6,400", 6_400),
    ],
)
def test_the_attacking_troops_are_counted_as_the_attackers_are(who: str, low: int) -> None:
    event = _attack(
        "Yemeni forces began an assault on the port of Hodeidah on Wednesday.\n\nThe port is the gateway for most of "
        f"the country's food, and the United Nations had pleaded for a delay.\n\n{who}, an officer said.\n\n"
        "The Houthis said that they had attacked a coalition ship with two missiles."
    )
    assert event.force
    assert low == event.force.low


def test_a_part_of_those_inside_is_inside() -> None:
    told = events(
        "Syrian troops have closed the last road into Aleppo, tightening a siege of the east of the city.\n\n"
        "A commander put the number of those inside at some 8,000, of whom he said 900 belonged to the Nusra Front."
    )
    assert not [one for one in told if one.force]


def test_the_force_of_a_siege_told_again_is_not_also_that_of_the_one_before() -> None:
    told = events(
        "Tanks had ringed Junik for three weeks. When the police went in they found trenches and a field hospital.\n\n"
        "The siege was mounted by 1,500 special policemen and 2,000 army regulars, the centre said."
    )
    assert [(3_500, 3_500)] == [_span(one) for one in told if one.force]


def test_soldiers_counted_where_a_state_attacks_rebels_are_not_those_attacked() -> None:
    event = _attack(
        "Indonesia launched its largest military campaign in a quarter of a century against separatists in Aceh on "
        "Monday, hours after talks fell apart.\n\nThe president signed a decree of martial law at midnight.\n\n"
        "Security forces in the province already stand at about 38,000 soldiers and police, and a further 8,000 were "
        "on the way by sea.\n\nThe movement has some 5,000 fighters but only half as many rifles."
    )
    assert _span(event, "opposing_force") != (38_000, 38_000)


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Ethiopian tanks rolled over the Mereb at dawn in what Asmara called an all-out offensive.", "Ethiopian", ""),
        (
            (
                "Police fired tear gas in Tbilisi, after Georgian troops entered Tskhinvali in what Tbilisi called "
                "an assault."
            ),
            "Georgian troops",
            "Tskhinvali",
        ),
        (
            (
                "Zairean soldiers and rebels traded mortar fire across the streets of Goma on Saturday, a day after "
                "Rwandan troops crossed the frontier in what a United Nations official called an invasion."
            ),
            "Rwandan troops",
            "",
        ),
        ("Russian troops crossed the border on Friday in what Kyiv called an invasion.", "Russian troops", ""),
    ],
)
def test_who_does_what_somebody_calls_an_attack_attacks(text: str, who: str, place: str) -> None:
    event = _attack(text)
    assert [who] == [one.name.removesuffix(" tanks") for one in event.attacker]
    assert not place or (event.place is not None and place == event.place.name)


def test_what_is_called_an_attack_after_a_fight_has_its_sides() -> None:
    event = events("Rebels fired on a bus near Bria in what police called an ambush.")[0]
    assert ["Rebels"] == [one.name for one in event.attacker]


def test_a_strike_called_an_offensive_is_no_war() -> None:
    assert not events("Workers walked out on Monday in what unions called an offensive against low pay.")


@pytest.mark.parametrize(
    "told",
    [
        "The Iraqi part of the assault force is 5,000 men, the US military said, backed by 3,500 Americans.",
        "The Iraqi part of the force is 5,000 soldiers, a spokesman said.",
    ],
)
def test_a_part_of_the_force_is_so_many(told: str) -> None:
    event = _attack(f"Iraqi forces pushed into the city of Tal Afar on Monday.\n\n{told}")
    assert (5_000, 5_000) == _span(event)


def test_a_part_of_a_force_so_strong_is_not_so_strong() -> None:
    event = _attack("The corps, which is a part of a force 60,000 strong, attacked Tal Afar on Monday.")
    assert event.force is None


def test_a_lands_garrison_summed_up_masses_for_nothing() -> None:
    told = events(
        "Russian troops pressed into Grozny at dawn on Sunday.\n\nSome 100,000 federal servicemen are deployed in "
        "Chechnya as a whole.\n\nA rebel commander said his 2,000 men would fight for each house."
    )
    assert [("offensive", None, 2_000)] == [
        (one.type, _span(one), one.opposing_force.low if one.opposing_force else None) for one in told
    ]


def test_who_is_counted_after_an_attack_of_nobody_by_name_made_it() -> None:
    event = _attack(
        "Eritrean trenches on the Badme front gave way early on Saturday under the heaviest attack of the war.\n\n"
        "A military attache in Nairobi reckoned that 60,000 Ethiopians were in action on Saturday."
    )
    assert ["Ethiopians"] == [one.name for one in event.attacker]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The rebels, with 12,500 men in all, sent 2,000 of them to attack Pikit.", 2_000),
        ("The militia, 9,000 strong, used 1,500 of its men to storm Walikale.", 1_500),
        ("The guerrillas, with 12,500 men in all, massed 2,000 of them near Pikit for an attack.", 2_000),
        ("The army, which has 40,000 soldiers, threw 6,000 of them into the assault on Bria.", 6_000),
    ],
)
def test_of_all_that_somebody_has_those_attack_who_are_sent(text: str, low: int) -> None:
    event = _attack(text)
    assert event.force
    assert low == event.force.low


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The rebels, 9,000 strong, lost 1,500 of their men when they stormed Walikale.", 9_000),
        ("Some 6,000 rebels attacked Bria and sent 900 of their men across the river.", 6_000),
    ],
)
def test_of_those_who_attack_or_are_lost_the_whole_attacks(text: str, low: int) -> None:
    event = _attack(text)
    assert event.force
    assert low == event.force.low


def test_columns_under_the_fire_of_a_strike_are_the_leads_and_so_is_their_number() -> None:
    told = events(
        "Yemeni forces began an assault on the port of Hodeidah on Wednesday.\n\nCoalition warships and aircraft hit "
        "Houthi trenches south of the airport as columns advanced from the south.\n\nThe port is the gateway for most "
        "food imports.\n\nThe attacking troops, drawn from three rival groups, number roughly 21,000, a brigadier said."
    )
    assert [("assault", (21_000, 21_000))] == [(one.type, _span(one)) for one in told if one.force]


@pytest.mark.parametrize(
    ("told", "low"),
    [("The base itself was taken by 300 paratroopers.", 300), ("The camp was seized by 250 commandos.", 250)],
)
def test_who_took_the_base_is_counted_beside_the_offensive(told: str, low: int) -> None:
    found = events(
        "Government troops retook a Khmer Rouge base at Anlong Veng on Sunday.\n\nIt was the first objective of an "
        "offensive that opened a fortnight ago and reaches from Preah Vihear to Battambang.\n\nThe chief of staff said "
        f"that 7,000 troops had been assigned to the offensive.\n\n{told}"
    )
    assert {"offensive": 7_000, "capture": low} == {one.type: one.force.low for one in found if one.force}


def test_a_station_taken_by_protesters_is_no_capture() -> None:
    assert not events("The station was taken by protesters on Monday.")


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [
        (
            "Abkhaz fighters pushed toward Ochamchira on Friday. Georgian officers said they had faced 8,000 men.",
            (8_000, 8_000),
            None,
        ),
        (
            "M23 rebels attacked Sake on Monday. Congolese officers said they had been facing some 4,000 men.",
            (4_000, 4_000),
            None,
        ),
        (
            "Abkhaz fighters stormed Sukhumi on Friday. Abkhaz commanders said they had faced 3,000 men.",
            None,
            (3_000, 3_000),
        ),
        ("The army attacked Bria on Monday. Army officers said they faced 900 rebels.", None, (900, 900)),
    ],
)
def test_whom_others_than_the_attackers_faced_attacked(
    text: str, force: tuple[int, int] | None, opposing: tuple[int, int] | None
) -> None:
    event = _attack(text)
    assert (force, opposing) == (_span(event), _span(event, "opposing_force"))
