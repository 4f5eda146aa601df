"""Texts of peace in the words of war, by what they are of, and fights in nearly the same words that are told."""

import pytest

from tests.extract.told import events

HARMLESS = (
    "Reporters in Kinshasa bombarded the spokesman with questions about the army.",
    "Planes bombarded Gao with leaflets urging people to vote.",
    "Callers attacked the general with accusations for two hours.",
    "The envoys pounded the rebels with demands and proposals at the talks in Doha.",
)
SAVED = (
    "Soldiers are fighting to hold the last levee at Thatta.",
    "Villagers and troops fought all day to save the monastery as flames closed in on Meteora.",
    "Marines battled to contain the fire in Mersin.",
    "Firefighters battled the blaze near Mugla for a third day as it took two villages.",
)
OFFICES = (
    "The president renewed his campaign against the judges in Warsaw.",
    "The government opened a fresh offensive against the press in Ankara.",
    "A war on bureaucrats and regulators was declared in Buenos Aires.",
)
COUNCILS = (
    "Ethiopia and Eritrea clashed at the Security Council over the border.",
    "Turkey and Greece clashed in parliament over the army's budget.",
)
RELIEF = (
    "A convoy of 40 lorries carrying flour pushed into Deir Ezzor on Monday.",
    "Aid has reached the north at last. A column of 60 trucks rolled into Tawila on Sunday.",
)
WEAPONS = (
    "The new howitzer can hit targets near Kursk from 40 kilometres.",
    "Each of the launchers can strike airfields in Crimea.",
)
UNREST = (
    "Thousands marched on the palace in Dhaka and clashed with riot police, who fired tear gas.",
    "Students hurled stones and attacked a police van in Jakarta.",
    "Clashes broke out in Tirana between police and opposition supporters.",
    "A dozen men attacked the vaults of a bank in Cuiaba and drove off.",
)
ASKED = (
    "Why do soldiers attack at dawn?",
    "How do guerrillas besiege a town?",
    "Your 8,000 archers can storm the castle at dawn.",
    "You can lay siege to Vienna with 12,000 janissaries.",
)
SHAM = (
    "Marines hit the beach at Ustka while helicopters swept in. The 'enemy', a company of reservists, gave it up.",
    "Nepali soldiers ambushed a 'convoy' on the Pokhara road on Monday.",
    "In the planners' scenario, 40,000 marines land near Tainan and take the port.",
    "Dutch and Polish tanks retook a hill from an imagined enemy near Drawsko.",
    "Jets bombed targets on the range at Adazi on Tuesday.",
)
ACCIDENTS = (
    "An explosion tore through an arms depot in Balaclava, hurling shells over the town and killing nine soldiers.",
    "Four gunners were killed near Yuma when a shell jammed and exploded during target practice.",
    "Two soldiers died at Muhamalai when their own mine went off.",
    "A bomb from the Second World War exploded in Gdansk, killing a digger driver.",
)
HANDED_OVER = (
    "The UN force handed its base in Bunia to the Congolese army and withdrew the last of its 400 soldiers.",
    "American marines will withdraw from Okinawa in stages.",
    "Kenyan soldiers have taken over the security of the airport at Port-au-Prince from the Americans.",
    "The regiment's 5,200 men occupied the new barracks at Bardufoss.",
    "About 8,000 rebels entered the cantonments at Chitwan and locked their guns in containers.",
    "The last column of the guerrillas handed over its rifles to United Nations monitors at Mesetas.",
)
GUARDED = (
    "More than 30,000 soldiers will be deployed in Colombia to secure polling stations for Sunday's vote.",
    "Germany will send 4,800 soldiers to Lithuania to hold its border against any attack.",
)
TAKEN = (
    "Many had been captured at Azovstal.",
    "Its place was taken by the 12th Brigade, 3,600 strong.",
    "Kyiv received the bodies of 6,060 soldiers killed in battle.",
)
CRIME = (
    "Warders regained control of two wings of the jail in Cochabamba after a riot.",
    "The National Guard took control of the prison at Apodaca on Monday after inmates rioted.",
    "Gunmen ambushed a car outside Marseille in what police called a settling of scores.",
)
PUT_AWAY = (
    "Sappers blew up a 250-kilo bomb on the beach at Weymouth.",
    "A Su-34 bomber crashed into a block of flats in Yeysk.",
    "Some 40,000 Syrian soldiers have handed in their rifles at settlement centres in Homs.",
    "Russia will move 9,000 soldiers to a new base at Severomorsk next spring.",
    "Sailors invaded Halifax for Fleet Week.",
    "Alcaraz pounded Zverev from the baseline.",
)
FOUGHT = (
    "The 'enemy' fled, the colonel said, after 3,000 soldiers stormed Jowhar on Friday.",
    "Crews battled the flames in Kharkiv after missiles hit a market.",
    "Soldiers fought to save their comrades as rebels attacked the post at Inates.",
    "Rebel fighters besieged Kadugli, cut off by floods, and shelled it daily.",
    "Your soldiers attacked our village in Bor and killed my brother, the elder told the general.",
    "In the worst scenario yet for Kyiv, 6,000 Russian troops broke into Pokrovsk on Sunday.",
    "Militants took control of the prison at Ghweran after inmates rioted.",
    "Gunmen ambushed an army patrol outside Mopti, killing nine soldiers.",
    "Rebels blew up a bomb beside a bus in Mogadishu.",
    "A suicide bomber crashed his car into the barracks in Mogadishu.",
    "Russia has massed 9,000 soldiers at its base near Belgorod.",
    "Troops invaded Halifax and fought for the citadel.",
    "Planes bombarded Gao with barrel bombs and leaflets on Sunday.",
    "Rebels bombarded the governor's palace in Kinshasa with mortars.",
    "Rebels besieged the garrison of Madaya for a year with little food or water.",
    "Soldiers are fighting to hold the last bridge at Severodonetsk.",
    "Soldiers fought jihadists near the flooded village of Bama.",
    "The government opened a fresh offensive against the rebels in Idlib.",
    "Ethiopia and Eritrea clashed at Zalambessa over the border.",
    "A convoy of 40 lorries carrying fighters pushed into Deir Ezzor and attacked the garrison.",
    "Rebels attacked a column of trucks carrying flour near Tawila.",
    "The howitzers hit Kursk on Sunday.",
    "Rebels hurled grenades at police and stormed the barracks in Goma.",
    "Clashes broke out in Gadchiroli between police and Maoist rebels.",
    "Militants attacked a bank in Quetta and killed four soldiers.",
    "Why did the rebels attack Goma at dawn?",
    "Rebels ambushed a convoy on the Pokhara road on Monday.",
    "Dutch and Polish troops retook a hill from the Taliban near Tarin Kot.",
    "Rebels attacked an arms depot in Balaclava, hurling grenades over the wall.",
    "Two soldiers died at Muhamalai when a mine planted by the rebels went off.",
    "The garrison withdrew from Bunia under rebel fire and left its base to the militia.",
    "The regiment's 5,200 men occupied Bardufoss after heavy fighting.",
    "About 8,000 rebels attacked the barracks at Chitwan.",
    "Soldiers were sent to secure Bria after rebels attacked it.",
    "The town of Azovske was captured by Russian troops.",
)


QUIET = [
    *HARMLESS, *SAVED, *OFFICES, *COUNCILS, *RELIEF, *WEAPONS, *UNREST, *ASKED, *SHAM, *ACCIDENTS, *HANDED_OVER,
    *GUARDED, *TAKEN, *CRIME, *PUT_AWAY,
]  # fmt: skip


@pytest.mark.parametrize("text", QUIET)
def test_peace_in_the_words_of_war_is_quiet(text: str) -> None:
    assert [] == [(one.type, one.attacker) for one in events(text)]


@pytest.mark.parametrize("text", FOUGHT)
def test_a_fight_in_nearly_the_same_words_is_told(text: str) -> None:
    assert events(text)


def test_a_book_that_covers_a_march_only_remembers_it() -> None:
    assert all(one.historic for one in events("The third volume covers the march on Moscow and the retreat."))
