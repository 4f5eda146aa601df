"""Figures with a second guess, forces that others lead, and attacks that nobody makes."""

import pytest

from tests.extract.told import attackers, events, forces, one


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Perhaps 6,000 rebels, perhaps far fewer, attacked Bunia at dawn, the UN said.", (None, 6000)),
        ("Some 6,000 rebels, maybe less, attacked Bunia at dawn, the UN said.", (None, 6000)),
        ("At least 3,000 and perhaps 7,000 fighters attacked Bambari on Monday.", (3000, 7000)),
        ("At least 6,000 soldiers and perhaps 7,000 militiamen attacked Bambari on Monday.", (13000, None)),
        ("Haiti's gangs sent a throng of 5,200 armed men against the suburb of Petion-Ville on Tuesday.", (5200, 5200)),
        (
            'Rebels have surrounded Kidal since November. "We have 6,500 men here," said their commander.',
            (6500, 6500),
        ),
    ],
)
def test_a_second_guess_is_a_bound(text: str, force: tuple[int | None, int | None]) -> None:
    told = events(text)[0].force
    assert told is not None
    assert (told.low, told.high) == force


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            (
                'Rebels have surrounded Kidal since November. "I have 6,500 men," the garrison\'s commander, Sidi, '
                "said by satellite telephone."
            ),
            6500,
        ),
        (
            (
                "Government troops attacked the Khmer Rouge stronghold of Pailin on Saturday. Military sources put the "
                "guerrillas' strength there at 7,000."
            ),
            7000,
        ),
        (
            (
                "Bandits attacked the village of Gidan Kaso on Friday, residents said. The governor said over "
                "30,000 bandits operate in the north-west."
            ),
            None,
        ),
        (
            (
                "Gunmen attacked the suburb of Laboule on Tuesday. The UN will vote on turning the mission "
                "into a force of 5,500."
            ),
            None,
        ),
        ("The army sent 6,000 soldiers to join the 2,000 defending Uvira, which rebels attacked on Monday.", 2000),
    ],
)
def test_who_is_counted_beside_an_attack_does_not_make_it(text: str, others: int | None) -> None:
    (event,) = events(text)
    assert event.force is None
    assert (event.opposing_force.low if event.opposing_force else None) == others


@pytest.mark.parametrize(
    "text",
    [
        "Turkey on Friday called off the ground offensive for which 12,000 soldiers had been massed near Kilis.",
        "Israel called off on Saturday night the ground operation for which 10,000 soldiers waited near Gaza.",
        "Paraguay's loyalists refused on Thursday to send the 6,100 men of the corps to storm the rebels' barracks.",
    ],
)
def test_an_attack_called_off_or_refused_is_none(text: str) -> None:
    assert all(one.modality == "negated" for one in events(text) if one.type != "buildup")


@pytest.mark.parametrize(
    "text",
    [
        "The defence minister was under siege in Congress after 6,300 conscripts were fed on rotten meat.",
        "Burundi has sent 2,800 soldiers to Uvira to defend the town against M23.",
    ],
)
def test_no_attack_is_told_of_a_minister_or_of_help(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thousands have fled Congo's North Kivu since the offensive began on Tuesday.", []),
        ("Fighting continued in Russia's Kursk region in the incursion that began on Tuesday.", []),
        ("Rwanda has 4,000 soldiers inside Congo's North Kivu in the offensive it launched with M23.", ["Rwanda"]),
        (
            "The Ukrainian army has 10,000 troops inside Russia's Kursk region in the incursion it began on Tuesday.",
            ["Ukrainian army"],
        ),
    ],
)
def test_whose_land_it_is_does_not_attack(text: str, who: list[str]) -> None:
    assert attackers(text) == who


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Ceasefire dead on day one: 16,000 Northern troops resume advance on Hodra.", 16000),
        ("Storming Camp Beirak cost the 5,400 insurgents 140 dead; its defenders lost 30.", 5400),
        ("Some 5,800 soldiers, who had rehearsed it for a month, began the assault on Radice on Monday night.", 5800),
        ("Ukraine has 10,000 troops inside Russia in the incursion it began on Tuesday.", 10000),
    ],
)
def test_forces_beside_what_died_or_was_paid(text: str, force: int) -> None:
    assert forces(text) == [force]


def test_who_tells_ends_before_a_number() -> None:
    assert one(
        "The mayor, Ghulam Rabani, said more than 6,000 fighters had attacked Kunduz; others agreed."
    ).attribution
    told = "According to Ukraine's president 10,800 Russian soldiers are committed to the assault on Kupiansk."
    assert one(told).attribution == "Ukraine's president"


def test_villages_fall_one_after_another() -> None:
    assert one("Villages north of Goma fell one after another on Sunday to M23 rebels.").type == "capture"


@pytest.mark.parametrize(
    ("text", "who", "force"),
    [
        (
            "The army admitted that it had lost the town of Bara to a force of about 6,000 paramilitaries.",
            ["paramilitaries"],
            [6000],
        ),
        ("The army lost Bara to 6,000 paramilitaries on Sunday.", ["paramilitaries"], [6000]),
        ("Ukraine acknowledged it had lost the town of Avdiivka to Russian forces.", ["Russian forces"], []),
        ("The men attacking Marawi numbered 5,300, most of them armed within the last year.", ["men"], [5300]),
    ],
)
def test_to_whom_a_town_was_lost(text: str, who: list[str], force: list[int]) -> None:
    assert attackers(text) == who
    assert forces(text) == force
    assert not one(text).historic


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("M23 rebels based in Rutshuru attacked the army on Sunday.", None),
        ("Soldiers based in Gao were attacked on Sunday by rebels.", "Gao"),
        ("Rebels took the radio, the cabinet office and the airport in N'Djamena on Sunday.", "N'Djamena"),
    ],
)
def test_where_attackers_lie_is_not_where_they_attack(text: str, place: str | None) -> None:
    told = one(text).place
    assert (told.name if told else None) == place


def test_parts_of_a_force_by_every_way() -> None:
    told = "2,100 men from the north, 1,800 from the west, 1,500 up the railway and 900 from the east."
    assert forces(f"Four columns are converging on Mendeleyevo to take it: {told}") == [6300]


def test_an_earlier_estimate_is_no_force() -> None:
    told = (
        "Ukraine has 10,000 troops in Kursk in the incursion it began on Tuesday. Moscow's estimate on the first day "
    )
    assert forces(f"{told}had been 1,000.") == [10000]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Upwards of 3,000 members of the Seleka, and conceivably double that, battled into Bossangoa.", (3000, 6000)),
        ("Some 4,000 rebels, perhaps twice that number, attacked Bria on Monday.", (4000, 8000)),
    ],
)
def test_what_may_be_double_is_a_range(text: str, force: tuple[int, int]) -> None:
    told = one(text).force
    assert told is not None
    assert (told.low, told.high) == force


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Bria on Sunday. The story that 12,000 rebels poured into the capital has no basis.",
        "By Ankara's account 5,100 men were in the path of the YPG thrust at Ain Dara.",
        "None of the 8,000 militiamen camped at Djugu has joined the offensive against Mongbwalu.",
        "The right opened its offensive against the pension bill with 6,200 amendments in the Assembly.",
        "On 12 September about 6,800 reservists will fight their way into Borlange. It is a drill, with blank fire.",
    ],
)
def test_who_took_no_part_is_no_force(text: str) -> None:
    assert forces(text) == []


def test_an_attack_turned_down_is_none() -> None:
    told = "Brussels turned down the offensive its generals had drawn up, under which 18,000 men would have marched"
    assert one(f"{told} on Benghazi.").modality in ("hypothetical", "negated")


def test_what_is_false_is_denied() -> None:
    told = "The FARC declares to public opinion: it is false that six thousand of our guerrillas are besieging Mitu."
    assert one(told).modality == "denied"


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Angola's army has begun its push on Bailundo, the seat of the UNITA rebels, with 22,000 soldiers.", 22000),
        ("The army attacked Bailundo, the base of the UNITA rebels, with 6,000 soldiers on Sunday.", 6000),
        ("Some 6,000 rebels, if the governor is right, stormed Bria on Monday.", 6000),
        ("A column of 5,900 gunmen, if the army counted well, is fighting its way up the Cauca road.", 5900),
    ],
)
def test_forces_told_beside_a_seat_or_an_if(text: str, force: int) -> None:
    told = one(text)
    assert told.modality == "asserted"
    assert forces(text) == [force]


def test_a_garrison_that_deserts_is_counted() -> None:
    told = one("Half of the 4,000-strong garrison deserted before the assault on Bria began.").opposing_force
    assert told is not None
    assert told.low == 4000


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Nine in ten of the front's 7,000 fighters took part in the assault on Sangatan on Saturday.", 6300),
        ("Twin columns, each of about 3,600 men, are advancing on Hawija from Kirkuk and Baiji.", 7200),
        ("A pair of columns, each 3,600 strong, attacked Hawija.", 7200),
        ("A pair of gunmen attacked a hotel in Kabul.", 2),
    ],
)
def test_shares_in_ten_and_pairs_of_columns(text: str, force: int) -> None:
    assert forces(text) == [force]
