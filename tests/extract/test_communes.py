"""A commune, a barangay, a locality: what such lie in is a place by its name."""

import pytest

from streams.extract import extract
from streams.records import Article


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Giciye", "A separate attack by another band on the commune of Giciye killed nine people."),
        ("Butig", "Soldiers attacked the barangay of Butig on Monday."),
        ("Tawila", "Militiamen stormed the locality of Tawila on Friday."),
    ],
)
def test_what_is_named_after_a_commune_is_a_place(name: str, text: str) -> None:
    place = extract(Article(id="a", title="", text=text)).events[0].place
    assert place is not None
    assert name == place.name
