"""Fighters who left, by day or by night, have retreated; who sets out, goes home or goes to talks has not."""

import pytest

from streams.extract import extract
from streams.records import Article

_BEFORE = "Rebels attacked the town of Goma on Monday and fought the army for two days. "


def _retreats(text: str) -> int:
    return [one.type for one in extract(Article(id="a", text=text)).events].count("retreat")


@pytest.mark.parametrize(
    "text",
    [
        "The Serbs had left Derventa by nightfall, a Croat officer said.",
        "The jihadists left for the mountains after the air raids on Derna.",
        _BEFORE + "The 700 servicemen had left the town during the night.",
        _BEFORE + "The militiamen have left all three villages, elders said.",
        _BEFORE + "The remaining soldiers have moved to safer positions south of Goma.",
        "Some 300 of the colonel's fighters crossed into Uganda on Friday and were disarmed.",
    ],
)
def test_who_left_by_day_or_by_night_has_retreated(text: str) -> None:
    assert _retreats(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Germans had left Marseille by Monday after two days of talks on trade.",
        "Two hundred soldiers left the town on Monday for an exercise at Sennelager.",
        "Three battalions left Malakal by barge on Wednesday to recover the town of Nasir.",
        "Some 300 migrants crossed into Poland and were detained by soldiers.",
        "Tourists left for the mountains on Friday as soldiers directed the traffic.",
        "The peacekeepers left both villages on Tuesday at the end of their mandate.",
    ],
)
def test_who_sets_out_or_goes_home_has_not_retreated(text: str) -> None:
    assert _retreats(text) == 0
