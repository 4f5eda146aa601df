"""A number that a sentence puts in the place of a wrong one is the force, whatever else is unsure of the attack."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The 5,000 gunmen reported to have stormed Sake were an error: they were 500.", 500),
        ("The 7,000 fighters said to be besieging Goma were a typing error: there were 700.", 700),
        ("The 3,000 rebels said to have attacked Bouar were a misprint: there were 300.", 300),
        ("The 9,000 militants alleged to have assaulted Jos were a mistake: there were 900.", 900),
        ("The 6,500 insurgents said to have stormed Kidal were a slip: they numbered 650.", 650),
        ("The figure of 6,000 rebels who attacked Bouar was a mistake: the attackers numbered 600.", 600),
        ("Radio spoke of 9,000 soldiers storming Kidal; it should have said 900.", 900),
        ("The paper reported that 8,000 militiamen had attacked Jos; it later put the number at 800.", 800),
    ],
)
def test_the_right_number_is_the_force(text: str, force: int) -> None:
    assert forces(text) == [force]


@pytest.mark.parametrize(
    "text",
    [
        "The 6,000 rebels said to have attacked Bria were a misprint: there were 60 shepherds.",
        "The 4,000 rebels said to have attacked Bria were a myth.",
    ],
)
def test_where_others_were_there_or_nobody_none_is(text: str) -> None:
    assert forces(text) == []
