"""`python -m training.incidents [--fit]`: judge resolution on the gold and write docs/incidents.md; fit its weights."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from streams.incidents.alike.weights import DEFAULT_FILE, Weights, load
from training.incidents import peers
from training.incidents.evaluate import Gold, Judged, PairScore, gold, have_one_in_common, judged, scored
from training.incidents.folding import fit, folds
from training.incidents.gold import BLIND, ROOT, Stream, pairs, streams
from training.incidents.shuffles import kept
from training.incidents.written import figures_of, page, weights_page

PRIOR = ROOT / "training" / "incidents" / "prior.yaml"
FIGURES = ROOT / "docs" / "incidents.json"
PAGE = ROOT / "docs" / "incidents.md"
SEEDS = range(5)


def main(arguments: Sequence[str]) -> int:
    """Write what differs and name it."""
    parser = argparse.ArgumentParser(prog="python -m training.incidents", description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the weights anew on all labels")
    is_fit = parser.parse_args(arguments).fit
    known = gold(streams(), pairs(), load(PRIOR))
    day = datetime.now(UTC).date().isoformat()
    fitted = fit(known, known.names) if is_fit else load()
    recorded = figures(known, fitted, day)
    if is_fit:
        _write_weights(known, fitted, recorded, day)
    _write(FIGURES, json.dumps(recorded, indent=1) + "\n")
    _write(PAGE, page(recorded))
    return 0


def figures(known: Gold, fitted: Weights, day: str) -> dict[str, Any]:
    """Give all figures, each stream and pair judged by weights without it, and what is held out by `fitted`."""
    by_group = folds(known)
    by_stream = {stream.name: judged(stream, by_group[stream.name]) for stream in known.streams}
    total = sum(by_stream.values(), Judged())
    orders = [kept(stream, by_group[stream.name], SEEDS) for stream in known.streams]
    events = sum(total for _, total in orders)
    each = [figures_of(one.read) for one in by_stream.values()]
    shipped = {pair.group: fitted for pair in known.held_out}
    plain, other = ([pair for pair in known.pairs if pair.is_plain is kind] for kind in (True, False))
    plain_held, other_held = ([pair for pair in known.held_out if pair.is_plain is kind] for kind in (True, False))
    return {
        "day": day,
        "counts": {
            "streams": len(known.streams),
            "articles": sum(len(stream.articles) for stream in known.streams),
            "mentions": total.told.mentions,
            "pairs": len(known.pairs),
            "held_out": len(known.held_out),
        },
        "read": figures_of(total.read),
        "told": figures_of(total.told),
        "mean": {key: sum(one[key] for one in each) / len(each) for key in each[0]},
        "blind": {part: _by_weights(streams(folder), fitted) for part, folder in BLIND.items()},
        "streams": {name: figures_of(one.read) for name, one in by_stream.items()},
        "pairs": _counted(scored(other, by_group)),
        "held_out": _counted(scored(other_held, shipped)),
        "plain": _counted(scored(plain, by_group)),
        "plain_held_out": _counted(scored(plain_held, shipped)),
        "plain_in_common": _counted(scored(plain_held, shipped, have_one_in_common)),
        "order": {
            "events": events // len(SEEDS),
            "shuffles": len(SEEDS),
            "share": sum(same for same, _ in orders) / events,
        },
        "peers": _peers(known),
    }


def _by_weights(some: Sequence[Stream], weights: Weights) -> dict[str, Any]:
    total = sum((judged(stream, weights) for stream in some), Judged())
    return {
        "streams": len(some),
        "articles": sum(len(stream.articles) for stream in some),
        "read": figures_of(total.read),
        "told": figures_of(total.told),
    }


def _counted(score: PairScore) -> dict[str, Any]:
    return {
        "precision": round(score.precision, 3),
        "recall": round(score.recall, 3),
        "found": score.found,
        "one": score.found + score.lost,
        "wrong": score.wrong,
        "two": score.wrong + score.apart,
    }


def _peers(known: Gold) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, likeness in peers.PEERS:
        for what, texts in (("whole texts", peers.whole), ("telling sentences", peers.quoted)):
            threshold, agreed = peers.best(known.streams, likeness, texts)
            found[f"{name}, {what}"] = {"threshold": threshold, **figures_of(agreed)}
    return found


def _write_weights(known: Gold, fitted: Weights, recorded: dict[str, Any], day: str) -> None:
    read, of_pairs = recorded["read"], recorded["pairs"]
    lessons = sum(map(len, known.lessons.values()))
    said = {
        "on": "tests/incidents/gold: {streams} streams, {pairs} pairs of texts".format(**recorded["counts"]),
        "pairs": f"{lessons} pairs of events, and pairs of different wars",
        "at": day,
        "by": "python -m training.incidents --fit",
        "scores": "cross-validated by stream: pairs P {precision} R {recall}, B-Cubed F {b_cubed}".format(**read)
        + "; pairs apart P {precision} R {recall}".format(**of_pairs),
    }
    _write(DEFAULT_FILE, weights_page(fitted, f"{day}-{known.prior.version}", said))


def _write(file: Any, text: str) -> None:
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
        print(f"wrote {file.relative_to(ROOT)}")  # noqa: T201 - a command of ours


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
