"""This machine: folders that must be writable, room on the disk, and the clock."""

import os
import shutil
import statistics
import tempfile
from collections.abc import Iterable
from pathlib import Path

from streams.findings import Finding, doubtful, wrong
from tocsin.config import Settings

GIGABYTE = 1_000_000_000
LEAST_FREE_BYTES = 1 * GIGABYTE  # Kafka stops when its disk is full; a day of thousand feeds is about 0.1 GB
AMPLE_FREE_BYTES = 5 * GIGABYTE
CLOCK_DOUBTFUL_SECONDS = 5.0
CLOCK_WRONG_SECONDS = 60.0  # beyond it a post whose outcome is unknown may not be found at Slack


def folders(settings: Settings) -> list[Finding]:
    """Give whether the data folder, and the one for temporary files, can be written."""
    return [_writable("data folder", settings.data.folder), _writable("temporary folder", Path(tempfile.gettempdir()))]


def _writable(what: str, folder: Path) -> Finding:
    there = _nearest(folder)
    remedy = f"Make {there} a folder that this user ({os.getuid()}) may write to, or set [data] folder"
    if not there.is_dir():
        return wrong(what, f"{there} is no folder", remedy)
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        return wrong(what, f"{there} cannot be written: {error.strerror}", remedy)
    return Finding(what=what, found=f"{folder} is writable" if there == folder else f"{folder} will be made")


def disk(settings: Settings) -> list[Finding]:
    """Give how much room there is where the data folder is."""
    usage = shutil.disk_usage(_nearest(settings.data.folder))
    found = f"{usage.free / GIGABYTE:.1f} GB free of {usage.total / GIGABYTE:.0f} GB"
    if usage.free < LEAST_FREE_BYTES:
        return [wrong("disk", found, "Make room, or move [data] folder: Kafka and the database stop when it is full")]
    if usage.free < AMPLE_FREE_BYTES:
        return [doubtful("disk", found, "Make room in time: articles are kept 14 days, readings 30")]
    return [Finding(what="disk", found=found)]


def clock(findings: Iterable[Finding]) -> list[Finding]:
    """Give how our clock stands to those of the servers; the middle one counts, since some servers are wrong too."""
    said = [one.clock_ahead_seconds for one in findings if one.clock_ahead_seconds is not None]
    if not said:
        return [doubtful("clock", "no server told the time", "Mend what could not be reached, and try again")]
    ahead = statistics.median(said)
    of = f"by {len(said)} server{'s' if len(said) > 1 else ''}"
    if abs(ahead) < CLOCK_DOUBTFUL_SECONDS:
        return [Finding(what="clock", found=f"right to {CLOCK_DOUBTFUL_SECONDS:.0f} s, {of}")]
    found = f"{abs(ahead):.0f} s {'behind' if ahead > 0 else 'ahead'}, {of}"
    judge = wrong if abs(ahead) > CLOCK_WRONG_SECONDS else doubtful
    return [judge("clock", found, "Let the machine set its clock by NTP: timedatectl set-ntp true")]


def _nearest(folder: Path) -> Path:
    """Give the folder, or the nearest one above that is there."""
    return next(one for one in (folder, *folder.parents) if one.exists())
