"""Resolution judged: each stream and pair by weights that were fitted without it, beside the labels."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from streams.incidents.alike.weights import Weights
from streams.incidents.resolving.grouping import group
from streams.records import Article
from training.incidents.fit import Pair, pairs_of
from training.incidents.gold import LabelledPair, Stream, Told, aligned, read
from training.incidents.scores import Agreement, agreement

Mention = Hashable


@dataclass(frozen=True)
class Gold:
    """All labels, with the pairs of events that each group of them gives to the fit; `held_out` give none."""

    streams: Sequence[Stream]
    pairs: Sequence[LabelledPair]
    held_out: Sequence[LabelledPair]
    prior: Weights
    lessons: Mapping[str, Sequence[Pair]]

    @property
    def names(self) -> list[str]:
        """Give the groups: what shares texts is never on both sides of a fold."""
        return sorted(self.lessons)


def gold(streams: Sequence[Stream], pairs: Sequence[LabelledPair], prior: Weights) -> Gold:
    """Give the labels with what can be learnt from them."""
    lessons: dict[str, list[Pair]] = {}
    for stream in streams:
        lessons.setdefault(stream.name, []).extend(pairs_of(stream.name, stream.articles, stream.told, prior))
    seen = [pair for pair in pairs if not pair.is_held_out]
    for pair in seen:
        lessons.setdefault(pair.group, []).extend(pairs_of(pair.group, pair.articles, pair.told, prior))
    return Gold(streams, seen, [pair for pair in pairs if pair.is_held_out], prior, lessons)


@dataclass(frozen=True)
class Judged:
    """`read` counts the labelled events that the extractor found, `told` all: one not found is in no group."""

    read: Agreement = field(default_factory=Agreement)
    told: Agreement = field(default_factory=Agreement)

    def __add__(self, other: "Judged") -> "Judged":
        """Give both together."""
        return Judged(self.read + other.read, self.told + other.told)


def judged(stream: Stream, weights: Weights) -> Judged:
    """Give how the stream's groups agree with its labels."""
    homes = group(stream.readings(), weights).incident_of
    found, true, missed = mentions(stream.articles, stream.told, homes)
    there = {key: label for key, label in true.items() if key not in missed}
    return Judged(agreement(found, there), agreement(found, true))


def mentions(
    articles: Sequence[Article], told: Sequence[Told], homes: Mapping[str, str]
) -> tuple[dict[Mention, Hashable], dict[Mention, Hashable], set[Mention]]:
    """Give each labelled event's group as found and as labelled, and which were not read."""
    found: dict[Mention, Hashable] = {}
    true: dict[Mention, Hashable] = {}
    missed: set[Mention] = set()
    for at, (one, event) in enumerate(aligned(articles, told)):
        key = (one.article, one.revision, at)
        true[key] = one.incident or ("alone", at)
        found[key] = homes[event.id] if event is not None else ("missed", at)
        if event is None:
            missed.add(key)
    return found, true, missed


@dataclass(frozen=True)
class PairScore:
    """Pairs that are one and were (not) found so, and pairs that are two and were found one."""

    found: int = 0
    wrong: int = 0
    lost: int = 0
    apart: int = 0

    @property
    def precision(self) -> float:
        """Give the share of the pairs found one that are one."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Give the share of the pairs that are one that were found so."""
        return self.found / (self.found + self.lost) if self.found + self.lost else 1.0


def is_found_one(pair: LabelledPair, weights: Weights) -> bool:
    """Say whether the two labelled events end in one incident, from their texts alone."""
    homes = group([read(article) for article in pair.articles], weights).incident_of
    events = [event for _, event in aligned(pair.articles, pair.told)]
    return all(events) and len({homes[event.id] for event in events if event is not None}) == 1


def have_one_in_common(pair: LabelledPair, weights: Weights) -> bool:
    """Say whether the two articles tell of any incident in common, be it what they tell besides."""
    readings = [read(article) for article in pair.articles]
    homes = group(readings, weights).incident_of
    return len(readings) > 1 and bool(set.intersection(*({homes[one.id] for one in each.events} for each in readings)))


def scored(
    pairs: Sequence[LabelledPair],
    by_group: Mapping[str, Weights],
    are_one: Callable[[LabelledPair, Weights], bool] = is_found_one,
) -> PairScore:
    """Give how the pairs come out, each by the weights of its group."""
    total = PairScore()
    for pair in pairs:
        is_one = are_one(pair, by_group[pair.group])
        name = ("found" if is_one else "lost") if pair.is_one else ("wrong" if is_one else "apart")
        total = replace(total, **{name: getattr(total, name) + 1})
    return total
