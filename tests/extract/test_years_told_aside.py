"""Years that a sentence tells of something else than its attack: who was driven out then, who took the town."""

from datetime import datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event
from tests.extract.told import DAY

OF_NOW = [
    (
        "Some 6,000 fighters have joined Kenya's offensive in Gedo and want to take back villages that "
        "al-Shabab seized three years ago."
    ),
    "Some 6,000 rebels are attacking Bria, which they held for a month four years ago.",
    "Some 6,000 soldiers joined an assault on Baiji, which jihadists overran in June 2014.",
    "6,000 fighters stormed Bakara, hoping to win back what they lost two years ago.",
    "Government forces, who lost Kidal in 2012, have launched an offensive with 6,000 men to retake it.",
    "Some 6,000 men have joined the offensive on Hajin, said a commander who came to the front two years ago.",
    (
        "Some 6,000 men have joined the offensive on Zinjibar and hope to reach towns emptied by the army "
        "four years ago."
    ),
    "The army has sent 6,000 men to retake the villages that the militia seized last year.",
]
REMEMBERED = [
    "Two years ago 6,000 rebels attacked Bria.",
    "Bria was attacked by 6,000 rebels in 2012, and the town has been quiet since.",
    "The 6,000 rebels who attacked Bria in 2012 have been demobilised.",
    "The offensive on Kidal by 6,000 men, which began in 2012, is the subject of a book.",
    "Villagers told of the assault by 6,000 men that emptied Palma four years ago.",
]


def told(text: str, published: datetime | None) -> list[Event]:
    """Give what a text tells of its own days."""
    return [one for one in extract(Article(id="a", text=text, published_at=published)).events if not one.historic]


@pytest.mark.parametrize("published", [None, DAY])
@pytest.mark.parametrize("text", OF_NOW)
def test_an_attack_is_of_now_though_its_sentence_tells_of_then(text: str, published: datetime | None) -> None:
    assert {6000} == {one.force.low for one in told(text, published) if one.force and one.modality != "negated"}


@pytest.mark.parametrize("published", [None, DAY])
@pytest.mark.parametrize("text", REMEMBERED)
def test_an_attack_of_then_is_no_attack_of_now(text: str, published: datetime | None) -> None:
    assert [] == [one.force for one in told(text, published) if one.force is not None]
