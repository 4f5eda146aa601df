"""No file, however broken, gives anything but faults with places: never a traceback, never a hang."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules import RuleFaults, loads
from tests.rules.given import TABLES

SEED = """\
tocsin: 1
lists: {watch: [SY, IQ, "NO"], front: ["Aleppo, SY"]}
macros:
  patch: &patch {country|in: watch, confidence|gte: 0.6}
defaults: {alert: {expires: 24h, on_correction: notify}}
rules:
  - id: one
    title: "One: 'two' #3"
    severity: critical
    if_possible: high
    match:
      a: {type: [offensive, siege], force|gt: 5_000}
      b: *patch
      x_1: {place|near: {of: "Aleppo, SY", km: 60}, text|matches: '(?i)a+'}
    condition: a and not (b or 1 of x_*)
    unless: [{attribution|contains: parody}]
    also: [patch]
    alert: {title: "{attacker}: {type} near {place}"}
    tests:
      - {name: n, given: [{at: "2026-01-10T06:00:00Z", text: x}], expect: [{alert: one}]}
"""
PIECES = [
    "\t", "\n", ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "*patch", "<<: ", "!!int ", "!", "'", '"', "|", ">", "#",
    "%", "@", "~", "null", "---", "...", "? ", "\x00", "\ufeff", "\u2028", "9" * 400, "é", "\U0001d7d3", "type", "|gt",
    "not ", "(", "5k", "-1", "NaN", "1e999", "true", "match: ", "condition: ", "rules: ", "  ",
]  # fmt: skip


def read(text: str) -> None:
    try:
        loads(text, tables=TABLES)
    except RuleFaults as faults:
        found = faults.faults
    else:
        return
    assert found, "faults without a fault"
    for fault in found:
        assert (fault.at.line >= 1, fault.at.column >= 1, "\n" not in str(fault)) == (True, True, True), fault


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = SEED
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        end = draw(st.integers(at, min(len(text), at + draw(st.sampled_from([0, 1, 5, 40])))))
        put = draw(st.sampled_from(["", *PIECES]) | st.text(max_size=3))
        text = text[:at] + put + text[end:]
    return text


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated())
def test_a_mutated_file_is_read_or_refused(text: str) -> None:
    read(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    read("tocsin: 1\nrules:\n  - " + text)


VALUES = st.recursive(
    st.sampled_from(["null", "true", "5", '"x"', "SY", "watch", "5k"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(
            st.sampled_from(["type", "force|gt", "of", "km", "a", "title", "name"]), inner, max_size=3
        ).map(lambda table: "{" + ", ".join(f"{key}: {value}" for key, value in table.items()) + "}")
    ),
    max_leaves=6,
)
KEYS = [
    "id", "title", "severity", "if_possible", "mode", "owner", "match", "condition", "also", "unless", "alert",
    "falsepositives", "tests",
]  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rule=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8),
    top=st.dictionaries(st.sampled_from(["lists", "macros", "defaults", "rules"]), VALUES, max_size=3),
)
def test_any_shape_under_any_key_is_read_or_refused(rule: dict[str, str], top: dict[str, str]) -> None:
    entry = ", ".join(f"{key}: {value}" for key, value in rule.items())
    read(
        "tocsin: 1\n"
        + "".join(f"{k}: {v}\n" for k, v in top.items())
        + ("" if "rules" in top else f"rules: [{{{entry}}}]\n")
    )
