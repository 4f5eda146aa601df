"""Who acts and against whom: owners, senders, peoples in lists, capitals for governments, holders of places.

sides.jsonl holds a class of language a line: the text, and the attackers and defenders of its first event as written,
or their ids.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from streams.extract import extract
from streams.records import Article, Event

CASES = [json.loads(line) for line in (Path(__file__).parent / "sides.jsonl").read_text("utf-8").splitlines()]


def _first(text: str) -> Event:
    return extract(Article(id="x", text=text)).events[0]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Ankara's incursion into northern Iraq involves 7,000 commandos.", ["Ankara"]),
        ("Kenya's air and ground offensive in Jubaland has drawn in 6,000 soldiers.", ["Kenya"]),
        ("Vietnam Throws 20,000 Men Into Assault on Phnom Penh", ["Vietnam"]),
        ("Rwanda poured 7,000 troops into its assault on Kisangani.", ["Rwanda"]),
        ("Burundian and Ugandan peacekeepers attacked Barawe with 5,500 men.", ["Burundian", "Ugandan peacekeepers"]),
        ("Croatia and Bosnia launched an offensive on Banja Luka with 30,000 soldiers.", ["Croatia", "Bosnia"]),
        ("Charles Taylor's rebels, 5,000 in all, attacked Monrovia on Monday.", ["Charles Taylor's rebels"]),
        ("Troops began an offensive toward Palmyra to lift the siege laid by Islamic State.", ["Troops"]),
        ("Troops attacked Bria in reply to the ambush laid by the FPRC.", ["Troops"]),
        ("Sortoni fell to the armed wing of the Sons of the Hill on Monday.", []),
        ("The Contras have 6,000 men in Jinotega and on Sunday began an assault on the town.", ["Contras"]),
    ],
)
def test_the_side_that_owns_or_sends_is_the_attacker(text: str, attackers: list[str]) -> None:
    assert attackers == [actor.name for actor in _first(text).attacker]


def test_who_holds_what_is_attacked_defends_it() -> None:
    event = _first("Government forces with 8,000 men are besieging Homs, where the Farouq Brigade is dug in.")
    assert ["Farouq Brigade"] == [actor.name for actor in event.defender]


def test_besiegers_who_are_attacked_are_the_defenders() -> None:
    _, attack = extract(
        Article(id="x", text="Rebels besieging Taiz were attacked by government forces on Sunday.")
    ).events
    assert (["government forces"], ["Rebels"]) == (
        [one.name for one in attack.attacker],
        [one.name for one in attack.defender],
    )


def test_losses_of_the_next_sentence_belong_to_the_event() -> None:
    event = _first("Rebels attacked Bunia on Monday with 600 men. Fourteen civilians were killed, a nurse said.")
    assert event.casualties.killed is not None
    assert (14, "civilian") == (event.casualties.killed.low, event.casualties.killed.side)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_each_side_has_its_names(case: dict[str, Any]) -> None:
    first, *_ = extract(Article(id="a", text=case["text"])).events
    for side in ("attacker", "defender", "supporter"):
        if side in case:
            assert case[side] == [actor.name for actor in getattr(first, side)]
        if f"{side}_id" in case:
            assert case[f"{side}_id"] == [actor.actor_id for actor in getattr(first, side)]
