"""What loads and yet is doubtful is told, at its place, and does not stop anything."""

import pytest

from rules.lint import unreceived
from tests.rules.given import a_file, loaded

DOUBTFUL = [
    (("match: {force|gt: 5000}",), "6:13", "without a type"),
    (("match: {type: siege, attacker: HTTS}",), "6:26", "matches by its name as written. Did you mean HTS?"),
    (("match: {type: siege, confidence|gt: 0.9, confidence|lt: 0.5}",), "6:46", "leaves nothing above 0.9"),
    (("match: {type: siege, force|gte: 5, force|exists: false}",), "6:26", "can never hold beside force|exists: false"),
    (("match: {type: siege}", "also: [raids]"), "3:9", "can never match: no event type is left"),
    (("match: {type: siege}", "unless: {type: siege}"), "7:14", "unless repeats its match"),
    (("match: {type: siege}", "unless: {modality: claimed}"), "7:14", "naming modality under unless lifts its default"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "place", "message"), DOUBTFUL)
def test_a_doubtful_rule_is_warned_of_at_its_place(lines: tuple[str, ...], place: str, message: str) -> None:
    before = "macros: {raids: {type: raid}}\n"
    line, column = place.split(":")
    place = f"{int(line) + 1}:{column}"  # the macros take a line
    said = [str(warning) for warning in loaded(a_file(*lines, before=before)).warnings]
    assert any(one.startswith(f"r.yaml:{place}: ") and message in one for one in said), said


@pytest.mark.parametrize(
    "lines",
    [
        ("match: {type: siege, force|gt: 5000, force|lt: 9000, attacker: HTS}",),
        ("match: {type: siege, force|gte: 5000, force|lte: 5000}",),
        ("match: {killed|gt: 10}",),
        ("match: {modality: [asserted, claimed]}", "unless: {modality: claimed}"),
    ],
)
def test_a_sound_rule_is_not_warned_of(lines: tuple[str, ...]) -> None:
    assert () == loaded(a_file(*lines)).warnings


def test_a_live_rule_that_nobody_receives_is_warned_of() -> None:
    live, shadow = loaded(a_file("match: {type: siege}")), loaded(a_file("match: {type: siege}", "mode: shadow"))
    told = [str(one) for rules in (live, shadow) for one in unreceived(rules.rules, {"r": False})]
    assert ["r.yaml:3:9: nobody receives r. Add a subscription that matches it, or set mode: shadow"] == told
    assert [] == list(unreceived(live.rules, {"r": True}))
