"""What an attack is called tells no second attack."""

import pytest

from streams.extract import extract
from streams.records import Article


def types_in(text: str) -> list[str]:
    return [event.type for event in extract(Article(id="a", title="", text=text)).events]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("assault", "Croatian troops attacked Knin on Friday. The army calls it Operation Storm."),
        ("offensive", "Soldiers entered Tirah on Sunday. The military calls this Operation Rah-e-Nijat."),
        (
            "offensive",
            'Sri Lankan soldiers landed at Vettilaikerni on Sunday. The army calls it "Operation Balavegaya".',
        ),
        ("assault", "Rebels attacked Bunia on Monday. The governor called it an assault on the state."),
    ],
)
def test_the_name_of_an_attack_is_no_other(expected: str, text: str) -> None:
    assert [expected] == types_in(text)


def test_an_operation_that_is_opened_is_one() -> None:
    text = "Soldiers attacked Jaffna on Monday. The army opened Operation Riviresa on Tuesday."
    assert types_in(text) == ["assault", "offensive"]
