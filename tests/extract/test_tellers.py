"""Where those are who tell, which is not where it happens; and where it happens, however the sentence names it."""

import pytest

from streams.extract import extract
from streams.records import Article


def place(text: str) -> str | None:
    first = next((one for one in extract(Article(id="a", text=text)).events if one.type != "clash"), None)
    return first.place.name if first is not None and first.place else None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Saigon - North Vietnamese tanks broke into An Loc at dawn on Thursday.", "An Loc"),
        ("Baghdad, June 11 - Fighters of the Islamic State overran Tikrit on Wednesday.", "Tikrit"),
        ("Belgrade - The last defenders of Vukovar gave up on Monday after three months of siege.", "Vukovar"),
        ("Our forces took the Wadi Sayidna air base, its spokesman said in London.", "Wadi Sayidna"),
        ("Loc Ninh, a rubber town, fell to the rebels on Friday, officers in Saigon conceded.", "Loc Ninh"),
        ("Vukovar, a baroque town, fell to the rebels on Friday.", "Vukovar"),
        ("People who fled Diabaly told us in Niono that jihadists had occupied the camp of Diabaly.", "Diabaly"),
        ("Sudzha, the largest town of theirs, had been retaken together with Podol, the ministry announced.", "Sudzha"),
        ("The rebels took the army's Qarmid base on 26 April.", "Qarmid"),
        ("About 700 soldiers are fighting their way along Route 10 toward Pailin.", "Pailin"),
        ("A rebel, speaking by telephone from Goma, said 4,000 men were pushing into Kisangani.", "Kisangani"),
        ("Federal units began storming the Wahhabi enclave in the Buinaksk district on Sunday.", "Buinaksk"),
    ],
)
def test_the_place_is_where_it_happens(text: str, where: str) -> None:
    assert place(text) == where


def test_who_speaks_from_afar_names_no_place() -> None:
    text = "The LTTE said from London on Saturday that its forces had overrun the whole camp, begun on the 18th."
    assert place(text) is None


def test_where_a_column_comes_from_is_not_where_it_attacks() -> None:
    text = "Rebels advanced on Kisangani on Wednesday. A column of 4,000 men was pushing down the road from Bafwasende."
    events = extract(Article(id="a", text=text)).events
    assert {one.name for event in events for one in event.places} == {"Kisangani"}


@pytest.mark.parametrize(
    "text", ["Prices in Lyon, a large city, fell on Friday.", "Lyon, a good side, fell on Friday."]
)
def test_what_falls_otherwise_is_no_capture(text: str) -> None:
    assert place(text) is None
