"""Gold as pairs of files, `ID.txt` the article and `ID.yaml` its reading; quotes are turned into offsets here."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec

from streams.errors import TocsinError
from streams.faults import Faults, Location
from streams.records import EventType, Modality, Phase, Qualifier, Side, Zone
from streams.yaml_nodes import Items, Node, Scalar, Table, read
from tocsin.evaluation.checks import check
from tocsin.evaluation.model import (
    LOSSES,
    Accepted,
    AcceptedCase,
    Certainty,
    GoldCase,
    GoldDates,
    GoldEvent,
    GoldLosses,
    GoldName,
    GoldPlace,
    GoldQuantity,
    GoldSpan,
)
from tocsin.evaluation.wrong import Path as Inside
from tocsin.evaluation.wrong import Wrong, misfit


class _Quote(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    quote: str
    nth: int | None = None
    field: Zone = "text"


class _Quantity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    quote: str
    nth: int | None = None
    field: Zone = "text"
    low: int | None = None
    high: int | None = None
    qualifier: Qualifier
    side: Side | None = None
    derived: bool = False
    parts: tuple["_Quantity", ...] = ()


class _Losses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    killed: _Quantity | None = None
    wounded: _Quantity | None = None
    captured: _Quantity | None = None


class _Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    type: EventType
    phase: Phase
    modality: Modality
    attribution: str | None = None
    attacker: tuple[str, ...] = ()
    defender: tuple[str, ...] = ()
    supporter: tuple[str, ...] = ()
    place: GoldPlace | None = None
    places: tuple[GoldPlace, ...] = ()
    date: GoldDates | None = None
    historic: bool = False
    force: _Quantity | None = None
    opposing_force: _Quantity | None = None
    casualties: _Losses = _Losses()
    evidence: tuple[str | _Quote, ...]
    accept: Accepted = Accepted()


class _Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    held_out: bool
    over_5000: Certainty
    events: tuple[_Event, ...] = ()
    published: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    title: str = ""
    note: str = ""
    accept_over_5000: tuple[Certainty, ...] = ()
    no_event: bool = False
    silent_events: bool = False


def load_reports(folder: Path, faults: Faults) -> Iterator[GoldCase]:
    """Give the articles of a folder in the order of their names; a pair that is wrong becomes a fault.

    Raises TocsinError (exit code 2) when a file cannot be opened.
    """
    readings = {file.stem: file for file in sorted(folder.glob("*.yaml"))}
    texts = {file.stem: file for file in sorted(folder.glob("*.txt"))}
    for name in sorted(readings.keys() ^ texts.keys()):
        alone = Location(str(readings.get(name) or texts[name]), 1, 1)
        faults.add(alone, "has only one file of its pair", "An article is ID.txt and ID.yaml")
    for name, file in readings.items():
        node = read(file, faults) if name in texts else None
        if node is None:
            continue
        try:
            yield _case(name, _text(texts[name]), node)
        except Wrong as wrong:
            faults.add(_place(node, wrong.path), wrong.problem, wrong.remedy)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TocsinError(f"cannot be read: {error}", where=str(file), remedy="It is text in UTF-8") from error


def _case(name: str, text: str, node: Node) -> GoldCase:
    try:
        told = msgspec.convert(_plain(node), _Report, strict=False)
    except msgspec.ValidationError as error:
        raise misfit(error, [field.name for field in msgspec.structs.fields(_Report)]) from error
    fields = {"text": text, "title": told.title}
    case = GoldCase(
        id=name, text=text, title=told.title, published=told.published, note=told.note, held_out=told.held_out,
        events=tuple(_event(event, fields, ("events", number)) for number, event in enumerate(told.events)),
        over_5000=told.over_5000,
        accept=AcceptedCase(
            over_5000=told.accept_over_5000, no_event=told.no_event, silent_events=told.silent_events
        ),
    )  # fmt: skip
    check(case)
    return case


def _event(told: _Event, fields: Mapping[str, str], path: Inside) -> GoldEvent:
    losses = {name: _quantity(getattr(told.casualties, name), fields, (*path, "casualties", name)) for name in LOSSES}
    return GoldEvent(
        type=told.type, phase=told.phase, modality=told.modality, attribution=told.attribution,
        attacker=_names(told.attacker), defender=_names(told.defender), supporter=_names(told.supporter),
        place=told.place, places=told.places or ((told.place,) if told.place else ()), date=told.date,
        historic=told.historic, force=_quantity(told.force, fields, (*path, "force")),
        opposing_force=_quantity(told.opposing_force, fields, (*path, "opposing_force")),
        casualties=GoldLosses(**losses),
        evidence=tuple(
            _span(one if isinstance(one, _Quote) else _Quote(quote=one), fields, (*path, "evidence", number))
            for number, one in enumerate(told.evidence)
        ),
        accept=told.accept,
    )  # fmt: skip


def _names(names: tuple[str, ...]) -> tuple[GoldName, ...]:
    return tuple(GoldName(name) for name in names)


def _quantity(told: _Quantity | None, fields: Mapping[str, str], path: Inside) -> GoldQuantity | None:
    if told is None:
        return None
    span = _span(_Quote(quote=told.quote, nth=told.nth, field=told.field), fields, path)
    parts = (_quantity(part, fields, (*path, "parts", number)) for number, part in enumerate(told.parts))
    return GoldQuantity(
        low=told.low, high=told.high, qualifier=told.qualifier, quote=span.quote, start=span.start, end=span.end,
        field=span.field, side=told.side, derived=told.derived, parts=tuple(part for part in parts if part),
    )  # fmt: skip


def _span(told: _Quote, fields: Mapping[str, str], path: Inside) -> GoldSpan:
    """Find a quote: where it stands as whole words, once, or the `nth` time."""
    whole = rf"(?<!\w)(?<!\d[,.]){re.escape(told.quote)}(?!\w)(?![,.]\d)"
    starts = [found.start() for found in re.finditer(whole, fields[told.field])]
    nth = told.nth if told.nth is not None or len(starts) != 1 else 1
    if not starts:
        raise Wrong(path, f"{told.quote!r} does not stand in the {told.field}", "Copy the words exactly")
    if nth is None or not 1 <= nth <= len(starts):
        raise Wrong(
            path,
            f"{told.quote!r} stands {len(starts)} times in the {told.field}",
            "Say which one with nth: 1, or quote more",
        )
    start = starts[nth - 1]
    return GoldSpan(start=start, end=start + len(told.quote), quote=told.quote, field=told.field)


def _plain(node: Node) -> Any:
    if isinstance(node, Table):
        return {key.text: _plain(value) for key, value in node.pairs}
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return None if node.is_missing else node.text


def _place(node: Node, path: Inside) -> Location:
    """Give the place in the file that the path leads to, as far as it leads."""
    at = node
    for step in path:
        inner: Node | None = None
        if isinstance(at, Table) and isinstance(step, str):
            inner = at.get(step)
        elif isinstance(at, Items) and isinstance(step, int) and step < len(at.items):
            inner = at.items[step]
        if inner is None or (isinstance(inner, Scalar) and inner.is_missing):
            break
        at = inner
    return at.at
