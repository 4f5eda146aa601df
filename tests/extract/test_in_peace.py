"""Old soldiers, vehicles, aircraft, peacekeepers and units of police in the words of war, and fights in like words."""

import pytest

from tests.extract.told import events

QUIET = """
Some forty former paratroopers gathered at the memorial in Aldershot on Saturday to unveil a bench for lost comrades.
About 300 retired soldiers assembled outside the defence ministry in Yerevan on Monday to ask for their pensions.
Some former fighters occupied the governor's office on Wednesday to press for the land they were promised.
The Class of 1981, 115 officers of the academy, now holds five of the eleven top posts in the armed forces.
A man died on Friday when his motorcycle struck a police car at a crossing near Toulouse. Youths burned twelve cars.
A navy helicopter hit a power line and came down in a field near Brest. Its crew of three was unhurt.
The airport, rebuilt for 40 million dollars, can now take Boeing and Airbus aircraft. Before, it took small planes.
Nobody has been attacked on the road to Maroua since January, and lorries go by night again.
A light aircraft landed on a dirt strip near Bubaque on Thursday and was met by two cars, the police said.
The plane carrying the president could not land at Mosul because of dust and turned back to Baghdad.
A convoy of the agency with 40 tons of flour had to turn back at Kutum because the river had risen.
A further 130 soldiers left Suva on Thursday for the Golan Heights, where they will relieve comrades.
The last Soviet soldiers left Hungary three months ago. Their barracks stand empty.
The United Nations operation has deployed 5,400 military personnel along the Beira road. Their mandate runs until June.
Special units stormed 31 apartments in Antwerp before dawn and took 19 people into custody.
American marines landed at the airport of Monrovia on Sunday to fly out the staff of the embassy.
A police captain who fled with his family to Thailand told the paper that morale was low.
Army engineers blew up a rock that hung over the village of Brienz. Nobody was hurt.
Reservists are mustered every autumn at Pskov, a district commander said, 6,500 of them this time.
"""
TOLD = """
Former soldiers loyal to the ousted president seized the town of Gagnoa on Monday after driving out the police.
Some 2,000 former rebels with heavy weapons have massed north of Bangui for an attack on the capital.
The former rebels swept into Yamoussoukro on Wednesday and were by evening laying siege to the port of San Pedro.
A car packed with explosives struck a police post near Lahore on Friday, killing nine officers.
Helicopters landed 200 commandos on the island of Anjouan at dawn and they took the airport.
Saudi jets struck the mountains of Sirwah on Saturday.
The army abandoned Saraqeb and left for Idlib as rebels closed in on it.
African Union troops massed near Kismayo for an assault on the port, held by al-Shabaab.
Units of the 4th Division stormed houses in Tafas on Monday, killing nine rebels.
Marines landed at Grenada on Tuesday to rescue students and fought Cuban soldiers at the airport.
Two suicide bombers blew themselves up at a checkpoint in Maiduguri on Friday, killing eleven.
Rebels now hold three of the five posts on the border after fighting with the army, officers said.
Rebels blew up the dam at Kemang on Monday.
"""
BESIDE = [
    "Coalition aircraft struck car bomb workshops in Raqqa on Sunday and killed 14 militants.",
    "The army killed 70 militants in Sinjar. The group has 600 men there, including snipers and suicide bombers.",
    "Troops overran a camp near Jilib on Monday. They found a workshop in which car bombs were assembled.",
]


@pytest.mark.parametrize("text", QUIET.strip().splitlines())
def test_what_is_done_in_peace_is_no_event(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize("text", TOLD.strip().splitlines())
def test_a_fight_in_like_words_is_told(text: str) -> None:
    assert any(one.modality in ("asserted", "claimed") for one in events(text))


@pytest.mark.parametrize("text", BESIDE)
def test_bombs_that_are_made_and_bombers_who_are_counted_are_no_bombing(text: str) -> None:
    assert "bombing" not in [one.type for one in events(text)]
    assert events(text)
