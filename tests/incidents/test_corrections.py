"""What an owner puts right counts wherever its article says so; what is no correction of the fight leaves it alone."""

import pytest

from streams.extract import extract
from streams.incidents.copying.standing import standing
from streams.incidents.resolving.grouping import group
from streams.incidents.words.corrections import puts_right
from streams.records import Article, Source
from tests.incidents.told import NOON

TOLD = "Rebels are storming the town of Birao with 5,000 fighters, residents said on Saturday."
NOW = "Rebels are storming the town of Birao with 500 fighters, residents said on Saturday."
PUT_RIGHT = (
    ("", f"CORRECTION\n\nThis report has been corrected to give the size of the force as 500, not 5,000.\n\n{NOW}"),
    ("", f"{NOW}\n\nCorrection: An earlier version of this story gave the wrong number of rebels."),
    ("", f"Editor's note: A figure in our first report overstated the number of attackers.\n\n{NOW}"),
    ("", f"We reported earlier that 5,000 rebels were storming Birao. That was wrong. {NOW}"),
    ("", "Rebels are storming the town of Birao with 500 fighters, not 5,000 as we wrote on Saturday."),
    ("Correction: Rebels storm Birao", NOW),
    ("Correction", NOW),
)
LEFT_ALONE = (
    ("", NOW),
    ("Correction: Birao mayor", f"{NOW} An earlier version misspelled her name."),
    ("", f"{NOW}\n\nCorrection: An earlier version of this story gave the wrong age of the mayor."),
    ("", f"{NOW}\n\nThis story has been updated with a quote from the army."),
    ("", "Rebels are storming the town of Birao with 500 fighters, as was announced by their leader."),
    ("", "Rebels are storming the town of Birao with 500 fighters, a day after soldiers mistakenly shot at a school."),
    ("", "As reported, rebels are storming the town of Birao, now with 500 men at the bridge."),
)


def article(name: str, text: str, title: str = "", owner: str = "wire") -> Article:
    source = Source(name=f"{owner} {name}", owner=owner)
    return Article(id=name, text=text, title=title, source=source, published_at=NOON, first_seen_at=NOON)


def stands(title: str, text: str, owner: str = "wire") -> set[str]:
    """The articles that still count after another one of the same incident."""
    readings = [extract(article("first", TOLD)), extract(article("later", text, title, owner))]
    (incident,) = group(readings).incidents.values()
    assert 2 == len(incident.mentions)
    return {one.report.article_id for one in standing(incident.mentions)}


@pytest.mark.parametrize(("title", "text"), PUT_RIGHT)
def test_an_owner_puts_its_figure_right_wherever_it_says_so(title: str, text: str) -> None:
    assert {"later"} == stands(title, text)


@pytest.mark.parametrize(("title", "text"), LEFT_ALONE)
def test_what_puts_no_figure_right_takes_none_back(title: str, text: str) -> None:
    assert {"first", "later"} == stands(title, text)


def test_another_owner_puts_nothing_right() -> None:
    assert {"first", "later"} == stands(*PUT_RIGHT[0], owner="other")


@pytest.mark.parametrize(
    ("title", "text", "is_so"),
    [
        ("CORRECTED-Rebels storm Birao with 500 men", "", True),
        ("", "Due to an editing error, an earlier version of this article said that 5,000 rebels were in Birao.", True),
        ("", "(Corrects number of fighters in first paragraph)\nRebels are storming Birao.", True),
        ("", "Correction: 60 people died in the attack on Birao, not 16.", False),
        ("", "An earlier version of this article gave the wrong date for the attack on Birao by 500 rebels.", False),
        ("Correction officers join fight for Birao", "500 rebels are storming Birao.", False),
        ("", "The army said it had wrongly identified the leader of the 500 rebels.", False),
    ],
)
def test_a_notice_is_about_the_fight_or_about_something_else(title: str, text: str, *, is_so: bool) -> None:
    assert is_so == puts_right(title, text)
