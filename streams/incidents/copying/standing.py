"""Which of an incident's reports stand: what their own source has put right or taken back since counts no more. Pure.

A source puts a figure right by a correction, and takes an attack back by saying later, in an article of its own, that
it was not so. With its word goes what others have from it: copies of its text, whenever they come, and what they told
before as what it reported. That a town was not taken takes back no attack on it.
"""

from collections.abc import Iterator, Sequence

from streams.incidents.copying.credits import is_credited
from streams.incidents.copying.one_text import are_copies
from streams.incidents.model import Mention
from streams.incidents.words.corrections import is_put_right_in
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


def covers(denial: Event, event: Event) -> bool:
    """Say whether who says that the one was not so speaks of the other: no attack is no capture, but not the reverse.

    An attack that was not made may be planned yet.
    """
    if event.phase == "planned" and denial.phase != "planned" and denial.type != "buildup":
        return False
    if denial.type in _FIGHTS and event.type not in _ASIDE:
        return True
    return denial.type == event.type or {denial.type, event.type} <= _STRIKES


def owner_of(mention: Mention) -> str:
    """Give the owner of the outlet, which is its own where nobody else is."""
    return mention.report.source.owner or mention.report.source.name


def _is_correction(mention: Mention) -> bool:
    quotes = (evidence.quote for evidence in mention.event.evidence)
    return mention.event.force is not None and (mention.report.is_correction or any(map(is_put_right_in, quotes)))


def _takes_back(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Say whether the article says in its own voice that it was not so, and tells nothing else of it."""
    if mention.event.modality != "negated":
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
    if last.event.modality == "negated":  # "we reported that ... It is not so."
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
    if last.event.modality == "negated":
        return one.event.modality in SAID and covers(last.event, one.event)
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
