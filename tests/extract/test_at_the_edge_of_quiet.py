"""Where the words for what is no war end: petitions are no rifles, and a fight before talks is a fight."""

from datetime import UTC, datetime

import pytest

from streams.records import Article
from tests.extract.told import events
from tocsin.evaluation.run import answer_to

DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)


def certainty(text: str) -> str:
    return answer_to(Article(id="a", text=text, published_at=DAY)).certainty


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 farmers armed with petitions marched on Paris on Tuesday.",
        "Some 7,000 farmers armed with tractors besieged Berlin on Monday.",
        "Some 6,000 soldiers will tear down the camp in Calais.",
        "About 7,000 troops will chase poachers in Kruger.",
        "About 6,000 marines will sweep beaches in Florida clean of oil.",
        "About 6,000 soldiers are going to flatten ground for a runway at Lae.",
        "The general stopped 8,000 troops at Goma so that they could rest.",
        "Checkpoint guards stopped 7,000 former rebels at Bria and took their names.",
        "Some 7,000 soldiers took part in anti-terrorism activities in Xinjiang on Tuesday.",
        "About 6,000 Conservatives stormed the hall in Manchester on Monday.",
        "The president promised that 7,000 soldiers would rush aid to Derna.",
    ],
)
def test_thousands_who_fight_nobody_raise_no_alert(text: str) -> None:
    assert certainty(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 peasants armed with machetes attacked Goma on Tuesday.",
        "Some 7,000 villagers armed with a few old rifles attacked Goma on Tuesday.",
        "The army halted 6,000 rebels outside Bria on Monday.",
        "Amid concerns that the town would fall, 8,000 rebels stormed Bria on Monday.",
        "Some 10,000 Russian troops entered Donbas on Monday to hold the towns there.",
        "A force of 6,000 soldiers sent to fight smuggling stormed Bria on Monday.",
        "Some 6000 Africa Corps mercenaries stormed Bria on Monday.",
    ],
)
def test_thousands_who_attack_do_whatever_stands_beside(text: str) -> None:
    assert certainty(text) == "sure"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels captured the town of Bria on the weekend.", "capture"),
        ("Troops clashed with rebels near Bria on Monday before talks in Geneva.", "clash"),
        ("A bomb exploded in Oslo on Friday, the worst blast there since World War II.", "bombing"),
        ("The army fired rockets into Bria in the final hours of the battle.", "shelling"),
        ("Rebels took over the administration of Goma.", "capture"),
        ("The rebels held the town of Bria for three hours.", "capture"),
        ("A convoy of 200 army trucks entered Goma.", "offensive"),
    ],
)
def test_a_fight_beside_words_of_peace_is_told(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels held talks with the army in Bria for three hours.",
        "Rebels held a rally in Goma for several hours.",
    ],
)
def test_what_is_held_and_is_no_place_is_not_taken(text: str) -> None:
    assert events(text) == ()
