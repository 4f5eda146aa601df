"""The jars of the local Kafka: fetched once, and each checked against the pinned SHA-256 before it may run as code.

`jars.sha256` names every jar by its path in a Maven repository, so the class path is exactly that list and
`sha256sum --check` understands it inside the cache folder.
"""

import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path, PurePosixPath

from streams.errors import TocsinError

PINNED_FILE = Path(__file__).with_name("jars.sha256")
KAFKA = "org.apache.kafka:kafka_2.13:4.1.0"
LOGGING = "org.apache.logging.log4j:log4j-slf4j-impl:2.24.3"  # without a binding Kafka's log says nothing
PARALLEL_DOWNLOADS = 8
REQUEST_TIMEOUT_SECONDS = 30

Progress = Callable[[int, int, str], None]  # jars done, jars in all, the newest one's name

_log = logging.getLogger(__name__)


class UntrustedJar(TocsinError):
    """A jar is not the pinned one; nothing of it was run."""


class JarsUnavailable(TocsinError):
    """A jar is neither in the cache nor to be had."""


def unshown(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def default_cache() -> Path:
    """Give the user's cache folder for the jars, `~/.cache/tocsin/kafka` unless XDG_CACHE_HOME says otherwise."""
    caches = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(caches).expanduser() / "tocsin" / "kafka"


def pinned(file: Path = PINNED_FILE) -> dict[str, str]:
    """Give path in the repository -> SHA-256 in hexadecimal, in the order of the class path."""
    lines = (line.split() for line in file.read_text(encoding="ascii").splitlines() if line and line[0] != "#")
    return {path: digest for digest, path in lines}


def class_path(
    cache: Path, *, wanted: Mapping[str, str] | None = None, progress: Progress = unshown
) -> tuple[Path, ...]:
    """Give every pinned jar's place in `cache`, fetched where it was missing, all of them checked.

    Needs no network once the cache is full. Raises UntrustedJar (nothing is deleted: it may be evidence) and
    JarsUnavailable.
    """
    wanted = pinned() if wanted is None else wanted
    _refuse_unknown(cache, wanted)
    missing = [path for path in wanted if not (cache / path).is_file()]
    if missing:
        _fetch(cache, missing, wanted, progress)
    for path, digest in wanted.items():
        _check(cache / path, digest)
    return tuple(cache / path for path in wanted)


def _refuse_unknown(cache: Path, wanted: Mapping[str, str]) -> None:
    """Refuse a cache that holds jars nobody pinned: somebody else writes there."""
    held = {jar.relative_to(cache).as_posix() for jar in cache.rglob("*.jar") if not _is_incoming(jar, cache)}
    for path in sorted(held - set(wanted)):
        raise UntrustedJar(
            "this jar is not in the list of pinned ones",
            where=str(cache / path),
            remedy=f"Delete {cache} and start again",
        )


def _is_incoming(jar: Path, cache: Path) -> bool:
    return jar.relative_to(cache).parts[0].startswith(".incoming")


def _check(jar: Path, digest: str) -> None:
    found = sha256(jar)
    if found != digest:
        raise UntrustedJar(
            f"SHA-256 is {found}, pinned is {digest}: not run",
            where=str(jar),
            remedy="Delete this file and start again; if it comes back so, do not trust where it comes from",
        )


def sha256(file: Path) -> str:
    """Give the file's SHA-256 in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def coordinate_of(path: str) -> tuple[str, str, str]:
    """Give group, artifact and version of a jar by its path in a Maven repository."""
    *group, artifact, version, _file = PurePosixPath(path).parts
    return ".".join(group), artifact, version


def _fetch(cache: Path, missing: list[str], wanted: Mapping[str, str], progress: Progress) -> None:
    """Bring the missing jars into `cache`; each arrives whole and checked, or not at all."""
    cache.mkdir(parents=True, exist_ok=True)
    incoming = Path(tempfile.mkdtemp(prefix=".incoming-", dir=cache))
    done = len(wanted) - len(missing)
    progress(done, len(wanted), "")
    try:
        with ThreadPoolExecutor(PARALLEL_DOWNLOADS) as pool:
            arriving = {pool.submit(_fetch_one, path, incoming): path for path in missing}
            try:
                for arrived in as_completed(arriving):
                    path = arriving[arrived]
                    _check(arrived.result(), wanted[path])
                    (cache / path).parent.mkdir(parents=True, exist_ok=True)
                    arrived.result().replace(cache / path)
                    done += 1
                    progress(done, len(wanted), PurePosixPath(path).name)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    finally:
        shutil.rmtree(incoming, ignore_errors=True)


def _fetch_one(path: str, incoming: Path) -> Path:
    from jgo.maven import MavenContext  # noqa: PLC0415 - half a second that a start from the cache need not pay

    group, artifact, version = coordinate_of(path)
    context = MavenContext(repo_cache=incoming, timeout=REQUEST_TIMEOUT_SECONDS)
    try:
        file: Path = context.project(group, artifact).at_version(version).artifact().resolve()
    except Exception as error:
        _log.debug("fetching %s", path, exc_info=True)
        raise JarsUnavailable(
            f"{PurePosixPath(path).name} cannot be fetched ({type(error).__name__})",
            remedy="The first start needs the network: check it (and its proxy settings), then start again",
        ) from error
    return file
