"""Duds, slips, gangs' bombs, price marks and removals are no war; who fights beside such words is told."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The bomb under the prosecutor's car in Catania failed to explode.",
        "A bomb left at the station in Bilbao did not go off.",
        "The corvette accidentally fired a rocket in the harbour of Split, and it fell into the water.",
        "A fort's magazine near Tula exploded after welders had worked there, and shells flew into gardens.",
        "A bomb exploded outside a nightclub in Malmo, and police suspect gangs.",
        "A bomb tore up the stairwell of an apartment block in Uppsala; a feud between gangs is behind it, police say.",
        "The four hijackers gave themselves up to commandos at the airport in Larnaca.",
        "The regiment left its barracks in Toul after 90 years.",
        "House prices in Lviv have doubled since the invasion.",
        "Exports from Mykolaiv have halved since the siege, the chamber said.",
        "The guerrillas lack the men and the trucks to storm a town of that size.",
        "Recruits stormed a house in Aldershot full of cardboard terrorists.",
        "The Kenyan attacked after 30 kilometres, took the lead and held off two Ethiopians.",
    ],
)
def test_duds_slips_and_marks_in_time_are_no_war(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two bombs exploded at the station in Quetta on Monday and a third did not go off.", "bombing"),
        ("A bomb killed nine people at a market in Baghdad; another was defused.", "bombing"),
        ("A jet accidentally dropped a bomb on a village near Rann and killed 20 people.", "airstrike"),
        ("Jihadists set off a bomb outside a restaurant in Mogadishu on Friday.", "bombing"),
        ("A car bomb laid by a gang killed nine people outside a bar in Guayaquil.", "bombing"),
        ("Gangs attacked the town of Kenscoff on Monday and burned shops.", "assault"),
        ("Some 300 rebels gave themselves up to the army at Sake on Monday.", "surrender"),
        ("The brigade left its base at Avdiivka after three days of shelling.", "retreat"),
        ("Prices have doubled since the siege of Mekelle began in June.", "siege"),
        ("The rebels, who lack tanks, stormed Bria on Monday.", "assault"),
        ("Rebels attacked Bria after a march of 30 kilometres and held it.", "offensive"),
    ],
)
def test_a_fight_beside_such_words_is_told(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}
