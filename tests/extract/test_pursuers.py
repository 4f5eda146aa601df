"""Who hunts, watches or arms those who attack is none of them; who joins or leads them is."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    "text",
    [
        "Rebels hunted by 7,000 soldiers attacked Sake.",
        "Rebels, who were being pursued by 7,000 soldiers, attacked Sake.",
        "Hunted by 7,000 soldiers, the rebels attacked Sake.",
        "Rebels watched by 7,000 policemen attacked Sake.",
        "Rebels trained by 700 Libyan instructors stormed Sake.",
    ],
)
def test_who_does_something_to_the_attackers_is_no_force(text: str) -> None:
    assert [] == forces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels joined by 7,000 deserters attacked Sake.",
        "Rebels led by 7,000 foreign fighters attacked Sake.",
        "Sake was attacked by 7,000 rebels.",
    ],
)
def test_who_attacks_with_them_is(text: str) -> None:
    assert [7000] == forces(text)
