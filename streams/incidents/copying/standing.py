"""Which of an incident's reports stand: what their own source has put right or taken back since counts no more. Pure.

A source puts a figure right by a correction, and takes an attack back by saying later, in an article of its own, that
it was not so. With its word goes what others have from it: copies of its text, whenever they come, and what they told
before as what it reported. That a town was not taken takes back no attack on it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from streams.incidents.copying.credits import is_credited
from streams.incidents.copying.one_text import are_copies
from streams.incidents.model import Mention, places_of
from streams.incidents.words.corrections import is_put_right_in
from streams.incidents.words.narrowed import narrow_words, narrowed
from streams.records import Event, EventType

SAID = frozenset({"asserted", "claimed"})
_FIGHTS: frozenset[EventType] = frozenset({"offensive", "assault", "raid", "clash", "ambush"})
_ASIDE: frozenset[EventType] = frozenset({"retreat", "surrender", "ceasefire", "buildup"})  # there without an attack
_STRIKES: frozenset[EventType] = frozenset({"airstrike", "shelling", "bombing"})


def told(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions that say it is so: asserted, or claimed by somebody; and not put right by who said it."""
    return tuple(mention for mention in standing(mentions) if mention.event.modality in SAID)


def standing(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions, which are in the order they came, but those that their source has put right or taken back."""
    last_words = [at for at, one in enumerate(mentions) if _is_correction(one) or _takes_back(one, mentions)]
    if not last_words:
        return tuple(mentions)
    gone = {other for at in last_words for other in _gone(at, mentions)}
    return tuple(one for at, one in enumerate(mentions) if at not in gone)


def on_trial(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions that rules are tried on again: those that stand; where nobody says so any more, all.

    A rule may be of what was taken back.
    """
    found = standing(mentions)
    return found if any(one.event.modality in SAID for one in found) else tuple(mentions)


def covers(denial: Mention, one: Mention) -> bool:
    """Say whether who says that it was not so speaks of the one: no attack is no capture, but not the reverse.

    An attack that was not made may be planned yet; one that was not made again, elsewhere in the town or on a later day
    is another.
    """
    ours, theirs = denial.event, one.event
    if theirs.phase == "planned" and ours.phase != "planned" and ours.type != "buildup":
        return False
    is_of_kind = ours.type == theirs.type or {ours.type, theirs.type} <= _STRIKES
    return (is_of_kind or (ours.type in _FIGHTS and theirs.type not in _ASIDE)) and not _is_another(denial, one)


def _is_another(denial: Mention, one: Mention) -> bool:
    """Say whether the words of a denial, or its day where it is of whoever tells it, are of another attack."""
    if _narrowed(denial.event, one.event):
        return True
    day, last = denial.event.date, _last_day(one)
    if denial.event.modality != "negated" or day is None or day.earliest is None or last is None:
        return False
    return day.earliest > last


def _narrowed(denial: Event, event: Event) -> bool:
    quotes = tuple(part.quote for part in denial.evidence)
    if not narrow_words(quotes):
        return False
    where = (place.name for one in (denial, event) for place in places_of(one))
    return bool(narrowed(quotes, (*(part.quote for part in event.evidence), *where)))


def _last_day(one: Mention) -> date | None:
    """Give the last day on which it was so: of what is told without one the day of its article."""
    told_on = one.report.seen_at.date() if one.report.seen_at is not None else None
    return one.event.date.latest if one.event.date is not None else told_on


def owner_of(mention: Mention) -> str:
    """Give the owner of the outlet, which is its own where nobody else is."""
    return mention.report.source.owner or mention.report.source.name


def is_own_voice(mention: Mention) -> bool:
    """Say whether the source itself says that it was not so: "our report was false" is nobody else's denial."""
    event = mention.event
    return event.modality == "negated" or (
        event.modality == "denied" and event.attribution is None and mention.report.is_correction
    )


def _is_correction(mention: Mention) -> bool:
    quotes = (evidence.quote for evidence in mention.event.evidence)
    return mention.event.force is not None and (mention.report.is_correction or any(map(is_put_right_in, quotes)))


def _takes_back(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Say whether the article says in its own voice that it was not so, and tells nothing else of it."""
    if not is_own_voice(mention):
        return False
    own = (one for one in mentions if one.report.article_id == mention.report.article_id)
    return all(one.event.modality not in SAID or _is_of_itself(one, one) for one in own)


def _gone(at: int, mentions: Sequence[Mention]) -> Iterator[int]:
    """Give the places of what the mention at this place puts right or takes back, with what others have from it."""
    last = mentions[at]
    before = [
        (place, one)
        for place, one in enumerate(mentions[:at])
        if owner_of(one) == owner_of(last) and _is_of(last, one) and not _is_same_article(last, one)
    ]
    yield from (place for place, _ in before)
    if is_own_voice(last):  # "we reported that ... It is not so."
        own = ((place, one) for place, one in enumerate(mentions) if _is_same_article(last, one) and one is not last)
        yield from (place for place, one in own if _is_of(last, one))
    written = [(place, one) for place, one in before if not _is_anothers(place, mentions)]
    for place, one in enumerate(mentions) if before else ():
        if owner_of(one) == owner_of(last) or not _is_of(last, one) or _is_right(last, one):
            continue
        is_copy = any(place > first and are_copies(one.report, other.report) for first, other in written)
        if is_copy or (place < at and _is_of_itself(one, last)):
            yield place


def _is_anothers(at: int, mentions: Sequence[Mention]) -> bool:
    """Say whether another owner had the text of the mention at this place first."""
    one = mentions[at]
    earlier = (other for other in mentions[:at] if owner_of(other) != owner_of(one))
    return any(are_copies(one.report, other.report) for other in earlier)


def _is_of(last: Mention, one: Mention) -> bool:
    """Say whether the one gives a figure, where figures are put right, or tells what the last says was not so."""
    if is_own_voice(last):
        return one.event.modality in SAID and covers(last, one)
    return one.event.force is not None


def _is_right(last: Mention, one: Mention) -> bool:
    """Say whether it gives the very figure that is right."""
    ours, theirs = last.event.force, one.event.force
    return ours is not None and theirs is not None and (ours.low, ours.high) == (theirs.low, theirs.high)


def _is_of_itself(one: Mention, source: Mention) -> bool:
    """Say whether the one tells it as what the source reported."""
    given, outlet = one.event.attribution, source.report.source
    names = (outlet.name,) if outlet.owner is None else (outlet.name, outlet.owner)
    return given is not None and any(is_credited(name, given) for name in names)


def _is_same_article(one: Mention, other: Mention) -> bool:
    return one.report.article_id == other.report.article_id
