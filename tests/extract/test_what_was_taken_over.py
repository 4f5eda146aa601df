"""Who takes delivery, charge or stock of things takes no ground and fights nobody."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "The militia bought guns. By Friday it had taken delivery of ten in Bor.",
        "The militia bought guns. By Friday it had taken receipt of nine in Herat.",
        "The militia bought guns. By Friday it had taken possession of six in Wau.",
        "The rebels bought trucks. By Friday it had taken delivery of six in Wau.",
        "The rebels bought trucks. By Friday it had taken possession of ten in Homs.",
        "The army bought trucks. By Friday it had taken delivery of nine in Herat.",
        "The army bought trucks. By Friday it had taken receipt of six in Bor.",
        "The army bought lorries. By Monday it had taken delivery of six in Wau.",
        "The brigade ordered tanks. By March it had taken delivery of 30 in Homs.",
        "The militia needed boats. On Friday it took possession of nine in Mopti.",
        "The navy ordered launches. By June it had taken receipt of four in Mombasa.",
        "The soldiers bought food. They had taken leave of the villagers in Gao.",
        "The army opened a depot. By Monday it had taken stock of the shells in Kadugli.",
        "The rebels ran short of food. By Sunday they had taken charge of the harvest in Torit.",
        "The marines asked for drones. By May they had received twelve in Odesa.",
        "The troops were worn out. By Friday they had taken shelter from the rain in Bor.",
        "The regiment wanted horses. By autumn it had taken delivery of 200 in Herat.",
    ],
)
def test_things_taken_over_are_no_fight(text: str) -> None:
    assert [] == [(one.type, one.modality) for one in events(text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("capture", "The army attacked Bor on Monday. By Friday it had taken the town."),
        ("capture", "M23 began its push at Kibumba. By Friday it had taken Sake."),
        ("capture", "Rebels attacked Wau on Monday. By Friday they had taken control of the airport."),
        ("assault", "The army attacked on Monday. By Friday it had taken heavy losses in Bor."),
    ],
)
def test_ground_and_blows_taken_are_told(kind: str, text: str) -> None:
    assert kind in {one.type for one in events(text)}
