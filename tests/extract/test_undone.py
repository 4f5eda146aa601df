"""What is denied, not done, wished for, asked or made to hang on something; and its neighbours, which are told."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

_FACTS = ("asserted", "claimed")


def told_of(text: str) -> list[Event]:
    """Give the events with a force that the text tells as facts or claims."""
    found = extract(Article(id="a", text=text)).events
    return [event for event in found if event.force and event.modality in _FACTS]


DENIED = """
There was no truth, the presidency insisted, in the story that 5,700 guards had laid siege to parliament in Mogadishu.
There is not a word of truth in the claim that 7,200 Talibs have surrounded Ghazni, Kabul said.
Talk of 9,000 Houthis marching on Marib is pure invention, the coalition's spokesman said.
The story of 6,500 guerrillas storming Medellín was made up by a radio host.
A hoax call about 6,000 gunmen attacking Lagos airport sent police racing across the city.
The claim that 6,000 rebels had attacked Mopti was withdrawn.
Satellite pictures give the lie to reports that 20,000 Chadians are attacking Tripoli.
The mayor scotched rumours that 20,000 Chadians were attacking Tripoli.
Villagers fled when a siren wrongly announced that 8,000 rebels were storming Sarh.
It isn't true that 6,000 men are storming Tikrit.
Hamas denied massing 7,500 men for a raid on Ashkelon.
Khartoum's boast that 9,000 men were storming El Fasher proved hollow.
The army took back its statement that 9,000 men were attacking El Fasher.
There was not, either in Bor or anywhere near it, an attack by 6,000 rebels.
For "9,000 rebels have begun to storm Pibor", read "900 women have begun to leave Pibor".
Our report that 9,000 rebels stormed Pibor should have said ninety.
"""
NOT_DONE = """
Instead of attacking Quetta with 5,600 men, as ordered, the colonel stayed in his barracks.
Rather than storm Raqqa with 8,000 men, the alliance chose to starve it out.
The general stopped short of sending his 9,000 men into Kunduz.
The attack on Sangin by 6,000 marines was called off at the last minute.
An assault on Sangin by 6,000 marines has been put off until spring.
Six thousand men were to have stormed Qamishli on Sunday.
The 8,000 men are far from attacking Mopti.
An attack on Mopti by the 8,000 rebels has yet to begin.
An assault by 8,000 soldiers on Mopti was averted by talks.
The 8,000 rebels have so far refrained from attacking Mopti.
Elders talked 8,000 youths out of attacking Bor.
The UN stopped 8,000 youths from marching on Bor.
The order sending 7,000 reservists against Jenin was rescinded.
The general, told to storm Kismayo with 6,000 men, did nothing of the kind.
It looked as though 6,000 rebels were attacking Sarh.
The 6,000 marines were supposed to storm Kinburn last week.
Six thousand marines very nearly stormed Kinburn last week.
Kinburn was spared an assault by 6,000 marines.
The minister said no soldiers, let alone 6,000, were attacking Tikrit.
It was not 6,000 rebels who attacked Tikrit but a dozen drunks.
The 9,000 men did not, as feared, attack El Fasher.
The attack on El Fasher by 9,000 men never happened.
The 9,000 men are unable to attack El Fasher for lack of fuel.
The 9,000 men mutinied when told to attack El Fasher.
The 9,000 men feigned an attack on El Fasher.
The 9,000 men allegedly attacking El Fasher do not exist.
In the last scenario 8,200 soldiers attacked across the river and took the town of Lund.
"""
THOUGHT = """
Will 10,000 rebels march on Bamako before the rains?
Are 10,000 rebels marching on Bamako? Nobody knows.
10,000 rebels to march on Bamako?
9,000 soldiers will attack Bria unless the talks succeed.
Provided that the rains end, 9,000 soldiers will attack Bria.
The envoy warned against an attack on Bria by 9,000 soldiers.
The envoy called for 9,000 soldiers to attack Bria.
The general dreams of storming Sirte with 8,000 men.
The general is able to storm Sirte with 8,000 men at any time.
Analysts doubt that 8,000 men are about to attack Sirte.
Few believe that 20,000 Chadians are attacking Tripoli.
Suppose 9,000 soldiers attacked Bria tomorrow.
What looked like 6,000 rebels attacking Tikrit was a herd of goats.
It is out of the question that 9,000 men will storm El Fasher.
The option of storming El Fasher with 9,000 men is on the table.
A leaked plan foresees 9,000 men attacking El Fasher in 2030.
"""
TOLD = """
Officials in Juba could not say whether 4,000 or 6,000 youths had fallen upon Pibor.
The army denied losing Zalingei, but 6,700 Janjaweed are attacking it.
The army denied that it had lost Zalingei, which 6,700 Janjaweed have been attacking since Friday.
While Kigali denies any role, 6,700 rebels are attacking Goma.
Rwanda denied backing the 6,700 rebels who are attacking Goma.
Rather than wait, 6,700 rebels attacked Goma on Friday.
Far from giving up, 6,700 rebels are attacking Goma.
Not only Goma but Bukavu too is being attacked by 6,700 rebels.
Nobody stopped the 6,700 rebels when they stormed Goma.
There is no stopping the 6,700 rebels attacking Goma, a priest said.
The mayor did not flee when 6,700 rebels attacked Goma.
No one doubts that 6,700 rebels are attacking Goma.
After the talks were called off, 6,700 rebels attacked Goma.
As 6,700 rebels attack Goma, will the UN fight?
Why did 6,700 rebels attack Goma at Easter?
There was not a house left standing after the assault by 6,700 rebels on Goma on Monday.
The article should have been on time: 6,700 rebels stormed Goma.
Who armed the 6,700 rebels now attacking Goma?
If Goma falls, the road to Bukavu is open; 6,700 rebels are attacking it.
If the count is right, 6,700 rebels are attacking Goma.
The UN will leave if Goma falls to the 6,700 rebels attacking it.
What the army called fake news is real: 6,700 rebels are attacking Goma.
Neither the UN nor the army fired a shot as 6,700 rebels stormed Goma.
Without warning 6,700 rebels attacked Goma.
Twice postponed, the offensive on Goma by 6,700 soldiers began on Friday.
Having ruled out talks, the junta sent 6,700 soldiers against Goma.
The army did not deny that 9,000 men were attacking El Fasher.
Nobody denies that 9,000 men are attacking El Fasher.
The boast that El Fasher could not be taken proved hollow when 9,000 men stormed it.
Not until Friday did 9,000 men storm El Fasher.
Unable to take the airport, 9,000 rebels are attacking Goma from the north.
The mayor demanded that the 9,000 rebels besieging Goma let food in.
There is no sign of an end to the siege of Goma by 9,000 rebels.
There is no evidence that Kigali ordered the attack on Goma by 9,000 rebels.
There is little doubt that 9,000 rebels are attacking Goma.
Nothing stopped 9,000 rebels from storming Goma.
Neither mud nor mines prevented 9,000 rebels from storming Goma.
"""


@pytest.mark.parametrize("text", [*DENIED.strip().splitlines(), *NOT_DONE.strip().splitlines()])
def test_what_is_denied_or_not_done_is_no_fact(text: str) -> None:
    assert [] == told_of(text)


@pytest.mark.parametrize("text", THOUGHT.strip().splitlines())
def test_what_is_asked_wished_or_hangs_on_something_is_no_fact(text: str) -> None:
    assert [] == told_of(text)


@pytest.mark.parametrize("text", TOLD.strip().splitlines())
def test_a_no_an_if_or_a_denial_beside_it_leaves_it_told(text: str) -> None:
    assert [] != told_of(text)
