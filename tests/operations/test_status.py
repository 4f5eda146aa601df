"""One screen of how everything stands, without starting or writing anything."""

import io
import json
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from kafka import KafkaProducer
from prometheus_client import CollectorRegistry
from rich.console import Console
from typer.testing import CliRunner

from alerts.deciding.metrics import DecideMetrics
from alerts.outgoing import outbox
from streams import dead_letters
from streams.database import open_engine, transaction
from streams.feeds.memory import FeedState
from streams.feeds.metrics import PollMetrics
from streams.feeds.state import PollState
from streams.health import Health, HealthServer
from streams.metrics import StreamMetrics
from streams.topics import Topics, apply
from tests.dispatch.builders import RAISED_AT, To, a_message
from tocsin.cli.status import app, screen
from tocsin.config import load
from tocsin.local_kafka import LocalKafka
from tocsin.status import Observer
from tocsin.up import ROLES

AT = datetime(2026, 1, 10, 12, tzinfo=UTC).timestamp()
FEEDS = "tocsin: 1\nfeeds: [{url: 'https://one.example/rss', name: One}, {url: 'https://two.example/rss'}]\n"


@pytest.fixture
def ports() -> Iterator[dict[str, int]]:
    """Ports of roles that are ready, except decide, which waits; each with the metrics of its own."""
    with ExitStack() as stack:
        found = {}
        for role in ROLES:
            health, registry = Health(role), CollectorRegistry()
            health.set_ready(waiting_for="partitions" if role == "decide" else None)
            if role == "poll":
                PollMetrics(registry).last_article.set(AT)
            if role == "extract":
                StreamMetrics(registry).last_settled.labels("extract").set(AT)
            if role == "decide":
                DecideMetrics(registry)
            server = HealthServer(health, registry, bind="127.0.0.1", port=0)
            stack.callback(server.stop)
            found[role] = server.port
        yield found


@pytest.fixture
def folder(tmp_path: Path, ports: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> Path:
    listed = ", ".join(f"{role} = {port}" for role, port in ports.items())
    (tmp_path / "tocsin.toml").write_text(f'[data]\nfolder = "state"\n[http]\nports = {{ {listed} }}\n')
    (tmp_path / "feeds.yaml").write_text(FEEDS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drawn(observer: Observer) -> str:
    written = io.StringIO()
    Console(file=written, width=140).print(screen(observer.look()))
    return written.getvalue()


def line(text: str, begins: str) -> str:
    return next(line.strip() for line in text.splitlines() if line.startswith(begins))


@pytest.mark.usefixtures("folder")
def test_each_role_says_whether_it_is_ready() -> None:
    told = drawn(Observer(load()))
    assert ["✓ ready", "✓ ready", "! waits: partitions", "✓ ready"] == [
        " ".join(line(told, role).split("127.0.0.1")[0].removeprefix(role).split()) for role in ROLES
    ]


@pytest.mark.usefixtures("folder")
def test_a_role_that_is_away_says_nothing_of_what_came_last() -> None:
    told = drawn(Observer(load(), {"poll": "127.0.0.1:1"}))
    assert ("✗ does not answer", "poll does not answer") == (
        line(told, "poll").split("127.0.0.1")[0].removeprefix("poll").strip(),
        line(told, "last article").removeprefix("last article").strip(),
    )


@pytest.mark.usefixtures("folder")
def test_what_came_last_is_told_with_its_time() -> None:
    last = Observer(load()).look().last
    at = datetime.fromtimestamp(AT, UTC)
    assert {"article": at, "reading": at, "alert": None} == dict(last)


@pytest.mark.usefixtures("folder")
def test_without_a_broker_the_rest_is_told_and_the_remedy_said() -> None:
    found = CliRunner().invoke(app)
    assert (1, True) == (found.exit_code, "Start it with `tocsin up`" in " ".join(found.output.split()))


def test_looking_makes_nothing(folder: Path) -> None:
    Observer(load()).look()
    assert {"tocsin.toml", "feeds.yaml"} == {file.name for file in folder.iterdir()}


def test_the_outbox_is_counted_by_channel(folder: Path) -> None:
    engine = open_engine(load().database.url)
    with transaction(engine) as connection:
        outbox.enqueue(connection, a_message(), To("slack", "#desk"), RAISED_AT)
        outbox.enqueue(connection, a_message(), To("email", "desk@a.example"), RAISED_AT)
    engine.dispose()
    assert folder.is_dir()
    assert "2 wait (1 email, 1 slack)" in line(drawn(Observer(load())), "outbox")


def test_failing_feeds_are_named_with_their_trouble(folder: Path) -> None:
    (folder / "state").mkdir()
    state = PollState(f"sqlite:///{folder / 'state' / 'poll.sqlite3'}")
    state.keep([FeedState(url="https://one.example/rss", trouble="gone", problem="answers 410", failing_since=None)])
    state.close()
    told = drawn(Observer(load()))
    assert ("2 listed, 1 failing", "gone: answers 410") == (
        line(told, "feeds").removeprefix("feeds").strip(),
        line(told, "One").removeprefix("One").strip(),
    )


@pytest.mark.usefixtures("folder")
def test_a_role_elsewhere_is_asked_there(ports: dict[str, int]) -> None:
    found = CliRunner().invoke(app, ["--json", "--at", f"decide=127.0.0.1:{ports['poll']}"])
    roles = {role["name"]: role["ready"] for role in json.loads(found.output)["roles"]}
    assert dict.fromkeys(ROLES, True) == roles


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("given", ["poll", "cook=127.0.0.1:1", "poll=9301"])
def test_what_is_no_role_and_address_is_used_wrongly(given: str) -> None:
    assert 2 == CliRunner().invoke(app, ["--at", given]).exit_code


@pytest.mark.broker
@pytest.mark.usefixtures("folder")
def test_lag_and_dead_letters_are_read_from_the_broker(kafka: LocalKafka, monkeypatch: pytest.MonkeyPatch) -> None:
    topics = Topics(f"s{uuid.uuid4().hex[:8]}")
    monkeypatch.setenv("TOCSIN_KAFKA__BOOTSTRAP", kafka.bootstrap)
    monkeypatch.setenv("TOCSIN_KAFKA__PREFIX", topics.prefix)
    apply(kafka.bootstrap, topics.wanted(partitions=2, replication=1))
    producer = KafkaProducer(bootstrap_servers=kafka.bootstrap)
    for _ in range(3):
        producer.send(topics.articles, value=b"x").get(10)
    for cause in ("undecodable", "undecodable", "deadline"):
        producer.send(topics.dlq(topics.articles), value=b"x", headers=[("tocsin-dlq-cause", cause.encode())]).get(10)
    producer.close()
    observer = Observer(load())
    before = observer.look()
    letters = dead_letters.read(kafka.bootstrap, topics.dead_letters)
    list(dead_letters.replay(kafka.bootstrap, [one for one in letters if one.cause == "deadline"]))
    after = observer.look()
    assert ([("extract", 3), ("decide", 0)], {"undecodable": 2, "deadline": 1}, {"undecodable": 2}) == (
        [(group.stage, group.lag) for group in before.groups or ()],
        dict(before.dead_letters or {}),
        dict(after.dead_letters or {}),
    )


@pytest.fixture
def dead(kafka: LocalKafka, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a broker on which three records are dead, one of them of a cause that somebody else wrote."""
    topics = Topics(f"s{uuid.uuid4().hex[:8]}")
    monkeypatch.setenv("TOCSIN_KAFKA__BOOTSTRAP", kafka.bootstrap)
    monkeypatch.setenv("TOCSIN_KAFKA__PREFIX", topics.prefix)
    apply(kafka.bootstrap, topics.wanted(partitions=1, replication=1))
    producer = KafkaProducer(bootstrap_servers=kafka.bootstrap)
    for cause in (b"deadline", b"deadline", b"\x1b[31mRED\nline"):
        producer.send(topics.dlq(topics.articles), value=b"x", headers=[("tocsin-dlq-cause", cause)]).get(10)
    producer.close()
    assert folder.is_dir()
    return kafka.bootstrap


@pytest.mark.broker
@pytest.mark.usefixtures("dead")
def test_dead_letters_are_counted_in_json_by_cause() -> None:
    told = json.loads(CliRunner().invoke(app, ["--json"]).output)["dead_letters"]
    assert {"deadline": 2, "\x1b[31mRED\nline": 1} == told


@pytest.mark.broker
@pytest.mark.usefixtures("dead")
def test_a_cause_that_somebody_else_wrote_breaks_no_line() -> None:
    assert "(1 \\x1b[31mRED\\nline, 2 deadline)" in line(drawn(Observer(load())), "dead letters")


@pytest.mark.usefixtures("folder")
def test_the_outbox_of_a_postgresql_is_counted(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_DATABASE__URL", postgresql)
    engine = open_engine(postgresql)
    with transaction(engine) as connection:
        outbox.enqueue(connection, a_message(), To("slack", "#desk"), RAISED_AT)
    engine.dispose()
    assert "1 wait (1 slack)" in line(drawn(Observer(load())), "outbox")


@pytest.mark.usefixtures("folder")
def test_a_database_that_is_away_is_a_problem_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_DATABASE__URL", "postgresql://desk:hush@127.0.0.1:1/none")
    told = drawn(Observer(load()))
    assert ("cannot be asked", False) == (line(told, "outbox").removeprefix("outbox").strip(), "hush" in told)
