"""Those counted who rush, charge or overrun a position attack it, whatever they are; crowds in peace do not."""

import pytest

from streams.extract import extract
from streams.records import MASSED, Article


@pytest.mark.parametrize(
    "text",
    [
        "Of 8,100 who rushed the ridge at Mong Hsat, 1,020 lie in the paddies.",
        "Of the 8,100 who charged the wire, 900 came back.",
        "The 8,100 who overran the bunkers at Sake had marched all night.",
        "The 8,100 who rushed the walls of Bria had no food.",
        "The 8,100 who charged the trenches had rice for just one day.",
        "The 8,100 men who charged the pillboxes had been given rum.",
        "The 8,100 tribesmen who rushed the parapet at Bunia came by night.",
        "Gomez's 8,100 mambises rushed Holguin from the river.",
        "Some 8,100 montagnards rushed Dong Xoai in the rain.",
        "Some 8,100 guerrillas charged the redoubt at Barentu.",
        "The 8,100 who charged over the airfield at Barentu carried ladders.",
        "The 8,100 who overran the outposts came out of the fog.",
    ],
)
def test_they_attack_it(text: str) -> None:
    (event,) = extract(Article(id="a", text=text)).events
    assert event.type in MASSED
    assert event.force is not None
    assert 8100 == event.force.low


@pytest.mark.parametrize(
    "text",
    [
        "Some 7,000 fans rushed the gates of the stadium.",
        "The 5,100 who rushed the field celebrated for hours.",
        "The bank charged the 6,400 who had no account.",
        "Some 5,100 shoppers rushed the store at Bria.",
        "The 6,400 who rushed Macy's on Black Friday found little.",
        "The 5,100 who overran the walls of the old mill took photographs.",
        "The 2,300 runners who charged the hill at Bria raised money for a hospital.",
        "Some 8,000 pilgrims rushed the gates of the shrine at Karbala.",
        "Some 9,000 ants overran the kitchen of Anna Berg.",
        "Some 6,000 volunteers rushed to Goma to help after the flood.",
    ],
)
def test_crowds_do_not(text: str) -> None:
    assert () == extract(Article(id="a", text=text)).events
