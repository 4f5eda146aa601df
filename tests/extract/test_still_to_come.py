"""An attack that is near, feared or led up to is planned, whatever else a text tells of it."""

import pytest

from tests.extract.told import events

_ATTACKS = ("a ground offensive", "an all-out assault", "a major attack")
_SO_MANY = "\n\nSome 11,000 soldiers would take part in it, a newspaper close to the army has written."


def _phases(text: str) -> set[str]:
    attacks = ("offensive", "assault", "siege")
    return {one.phase for one in events(text) if one.type in attacks and one.modality in ("asserted", "claimed")}


@pytest.mark.parametrize("attack", _ATTACKS)
@pytest.mark.parametrize(
    "told",
    [
        "{} on Zabadani is at hand.",
        "{} on Zabadani is only hours away.",
        "{} on Zabadani is widely feared.",
        "{} on Zabadani now seems inevitable.",
        "{} on Zabadani is being discussed.",
        "{} on Zabadani awaits the president's green light.",
        "{} on Zabadani might come within days.",
        "Everything is in place for {} on Zabadani.",
        "The colonels are itching for {} on Zabadani.",
        "The countdown to {} on Zabadani has begun.",
        "The cabinet authorised {} on Zabadani.",
        "Gunners shelled Zabadani on Friday, in what officers called the prelude to {}.",
        "Jets bombed Zabadani to soften it up before {}.",
        "Gunners shelled Zabadani on Friday, which heralds {}.",
    ],
)
def test_it_is_planned(told: str, attack: str) -> None:
    text = told.format(attack)
    assert _phases(text[0].upper() + text[1:] + _SO_MANY) <= {"planned"}


@pytest.mark.parametrize("deed", ["storm {}", "attack {}", "launch an offensive on {}", "march on {}"])
@pytest.mark.parametrize(
    "meant",
    [
        "have agreed to",
        "reserve the right to",
        "have yet to",
        "declined to",
        "are being trained to",
        "were urged to",
        "had hoped to",
        "are debating whether to",
        "lack the means to",
    ],
)
def test_it_is_only_meant(meant: str, deed: str) -> None:
    assert _phases(f"Some 11,000 soldiers {meant} {deed.format('Zabadani')}, the army said on Monday.") <= {"planned"}


@pytest.mark.parametrize("meant", ["are bent on", "are thinking of", "talked about", "are capable of"])
@pytest.mark.parametrize("deed", ["storming {}", "launching a ground offensive on {}", "marching on {}"])
def test_it_is_only_thought_of(meant: str, deed: str) -> None:
    assert _phases(f"Some 11,000 soldiers {meant} {deed.format('Zabadani')}, the army said on Monday.") <= {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Having vowed to storm Zabadani, 11,000 soldiers attacked it at dawn.",
        "The army, which had agreed to march on Zabadani, attacked it at dawn with 11,000 soldiers.",
        "Some 11,000 soldiers stormed Zabadani, hours after the cabinet approved an offensive.",
        "The shelling was the prelude to a ground offensive on Zabadani that began at dawn with 11,000 soldiers.",
        "An offensive on Zabadani by 11,000 soldiers was the largest in years, and more deaths are feared.",
        "At dawn a barrage heralded a major attack on Zabadani by 11,000 soldiers.",
        "The capture of the dam was the first step in an offensive on Zabadani by 11,000 soldiers.",
        "Envoys are pressing for a halt to the offensive on Zabadani, in which 11,000 soldiers are engaged.",
        "The assault on Zabadani by 11,000 soldiers is nearing its end.",
        "An assault on Zabadani by 11,000 soldiers was likely carried out to relieve Homs.",
        "The government authorised a major offensive on Zabadani, and 11,000 soldiers stormed the town at dawn.",
    ],
)
def test_it_has_come(text: str) -> None:
    assert _phases(text) - {"planned"}
