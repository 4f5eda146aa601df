"""Whole families of words at once: every verb, noun, kind of fighter and way of counting in one plain frame each."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

ON_THE_GROUND = ("offensive", "assault", "siege", "capture")
LEAST = 5_000

VERBS = (
    """
attacked|stormed|assaulted|overran|invaded|stormed into|swept into|poured into|marched on|advanced on|moved on
moved against|pushed into|drove into|thrust into|rolled into|fought their way into|broke into|closed in on|converged on
descended on|swarmed into|surged into|crossed into|besieged|encircled|surrounded|blockaded|laid siege to|cut off
seized|captured|took control of|conquered|recaptured|retook|liberated|wrested control of
launched an attack on|mounted an attack on|staged an attack on|carried out an attack on|opened an offensive against
started an operation to take|have been attacking|were storming|are advancing on|attempted to storm|tried to seize
fought for control of|are fighting to take|took part in the attack on|joined the offensive on
were deployed for the assault on|were sent to attack|were ordered to take|are preparing to attack|are poised to attack
are massing to attack|massed for an attack on|are set to storm|are about to storm|are on the verge of entering
are marching towards|are heading for|are on their way to attack|reached the outskirts of|are at the gates of
have fought their way to the centre of|made a push for|made a thrust towards|launched a push to capture
launched a bid to take|launched a counter-offensive against|resumed their offensive against
stepped up their attacks on|pressed ahead with the assault on|have tightened the siege of|attacked and burned
stormed and captured|fell upon|breached the defences of|smashed through the defences of|forced their way into
went on the offensive against|began moving into|have started the battle for|kicked off the offensive on
spearheaded the assault on|led the assault on
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

FIGHTERS = (
    """
rebels|soldiers|troops|men|fighters|militants|insurgents|guerrillas|gunmen|militiamen|paramilitaries|jihadists
Islamists|terrorists|mercenaries|separatists|partisans|tribesmen|irregulars|infantrymen|commandos|marines
paratroopers|servicemen|military personnel|government soldiers|Russian soldiers|heavily armed gunmen
lightly armed fighters|Taliban|Houthis|Russians|North Koreans|Hamas fighters|peshmerga|army troops|ground troops
conscripts|reservists|members of the security forces|members of the group|loyalists|police and soldiers
soldiers and allied militiamen|foreign fighters|IS fighters|RSF fighters|armed men|of the group's fighters|of his men
attackers|raiders|National Guard members|legionnaires|mujahideen|coalition troops|gang members|mutinous soldiers
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

NOUNS = (
    """
offensive|assault|attack|counter-offensive|push|drive|advance|incursion|invasion|siege|onslaught|ground offensive
ground invasion|clearing operation|storming|counter-attack|encirclement|amphibious assault|push to retake
operation to retake|drive to recapture|bid to seize|battle to retake
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


def told(text: str) -> list[Event]:
    return [one for one in extract(Article(id="a", text=text)).events if one.type in ON_THE_GROUND]


def is_told_with_its_force(text: str) -> bool:
    return any(one.force and (one.force.low or 0) > LEAST for one in told(text))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_attack_tells_it_with_its_force(verb: str) -> None:
    texts = [
        f"Some 7,000 rebels {verb} Idlib on Tuesday, officials said.",
        f"About 7,500 government troops {verb} the town of Marib, residents told Reuters.",
        f"M23 fighters, numbering about 8,000, {verb} Goma at dawn.",
    ]
    assert [] == [text for text in texts if not is_told_with_its_force(text)]


@pytest.mark.parametrize("fighters", FIGHTERS)
def test_every_kind_of_fighter_is_counted(fighters: str) -> None:
    texts = [
        f"Some 7,000 {fighters} attacked the city of Idlib on Tuesday.",
        f"The attack on Goma involved 7,000 {fighters}, officials said.",
    ]
    assert [] == [text for text in texts if not is_told_with_its_force(text)]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_of_attack_tells_it_with_its_force(noun: str) -> None:
    aimed = f"{noun} Goma" if " to " in noun else f"{noun} on Goma"
    article = "an" if noun[0] in "aeiou" else "a"
    text = f"With 7,000 men, the militia launched {article} {aimed} on Tuesday."
    assert is_told_with_its_force(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army launched a drive to recapture Goma involving more than 7,000 troops on Monday.",
        "The general said the assault on Bangui would begin within hours; he has 6,000 men outside the city.",
        "Somalia's government has 8,000 soldiers and clan fighters waiting at Adale for the order to attack El Bur.",
        "Troops numbering 7,500 are waiting for the signal to advance on Sinjar, a commander said.",
        "The army has 11,000 troops at the gates of Juba and will attack at dawn, its commander said.",
        "Libya: Haftar's 9,000 fighters begin 'final' battle for Tripoli",
        "Twelve thousand Iraqi soldiers went into western Mosul at dawn, opening the battle for the city.",
    ],
)
def test_a_force_that_waits_or_goes_in_is_the_attackers(text: str) -> None:
    assert is_told_with_its_force(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 Kurds marched through Cologne on Saturday to protest against the arrests.",
        "Thousands of supporters of the former president marched on the parliament in Brasilia.",
        "The parliament approved money for 96 attack helicopters, 180 tanks and an army of 300,000.",
        "Thousands of villagers poured into Goma after the rains, aid workers said.",
    ],
)
def test_a_crowd_or_a_purchase_is_no_attack(text: str) -> None:
    assert [] == told(text)


def test_a_three_pronged_offensive_counts_nobody() -> None:
    (event,) = told("Ethiopian federal troops opened a three-pronged offensive towards Mekelle on Thursday.")
    assert event.force is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("offensive", "Congolese and Ugandan troops have hunted the ADF in the forests of Ituri for three years."),
        ("offensive", "Ukrainian troops have pushed several kilometres inside Russia's Kursk region."),
        ("assault", "Some 250 followers of Nur Misuari came ashore at Zamboanga and took hostages."),
        ("assault", "Raqqa will be stormed within days, a Kurdish commander told Reuters."),
        ("assault", "Mekelle is about to be attacked, the prime minister warned."),
        ("assault", "Militiamen loyal to Haftar have been trying for weeks to take the Tripoli suburb of Ain Zara."),
        ("siege", "The town has been cut off since March by rebels who control all roads."),
        ("shelling", "Russian shelling killed two people in Nikopol overnight, the governor said."),
        ("shelling", "At least 17 people were killed by shells that fell on a camp at Kanyaruchinya."),
        ("bombing", "Two soldiers were killed by a landmine near Bamako."),
        ("clash", "Battles raged on Thursday on the outskirts of Khan Younis."),
        ("clash", "Libyan rebels routed Gaddafi's troops at Ajdabiya on Saturday."),
        ("raid", "Gunmen shot dead 22 people at a market in Zamfara on Tuesday."),
        ("raid", "Suspected jihadists killed at least 40 people in two villages in Mopti region, officials said."),
        ("raid", "Paramilitaries rampaged through the Zamzam camp, killing hundreds, aid groups say."),
    ],
)
def test_what_a_desk_writes_every_day_is_read(kind: str, text: str) -> None:
    assert [kind] == [one.type for one in extract(Article(id="a", text=text)).events]


def test_what_is_lost_is_taken_by_those_it_is_lost_to() -> None:
    text = "The junta has lost control of Lashio, its regional command, to an alliance of ethnic armies."
    (event,) = told(text)
    assert (["alliance"], ["junta"]) == ([one.name for one in event.attacker], [one.name for one in event.defender])


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead a man who attacked officers with a knife in Lyon.",
        "A gunman killed three people at a shopping mall in Ohio.",
        "Two soldiers were killed when their helicopter crashed near Nairobi in bad weather.",
        "Some 30,000 mourners joined the funeral procession of the commander in Tehran.",
        "6,000 fighters will be reintegrated into the army under the peace deal signed in Juba.",
    ],
)
def test_crime_accidents_and_returns_are_no_events(text: str) -> None:
    assert () == extract(Article(id="a", text=text)).events


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Malakal on Friday. Some 130,000 people are displaced; 41,000 of them crossed the border.",
        "Twelve days into its offensive, the army has sent half a million people fleeing from Zalambessa.",
        "The Arakan Army besieges Kyaukphyu. About 3,000 soldiers, among them 300 conscripts flown in, hold the town.",
    ],
)
def test_those_who_flee_or_hold_the_town_are_no_attackers(text: str) -> None:
    assert [None] == list({one.force for one in told(text)})


def test_a_remark_on_an_attack_is_no_other_one() -> None:
    text = "NATO jets bombed Serb positions near Otoka on Wednesday. It was the second NATO strike in three days."
    assert ["airstrike"] == [one.type for one in extract(Article(id="a", text=text)).events]


@pytest.mark.parametrize(
    ("least", "text"),
    [
        (15_000, "Serb troops, estimated by observers at 15,000, drew their ring closer round Bihac on Wednesday."),
        (6_500, "M23 rebels attacked the town of Uvira with a force the provincial governor put at 6,500."),
        (
            5_500,
            "Taliban columns converged on Ghazni. Elders counted 3,500 men from the south and 2,000 from Wardak.",
        ),
        (11_000, "The siege of Huambo has entered its seventh week. UNITA has 11,000 soldiers around the city."),
        (5_600, "Iraqi troops entered Mosul at dawn. The thrust involves some 5,600 men of three divisions."),
        (
            7_000,
            "Mujahideen attacked Jalalabad on Monday. Pakistani officials put the total at between 7,000 and 10,000.",
        ),
        (
            21_000,
            'Loyal forces opened an offensive on Hodeidah. "21,000 of our fighters are on the road," a commander said.',
        ),
        (6_500, "Rebels attacked Gao on Sunday. A police officer spoke of 6,500 men."),
        (7_000, "The army began an assault on Bria. It is being carried out by 7,000 soldiers, a minister said."),
        (9_001, "The Houthis pressed their assault on Marib. The push has drawn in more than 9,000 fighters."),
    ],
)
def test_the_next_sentence_tells_how_many_attack(least: int, text: str) -> None:
    assert [least] == [one.force.low for one in told(text) if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Gao on Sunday. Officials put the total of displaced at 6,600.",
        "Rebels attacked Gao on Sunday, and 60 people died. The hospital put the number of dead at 66.",
        "Rebels attacked Gao on Sunday. The army has 6,000 soldiers in the region.",
        "Rebels attacked Gao. The UN, which has 12,000 soldiers in Mali, condemned the attack.",
    ],
)
def test_other_numbers_of_the_next_sentence_are_not_the_attackers(text: str) -> None:
    assert [] == [one.force for one in told(text) if one.force]


@pytest.mark.parametrize(
    ("kind", "attackers", "text"),
    [
        ("capture", ["M23 rebels"], "Bukavu fell to M23 rebels on Friday."),
        ("capture", ["army"], "The army said it had completely captured Kilinochchi."),
        ("capture", ["rebels"], "The rebels have held Kidal since Tuesday."),
        ("retreat", [], "Government troops left Goma on Monday night."),
        ("clash", ["army"], "The army beat back the rebels at Sake."),
        ("offensive", ["Rebels"], "Rebels stood in the heart of Ajdabiya on Saturday."),
    ],
)
def test_what_came_of_it_is_told(kind: str, attackers: list[str], text: str) -> None:
    assert [(kind, attackers)] == [
        (one.type, [actor.name for actor in one.attacker]) for one in extract(Article(id="a", text=text)).events
    ]


def test_who_went_there_is_who_takes_part() -> None:
    text = "M23 rebels entered Goma on Monday, with the UN estimating that 7,000 fighters took part in the assault."
    (event,) = told(text)
    assert (["M23 rebels"], 7_000) == ([one.name for one in event.attacker], event.force and event.force.low)
