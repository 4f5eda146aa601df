"""What is called a lie is denied, whatever it is called and whoever is told so; what stands beside it is not."""

import pytest

from tests.extract.told import events, one


@pytest.mark.parametrize(
    "text",
    [
        "The armed forces inform the nation that it is false that the town of Bria has fallen to the rebels.",
        "The army told reporters on Sunday that it is untrue that rebels have taken the airport of Goma.",
        "The government rejects the slander that its planes bombed the prison of Kadugli on Sunday.",
        "What the papers print about the attack on Bria is untrue.",
        "The army denied reports of the fall of Derna to the rebels.",
    ],
)
def test_what_is_called_a_lie_is_denied(text: str) -> None:
    assert "denied" == one(text).modality


def test_what_an_outlet_told_and_says_they_had_not_done_was_not_done() -> None:
    told = one("Yesterday we reported that troops had stormed Entebbe airport on Wednesday. They had not.")
    assert "negated" == told.modality


def test_the_attack_beside_a_denied_capture_is_an_attack() -> None:
    told = one("The rebels' report of the capture of Derna is a lie. Soldiers repelled their assault on Thursday.")
    assert ("assault", "asserted") == (told.type, told.modality)


@pytest.mark.parametrize(
    "text",
    [
        "The alleged attack on Goma by rebels was real, and 30 people died.",
        "The army told reporters on Sunday that rebels had taken the airport of Goma.",
        "What the army has said about the attack on Goma is true. Rebels attacked Goma on Monday.",
    ],
)
def test_what_is_said_of_a_report_is_no_denial(text: str) -> None:
    assert {"asserted", "claimed"} >= {event.modality for event in events(text)}
