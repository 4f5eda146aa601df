"""Explanations as one HTML page that stands alone: no script, nothing fetched, light and dark; texts are inert."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from streams.extract.explain import Explanation
from streams.records import Actor, Event, Quantity
from streams.taxonomy import codes_of_event
from tocsin.explained.pieces import INLINE, Piece, numbered, pieces
from tocsin.explained.wording import how_told, losses_of

_STYLE = """\
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1e21;--faint:#6a7078;--line:#d9dce0;--told:#fff7db;--event:#f2c200;
--event-ink:#1c1e21;--force:#c62828;--opposing:#1d4ed8;--loss:#86198f;--refused:#b3261e;--actor:#0e7490;--place:#15803d}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e6e8ea;--faint:#9aa1a9;--line:#33383e;--told:#2b2712;
--event:#d9a900;--force:#c9302c;--opposing:#3767d6;--loss:#a03aa8;--refused:#ff8a80;--actor:#67d3e6;--place:#6fd58f}}
body{background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;
padding:0 1rem}h1{font-size:1.15rem;overflow-wrap:anywhere}h2{font-size:1rem;margin-top:2rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);border-radius:6px;padding:1rem}
.title{font-weight:600}.told{background:var(--told)}.furniture{color:var(--faint);font-size:.85em}
.caption{color:var(--faint);font-style:italic}.headline{font-weight:600}
mark{background:none;color:inherit;border-radius:3px;padding:0 2px}
sup{font-size:.65em;color:var(--faint);padding-left:1px}
mark.event{background:var(--event);color:var(--event-ink);font-weight:600}
mark.force{background:var(--force);color:#fff;font-weight:600}
mark.opposing-force{background:var(--opposing);color:#fff;font-weight:600}
mark.loss{background:var(--loss);color:#fff;font-weight:600}
mark.refused-number{color:var(--refused);text-decoration:line-through;font-weight:600}
mark.refused-event{text-decoration:line-through dotted}
mark.actor{border-bottom:2px solid var(--actor);border-radius:0}
mark.place{border-bottom:2px dotted var(--place);border-radius:0}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;vertical-align:top;
padding:.25rem .5rem;border-top:1px solid var(--line)}.scroll{overflow-x:auto}
.legend mark,.legend span{margin-right:.8rem}
.unseen{color:var(--faint);font-size:.7em;border:1px dotted var(--faint);border-radius:3px}.about{color:var(--faint)}
"""
_JOINER = "\u200d"  # makes one picture of several: it is left between them, where it turns nothing
_PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]"
_JOINED = re.compile(rf'(?<={_PICTURE})<span class="unseen">U\+200D</span>(?={_PICTURE})')
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(explanations: Sequence[Explanation]) -> str:
    """Give the page of these articles."""
    articles = "\n".join(part for one in explanations for part in _article(one))
    legend = " ".join(f'<mark class="{_class(kind)}">{kind}</mark>' for kind in INLINE)
    zones = '<span class="told">tells an event</span> <span class="caption">caption</span> '
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>What Tocsin read</title>\n<style>\n{_STYLE}</style></head><body>\n"
        f'<p class="legend">{legend} {zones}<span class="furniture">furniture</span></p>\n{articles}\n</body></html>\n'
    )


def _article(explanation: Explanation) -> Iterator[str]:
    article, reading = explanation.article, explanation.reading
    yield f"<article><h1><bdi>{_inert(article.id)}</bdi></h1>"
    count = len(reading.events)
    skipped = f": {_inert(reading.skipped)}" if reading.skipped else ""
    yield f'<p class="about">{count} event{"" if count == 1 else "s"}, read by {_inert(reading.extractor)}{skipped}</p>'
    if article.title.strip():
        yield f'<div class="text title" dir="auto">{_pieces(explanation, "title")}</div>'
    yield f'<div class="text" dir="auto">{_pieces(explanation, "text")}</div>'
    if reading.events:
        heads = ("", "event", "ACLED, PLOVER", "by", "against", "helped by", "where", "force", "losses", "sure")
        yield _table("Events", heads, [_event(*one) for one in enumerate(reading.events, start=1)])
    notes = numbered(explanation.marks)
    if notes:
        rows = [
            (
                str(number),
                f'<mark class="{_class(mark.kind)}">{mark.kind}</mark>',
                f"<bdi>{_inert(explanation.quote(mark))}</bdi>",
                _inert(mark.note),
            )
            for number, mark in notes
        ]
        yield _table("What was seen", ("", "as", "words", "made of it"), rows)
    yield "</article>"


def _pieces(explanation: Explanation, field: str) -> str:
    article = explanation.article
    if field == "title":
        return "".join(_piece(one) for one in pieces(article.title, "title", explanation.marks))
    return "".join(_piece(one) for one in pieces(article.text, "text", explanation.marks))


def _piece(piece: Piece) -> str:
    shown = _inert(piece.text)
    if piece.mark is not None:
        raised = f"<sup>{piece.number}</sup>" if piece.number else ""
        shown = (
            f'<mark class="{_class(piece.mark.kind)}" title="{_inert_title(piece.mark.note)}">{shown}</mark>{raised}'
        )
    classes = " ".join([*([piece.zone] if piece.zone else []), *(["told"] if piece.is_evidence else [])])
    return f'<span class="{classes}">{shown}</span>' if classes else shown


def _event(number: int, event: Event) -> tuple[str, ...]:
    where = f"{event.place.name}, {event.place.country or '?'} ({event.place.precision})" if event.place else "-"
    codes = codes_of_event(event)
    told = (
        str(number),
        f"{event.type} ({how_told(event)})",
        f"{codes.acled_sub_event}, {codes.plover}",
        _names(event.attacker),
        _names(event.defender),
        _names(event.supporter),
        where,
        _force(event.force),
        ", ".join(f"{label} {_force(lost)}" for label, lost in losses_of(event)) or "-",
        f"{event.confidence:.2f}",
    )
    return tuple(_inert(one) for one in told)


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(actor.name for actor in actors) or "-"


def _force(force: Quantity | None) -> str:
    if force is None:
        return "-"
    ends = ["?" if end is None else f"{end:,}" for end in (force.low, force.high)]
    return f"{ends[0] if ends[0] == ends[1] else ' to '.join(ends)} (“{force.quote}”)"


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give a table of cells that are HTML already."""
    top = "".join(f"<th>{head}</th>" for head in heads)
    body = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<h2>{title}</h2><div class="scroll"><table><tr>{top}</tr>\n{body}</table></div>'


def _class(kind: str) -> str:
    return kind.replace(" ", "-")


def _inert(text: str) -> str:
    """Give text escaped; what does not print (direction marks too) as its number."""
    return _JOINED.sub(_JOINER, "".join(map(_shown, text)))


def _shown(letter: str) -> str:
    return escape(letter) if letter.isprintable() or letter == "\n" else _unseen(letter)


def _unseen(letter: str) -> str:
    if letter in "\t\r\u00a0\u2009\u202f\u3000" or letter.isspace():
        return " "
    return f'<span class="unseen">U+{ord(letter):04X}</span>'


def _inert_title(text: str) -> str:
    return escape("".join(letter if letter.isprintable() else " " for letter in text))
