"""Rockets that go into space or over the sea, and camps that snow buries, and what does hit somebody."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    "text",
    [
        "North Korea tested a missile that hit the sea off Japan.",
        "North Korea launches missile over Japan",
        "Iran launched a satellite with a Simorgh rocket on Sunday.",
        "A North Korean rocket carrying a spy satellite exploded shortly after launch.",
        "Avalanche hits army camp on Siachen glacier, burying 140 soldiers",
        "Dust storm hits military convoy near Kandahar",
    ],
)
def test_nobody_is_attacked(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "North Korean shells hit Yeonpyeong island on Tuesday, killing two marines.",
        "Russian missiles hit the space agency's plant in Dnipro on Friday.",
        "Rebels launched rockets over the river into Kinshasa.",
        "Hezbollah fires rockets over border",
        "Satellite images show that missiles struck the airfield at Saki.",
        "Iran fires missiles over Jordan at Israel",
        "Ukraine fired missiles at a launch pad in Crimea, killing two soldiers.",
        "Mortar fire hits market in Sarajevo, killing 40",
        "Rocket fire struck Sderot on Sunday.",
    ],
)
def test_who_hits_somebody_attacks(text: str) -> None:
    assert [one.type for one in events(text)] == ["shelling"]
