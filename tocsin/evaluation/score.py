"""How well readings agree with gold: events found, fields, exact intervals, alert decisions. Counting only.

`Score.figures` holds right-of-asked counts by name. NAME_precision and NAME_recall are of events, quantities and the
two levels of the alert decision; the others are accuracies on matched pairs, except:
`evidence` (cases whose every span stands at its offsets), `quiet` (texts without a gold event that give none),
`NAME_spurious` (always wrong: a number told where the gold event has none), `NAME_stray` (likewise, of an unmatched
event), `country_unsaid` and `date_unsaid` (answers that are null where gold has one: not wrong, counted apart).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from streams.records import Event, Quantity
from tocsin.evaluation.confusions import numbers_confused
from tocsin.evaluation.model import QUANTITIES, Certainty, GoldCase, GoldDates, GoldEvent
from tocsin.evaluation.names import alike, right_side
from tocsin.evaluation.pairing import Pair, bounds, pairs

BOTH_WAYS = ("sure", "any", "detection", *QUANTITIES)  # have a precision and a recall
LABELS = ("type", "phase", "modality")
FIELDS = (*LABELS, "attribution", "attacker", "defender", "place", "country", "date")


@dataclass(frozen=True)
class Answer:
    """What was made of a case: its events, and the certainty of the reference rule."""

    events: tuple[Event, ...]
    certainty: Certainty


@dataclass
class Figure:
    """`right` of `asked`, and the ids that failed, one for each failure."""

    right: int = 0
    asked: int = 0
    failed: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Right of asked, 1 where nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


@dataclass
class Score:
    """The counts; `confused` holds (gold, told) by field, `certainties` the table of (gold, answer)."""

    cases: int = 0
    figures: dict[str, Figure] = field(default_factory=dict)
    confused: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    certainties: Counter[tuple[Certainty, Certainty]] = field(default_factory=Counter)

    def note(self, name: str, case: str, *, is_right: bool) -> None:
        """Count one answer."""
        figure = self.figures.setdefault(name, Figure())
        figure.asked += 1
        figure.right += is_right
        if not is_right:
            figure.failed.append(case)

    def confuse(self, name: str, gold: str, told: str) -> None:
        """Count one taken for another."""
        self.confused.setdefault(name, Counter())[gold, told] += 1

    def share(self, name: str) -> float:
        """Give a figure, 1 where nothing was asked."""
        return self.figures[name].share if name in self.figures else 1.0

    def f(self, name: str) -> float:
        """Give the harmonic mean of a precision and a recall."""
        precision, recall = self.share(f"{name}_precision"), self.share(f"{name}_recall")
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(cases: Iterable[GoldCase], answers: Mapping[str, Answer]) -> Score:
    """Score each case's answer; a case without one was answered with nothing."""
    result = Score()
    for case in cases:
        answer = answers.get(case.id, Answer((), "no"))
        result.cases += 1
        _evidence(result, case, answer.events)
        _events(result, case, answer.events, pairs(case, answer.events))
        _alert(result, case, answer.certainty)
        for gold, told in numbers_confused(case, answer.events):
            result.confuse("numbers", gold, told)
    return result


def _evidence(result: Score, case: GoldCase, told: Sequence[Event]) -> None:
    if told:
        spans = [(one.field, one.start, one.end, one.quote) for event in told for one in event.evidence]
        spans += [
            (part.field, part.start, part.end, part.quote)
            for event in told
            for quantity in quantities(event).values()
            if quantity is not None
            for part in (quantity, *quantity.parts)
        ]
        held = all(case.zone(where)[start:end] == quote for where, start, end, quote in spans)
        result.note("evidence", case.id, is_right=held)
    if not case.events and not case.accept.silent_events:
        result.note("quiet", case.id, is_right=not told)


def quantities(event: Event) -> dict[str, Quantity | None]:
    """Give the five quantities of a told event by name."""
    losses = event.casualties
    return {
        "force": event.force,
        "opposing_force": event.opposing_force,
        "killed": losses.killed,
        "wounded": losses.wounded,
        "captured": losses.captured,
    }


def _events(result: Score, case: GoldCase, told: Sequence[Event], matched: Sequence[Pair]) -> None:
    found, right = {id(gold) for gold, _ in matched}, {id(event) for _, event in matched}
    for event in told:
        if id(event) in right or not case.accept.silent_events:
            result.note("detection_precision", case.id, is_right=id(event) in right)
    for gold in case.events:
        if id(gold) in found or not case.accept.no_event:
            result.note("detection_recall", case.id, is_right=id(gold) in found)
    missed = [] if case.accept.no_event else [gold for gold in case.events if id(gold) not in found]
    _unmatched(result, case.id, [event for event in told if id(event) not in right], missed)
    for gold, event in matched:
        _fields(result, case, gold, event)
        for name, quantity in quantities(event).items():
            _quantity(result, case.id, gold, name, quantity)


def _unmatched(result: Score, case: str, strays: Sequence[Event], missed: Sequence[GoldEvent]) -> None:
    for event in strays:
        for name, quantity in quantities(event).items():
            if quantity is not None:
                result.note(f"{name}_precision", case, is_right=False)
                result.note(f"{name}_stray", case, is_right=False)
    for gold in missed:
        for name, expected in gold.quantities().items():
            if expected is not None:
                result.note(f"{name}_recall", case, is_right=False)


def _fields(result: Score, case: GoldCase, gold: GoldEvent, told: Event) -> None:
    for name in LABELS:
        expected, said = getattr(gold, name), getattr(told, name)
        is_right = said in (expected, *gold.accepts(name))
        result.note(name, case.id, is_right=is_right)
        if not is_right:
            result.confuse(name, expected, said)
    one, other = gold.attribution, told.attribution
    is_said = alike(one, other) if one is not None and other is not None else one is other
    result.note("attribution", case.id, is_right=is_said)
    for side, actors in (("attacker", told.attacker), ("defender", told.defender)):
        result.note(side, case.id, is_right=right_side(gold, actors, side, case.text + "\n" + case.title))
    result.note("place", case.id, is_right=_place(gold, told))
    _country(result, case.id, gold, told)
    if gold.date is not None or told.date is not None:
        result.note("date", case.id, is_right=_date(gold, told))
        if told.date is None:
            result.note("date_unsaid", case.id, is_right=False)


def _place(gold: GoldEvent, told: Event) -> bool:
    known = [gold.place.name if gold.place else None, *gold.accept.place]
    if told.place is None:
        return None in known
    return any(name is not None and alike(told.place.name, name) for name in known)


def _country(result: Score, case: str, gold: GoldEvent, told: Event) -> None:
    if gold.place is None or told.place is None:
        return
    said, known = told.place.country, (gold.place.country, *gold.accept.country)
    result.note("country", case, is_right=said is None or said in known)
    if said is None and None not in known:
        result.note("country_unsaid", case, is_right=False)


def _date(gold: GoldEvent, told: Event) -> bool:
    said = told.date
    return said is None or GoldDates(said.earliest, said.latest) in (gold.date, *gold.accept.date)


def _quantity(result: Score, case: str, gold: GoldEvent, name: str, told: Quantity | None) -> None:
    expected, accepted = gold.quantities()[name], gold.accepts(name)
    is_gold = bounds(told) == bounds(expected) and (told is None or expected is None or _is_quoted(told, gold, name))
    is_right = is_gold or bounds(told) in [bounds(one) for one in accepted]
    if expected is not None:
        result.note(f"{name}_recall", case, is_right=is_right)
    if told is None:
        return
    result.note(f"{name}_precision", case, is_right=is_right)
    if expected is None and not is_right:
        result.note(f"{name}_spurious", case, is_right=False)
    if expected is not None and is_right:
        same = [one.qualifier for one in (expected, *accepted) if one is not None and bounds(one) == bounds(told)]
        result.note(f"{name}_qualifier", case, is_right=told.qualifier in same or None in same)


def _is_quoted(told: Quantity, gold: GoldEvent, name: str) -> bool:
    """Say whether the number was read where it stands; not asked of sums."""
    expected = gold.quantities()[name]
    if expected is None or told.derived or expected.derived:
        return True
    return told.field == expected.field and told.start < expected.end and expected.start < told.end


def _alert(result: Score, case: GoldCase, answer: Certainty) -> None:
    gold, accepted = case.over_5000, case.accept.over_5000
    known = {gold, *accepted}
    result.certainties[gold, answer] += 1
    if answer == "sure":
        result.note("sure_precision", case.id, is_right="sure" in known)
    if gold == "sure":
        result.note("sure_recall", case.id, is_right=answer == "sure" or answer in accepted)
    if answer != "no":
        result.note("any_precision", case.id, is_right=bool({"sure", "possible"} & known))
    if gold != "no":
        result.note("any_recall", case.id, is_right=answer != "no" or "no" in accepted)
