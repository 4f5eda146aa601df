import hashlib
import re
import shutil
from pathlib import Path, PurePosixPath

import pytest

from tocsin.local_kafka import JarsUnavailable, LocalKafka, UntrustedJar, default_cache, jars
from tocsin.local_kafka.jars import KAFKA, LOGGING, class_path, coordinate_of, pinned

GOOD = {f"org/{name}/1.0/{name}-1.0.jar": hashlib.sha256(name.encode()).hexdigest() for name in ("a", "b", "c")}


def put(cache: Path, path: str, content: bytes) -> None:
    (cache / path).parent.mkdir(parents=True, exist_ok=True)
    (cache / path).write_bytes(content)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A full cache of three small jars."""
    for path in GOOD:
        put(tmp_path, path, PurePosixPath(path).parts[1].encode())
    return tmp_path


def delivered(path: str, incoming: Path, content: bytes | None = None) -> Path:
    """Stand in for the network: the jar as it should be, or `content`."""
    put(incoming, path, PurePosixPath(path).parts[1].encode() if content is None else content)
    return incoming / path


def test_every_pinned_line_is_a_jar_and_its_hash_and_no_address() -> None:
    for path, digest in pinned().items():
        assert re.fullmatch(r"[\w./-]+\.jar", path)
        assert re.fullmatch(r"[0-9a-f]{64}", digest)


@pytest.mark.parametrize("coordinate", [KAFKA, LOGGING])
def test_the_roots_are_pinned(coordinate: str) -> None:
    assert coordinate in {":".join(coordinate_of(path)) for path in pinned()}


def test_kafka_and_its_clients_are_of_one_version() -> None:
    versions = {coordinate_of(path)[2] for path in pinned() if path.startswith("org/apache/kafka/")}
    assert {KAFKA.rsplit(":", 1)[1]} == versions


def test_a_full_cache_needs_no_network(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jars, "_fetch_one", lambda *_: pytest.fail("went to the network"))
    assert tuple(cache / path for path in GOOD) == class_path(cache, wanted=GOOD)


@pytest.mark.parametrize("content", [b"", b"A", b"a\n"])
def test_a_tampered_jar_is_refused_in_one_line_that_names_it(cache: Path, content: bytes) -> None:
    put(cache, "org/a/1.0/a-1.0.jar", content)
    with pytest.raises(UntrustedJar, match=r"a-1.0.jar: SHA-256 is .* pinned is .* Delete this file") as caught:
        class_path(cache, wanted=GOOD)
    assert 1 == len(str(caught.value).splitlines())


def test_a_jar_that_nobody_pinned_is_refused(cache: Path) -> None:
    put(cache, "org/evil/1.0/evil-1.0.jar", b"evil")
    with pytest.raises(UntrustedJar, match=r"evil-1.0.jar: this jar is not in the list"):
        class_path(cache, wanted=GOOD)


def test_what_is_missing_is_fetched_and_progress_counts_it(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cache / "org/b/1.0/b-1.0.jar").unlink()
    monkeypatch.setattr(jars, "_fetch_one", delivered)
    told: list[tuple[int, int, str]] = []
    class_path(cache, wanted=GOOD, progress=lambda *now: told.append(now))
    assert [(2, 3, ""), (3, 3, "b-1.0.jar")] == told


def test_a_wrong_download_is_refused_and_never_enters_the_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cache / "org/b/1.0/b-1.0.jar").unlink()
    monkeypatch.setattr(jars, "_fetch_one", lambda path, incoming: delivered(path, incoming, b"evil"))
    with pytest.raises(UntrustedJar):
        class_path(cache, wanted=GOOD)
    assert ["a-1.0.jar", "c-1.0.jar"] == sorted(jar.name for jar in cache.rglob("*.jar"))


def test_without_network_one_line_says_so(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cache / "org/b/1.0/b-1.0.jar").unlink()
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    with pytest.raises(JarsUnavailable, match=r"b-1.0.jar cannot be fetched .* needs the network") as caught:
        class_path(cache, wanted=GOOD)
    assert 1 == len(str(caught.value).splitlines())


@pytest.mark.broker
def test_a_tampered_copy_of_the_real_jars_is_never_run(kafka: LocalKafka, tmp_path: Path) -> None:
    assert kafka.is_running  # so the real cache is full
    shutil.copytree(default_cache(), tmp_path / "cache", ignore=shutil.ignore_patterns(".incoming-*"))
    victim = next((tmp_path / "cache").rglob("kafka_2.13-*.jar"))
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 1
    victim.write_bytes(content)
    broker = LocalKafka(tmp_path / "data", cache=tmp_path / "cache")
    with pytest.raises(UntrustedJar, match=victim.name):
        broker.start()
    assert 0 == broker.pid
