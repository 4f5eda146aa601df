"""How an event is told: its phase, how sure its words are, who says so, and whether they only remember it."""

from streams.records import Event


def how_told(event: Event) -> str:
    """Give it in words: "concluded, claimed by the army", "concluded, asserted, historic"; not yet made inert."""
    said = f"{event.modality} by {event.attribution}" if event.attribution else event.modality
    return ", ".join([event.phase, said, *(["historic"] if event.historic else [])])
