"""Long texts: what has words of war by chance is not read, reports of war are, wherever they stand."""

import pytest

from streams.extract import gate
from streams.extract.gate import worth_reading
from streams.extract.words import relevance
from streams.extract.words.relevance import relevance_of, words_of
from tests.extract.told import events

PETS = (
    "My two cats fight a lot too, but just play fighting. Try to give her a space of her own for about 3 days. You can "
    "also order a great brush online, which comes in 3 colours, or a second litter box. Both of mine love tuna and eat "
    "4 cans a week. If you have any questions about food, ask a good vet, it's free at our local center. They also "
    "take cats that nobody wants. I have had 2 from there since 2009 and they're wonderful. It really just takes time. "
    "If you try everything above and they still fight, a bigger house could help lol. Good luck, and I hope this helps!"
)
REPORT = "Rebels attacked the army base at Bria with 6,000 men on Sunday. Residents said 40 soldiers were killed."


@pytest.mark.parametrize(
    ("of_war", "other"),
    [
        ("The rebels took the town on Sunday.", "The twins took the bus on Sunday."),
        ("Some 4,000 soldiers moved on the bridge.", "Some 4,000 runners registered for the race."),
        ("THE ARMY SHELLED THE VILLAGE", "THE BEST PIZZA IN THE VILLAGE"),
    ],
)
def test_words_of_war_weigh_more(of_war: str, other: str) -> None:
    assert relevance_of(of_war) > relevance_of(other) + 3


def test_names_weigh_nothing() -> None:
    assert relevance_of("Korea.") == relevance_of("Mexico.") == relevance_of("")


def test_of_a_long_text_about_something_else_little_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = ["An ambush by ants on her bowl ended in their surrender.", *PETS.split(". ")]
    read = worth_reading(sentences)
    monkeypatch.setattr(gate, "relevance_of", lambda _: 0.0)
    assert sum(read) * 2 <= sum(worth_reading(sentences))


@pytest.mark.parametrize("before", [0, 1, 3])
@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_report_is_read_wherever_it_stands(before: int, after: int) -> None:
    text = "\n\n".join([PETS] * before + [REPORT] + [PETS] * after)
    (told,) = events(text)
    assert told.force is not None
    assert (6000, 40) == (told.force.low, told.casualties.killed.low if told.casualties.killed else None)


def test_what_is_told_beside_a_report_in_other_words_is_read() -> None:
    told = ["Rebels stormed the barracks at Bria on Sunday.", "Mine eat 4 tins a week, and I love it."]
    assert relevance_of(told[1]) < -1
    assert worth_reading([*["You can order a brush online."] * 9, *told])[-2:] == [True, True]


def test_the_order_of_the_words_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    said = sorted(words_of("Pickups came in from the terminal at dawn as rebels shelled the town and troops fled."))
    found = set()
    for turned in range(len(said)):
        monkeypatch.setattr(relevance, "words_of", lambda _, turned=turned: said[turned:] + said[:turned])
        found.add(relevance.relevance_of(""))
    assert len(found) == 1
