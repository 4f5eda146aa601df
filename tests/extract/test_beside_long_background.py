"""What agencies tell beside the news: earlier attacks, whole armies, who flees, capitals that stand for states."""

import pytest

from streams.extract import extract
from streams.records import Article, Event
from tests.extract.told import events


def _forces(text: str) -> list[tuple[str, str]]:
    return [(one.place.name if one.place else "", one.force.quote) for one in events(text) if one.force is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels marched into Bangui on Sunday in a quick advance that sent tens of thousands of people streaming out.",
        "Russian forces, which number about 520,000 in Ukraine according to Kyiv, press on towards Pokrovsk.",
        "Turkish troops, who total some 8,000 across Syria, attacked Manbij on Friday.",
        "The army, which is 150,000 strong, sent two companies to storm Inata.",
        (
            "Federal forces say they are surrounding Mekelle with tanks. Diplomats estimate that the TPLF can draw on "
            "up to 250,000 paramilitary troops and militia, many of them veterans."
        ),
        (
            "Government tanks shelled Taiz on Monday. Analysts say that the Houthis could call up 90,000 men, most of "
            "them untrained."
        ),
    ],
)
def test_who_is_counted_at_large_is_no_force(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The general can call on 900 men for the assault on Bria, which began on Monday.",
        "The army sent 900 soldiers into Bria on Monday, and fighting went on there.",
        "With 900 men in all, the rebels attacked Bria on Monday.",
    ],
)
def test_who_attacks_stays_counted(text: str) -> None:
    assert [told for _, told in _forces(text)][:1] != []


def test_a_number_of_that_campaign_is_of_the_one_remembered() -> None:
    told = events(
        "Hundreds of al Shabaab fighters attacked the town of Adan Yabaal on Wednesday, residents said.\n\n"
        "An army offensive in 2022 drove the group from Hiran. Colonel Ali Abdi, who led 1,200 men in that campaign, "
        "said most of them had not been paid."
    )
    assert [one.force.quote for one in told if one.force is not None and not one.historic] == ["Hundreds"]


def test_a_number_with_which_an_offensive_began_is_its_own() -> None:
    told = _forces(
        "Gunmen attacked a police post in Corinto on Tuesday. The army said it had cleared the Micay canyon of rebels "
        "in an offensive that began in October with 1,400 troops."
    )
    assert [force for _, force in told] == ["1,400"]


def test_estimates_are_of_the_attack_told_before_them() -> None:
    told = events(
        "Hundreds of Taliban fighters stormed Kunduz before dawn on Monday, officials said.\n\n"
        "Estimates of their number varied. The deputy governor spoke of 500; a member of the council said there were "
        "2,000, many of them foreigners.\n\n"
        "The Taliban attacked Kunduz from three sides in April, and were beaten back in the suburbs.",
        "Taliban fighters enter Kunduz",
    )
    assert [one.force is None for one in told if one.type == "assault"] == [False, True]


@pytest.mark.parametrize("who", ["Officials", "The governor", "Two senior officials"])
@pytest.mark.parametrize("part", ["including five senior officers", "among them five officers"])
def test_a_part_between_commas_is_lost_with_the_whole(who: str, part: str) -> None:
    (told,) = events(f"{who} said 40 soldiers, {part}, had been killed in fighting around Marib.")
    killed = told.casualties.killed
    assert killed is not None
    assert killed.quote == "40"
    assert told.force is None


def test_who_tells_behind_a_comma_is_still_no_side() -> None:
    (told,) = events("The rebels attacked Bria at dawn, said 20 soldiers.")
    assert told.force is told.opposing_force is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "In Taiz, in the southwest, troops launched an offensive on Tuesday, took two hills and shelled a camp.",
            "Taiz",
        ),
        ("At least 17 soldiers were killed at Sake in what Pretoria described as fierce battles with rebels.", "Sake"),
        ("Jihadists attacked from their strongholds in the province of Idlib and broke into Aleppo.", "Aleppo"),
        ("Troops attacked Adwa on the side of Addis Ababa.", "Adwa"),
    ],
)
def test_where_it_is(text: str, place: str) -> None:
    told = [one.place.name if one.place else None for one in events(text)]
    assert told
    assert set(told) == {place}


def test_a_lead_place_holds_no_reports_of_others() -> None:
    told = events("In Kampala, an army spokesman said rebels had attacked, looted shops and shelled a school.")
    assert all(one.place is None or one.place.name != "Kampala" for one in told)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Abu Shouk camp was shelled on Monday, according to the U.N. human rights office, mostly by drones.",
            "the U.N. human rights office",
        ),
        ("A drive in May, led by militias of the Macawisley, cleared rebels from Hiran and Galmudug states.", None),
        ("Rebels attacked Goma on Monday, the report by Amnesty and Oxfam states.", "the report by Amnesty and Oxfam"),
    ],
)
def test_who_tells_it(text: str, who: str | None) -> None:
    told = events(text)
    assert told
    assert {one.attribution for one in told} == {who}


def test_two_towns_before_a_colon_are_a_dateline() -> None:
    told = _read("NAIROBI/ADDIS ABABA: The prime minister said on Thursday that troops had attacked Mekelle.")
    assert {one.attribution for one in told} == {"The prime minister"}


def test_how_long_an_offensive_would_take_makes_it_no_thought() -> None:
    (told,) = events("Tanks pushed into Gaza City at the start of an offensive that the army said would take months.")
    assert (told.phase, told.modality) == ("underway", "asserted")


def test_an_offensive_that_would_come_is_still_one() -> None:
    told = events("The general spoke of an offensive on Gaza City that he said would begin in months.")
    assert all(one.phase == "planned" or one.modality not in ("asserted", "claimed") for one in told)


def test_attackers_inside_the_town_oppose_nobody() -> None:
    told = events(
        "Russian troops have entered Pokrovsk. The president said 260 Russian soldiers were inside the city and that "
        "some 70,000 Russian troops had been massed for the offensive in the Donetsk region."
    )
    assert told
    assert all(one.opposing_force is None for one in told)


def _read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", text=text)).events


def test_men_of_destroyed_units_are_no_force() -> None:
    told = events(
        "Tigray forces attacked Mekelle on Monday. They say that four Ethiopian divisions, or 18,000 men, had "
        "been destroyed."
    )
    assert [one.force for one in told] == [None]


def test_units_that_attack_keep_their_men() -> None:
    told = _forces("Four divisions, or 18,000 men, attacked Mekelle on Monday, and many houses had been destroyed.")
    assert [force for _, force in told] == ["18,000"]


def test_who_was_killed_drove_nobody_out() -> None:
    told = events(
        "The army said it had killed more than 420 rebels in three days of fighting at Puthukkudiyiruppu, driving the "
        "last of the separatists out of the town."
    )
    assert all("rebels" not in who.name for one in told for who in one.attacker)


def test_who_is_called_so_again_had_not_so_many_months_before() -> None:
    told = events(
        "Hundreds of Taliban fighters stormed Kunduz before dawn on Monday, officials said.\n\n"
        "The Taliban attacked Kunduz from three sides in April, and were beaten back."
    )
    assert [one.force is None for one in told] == [False, True]


def test_a_capital_that_blames_somebody_is_no_place() -> None:
    told = events("Armenia says Azerbaijan attacks border towns; Baku blames a provocation")
    assert {one.place for one in told} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The army is trying to drive the rebels out of Goma, residents said.",
        "The army tried to drive the rebels out of Goma on Monday.",
        "Government troops have been trying for a week to push the rebels from Goma.",
        "The ELN is trying to expel a rival group from Catatumbo, the governor said.",
    ],
)
def test_who_tries_to_drive_others_out_attacks(text: str) -> None:
    (told,) = events(text)
    assert told.type in {"assault", "offensive"}
    assert told.phase == "underway"


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers tried to force the army out of politics.",
        "The coach is trying to drive the forces of doubt from Anfield.",
        "The army hopes to drive the rebels out of Goma one day.",
    ],
)
def test_who_wants_others_out_does_not(text: str) -> None:
    assert [one for one in events(text) if one.phase == "underway"] == []


def test_men_are_of_the_operation_and_not_of_what_is_denied() -> None:
    told = events(
        "Units of our Second Division this morning continued their advance on Gharyan. The command denies that "
        "900 of our soldiers have been surrounded at Wadi Rabie.\n\n"
        "The 5,500 soldiers who carry out this operation salute the people."
    )
    assert {one.force.quote for one in told if one.force is not None and one.modality != "denied"} == {"5,500"}


def test_those_who_come_so_many_at_a_time_are_more() -> None:
    (told,) = events("Rebels attacked Bria on Monday. They came in waves, forty at a time, a witness said.")
    assert told.force is None


def test_of_all_members_only_those_who_set_out_attack() -> None:
    told = _forces(
        "Rebels launched an offensive on Duekoue on Monday. They are put at about 10,000, of whom 4,500 set out from "
        "Man for this drive, one of their commanders said."
    )
    assert [force for _, force in told] == ["4,500"]


def test_small_groups_are_not_all() -> None:
    (told,) = events("Russian troops are attacking Synkivka in groups of a dozen men, officers say.")
    assert told.force is None


def test_men_are_not_of_what_helicopters_do() -> None:
    told = events(
        "Maoists attacked Tansen overnight with 1,000 men. An army statement said that helicopters had attacked "
        "the raiders as they withdrew, and that 5,500 guerrillas were on the move in the hills."
    )
    assert {one.force.quote for one in told if one.force is not None} <= {"1,000"}


def test_an_offensive_that_began_on_a_day_has_gone_on_since() -> None:
    told = events(
        "The MNDAA said on Saturday it had taken Lashio. The alliance had thrown 8,000 fighters into the battle. Some "
        "3,600 troops held the command when the offensive began on October 23.",
    )
    assert {str(one.date.latest) for one in told if one.date is not None} == {"2026-11-20"}


def test_men_beside_jets_are_of_those_on_the_ground() -> None:
    told = events(
        "Soldiers recaptured the town of Mankulam on Wednesday.\n\n"
        "Three columns, about 7,500 men, closed in on it from the south behind tanks, while jets bombed bunkers."
    )
    assert [(one.type, one.force is not None) for one in told] == [("capture", True), ("airstrike", False)]
