"""Another's figure of who was lost is no force; another's figure of who attacked may be."""

import pytest

from streams.extract import extract
from streams.records import Article


def _forces(text: str) -> list[tuple[int | None, int | None]]:
    return [(one.force.low, one.force.high) for one in extract(Article(id="a", text=text)).events if one.force]


@pytest.mark.parametrize(
    "text",
    [
        "The colonel said he lost 1,300 men in the assault on Kuito, while the rebels put the figure at 5,800.",
        "The rebels lost 900 men in the assault on Goma, though the army put the number at 7,000.",
        "The army said 300 rebels had been killed when they attacked Goma; a rebel said the real number was 5,500.",
        "The army said 1,400 of its men died in the assault on Huambo. Unita put the figure at 6,000.",
        "Rebels attacked Goma and killed 300 soldiers. The rebels said the real number was 6,000.",
        "More than 40,000 people fled when rebels attacked Goma, while the UN put the number at 60,000.",
    ],
)
def test_a_rival_figure_of_losses_is_no_force(text: str) -> None:
    assert _forces(text) == []


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ((1400, 6000), "The general said 1,400 rebels attacked Huambo, while Unita put the figure at 6,000."),
        ((900, 6000), "The army said 900 rebels attacked Goma. Residents put the figure at 6,000."),
        ((6000, 6000), "Rebels attacked Goma, killing 40 soldiers; a monk put the number of attackers at 6,000."),
        ((6000, 6000), "The army lost 300 men in its assault on Huambo, in which 6,000 soldiers took part."),
    ],
)
def test_a_rival_figure_of_attackers_is_one(told: tuple[int, int], text: str) -> None:
    assert _forces(text) == [told]
