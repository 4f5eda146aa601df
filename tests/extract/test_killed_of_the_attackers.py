"""Those killed who bear the attackers' own name are theirs; others of their people or another noun are not."""

import pytest

from streams.extract import extract
from streams.records import Article


def _side(text: str) -> list[str | None]:
    events = extract(Article(id="a", text=text)).events
    return [one.casualties.killed.side for one in events if one.casualties.killed is not None]


@pytest.mark.parametrize(
    ("side", "text"),
    [
        ("attacker", "Chechen fighters attacked a base at Argun; 17 Chechen fighters were killed."),
        ("attacker", "Kurdish fighters attacked a base at Ain Issa and 17 Kurdish fighters were killed."),
        ("attacker", "Foreign fighters attacked a base at Beledweyne; 17 foreign fighters were killed."),
        ("attacker", "Rebels attacked Obo; six rebels were killed."),
        ("defender", "Foreign fighters attacked Obo; 17 foreign soldiers were killed."),
        ("defender", "Chechen fighters attacked a base at Argun; 17 Russian soldiers were killed."),
        ("defender", "Turkish troops attacked Kurdish fighters at Ain Issa and 17 Kurdish fighters were killed."),
        ("defender", "Kurdish fighters attacked Ain Issa, where police resisted; 17 Kurdish policemen were killed."),
        ("defender", "Rebels attacked a base at Beledweyne on Monday. At least 17 foreign soldiers were killed."),
    ],
)
def test_the_side_of_the_killed(side: str, text: str) -> None:
    assert [side] == _side(text)
