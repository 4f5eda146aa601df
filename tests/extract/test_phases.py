"""How far an event has come: still to come, in hand, over; by its outcome, by what others do, by what follows."""

import pytest

from streams.extract import extract
from streams.records import Article, Phase

PLANNED = """
The army has completed its preparations for an offensive on Bria.
Bhamo is to be stormed by 6,500 Kachin fighters at the new moon.
Bhamo is about to be attacked by 6,500 Kachin fighters.
An attack on Bhamo by 6,500 Kachin fighters is being prepared, a monk said.
Once the rains end, Bhamo will be attacked; 6,500 Kachin fighters have gathered at Momauk for it.
An attack on the port of Bosaso is being prepared, the governor said. The militants have brought together 6,200 men.
Congo's army said on Tuesday that M23 had brought 6,000 men down from Rutshuru for an attack on Walikale.
Israel called up 60,000 reservists for an offensive in Gaza City.
"""
UNDERWAY = """
The rebels are advancing on Sake but were slowed at the bridge.
The assault on Sirte, now in its 40th day, has cost 900 lives.
Some 9,000 Oromo fighters crossed the Awash to retake Metehara.
Seven thousand Kachin fighters marched out of the hills to storm Bhamo.
Paris promised money as 6,700 Chadian soldiers pushed on Sabha.
Fifty French instructors will assist the operation to recover Kidal, in which 6,700 Malian soldiers are engaged.
The expected assault on Kidal has begun, with 6,700 soldiers taking part.
The siege of Taiz by 6,700 Houthis goes on.
The junta has called up 6,000 conscripts for its offensive in Rakhine.
"""
CONCLUDED = """
Last month the rebels had already fought their way to the edge of Sake before they were stopped.
The rebels pushed towards Sake but were halted at the bridge.
In January the army advanced on Sake before being driven back.
The army has completed its operation to retake Bria.
Malian troops on Friday finished an offensive to clear Ber of jihadists.
Chadian soldiers completed on Monday an offensive to clear Bosso of Boko Haram.
Rebels broke off their attack on Kufra and went home.
The siege of Taiz cost 900 lives.
The 8,000 men holding Marib beat off a fresh Houthi assault on Friday.
Just under 6,400 Malian soldiers withstood the three-week siege of Ber.
The five-week operation to clear Boko Haram from Sambisa is over, the army declared.
It took 5,000 soldiers and policemen to lift the siege of Mangalsen, officials said.
The siege of Taiz has been lifted.
An assault on Goma by 6,700 rebels was repelled.
Congolese soldiers beat back 6,700 rebels who had attacked Goma.
The attack by 6,700 rebels on Goma failed.
Some 6,700 bandits fell upon Kaura Namoda, burned the market and rode away.
Twenty-five lorries with 900 Ugandan soldiers drove into Bunia on Monday, and the Lendu militia ran.
Chadian troops broke into the base at Ouadi Doum. No more than 2,500 took part. The base fell within four hours.
"""


def phase_of(text: str) -> Phase:
    return extract(Article(id="a", text=text)).events[0].phase


@pytest.mark.parametrize(
    ("phase", "text"),
    [
        *(("planned", text) for text in PLANNED.strip().splitlines()),
        *(("underway", text) for text in UNDERWAY.strip().splitlines()),
        *(("concluded", text) for text in CONCLUDED.strip().splitlines()),
    ],
)
def test_the_words_around_it_tell_how_far_it_has_come(phase: Phase, text: str) -> None:
    assert phase == phase_of(text)


def test_an_attack_on_the_eve_of_a_feast_has_been_made() -> None:
    (event,) = extract(Article(id="a", text="The army's Christmas Eve attack on Bria was made by 6,000 men.")).events
    assert event.phase == "underway"
