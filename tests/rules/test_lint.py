"""What loads and yet is doubtful is told, at its place, and does not stop anything."""

from random import Random  # noqa: TID251 - for rules drawn from a seed

import pytest

from rules.implies import rows_imply
from rules.lint import unreceived
from rules.match import verdict_of
from rules.reasons import View
from rules.rows import rows_of
from tests.rules import drawn
from tests.rules.given import a_file, loaded

DOUBTFUL = [
    (("match: {force|gt: 5000}",), "6:13", "without a type"),
    (("match: {type: siege, attacker: HTTS}",), "6:26", "matches by its name as written. Did you mean HTS?"),
    (("match: {type: siege, confidence|gt: 0.9, confidence|lt: 0.5}",), "6:46", "leaves nothing above 0.9"),
    (("match: {type: siege, force|gte: 5, force|exists: false}",), "6:26", "can never hold beside force|exists: false"),
    (("match: {type: siege}", "also: [raids]"), "3:9", "can never match: no event type is left"),
    (("match: {type: siege}", "unless: {type: siege}"), "7:14", "unless repeats its match"),
    (("match: {type: siege}", "unless: {modality: claimed}"), "7:14", "naming modality under unless lifts its default"),
    (("match: {type: siege, killed|lt: 0}",), "6:26", "killed|lt: 0 can never hold"),
    (("match: {type: siege, confidence|gt: 1}",), "6:26", "can never hold"),
    (("match: {type: siege, phase: planned, phase|in: [underway]}",), "6:42", "can never hold beside phase: planned"),
    (("match: {type: siege, country: SY, country|not: [SY, IQ]}",), "6:39", "can never hold beside country: SY"),
    (("match: {type: siege, attacker|not: [HTS, PMF], attacker: Kataib Hezbollah}",), "6:52", "can never hold beside"),
    (("match: {a: {type: siege}, b: {phase: planned}}", "condition: a and not a or b and not b"), "3:9", "contradicts"),
    (("match: {a: {type: siege}, b: {phase: planned}}", "condition: a or not a or b"), "3:9", "always matches"),
    (("match: {type|exists: true, confidence|gte: 0}",), "3:9", "r always matches, or possibly: every event meets"),
    (("match: {phase: [planned, underway, concluded]}",), "3:9", "r always matches"),
    (("match: {type: siege, country: SY}", "unless: {country|in: [SY, IQ]}"), "7:14", "unless repeats its match"),
    (("match: {type: siege}", "unless: {phase|exists: true}"), "7:14", "can never surely match"),
    (("match: {type: raid, type|not: raid}",), "3:9", "can never match: no event type is left"),
    (("match: {a: {type: raid}, b: {type: siege}}", "condition: a and b"), "3:9", "no event type is left"),
    (
        ("match: {type: [ambush, bombing]}", "unless: [{type: ambush}, {type: bombing}]"),
        "3:9", "can never match: every event type is excluded",
    ),
    (("match: {type: siege, force: 5, force|gt: 6}",), "6:26", "leaves nothing above 6: it is possible at most"),
    (("match: {type: siege, incident.sources: 1, incident.sources|gte: 3}",), "6:26", "they can never both hold"),
    (("match: {type: siege, confidence: 0.5, confidence|gte: 0.6}",), "6:26", "they can never both hold"),
    (("match: {type: siege, age|gt: 10d, age|lt: 5d}",), "6:39", "leaves nothing above 10d: they can never both hold"),
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
        ("match: {type: siege, force: 7, force|gt: 6, incident.sources: [1, 4], incident.sources|gte: 3}",),
        ("match: {a: {type: raid}, b: {type: siege}}", "condition: a or b"),
        ("match: {type: siege}", "unless: {type|exists: false}"),
        ("match: {type: [ambush, bombing]}", "unless: [{type: ambush}, {type: bombing, killed|lt: 5}]"),
        ("match: {killed|gt: 10}",),
        ("match: {country: SY, place|within: IQ, attacker: HTS, actor: ISIS}",),  # an event has several of them
        ("match: {type: siege, source.tag: a, source.tag|in: [b]}",),
        ("match: {a: {type: siege}, b: {phase: planned}}", "condition: a and not b or b and not a"),
        ("match: {incident.sources|gte: 1, type: siege}",),
        ("match: {modality: [asserted, claimed]}", "unless: {modality: claimed}"),
    ],
)
def test_a_sound_rule_is_not_warned_of(lines: tuple[str, ...]) -> None:
    assert () == loaded(a_file(*lines)).warnings


def test_of_very_many_unknown_actors_only_the_first_are_told_the_nearest_name() -> None:
    names = ", ".join(f"HTT{number}" for number in range(500))
    warnings = loaded(a_file(f"match: {{type: siege, attacker: [{names}]}}")).warnings
    assert (500, 200) == (len(warnings), sum("HTS" in one.remedy for one in warnings))


def test_a_live_rule_that_nobody_receives_is_warned_of() -> None:
    live, shadow = loaded(a_file("match: {type: siege}")), loaded(a_file("match: {type: siege}", "mode: shadow"))
    told = [str(one) for rules in (live, shadow) for one in unreceived(rules.rules, {"r": False})]
    assert ["r.yaml:3:9: nobody receives r. Add a subscription that matches it, or set mode: shadow"] == told
    assert [] == list(unreceived(live.rules, {"r": True}))


BROAD = "type: [offensive, siege], force|gt: 1000, country: [SY, IQ]"
SWALLOWED = [
    (BROAD, "type: siege, force|gt: 1000, country: SY"),
    (BROAD, "type: siege, force|gte: 1001, country|in: [IQ, SY], confidence|gte: 0.5"),
    (BROAD, "type: offensive, force|gt: [2000, 3000], country: SY, phase: planned"),
    (BROAD, BROAD),
    ("attacker: PMF", "attacker: Kataib Hezbollah"),
    ("place|within: SY", 'place|within: "Aleppo, SY"'),
    ("place|within: SY", "country: SY"),
    ("killed|exists: true", "killed|lt: 50"),
    ("attribution|not: x", "attribution|not: [x, y]"),
    ("age|lte: 10d, type: siege", "age|lt: 10d, type: siege"),
]
APART = [
    (BROAD, "type: siege, force|gte: 1000, country: SY"),
    (BROAD, "type: [siege, raid], force|gt: 1000, country: SY"),
    (BROAD, "type: siege, force|gt: 5000"),
    (BROAD, "type: siege, force|gt: 5000, country|not: LB"),
    ("attacker: Kataib Hezbollah", "attacker: PMF"),
    ("country: SY", 'place|within: "Aleppo, SY"'),
    ("country: [SY, IQ]", "place|within: LB"),
    ("modality: denied, type: siege", "type: siege"),
    ("killed|exists: false", "killed|lt: 50"),
    ("attribution|not: [x, y]", "attribution|not: x"),
]


def two(broad: str, narrow: str, **of_broad: str) -> str:
    entry = "  - {{id: {0}, title: t, {2}, match: {{{1}}}}}\n"
    settings = ", ".join(f"{key}: {value}" for key, value in ({"severity": "high"} | of_broad).items())
    return (
        "tocsin: 1\nrules:\n"
        + entry.format("broad", broad, settings)
        + entry.format("narrow", narrow, "severity: high")
    )


def swallowed(text: str) -> list[str]:
    return [warning.problem.split(":")[0] for warning in loaded(text).warnings if "swallows" in warning.problem]


@pytest.mark.parametrize(("broad", "narrow"), SWALLOWED)
def test_a_rule_that_another_swallows_is_told(broad: str, narrow: str) -> None:
    assert ["broad swallows narrow"] == swallowed(two(broad, narrow))


@pytest.mark.parametrize(("broad", "narrow"), APART)
def test_a_rule_that_says_something_of_its_own_is_not(broad: str, narrow: str) -> None:
    assert "broad swallows narrow" not in swallowed(two(broad, narrow))


@pytest.mark.parametrize(
    "settings", [{"severity": "low"}, {"mode": "shadow"}, {"mode": "off"}, {"unless": "{source.tag: x}"}]
)
def test_a_rule_that_is_told_more_gravely_or_elsewhere_is_not_swallowed(settings: dict[str, str]) -> None:
    assert [] == swallowed(two(BROAD, "type: siege, force|gt: 5000, country: SY", **settings))


def test_a_rule_is_swallowed_by_one_with_the_same_or_fewer_exceptions() -> None:
    broad = two(BROAD, "type: siege, force|gt: 5000, country: SY", unless="{source.tag: x, language: en}")
    narrow = broad.replace(
        "title: t, severity: high, match: {type: siege", "title: t, severity: high, {0}match: {{type: siege"
    )
    same, fewer, other = (
        narrow.replace("{0}", f"unless: {written}, ").replace("{{", "{")
        for written in ("{source.tag: [x, y]}", "{source.tag: x, language: en}", "{source.tag: x, phase: planned}")
    )
    assert (["broad swallows narrow"], ["broad swallows narrow"], []) == tuple(map(swallowed, (same, fewer, other)))


def test_what_lint_says_of_random_rules_holds_on_random_events() -> None:
    draw, claimed = Random(7), 0  # noqa: S311 - a seed that stands here
    rules = loaded(
        drawn.as_file([drawn.mixed(draw) for _ in range(120)] + [drawn.alone(draw, one) for one in drawn.EVERY])
    )
    pairs = [
        (one, other)
        for one in rules.rules
        for other in rules.rules
        if one is not other and rows_imply(rows_of(one), rows_of(other))
    ]
    for _ in range(60):
        view = View(drawn.a_drawn_subject(draw))
        verdicts = {rule.id: verdict_of(rule, view) for rule in rules.rules}
        wrong = [(one.id, other.id) for one, other in pairs if verdicts[one.id] > verdicts[other.id]]
        claimed += sum(verdicts[one.id] > 0 for one, _ in pairs)
        assert [] == wrong
    assert claimed > 200  # the claims were put to the test
