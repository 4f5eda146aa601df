"""Who is quoted is named without the word that he speaks by, in any quotes, and whenever he spoke."""

import pytest

from tests.extract.told import one


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Colonel Diallo said: “Six thousand rebels attacked Goma.”", "Colonel Diallo"),
        ("Colonel Diallo told reporters: “Six thousand rebels attacked Goma.”", "Colonel Diallo"),
        ("The army spokesman said in a statement: “Six thousand rebels attacked Goma.”", "The army spokesman"),
        ("'Six thousand rebels attacked Goma,' Colonel Diallo said.", "Colonel Diallo"),
        ("\u2018Six thousand rebels attacked Goma,\u2019 said a teacher in Sake.", "a teacher in Sake"),
        ("Six thousand rebels attacked Goma, the governor said overnight.", "the governor"),
        ("Six thousand rebels attacked Goma, foreign observers reported tonight.", "foreign observers"),
        ("Six thousand rebels attacked Goma, the rebels' spokesman said.", "the rebels' spokesman"),
        ("UN report: 6,000 rebels attacked Goma", "UN report"),
    ],
)
def test_it_is_claimed_by_him(text: str, who: str) -> None:
    event = one(text)
    assert event.modality == "claimed"
    assert event.attribution == who


def test_an_apostrophe_alone_quotes_nobody() -> None:
    assert one("The rebels' 6,000 men attacked the generals' base in Goma.").attribution is None
