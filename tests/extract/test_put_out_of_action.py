"""Who is put out of action attacks no more: he is a loss, in quotation marks too."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army said rebels had attacked Sake on Sunday and 900 of them had been put out of action.", []),
        ('The army said rebels had attacked Sake on Sunday and 900 of them had been "put out of action" there.', []),
        ("The army said 900 rebels had attacked Sake on Sunday and been put to flight.", [900]),
    ],
)
def test_they_are_no_force(text: str, force: list[int]) -> None:
    assert force == forces(text)
