"""`tocsin alerts`: what was raised, who was told, and what people do about it by hand."""

import json
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from alerts.deciding import actions, looking
from alerts.deciding.looking import OPEN, Looked
from alerts.lives.life import Alert
from alerts.message import QuoteLine
from alerts.outgoing.holds import Hold
from streams.faults import inert
from tocsin.cli.operating import By, changing, lasting, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile, Reason

app = typer.Typer(help="List and show alerts; acknowledge, snooze, mark as wrong, release.", no_args_is_help=True)
AlertId = Annotated[str, typer.Argument(metavar="ALERT", help="Its id, or how that begins.")]
HoldId = Annotated[str, typer.Argument(metavar="HOLD", help="Its id, or how that begins; `alerts held` lists them.")]
SHOWN_ID = 14  # characters of an id in a list: enough to be told apart, and taken by the other commands


@app.command(name="list")
def list_alerts(
    config: ConfigFile = None,
    every: Annotated[bool, typer.Option("--all", help="Those too that are over.")] = False,
    rule: Annotated[str | None, typer.Option(help="Only those of this rule.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = looking.NEWEST,
    as_json: AsJson = False,
) -> None:
    """Print the alerts that are open, the newest first.

    Example: tocsin alerts list --rule offensive-over-5000
    """
    with reading(config) as connection:
        found = looking.alerts_by(connection, standings=() if every else OPEN, rule=rule, limit=limit)
    for alert in found:
        if as_json:
            typer.echo(json.dumps(_facts(alert), ensure_ascii=False))
        else:
            doubt = ", possible" if alert.certainty == "possible" else ""
            rated = f"{alert.severity}{doubt}, {alert.standing}"
            typer.echo(f"{alert.id[:SHOWN_ID]}  {moment(alert.changed_at)}  {rated}: {inert(alert.title)}")
    if not found and not as_json:
        typer.echo("no alerts" if every else "no open alerts")


@app.command()
def show(alert: AlertId, config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print one alert: what it says, with quotes and addresses, who was told and when, and what people did.

    Example: tocsin alerts show alert-3f9a
    """
    with reading(config) as connection:
        found = looking.look(connection, alert)
    if as_json:
        typer.echo(json.dumps(_facts(found.alert) | _beside(found), ensure_ascii=False))
        return
    for line in _page(found):
        typer.echo(inert(line))


@app.command()
def acknowledge(alert: AlertId, config: ConfigFile = None, by: By = "") -> None:
    """Say that you have it in hand: whoever was told sees it where a channel can edit, silently.

    Example: tocsin alerts acknowledge alert-3f9a --by "Ann, night desk"
    """
    with changing(config) as (connection, at):
        done = actions.acknowledge(connection, looking.alert_named(connection, alert), who(by), at)
    typer.echo(f"acknowledged: {inert(done.title)}")


@app.command()
def wrong(alert: AlertId, config: ConfigFile = None, by: By = "", reason: Reason = "") -> None:
    """Say that you hold it to be wrong. Nothing is taken back: only its source or two others retract.

    Example: tocsin alerts wrong alert-3f9a --reason "an exercise, says our stringer"
    """
    with changing(config) as (connection, at):
        done = actions.mark_wrong(connection, looking.alert_named(connection, alert), who(by), at, reason)
    typer.echo(f"marked as wrong: {inert(done.title)}")


@app.command()
def snooze(
    alert: AlertId,
    config: ConfigFile = None,
    span: Annotated[str, typer.Option("--for", help="How long, for example 30m or 2h.")] = "1h",
    by: By = "",
) -> None:
    """Hold its updates for everybody. Escalations, corrections and retractions are told at once all the same.

    Example: tocsin alerts snooze alert-3f9a --for 2h
    """
    lasts = lasting(span, "--for")
    with changing(config) as (connection, at):
        done = actions.snooze(connection, looking.alert_named(connection, alert), who(by), at + lasts, at)
    typer.echo(f"snoozed until {moment(at + lasts)}: {inert(done.title)}")


@app.command()
def held(config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print what is held and until when: quiet hours, rates, storms of a rule, reviews, snoozes.

    Example: tocsin alerts held
    """
    with reading(config) as connection:
        found = looking.open_holds(connection)
    for hold, count in found:
        if as_json:
            typer.echo(json.dumps(_hold_facts(hold, count), ensure_ascii=False))
        else:
            to = f" for {hold.channel} {hold.recipient}" if hold.channel else ""
            what = f"{hold.kind} of {hold.subject}{to}: {count} alerts, until {moment(hold.due_at)}"
            typer.echo(f"{hold.hold_id[:SHOWN_ID]}  {what}")
    if not found and not as_json:
        typer.echo("nothing is held")


@app.command()
def release(hold: HoldId, config: ConfigFile = None, by: By = "") -> None:
    """Tell now what is held: of a storm as one digest, of a review each alert by itself.

    Example: tocsin alerts release hold-5b1c
    """
    with changing(config) as (connection, at):
        count = actions.release(connection, looking.hold_named(connection, hold), who(by), at)
    typer.echo(f"alerts told: {count}")


@app.command()
def drop(hold: HoldId, config: ConfigFile = None, by: By = "", reason: Reason = "") -> None:
    """Tell nobody what is held; the ledger keeps by whom and why.

    Example: tocsin alerts drop hold-5b1c --reason "a feed repeated its archive"
    """
    with changing(config) as (connection, at):
        count = actions.drop(connection, looking.hold_named(connection, hold), who(by), at, reason)
    typer.echo(f"alerts dropped: {count}")


def _page(found: Looked) -> Iterable[str]:
    alert = found.alert
    yield alert.title
    yield f"{alert.id}, revision {alert.revision}, {alert.standing}; {alert.severity}, {alert.certainty}"
    yield f"rule {alert.rule}, incident {alert.incident_id}"
    yield f"raised {moment(alert.raised_at)}, changed {moment(alert.changed_at)}"
    for line in found.message.quotes if found.message else ():
        yield from _quoted(line)
    for reason in alert.reasons:
        yield f"  because {reason}"
    for note in found.message.notes if found.message else ():
        yield f"  note: {note}"
    yield "told:" if found.deliveries else "told: nobody"
    yield from (f"  {line}" for line in found.deliveries)
    if found.entries:
        yield "done by hand:"
    for entry in found.entries:
        why = f": {entry.detail['reason']}" if entry.detail.get("reason") else ""
        yield f"  {moment(entry.at)} {entry.action} by {entry.by}{why}"


def _quoted(line: QuoteLine) -> Iterable[str]:
    yield f"  “{line.quote}”"
    yield f"    {line.source}{f', {moment(line.published_at)}' if line.published_at else ''} {line.url or ''}".rstrip()


def _facts(alert: Alert) -> dict[str, Any]:
    return {
        "id": alert.id,
        "rule": alert.rule,
        "incident": alert.incident_id,
        "revision": alert.revision,
        "severity": alert.severity,
        "certainty": alert.certainty,
        "standing": alert.standing,
        "mode": alert.mode,
        "title": alert.title,
        "raised_at": moment(alert.raised_at),
        "changed_at": moment(alert.changed_at),
    }


def _beside(found: Looked) -> dict[str, Any]:
    quotes = found.message.quotes if found.message else ()
    return {
        "reasons": list(found.alert.reasons),
        "notes": list(found.message.notes) if found.message else [],
        "quotes": [{"quote": one.quote, "source": one.source, "url": one.url} for one in quotes],
        "marks": [{"kind": one.kind, "by": one.by, "at": moment(one.at), "reason": one.reason} for one in found.marks],
        "deliveries": [
            {"revision": one.revision, "channel": one.channel, "recipient": one.recipient, "state": one.state,
             "attempts": one.attempts, "reason": one.reason}
            for one in found.deliveries
        ],
    }  # fmt: skip


def _hold_facts(hold: Hold, count: int) -> dict[str, Any]:
    return {
        "id": hold.hold_id,
        "kind": hold.kind,
        "of": hold.subject,
        "channel": hold.channel,
        "recipient": hold.recipient,
        "alerts": count,
        "until": moment(hold.due_at),
    }
