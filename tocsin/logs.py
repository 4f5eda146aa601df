"""Structured logs on standard error: for people on a terminal, as JSON elsewhere; nothing secret in either."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_SECRET_NAMES = re.compile(r"token|password|secret|authorization|cookie", re.IGNORECASE)
_SECRET_VALUES = re.compile(r"xox[a-z]-[\w-]+|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")
HIDDEN = "[hidden]"
_LIBRARIES = {
    "aiokafka": logging.ERROR,
    "kafka": logging.ERROR,
    "faust": logging.WARNING,
    "mode": logging.WARNING,
    "alembic": logging.WARNING,
    "slack_sdk": logging.WARNING,
}
REPEAT_SECONDS = 10.0  # a library that says the same thing says it once in so long: without a broker, 80 lines a second


def configure(role: str, *, level: str = "info", form: str = "auto") -> None:
    """Send this process's logs, ours and the libraries', to standard error as `role`'s.

    `form` is `console`, `json`, or `auto`: console on a terminal. Idempotent.
    """
    as_text = form == "console" or (form == "auto" and sys.stderr.isatty())
    shared: list[structlog.typing.Processor] = [
        _naming(role),
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer = structlog.dev.ConsoleRenderer() if as_text else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide_secrets, renderer],
        )
    )
    handler.addFilter(_Sparing())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for library, least in _LIBRARIES.items():
        logging.getLogger(library).setLevel(max(least, logging.getLogger().level))


class _Sparing(logging.Filter):
    """Lets a library's line through once in REPEAT_SECONDS, with how many like it (`repeated`) were left out before."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] not in _LIBRARIES:
            return True
        line = record.name, str(record.msg)[:80]
        said_at, left_out = self._said.get(line, (-REPEAT_SECONDS, 0))
        if record.created - said_at < REPEAT_SECONDS:
            self._said[line] = said_at, left_out + 1
            return False
        self._said[line] = record.created, 0
        if left_out:
            record.repeated = left_out
        return True


def _naming(role: str) -> structlog.typing.Processor:
    def add(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return {"role": role, **entry}

    return add


def hide_secrets(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace what is named like a secret, and what looks like one, by `[hidden]`."""
    for name, value in entry.items():
        if _SECRET_NAMES.search(name):
            entry[name] = HIDDEN
        elif isinstance(value, str):
            entry[name] = _SECRET_VALUES.sub(HIDDEN, value)
    return entry
