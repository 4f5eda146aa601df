"""Headlines that leave out "were", and attacks that are told by those who died in them or stood."""

import pytest

from tests.extract.told import attackers, defenders, events, types_of


@pytest.mark.parametrize(
    "told",
    [
        "Malian troops killed in attack on Gao camp",
        "Kenyan soldiers killed in Gao attack",
        "Government troops killed during assault on Gao",
        "Malian soldiers captured in attack on Gao",
    ],
)
def test_who_is_killed_in_it_does_not_make_it(told: str) -> None:
    assert attackers(told) == []


def test_they_are_those_attacked() -> None:
    assert defenders("Malian troops killed in attack on Gao camp") == ["Malian troops"]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The governor deplored the killing of 22 villagers at Lubero on Sunday.", "raid"),
        ("On Thursday shops stayed shut after the massacre of some 22 people in Lubero.", "raid"),
        ("He said 22 people had perished in Wednesday's cannonade at Osijek.", "shelling"),
        (
            "They accused the Ethiopian air force of killing 22 civilians in the town of Alamata on Thursday.",
            "airstrike",
        ),
        ("Guardsmen turned back a column of army tanks near Vinkovci at dawn on Wednesday.", "assault"),
    ],
)
def test_it_is_told_by_its_victims_or_by_who_stood(told: str, kind: str) -> None:
    assert types_of(told) == [kind]


@pytest.mark.parametrize(
    "told",
    [
        "A court heard on Sunday how the killing of 22 villagers at Lubero was planned.",
        "The anniversary of the massacre of 22 villagers at Lubero was marked on Sunday.",
        "The killing of three people at Leeds on Sunday shocked the town.",
        "Border guards turned back a column of refugees near Vinkovci on Wednesday.",
    ],
)
def test_no_attack_is_told(told: str) -> None:
    assert types_of(told) == []


def test_the_dead_of_a_massacre_are_counted() -> None:
    (event,) = events("The governor deplored the killing of 22 villagers at Lubero on Sunday.")
    assert event.casualties.killed is not None
    assert event.casualties.killed.low == 22


def test_a_place_of_the_same_day_is_not_where_it_was() -> None:
    told = (
        "An ambush in the hills of Corinto killed six soldiers. The ambush came on the day that rebels shelled Caldono."
    )
    ambush = next(one for one in events(told) if one.type == "ambush")
    assert ambush.place is not None
    assert ambush.place.name == "Corinto"


def test_who_only_tells_of_the_dead_does_not_attack() -> None:
    assert attackers("Mali army says 42 soldiers killed in Tessit attack") == []


@pytest.mark.parametrize(
    "told",
    [
        "Three army buses were caught in a carefully laid trap with bombs and gunfire near Palmyra on Wednesday.",
        "Eight soldiers died on Wednesday when they were lured into a minefield and shot at by rebels near Corinto.",
    ],
)
def test_a_trap_is_an_ambush(told: str) -> None:
    assert types_of(told) == ["ambush"]


def test_a_trap_of_words_is_none() -> None:
    assert types_of("The minister was caught in a trap set by reporters in Palmyra.") == []


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("A truck bomb and gun assault on a centre in Bhamo left 18 members of the security forces dead.", 18),
        ("Rebels attacked Bhamo on Tuesday, leaving 18 members of the militia dead.", 18),
        ("18 soldiers fell in Tuesday's attack on Bhamo.", 18),
    ],
)
def test_the_dead_are_no_force(told: str, killed: int) -> None:
    found = events(told)
    assert {one.force for one in found} == {None}
    assert [one.casualties.killed.low for one in found if one.casualties.killed] == [killed]


@pytest.mark.parametrize(
    "told",
    [
        "18 policemen lost their lives in an attack on Bhamo on Tuesday.",
        "Afghan police die in attack on Bhamo",
        "A police patrol came under attack at Bhamo.",
        "Two officers have been missing since an attack on Bhamo on Tuesday.",
    ],
)
def test_police_whom_an_attack_hits_do_not_make_it_police_work(told: str) -> None:
    assert types_of(told) == ["assault"]


def test_who_is_among_the_dead_was_attacked() -> None:
    told = "Malian soldiers were among the dead in an attack on Gao."
    assert attackers(told) == []
    assert defenders(told) == ["Malian soldiers"]


def test_who_is_turned_back_attacked() -> None:
    told = "Guardsmen turned back a column of rebels near Vinkovci at dawn on Wednesday."
    assert defenders(told) == ["Guardsmen"]
    assert attackers(told) == ["column"]


def test_who_says_what_he_did_does_it() -> None:
    assert attackers("The army said it killed 42 rebels in an attack on Tessit.") == ["army"]


def test_whom_the_police_kill_is_police_work() -> None:
    assert types_of("Police killed three suspects in a raid on a warehouse in Marseille on Tuesday.") == []
    assert types_of("Officers wounded a man in an attack on his house in Leeds on Tuesday.") == []
