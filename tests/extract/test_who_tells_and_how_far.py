"""Who says it, and how far it has come, where the sentence tells both in passing."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("teller", "text"),
    [
        ("Police", "Police said at least 30 gunmen attacked the town of Kunduz."),
        ("The army", "The army said at noon that 300 militants had given themselves up in Marawi."),
        ("The general", "The general said at a news conference that 3,000 rebels had attacked Bunia."),
        ("elders", "Some 900 gunmen attacked Baidoa on Monday, elders told a radio station, and burned the market."),
        ("diplomats", "Columns of tanks left Mekelle on Sunday; diplomats say an attack on Adigrat has begun."),
        ("Army", "Army: rebels attacked Goma with 600 men."),
        (
            "The mayor",
            'The mayor told visitors that 900 rebels had attacked Beni. "It was the worst raid yet," he said.',
        ),
    ],
)
def test_the_teller_is_named(teller: str, text: str) -> None:
    assert [("claimed", teller)] == [(one.modality, one.attribution) for one in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Kunduz early on Saturday, even as envoys in Doha said a deal with the group was close.",
        "Rebels attacked Kunduz on Saturday, although the minister said a deal was close.",
        "Troops attacked Jaffna on Friday, while diplomats in Oslo said a truce was near.",
        "Rebels took Bukavu on Sunday, the third day of an advance reported by local radio.",
        "An offensive announced by the general on Sunday has driven the militias from Benghazi.",
        "Analysts see the timing as no mere accident: rebels attacked Aleppo hours after talks in Geneva opened.",
    ],
)
def test_who_says_something_else_or_nothing_tells_no_fight(text: str) -> None:
    assert [("asserted", None)] == [(one.modality, one.attribution) for one in events(text)]


def test_he_is_who_spoke_before() -> None:
    text = "The Chadian army has retaken Bol, Colonel Azem said. Jets bombed the rebels near Rig-Rig, he said."
    assert ["Colonel Azem", "Colonel Azem"] == [one.attribution for one in events(text)]


def test_he_is_not_one_of_many() -> None:
    text = "Rebels stormed Bol, residents said. Jets bombed the rebels near Rig-Rig, he said."
    assert ["residents", None] == [one.attribution for one in events(text)]


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        ("underway", "Ethiopian troops battled for Mekelle on Thursday, the fifth day of an offensive in Tigray."),
        ("underway", "Army units attacked the rebel town of Kalemie on Tuesday, the third day of a drive there."),
        ("underway", "Georgian forces fought militiamen in Sukhumi on Friday, the 22nd day of the siege."),
        ("underway", "Guerrillas attacked Bambari on Sunday, the police said, and gun battles were going on there."),
        ("underway", "M23 rebels attacked Sake early Monday and fighting was still going on in the afternoon."),
        ("underway", "Syrian troops attacked Saraqeb on Monday, and clashes were continuing, a monitor said."),
        ("concluded", "Rebels attacked Goma on Monday, the second day of the school holidays."),
        ("concluded", "Gunmen attacked Beni on Saturday, a day after a summit there had gone on for hours."),
        ("concluded", "About 300 militiamen attacked the hill town of Aley, but were stopped by soldiers of the army."),
        ("concluded", "Some 400 rebels attacked Bria but were halted by peacekeepers at the bridge."),
    ],
)
def test_the_phase_is_what_the_rest_of_the_sentence_tells(phase: str, text: str) -> None:
    assert [phase] == [one.phase for one in events(text)]
