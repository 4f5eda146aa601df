"""How sure the reader is of an event, 0 to 1: what it names and how it is said, weighed."""

from streams.records import Event

_BASE = 0.45
_MODALITY = {"asserted": 0.1, "claimed": 0.05, "hypothetical": -0.1, "denied": -0.1, "negated": -0.1}
_PLACE = {"town": 0.18, "admin1": 0.14, "country": 0.04, "unresolved": 0.08}
_LEAST, _MOST = 0.05, 0.97


def confidence_of(event: Event) -> float:
    """Give the confidence of an event by its parts; weights set by hand until there is a gold set to fit them."""
    score = _BASE + _MODALITY[event.modality]
    score += _PLACE[event.place.precision] if event.place else -0.15
    score += 0.1 if event.attacker else 0.0
    score += 0.05 if any(actor.actor_id for actor in (*event.attacker, *event.defender)) else 0.0
    score += 0.05 if event.defender else 0.0
    score += 0.04 if event.force else 0.0
    score += 0.06 if len(event.evidence) > 1 else 0.0
    score -= 0.1 if event.historic else 0.0
    return round(min(_MOST, max(_LEAST, score)), 3)
