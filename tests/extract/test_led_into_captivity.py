"""Who is led into captivity is captured; prisoners who got away are not."""

import pytest

from tests.extract.told import events


@pytest.mark.parametrize(
    ("low", "text"),
    [
        (9001, "When Stanley fell, over 9,000 Argentine conscripts were marched into captivity."),
        (3000, "When Ilovaisk fell 3,000 soldiers were led away into captivity."),
        (300, "6,000 rebels attacked Bria and took 300 soldiers into captivity."),
    ],
)
def test_who_goes_into_captivity_is_captured(low: int, text: str) -> None:
    assert [low] == [event.casualties.captured.low for event in events(text) if event.casualties.captured]


@pytest.mark.parametrize(
    "text",
    [
        "300 soldiers returned from captivity as rebels attacked Goma.",
        "The jail at Kuje was raided overnight by scores of extremists, and more than 800 prisoners are on the run.",
        "Gunmen stormed the jail in Goma and 800 inmates are at large.",
    ],
)
def test_who_got_free_is_not_captured(text: str) -> None:
    assert [None] == [event.casualties.captured for event in events(text)]
