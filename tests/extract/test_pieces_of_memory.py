"""A piece that remembers tells no news, also where a fight in it has no date; news beside a remembrance stays news."""

import pytest

from tests.extract.told import events

REMEMBERED = [
    (
        "The new hall of the Museum of the Frontier smells of paint.\n\nIn its largest case stands the cannon "
        "with which Colonel Baigorria's 6,200 horsemen battered the stockade of Fort Mercedes. The "
        "attackers broke in by night."
    ),
    (
        'Her memoir, "The Salt Road", came out on Thursday.\n\nMs Abdi was nine when the guns '
        "reached Hargeisa. Government "
        "troops shelled the markets for weeks."
    ),
    (
        "Fifty years after the coup, the palace opened its side door to the public on Monday.\n\nVisitors see the "
        "desk. Tanks closed the square, and by two in the afternoon soldiers had stormed the ground floor."
    ),
    (
        "REVIEW. The Nine Hills is the fourth novel by Tran Anh.\n\nIts hero, a cook, arrives in the rainy season. The "
        "general's guns pound the strongpoints one after the other."
    ),
    (
        "Dunkirk's oldest veteran turned 104 on Saturday.\n\nGeorge Hale was a gunner. His battery held the canal at "
        "Bergues for two days while 6,000 German soldiers attacked the bridge."
    ),
    (
        "Rwanda lit a flame on Sunday for those killed in 1994.\n\nThe president's fighters captured Kigali on July 4. "
        "The government of the day fled to Zaire."
    ),
]
TOLD = [
    (
        "GOMA - Rebels attacked Sake on Tuesday with 6,000 men, a day after the anniversary of independence.\n\nThe "
        "army said 14 soldiers were killed."
    ),
    "As veterans gathered at Kohima, militants ambushed an army convoy on Sunday, killing nine soldiers.",
    "The museum at Palmyra, sacked in 2015, was hit again on Monday when jets bombed the town.\n\nNine people died.",
    (
        "Photographs show men with armbands on the ring road of Kyaukphyu.\n\nThe Arakan Army attacked the port with "
        "8,300 men, one of its leaders said."
    ),
    (
        "Taliban insurgents attacked Kunduz from four sides before dawn on Monday, officials said, a year after the "
        "group briefly seized the capital of the province."
    ),
]
LATELY = (
    "M23 rebels attacked Goma on Monday.\n\nThe rebels, most of them former soldiers, take their name from an accord "
    "signed on March 23, 2009, which they say Kinshasa has not honoured. They seized the border "
    "town of Bunagana in September."
)


@pytest.mark.parametrize("text", REMEMBERED)
def test_all_that_is_fought_in_a_piece_of_memory_is_remembered(text: str) -> None:
    assert all(one.historic for one in events(text))
    assert not any(one.force for one in events(text))


def test_a_month_of_late_is_no_part_of_a_year_told_in_passing() -> None:
    found = [one for one in events(LATELY) if one.place and one.place.name == "Bunagana"]
    assert [False] == [one.historic for one in found]


@pytest.mark.parametrize("text", TOLD)
def test_news_beside_a_remembrance_is_no_memory(text: str) -> None:
    assert any(not one.historic for one in events(text))
