"""An article that does not say when it was written shows by what it names that a year lies behind it."""

import pytest

from streams.extract import extract
from streams.records import Article

REMEMBERED = [
    "COX'S BAZAR - Rations were cut on Saturday. The refugees fled in 2017, when the army swept through Rakhine.",
    "KYIV - Nova Poshta opened lockers on Wednesday. A missile hit its depot in Sumy in 2023 and killed six men.",
    "LVIV - The club won on Tuesday. Its players left in 2022 as Russian tanks advanced on Kyiv.",
    "Seven victims were buried on Friday, 30 years after the massacre. Troops stormed the enclave on 11 July 1995.",
    "BELGRADE - In June 2014 the mayor retired. Serb troops had stormed Prekaz on 5 March 1998 with 6,000 men.",
    "Veterans mark 30 years since Mitu. In November 1998, some 6,500 FARC fighters stormed the town.",
]
TOLD = [
    "Rebels stormed Bria on Sunday with 6,000 men. The town had been quiet since 2017.",
    "In 2016, rebels launched an offensive near Aleppo with 6,000 fighters.",
    "BANGUI - Some 6,000 fighters of a group founded in 2012 stormed Bria. The army confirmed it on Monday.",
    "BANGUI - Some 6,000 fighters stormed Bria, which they lost in 2017. The army confirmed it on Monday.",
    "On 11 July 1995 some 6,000 Serb troops stormed the enclave.",
    "In June 2014 some 6,000 IS fighters stormed Mosul. The army had 30,000 men there on Monday.",
    "Some 6,000 RSF fighters attacked El Fasher on Friday. The war began in 2023. By 2027 there will be no food.",
    "Two years after the coup, 6,000 soldiers attacked Loikaw on Sunday. The junta took power in 2021.",
]


def tells_now(text: str) -> bool:
    found = extract(Article(id="a", text=text)).events
    return any(one.modality in ("asserted", "claimed") and not one.historic for one in found)


@pytest.mark.parametrize("text", REMEMBERED)
def test_a_year_that_the_article_has_left_behind_is_only_remembered(text: str) -> None:
    assert not tells_now(text)


@pytest.mark.parametrize("text", TOLD)
def test_a_year_beside_the_news_leaves_it_news(text: str) -> None:
    assert tells_now(text)
