import json
import logging

import pytest

from tocsin.logs import HIDDEN, configure


@pytest.fixture(autouse=True)
def _logging_as_before() -> object:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before, level
    return None


def written(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    entry = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert isinstance(entry, dict)
    return entry


def test_a_line_names_role_level_event_and_what_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    configure("poll", form="json")
    logging.getLogger("streams.feeds").info("feed polled", extra={"feed": "wire"})
    entry = written(capsys)
    assert ("poll", "info", "feed polled", "wire") == tuple(entry[k] for k in ("role", "level", "event", "feed"))


@pytest.mark.parametrize("name", ["token", "password", "slack_token", "Authorization"])
def test_what_is_named_like_a_secret_is_hidden(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure("deliver", form="json")
    logging.getLogger("x").info("sent", extra={name: "abc"})
    assert written(capsys)[name] == HIDDEN


def test_what_looks_like_a_secret_is_hidden_in_text(capsys: pytest.CaptureFixture[str]) -> None:
    configure("deliver", form="json")
    logging.getLogger("x").warning("cannot reach %s with %s", "smtp://desk:hunter2@mail", "xoxb-12-34-abcdef")
    told = json.dumps(written(capsys))
    assert "hunter2" not in told
    assert "abcdef" not in told


def test_the_level_holds(capsys: pytest.CaptureFixture[str]) -> None:
    configure("poll", level="warning", form="json")
    logging.getLogger("x").info("chatter")
    assert capsys.readouterr().err == ""


def test_what_a_library_repeats_is_said_once_in_a_while(capsys: pytest.CaptureFixture[str]) -> None:
    configure("extract", form="json")
    for number in range(50):
        logging.getLogger("aiokafka.conn").error("node %d is away", number)
        logging.getLogger("streams.settle").error("ours %d", number)
    lines = capsys.readouterr().err.splitlines()
    assert (1, 50) == (sum("is away" in line for line in lines), sum("ours" in line for line in lines))
