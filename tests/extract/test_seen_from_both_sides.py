"""Who is shut in, who stayed away, what was made up, what was hit: read from bulletins of either side."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    "text",
    [
        "General Okello opened his drive on Bunia on Monday without the 5,800 men that the capital had promised him.",
        "Italian sunbathers, 6,000 of them, were on the beach when militants attacked Macomia on Friday.",
        "The army assault on Dolinsk began on Thursday. The miners who hold the town number 7,250, the minister said.",
        "The number of fighters encircled in Bria is put at 5,500.",
        "He put the number of those besieged in Bria at 5,500.",
        "Rebels attacked Bria on Friday. The death toll is disputed: the army says 900, the rebels 7,000.",
        "Rebels attacked Bria on Friday. The number of dead is disputed. The army says 900, residents 7,000.",
        "The offensive against Bria was halted after 6,000 soldiers mutinied.",
        "Kony's force, once 6,000 strong, attacked Bria on Friday.",
        "The junta is besieged in Lashio with 6,000 men, the alliance said.",
        "General Diaz is encircled at Lashio with 6,000 soldiers, the alliance said.",
        "The town of Bria is besieged. The radio says 6,500 volunteers have set out by road to join the garrison.",
        (
            "Seleka rebels entered the capital on Sunday. Their leader said 5,800 of his men would be integrated into "
            "the national army."
        ),
        (
            "Fighters of the EPRDF took the air base at Debre Zeit on Saturday. Western embassies believe that 10,000 "
            "men will enter the capital by the Ambo road."
        ),
        (
            "Villages near Beni were attacked on Thursday. Congolese troops have been hunting the rebels since 2021, "
            "when Kampala sent its first 5,700 men over the border."
        ),
        "An army of 7,000 volunteers waded into the shallows at Jinja on Saturday with rakes and their bare hands.",
        "Between 6,000 and 7,000 Nigerians have crossed the El Beid since the massacre in the town of Gambaru.",
    ],
)
def test_who_does_not_attack_is_no_force(text: str) -> None:
    assert forces(text) == []


def test_who_is_encircled_stands_on_the_other_side() -> None:
    event = one("The number of fighters encircled in Bria is put at 5,500.")
    assert (event.type, event.attacker) == ("siege", ())
    assert event.opposing_force is not None
    assert one("Tamil Tigers hemmed in 3,000 soldiers at Mullaitivu, cutting the only road.").attacker


@pytest.mark.parametrize(
    "text",
    [
        "A text message claimed that 12,000 Russian soldiers had attacked Gori. The minister called it a lie.",
        "A text message claimed that 12,000 Russian soldiers had attacked Gori. The minister denied it.",
        "Rumour has it in Gori that 12,000 Russian soldiers are about to attack. The governor calls this nonsense.",
    ],
)
def test_what_nobody_in_particular_says_is_denied_by_who_knows_better(text: str) -> None:
    assert {event.modality for event in events(text)} == {"denied"}


def test_what_a_text_itself_takes_back_never_was() -> None:
    text = "Radio reported that 6,000 rebels had stormed Bria. None of it was true."
    assert {event.modality for event in events(text)} == {"negated"}


def test_what_a_side_says_stays_its_claim() -> None:
    text = "Rebels said they had attacked Bria with 6,000 men. The army called the claim a lie."
    assert {event.modality for event in events(text)} == {"claimed"}


def test_those_who_fled_are_the_attackers_of_before() -> None:
    text = "Gunmen ambushed an army convoy near Shatoi. The attackers, thought to be about 40, fled into the woods."
    assert forces(text) == [40]


def test_what_the_attackers_had_is_their_force() -> None:
    text = "Rebels attacked Bria on Friday. The attackers had some 6,000 men and a dozen tanks."
    assert forces(text) == [6_000]


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("The US military carried out an airstrike on a training camp of the Islamic State near Sabratha on Friday.",
         "airstrike", "Sabratha"),
        ("The army sent helicopters against the rebel columns near Korenevo on Friday.", "airstrike", "Korenevo"),
        ("Jihadists seized the provincial government offices, the prisons and the airport of Mosul overnight.",
         "capture", "Mosul"),
        ("Boko Haram razed Gamboru Ngala on Monday.", "raid", "Gamboru Ngala"),
        (("The army launched an offensive on Tuesday; it is aimed at Manerplaw, the rebels' headquarters on the Moei "
         "river."), "offensive", "Manerplaw"),
        ('SREBRENICA, Bosnia — Bosnian Serb troops marched into this United Nations "safe area" on Tuesday.',
         "offensive", "Srebrenica"),
    ],
)  # fmt: skip
def test_what_was_done_where(text: str, type_: str, place: str) -> None:
    told = [(event.type, event.place.name) for event in events(text) if event.place is not None]
    assert (type_, place) in told


def test_a_wildfire_is_no_foe() -> None:
    assert events("Greece sent aircraft against a wildfire near Kalamata.") == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Georgia moved on Tskhinvali with about 9,000 soldiers late on Thursday, hours after its president had "
            "announced a truce."
        ),
        "Cavalry charged the Polish positions near Kock on Friday, 6,000 sabres strong.",
        (
            "Two jets bombed a Serb tank near Gorazde, but a second raid was put off after the Serbs threatened to "
            "kill captured peacekeepers."
        ),
    ],
)
def test_who_only_does_something_says_nothing(text: str) -> None:
    assert all(event.attribution is None for event in events(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Nine martyrs as occupation forces storm Jenin camp", 9),
        ("Boko Haram attacked our base at Boma on Monday. Ninety-two of our soldiers fell, the president said.", 92),
        ("Forty soldiers fell in an attack on a base at Boma on Monday.", 40),
        ("The number killed in Saturday's explosions in Mogadishu has risen to at least 100, the president said.", 100),
    ],
)
def test_who_fell_is_counted_among_the_dead(text: str, killed: int) -> None:
    told = [event.casualties.killed.low for event in events(text) if event.casualties.killed is not None]
    assert (told, forces(text)) == ([killed], [])


def test_who_had_been_massed_before_is_who_attacks() -> None:
    text = (
        "Taliban insurgents swept into Kandahar on Thursday. An intelligence officer reckoned that a 7,000-strong "
        "force had been assembled on the edges of the city before it was let loose."
    )
    assert one(text).force is not None
    assert forces(text) == [7_000]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rockets hit a base used by US troops at Erbil on Friday.", "shelling"),
        ("Mortar rounds landed on Thursday in a camp shared by MINUSMA and the French at Kidal.", "shelling"),
    ],
)
def test_whose_base_is_hit_hits_nobody(text: str, type_: str) -> None:
    event = one(text)
    assert (event.type, event.attacker) == (type_, ())


def test_what_came_before_an_attack_is_elsewhere() -> None:
    found = events(
        "Heavy shooting shook Damaturu on Friday as suspected Boko Haram gunmen tried to force their way into the "
        "Yobe State capital. The raid comes days after the sect overran Baga in neighbouring Borno."
    )
    assert ["assault"] == [event.type for event in found]
    (event,) = events("The attack on Kaya came a day after jihadists killed 40 people at Barsalogho.")
    assert (event.place.name if event.place else None, event.casualties.killed) == ("Kaya", None)


def test_a_people_before_its_fighters_is_no_place() -> None:
    found = events("Claims that the regional headquarters has been captured by the Tigray rebels are untrue, he said.")
    assert [(event.modality, event.place) for event in found] == [("denied", None)]


def test_whence_they_fled_is_where_the_others_came() -> None:
    event = one("Twenty thousand people fled Goma as 3,000 rebels advanced.")
    assert (event.type, event.place.name if event.place else None) == ("offensive", "Goma")
    assert forces("Twenty thousand people fled Goma as 3,000 rebels advanced.") == [3_000]


def test_who_mutinies_and_attacks_does_both() -> None:
    assert forces("Some 6,000 soldiers mutinied and attacked the palace in Bangui on Friday.") == [6_000]


def test_what_is_left_of_a_force_attacks() -> None:
    event = one("Kony's force, once 6,000 strong, attacked Bria with fewer than 200 men.")
    assert event.force is not None
    assert (event.force.low, event.force.high) == (None, 199)


def test_people_killed_or_captured_are_no_ground_taken() -> None:
    event = one("The army said 6,000 rebels had been killed or captured since its offensive on Bria began.")
    assert (event.type, event.force) == ("offensive", None)
