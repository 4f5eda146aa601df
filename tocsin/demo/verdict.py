"""Was exactly what was expected accepted? Read from the providers' ledgers alone, never from the sender's database."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from streams.errors import TocsinError
from tocsin.demo.messages import facts, words
from tocsin.testing.ledger import Entry


class Expected(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One alert that must come: its rule, the articles it must name in the end, and how sure it is."""

    rule: str
    articles: tuple[str, ...]
    certainty: str = "sure"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one recipient was told of one alert in the end, over all its messages."""

    recipient: str
    alert_id: str
    rule: str
    certainty: str
    articles: frozenset[str]
    first_messages: int
    updates: int


class BadExpectation(TocsinError):
    """The file of expected alerts cannot be read."""


def read_expected(file: Path) -> tuple[Expected, ...]:
    """Give the alerts that must come. Raises BadExpectation."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[Expected, ...])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadExpectation(
            f"is no list of expected alerts: {error}",
            where=str(file),
            remedy='Write [{"rule": "ID", "articles": ["ID"], "certainty": "sure"}]',
        ) from error


def told(entries: Iterable[Entry], articles_in: Callable[[str], frozenset[str]]) -> tuple[Told, ...]:
    """Give what each recipient was told. `articles_in` finds the ids of the articles that a message links to."""
    threads: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        threads.setdefault((entry["recipient"], entry["alert_id"]), []).append(entry)
    return tuple(_in_the_end(recipient, alert, thread, articles_in) for (recipient, alert), thread in threads.items())


def _in_the_end(
    recipient: str, alert_id: str, thread: Sequence[Entry], articles_in: Callable[[str], frozenset[str]]
) -> Told:
    newest = max(thread, key=lambda entry: int(entry["revision"]))
    edits = [entry for entry in thread if entry.get("is_edit")]
    answers = [entry for entry in thread if entry.get("is_reply")]
    firsts = [entry for entry in thread if entry not in edits and entry not in answers]
    last_edit = sorted(edits, key=lambda entry: int(entry["revision"]))[-1:]
    seen_in_the_end = [*(last_edit or firsts), *answers]  # an edit replaces what it edits; an answer stands beside it
    rule, certainty = facts(newest)
    return Told(
        recipient=recipient,
        alert_id=alert_id,
        rule=rule,
        certainty=certainty,
        articles=frozenset().union(*(articles_in(words(entry)) for entry in seen_in_the_end)),
        first_messages=len(firsts),
        updates=len({int(entry["revision"]) for entry in (*edits, *answers)}),
    )


def faults(told_: Iterable[Told], expected: Sequence[Expected], recipients: Iterable[str]) -> tuple[str, ...]:
    """Give a line for each recipient's message that is missing, was not expected, or came more than once.

    An alert's articles are those that any recipient was shown: where nothing can be edited, a source that adds nothing
    material is not told.
    """
    wanted = Counter((one.rule, frozenset(one.articles), one.certainty) for one in expected)
    found: list[str] = []
    by_recipient: dict[str, list[Told]] = {recipient: [] for recipient in recipients}
    articles: dict[str, frozenset[str]] = {}
    for one in told_:
        by_recipient.setdefault(one.recipient, []).append(one)
        articles[one.alert_id] = articles.get(one.alert_id, frozenset()) | one.articles
    for recipient, alerts in by_recipient.items():
        came = Counter((one.rule, articles[one.alert_id], one.certainty) for one in alerts)
        found += [f"{recipient}: missing {_named(*alert)}" for alert in (wanted - came).elements()]
        found += [f"{recipient}: not expected {_named(*alert)}" for alert in (came - wanted).elements()]
        found += [
            f"{recipient}: {one.alert_id} came {one.first_messages} times as a first message"
            for one in alerts
            if one.first_messages != 1
        ]
    return tuple(found)


def _named(rule: str, articles: frozenset[str], certainty: Any) -> str:
    return f"{rule} ({certainty}) on {', '.join(sorted(articles)) or 'no article'}"
