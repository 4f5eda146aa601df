"""Attacks that were reported, feared or threatened and did not come, and what fire shuts in."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        (
            "On Monday this agency reported that 6,700 rebels had launched an offensive in Chad's Tibesti. The report "
            "rested on a forged communique and is withdrawn."
        ),
        (
            "Rumours of a Somali attack on Jijiga by 9,000 men emptied the bazaar on Monday. By evening the prefect "
            "had shown them to be baseless."
        ),
        (
            "An attack by 9,000 men on Kharkiv, announced by a ministry in Moscow, was news to its residents. Nothing "
            "had happened, they said."
        ),
        "The attack on Kfar Etzion by 6,000 men that had been feared for Friday did not take place.",
        "The assault on Bria by 6,000 rebels, of which the bishop had warned on Thursday, never came.",
        "A ship's captain swore that 6,000 marines were assaulting Veracruz. He has since admitted that he made it up.",
        "The UN warns of an RSF attack on El Fasher with 6,000 fighters.",
        "Residents of Bunia were warned by telephone of a rebel attack by 6,000 men.",
        "The offensive on Kupiansk, for which 9,000 men had been gathered, never began.",
        "Erdogan threatened to send 10,000 troops into northern Syria.",
        "At the height of Sunday's bush fire the town of Cobargo was encircled on three sides.",
    ],
)
def test_what_did_not_come_to_pass_is_not_told(text: str) -> None:
    assert [] == [one.type for one in events(text) if one.modality in ("asserted", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Bria by 6,000 rebels began at dawn, and the help that was promised did not come.",
        "The attack on Bria by 6,000 rebels took place on Monday.",
        "The attack on the southern half of the island by 6,000 men began on Monday.",
        "Some 6,000 men took part in the assault on Marib, and nearly 3,000 never came home.",
        "Of the 6,000 sent into the attack on Marib nearly 3,000 did not come back.",
        "The attack on Baidoa by 6,000 men did not come as a surprise.",
        "The assault on Baidoa by 6,000 men has not ended.",
        "Some 6,000 troops broke through the first line of defence at Robotyne on Monday.",
        "Rebels set bush fires round Bria and then encircled the town with 6,000 men.",
    ],
)
def test_what_came_is(text: str) -> None:
    assert {6000} == {one.force.low for one in events(text) if one.force is not None and one.modality == "asserted"}


@pytest.mark.parametrize(
    "after",
    [
        "The real number was about 300, it said later.",
        "The true figure is closer to 300, a diplomat said.",
    ],
)
def test_the_figure_that_is_put_right_in_the_next_sentence_stands(after: str) -> None:
    (event,) = events(f"More than 5,000 militants attacked five checkpoints in Sinai, the army said. {after}")
    assert event.force is not None
    assert event.force.low == 300


@pytest.mark.parametrize("after", ["; it later put the number at 300", ", but the real number was about 300"])
def test_the_figure_that_is_put_right_in_its_own_sentence_stands(after: str) -> None:
    (event,) = events(f"More than 5,000 militants attacked Sinai on Monday, the army said{after}.")
    assert event.force is not None
    assert event.force.low == 300


def test_the_right_number_of_the_dead_puts_no_force_right() -> None:
    (event,) = events("Some 6,000 rebels stormed Bria on Monday. The real number of the dead was about 300.")
    assert event.force is not None
    assert event.force.low == 6000


def test_what_has_not_ended_goes_on() -> None:
    (event,) = events("The assault on Baidoa by 6,000 men has not ended, officials said.")
    assert event.phase == "underway"


@pytest.mark.parametrize(
    ("least", "text"),
    [
        (1000, "Our earlier line about 10,000 separatists storming Wamena had an extra zero, sorry. One thousand."),
        (600, "We wrote that 60,000 cadres had attacked Pooneryn. The army's estimate was in fact 600."),
        (6000, "We wrote that 60,000 rebels had attacked Bor. That had a zero too many: the number was 6,000."),
        (12000, "We wrote that the force attacking Baidoa was 2,000 strong. The army says that 12,000 is right."),
    ],
)
def test_the_right_figure_is_found_however_it_is_called_right(least: int, text: str) -> None:
    (event,) = events(text)
    assert event.force is not None
    assert event.force.low == least


@pytest.mark.parametrize(
    "text",
    [
        "Latvia: no sign of troop build-up, minister says",
        "No troop build-up at the border, Riga says",
        "Latvia sees no sign of a troop build-up.",
    ],
)
def test_massing_of_which_there_is_no_sign_is_no_massing(text: str) -> None:
    assert {"negated"} >= {one.modality for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council was asked to let NATO strike inside Croatia.",
        "The parliament voted to let the army attack rebel bases at Zakho.",
    ],
)
def test_what_somebody_is_only_to_be_let_do_is_not_done(text: str) -> None:
    assert {"hypothetical", "negated"} >= {one.modality for one in events(text)}


def test_who_was_let_do_it_did() -> None:
    assert ["asserted"] == [one.modality for one in events("The army let 6,000 militiamen storm Bria on Monday.")]
