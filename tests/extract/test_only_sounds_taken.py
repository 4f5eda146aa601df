"""What is shut, left, handed over or recovered in peace, in the words that dispatches have for towns at war."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "Ringed by mountains and by 3,000 spectators, the village of Laas waits for the finish of the Tour.",
        "The village of Sakha, ringed for weeks by forest fires, has no road left.",
        "Soldiers have kept the town of Leon shut since the floods, and no lorry of food has got in.",
        "Snow has kept Gulmarg shut since Tuesday, and soldiers are clearing the road.",
        "Troops locked down the city of Fortaleza on Friday after a shooting at a school; food shops stayed shut.",
        "Some 40 soldiers remain trapped in the pass after an avalanche near Siachen.",
        "Twelve marines were trapped in a lift at Camp Pendleton for two hours.",
        "The club posted 3,000 stewards around Wembley, and nobody got in without a ticket.",
        "Hundreds of soldiers are camped around Texel for the exercise, and nobody may land there.",
        "Rangers command all the roads into Yellowstone and sent tourists home on Friday.",
        "Actors playing soldiers gave up their rifles after the last scene was filmed in Petra.",
        "The white flag was hoisted at the regatta in Cowes, and the navy crew rowed back to port.",
        "The town of Marwa went over to the Greens at the election on Sunday.",
        "A stolen Van Gogh was recovered in Herat by two companies of gendarmes.",
        "The base at Kidal was handed over to the army by the peacekeepers at the end of their mission.",
        "The navy confirmed the loss of Moskva after a fire; its crew was saved.",
        "The team announced the loss of Mbappe, its captain, for the season.",
        "The estate at Haru was left to the nation by its owner on Friday.",
        "The villa at Aita was abandoned to the Smiths when the army officer died.",
        "Cyclists rode into Prilep on Friday and found the hotel deserted.",
        "The regiment rode into Prilep for the parade on Friday and found the streets empty of cars.",
        "The ministry said its units had withdrawn from Jakarta after the floods receded.",
        "The bank said its units had withdrawn from Lyman after the fine.",
        "The soldiers' football team withdrew from Copa America on Monday.",
        "An exchange of fire between the two candidates marked the debate in Kolda.",
        "The fort at Kerak gave in after a legal battle with heritage officials.",
        "The place was occupied by an army of tourists on Sunday.",
    ],
)
def test_nothing_is_told_of_peace(text: str) -> None:
    assert events(text) == ()
