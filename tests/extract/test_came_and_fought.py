"""Attacks told by who came: into a town and fought, in when people fled, out of the bush and people were killed."""

import pytest

from tests.extract.told import events


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(one.type, one.place.name if one.place else None) for one in events(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("About 400 rebels entered Mocoa on Monday night and fought the police until dawn.", "Mocoa"),
        ("Militants entered Kunduz at first light and battled troops near the bridge.", "Kunduz"),
        ("Gunmen landed in Zuwara before dawn and exchanged fire with the garrison.", "Zuwara"),
        ("Thousands fled Kunduz when rebel fighters came in on Saturday night.", "Kunduz"),
        ("Most people fled from Jowhar when the insurgents came in from the north.", "Jowhar"),
        ("An enemy attempt on Kunduz was broken at noon, with 40 enemy dead.", "Kunduz"),
        ("A bid by the rebels against Bria failed on Friday.", "Bria"),
    ],
)
def test_who_comes_into_a_town_and_fights_attacks_it(text: str, place: str) -> None:
    assert _told(text) == [("assault", place)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fourteen people were killed in Oicha when rebels came out of the forest on Friday.", "Oicha"),
        ("Nine traders were killed near Gao when gunmen on motorcycles rode into the market.", "Gao"),
        ("Horsemen rode into Bouar after dark and set houses on fire, but the rebels burned no church.", "Bouar"),
        ("Fighters came into Bangassou on Sunday and burned the mill.", "Bangassou"),
    ],
)
def test_who_comes_to_kill_or_burn_raids_a_place(text: str, place: str) -> None:
    assert ("raid", place) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A column with tanks has left Menaka to relieve the garrison of Ansongo.",
        "Two battalions have left Juba to open the road to Bor.",
    ],
)
def test_a_column_that_leaves_to_open_a_road_is_on_the_offensive(text: str) -> None:
    assert [one.type for one in events(text)] == ["offensive"]


@pytest.mark.parametrize(
    "text",
    [
        "The sales team entered Lyon in May and fought for every customer.",
        "About 400 fans entered Turin on Monday night and sang until dawn.",
        "Tourists landed in Zuwara before noon and exchanged addresses with the crew.",
        "Guests left Ravello when the fog came in on Sunday.",
        "Thousands left Valencia when troops came in on Friday to help after the floods.",
        "Four people were killed in Lublin when a lorry came out of a side road.",
        "Nine traders were fined near Gao when inspectors swept into the market.",
        "Riders came into Siena on Sunday and burned incense.",
        "The rebel attempt on the title was broken at Bath, and Leeds won.",
        "A bid by the bank against Lisbon shares failed on Friday.",
        "A column of lorries has left Turin to open the road to the pass after the snow.",
        "A Qatari bid on Milan collapsed on Friday.",
        "An Italian attempt on Everest failed in May.",
        "An Irish try at Cardiff was ruled out by the referee.",
        "The choir left Juba to open the festival at Bor.",
    ],
)
def test_who_comes_in_peace_attacks_nobody(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("assault", "The rebels came back on 3 May and burned the market at Kabala.", "Kabala"),
        ("raid", "Fighters of the M23 slipped into Goma at night and were wiped out, the army said.", "Goma"),
        ("raid", "Infiltrators of the FDLR killed nine youths in Rutshuru on Sunday.", "Rutshuru"),
        ("capture", "Fighters of the Moro front occupied parts of Marawi on 23 May.", "Marawi"),
        ("buildup", "Some 90 vehicles of the Wagner group gathered around Anefis on Friday, rebels said.", "Anefis"),
    ],
)
def test_what_bands_do_in_plain_verbs_is_read(kind: str, text: str, place: str) -> None:
    assert _told(text) == [(kind, place)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels of the party came back on 3 May and voted for the budget in Accra.",
        "The children slipped into Goma zoo at night and were found by the keeper.",
        "Students occupied parts of Leipzig university on 23 May.",
        "Some 90 vehicles of the film crew gathered around Petra on Friday.",
        "Lorries of a charity gathered around Amman for the relief of the camps.",
    ],
)
def test_what_others_do_in_the_same_verbs_is_no_attack(text: str) -> None:
    assert _told(text) == []


def test_who_speaks_at_a_parade_or_near_a_parade_ground_tells_of_no_drill() -> None:
    text = "Rebels entered Mocoa at night and fought the police. Nine bodies lay on the parade ground."
    assert [one.type for one in events(text)] == ["assault"]


def test_soldiers_who_fight_in_a_parade_fight_nobody() -> None:
    assert not events("Soldiers stormed a mock village at Krivolak in a parade for the president.")
