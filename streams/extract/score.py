"""How well readings agree with gold cases: pairs of events, fields, exact intervals, alert decisions. Pure counting."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

Json = Mapping[str, Any]
_FAMILIES = (
    {"offensive", "assault", "siege", "clash", "raid", "ambush", "capture"},
    {"airstrike", "shelling", "bombing"},
    {"retreat", "surrender"},
    {"ceasefire"},
)
_MASSED = {"offensive", "assault", "siege"}
_SHOWN_OPPOSING = "opposing_force"
_CERTAINTIES = ("no", "possible", "sure")
_MOST_PERMUTED = 6  # events of one case; beyond it the best first


@dataclass
class Score:
    """Counts by name (right and all), the ids that failed by field, and the table of certainties."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    failed: dict[str, list[str]] = field(default_factory=dict)
    alerts: Counter[tuple[str, str]] = field(default_factory=Counter)
    values: dict[str, float] = field(default_factory=dict)

    def note(self, name: str, case: str, *, is_right: bool) -> None:
        """Count one answer."""
        self.total[name] += 1
        self.right[name] += is_right
        if not is_right:
            self.failed.setdefault(name, []).append(case)

    def share(self, name: str) -> float:
        """Give right of all, 1 where nothing was asked."""
        return self.right[name] / self.total[name] if self.total[name] else 1.0


def score(cases: Sequence[Json], events: Mapping[str, Sequence[Json]], answers: Mapping[str, str]) -> Score:
    """Score each case's events and the certainty that the reference rule gave it ("no", "possible", "sure")."""
    result = Score()
    for case in cases:
        told = list(events.get(case["id"], ()))
        _evidence(result, case, told)
        _detect(result, case, told, pairs(case, told))
        _alert(result, case, answers.get(case["id"], "no"))
    return result


def pairs(case: Json, told: Sequence[Json]) -> list[tuple[Json, Json]]:
    """Give the best one-to-one pairs of gold and told events."""
    gold = list(case["events"])
    worth = [[_worth(one, other) for other in told] for one in gold]
    if not gold or not told:
        return []
    if max(len(gold), len(told)) > _MOST_PERMUTED:
        return _greedy(gold, told, worth)
    best: list[tuple[int, int]] = []
    best_worth = 0.0
    small, large = (len(gold), len(told)) if len(gold) <= len(told) else (len(told), len(gold))
    for chosen in permutations(range(large), small):
        pairing = (
            list(enumerate(chosen)) if len(gold) <= len(told) else [(other, one) for one, other in enumerate(chosen)]
        )
        kept = [(one, other) for one, other in pairing if worth[one][other] > 0]
        value = sum(worth[one][other] for one, other in kept)
        if value > best_worth:
            best, best_worth = kept, value
    return [(gold[one], told[other]) for one, other in best]


def _greedy(gold: Sequence[Json], told: Sequence[Json], worth: Sequence[Sequence[float]]) -> list[tuple[Json, Json]]:
    ranked = sorted(
        ((worth[i][j], i, j) for i in range(len(gold)) for j in range(len(told)) if worth[i][j] > 0), reverse=True
    )
    used: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((gold[i], told[j]))
    return found


def _worth(gold: Json, told: Json) -> float:
    overlap = any(
        one["start"] < other["end"] and other["start"] < one["end"] and other.get("field", "text") == "text"
        for one in gold["evidence"] for other in told["evidence"]
    )  # fmt: skip
    same_place = bool(gold["place"] and told["place"] and alike(gold["place"]["name"], told["place"]["name"]))
    if not _compatible(gold, told) or not (overlap or same_place):
        return 0.0
    same_type = told["type"] in (gold["type"], *_accepted(gold, "type"))
    same_force = _interval(gold["force"]) == _interval(told["force"])
    return overlap + 2 * same_type + 2 * same_place + same_force + 0.01


def _compatible(gold: Json, told: Json) -> bool:
    one, other = gold["type"], told["type"]
    if one == other or other in _accepted(gold, "type") or any({one, other} <= family for family in _FAMILIES):
        return True
    planned = "planned" in (gold["phase"], told["phase"])
    return planned and "buildup" in (one, other) and bool({one, other} & _MASSED)


def _accepted(gold: Json, name: str) -> tuple[Any, ...]:
    return tuple(gold.get("accept", {}).get(name, ()))


def _interval(quantity: Json | None) -> tuple[int | None, int | None] | None:
    return None if quantity is None else (quantity["low"], quantity["high"])


def plain(name: str) -> str:
    """Give a name case-folded, without leading article, apostrophe-s and plural s."""
    text = re.sub(r"['\u2019]s\b", "", name.casefold()).strip()
    text = re.sub(r"^(?:the|a|an)\s+", "", text)
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in text.split())  # noqa: PLR2004 - "us" stays


def alike(one: str, other: str) -> bool:
    """Say whether two names are one, or one stands inside the other at word borders."""
    first, second = plain(one), plain(other)
    return bool(first and second) and (f" {first} " in f" {second} " or f" {second} " in f" {first} ")


def _evidence(result: Score, case: Json, told: Sequence[Json]) -> None:
    for event in told:
        spans = [*event["evidence"], *(event[name] for name in ("force", _SHOWN_OPPOSING) if event[name])]
        held = all(case["text"][span["start"] : span["end"]] == span["quote"] for span in spans)
        result.note("evidence", case["id"], is_right=held)


def _detect(result: Score, case: Json, told: Sequence[Json], matched: Sequence[tuple[Json, Json]]) -> None:
    accept = case.get("accept", {})
    golden = [id(gold) for gold, _ in matched]
    claimed = [id(other) for _, other in matched]
    for event in told:
        if id(event) in claimed or not accept.get("silent_events"):
            result.note("detection_precision", case["id"], is_right=id(event) in claimed)
        if id(event) not in claimed and event["force"] is not None and not accept.get("silent_events"):
            result.note("force_precision", case["id"], is_right=False)
    for gold in case["events"]:
        if id(gold) in golden or not accept.get("no_event"):
            result.note("detection_recall", case["id"], is_right=id(gold) in golden)
        if id(gold) not in golden and gold["force"] is not None:
            result.note("force_recall", case["id"], is_right=False)
    for gold, event in matched:
        _fields(result, case["id"], gold, event, case["text"])


def _fields(result: Score, case: str, gold: Json, told: Json, text: str) -> None:
    for name in ("type", "phase", "modality"):
        result.note(name, case, is_right=told[name] in (gold[name], *_accepted(gold, name)))
    said, expected = told["attribution"], gold["attribution"]
    result.note(
        "attribution",
        case,
        is_right=(said is None and expected is None) or bool(said and expected and alike(said, expected)),
    )
    for name in ("attacker", "defender"):
        result.note(name, case, is_right=_names(gold, told, name, text))
    result.note("place", case, is_right=_place(gold, told))
    if gold["place"] and told["place"]:
        country = told["place"]["country"]
        result.note("country", case, is_right=country in (None, gold["place"]["country"], *_accepted(gold, "country")))
    if gold["date"] is not None or told["date"] is not None:
        known = (gold["date"], *_accepted(gold, "date"))
        result.note("date", case, is_right=told["date"] is None or any(_same_date(told["date"], one) for one in known))
    _quantities(result, case, gold, told)


def _names(gold: Json, told: Json, name: str, text: str) -> bool:
    expected = [actor["name"] for actor in gold[name]]
    said = [actor["name"] for actor in told[name]]
    accepted = [*expected, *_accepted(gold, name)]
    if not expected:
        lowered = text.casefold()
        return all(
            any(alike(one, other) for other in accepted) or (len(one.split()) == 1 and one.casefold() in lowered)
            for one in said
        )
    found = all(any(alike(one, other) for other in said) for one in expected) or any(
        alike(one, other) for one in _accepted(gold, name) for other in said
    )
    return found and all(any(alike(one, other) for other in accepted) for one in said)


def _place(gold: Json, told: Json) -> bool:
    if told["place"] is None or gold["place"] is None:
        return (told["place"] is None and gold["place"] is None) or (
            told["place"] is None and None in _accepted(gold, "place")
        )
    known = (gold["place"]["name"], *(one for one in _accepted(gold, "place") if one))
    return any(alike(told["place"]["name"], one) for one in known)


def _same_date(one: Json | None, other: Json | None) -> bool:
    if one is None or other is None:
        return one is other
    return (str(one["earliest"]), str(one["latest"])) == (str(other["earliest"]), str(other["latest"]))


def _quantities(result: Score, case: str, gold: Json, told: Json) -> None:
    for name, prefix in (("force", "force"), (_SHOWN_OPPOSING, "opposing")):
        accepted = [_interval(one) for one in (gold[name], *_accepted(gold, name))]
        right = _interval(told[name]) in accepted and (told[name] is None or _quoted(told[name], gold[name]))
        if gold[name] is not None:
            result.note(f"{prefix}_recall", case, is_right=right)
        if told[name] is not None:
            result.note(f"{prefix}_precision", case, is_right=right)
            if gold[name] is None and not right:
                result.note(f"{prefix}_spurious", case, is_right=False)
            if right and gold[name] is not None:
                qualifiers = [one["qualifier"] for one in (gold[name], *_accepted(gold, name)) if one]
                result.note(f"{prefix}_qualifier", case, is_right=told[name]["qualifier"] in qualifiers)
    for name in ("killed", "wounded", "captured"):
        expected, said = gold["casualties"][name], told["casualties"][name]
        if expected is not None or said is not None:
            result.note(
                name, case, is_right=_interval(said) in [_interval(one) for one in (expected, *_accepted(gold, name))]
            )


def _quoted(told: Json, gold: Json | None) -> bool:
    if gold is None or told.get("derived") or gold.get("derived"):
        return True
    return bool(told["start"] < gold["end"] and gold["start"] < told["end"])


def _alert(result: Score, case: Json, answer: str) -> None:
    gold, accepted = case["over_5000"], case.get("accept", {}).get("over_5000", ())
    known = (gold, *accepted)
    result.alerts[gold, answer] += 1
    if answer == "sure":
        result.note("sure_precision", case["id"], is_right="sure" in known)
    if gold == "sure":
        result.note("sure_recall", case["id"], is_right=answer == "sure" or answer in accepted)
    if answer != "no":
        result.note("any_precision", case["id"], is_right=bool({"sure", "possible"} & set(known)))
    if gold != "no":
        result.note("any_recall", case["id"], is_right=answer != "no" or "no" in accepted)


def lines(result: Score) -> Iterator[str]:
    """Give the score for a person: each figure with what failed, then the table of certainties."""
    for name in sorted(result.total):
        failed = " ".join(result.failed.get(name, ()))
        yield f"{name:22} {result.share(name):.2f} ({result.right[name]}/{result.total[name]}) {failed}"
    for gold in _CERTAINTIES:
        yield f"gold {gold:9}" + "".join(f" {answer} {result.alerts[gold, answer]:3}" for answer in _CERTAINTIES)
