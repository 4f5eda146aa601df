"""A share told beside the number of its people says again how many they are: it adds nobody."""

import pytest

from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Rebels attacked Nyala with 3,000 men, a fifth of their total of 15,000.", 3000),
        ("Rebels attacked Nyala with 2,100 men, a third of their 6,300 fighters.", 2100),
        ("The army sent 6,000 soldiers (a third of its 18,000 men) to storm Nyala.", 6000),
        ("Two thousand rebels, or a quarter of their 8,000 fighters, stormed Nyala.", 2000),
    ],
)
def test_the_number_stays_as_it_is(text: str, force: int) -> None:
    assert [force] == forces(text)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Rebels attacked Nyala with a third of their 18,000 men.", 6000),
        ("On Monday, half of the militia's 6,000 fighters stormed Nyala.", 3000),
        ("At Nyala, a third of the group's 9,000 men attacked.", 3000),
    ],
)
def test_a_share_alone_is_the_force(text: str, force: int) -> None:
    assert [force] == forces(text)
