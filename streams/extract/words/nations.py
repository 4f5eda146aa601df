"""Names of states, of their citizens and of other peoples, as written (countries.yaml, peoples.yaml)."""

from functools import cache

from streams.extract.words.tables import table, texts

Named = tuple[str, tuple[str, ...]]  # the country, ISO 3166-1 alpha-2, "-" where it is none's, and names


@cache
def states() -> tuple[Named, ...]:
    """Give how each state is called."""
    return _named("names")


@cache
def citizens() -> tuple[Named, ...]:
    """Give how each state's people are called."""
    return _named("people")


@cache
def other_peoples() -> tuple[Named, ...]:
    """Give how peoples that are no state's, and of regions, are called."""
    found = table("peoples")
    return tuple((code, texts(names)) for code, names in (found.items() if isinstance(found, dict) else ()))


def _named(field: str) -> tuple[Named, ...]:
    found = table("countries")
    rows = found.items() if isinstance(found, dict) else ()
    return tuple((code, texts(entry.get(field))) for code, entry in rows if isinstance(entry, dict))
