"""What headlines leave out: "was", "and", the article; whoever writes them as a line of a text."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def _told(text: str, *, is_title: bool) -> Event:
    article = Article(id="one", title=text if is_title else "", text="" if is_title else text)
    (event,) = extract(article).events
    return event


def _sides(event: Event) -> tuple[list[str], list[str]]:
    return [one.name for one in event.attacker], [one.name for one in event.defender]


@pytest.mark.parametrize("is_title", [True, False])
@pytest.mark.parametrize(
    ("text", "attackers", "defenders"),
    [
        ("Gunmen ambush convoy near Djibo", ["Gunmen"], ["convoy"]),
        ("Rebels ambush army convoy near Djibo", ["Rebels"], ["army convoy"]),
        ("Army convoy ambushed near Djibo", [], ["Army convoy"]),
        ("Soldiers attacked near Djibo", [], ["Soldiers"]),
        ("Rebels attack near Djibo", ["Rebels"], []),
        ("Offensive to retake Djibo begins", [], []),
        ("Assault on Djibo repelled", [], []),
        ("Army, jihadists clash near Djibo", ["Army"], ["jihadists"]),
        ("Sudan army, RSF clash in El Fasher", ["Sudan army"], ["RSF"]),
        ("Thai, Cambodian troops clash in Kashmir", ["Thai"], ["Cambodian troops"]),
    ],
)
def test_who_does_it_to_whom(text: str, attackers: list[str], defenders: list[str], *, is_title: bool) -> None:
    assert (attackers, defenders) == _sides(_told(text, is_title=is_title))


@pytest.mark.parametrize("driven", ["driven out of", "ousted from", "pushed out of"])
def test_who_is_driven_out_lost_the_town(driven: str) -> None:
    event = _told(f"Rebels {driven} Djibo", is_title=False)
    assert ("capture", ([], ["Rebels"])) == (event.type, _sides(event))


def test_a_sentence_that_ends_leaves_nothing_out() -> None:
    assert (["Soldiers"], []) == _sides(_told("Soldiers attacked near Djibo.", is_title=False))


def test_a_town_before_a_comma_is_no_side() -> None:
    assert ([], ["rebels"]) != _sides(_told("In Kornoi, rebels clash with army", is_title=True))
