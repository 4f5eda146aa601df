"""A force is of one side: who goes to a town and who besieges it are never added up in one sentence."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article


def _most(text: str) -> int:
    forces = [one.force for one in extract(Article(id="a", text=text)).events if one.type in MASSED]
    return max((one.low or 0 for one in forces if one is not None), default=0)


@pytest.mark.parametrize(
    ("most", "text"),
    [
        (
            4000,
            "A column of 1,800 troops fought its way towards Gao, where Ansar Dine has 4,000 fighters besieging it.",
        ),
        (
            3000,
            "Some 3,000 paratroopers advanced on Kunduz, where 2,700 Taliban fighters had stormed two police posts.",
        ),
        (3600, "A convoy with 1,900 government troops headed for Bambari, besieged since May by 3,600 rebels."),
        (
            4000,
            "A relief column of 2,000 soldiers marched on Lalibela, which 4,000 Fano militiamen have attacked.",
        ),
        (3500, "Some 2,500 soldiers pushed towards Djibo, encircled by 3,500 jihadists."),
        (3900, "The army sent 2,200 men to relieve Sake, which 3,900 rebels have surrounded."),
    ],
)
def test_who_comes_is_not_added_to_who_besieges(most: int, text: str) -> None:
    assert _most(text) <= most


@pytest.mark.parametrize(
    ("sum_of_both", "text"),
    [
        (5700, "A column of 1,900 rebels joined the 3,800 fighters who are besieging Bria."),
        (5700, "A column of 1,900 rebels advanced on Bria, where another 3,800 fighters are already attacking."),
        (5500, "A force of 2,000 soldiers and an allied militia of 3,500 men stormed Bria."),
        (5500, "The alliance attacked Sake with 3,000 M23 fighters and 2,500 Rwandan soldiers."),
        (5500, "Some 3,500 insurgents have encircled Kidal. On Friday another 2,000 fighters joined the siege."),
        (5500, "Rebels have besieged Bria with 3,500 fighters. Another 2,000 rebels are on their way to join it."),
        (7300, "The army sent 4,200 soldiers into the attack from Kutum and 3,100 from Mellit."),
    ],
)
def test_those_of_one_side_are_added(sum_of_both: int, text: str) -> None:
    assert sum_of_both == _most(text)


@pytest.mark.parametrize(
    ("most", "text"),
    [
        (
            4000,
            (
                "Government troops are trying to relieve Bambari. A column of 1,500 men with armoured cars set out on "
                "Thursday. The rebel alliance has besieged the town for days with around 4,000 fighters."
            ),
        ),
        (
            3700,
            (
                "The army said 1,800 soldiers were on their way to break the siege of Menaka. The besiegers, an "
                "alliance of jihadist groups, number about 3,700, according to the UN."
            ),
        ),
        (
            4200,
            (
                "RSF fighters have surrounded El Obeid with some 4,200 men. On Sunday an army column of 2,500 soldiers "
                "from Kosti attacked to open the road to the city."
            ),
        ),
    ],
)
def test_a_relief_told_sentences_before_the_besiegers_is_not_added(most: int, text: str) -> None:
    assert most == _most(text)
