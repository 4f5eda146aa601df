"""Losses of a fight as they are told first, none of hunger, blame or a month; states that strike by their initials."""

import pytest

from streams.extract import extract
from streams.records import Article, Event

_ATTACK = "Islamic State fighters attacked the town of Sinjar on Friday."


def _events(text: str) -> tuple[Event, ...]:
    return extract(Article(id="one", title="", text=text)).events


@pytest.mark.parametrize(
    "then",
    [
        "The group is blamed for the deaths of more than 5,000 people.",
        "He is wanted for the killing of 12 missionaries.",
        "Nearly 400 civilians were killed in the province last month, the UN said.",
        "The disease has killed 40 people in the camps.",
        "Five people died of hunger in the camps, aid workers said.",
    ],
)
def test_losses_of_something_else_are_none_of_the_attack(then: str) -> None:
    (event,) = _events(f"{_ATTACK}\n\n{then}")
    assert event.casualties.killed is None


@pytest.mark.parametrize("then", ["Five people died.", "Some 40 people were killed, the mayor said."])
def test_losses_told_after_an_attack_are_its_own(then: str) -> None:
    (event,) = _events(f"{_ATTACK}\n\n{then}")
    assert event.casualties.killed is not None


def test_what_a_battle_has_cost_since_it_began_yields_to_the_day() -> None:
    (event,) = _events(
        "Pakistani troops have entered Mingora and are fighting Taliban militants in its streets, the army says.\n\n"
        "A spokesman said 17 militants had been killed in the past 24 hours.\n\n"
        "Army spokesmen say 69 soldiers have been killed since the offensive began."
    )
    assert 17 == (event.casualties.killed and event.casualties.killed.low)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A US drone strike killed three militants near Mosul.", "US"),
        ("A U.S. drone strike killed three militants near Mosul.", "U.S."),
        ("At least 11 people were killed in a suspected US missile strike in North Waziristan.", "US"),
        ("Three people died in a Saudi-led air strike on Mosul.", "Saudi-led"),
        ("Two UK air strikes hit Mosul.", "UK"),
    ],
)
def test_a_state_strikes_by_its_initials_or_as_a_leader(text: str, who: str) -> None:
    (event,) = _events(text)
    assert [who] == [one.name for one in event.attacker]


def test_a_base_of_theirs_makes_them_no_attackers() -> None:
    (event,) = _events("Rebels launched an attack on a US base near Erbil.")
    assert ["Rebels"] == [one.name for one in event.attacker]


@pytest.mark.parametrize(
    "who",
    ["Soldiers without insignia", "Rebels without uniforms", "Rebels with no heavy weapons", "Gunmen not in uniform"],
)
def test_what_those_who_attack_have_not_negates_nothing(who: str) -> None:
    (event,) = _events(f"{who} attacked Goma on Friday.")
    assert "asserted" == event.modality


@pytest.mark.parametrize("text", ["No soldiers attacked Goma.", "The soldiers did not attack Goma."])
def test_what_is_not_done_is_negated(text: str) -> None:
    assert ["negated"] == [one.modality for one in _events(text)]


@pytest.mark.parametrize("opening", ["In a statement", "In a statement on Monday", "In a message on Telegram"])
def test_who_says_so_after_a_statement_without_a_comma(opening: str) -> None:
    (event,) = _events(f"{opening} the RSF said its fighters had seized Nyala.")
    assert ("claimed", "the RSF") == (event.modality, event.attribution)
