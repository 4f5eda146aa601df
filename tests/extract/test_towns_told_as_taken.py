"""Towns that are shut in, taken, left or given up, told in the plain words of dispatches."""

import pytest

from tests.extract.told import events

SHUT_IN = [
    ("Ringed for five weeks by 7,000 rebels, Talmeh has no salt left, its doctor said.", "7,000"),
    ("Some 3,500 insurgents have kept Dar Selim shut since Monday, and no lorry of flour has got in.", "Some 3,500"),
    ("Government soldiers have locked down the Harun valley since April; its villagers have no bread.", None),
    ("About 2,400 soldiers remain trapped on the east bank of the Dra, an officer said.", None),
    ("Rebels have put six thousand men around the garrison of Mara Sang, its commander said.", "six thousand"),
    ("Eight thousand insurgents are posted around Kebra, and nobody may leave it.", None),
    ("Rebels command every track out of Kham Son, and the 900 soldiers inside are fed by air.", None),
]
TAKEN = [
    ("Fort Lessing, lost on the 3rd, was recovered on the 5th by four companies of infantry.", "Fort Lessing"),
    ("The town of Sarwa has gone over to the rebels, its mayor said on Monday.", "Sarwa"),
    ("Kelma has been under the control of the rebels since the fighting of 9 May.", "Kelma"),
    ("Rebels have overrun the gendarmerie at Lozum, a priest said on Friday.", "Lozum"),
    ("Bulgarian cavalry rode into Strumna on Friday and found the barracks deserted.", "Strumna"),
    ("The Shan rebels announced the loss of Mong Lep, their headquarters for ten years.", "Mong Lep"),
]
LEFT = [
    ("Varu was left to the enemy by its garrison on Thursday night.", "Varu"),
    ("The base at Mettur was abandoned to the rebels on Monday, and the navy took off 300 soldiers.", "Mettur"),
    ("The army's last platoon has retreated into the hills from Monte Alto, pursued by rebels.", "Monte Alto"),
    ("The defence ministry said that its units had withdrawn from Dolni Brod to a line on the river.", "Dolni Brod"),
]
GIVEN_UP = [
    ("The soldiers in the fort at Ombra gave up their weapons at dawn after a week without water.", "Ombra"),
    ("The garrison of Lajan, 140 men and a major, handed over its weapons on Monday.", "Lajan"),
    ("Gendarmes who had stayed in the citadel of Orsak laid down their rifles on Sunday evening.", "Orsak"),
    ("The white flag was hoisted on the fort at Landa at noon, and the garrison marched out.", "Landa"),
    ("The garrison of Terak gave in on Wednesday after the last well ran dry.", "Terak"),
    ("The post of Limbat was handed over to the rebels by its gendarmes, a pastor said.", "Limbat"),
]


@pytest.mark.parametrize(("text", "force"), SHUT_IN)
def test_a_place_that_is_kept_shut_is_besieged(text: str, force: str | None) -> None:
    (event,) = events(text)
    assert (event.type, event.force and event.force.quote) == ("siege", force)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        *((text, "capture", place) for text, place in TAKEN),
        *((text, "retreat", place) for text, place in LEFT),
        *((text, "surrender", place) for text, place in GIVEN_UP),
    ],
)
def test_a_place_changes_hands_in_plain_words(text: str, kind: str, place: str) -> None:
    (event,) = events(text)
    assert (event.type, event.place and event.place.name) == (kind, place)


def test_an_exchange_of_fire_has_the_two_that_it_is_between() -> None:
    (event,) = events("An exchange of fire between soldiers and rebels at the bridge of Kolda went on for two hours.")
    assert event.type == "clash"
    assert ([one.name for one in event.attacker], [one.name for one in event.defender]) == (["soldiers"], ["rebels"])
