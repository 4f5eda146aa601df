"""From an alert and its incident to what a subscriber reads, for any channel: plain text, quotes first. Pure."""

from collections.abc import Sequence

from alerts.lives.figures import figure
from alerts.lives.life import Change
from alerts.message import Message, QuoteLine
from rules.tables import countries
from streams.incidents.copying.one_text import are_copies
from streams.incidents.copying.standing import on_trial, told
from streams.incidents.model import Incident, Mention
from streams.incidents.resolving.lifecycle import summarize
from streams.incidents.sides.actors import is_anybody
from streams.records import Actor, Event, Phase, Place

MOST_QUOTES = 6  # more is a list to scroll; the count of sources says the rest
MOST_QUOTED = 600  # characters of one quote
MOST_NAMED = 3
_ELLIPSIS = "…"
_NEAR_TOWN = "town"
_SPOKEN: dict[Phase, str] = {"planned": "planned", "underway": "under way", "concluded": "concluded"}
_EVERYDAY = {
    "BN": "Brunei", "CD": "DR Congo", "GB": "United Kingdom", "KP": "North Korea", "KR": "South Korea", "LA": "Laos",
    "PS": "Palestine", "RU": "Russia", "SY": "Syria", "TW": "Taiwan", "US": "United States",
}  # fmt: skip


def compose(change: Change, incident: Incident, rule_title: str) -> Message:
    """Give the message of the alert's newest revision, of the kind that `change` is to whoever was told before.

    Every number stands with its quote; the report that the rule was met by is quoted first, copies of a text once.
    """
    alert, lead, is_taken_back = change.alert, _lead(incident, change.alert.event_id), change.kind == "retraction"
    event = lead.event if lead is not None else None
    return Message(
        alert_id=alert.id,
        revision=alert.revision,
        kind=change.kind,
        rule=alert.rule,
        rule_title=rule_title,
        severity=alert.severity,
        certainty=alert.certainty,
        title=alert.title,
        first_title=alert.first_title,
        what=_what(incident, event),
        where=where(event.place) if event is not None and event.place is not None else where(_first(incident.places)),
        who=_who(summarize(incident.id, on_trial(incident.mentions))),
        force=None if is_taken_back else alert.force,  # a figure that is taken back is no figure
        quotes=_quotes(incident, lead),
        confidence=alert.confidence,
        independent_sources=alert.told.independent_sources,
        reasons=() if is_taken_back else alert.reasons,  # the rule is met no more
        changes=change.changes,
        at=alert.changed_at,
        is_material=change.is_material,
        standing=alert.standing,
        before=change.before,
        notes=change.notes,
    )


def headline(event: Event) -> str:
    """Give the title of an alert whose rule has none of its own: "Offensive near Aleppo, some 6,000 fighters"."""
    place = event.place
    near = f" {'near' if place.precision == _NEAR_TOWN else 'in'} {place.name}" if place is not None else ""
    is_telling = not all(map(is_anybody, event.attacker))  # "men: siege of ..." says nothing
    actors = f"{_named(event.attacker)}: " if is_telling else ""
    size = f", {figure(event.force)}" if event.force is not None else ""
    planned = "planned " if event.phase == "planned" else ""
    said = f"{planned}{event.type}{near}{size}"
    return f"{actors}{said}" if actors else said[:1].upper() + said[1:]


def where(place: Place | None) -> str:
    """Give "Aleppo, Syria"; empty where nobody said."""
    if place is None:
        return ""
    country = _country(place.country) if place.country is not None and place.precision != "country" else ""
    return ", ".join(part for part in (place.name, country) if part)


def _country(code: str) -> str:
    return _EVERYDAY.get(code) or countries().get(code, code).split(",")[0]


def _lead(incident: Incident, event_id: str) -> Mention | None:
    """Give the mention the alert rests on; when its article says so no more, the first that still does."""
    for mention in incident.mentions:
        if mention.event.id == event_id:
            return mention
    said = told(incident.mentions) or incident.mentions
    return said[0] if said else None


def _first(places: Sequence[Place]) -> Place | None:
    return places[0] if places else None


def _what(incident: Incident, event: Event | None) -> str:
    """Give what the report tells that the alert rests on, and how far it has come by others where they differ."""
    if event is None:  # what nobody says is at no stage
        return f"{incident.type.capitalize()}, no longer reported"
    if incident.status == "denied":
        return f"{incident.type.capitalize()}, denied"
    told_as = f"{event.type.capitalize()}, {_SPOKEN[event.phase]}"
    return told_as if event.phase == incident.phase else f"{told_as} ({_SPOKEN[incident.phase]} by other reports)"


def _who(incident: Incident) -> str:
    if not incident.attackers:
        return f"against {_named(incident.defenders)}" if incident.defenders else ""
    against = f" against {_named(incident.defenders)}" if incident.defenders else ""
    return f"{_named(incident.attackers)}{against}"


def _named(actors: Sequence[Actor]) -> str:
    telling = [actor for actor in actors if not is_anybody(actor)] or actors
    names = [actor.name for actor in telling if not _is_said_fuller(actor, telling)]
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _is_said_fuller(actor: Actor, actors: Sequence[Actor]) -> bool:
    """Say whether another name has all its words and more: "coalition" beside "Rebel coalition"."""
    own = _words(actor)
    return any(own < _words(other) for other in actors)


def _words(actor: Actor) -> set[str]:
    return {word.rstrip("s") for word in actor.name.casefold().split()}


def _quotes(incident: Incident, lead: Mention | None) -> tuple[QuoteLine, ...]:
    """Give one line an article, the lead's first; of the copies of one text only the first."""
    ordered = ([lead] if lead is not None else []) + [one for one in incident.mentions if one is not lead]
    shown: list[Mention] = []
    for mention in ordered:
        report = mention.report
        is_shown = any(are_copies(one.report, report) for one in shown)
        if mention.event.evidence and not is_shown:
            shown.append(mention)
        if len(shown) == MOST_QUOTES:
            break
    return tuple(_line(mention) for mention in shown)


def _line(mention: Mention) -> QuoteLine:
    report, event = mention.report, mention.event
    return QuoteLine(
        quote=_quote(event),
        source=report.source.name,
        url=report.url,
        guid=report.guid,
        article_id=report.article_id,
        title=report.title,
        published_at=report.published_at,
        attribution=event.attribution,
    )


def _quote(event: Event) -> str:
    """Give the evidence that holds the figure, else the first; a long one is cut around the figure and the place."""
    quotes = [evidence.quote for evidence in event.evidence]
    told = (event.force, *event.force.parts) if event.force is not None else ()
    chosen = next((quote for size in told for quote in quotes if size.quote in quote), quotes[0])
    if len(chosen) <= MOST_QUOTED:
        return chosen
    return _cut(chosen, [*(size.quote for size in told), *([event.place.name] if event.place is not None else [])])


def _cut(text: str, kept: Sequence[str]) -> str:
    """Give a piece of `text` with the first of `kept` that it has, and further ones where they fit."""
    room = MOST_QUOTED - 2 * len(_ELLIPSIS)
    spans = [(text.find(one), text.find(one) + len(one)) for one in kept if one in text] or [(0, 0)]
    start, end = spans[0]
    for first, last in spans[1:]:
        if max(end, last) - min(start, first) <= room:
            start, end = min(start, first), max(end, last)
    begin = min(max(0, (start + end - room) // 2), len(text) - room)
    piece = text[begin : begin + room].strip()
    return f"{_ELLIPSIS if begin else ''}{piece}{_ELLIPSIS if begin + room < len(text) else ''}"
