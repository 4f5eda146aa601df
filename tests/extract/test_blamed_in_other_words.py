"""Who did it, in other words of blame; and a spokeswoman who charges nobody's lines."""

import pytest

from tests.extract.told import attackers, events, one


@pytest.mark.parametrize(
    "said",
    [
        "The governor's office pointed the finger at the PKK.",
        "The PKK is blamed.",
        "Government radio put the blame on the PKK.",
        "The blast, laid to the PKK, tore the lorry in two.",
        "It was done, the ministry said, by fighters of the PKK.",
        "The PKK owned up to it.",
    ],
)
def test_they_are_named(said: str) -> None:
    named = attackers(f"A roadside bomb killed four soldiers near Lice on Monday. {said}")
    assert len(named) == 1
    assert named[0].endswith("PKK")


def test_who_is_named_in_the_same_sentence() -> None:
    text = "A drone hit the fuel depot in Kosti on Monday, the state government said, naming the Rapid Support Forces."
    assert "Rapid Support Forces" in attackers(text) + attackers(text.replace("A drone", "A bomb"))


@pytest.mark.parametrize(
    "text",
    [
        "Asmara has 12,000 men on the outskirts of Assab, a spokeswoman for the government charged on Monday.",
        "The raiders have 9,000 men in the hills around Banes, Havana charged.",
    ],
)
def test_who_charges_in_words_storms_nothing(text: str) -> None:
    assert [
        event for event in events(text) if event.type in ("assault", "offensive") and event.phase != "planned"
    ] == []


def test_who_charges_does() -> None:
    event = one("Some 6,000 rebels charged the barracks of Assab on Monday, a spokesman said.")
    assert event.force is not None
    assert event.force.low == 6000


def test_letters_before_men_are_counted_with_them() -> None:
    event = one("At least 400 RUF men took part in Monday's attack upon Port Loko, says a captain.")
    assert event.force is not None
    assert (event.force.low, event.force.qualifier) == (400, "at_least")


def test_what_is_true_if_one_believes_it_is_claimed() -> None:
    text = "A column of 6,200 soldiers, if one believes the rebels, has attacked Khost, and there was no end to it."
    assert events(text)[0].modality in ("asserted", "claimed")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("airstrike", "A helicopter gunship killed eleven Tigers at Silavathurai on Monday."),
        ("shelling", "The village of Nuli came under fire from mortars positioned near Tskhinvali, officials said."),
        ("shelling", "U.N. monitors logged 31 incoming rounds in the Bihac enclave on Monday, all from Serb guns."),
        ("shelling", "Tuzla was hit on Monday: the airfield closed after nine mortar impacts."),
        ("surrender", "Some 40 gunmen came out of the prison in Sloviansk with raised hands on Monday."),
        ("surrender", "In Mweso 70 combatants handed in 31 rifles to the army on Monday."),
        ("clash", "At Lipik shots were traded between soldiers and militiamen on Monday."),
        ("ceasefire", "The commander of the militia has agreed with the army to stop fighting around Butembo."),
    ],
)
def test_bulletins_tell_it_so(kind: str, text: str) -> None:
    assert kind in [event.type for event in events(text)]
