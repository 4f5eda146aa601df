"""Fire, loss and capture in the words of war reports of half a century."""

import pytest

from streams.records import EventType
from tests.extract.told import events, types_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "Gunships raked rebel positions in the suburb of Kilamba at noon on Monday."),
        ("airstrike", "Bombers dumped 400 tons of explosives on bunkers near Tay Son on Monday."),
        ("airstrike", "Turkish drones picked off the last of the militia's tanks at Shwayrif on Monday."),
        ("airstrike", "A jet put two missiles into a tanker off Kharg Island on Monday."),
        ("airstrike", "The market at Umuahia was crowded when three MiGs came over on Monday with guns firing."),
        ("airstrike", "Russian glide bombs struck a school in Kramatorsk on Monday."),
        ("shelling", "The refinery at Sihanoukville was rocketed from a boat on Monday night."),
        ("shelling", "Iraqi missiles, nine in all, came down on Qom on Monday."),
        ("shelling", "Militants fired on the power plant in Shchastia from Grads on Monday."),
        ("ambush", "Gunmen in a park opened up on a parade of soldiers in Saravan on Monday."),
        ("ambush", "Two men in fatigues sprayed bullets at soldiers near Samba on Monday."),
        ("ambush", "An army fuel column was shot to pieces by guerrillas near Salang on Monday."),
        ("ambush", "Rebels trapped an army column between Vedeno and Kharachoi on Monday."),
        ("raid", "Rebels burned down half of Gueckedou on Monday."),
        ("raid", "Separatists rode into Bali on motorbikes on Monday and shot dead two elders."),
        ("capture", "The defenders had lost the ridge and the mill of Zepa by Monday evening to a Serb force."),
        ("capture", "Pakrac was under rebel army control by nightfall on Monday."),
        ("clash", "The last 90 rebels were wiped out on a strip of sand near Vakarai on Monday."),
        ("assault", "A garrison at Bir Moghrein lost six men to raiders of the GSPC on Monday."),
        ("offensive", "Iraqi tanks were in the streets of Sulaimaniya by five o'clock on Monday morning."),
        ("surrender", "The garrison at Tchipa raised its hands to the rebels on Monday."),
        ("surrender", "The last fighters shuffled out of Hajin on Monday with their hands on their heads."),
        ("ceasefire", "At noon on Monday the guns are to fall silent in Sarajevo."),
        ("siege", "Guerrillas are keeping the National Guard penned up in its barracks in Esteli."),
    ],
)
def test_they_are_told(kind: EventType, text: str) -> None:
    assert kind in types_of(text)


def test_who_loses_men_to_them_is_attacked() -> None:
    (event,) = events("The army lost as many as 40 soldiers at Gudumbali to Boko Haram fighters on Sunday.")
    assert [actor.name for actor in event.attacker] == ["Boko Haram fighters"]
    assert event.casualties.killed is None or event.casualties.killed.side == "defender"


@pytest.mark.parametrize(
    "text",
    [
        "The comedian opened up on her marriage in Goma on Monday.",
        "The village of Sampran lost six men to the mines of the south.",
        "The striker was picked off by Lyon on Monday.",
        "Gardeners raked the lawns of the palace in Goma on Monday.",
        "Farmers sprayed their fields near Goma with water on Monday.",
        "Fans were in the streets of Turin by midnight on Monday.",
        "They ambush you at the reeds where the hippos graze.",
        "Some 1,200 volunteers were mobilised to chlorinate wells in Goma.",
        "Four masked men raided a branch of Banco Azul in Goma on Monday and escaped with 800,000 dollars.",
    ],
)
def test_other_things_are_not(text: str) -> None:
    assert [one for one in events(text) if one.modality in ("asserted", "claimed")] == []


def test_a_battle_played_again_counts_nobody() -> None:
    found = events("Some 5,100 men in chain mail fought the Battle of Hastings again on Saturday near Battle.")
    assert all(one.historic and one.force is None for one in found)


def test_a_review_tells_no_news() -> None:
    text = (
        'Review: a game that wages war on your weekend\n\nThe fourth "Steel Dawn" opens with an air strike on Tripoli. '
        "Players command 6,000 mercenaries who storm Benghazi. The graphics are splendid."
    )
    assert events(text) == ()
