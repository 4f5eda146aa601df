"""What loads, and as what: the reference rule, lists and macros across files, anchors, titles, versions."""

from datetime import timedelta
from pathlib import Path

import pytest

from rules.load import load
from tests.rules.given import (
    ALEPPO,
    TABLES,
    a_file,
    a_subject,
    actor,
    an_event,
    exactly,
    loaded,
    of,
    persons,
    verdict,
)

CATALOGUE = Path(__file__).parents[2] / "rules" / "catalog"
FULLER = """\
tocsin: 1
lists:
  opposition: [HTS, SNA, FSA]
  watch: [SY, IQ, LB, "NO"]
macros:
  on_our_patch: {country|in: watch, confidence|gte: 0.6}
defaults:
  alert: {expires: 12h, on_correction: edit}
rules:
  - id: large-offensive-near-aleppo
    title: Large offensive near Aleppo
    severity: critical
    if_possible: high
    mode: live
    owner: syria-desk
    match:
      type: offensive
      place|near: {of: "Aleppo, SY", km: 60}
      force|gt: 5000
    also: [on_our_patch]
    unless: {attribution|contains: parody}
    alert:
      title: "{attacker}: {type} near {place}, {force}"
      on_correction: none
    falsepositives: [anniversary pieces on 2016]
"""


def test_the_reference_rule_is_exactly_that() -> None:
    rules = load([CATALOGUE / "offensive-over-5000.yaml"], TABLES)
    rule = rules.by_id["offensive-over-5000"]
    assert ("Offensive with over 5,000 fighters", "critical", None, "live") == (
        rule.title, rule.severity, rule.if_possible, rule.mode,
    )  # fmt: skip
    lines = [line.written for role, _, line in rule.lines() if role == "match"]
    assert ["type: [offensive, assault, siege]", "force|gt: 5000"] == lines
    assert () == rules.warnings


def test_a_fuller_rule_keeps_what_it_says() -> None:
    rule = loaded(FULLER).by_id["large-offensive-near-aleppo"]
    kept = (rule.if_possible, rule.owner, rule.falsepositives, rule.alert.expires, rule.alert.on_correction)
    assert ("high", "syria-desk", ("anniversary pieces on 2016",), timedelta(hours=12), "none") == kept


def test_a_title_is_made_of_fields() -> None:
    words = loaded(FULLER).by_id["large-offensive-near-aleppo"].alert.title
    assert words is not None
    event = an_event(
        attacker=(actor("HTS"), actor("SNA")), place=ALEPPO, force=persons(5001, None, "over", "over 5,000 men")
    )
    assert "HTS, SNA: offensive near Aleppo, over 5,000 men" == words.of(a_subject(event))
    assert "unknown: offensive near unknown, unknown" == words.of(a_subject())


def test_a_title_of_hostile_text_stays_one_short_line() -> None:
    title = loaded(a_file("match: {type: offensive}", 'alert: {title: "{{x}} {attacker}"}')).rules[0].alert.title
    assert title is not None
    said = title.of(a_subject(an_event(attacker=(actor("{type}\n" + "x" * 1000),))))
    assert ("{x} {type} x", 300, False) == (said[:12], len(said), "\n" in said)


def test_lists_and_macros_are_known_across_files(tmp_path: Path) -> None:
    (tmp_path / "z.yaml").write_text("tocsin: 1\nlists: {watch: [SY]}\nmacros: {large: {force|gt: 5000}}\n")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.yml").write_text(a_file("match: {country|in: watch}", "also: [large]"))
    (tmp_path / "notes.txt").write_text("no rules")
    rule = load([tmp_path, tmp_path / "z.yaml"], TABLES).by_id["r"]
    assert ["country|in: watch", "force|gt: 5000"] == [line.written for _, _, line in rule.lines()][:2]


def test_defaults_are_of_their_file_and_a_rule_overrides_them() -> None:
    text = "tocsin: 1\ndefaults: {severity: low, mode: shadow, owner: desk}\nrules:\n"
    text += "  - {id: a, title: t, match: {type: siege}}\n"
    text += "  - {id: b, title: t, severity: high, mode: live, match: {type: siege}}\n"
    assert [("low", "shadow", "desk"), ("high", "live", "desk")] == [
        (r.severity, r.mode, r.owner) for r in loaded(text).rules
    ]


def test_anchors_aliases_merges_and_a_byte_order_mark_are_allowed(tmp_path: Path) -> None:
    text = "tocsin: 1\nrules:\n  - &first {id: a, title: t, severity: low, match: {type: siege}}\n"
    text += "  - {<<: *first, id: b}\n"
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert ["a", "b"] == [rule.id for rule in load([tmp_path], TABLES).rules]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("attacker", "on"),
        ("attacker", "22:30"),
        ("attacker", "5_000"),
        ("attacker", "2026-01-10"),
        ("attribution", "5k"),
    ],
)
def test_a_text_stays_the_text_that_was_written(field: str, value: str) -> None:
    told = {"attacker": (actor(value),)} if field == "attacker" else {"attribution": value}
    assert "sure" == of(a_subject(an_event(**told)), f"{{{field}: {value}}}")


def test_carriage_returns_do_not_matter() -> None:
    assert "sure" == verdict(a_subject(an_event(force=exactly(5001))), "match: {force|gt: 5000}\r")


def test_the_version_names_content_and_not_layout() -> None:
    lines = ("match: {type: siege}", "mode: live")
    plain, commented = (
        loaded(a_file(*lines)),
        loaded(a_file(*lines).replace("siege", '"siege"   ') + "\n# end\n"),
    )
    other = loaded(a_file("match: {type: raid}", "mode: live"))
    assert plain.version_hash == commented.version_hash != other.version_hash


def test_the_version_does_not_depend_on_file_names(tmp_path: Path) -> None:
    first, second = a_file("match: {type: siege}"), a_file("match: {type: raid}").replace("id: r", "id: q")
    versions = set()
    for folder, names in (("one", "ab"), ("two", "ba")):
        (tmp_path / folder).mkdir()
        for name, text in zip(names, (first, second), strict=True):
            (tmp_path / folder / f"{name}.yaml").write_text(text)
        versions.add(load([tmp_path / folder], TABLES).version_hash)
    assert 1 == len(versions)


def test_a_rule_knows_the_types_that_it_can_match() -> None:
    before = "macros: {only_raids: {type: [raid, siege]}}\n"
    rules = loaded(a_file("match: {type: [offensive, siege]}", "also: [only_raids]", before=before))
    assert {"siege"} == rules.by_id["r"].event_types()


def test_a_file_of_a_folder_is_read_in_whatever_case_its_suffix_is(tmp_path: Path) -> None:
    (tmp_path / "b.YAML").write_text(a_file("match: {type: siege}"), encoding="utf-8")
    assert ["r"] == [rule.id for rule in load([tmp_path], TABLES).rules]
