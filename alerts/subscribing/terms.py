"""On what terms a subscription is told: quiet hours, how many an hour, who approves. Read from its keys."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from alerts.message import SEVERITIES, Severity
from alerts.subscribing.quiet import Quiet
from rules import keys, scalars, typed
from rules.keys import Key
from rules.scalars import UnfitError
from streams.faults import Faults, meant
from streams.yaml_nodes import Node

QUIET = {
    key.name: key
    for key in (
        Key("from", 'when quiet begins, "22:00"', is_required=True),
        Key("to", 'when it ends, "06:00"', is_required=True),
        Key("tz", "on whose clock: an IANA zone, Europe/Berlin", is_required=True),
        Key("breaks_at", "the least severity that is told all the same (critical); never: nothing is"),
    )
}
REVIEW = {
    key.name: key
    for key in (
        Key("by", "the id of the subscription that is asked", is_required=True),
        Key("release_after", "told without an answer after so long (10m)"),
    )
}
NEVER = "never"
MOST_A_WINDOW = 1_000
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_RATE = re.compile(r"([0-9]{1,6}) ?/ ?(s|m|h|d)")
_PER = {"s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
Value = TypeVar("Value")


@dataclass(frozen=True)
class Rate:
    """At most `count` messages within any `per`; what comes on top is told together, later."""

    count: int
    per: timedelta


@dataclass(frozen=True)
class Review:
    """First messages wait until the subscription `by` approves, or for `release_after`."""

    by: str
    release_after: timedelta = timedelta(minutes=10)


def quiet(node: Node, faults: Faults) -> Quiet | None:
    """Give the quiet hours, or None and faults."""
    values = keys.keyed(node, QUIET, "quiet", faults)
    if values is None:
        return None
    begins, ends = (_one(values, key, faults, _clock) for key in ("from", "to"))
    zone = _one(values, "tz", faults, _zone)
    breaks_at: Severity | None = "critical"
    if "breaks_at" in values:
        word = _one(values, "breaks_at", faults, _breaks_at)
        breaks_at = next((one for one in SEVERITIES if one == word), None)
    if begins is not None and begins == ends:
        faults.add(values["to"].at, "quiet ends when it begins", "Name another time, or remove the subscription")
        return None
    return None if begins is None or ends is None or zone is None else Quiet(begins, ends, zone, breaks_at)


def rate(node: Node, faults: Faults) -> Rate | None:
    """Give how many are told, or None and faults."""
    return typed.one(node, "rate", faults, _rate)


def review(node: Node, faults: Faults) -> Review | None:
    """Give who approves, or None and faults. Whether there is such a subscription is for the caller to check."""
    values = keys.keyed(node, REVIEW, "review", faults)
    by = None if values is None else _one(values, "by", faults, scalars.identifier)
    if values is None or by is None:
        return None
    after = _one(values, "release_after", faults, scalars.duration)
    return Review(by) if after is None else Review(by, after)


def _one(values: Mapping[str, Node], key: str, faults: Faults, read: Callable[[str], Value]) -> Value | None:
    return typed.one(values[key], key, faults, read) if key in values else None


def _clock(text: str) -> time:
    fits = _CLOCK.fullmatch(text)
    if fits is None:
        raise UnfitError("not a time of the day", 'Write for example "22:00"')
    return time(int(fits[1]), int(fits[2]))


def _zone(text: str) -> ZoneInfo:
    known = available_timezones()
    if text not in known:
        raise UnfitError("no IANA zone", meant(text, known) or "Write for example Europe/Berlin")
    return ZoneInfo(text)


def _breaks_at(text: str) -> str:
    return scalars.one_of(text, (*SEVERITIES, NEVER), "severity")


def _rate(text: str) -> Rate:
    fits = _RATE.fullmatch(text)
    if fits is None or not 0 < int(fits[1]) <= MOST_A_WINDOW:
        raise UnfitError("not a number of messages and a time", f"Write for example 10/h, at most {MOST_A_WINDOW}")
    return Rate(int(fits[1]), _PER[fits[2]])
