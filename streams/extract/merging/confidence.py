"""How sure the reader is of an event, 0 to 1: its traits, each with a weight that was fitted on gold.

The weights stand in data/confidence.yaml, written by `python -m docs.accuracy --fit`; docs/accuracy.md shows how often
events of each confidence are right.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import exp

from streams.extract.words.weights import weights_of
from streams.records import ENDS, STRIKES, Event

BASE = "base"
WHOLE = "whole text"
# what speaks against an event may only lower its confidence, however few events of gold have it
AGAINST = frozenset(
    {"claimed", "doubted", "historic", "no place", "place country", "place unresolved", "planned", "title alone", WHOLE}
)
FOR = frozenset({"attacker", "defender", "force", "known actor", "place admin1", "place town", "several sentences"})
ORDERED = (("no place", "place unresolved"), ("place unresolved", "place country"))  # the first is never the surer
# what a weight leans to, and is without gold: a headline may be of another story, and by labelled texts of its own
# (training/tenor/texts) three in five that only the whole text tells have the right place
PRIOR = {"title alone": -1.0, WHOLE: -1.0}
_LEAST, _MOST = 0.03, 0.97  # nobody is surer than this of a machine's reading


def confidence_of(event: Event, *, is_of_text: bool = False) -> float:
    """Give the confidence of an event by its traits; `is_of_text`: only its text as a whole tells it."""
    return confidence((*traits_of(event), *([WHOLE] if is_of_text else ())), weights_of("confidence", "trait"))


def confidence(traits: Sequence[str], weights: Mapping[str, float]) -> float:
    """Give the logistic of the traits' weights; a trait without a weight or a prior one counts for nothing."""
    total = weights.get(BASE, 0.0) + sum(weights.get(trait, PRIOR.get(trait, 0.0)) for trait in traits)
    return round(min(_MOST, max(_LEAST, 1.0 / (1.0 + exp(-total)))), 3)


def traits_of(event: Event) -> Iterator[str]:
    """Give what may make an event more or less sure."""
    yield f"place {event.place.precision}" if event.place else "no place"
    if event.modality != "asserted":
        yield "claimed" if event.modality == "claimed" else "doubted"
    if event.phase == "planned":
        yield "planned"
    if event.type in STRIKES:
        yield "strike"
    elif event.type in ENDS:
        yield "end of fighting"
    elif event.type == "buildup":
        yield "buildup"
    sides = (*event.attacker, *event.defender)
    present = {
        "attacker": bool(event.attacker),
        "defender": bool(event.defender),
        "known actor": any(actor.actor_id for actor in sides),
        "force": event.force is not None,
        "several sentences": len(event.evidence) > 1,
        "title alone": all(one.field == "title" for one in event.evidence),
        "historic": event.historic,
    }
    yield from (name for name, holds in present.items() if holds)
