"""A post that was named before it is attacked, a province's seat named alone, and who says that a post was taken."""

import pytest

from tests.extract.told import events


def _places(text: str, title: str = "") -> list[str | None]:
    return [one.place.name if one.place else None for one in events(text, title)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "Sangin",
            (
                "Wives waited in Kandahar for news of the guards who had held the base at Sangin. Some 300 Taliban "
                "stormed the building on Tuesday."
            ),
        ),
        (
            "Taloqan",
            (
                "Nobody in Kunduz knew who was left of the police station in Taloqan. The insurgents overran the post "
                "on Monday, killing nine officers."
            ),
        ),
    ],
)
def test_the_post_is_the_one_named_before(place: str, text: str) -> None:
    assert [place] == _places(text)


def test_a_headlines_province_does_not_hide_it() -> None:
    text = (
        "Wives waited in Kandahar for news of the guards who had held the base at Sangin. Some 300 Taliban stormed "
        "the building on Tuesday."
    )
    assert ["Sangin"] == _places(text, "Nine dead after assault in Helmand")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Musa Qala", "Guards had held the base at Sangin. Taliban fighters stormed the base at Musa Qala on Tuesday."),
        (None, "Guards left the base at Sangin and the post in Gereshk. Taliban fighters stormed the ministry."),
    ],
)
def test_another_post_is_another(place: str | None, text: str) -> None:
    assert place in _places(text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("Lashkar Gah", "Rebels in Helmand attacked a barracks in the provincial capital on Monday."),
        (
            "Lashkar Gah",
            "Fighting went on in Helmand on Sunday. Taliban fighters stormed the provincial capital, killing nine.",
        ),
        (
            "Villavicencio",
            "Guerrillas fought troops in Meta on Sunday. They attacked the departmental capital on Monday.",
        ),
        ("Helmand", "Rebels attacked a village in Helmand 40 km from the provincial capital on Monday."),
        ("Helmand", "Rebels attacked a convoy in Helmand on its way to the provincial capital on Monday."),
        ("Kandahar", "Rebels in Helmand and Kandahar attacked the provincial capital on Monday."),
    ],
)
def test_the_provincial_capital_is_that_of_the_only_province(place: str, text: str) -> None:
    assert place == _places(text)[-1]


@pytest.mark.parametrize(
    ("defenders", "text"),
    [
        ([], "The rebels said that the post was taken at noon."),
        ([], "A militia announced that the bridge was seized."),
        (["army"], "The army said that the post was taken at noon."),
        (["Rebels"], "Rebels pushed out of Sake"),
        (["rebels"], "The rebels said that they were pushed out of Sake on Monday."),
        (["rebels"], "The rebels admitted that the post was taken at noon."),
        (["insurgents"], "The insurgents said their base was captured on Monday."),
        (["insurgents"], "The insurgents said their base was captured by the army on Monday."),
    ],
)
def test_rebels_who_tell_what_was_taken_did_not_lose_it(defenders: list[str], text: str) -> None:
    assert defenders == [one.name for one in events(text)[0].defender]
