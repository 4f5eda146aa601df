"""The day of a burial, a court, a visit, a count or a statement is not that of the fight."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article

PUBLISHED = datetime(2026, 11, 20, tzinfo=UTC)  # a Friday


def first_day(text: str) -> date | None:
    (event,) = extract(Article(id="a", text=text, published_at=PUBLISHED)).events
    return event.date.earliest if event.date else None


@pytest.mark.parametrize(
    "text",
    [
        "Thousands wept on Thursday as Dhale buried victims of a missile attack on a military camp.",
        "The president visited on Thursday the camp at Gatumba where gunmen killed 160 refugees.",
        "The Security Council on Wednesday condemned the rebel attack on Sake.",
        "The bodies of eleven soldiers killed in an ambush near Diabaly were flown to Bamako on Tuesday.",
        "Reporters taken to the airport on Thursday saw the wrecks left by the rebels' attack on Goma.",
        "Doctors on Tuesday lowered to 53 the number of people killed in the bombing of Atarib.",
        "Crowds in Goma on Thursday protested against the shelling of Sake by the rebels.",
        "The number of people killed in the bombing of Atarib rose to 165 on Thursday.",
        "The rebels' assault on Sake was condemned on Wednesday by the Security Council.",
        "The general on Thursday said that his troops had captured the town of Bama.",
        "The ministry on Monday night confirmed that rebels had overrun the base at Bama.",
    ],
)
def test_the_day_of_what_came_after_is_not_the_fight_s(text: str) -> None:
    assert first_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Troops on Monday arrested eleven gunmen in a raid on the village of Tondi.",
        "On Monday an air strike on the town of Bama killed 20 people.",
        "On Monday villagers were mourning their dead when gunmen raided the village of Tondi.",
        "The army buried its dead on Thursday after Monday's attack on Bama.",
        "The Security Council on Wednesday condemned Monday's attack on Sake by the rebels.",
        "Villagers said that rebels attacked Bama on Monday.",
    ],
)
def test_the_fight_s_own_day_is_kept(text: str) -> None:
    assert first_day(text) == date(2026, 11, 16)
