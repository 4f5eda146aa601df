"""What a check of something outside found: a value, so that whoever asked decides how it is shown."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["good", "doubtful", "wrong"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was tried: `what`, what was `found`, and the `remedy` where it is not good.

    `clock_ahead_seconds` is how far the other side's clock is ahead of ours, where its answer bore a date.
    """

    what: str
    found: str
    verdict: Verdict = "good"
    remedy: str = ""
    clock_ahead_seconds: float | None = None


def wrong(what: str, found: str, remedy: str) -> Finding:
    """Give a finding that must be mended."""
    return Finding(what=what, found=found, verdict="wrong", remedy=remedy)


def doubtful(what: str, found: str, remedy: str) -> Finding:
    """Give a finding that works, or may, and is worth a look."""
    return Finding(what=what, found=found, verdict="doubtful", remedy=remedy)
