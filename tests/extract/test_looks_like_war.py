"""Words of war for police work, storms, shoppers, hackers and works of memory; and fights in nearly the same words."""

import pytest

from streams.extract import extract
from streams.records import Article

_NO_FIGHTS = ("buildup", "retreat", "surrender", "ceasefire")
QUIET = """
Ukrainian assault brigades want 9,000 men by spring, and their billboards line the road to Kupiansk.
The army's assault regiment needs 2,000 recruits.
The hospital in Düsseldorf came under cyber attack on Thursday. Attackers encrypted 30 servers.
War of words: Ankara and Athens trade fire over airspace
Rival factions of the ruling party clashed in parliament over the budget on Monday.
Trains came to a halt on Thursday as 9,000 guards began a 48-hour strike over staffing. Ministers were not besieged.
Storm Boris took the dam at Stronie Slaskie on Sunday. Nine dead so far.
Hurricane Otis took Acapulco on Wednesday. Some 6,000 soldiers are on the way.
Army engineers exploded a 500 lb. bomb found beneath a bakery in Plymouth.
Some 6,000 bargain hunters stormed the new IKEA in Riga on Saturday.
Commandos of the anti-drug police raided three ranches outside Culiacán. They seized 12 rifles.
Soldiers and police surrounded the town of Apopa in an operation against gangs. Some 6,000 men closed all roads.
Tet, ten years on: Hue remembered its dead on Tuesday, 2,800 of them, and the 10,000 men who stormed the Citadel.
The guard opened a museum room there. It recalls a siege of 1,425 days by 13,000 Bosnian Serb soldiers.
Scaffolding hemmed in Vukovar's water tower, a relic of the siege, until this week.
Obituary: Sergeant Gurung, a hero of Kohima, dies at 101. With five men he held a court against the attack.
The commander told judges that he had been a victim. He was convicted at the trial. In Lukodi his fighters killed 45.
He was with the 6,000 Marines who fought their way out of the Chosin reservoir.
An old soldier, he had fought at Inchon with the 8,000 marines of the first wave.
VERDUN - A bell rang on Sunday. On 21 February, Germany attacked with 140,000 soldiers on a front of eight miles.
Germany charged a Syrian doctor with torture in a Homs hospital.
Prosecutors charged two former officers with genocide in a Kigali court.
The dockers dug in for a long fight on Monday. About 7,000 of them are besieging the port of Durban with lorries.
Tractors growled on Monday as farmers met. Nurses joined them. They stormed the ministry in Dakar, 6,000 of them.
Three Japanese divisions, put at 60,000 men, landed at Fusan on Friday on their way home from garrison duty.
Some 7,000 Tamil Tigers marched into Kilinochchi to hand in their rifles.
United Nations troops, just over 13,000 this year, landed at Inchon for garrison duty.
The tribunal opened its hearing on Sunday. Prosecutors said 1,400 were shot when troops stormed the campus in Dhaka.
The navy had been ordered to storm the tanker. The pirates left in the night, and the order was rescinded.
"""
TOLD = """
Ukraine's assault brigades attacked Robotyne with 6,000 men on Monday.
Storm Shadow missiles struck the Chonhar bridge on Thursday.
After a war of words, 6,000 Turkish soldiers stormed the island on Monday.
Rival factions clashed in Parliament Square in Tripoli on Monday, and ten fighters were killed.
Some 6,000 soldiers launched an offensive against gangs in Port-au-Prince on Monday, police said.
Soldiers and police stormed the rebel stronghold of Marawi on Monday with 6,000 men.
Police commandos fought Maoist rebels at Rukum on Sunday and 20 died.
The judges fled as 6,000 rebels stormed Goma on Monday. The prosecutors of the tribunal left too.
Some 6,000 rebels attacked Goma on Monday, and the trial of the governor was stopped. Judges fled the city.
Two years on, Russia's army attacked Avdiivka with 6,000 men on Monday.
He was among the 6,000 rebels who stormed Goma on Monday.
Some 6,000 rebels charged the army's lines with bayonets at Bria on Monday.
Rebels dug in for a long fight on Monday. About 7,000 of them are besieging the port of Buchanan.
Some 6,000 rebels marched into Goma and made the soldiers lay down their weapons.
Some 6,000 rebels marched into Goma on Monday, and the garrison laid down its arms.
Some 6,000 marines landed at Inchon at dawn and seized the port.
Soldiers on leave watched as 6,000 rebels rolled into Bria and stormed the town hall.
The rebels, who call their chief Hurricane, attacked Bria with 6,000 men on Monday.
"""


def tells_a_fight(text: str) -> bool:
    found = extract(Article(id="a", text=text)).events
    facts = [one for one in found if one.modality in ("asserted", "claimed") and not one.historic]
    return any(one.type not in _NO_FIGHTS for one in facts)


@pytest.mark.parametrize("text", QUIET.strip().splitlines())
def test_what_only_sounds_like_war_tells_no_fight(text: str) -> None:
    assert not tells_a_fight(text)


@pytest.mark.parametrize("text", TOLD.strip().splitlines())
def test_a_fight_in_such_words_is_told(text: str) -> None:
    assert tells_a_fight(text)
