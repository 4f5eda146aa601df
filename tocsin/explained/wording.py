"""How an event is told: its phase, how sure its words are, who says so, and whether they only remember it."""

from collections.abc import Iterator

from streams.records import Event, Quantity


def how_told(event: Event) -> str:
    """Give it in words: "concluded, claimed by the army", "concluded, asserted, historic"; not yet made inert."""
    said = f"{event.modality} by {event.attribution}" if event.attribution else event.modality
    return ", ".join([event.phase, said, *(["historic"] if event.historic else [])])


def losses_of(event: Event) -> Iterator[tuple[str, Quantity]]:
    """Give what each number of casualties is of, with its side where one is told: "killed (defender)"."""
    lost = event.casualties
    for label, one in (("killed", lost.killed), ("wounded", lost.wounded), ("captured", lost.captured)):
        if one is not None:
            yield f"{label} ({one.side})" if one.side else label, one
