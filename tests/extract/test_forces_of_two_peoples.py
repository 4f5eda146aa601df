"""A force that is told by whom it holds, each counted, is all of theirs."""

import pytest

from tests.extract.told import attackers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A joint force of 2,000 Rwandans and 4,500 Burundians attacked Beni.", ["Rwandans", "Burundians"]),
        ("A force of 2,000 Danes, 500 Finns and 4,500 Swedes attacked Narva.", ["Danes", "Finns", "Swedes"]),
        (
            "A column of 900 Chadian soldiers and 3,000 tribesmen stormed Faya.",
            ["Chadian soldiers", "tribesmen"],
        ),
        ("A force of 2,000 rebels and 40 tanks attacked Goma.", ["rebels"]),
    ],
)
def test_each_attacks(text: str, names: list[str]) -> None:
    assert names == attackers(text)
