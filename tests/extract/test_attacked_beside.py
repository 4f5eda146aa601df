"""Whom an attack hit, by the sentences beside it: who tries to stop it, speaks of his own, fights "them", is named."""

import pytest

from streams.extract import extract
from streams.records import Article


def _sides(text: str) -> tuple[list[str], list[str]]:
    """Give who attacks and who is attacked in the first event."""
    event = extract(Article(id="x", text=text)).events[0]
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        (
            "Rebels attacked Kanyabayonga. Government forces held their positions before falling back to Lubero.",
            ["Government forces"],
        ),
        (
            "Tigrayan forces said that they had taken Lalibela. Federal troops and Amhara militiamen withdrew.",
            ["Amhara militiamen", "Federal troops"],
        ),
        ("Haftar's forces attacked Tripoli on Thursday. The government ordered its troops to stop them.", ["troops"]),
        (
            "Opposition fighters pushed into Hama. The regime's 25th Division was sent in but failed to stop them.",
            ["25th Division"],
        ),
        ("Rebels attacked Bunia on Monday. Soldiers tried to hold the bridge.", ["Soldiers"]),
        (
            "ISIS militants attacked Kirkuk on Friday. Peshmerga and police fought them for hours.",
            ["Peshmerga", "police"],
        ),
        ("Gunmen raided Bunia on Monday. Soldiers chased the attackers out of the town.", ["Soldiers"]),
        ("Bria was attacked by armed men on Monday. Peacekeepers from Gabon returned fire.", ["Peacekeepers"]),
        ("Gaddafi's troops are attacking Misrata. The rebels hold the port and little else.", ["rebels"]),
        ("Militias are closing in on Kidal. The Tuareg rebels who have run the city cut the lines.", ["Tuareg rebels"]),
        (
            "US marines attacked Dai Do. The North Vietnamese 320th Division was waiting in bunkers.",
            ["North Vietnamese"],
        ),
        ("Houthi fighters attacked Marib. Eight soldiers of the 3rd Brigade died.", ["soldiers"]),
        ("The army attacked Kidal on Monday. Most of the rebels fled across the river.", ["rebels"]),
        ("Rebels attacked Beni on Monday. The army called in reinforcements.", ["army"]),
    ],
)
def test_who_stands_flees_or_falls_in_the_sentences_after_an_attack_is_attacked(
    text: str, defenders: list[str]
) -> None:
    assert set(defenders) == set(_sides(text)[1])


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        ("Eritrea has attacked Zalambessa. Addis Ababa said its own troops were still in control.", "Addis Ababa"),
        ("Russian troops attacked Kupiansk on Monday. Kyiv denied that the town had fallen.", "Kyiv"),
        ("Rebels attacked Beni on Monday. Kinshasa said it had lost 12 men.", "Kinshasa"),
        ("Rebels attacked Beni on Monday. The army said the attack had been repelled.", "army"),
        ("Rebels attacked Beni on Monday. The Congolese army confirmed the fall of the town.", "Congolese army"),
        ("Gunmen attacked Mainok. The Nigerian army said in a statement that nine of its men died.", "Nigerian army"),
        ("Georgian forces attacked Tskhinvali. Russia said ten of its peacekeepers had died.", "peacekeepers"),
    ],
)
def test_who_speaks_of_its_own_losses_or_of_how_it_stood_is_attacked(text: str, defender: str) -> None:
    assert [defender] == _sides(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces attacked Kupiansk on Monday. Moscow denied that the town had been lost.",
        "Russian troops attacked Kupiansk. Moscow said its troops had repelled a counter-attack.",
        "Rebels attacked Goma on Monday. The rebels held the town until dusk.",
        "Rebels attacked Goma on Monday. The UN said it had asked its members for help.",
        "Rebels attacked Goma on Monday. Kenya said it had won the vote.",
        "The siege of Mariupol has entered its sixth week. Russian troops control most of the port.",
        "Israel has begun a ground operation in Rafah. Tanks took control of the crossing.",
        "Gunmen took four districts of Zamboanga. Some 200 from Misuari's faction are still holding a school.",
        "Rebels attacked Homs on Monday. The army captured Bria on Sunday.",
    ],
)
def test_those_who_attack_hold_some_or_only_speak_are_not_attacked(text: str) -> None:
    assert [] == _sides(text)[1]


def test_the_attackers_of_the_sentence_before_are_not_whom_they_kill() -> None:
    text = "The army attacked Kidal on Monday. The attackers killed 12 rebels and took their weapons."
    assert (["army"], ["rebels"]) == _sides(text)


def test_the_country_s_own_army_stands_for_the_soldiers_of_the_attack_s_sentence() -> None:
    lead = "Gunmen overran a military post in Mainok, Nigeria, on Tuesday. "
    assert ["Nigerian army"] == _sides(f"{lead}The Nigerian army said nine of its men had been killed.")[1]
    assert ["military"] == _sides(f"{lead}The Kenyan army said nine of its men had been killed.")[1]


@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        (
            "Two army outposts near Palma have come under attack. The insurgents wore stolen uniforms.",
            "insurgents",
            "army",
        ),
        ("Two army outposts near Palma came under attack. The gunmen fled after an hour.", "gunmen", "army"),
        ("Al-Shabaab has claimed an attack on an African Union base at Halgan.", "Al-Shabaab", "African Union base"),
    ],
)
def test_who_is_spoken_of_after_an_attack_of_nobody_or_claims_it_makes_it(
    text: str, attackers: str, defenders: str
) -> None:
    assert ([attackers], [defenders]) == _sides(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebel outposts near Kidal came under attack on Sunday. The insurgents lost 20 men.",
        "Army outposts near Palma came under attack on Sunday. The insurgents said they were not involved.",
    ],
)
def test_who_is_hit_or_only_speaks_after_an_attack_of_nobody_does_not_make_it(text: str) -> None:
    assert [] == _sides(text)[0]


def test_fights_beside_each_other_share_the_sides_that_one_of_them_tells() -> None:
    text = "The militants shelled the airport in Gao and then fought with Malian troops for six hours."
    assert {("militants", "Malian troops")} == {
        (one.attacker[0].name, one.defender[0].name) for one in extract(Article(id="x", text=text)).events
    }
    assert (["M23"], ["army"]) == _sides(
        "Heavy fighting broke out in Goma on Friday. M23 attacked an army base in Goma."
    )


def test_strikes_of_others_beside_fighting_lend_it_no_sides() -> None:
    text = "Heavy fighting broke out in Goma on Friday. Ugandan jets bombed Goma on Friday."
    assert ([], []) == _sides(text)


_LEAD = "At least 12 Malian soldiers were killed in an attack on Menaka on Monday. "


@pytest.mark.parametrize(
    "follow",
    [
        "The attackers were Islamic State militants, residents said.",
        "It was carried out by Islamic State militants, residents said.",
        "Residents said Islamic State militants arrived in trucks at dawn.",
        "Islamic State militants opened fire from the hills.",
        "Islamic State militants later posted a video of the attack.",
        "The Malian army accused Islamic State militants of the attack.",
        "The Malian army repelled Islamic State militants after two hours.",
        "The Malian army said it had fought Islamic State militants for two hours.",
    ],
)
def test_who_came_or_is_named_in_the_next_sentence_made_the_attack_that_soldiers_died_in(follow: str) -> None:
    assert (["Islamic State militants"], ["Malian soldiers"]) == _sides(_LEAD + follow)


@pytest.mark.parametrize(
    "follow",
    [
        "Islamic State militants denied any part in it.",
        "Islamic State militants entered the region in 2019.",
        "Malian troops arrived in trucks two hours later.",
        "The militants said nothing of it.",
        "Ugandan troops arrived to help.",
    ],
)
def test_who_denies_came_long_ago_or_comes_to_help_made_no_attack(follow: str) -> None:
    assert ([], ["Malian soldiers"]) == _sides(_LEAD + follow)


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Two positions of the army near Beni were attacked on Monday.", ["army"]),
        ("A base of the Malian army in Menaka came under attack on Monday.", ["Malian army"]),
        ("A convoy of soldiers was ambushed near Beni on Monday.", ["soldiers"]),
        ("Rebels ambushed a column of Ugandan soldiers near Beni on Monday.", ["Ugandan soldiers"]),
        ("Twelve soldiers have died in an assault on a camp in Inates.", ["soldiers"]),
        ("An air strike on Kidal has killed 12 rebels.", ["rebels"]),
        ("Twelve soldiers were killed in an offensive on Marib.", []),
        ("Five soldiers died in a raid on a house in Rafah.", []),
        ("Twelve rebels were killed in an attack on Kidal.", []),
    ],
)
def test_whose_post_is_attacked_or_who_falls_in_an_attack_is_attacked(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]


def test_the_attack_right_after_an_ambush_is_the_ambush() -> None:
    text = "A convoy of soldiers was ambushed near Beni on Monday. Rebels claimed responsibility for the attack."
    (event,) = extract(Article(id="x", text=text)).events
    assert ("ambush", ["Rebels"]) == (event.type, [one.name for one in event.attacker])


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("Iraqi forces entered Tikrit on Tuesday. IS had planted hundreds of bombs along the road.", ["IS"]),
        ("Insurgents raided Naquidunga. Members of a local militia held them off until dusk.", ["local militia"]),
        ("The army attacked Kadugli. The SPLM-N, which is said to be near the town, fired back.", ["SPLM-N"]),
        ("Croatian troops attacked Knin. The Krajina Serbs, who ran the town, are leaving.", ["Krajina Serbs"]),
        ("Rebels seized Minova on Tuesday. The Congolese army says it made a tactical withdrawal.", ["Congolese army"]),
        ('Rebels attacked Malakal on Sunday. "We repulsed them twice," the army spokesman said.', ["army"]),
        ("The army entered Nahr al-Bared. Fatah al-Islam, the group there, answered with mortars.", ["Fatah al-Islam"]),
        ("Government soldiers attacked Salaheddine in Aleppo. Rebels waited for them behind buses.", ["Rebels"]),
        ("The army attacked Baghouz on Monday. Rebels are making their last stand there.", ["Rebels"]),
        ("A patrol of the Malian army was attacked by rebels near Menaka.", ["Malian army"]),
        ("A raid by rebels on Tinzaouaten killed 24 men of the Malian army.", ["Malian army"]),
    ],
)
def test_who_prepared_held_them_off_or_drew_back_is_attacked(text: str, defenders: list[str]) -> None:
    assert defenders == _sides(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. Rival rebels hold a town 200 km to the north.",
        "Rebels attacked Goma on Monday. Uganda said it had lost contact with its embassy.",
        "Rebels attacked Goma on Monday. Burundian soldiers arrived in Uvira to train.",
    ],
)
def test_who_holds_another_town_or_loses_no_men_is_not_attacked(text: str) -> None:
    assert [] == _sides(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rafah was attacked on Monday. The militants hid in tunnels.",
        "An attack on Goma killed 12 civilians on Monday. Soldiers arrived an hour later.",
        "An attack near Beni killed 12 people on Monday. Army troops killed four rebels in the forest.",
        "Nine Kenyan troops died when a bomb went off near Dhobley. Officials in Dhobley called for calm.",
    ],
)
def test_who_may_as_well_be_hit_or_come_to_help_made_no_attack(text: str) -> None:
    assert [] == _sides(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Goma on Monday. Rwandan troops crossed the border to help the rebels.",
        "Turkish forces attacked Afrin. Syrian rebels fought for the Turkish side.",
        'Rebels attacked Goma on Monday. "We lost everything," a soldier said.',
        'Rebels attacked Goma on Monday. "We held talks," the army said.',
        "Al-Shabaab attacked Halgan on Monday. Kenya said it had lost the election.",
    ],
)
def test_who_comes_to_help_or_lost_something_else_is_not_attacked(text: str) -> None:
    assert [] == _sides(text)[1]


def test_who_kills_soldiers_while_the_army_attacks_is_attacked() -> None:
    assert ["Rebels"] == _sides("The army attacked Goma on Monday. Rebels killed 20 soldiers.")[1]
    assert ["RSF"] == _sides("The SAF attacked Khartoum. The RSF killed 12 soldiers.")[1]


def test_two_armies_far_from_home_do_not_attack_each_other() -> None:
    text = "Nine Kenyan troops died when a bomb went off near Dhobley. Ugandan troops then attacked Dhobley."
    assert not any(event.attacker and event.defender for event in extract(Article(id="x", text=text)).events)


def test_who_goes_on_where_nobody_is_told_to_begin_makes_both_attacks() -> None:
    text = "Nine Kenyan troops died when a bomb went off near Dhobley. The militants then attacked the survivors."
    assert (["militants"], ["Kenyan troops"]) == _sides(text)


def test_who_says_that_it_was_not_he_makes_no_attack() -> None:
    assert [] == _sides("Bunia came under attack on Monday. Uganda denied that its soldiers had entered the town.")[0]
