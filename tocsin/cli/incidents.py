"""`tocsin incidents`: what happened, by whose word, why reports are held to be one; merging, splitting."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy import Connection

from alerts.deciding import by_hand, store
from alerts.deciding.decide import Decider
from alerts.deciding.looking import MOST_ALIKE, NoSuchId, incident_named
from alerts.lives.compose import where
from alerts.subscribing.subscribed import in_force
from rules.load import load as load_rules
from rules.model import RuleSet
from streams.errors import TocsinError
from streams.faults import inert
from streams.incidents.alike.weights import load as load_weights
from streams.incidents.copying.standing import standing
from streams.incidents.keeping import looking
from streams.incidents.keeping.looking import Figure, Link, Looked
from streams.incidents.keeping.policy import facts_of
from streams.incidents.keeping.store import current_id
from streams.incidents.model import Incident, Mention, Merge, Part, Status
from streams.incidents.resolving.lifecycle import expires_at
from streams.records import Actor
from tocsin.cli.operating import By, changing, moment, reading, who
from tocsin.cli.options import AsJson, ConfigFile, Reason
from tocsin.config import load
from tocsin.wiring.shadow import shadow_target
from tocsin.wiring.world import now

app = typer.Typer(help="List, show and explain incidents; merge and split them by hand.", no_args_is_help=True)
IncidentId = Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id, an older id of it, or how that begins.")]
SHOWN_ID = 17  # characters of an id in a list: enough to be told apart, and taken by the other commands
GONE = " - put right or taken back since"  # by its own source
MOST_PARTS = 12  # of the evidence for one mention; --json has all


class NothingStands(TocsinError):
    """No report of the incident stands any more."""

    exit_code = 1


@app.command(name="list")
def list_incidents(
    config: ConfigFile = None,
    status: Annotated[Status | None, typer.Option(help="planned, underway, concluded, denied or withdrawn.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = looking.NEWEST,
    as_json: AsJson = False,
) -> None:
    """Print the incidents told of last, newest first: what, where, how large, by how many sources.

    Example: tocsin incidents list --status planned
    """
    with reading(config) as connection:
        found = looking.newest(connection, status=status, limit=limit)
    for incident in found:
        typer.echo(json.dumps(_facts(incident), ensure_ascii=False) if as_json else inert(_line(incident)))
    if not found and not as_json:
        typer.echo("no incidents")


@app.command()
def show(incident: IncidentId, config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print one incident: places, sides, how far it has come, every figure with its source, quotes, and its alerts.

    Example: tocsin incidents show incident-3f9a
    """
    with reading(config) as connection:
        asked, found = _looked(connection, incident)
        alerts = store.alerts_of(connection, [found.incident.id])
    told = [{"id": one.id, "rule": one.rule, "standing": one.standing, "title": one.title} for one in alerts]
    if as_json:
        typer.echo(json.dumps(_facts(found.incident) | _said(found) | {"asked": asked, "alerts": told}))
        return
    for line in _page(asked, found):
        typer.echo(inert(line))
    for one in alerts:
        typer.echo(inert(f"alert {one.id[:SHOWN_ID]} of {one.rule}, {one.standing}: {one.title}"))


@app.command()
def explain(incident: IncidentId, config: ConfigFile = None, as_json: AsJson = False) -> None:
    """Print why its reports are held to be one: the score and evidence of each, and of each merge of incidents.

    Example: tocsin incidents explain incident-3f9a
    """
    with reading(config) as connection:
        asked, found = _looked(connection, incident)
    if as_json:
        joined = [_mention(one) | {"score": one.score, "parts": _parts(one.parts)} for one in found.incident.mentions]
        merged = [_merge(one) | {"parts": _parts(one.parts)} for one in found.merges]
        related = [_link(one) | {"parts": _parts(one.parts)} for one in found.related]
        whole = {"id": found.incident.id, "asked": asked, "mentions": joined, "merges": merged}
        typer.echo(json.dumps(whole | {"apart": found.apart, "related": related}, ensure_ascii=False))
        return
    for line in _explained(asked, found):
        typer.echo(inert(line))


@app.command()
def merge(
    one: IncidentId,
    other: IncidentId,
    *,
    config: ConfigFile = None,
    by: By = "",
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """Make one incident of two. The older id goes on, the younger stays known; alerts of one rule become one.

    Example: tocsin incidents merge incident-3f9a incident-77c0 --reason "one operation, says the ministry"
    """
    with changing(config) as (connection, at):
        ids = incident_named(connection, one), incident_named(connection, other)
        reconsider = _decider(config, connection).reconsider
        made, changed = by_hand.merge(connection, *ids, reconsider, by=who(by), at=at, reason=reason)
    done = {"merged": made.merged, "into": made.into, "alerts_changed": changed}
    typer.echo(json.dumps(done) if as_json else f"{made.merged} is {made.into} now; alerts changed: {changed}")


@app.command()
def split(
    incident: IncidentId,
    mention: Annotated[
        list[str], typer.Option("--mention", help="An event's or an article's id, as `show` prints them; repeatable.")
    ],
    *,
    config: ConfigFile = None,
    by: By = "",
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """Take mentions out into an incident of their own. No later report joins the two again.

    Example: tocsin incidents split incident-3f9a --mention event-5b1c --reason "another town of that name"
    """
    with changing(config) as (connection, at):
        _, found = _looked(connection, incident)
        events = _events(found.incident, mention)
        reconsider = _decider(config, connection).reconsider
        kept, taken, changed = by_hand.split(
            connection, found.incident.id, events, reconsider, by=who(by), at=at, reason=reason
        )
    done = {"stays": kept.id, "new": taken.id, "mentions": sorted(events), "alerts_changed": changed}
    if as_json:
        typer.echo(json.dumps(done))
        return
    typer.echo(f"{taken.id} taken out of {kept.id}; alerts changed: {changed}")
    for one in taken.mentions:
        typer.echo(inert(f"  {one.event.id} of {one.report.article_id} ({one.report.source.name})"))


def _looked(connection: Connection, beginning: str) -> tuple[str, Looked]:
    asked = incident_named(connection, beginning)
    found = looking.look(connection, asked)
    if found is None:
        goes_on = current_id(connection, asked)
        raise NothingStands(f"no report of {goes_on} stands", remedy="Its articles were edited or are past retention")
    return asked, found


def _events(incident: Incident, named: Sequence[str]) -> set[str]:
    """Give the events of the incident that are meant; what is not of it stays as it was written, to be refused.

    Raises NoSuchId where a beginning may mean several.
    """
    found: set[str] = set()
    for name in named:
        own = [one.event.id for one in incident.mentions if name in (one.report.article_id, one.event.id)]
        alike = [one.event.id for one in incident.mentions if one.event.id.startswith(name)]
        if not own and len(alike) > 1:
            remedy = f"Write more of it: {', '.join(alike[:MOST_ALIKE])}"
            raise NoSuchId(f"several mentions begin with {name}", remedy=remedy)
        found.update(own or alike or [name])
    return found


def _decider(config: Path | None, connection: Connection) -> Decider:
    settings = load(config)
    return Decider(
        engine=connection.engine,
        rules=load_rules(settings.rules.paths) if settings.rules.paths else RuleSet(rules=()),
        subscriptions=in_force(connection).subscriptions,
        clock=now,
        test_target=shadow_target(settings),
    )


def _line(incident: Incident) -> str:
    facts = facts_of(incident)
    seen = moment(incident.last_seen_at) if incident.last_seen_at else "undated"
    place = where(incident.places[0]) if incident.places else "nowhere named"
    size = f", {facts.force.quote}" if facts.force is not None else ""
    by = f"{facts.sources} independent of {facts.outlets} outlets"
    return f"{incident.id[:SHOWN_ID]}  {seen}  {incident.type}, {incident.status}, {place}{size}; {by}"


def _page(asked: str, found: Looked) -> Iterable[str]:
    incident, facts = found.incident, facts_of(found.incident)
    yield _heading(asked, incident)
    yield f"{incident.type}, {incident.status} (phase {incident.phase})"
    yield f"where: {'; '.join(map(where, incident.places)) or 'nowhere named'}"
    yield f"attacker: {_names(incident.attackers)}; defender: {_names(incident.defenders)}"
    if incident.first_seen_at is not None and incident.last_seen_at is not None:
        yield f"told of from {moment(incident.first_seen_at)} to {moment(incident.last_seen_at)}"
        yield f"open to reports until {_expiry(incident)}: a later one begins another incident"
    yield f"sources: {facts.sources} independent, {facts.outlets} outlets"
    yield f"force: {facts.force.quote if facts.force is not None else 'nobody says'}"
    for figure in found.figures:
        yield f"  {figure.force.quote}: {_sources(figure)}{' - contradicted' if figure.is_contradicted else ''}"
    yield "said:"
    stand = {one.event.id for one in standing(incident.mentions)}
    for one in incident.mentions:
        yield from _quoted(one, stands=one.event.id in stand)
    yield from (f"merged into it: {one.merged}" for one in found.merges)
    yield from (f"parted from it by hand: {one}" for one in found.apart)
    yield from (f"possibly the same, at {one.score:.3f}: {_line(one.incident)}" for one in found.related)


def _heading(asked: str, incident: Incident) -> str:
    return incident.id if asked == incident.id else f"{incident.id}, which {asked} was merged into"


def _quoted(one: Mention, *, stands: bool) -> Iterable[str]:
    report, event = one.report, one.event
    at = f", {moment(report.seen_at)}" if report.seen_at else ""
    gone = "" if stands else GONE
    yield f"  {event.id}  {report.source.name}{at}: {event.type}, {event.phase}, {event.modality}{gone}"
    for evidence in event.evidence:
        yield f"    “{evidence.quote}”"
    yield f"    article {report.article_id}, revision {report.revision} {report.url or ''}".rstrip()


def _explained(asked: str, found: Looked) -> Iterable[str]:
    yield _heading(asked, found.incident)
    for one in found.incident.mentions:
        how = "began it" if one.score is None else f"joined at {one.score:.3f}"
        yield f"{one.event.id} of {one.report.article_id} ({one.report.source.name}) {how}"
        yield from map(_evidence, one.parts[:MOST_PARTS])
    for made in found.merges:
        by = f" by {made.event_id} at {made.score:.3f}" if made.event_id else ""
        yield f"{made.merged} merged into {made.into}{by}"
        yield from map(_evidence, made.parts[:MOST_PARTS])
    for link in found.related:
        yield f"{link.incident.id} is possibly the same by {link.event_id} at {link.score:.3f}: not merged"
        yield from map(_evidence, link.parts[:MOST_PARTS])
    for other in found.apart:
        yield f"parted from {other} by hand: no report makes one of the two"


def _evidence(part: Part) -> str:
    detail = f"  {part.detail}" if part.detail else ""
    return f"  {part.value * part.weight:+7.3f}  {part.name} ({part.value:g} x {part.weight:g}){detail}"


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(actor.name for actor in actors) or "not said"


def _sources(figure: Figure) -> str:
    return ", ".join(dict.fromkeys(mention.report.source.name for mention in figure.mentions))


def _facts(incident: Incident) -> dict[str, Any]:
    facts = facts_of(incident)
    return {
        "id": incident.id,
        "type": incident.type,
        "status": incident.status,
        "phase": incident.phase,
        "places": [{"name": one.name, "country": one.country, "admin1": one.admin1} for one in incident.places],
        "attackers": [actor.name for actor in incident.attackers],
        "defenders": [actor.name for actor in incident.defenders],
        "first_seen_at": moment(incident.first_seen_at) if incident.first_seen_at else None,
        "last_seen_at": moment(incident.last_seen_at) if incident.last_seen_at else None,
        "expires_at": _expiry(incident),
        "force": facts.force.quote if facts.force is not None else None,
        "sources": facts.sources,
        "outlets": facts.outlets,
    }


def _expiry(incident: Incident) -> str | None:
    expiry = expires_at(incident, load_weights().windows)
    return moment(expiry) if expiry is not None else None


def _said(found: Looked) -> dict[str, Any]:
    stand = standing(found.incident.mentions)
    return {
        "figures": [
            {
                "low": one.force.low, "high": one.force.high, "qualifier": one.force.qualifier,
                "quote": one.force.quote,
                "sources": list(dict.fromkeys(mention.report.source.name for mention in one.mentions)),
                "contradicted": one.is_contradicted,
            }
            for one in found.figures
        ],
        "mentions": [_mention(one) | {"stands": one in stand} for one in found.incident.mentions],
        "merged": [_merge(one) for one in found.merges],
        "apart": list(found.apart),
        "related": [_link(one) for one in found.related],
    }  # fmt: skip


def _mention(one: Mention) -> dict[str, Any]:
    report, event = one.report, one.event
    return {
        "event": event.id, "article": report.article_id, "revision": report.revision, "source": report.source.name,
        "owner": report.source.owner, "url": report.url, "seen_at": moment(report.seen_at) if report.seen_at else None,
        "type": event.type, "phase": event.phase, "modality": event.modality, "attribution": event.attribution,
        "force": event.force.quote if event.force is not None else None,
        "quotes": [evidence.quote for evidence in event.evidence], "families": list(report.families),
    }  # fmt: skip


def _merge(one: Merge) -> dict[str, Any]:
    return {"merged": one.merged, "into": one.into, "event": one.event_id or None, "score": one.score}


def _link(one: Link) -> dict[str, Any]:
    return {"incident": one.incident.id, "event": one.event_id, "score": one.score}


def _parts(parts: Sequence[Part]) -> list[dict[str, Any]]:
    return [
        {
            "feature": part.name, "value": part.value, "weight": part.weight,
            "contribution": round(part.value * part.weight, 6), "detail": part.detail, "veto": part.is_veto,
        }
        for part in parts
    ]  # fmt: skip
