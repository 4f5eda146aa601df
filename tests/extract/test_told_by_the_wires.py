"""Wire leads and updates: who is only supposed to be somebody's, nameless towns, crowds counted, raids with a price."""

import pytest

from tests.extract.told import attackers, defenders, events, forces, one


@pytest.mark.parametrize(
    ("kind", "place", "text"),
    [
        ("capture", "Tagab", "The flag of the Taliban was flying over the district headquarters of Tagab on Friday."),
        ("capture", "Ghormach", "Two bases of the puppet army in Ghormach were conquered on Friday, the Taliban said."),
        ("shelling", "Maglaj", "UN monitors counted 212 shell impacts in Maglaj on Friday."),
        ("shelling", "Maglaj", "The aggressor yesterday once again fired on Maglaj from three hills."),
        (
            "assault",
            "Vinkovci",
            "Their captain led them out against Serb trenches at Vinkovci, where 900 men had dug in.",
        ),
        ("bombing", "Puente Cuscatlan", "Guerrillas blew two spans out of the Puente Cuscatlan on Friday night."),
        ("raid", "Larbaa", "Forty villagers had their throats cut at Larbaa on Friday by an armed band."),
        ("clash", "Baucau", "Rebels captured a sergeant in a brush with Indonesian troops near Baucau."),
        ("airstrike", "Hemo", "Two militia drones aimed at the American base at Hemo were shot down on Friday."),
        ("raid", "Khulna", "Frogmen of the liberation army sank a coaster off Khulna with limpet mines on Friday."),
        ("surrender", "Mayom", "The rebel major and 300 of his men went over to the government side at Mayom."),
        ("ceasefire", "Marib", "The Houthis and the government agreed late on Friday to stop all fire around Marib."),
        ("buildup", "Kaesong", "The North has moved two extra divisions up to Kaesong, officials in Seoul said."),
    ],
)
def test_an_event_is_told_where_it_was(kind: str, place: str, text: str) -> None:
    event = next(one for one in events(text) if one.type == kind)
    assert place == (event.place.name if event.place else None)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Jets", "Jets thought to be Israeli bombed Homs on Friday."),
        ("Jets", "Jets, thought to be Israeli, bombed Homs on Friday."),
        ("planes", "Two planes believed to be Libyan bombed the town of Largeau."),
        ("Warplanes", "Warplanes believed to be Rhodesian attacked a ZANU encampment north of Chimoio."),
        ("Gunmen", "Gunmen presumed to be Islamist killed nine soldiers near Mopti."),
        ("Uganda-backed bands", "Uganda-backed bands attacked Bunia on Friday."),
        ("subversives", "Residents hid when some 90 subversives tried to take the anti-drug police post in Uchiza."),
    ],
)
def test_who_is_only_supposed_to_be_somebodys_does_the_deed(who: str, text: str) -> None:
    assert attackers(text) == [who]
    assert who not in defenders(text)


def test_who_is_supposed_to_be_somebodys_may_be_done_to() -> None:
    assert "man" not in attackers("A man believed to be Libyan was shot by soldiers near Sabha.")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "General Nakar",
            "Rebels attacked a police station in a coastal town east of Manila. The town, General Nakar, is poor.",
        ),
        (
            "Inhaminga",
            "The rebels held a town on the Beira to Malawi railway for a day. The garrison at Inhaminga fled.",
        ),
        (
            "Kutkai",
            "Rebels took a town on the road between Lashio and the border. Troops surrendered in Kutkai Township.",
        ),
        (
            "Tan Phu",
            "They attacked a puppet sub-sector in Bien Hoa province. The command post of the Tan Phu sub-sector fell.",
        ),
        ("Svay Rieng", "Rebels stormed enemy posts in Prey Veng province. Three posts guarding Svay Rieng were razed."),
        ("Barawa", "Insurgents descended on their community in the Gwoza hills. He spoke of the raid on Barawa."),
        ("Cai Be", "Viet Cong troops overran part of the district town of Cai Be early on Friday."),
        ("Hoi An", "Gunners fired 40 mortar rounds into Hoi An before dawn."),
        ("Mile 91", "Rebels raided the junction town of Mile 91 on Tuesday, travellers in Freetown said."),
    ],
)
def test_a_town_has_its_own_name(place: str, text: str) -> None:
    event = events(text)[0]
    assert event.place is not None
    assert event.place.name == place


@pytest.mark.parametrize(
    "told",
    [
        "The governor says 76,000 have been moved out of the border districts.",
        "Some 76,000 were resettled.",
        "Another 14,000 had crossed into Chad by Monday, the UNHCR said.",
        "By Monday 14,000 were camped on the other bank.",
        "The crossing let through 14,000.",
        "Officials said that they had taken in 9,500.",
        "6,200 have signed the petition.",
    ],
)
def test_whom_no_word_tells_to_fight_make_no_force(told: str) -> None:
    assert forces(f"Russian forces attacked Sudzha on Sunday. {told}") == []


def test_those_who_may_be_more_are_at_least_so_many() -> None:
    event = one("Officials guessed that 6,000 troops, maybe more, were in the attack on Gorazde.")
    assert event.force is not None
    assert (event.force.low, event.force.high) == (6000, None)


def test_a_town_taken_after_it_was_attacked_is_told_with_the_attackers_counted_next() -> None:
    event = one('Rebels captured Bria on Monday after attacking it at dawn. "They were at least 6,000," a priest said.')
    assert (event.type, event.force and event.force.low) == ("assault", 6000)


@pytest.mark.parametrize(
    "text",
    [
        'Gunmen "seize" harbour hotel in police drill',
        "Fans queued for the latest shooter, in which paratroopers land in Virginia and seize Washington.",
        "A man who telephoned a radio station to say that warships were shelling the harbour was jailed.",
        "Filming at Arnhem was held up when the army ran short of parachutes for the big assault on the bridge.",
        "Texas opened a new phase of its aerial campaign against the fruit fly, with helicopters flying night sorties.",
        "Thousands of Haryana farmers dug in along the highways of Delhi, with tractors drawn up like tanks.",
        "Raiders launch $3bn assault on food group",
    ],
)
def test_what_only_sounds_so_is_no_event(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "A formation of our heroic air force struck a camp near Piranshahr on Friday."),
        ("assault", "Rebels opened fire on a small aircraft as it landed at Ilaga airport on Friday."),
    ],
)
def test_an_event_is_what_those_who_make_it_can_do(kind: str, text: str) -> None:
    assert [event.type for event in events(text)] == [kind]


def test_an_attack_on_a_town_without_a_name_is_placed_by_the_next_sentence() -> None:
    event = one(
        "Rebels attacked a police post in a town in the south. The attack in Cauca province was blamed on the FARC."
    )
    assert event.place is not None
    assert (event.place.name, [it.name for it in event.attacker]) == ("Cauca", ["FARC"])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "offensive",
            "M23 rebels pushed toward Goma from three directions on Friday after overrunning two army posts.",
        ),
        ("clash", "Mujahideen destroyed a Russian column near Zandak on Friday."),
        ("assault", "Terrorists who opened fire from the slopes on a county town of Sirnak met a fierce response."),
    ],
)
def test_words_of_a_move_or_a_column_tell_what_was_done(kind: str, text: str) -> None:
    assert kind in [event.type for event in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Fighters attacked the hospital in Oicha on Friday, a day after eight people had been hacked to death nearby.",
        "Rebels stormed army posts in Prey Veng on Friday, putting more than 120 soldiers out of action.",
    ],
)
def test_who_fell_before_or_is_out_of_action_attacks_nobody_and_was_not_killed_then(text: str) -> None:
    event = one(text)
    assert event.force is None
    assert event.casualties.killed is None


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("ADF rebels", "ADF rebels armed with machetes killed eight people in Oicha on Thursday."),
        ("Taliban fighters", "Taliban fighters armed with rockets attacked Kunduz on Thursday."),
    ],
)
def test_arms_are_no_part_of_a_name(who: str, text: str) -> None:
    assert attackers(text) == [who]
