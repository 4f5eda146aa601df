"""What is said of the place or of who attacks, that it was years ago, does not make the attack one of years ago."""

import pytest

from tests.extract.told import events, forces, one


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (("About 9,000 Congolese soldiers have joined the offensive around Rutshuru and hope to win back villages "
         "that the M23 captured three years ago."), 9000),
        (("Some 6,500 Somali soldiers are taking part in the drive on Jilib, which al-Shabaab seized ten years ago, "
         "officials said on Tuesday."), 6500),
        ("The army sent 8,000 men against Raqqa, the city that Islamic State captured two years ago.", 8000),
        ("The rebels, who took up arms ten years ago, stormed Kutum with 2,000 men.", 2000),
        ("Six thousand soldiers stormed Mocha, the port from which they were driven out five years ago.", 6000),
    ],
)  # fmt: skip
def test_the_attack_is_of_now(text: str, force: int) -> None:
    event = one(text)
    assert (False, [force]) == (event.historic, forces(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two years ago 6,000 rebels stormed Kidal.",
        "Rebels attacked Kidal two years ago.",
        "The army stormed the town with 7,000 men two years ago and has held it ever since.",
        "Kidal, where 3,000 rebels routed the army ten years ago, is quiet today.",
        "He lost a leg ten years ago when rebels stormed the town of Kidal.",
        "The village was burned decades ago when soldiers attacked it.",
        "Two years ago the army, which now trains with American advisers, lost Kidal to 3,000 rebels.",
    ],
)
def test_an_attack_of_years_ago_is_remembered(text: str) -> None:
    assert all(event.historic for event in events(text))
