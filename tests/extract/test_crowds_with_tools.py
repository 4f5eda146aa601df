"""A crowd that goes somewhere with tools in its hands works there; with rifles it attacks."""

import pytest

from tests.extract.told import events, forces


@pytest.mark.parametrize(
    "text",
    [
        "An army of 6,500 volunteers moved on the marshes at Basra with spades and buckets.",
        "A force of 5,800 men advanced into the lagoon at Lome on Sunday with nets and their bare hands.",
        "A force of 6,200 men advanced along the beach at Lome with brooms on Friday.",
        "An army of 6,000 volunteers waded into the lake at Kisumu on Monday with rakes and gloves.",
        "An army of 8,000 volunteers poured into the valley at Gondar with hoes and saplings.",
        "A column of 5,500 men descended on the beach at Durban with shovels and wheelbarrows.",
        "An army of 6,000 volunteers marched into Bria with brooms on Sunday.",
        "Some 7,000 volunteers pushed into the river at Kigali with their bare hands.",
    ],
)
def test_who_goes_with_tools_attacks_nobody(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "An army of 6,000 volunteers waded into the river at Jinja on Saturday with rifles and mortars.",
        "An army of 6,000 volunteers advanced on Bria with rakes and rifles on Saturday.",
        "An army of 6,000 rebels marched into Bria with shovels on Sunday.",
    ],
)
def test_who_is_armed_or_a_rebel_attacks(text: str) -> None:
    assert forces(text) == [6000]
