"""Who is set against those counted right before attacks them: "Some 900 are in the town. Against them stand 6,000"."""

import pytest

from streams.extract import extract
from streams.records import Article, Quantity


def _sides(text: str) -> list[tuple[int | None, int | None]]:
    events = extract(Article(id="a", text=text.replace("\n", " "))).events
    return [(_of(one.force), _of(one.opposing_force)) for one in events]


def _of(quantity: Quantity | None) -> int | None:
    return None if quantity is None else quantity.low or quantity.high


_BUKAVU = """Bukavu is ringed by rebels. The men they want out are the soldiers of the Congolese army, between 1,200
and 1,500 of them, an aid worker said. The rebels have put 4,000 fighters against them."""
_HOMS = """Government tanks closed the last road into Homs yesterday and sealed it off. Up to 900 rebels are holed up
in the Old City. To face them Damascus has lined up more than 10,000 soldiers."""
_MARAWI = """The insurgents were besieged in Marawi on Saturday. The military estimates that between 400 and 500 of
them are still in the town centre. Ranged against them are 3,200 marines."""
_GROZNY = """Grozny has been under siege since Tuesday. Those told to go are Chechen fighters. Between 3,000 and 4,000
of them are in the southern half of the city. Against them Russia has put some 38,000 soldiers."""


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [(_BUKAVU, 4000, 1200), (_HOMS, 10_001, 900), (_MARAWI, 3200, 400), (_GROZNY, 38_000, 3000)],
)
def test_whom_the_next_sentence_sets_against_the_besieged_attacks(text: str, force: int, opposing: int) -> None:
    assert _sides(text) == [(force, opposing)]


@pytest.mark.parametrize(
    ("text", "force", "opposing"),
    [
        (
            "Rebels besiege Kutum. There are 3,000 of them. Against them the army has drawn up 5,000 soldiers.",
            3000,
            5000,
        ),
        (
            "Rebels attacked Goma on Monday. Officers put their number at 2,000. Against them stand 900 soldiers.",
            2000,
            900,
        ),
    ],
)
def test_whom_it_sets_against_those_who_attack_defends(text: str, force: int, opposing: int) -> None:
    assert _sides(text) == [(force, opposing)]
