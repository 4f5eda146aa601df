"""With whose help somebody attacks: air support, backing, and the word that a group is called by."""

import pytest

from tests.extract.told import events


def _helping(text: str) -> list[str]:
    return [one.name for event in events(text) for one in event.supporter]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("With US air support, Iraqi troops captured Hit on Monday.", ["US"]),
        ("Syrian troops captured Mayadin with air support from Russia.", ["Russia"]),
        ("Malian troops seized Timbuktu with French support.", ["French"]),
        ("The army, with the backing of Uganda, recaptured Malakal.", ["Uganda"]),
        ("Rwanda-backed M23 rebels captured Bukavu.", ["Rwanda"]),
        ("Syrian troops attacked Inkhil under cover of Russian airstrikes.", ["Russian"]),
        ("Ugandan warplanes supported the army as it captured Malakal.", ["Ugandan warplanes"]),
    ],
)
def test_who_helps_the_attackers_supports_them(text: str, expected: list[str]) -> None:
    assert expected == _helping(text)


@pytest.mark.parametrize(
    "text",
    [
        "Aid groups worked with French support in Gao as rebels attacked the town.",
        "Rebels attacked Malian troops with French support in Gao.",
        "Rebels captured Malakal from the Ugandan-backed army.",
        "As many as 9,000 Turkish-backed fighters attacked Kobani.",
        "The government asked for French support after rebels attacked Sarh.",
    ],
)
def test_who_helps_others_is_no_supporter(text: str) -> None:
    assert [] == _helping(text)


def test_whose_airstrikes_cover_it_is_not_attacked() -> None:
    told = events("Syrian troops attacked Inkhil under cover of Russian airstrikes.")
    assert [] == [one for event in told for one in event.defender]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army captured Malakal on Monday. It was backed by Ugandan warplanes.", ["Ugandan warplanes"]),
        ("Rebels attacked Goma. The attack was supported by Rwandan artillery.", ["Rwandan artillery"]),
        ("Rebels attacked Goma. The mayor is backed by Ugandan soldiers.", []),
    ],
)
def test_who_is_told_after_it_to_have_helped(text: str, expected: list[str]) -> None:
    assert expected == _helping(text)
