"""docs/accuracy.md from the stored figures."""

from collections.abc import Iterable, Mapping
from typing import Any

from docs.accuracy.calibration import ENOUGH
from docs.accuracy.measure import SETS
from docs.pages.markdown import code, table
from tocsin.evaluation.score import BOTH_WAYS, FIELDS

_HEAD = """\
<!-- Written by `python -m docs.accuracy` from what it measured. -->

# Accuracy

How well Tocsin reads texts whose right reading somebody wrote down: what was told (precision), what was found
(recall), and F, their harmonic mean. Behind each share stand right of asked and Wilson's 95 % interval: with few cases
it is wide, and that is the honest figure. A third of our own gold is held out: nobody looks at it while the extractor
is changed.

`tocsin eval GOLD` prints the same figures for any gold, with the cases that failed. How they are counted is told in
`tocsin/evaluation/score.py`; what gold is, in the READMEs of `tests/articles`; how well careful readers agree on it, in
docs/adr/0050. A figure of the force counts the exact interval only: "over 6,000" read as 6,000 is wrong.
"""
_PEERS = """\
## Beside others

Nobody else reads forces with role and interval, so these find numbers: two patterns (a number before fighters,
militants, troops or soldiers, right before or up to three words before), and quantulum3, a parser of quantities, its
classifier off. They are treated kindly: their number counts where it is an end of the right interval, or next to it;
their alert is any number over 5,000.
"""
_CONFIDENCE = """\
## Confidence

Of the events at 0.8, about 80 % should be right: in the gold, with the type that it has there. Our own gold is cut in
two by article, and each half is shown by weights that were fitted on the other, with a weight of its own for what was
seen while tuning, which is then left out. The weights that ship are fitted on both (`python -m docs.accuracy --fit`).
"""
_NAMES = {
    "sure": "alert, sure",
    "any": "alert, at least possible",
    "detection": "events",
    "force": "force",
    "opposing_force": "opposing force",
}
_TOLD = ("evidence", "quiet")
_APART = ("country_unsaid", "date_unsaid")


def page(recorded: Mapping[str, Any]) -> str:
    """Give the page."""
    sets = {gold.name: (gold, recorded["sets"][gold.name]) for gold in SETS if gold.name in recorded["sets"]}
    parts = [_HEAD, "## In short\n", _short(sets.values())]
    for gold, figures in sets.values():
        parts += [f"## {gold.title}\n", _about(figures), _both(figures), _fields(figures), _certainties(figures)]
    parts += [_PEERS, _peers(sets.values()), _CONFIDENCE, *_calibrated(recorded["calibration"])]
    return "\n".join(parts)


def _short(sets: Iterable[tuple[Any, Mapping[str, Any]]]) -> str:
    rows = []
    for gold, figures in sets:
        told = figures["figures"]
        shares = [_percent(told.get(name)) for name in ("sure_precision", "sure_recall")]
        means = [_number(figures["f"].get(name)) for name in ("detection", "force")]
        fields = [_percent(told.get(name)) for name in ("place", "attacker")]
        rows.append((gold.title, str(figures["cases"]), *shares, *means, *fields, _percent(told.get("quiet"))))
    names = ("", "cases", "alert P", "alert R", "events F", "force F", "place", "attacker", "quiet")
    return table(names, rows) + (
        "\nAlert: the rule offensive-over-5000, surely. Quiet: of the texts without an event, those that gave none.\n"
    )


def _about(figures: Mapping[str, Any]) -> str:
    return (
        f"{figures['cases']} cases with {figures['events']} events, read by {code(figures['extractor'])}, "
        f"{figures['day']}. The gate lets {_short_told(figures['gate'])} of the events through to the reader.\n"
    )


def _both(figures: Mapping[str, Any]) -> str:
    rows = []
    for name in BOTH_WAYS:
        if name in figures["f"]:
            ways = [_told(figures["figures"].get(f"{name}_{way}")) for way in ("precision", "recall")]
            rows.append((_NAMES.get(name, name), *ways, _number(figures["f"][name])))
    return table(("", "precision", "recall", "F"), rows)


def _fields(figures: Mapping[str, Any]) -> str:
    told = figures["figures"]
    qualifiers = [f"{name}_qualifier" for name in BOTH_WAYS]
    rows = [(_plain(name), _told(told[name])) for name in (*FIELDS, *qualifiers, *_TOLD) if name in told]
    wrong = [f"{name}_{kind}" for name in BOTH_WAYS for kind in ("spurious", "stray")]
    rows += [(_plain(name), str(told[name]["asked"])) for name in (*wrong, *_APART) if name in told]
    return table(("on matched events", "right"), rows)


def _plain(name: str) -> str:
    if name.endswith("_spurious"):
        return f"{_plain(name.removesuffix('_spurious'))} told where there is none"
    if name.endswith("_stray"):
        return f"{_plain(name.removesuffix('_stray'))} of events that are none"
    named = {"evidence": "quotes stand where they say (cases)", "quiet": "texts without an event that gave none"}
    return named.get(name, name.replace("_", " "))


def _certainties(figures: Mapping[str, Any]) -> str:
    rows = [
        (f"gold says {gold}", *(str(answers[one]) for one in ("sure", "possible", "no")))
        for gold, answers in reversed(figures["certainties"].items())
    ]
    return table(("", "sure", "possible", "no"), rows)


def _peers(sets: Iterable[tuple[Any, Mapping[str, Any]]]) -> str:
    rows = []
    for gold, figures in sets:
        ours = figures["figures"]
        for name, told in (("Tocsin", ours), *figures["peers"].items()):
            counts = [told.get(f"force_{way}") for way in ("precision", "recall")]
            alerts = [_short_told(told.get(f"sure_{way}")) for way in ("precision", "recall")]
            rows.append((gold.title, name, *(_short_told(one) for one in counts), _mean(*counts), *alerts))
    return table(("", "by", "force P", "force R", "force F", "alert P", "alert R"), rows)


def _calibrated(told: Mapping[str, Any]) -> Iterable[str]:
    for name, title in (("unseen", "Held out"), ("seen", "Seen while tuning")):
        one = told[name]
        few = "" if one["events"] >= ENOUGH else f"; under {ENOUGH} events it is no claim, look at the intervals"
        each = " and ".join(f"{error:.3f}" for error in one["halves"])
        about = f"{title}: {one['events']} events, expected calibration error {one['error']:.3f}"
        yield f"{about} (the halves alone {each}){few}.\n"
        yield table(("confidence", "events", "mean", "right", "mean within the interval"), map(_bin, one["bins"]))


def _bin(told: Mapping[str, Any]) -> tuple[str, ...]:
    share, ends = told["right"] / told["events"], (told["low"], told["high"])
    return (
        f"{told['from']:.1f} to {told['to']:.1f}",
        str(told["events"]),
        f"{told['confidence']:.2f}",
        f"{share:.2f} ({told['right']}/{told['events']}, {ends[0]:.2f} to {ends[1]:.2f})",
        "yes" if ends[0] <= told["confidence"] <= ends[1] else "no",
    )


def _mean(precision: Mapping[str, Any] | None, recall: Mapping[str, Any] | None) -> str:
    shares = [one["right"] / one["asked"] if one and one["asked"] else 0.0 for one in (precision, recall)]
    return f"{2 * shares[0] * shares[1] / sum(shares):.2f}" if sum(shares) else "0.00"


def _told(figure: Mapping[str, Any] | None) -> str:
    if figure is None or not figure["asked"]:
        return "-"
    share, low, high = figure["share"], figure["low"], figure["high"]
    return f"{share:.2f} ({figure['right']}/{figure['asked']}, {low:.2f} to {high:.2f})"


def _short_told(figure: Mapping[str, Any] | None) -> str:
    if figure is None or not figure["asked"]:
        return "-"
    return f"{figure['right'] / figure['asked']:.2f} ({figure['right']}/{figure['asked']})"


def _percent(figure: Mapping[str, Any] | None) -> str:
    return "-" if figure is None or not figure["asked"] else f"{figure['share']:.2f}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
