"""Lands within a state that have fought for themselves, and their capitals (seats.yaml)."""

from functools import cache

from streams.extract.words.tables import rows, texts


@cache
def seats() -> dict[str, tuple[str, str]]:
    """Give the capital and the country of each land, by the words for it and its people, in lower case."""
    return {name: (str(row["town"]), str(row["country"])) for row in rows("seats") for name in texts(row["of"])}
