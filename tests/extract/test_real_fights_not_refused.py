"""Real fights beside a word of peace: the word must stand with what is done, not only in the sentence."""

import pytest

from tests.extract.told import events


def _types(text: str) -> list[str]:
    return [one.type for one in events(text) if one.modality in ("asserted", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of Maoists attacked Beni from eleven at night on Saturday till noon.",
        "The assault on the barracks at Moncada lasted from five till eight, the army said.",
        "Patrols of both kingdoms fought at the pass of Jhara till nightfall on Sunday.",
        "Peru said its soldiers came under attack from Ecuadorean posts in the Cordillera del Condor.",
        "The army said its forces came under attack from rebel posts in the hills near Matagalpa.",
        "Madaya is ringed by army posts.",
    ],
)
def test_a_till_is_a_time_and_a_post_a_position(text: str) -> None:
    assert _types(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The attack on the shop till was filmed, police said.",
        "The airline came under attack from hundreds of online posts.",
        "Trolls bombarded the actress with posts on social media.",
        "Gunmen robbed a bank in Lagos and fled with the contents of the vault.",
    ],
)
def test_tills_posts_and_robbers_of_peace_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "Captain Hrytsak's company attacked the brickworks at Kostivka on Friday."),
        ("assault", "A company of marines stormed the police station at Kidapawan on Friday."),
        ("assault", "The mercenary company Wagner attacked Soledar on Friday."),
        ("bombing", "The Niger Delta Avengers blew up an oil pipeline at Escravos on Friday."),
        ("bombing", "Balochistan separatists blew up a gas pipeline near Sui on Monday."),
        ("shelling", "Mortar fire hit the market at Mogadishu on Monday, killing nine."),
        ("raid", "Rebels raided three villages near Pibor for cattle and killed 60 people."),
        ("raid", "Fulani militiamen hacked 30 villagers to death in Plateau state on Monday."),
        ("raid", "Human rights groups say the militiamen have carried out massacres of Fulani villagers in Mopti."),
    ],
)
def test_fighters_are_no_firm_and_what_they_loot_is_not_what_they_fight(kind: str, text: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "A company of actors stormed the stage in Edinburgh.",
        "The mining company stormed the Toronto exchange on Friday.",
        "Some 9,000 motorcyclists stormed into Sturgis.",
        "A gas pipeline near Sui blew up on Monday because of a leak.",
        "Engineers blew up an old pipeline near Lagos to make way for a road.",
        "A fire hit a school in Samraong on Thursday.",
        "Lions attacked villages near Pibor for cattle.",
        "Soldiers stormed the island of Taal for its horses.",
    ],
)
def test_firms_leaks_and_beasts_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "Ukraine beats back attack on Kupiansk, governor says."),
        ("assault", "Serbian police attacked Prekaz on Thursday with armoured cars."),
        ("assault", "Sleeper cells attacked the airport of Tripoli on Friday and held it for hours."),
        ("offensive", "Croatia's army poured into the Krajina on Friday and Serb civilians fled before it."),
        ("offensive", "Russian soldiers advanced across the snow near Kupiansk on Monday, Kyiv said."),
        ("capture", "The garrison of Kuito fell at dawn on Friday."),
        ("capture", "Damara, the last garrison on the northern road, fell at breakfast time."),
        ("capture", "Herat fell shortly before noon."),
        ("capture", "Saddam Hussein's home town passed into the hands of Sunni jihadists on Wednesday."),
        (
            "assault",
            "The army has foiled an attempt of the terrorists to take its barracks in Myagdi and killed 500 of them.",
        ),
    ],
)
def test_a_word_beside_the_fight_takes_nothing_from_it(kind: str, text: str) -> None:
    assert {kind, "capture"} & {*_types(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Packers beat back late attack by Bears to win 24-21.",
        "Police with an armoured car stormed a flat in Marseille and arrested four men over a shooting.",
        "T cells attack the tumour, doctors in Boston said.",
        "Troops drove through snow to deliver hay to farmers near Erzurum.",
        "Rescuers pushed through the snow to reach a village cut off near Bingol.",
        "Apple fell at the close on Wall Street.",
        "Chelsea fell late on Saturday to a goal by Salah.",
        "Snow fell early on Sunday in Geneva.",
        "The regiment took its new barracks in Aldershot after beating off bids from developers.",
    ],
)
def test_sport_weather_trade_and_crime_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "buildup",
            "Ethiopia's government is massing troops on the border of Tigray as the quarrel over elections sharpened.",
        ),
        ("buildup", "Russia has massed 90,000 troops on Ukraine's border as the summit of NATO opens, Kyiv said."),
        ("offensive", '"This is no drill," the radio said as Iraqi tanks rolled into Kuwait City on Thursday.'),
        ("assault", "The troops had rehearsed for weeks before they stormed Fallujah on Monday."),
        ("assault", "Having rehearsed it for a month, 5,000 Egyptian soldiers assaulted the Bar Lev line on Saturday."),
        ("shelling", "Jihadists shelled the parade in Mogadishu on Saturday."),
    ],
)
def test_votes_drills_and_parades_beside_the_war_are_another_matter(kind: str, text: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Senegal is deploying 3,000 troops on the border to guard the vote.",
        "Soldiers were massed on the border to stop migrants.",
        "Retailers are massing stock at the border ahead of the vote.",
        "This was a drill, not an attack, the colonel said as tanks rolled into the square.",
        "Having practised for a month, 500 reservists assaulted a mock village in Nevada.",
        "Soldiers had rehearsed the attack on the airport of Lod for weeks.",
        "Rain hit the parade in Dublin on Saturday.",
        "North Korea attacked the exercises as a rehearsal for war.",
    ],
)
def test_guards_drills_and_parades_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("assault", "Insurgents stormed a training camp for police recruits in Mosul."),
        ("assault", "Miners armed with dynamite stormed the barracks at Oruro on Friday and disarmed its garrison."),
        ("assault", "Cyprus National Guard men attacked the president's palace at Nicosia on Monday."),
        ("ambush", "Militants attacked a film crew's convoy near Gao."),
        ("assault", "Separatists attacked a bus of voters near Pattani."),
        (
            "ambush",
            "Separatist gunmen ambushed a lorry near Bamenda with soldiers who were on their way to the parade.",
        ),
        ("capture", "Supporters of the ousted president Gamsakhurdia took the Georgian port of Poti on Saturday."),
        ("assault", "Islamist gunmen stormed a hotel in Bamako where a film crew and airline staff were staying."),
        ("assault", "Workers and soldiers stormed the arsenal in Petrograd on Monday."),
        ("assault", "Coca growers backed by guerrillas attacked an army post in Putumayo."),
        ("capture", "Supporters of the warlord Hekmatyar took two districts of Kunar."),
    ],
)
def test_who_is_hit_and_who_hits_tell_a_fight_whatever_they_are_called(kind: str, text: str) -> None:
    assert kind in _types(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the film militants attacked a village near Gao.",
        "Insurgents attacked the party leadership at the conference in Blackpool.",
        "Rebels attacked the whips after the vote on Tuesday.",
        "Guerrillas attacked the theatre critics with a new manifesto.",
        "The regiment that took Goose Green leads the parade in London on Sunday.",
        "Gunners fired a salute as tanks stormed past at the parade.",
        "Gunmen in the film stormed a hotel in Bamako.",
        "Workers and students stormed the ministry of labour in Athens.",
        "Growers backed by unions attacked the minister in Paris.",
        "Recruits stormed the training camp's canteen in Leipzig.",
        "Supporters of the ousted president stormed the parliament in Male on Friday.",
        "Supporters of the deposed mayor took the town hall steps.",
        "Supporters of deposed president Morsi took the streets of Cairo.",
        "Some 6,000 supporters of ousted president Pedro Castillo stormed the airport at Arequipa on Thursday.",
        "About 7,000 supporters of the exiled king attacked a police post in Kathmandu.",
        "Supporters of the ousted president took the town square in Bishkek.",
        "Jets bombed a training camp target during the exercise in Nevada.",
        "Tanks attacked a training camp in a war game at Drawsko.",
        "Night fell at Goma and the streets were empty.",
        "A fishing boat rammed a patrol boat near Busan, the coast guard said.",
        "A ferry rammed a navy vessel off Piraeus on Friday.",
        "Dusk fell early on Friday at Bria.",
        "The guns of the royal battery opened up at dawn to salute the queen in Copenhagen.",
        "The guns of the Tower opened up at noon to mark the king's birthday in London.",
        "Colombia has concentrated 8,000 troops at its border with Venezuela to keep order during the census.",
        "Thailand massed 6,000 soldiers at the border to stop drug smuggling.",
        "The army massed 6,000 soldiers along the border for the election in Kenya.",
    ],
)
def test_rebels_of_a_party_and_voters_in_the_street_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "After the storm of Rumbek's barracks on Tuesday the rebels held the airstrip.",
        "Nationalist troops attacked Teruel in a snowstorm on Wednesday.",
        "The last eight blocks of Marawi were attacked by marines on Monday.",
        "Government troops attacked the strikers' militia at Oruro with mortars.",
        "Fighters armed with bows burst into the gold town of Mongbwalu on Sunday.",
    ],
)
def test_what_an_idiom_says_elsewhere_may_be_meant(text: str) -> None:
    assert _types(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The striker took Lyon by storm in the last eight.",
        "A snowstorm hit Teruel on Wednesday and soldiers cleared roads.",
        "A storm of protest hit Kyiv.",
        "Bolt stormed to gold on Sunday.",
        "The strikers' camp at the gate was cleared by police.",
    ],
)
def test_idioms_stay_quiet(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("text", "is_fight"),
    [
        ("The toll of last Monday's attack on Kunduz has risen to 54, doctors said.", True),
        ("The death toll of last week's assault on Mocimboa has reached 60, nurses said.", True),
        ("Heart attacks take a heavy toll in Glasgow, doctors said.", False),
        ("The toll of the bus crash near Cali has risen to 54, doctors said.", False),
    ],
)
def test_doctors_who_count_the_dead_of_an_attack_treat_no_illness(*, text: str, is_fight: bool) -> None:
    assert (_types(text) != []) is is_fight


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "Jets bombed a training camp of the rebels near Derna on Friday."),
        ("capture", "Kunduz fell just before dawn on Friday."),
        ("shelling", "Shells fell on Kharkiv on the president's birthday, killing four."),
        ("buildup", "Russia massed 60,000 soldiers along the border with Ukraine as voters went to the polls."),
    ],
)
def test_fights_beside_such_words_are_told(kind: str, text: str) -> None:
    assert kind in _types(text)


def test_guns_with_which_they_open_up_are_not_fired_at() -> None:
    (event,) = events("The army opened up with artillery on Grozny.")
    assert event.type == "shelling"
    assert not event.defender
