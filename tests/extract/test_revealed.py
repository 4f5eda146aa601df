"""What the text itself shows to have been no fight: drills, rumours, plotters who were caught; and its neighbours."""

import pytest

from streams.extract import extract
from streams.records import Article

_FIGHTS = ("offensive", "assault", "siege", "capture", "clash", "raid", "ambush", "airstrike", "shelling", "bombing")

UNREAL = """
Kyiv's railways repelled a massive attack on Monday. It came from hackers, the operator said.
Soldiers stormed the barracks in Bamako on Friday. It was a drill, the ministry said.
Paratroopers seized the airport of Minsk at dawn. It was only an exercise, state television added.
A rumour that 6,000 RSF men had stormed Tawila emptied the market. It was a wedding party in forty pickups.
Rumours of a rebel attack emptied the market of Bunia. There were no rebels, the governor said, only a burst tyre.
The column of jihadists reported on Monday to be attacking Timbuktu proved to be a caravan with salt.
The column reported to be marching on the Sudanese town of Abyei turned out on Saturday to be the annual cattle fair.
Rumours of a Vietnamese drive on Aranyaprathet emptied the town, but the army called the talk baseless.
Reports on social media of a column of 700 mutineers assaulting the palace were invented.
There was "not a grain of truth" in Serbian reports that 5,500 soldiers were about to attack the north.
Brigades from Misrata, which some had expected to march on the capital with 6,000 men, stayed at home.
Syria's army had massed for an attack on Idlib. After a phone call between the presidents, it was cancelled.
The Philippine army planned to attack Jolo with 5,200 soldiers on Friday. The operation was called off after talks.
Twelve men had planned to storm the Reichstag with rifles. They were arrested in their beds.
Iraqi police have broken up a cell of Islamic State that planned attacks on pilgrims, the ministry said on Tuesday.
Police in Jakarta arrested seven militants who were plotting to storm a church in Surakarta.
"We thought that the rebels were attacking again," said Josue Kasereka, a teacher.
"Who told you that we attack Freetown?" the rebels' spokesman asked.
No column of 6,000 guerrillas is on its way to attack Mitu, the army commander said.
"""
REAL = """
Gunmen attacked the convoy near Mocha on Monday. It was a wedding party, and 14 people died.
Jets bombed a party near Mokha on Monday. It was a wedding, residents said.
A drone hit a depot near Tula. It was a fireworks factory, the governor said.
Some 6,000 militants attacked Kidal on Friday. They were herders and hunters from the north, the army said.
Rebels attacked Bunia on Tuesday with 6,000 men. There were no soldiers in the town, the governor said.
Some 6,000 rebels stormed Goma on Monday, and the governor called it a disaster.
Some 6,000 rebels stormed Goma on Monday, and the army called the reports that it had fled lies.
Rumours that 6,000 rebels were attacking emptied the town at noon. By evening they had taken it.
Army says 6,000 rebels reported to be attacking Goma proved to be well armed and took the airport.
The army reported that 6,000 rebels were attacking Goma, in what proved to be the largest assault of the war.
Police arrested 20 people as 6,000 rebels attacked Goma on Monday.
Rebels freed suspects held for planning a coup and stormed the prison at Goma with 6,000 men.
The army arrested 30 militants who had planned bombings and then stormed the town of Jolo with 6,000 men.
Islamists plan to storm Palma with 6,000 men, the army said. Some of them were arrested on Monday.
Some 6,000 soldiers are preparing to attack Idlib. They were seen near Saraqib on Monday.
Rebels massed 6,000 men to storm Goma. The truce was called off on Friday.
Rebels had planned to storm Goma with 6,000 men. It was postponed, but on Monday they attacked.
They thought the worst was over when 6,000 rebels attacked Goma.
He thought of his children as 6,000 rebels stormed Goma.
Who said that the war was over? Some 6,000 rebels stormed Goma on Monday.
"""


def tells_a_fight(text: str) -> bool:
    found = extract(Article(id="a", text=text)).events
    return any(one.type in _FIGHTS and one.modality in ("asserted", "claimed") and not one.historic for one in found)


@pytest.mark.parametrize("text", UNREAL.strip().splitlines())
def test_what_the_text_shows_to_be_no_fight_is_told_by_nobody(text: str) -> None:
    assert not tells_a_fight(text)


@pytest.mark.parametrize("text", REAL.strip().splitlines())
def test_a_fight_in_nearly_the_same_words_is_told(text: str) -> None:
    assert tells_a_fight(text)
