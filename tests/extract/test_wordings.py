"""The wordings of war and of what only sounds like it: sentences of our own, by the type that they must tell."""

import pytest

from streams.extract import extract, gate
from streams.extract.cues.triggers import first_words
from streams.extract.syntax.pipeline import Parser
from streams.records import Article

TOLD = [
    ("airstrike", "Colombian troops bombed a FARC camp in Putumayo, killing 12 guerrillas."),
    ("airstrike", "Ethiopian jets attacked Mekelle on Monday, a hospital official said."),
    ("airstrike", "French Mirage jets pounded jihadist positions near Tessalit."),
    ("airstrike", "Saudi jets dropped bombs on a wedding hall in Mokha."),
    ("airstrike", "Syrian helicopters dropped barrel bombs on Daraya."),
    ("airstrike", "Two Apache gunships strafed a camp of the Mahdi Army in Najaf."),
    ("ambush", "Cartel gunmen opened fire on a military patrol in Tepalcatepec, killing three soldiers."),
    ("ambush", "JNIM militants waylaid a supply column near Djibo and burned nine lorries."),
    ("ambush", "Unknown gunmen fired on a convoy of the World Food Programme near Beni."),
    ("assault", "Abkhaz separatists fought their way over the Gumista and into the edge of Sukhumi on Friday."),
    ("assault", "Ethiopia: 15,000 militiamen converge on Lalibela"),
    ("assault", "Five hundred Tuareg fighters attacked Menaka at dawn and withdrew by noon."),
    ("assault", "If Hezbollah were to storm Metula, 2,000 commandos might take part."),
    ("assault", "Iranian Revolutionary Guards threw 30,000 men against the Iraqi lines east of Basra."),
    ("assault", "Libyan fighters loyal to Haftar are closing in on Sirte."),
    ("assault", "Nigerian troops repelled an attack by 300 Boko Haram fighters on Monguno."),
    ("assault", "Rebels shot their way into the barracks at Bunia and made off with mortars."),
    ("assault", "Rwandan soldiers are fighting for control of Goma airport against 3,000 militiamen."),
    ("assault", "The ELN may attack Arauca next week, the police fear."),
    ("assault", "The Taliban are massing for an assault on Ghazni with 4,000 fighters, the governor warned."),
    ("assault", "The Viet Cong attacked the embassy compound in Saigon with 19 sappers."),
    ("assault", "US marines fought house to house in Fallujah against 3,000 insurgents."),
    ("assault", "Wagner mercenaries stormed into Soledar with 6,000 men, and street battles raged through the night."),
    ("bombing", "A car packed with explosives was driven into the barracks at Tamanrasset."),
    ("bombing", "A suicide bomber blew himself up at a checkpoint outside Kandahar airport, killing six."),
    ("bombing", "An improvised explosive device tore through a bus in Hpakant."),
    ("bombing", "Militants set off a roadside bomb as a convoy passed near Quetta."),
    ("buildup", "Russia has moved 90,000 troops to the border with Ukraine near Yelnya."),
    ("capture", "Al-Shabaab fighters overran an Ethiopian base at Halgan before dawn and killed dozens."),
    ("capture", "Ethiopian soldiers were driven out of Beledweyne by Islamist fighters."),
    ("capture", "Fighters of Ansar Dine drove into Timbuktu on Sunday without firing a shot."),
    ("capture", "Forces of the Tripoli government retook Gharyan after a night attack."),
    ("capture", "Government forces recaptured the Jebel Moya area, the army claimed."),
    ("capture", "M23 fighters marched into Bukavu unopposed on Friday."),
    ("capture", "Rebels seized the gold mine at Kamituga and raised their flag over it."),
    ("capture", "Renegade soldiers mutinied and seized the armoury in Bouake."),
    ("capture", "Ukrainian forces liberated the village of Robotyne after weeks of fighting, Kyiv said."),
    ("ceasefire", "A truce in Hodeidah came into force on Tuesday, the UN envoy announced."),
    ("ceasefire", "Both armies agreed to hold their fire from midnight in Nagorno-Karabakh."),
    ("clash", "Clashes broke out between Sudanese army units and paramilitaries in Omdurman."),
    ("offensive", "A column of 2,000 Chadian rebels crossed the Bahr Azoum and was racing towards Abeche."),
    ("offensive", "An offensive by 20,000 Egyptian soldiers in northern Sinai entered its second week."),
    ("offensive", "Army units mopped up the last pockets of resistance in Marawi."),
    ("offensive", "Indonesian troops landed on Biak to crush the rebels."),
    ("offensive", "Iraqi armour rumbled into the outskirts of Ramadi on Sunday."),
    ("offensive", "Kyiv's troops broke out of the Ilovaisk pocket with heavy losses."),
    ("offensive", "Moscow's armour has reached the gates of Grozny, with 25,000 troops in three columns."),
    (
        "offensive",
        "Paratroopers dropped on Kolwezi in the afternoon to free the hostages and fought the Katangese rebels.",
    ),
    ("offensive", "Peshmerga commanders are preparing to retake Sinjar with 7,500 men."),
    ("offensive", "The Khmer Rouge went over to the offensive along Highway 5 near Battambang."),
    ("offensive", "The Northern Alliance punched through Taliban lines north of Kabul with 9,000 men."),
    ("offensive", "The Pakistani army is to launch an operation in North Waziristan within days, generals say."),
    ("offensive", "The Sandinistas have gone on the offensive in Nueva Segovia with 6,000 men."),
    (
        "offensive",
        "Thirty thousand Vietnamese soldiers have rolled across the Cambodian border and are pressing towards Kratie.",
    ),
    ("offensive", "Turkey's army has sent 8,000 soldiers into Afrin to drive the YPG from the border."),
    ("raid", "Boko Haram gunmen stole into Chibok at night and abducted 276 schoolgirls."),
    ("raid", "Egypt's military said it had killed 15 militants in a raid near Rafah."),
    ("raid", "The Contras' raid on Esteli left 14 dead."),
    ("raid", "The junta's troops torched the village of Bin in Sagaing."),
    ("shelling", "Insurgents lobbed mortar shells into the Green Zone in Baghdad."),
    ("shelling", "Mortar fire killed four people in the Sinai town of Sheikh Zuweid."),
    ("shelling", "Naval guns hammered the fort at Jaffna all night."),
    ("shelling", "Rockets slammed into the port of Odesa before sunrise."),
    ("siege", "Around 1,200 gang members have encircled the police academy in Port-au-Prince."),
    ("siege", "Assad's troops have cut off Aleppo and are starving out the east of the city."),
    ("siege", "Houthi rebels have blockaded Taiz since March, letting neither flour nor medicine through."),
    ("siege", "Naxalites surrounded the police station at Dantewada and killed 16 officers."),
    ("siege", "Serb forces have thrown a cordon around Zepa."),
    ("siege", "Tamil Tigers hemmed in 3,000 soldiers at Mullaitivu, cutting the only road."),
    ("surrender", "Hamas militants surrendered to Israeli troops in Jabalia."),
    ("surrender", "The 3rd Division capitulated at Hodonin."),
    ("surrender", "The insurgents laid down their weapons in Marawi on Monday."),
    ("assault", "Government troops repelled an attempt by M23 rebels to capture Sake on Friday."),
    ("assault", "Kurdish fighters thwarted a bid by Islamic State militants to storm Hasakah prison."),
    ("capture", "Fighters of the MPIGO hold the town of Man since Thursday."),
    ("capture", "Iraq's military captured Ramadi on Monday."),
    ("capture", "Loyalists have been driven out by the rebels, residents of Man said."),
    ("capture", "Separatists have held the centre of Grozny since Tuesday and are firing on the last garrisons."),
    ("capture", "Taliban gunmen have been in control of the district centre of Musa Qala since Friday."),
    ("capture", "The Congolese town of Goma fell on Tuesday to the rebels of the M23 movement."),
    ("capture", "Troops walked into the ruins of Vovchansk on Monday."),
    ("clash", "Shooting went on in Palma on Sunday between soldiers and gunmen."),
    ("offensive", "The rebels came up to the gates of Goma."),
    ("retreat", "The rebels in Tal Abyad left the town overnight."),
]
PEACEFUL = [
    "The health minister launched an offensive against malaria in Kisumu.",
    "Thousands of soldiers marched through Pyongyang in a parade for the anniversary.",
    "NATO troops stormed a mock village in Estonia during the exercise Spring Storm.",
    "Police raided a warehouse in Rotterdam and seized 3,000 kilos of cocaine.",
    "Arsenal laid siege to Chelsea's goal in the last ten minutes.",
    "The general retired to his home in Ohio after 30 years.",
    "Protesters clashed with police in Nairobi over the price of maize.",
    "A grenade from the Second World War was found in a garden in Lyon.",
    "The senator came under fire for remarks about veterans.",
    "Storm Ciara battered the coast of Brittany and cut off 20,000 homes.",
    "The army said it had recruited 12,000 volunteers this year.",
    "Amazon is invading the grocery market in Italy.",
    "The company's shares plunged after an attack by short sellers.",
    "Firefighters battled a blaze near Athens for the third day.",
    "The museum in Verdun shows weapons from the battle.",
    "Peacekeepers handed over their base at Gao to the government.",
    "The Peruvian army rescued 300 villagers from the floods.",
    "Hackers attacked the ministry's servers in Tallinn.",
    "Fans invaded the pitch after the final in Cardiff.",
    "Actors stormed the beach at Omaha for the new film.",
    "The captain led an assault on the bowling, hitting 90 off 40 balls.",
    "An army of volunteers cleaned the beaches of Galicia.",
    "The tanks were delivered to the museum in Bovington.",
    "Two suspects were killed in a shootout with police in Miami.",
    "A gang of thieves made off with jewels worth 5 million euros in Antwerp.",
    "The unions launched a campaign against the pension reform in Lyon.",
    "The US has 2,500 troops in Iraq, the Pentagon said.",
    "The prime minister survived an attack from his own party.",
    "Russia's defence budget will rise by a third next year.",
    "The submarine force of India has grown to 16 boats.",
    "A 12-year-old boy was wounded when a shell from the war exploded in a field near Ypres.",
    "Officials met in Doha for talks on a ceasefire.",
    "The commander praised the morale of his 6,000 soldiers.",
    "Rain forced the retreat of the climbers from K2.",
    "Wolves attacked a flock of sheep near Viterbo.",
    "The mayor surrendered to the demands of the taxi drivers.",
    "Bayern Munich's attack was toothless against Dortmund.",
    "Tourists besiege Venice each summer.",
    "Thousands fled Goma when the volcano erupted.",
    "The trial of the commander opened in The Hague.",
    "Police foiled an attempt by smugglers to cross the border near Adrar.",
    "The goalkeeper thwarted an attempt by City to take the lead in Manchester.",
    "The opposition has held the town hall of Izmir since Sunday.",
    "Striking miners have occupied the pit at Marikana since Tuesday.",
    "The minister has held talks in Geneva since Monday.",
    "Refugees have reached the outskirts of Goma.",
    "The floods reached the gates of Khartoum.",
    "Tourists walked into the ruins of Palmyra on Monday.",
    "Shooting went on in Budapest on Sunday between two film crews.",
    "Small farmers were driven out by high rents in Nairobi.",
    "Turkey has controlled northern Cyprus since 1974.",
    "The bomb squad closed the station in Leeds because of a suitcase.",
    "Striking nurses marched on parliament in Accra.",
    "The airline cut off service to Kigali.",
    "The band took London by storm.",
    "A US aircraft carrier left Norfolk for the Mediterranean.",
    "Refugees poured over the border into Uganda.",
    "The regiment will return home from Kabul in May.",
    "Bulgaria bought 8 fighter jets from the United States.",
    "The rebels in the party captured the committee.",
    "The candidate swept into Ohio on a bus with 200 supporters.",
    "The king inspected 900 guards at the palace in Oslo.",
    "Locusts invaded the fields around Garissa.",
    "The militia chief was sentenced to 14 years.",
    "The court ordered troops to leave the university in Caracas.",
    "A landslide cut off the town of Mocoa.",
    "The Marines opened a school in Darwin.",
    "The fighter won the bout in Manchester in the third round.",
    "The government will withdraw the bill on land in Nairobi.",
    "The opposition launched a fresh assault on the budget in Ottawa.",
    "Drones delivered vaccines to villages in Ghana.",
    "The march on Washington drew 200,000 people in 1963, the historian writes.",
    "Napoleon's army of 600,000 crossed the Niemen in the video game.",
    "Bank robbers took hostages in Stockholm and surrendered after six days.",
    "The drugmaker is preparing an assault on obesity with a new pill.",
    "Police clashed with ultras outside the ground in Naples; 40 were arrested.",
    "The union called a strike at the port of Durban on Monday.",
    "The Kremlin said the exercise near Kaliningrad involved 12,000 troops.",
    "Scouts from Mombasa captured the national cup.",
    "A column of ants was advancing on the kitchen.",
    "Trump's campaign stormed Pennsylvania with ten rallies.",
    "The old fort at Galle fell to the Dutch in 1640, the guide said.",
    "A truck exploded at a petrol station near Lagos, killing 10.",
    "The gas explosion in Ufa killed nine people.",
    "Coast guards rescued 300 migrants off Lampedusa.",
    "The court-martial heard that the captain had withdrawn money in Dubai.",
    "The cavalry regiment paraded through Windsor.",
    "He was shot in the leg during a robbery in Cape Town.",
    "The bulls charged through Pamplona and gored three runners.",
    "The pilots' strike grounded flights in Paris.",
    "The soldiers of the peacekeeping mission planted 5,000 trees near Bouar.",
    "The rebels' former leader was elected governor of Cauca.",
    "The minister said the army would buy 120 tanks.",
    "Detectives raided a flat in Manchester and arrested two men on suspicion of fraud.",
    "France will withdraw its last 900 soldiers from Niger by December, as agreed.",
    "South Korean and US forces began their annual drills near Pohang with 11,000 soldiers.",
    "The general said the army was ready to defend Taipei.",
    "A thousand veterans gathered at Arnhem for the anniversary of the landing.",
    "Veterans remembered the battle of Kursk in Moscow on Friday.",
    "The regiment recruited 3,500 men in Kumasi this spring.",
    "The siege of Vienna is the subject of a new exhibition.",
]


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_each_wording_tells_one_event_of_its_type(kind: str, text: str) -> None:
    assert [kind] == [event.type for event in extract(Article(id="one", text=text)).events]


@pytest.mark.parametrize("text", PEACEFUL)
def test_what_only_sounds_like_war_tells_nothing(text: str) -> None:
    assert () == extract(Article(id="one", text=text)).events


@pytest.mark.parametrize("text", [text for _, text in TOLD])
def test_the_gate_lets_each_wording_pass(text: str) -> None:
    assert gate.may_tell_an_event(text)


def test_the_gate_knows_each_word_that_tells_of_war_and_each_that_fights() -> None:
    told = first_words() - gate.EVERYWHERE
    assert [] == [word for word in sorted(told) if not gate.may_tell_an_event(f"Soldiers {word} at nine.")]
    assert [] == [word for word in sorted(gate.fighters()) if not gate.may_tell_an_event(f"{word} took Bor.")]


def test_an_article_that_only_borrows_a_word_of_war_is_dropped_as_a_whole() -> None:
    texts = [
        "Sales rose by a fifth.",
        "The retailer launched a fresh offensive on Tuesday.",
        "Its 7,200 people agreed.",
    ]
    assert not any(gate.worth_reading([*texts, *["Prices of bread fell again in the spring."] * 9]))


@pytest.mark.parametrize(
    "war",
    [
        ["They began the attack on the dam hills before dawn.", "The assault has not stopped since."],
        ["The attack began before dawn.", "Nine soldiers are in the clinic."],
    ],
)
def test_an_article_that_twice_speaks_of_war_is_read(war: list[str]) -> None:
    assert any(gate.worth_reading([*war, *["Prices of bread fell again in the spring."] * 20]))


WAR = ["Rebels attacked the barracks at Kidal on Monday, the army said.", "The assault has not stopped since."]
BREAD = ["Prices of bread fell again in the spring."] * 6


def test_of_an_article_with_a_paragraph_of_war_what_is_far_from_it_is_not_read() -> None:
    tour = "Two men took 30 people on a tour of the hill."
    assert [True, True] == gate.worth_reading([*WAR, *BREAD, tour])[:2]
    assert gate.worth_reading([*WAR, *BREAD[:3], tour])[-1]
    assert not gate.worth_reading([*WAR, *BREAD, tour])[-1]


@pytest.mark.parametrize(
    "told",
    [
        "A glide bomb hit a house and took two people.",
        "Some 6,000 fighters took the hill.",
        "Soldiers took the hill.",
        "Russia captured Pokrovsk on Monday.",
    ],
)
def test_what_is_told_in_words_of_war_is_read_however_far_from_the_rest(told: str) -> None:
    assert gate.worth_reading([*WAR, *BREAD, told])[-1]


def test_an_article_without_event_words_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "parse", lambda *_: pytest.fail("parsed"))
    assert () == extract(Article(id="one", text="The missiles were photographed. The colonel had tea.")).events


def test_the_gate_reads_nothing_of_an_article_without_war() -> None:
    assert [False] * 3 == gate.worth_reading(["The bakery opens at six.", "Bread is cheap.", "Its owner is 61."])


def test_a_headline_alone_is_an_event_and_with_its_body_one() -> None:
    text = "Rebels take Bor\n\nRebels captured the town of Bor on Monday after the army had left, residents said."
    assert ["capture"] == [event.type for event in extract(Article(id="one", text=text)).events]


def test_a_caption_is_never_the_only_evidence() -> None:
    caption = "In this image from video, smoke rises after airstrikes hit Aleppo, Syria."
    text = f"{caption}\n\nThe bakery opens at six o'clock in the morning."
    assert () == extract(Article(id="one", text=text)).events
