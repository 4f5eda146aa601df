"""How a town was taken is no second event: "captured it after an assault by 3,000 fighters"."""

import pytest

from streams.extract import extract
from streams.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    return extract(Article(id="a", title="", text=text)).events


@pytest.mark.parametrize(
    ("text", "place", "force"),
    [
        ("Rebels seized Goma on Monday after an assault by 3,000 fighters, witnesses said.", "Goma", 3000),
        ("The army took Kilinochchi on Friday after a three-week offensive involving 9,000 soldiers.", None, 9000),
        ("Rebels seized Bunia on Monday after a dawn attack in which 700 fighters stormed the barracks.", "Bunia", 700),
        (
            "The army captured Marawi on Sunday after an assault in which 6,000 soldiers fought their way up it.",
            None,
            6000,
        ),
    ],
)
def test_the_attack_that_took_a_town_is_told_once_with_its_strength(text: str, place: str | None, force: int) -> None:
    (event,) = read(text)
    assert event.type in ("assault", "offensive")
    assert event.force is not None
    assert event.force.low == force
    assert event.place is not None
    assert place in (None, event.place.name)


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas seized Aden on Monday after a failed assault on Taiz by 2,000 men.",
        "The army took Bor on Monday after an earlier attack by 2,000 soldiers on Juba.",
    ],
)
def test_another_attack_lends_its_strength_to_no_capture(text: str) -> None:
    taken = [event for event in read(text) if event.place is not None and event.place.name in ("Aden", "Bor")]
    assert [event.force for event in taken] == [None]


@pytest.mark.parametrize(
    "text", ["Russian soldiers fought their way back into Bakhmut.", "Rebels stormed back into Sirte."]
)
def test_who_comes_back_into_a_town_attacks_it(text: str) -> None:
    (event,) = read(text)
    assert event.type == "assault"
    assert event.attacker
    assert not event.defender


@pytest.mark.parametrize(
    "text", ["Liverpool stormed back into Europe on Sunday.", "The champions stormed back into the lead in Turin."]
)
def test_who_comes_back_in_sport_attacks_nobody(text: str) -> None:
    assert not read(text)


def test_those_fought_back_are_still_the_attackers() -> None:
    (event,) = read("Soldiers fought back the rebels in Sirte on Sunday.")
    assert [one.name for one in event.attacker] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("General staff officers said Operation Jerusalem had begun with 8,000 men near Basra.", "Basra"),
        ("The offensive, code-named Berlin, involves 9,000 soldiers near Kandahar.", "Kandahar"),
        ("The army attacked Mosul. The offensive, known as Operation Aleppo, involves 9,000 soldiers.", "Mosul"),
        ("Western experts in Baghdad believe that 12,000 Iranians have joined the offensive.", None),
    ],
)
def test_what_an_operation_is_called_or_who_reckons_tells_no_place(text: str, place: str | None) -> None:
    (event,) = read(text)
    assert (event.place and event.place.name) == place
    assert event.force is not None


def test_another_so_many_of_the_same_attack_are_no_other_attack() -> None:
    events = read(
        "Some 2,000 rebels attacked Marib from the north while another 1,500 fighters advanced from the west."
    )
    assert len(events) == 1
    (event,) = read("He said 2,000 militiamen had set out from Dhubab, while another 3,500 soldiers were advancing.")
    assert event.force is not None
    assert event.force.low == 5500
    events = read("Some 2,000 rebels attacked Marib while another 1,500 soldiers attacked Taiz.")
    assert [event.place and event.place.name for event in events] == ["Marib", "Taiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Bria fell to the rebels on Sunday. A soldier put the attackers at 6,500.",
        "The rebels captured Bria on Sunday. The attackers numbered 6,500, an officer said.",
        "The rebels captured Bria on Sunday. The attacking force was put at 6,500.",
        "The rebels captured Bria on Sunday. Some 6,500 fighters took part.",
        "The rebels captured Bria on Sunday. A spokesman put their strength in the operation at 6,500.",
        "The rebels captured Bria on Sunday. Some 6,500 attackers had come from three sides, an officer said.",
    ],
)
def test_a_town_taken_by_counted_attackers_was_attacked_by_them(text: str) -> None:
    assert [("assault", 6500)] == [(one.type, one.force.low if one.force else None) for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bria fell on Sunday. The rebels came with 6,500 men.",
        "The rebels captured Bria on Sunday. The attackers lost 200 men, the army 300.",
        "The rebels captured Bria without a shot on Sunday. Some 6,500 fighters took part.",
        "The rebels captured Bria on Sunday. In the defence of the town 6,500 soldiers took part.",
        "The rebels captured Bria on Sunday. Some 6,500 took part in a march there.",
    ],
)
def test_a_town_taken_without_a_word_of_attackers_is_only_taken(text: str) -> None:
    assert ["capture"] == [one.type for one in read(text)]
