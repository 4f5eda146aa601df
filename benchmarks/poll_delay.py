"""`python -m benchmarks.poll_delay --write`: the simulated month into docs/polling.md, drawn too. Some minutes."""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.poll_month import FIXED_SECONDS, Month, Outcome, fixed, pace_of_equal_requests
from benchmarks.poll_world import DAY, World, world

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE, FIGURE = DOCS / "polling.md", DOCS / "polling-delay.svg"
FEEDS, HOSTS, DAYS = 5_000, 800, 30.0
_PLACE = re.compile(r"(<!-- generated: month -->\n).*?(<!-- end -->)", re.DOTALL)
WIDTH, HEIGHT, LEFT, BOTTOM, TOP, MOST_MINUTES = 640, 300, 48, 40, 16, 30
FONT = 'font-family="sans-serif" font-size="12"'
COLOURS = ("#1f5fa8", "#c77f1e", "#9a9a9a")


@dataclass(frozen=True)
class Run:
    """One way of polling, and what came of it."""

    name: str
    outcome: Outcome


def runs(drawn: World) -> list[Run]:
    """Poll the world by rhythm and at a fixed interval, with about as many requests."""
    equal = Month(drawn, pace_of_equal_requests(drawn), restart_at=drawn.days * DAY / 2).run()
    interval = len(drawn.feeds) * drawn.days * DAY / max(equal.requests, 1)
    return [
        Run("by rhythm", equal),
        Run(f"every {interval / 60:.1f} minutes, never refused", fixed(drawn, interval)),
        Run(f"every {FIXED_SECONDS / 60:.0f} minutes, never refused", fixed(drawn)),
    ]


def section(drawn: World, found: Sequence[Run]) -> str:
    """Give the section of the page."""
    told = (
        "By the poller's own agenda, gates and schedule, on a clock of discrete events (`python -m "
        f"benchmarks.poll_delay`): {len(drawn.feeds):,} feeds on {drawn.hosts} hosts, {drawn.days:g} days, "
        f"{len(found[0].outcome.delays):,} articles. A twentieth of the hosts refuse more than twenty requests a "
        "minute, hosts fail for hours, three tenths of the feeds give hints, and the poller is away for an hour and "
        "starts again. The fixed poll is an ideal one: on time, never refused, without a limit for any host."
    )
    lines = [
        told,
        "",
        "| polled | requests | delay p50, min | p95, min | mean, min | limits broken | most a minute, one host |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for run in found:
        one = run.outcome
        checked = run is found[0]
        lines.append(
            f"| {run.name} | {one.requests:,} | {one.percentile(0.5) / 60:.1f} | {one.percentile(0.95) / 60:.1f} "
            f"| {one.delays.mean() / 60:.1f} | {len(one.ledger.broken) if checked else '-'} "
            f"| {one.ledger.most_a_minute if checked else '-'} |"
        )
    return "\n".join([*lines, "", f"![Share of articles by delay](polling-delay.svg){_alt(found)}", ""])


def figure(found: Sequence[Run]) -> str:
    """Give the share of articles seen within so many minutes, as SVG."""
    wide, high = WIDTH - LEFT - 16, HEIGHT - BOTTOM - TOP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {FONT}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for percent in range(0, 101, 25):
        y = TOP + high * (1 - percent / 100)
        parts.append(f'<path d="M{LEFT} {y:.0f}H{LEFT + wide}" stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{percent} %</text>')
    for minute in range(0, MOST_MINUTES + 1, 5):
        x = LEFT + wide * minute / MOST_MINUTES
        parts.append(f'<text x="{x:.0f}" y="{TOP + high + 16}" text-anchor="middle">{minute}</text>')
    middle = LEFT + wide / 2
    parts.append(f'<text x="{middle:.0f}" y="{HEIGHT - 6}" text-anchor="middle">minutes until it is seen</text>')
    for number, (run, colour) in enumerate(zip(found, COLOURS, strict=True)):
        minutes = np.linspace(0, MOST_MINUTES, 121)
        shares = np.searchsorted(run.outcome.delays, minutes * 60, side="right") / max(len(run.outcome.delays), 1)
        points = " ".join(
            f"{LEFT + wide * minute / MOST_MINUTES:.1f},{TOP + high * (1 - share):.1f}"
            for minute, share in zip(minutes, shares, strict=True)
        )
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = TOP + high - 60 + 18 * number
        parts.append(f'<path d="M{LEFT + wide - 250} {y}h24" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{LEFT + wide - 220}" y="{y + 4}">{run.name}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _alt(found: Sequence[Run]) -> str:
    within = [np.searchsorted(run.outcome.delays, 300.0) / max(len(run.outcome.delays), 1) for run in found]
    shares = ", ".join(f"{share:.0%} {run.name}" for share, run in zip(within, found, strict=True))
    return f"\n\nWithin five minutes are seen: {shares}."


def main(arguments: Sequence[str]) -> int:
    """Run the month."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.poll_delay", description=__doc__)
    parser.add_argument("--days", type=float, default=DAYS)
    parser.add_argument("--write", action="store_true", help="write docs/polling.md and its figure")
    given = parser.parse_args(arguments)
    drawn = world(feeds=FEEDS, hosts=HOSTS, days=given.days)
    found = runs(drawn)
    written = section(drawn, found)
    print(written)  # noqa: T201 - a command of ours
    if given.write:
        page = _PLACE.sub(lambda place: place[1] + written + place[2], PAGE.read_text(encoding="utf-8"))
        PAGE.write_text(page, encoding="utf-8")
        FIGURE.write_text(figure(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
