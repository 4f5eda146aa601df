"""Names that no map has, as Ukrainians and Russians write them, and with dzh for j."""

import pytest

from streams.incidents.words.names import fold_place, sketch


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hranitne", "Granitnoye"), ("Hnutove", "Gnutovo"), ("Bohdanivka", "Bogdanovka"), ("Kadzharan", "Kajaran")],
)
def test_they_have_one_sketch(one: str, other: str) -> None:
    assert sketch(one) is not None
    assert sketch(one) == sketch(other)


@pytest.mark.parametrize(("one", "other"), [("Bohdanivka", "Berdianivka"), ("Hranitne", "Krasne")])
def test_others_have_not(one: str, other: str) -> None:
    assert sketch(one) != sketch(other)


def test_whole_names_still_differ_by_h_and_g() -> None:
    assert fold_place("Hama") != fold_place("Gama")
