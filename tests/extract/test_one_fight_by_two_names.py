"""Fighting of nobody and the attack that goes on there are one event; the whole and its parts are one force."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (("Fighting went on for an eighth day south of Tripoli on Friday. Officials of the UN-backed government "
         "believe that Khalifa Haftar has sent some 8,000 men of his Libyan National Army against the capital."), 8000),
        (("Fighting raged near Bangui on Sunday. The Seleka has sent 3,000 fighters against the capital, the army "
         "said."), 3000),
        (("Heavy fighting was reported around Mekelle on Tuesday. Addis Ababa has hurled 20,000 soldiers against the "
         "Tigrayan capital, diplomats said."), 20000),
        (("Thousands of Chadian soldiers attacked Abeche on Tuesday. Between 4,000 and 5,000 troops surround the "
         "town, officers said, and most of them are taking part."), 4000),
        (("Afghan forces launched an offensive in Sangin on Tuesday. More than 7,000 men - commandos, police and "
         "tribal fighters - are taking part. To the north 1,800 commandos were advancing along the river."), 7001),
    ],
)  # fmt: skip
def test_one_attack_with_its_whole_force(text: str, force: int) -> None:
    event = one(text)
    assert force == (event.force and event.force.low)
    assert event.type in ("offensive", "assault")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Clashes flared near Sake on Friday. The UN has sent 900 blue helmets to protect civilians in the town.",
         ["clash"]),
        ("Police sent 6,000 officers against the demonstrators in the capital on Friday, and clashes broke out.", []),
        ("Rebels besiege Abeche. Some 4,000 men surround the town.", ["siege"]),
        ("Fighting raged in Goma on Friday. Rebels also attacked Beni with 500 men.", ["clash", "assault"]),
        ("The company put 40 million dollars against the capital of the fund as prices rose.", []),
    ],
)  # fmt: skip
def test_what_is_another_stays_apart(text: str, types: list[str]) -> None:
    assert types == [event.type for event in events(text)]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        (("Government forces attacked Ramadi from two sides on Sunday. From the north came 3,000 soldiers of the 9th "
         "Division. Another 2,000 men advanced from the south."), 5000),
        ("Turkish troops attacked Afrin on Saturday. Some 6,000 soldiers are taking part in the offensive.", 6000),
    ],
)  # fmt: skip
def test_parts_still_add_up(text: str, force: int) -> None:
    assert force == (one(text).force or pytest.fail("no force")).low
