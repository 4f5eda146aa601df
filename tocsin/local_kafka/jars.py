"""The jars of the local Kafka: fetched once, and each checked against the pinned SHA-256 before it may run as code.

`jars.sha256` names every jar by its path in a Maven repository, so the class path is exactly that list and
`sha256sum --check` understands it inside the cache folder.
"""

import hashlib
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path, PurePosixPath

from streams.cache import cache_folder
from streams.errors import TocsinError

PINNED_FILE = Path(__file__).with_name("jars.sha256")
KAFKA = "org.apache.kafka:kafka_2.13:4.1.0"
LOGGING = "org.apache.logging.log4j:log4j-slf4j-impl:2.24.3"  # without a binding Kafka's log says nothing
PARALLEL_DOWNLOADS = 8
REQUEST_TIMEOUT_SECONDS = 30
ATTEMPTS = 3
INCOMING = ".incoming-"  # folders of what is on its way

Progress = Callable[[int, int, str], None]  # jars done, jars in all, the newest one's name

_log = logging.getLogger(__name__)


class UntrustedJar(TocsinError):
    """A jar is not the pinned one; nothing of it was run."""


class JarsUnavailable(TocsinError):
    """A jar is neither in the cache nor to be had."""


def unshown(_done: int, _total: int, _label: str) -> None:
    """Show no progress."""


def default_cache() -> Path:
    """Give this list's folder in the user's cache: another list has another folder."""
    return cache_folder() / f"kafka-{KAFKA.rsplit(':', 1)[1]}-{sha256(PINNED_FILE)[:8]}"


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
    for folder, folders, files in os.walk(cache):
        folders[:] = [name for name in folders if not name.startswith(INCOMING)]
        for name in sorted(files):
            jar = Path(folder, name)
            if name.endswith(".jar") and jar.relative_to(cache).as_posix() not in wanted:
                raise UntrustedJar(
                    "this jar is not in the list of pinned ones",
                    where=str(jar),
                    remedy=f"Delete {cache} and start again",
                )


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
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=INCOMING, dir=cache, ignore_cleanup_errors=True) as incoming:
            done = len(wanted) - len(missing)
            progress(done, len(wanted), "")
            for path, jar in _arriving(missing, Path(incoming)):
                _check(jar, wanted[path])
                (cache / path).parent.mkdir(parents=True, exist_ok=True)
                jar.replace(cache / path)
                done += 1
                progress(done, len(wanted), jar.name)
    except OSError as error:
        raise JarsUnavailable(
            f"the jars cannot be kept: {error}", where=str(cache), remedy="Make room there, or set XDG_CACHE_HOME"
        ) from error


def _arriving(missing: list[str], incoming: Path) -> Iterator[tuple[str, Path]]:
    """Give path and place of each as it arrives; what has not begun when one fails is left."""
    with ThreadPoolExecutor(PARALLEL_DOWNLOADS) as pool:
        arriving = {pool.submit(_fetch_one, path, incoming): path for path in missing}
        try:
            for arrived in as_completed(arriving):
                yield arriving[arrived], arrived.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _fetch_one(path: str, incoming: Path) -> Path:
    """Fetch one jar from the first repository that has it: the user's own mirrors of jgo's settings, then Central."""
    from jgo.config import GlobalSettings  # noqa: PLC0415 - half a second that a start from the cache need not pay
    from jgo.constants import MAVEN_CENTRAL_URL  # noqa: PLC0415 - as above
    from jgo.maven import MavenContext  # noqa: PLC0415 - as above

    group, artifact, version = coordinate_of(path)
    repositories = {"central": MAVEN_CENTRAL_URL, **GlobalSettings.load().repositories}
    repositories["central"] = repositories.pop("central")  # asked last
    context = MavenContext(repo_cache=incoming, remote_repos=repositories, timeout=REQUEST_TIMEOUT_SECONDS)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            file: Path = context.project(group, artifact).at_version(version).artifact().resolve()
        except Exception as error:
            _log.debug("fetching %s, attempt %d", path, attempt, exc_info=True)
            (incoming / path).unlink(missing_ok=True)  # half of it would be taken for the whole
            if attempt == ATTEMPTS:
                raise JarsUnavailable(
                    f"{PurePosixPath(path).name} cannot be fetched ({type(error).__name__})",
                    remedy="The first start needs the network: check it (and its proxy settings), then start again",
                ) from error
            time.sleep(attempt)
        else:
            break
    return file
