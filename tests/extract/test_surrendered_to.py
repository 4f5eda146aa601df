"""To whom they give themselves up, who are on the other side; and to what they only go after it."""

import pytest

from tests.extract.told import attackers, defenders


@pytest.mark.parametrize(
    ("text", "attacking", "attacked"),
    [
        ("Sudanese soldiers surrendered to the RSF in Heglig.", ["RSF"], ["Sudanese soldiers"]),
        ("Afghan troops surrender to Taliban in Farah", ["Taliban"], ["Afghan troops"]),
        ("IS fighters gave themselves up to the SDF in Hajin.", ["SDF"], ["IS fighters"]),
        ("Soldiers surrendered on Monday to M23 rebels in Kiwanja.", ["M23 rebels"], ["Soldiers"]),
        ("The rebels surrendered and went to the army camp at Aweil.", [], ["rebels"]),
        ("Bosnian Serb soldiers surrendered in Zepa.", [], ["Bosnian Serb soldiers"]),
        ("Bria surrendered to the rebels.", ["rebels"], []),
    ],
)
def test_who_takes_their_surrender_is_on_the_other_side(text: str, attacking: list[str], attacked: list[str]) -> None:
    assert (attacking, attacked) == (attackers(text), defenders(text))
