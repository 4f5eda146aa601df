"""Who sends people and only threatens has not begun; who does both has."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article, Event


def _attacks(text: str) -> list[Event]:
    return [one for one in extract(Article(id="a", text=text)).events if one.type in MASSED]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey threatened to drive back Syrian government forces as it sent 9,000 soldiers into Idlib.",
        "Turkey has sent some 9,000 soldiers into Idlib and threatened to drive the Syrian army back to Hama.",
        "Turkey sent 9,000 soldiers into Idlib, threatening to drive back the Syrian army.",
        "Kyiv threatened to drive the separatists out of Donetsk and has massed 12,000 soldiers near the front.",
        "Ethiopia threatened to attack Eritrea as it sent 8,000 soldiers to the border.",
        "Rwanda threatened to drive the rebels out of Masisi as it moved 6,000 troops into North Kivu.",
    ],
)
def test_nothing_is_under_way(text: str) -> None:
    assert all(one.phase == "planned" and one.modality == "hypothetical" for one in _attacks(text))


@pytest.mark.parametrize(
    "text",
    [
        "Turkey sent 9,000 soldiers into Idlib on Sunday and drove back the Syrian army from Saraqib.",
        "Turkey, which had threatened to drive back the Syrian army, attacked Saraqib with 9,000 soldiers on Sunday.",
        "Turkey launched an offensive in Idlib with 9,000 soldiers and threatened to drive the army back to Hama.",
        "Turkey launched an offensive in Idlib, sent 9,000 soldiers into the province and threatened to bomb Aleppo.",
        "Turkey has sent 9,000 soldiers into Idlib to drive back the Syrian army.",
        "The Russian army shelled Kharkiv as it sent 9,000 soldiers into Sumy region.",
    ],
)
def test_an_attack_beside_a_threat_is(text: str) -> None:
    (event,) = _attacks(text)
    assert event.modality == "asserted"
    assert event.force is not None
    assert 9000 == event.force.low


@pytest.mark.parametrize(
    ("attacker", "text"),
    [
        ("junta", "The junta promised to drive the rebels from Lashio as it sent 6,000 soldiers into Shan State."),
        ("Syrian army", "The Syrian army attacked Turkish posts as it sent 9,000 soldiers into Idlib."),
        ("army", "Rebels attacked Bria's garrison after the army fell back as it sent 900 soldiers into Bambari."),
    ],
)
def test_it_is_the_one_whom_the_main_clause_is_about(attacker: str, text: str) -> None:
    sent = [one for one in _attacks(text) if one.force is not None]
    assert [[attacker]] == [[side.name for side in one.attacker] for one in sent]


@pytest.mark.parametrize(
    "text",
    [
        (
            "President Erdogan threatened on Wednesday to drive back Syrian forces in Idlib. Turkey has sent 9,000 "
            "soldiers into the province since the beginning of the month."
        ),
        "The army threatened again on Sunday to storm Goma.",
        "The junta threatened late on Friday to attack Lashio.",
    ],
)
def test_a_threat_of_a_day_is_no_attack(text: str) -> None:
    assert [] == [one for one in extract(Article(id="a", text=text)).events if one.type in MASSED | {"clash"}]
