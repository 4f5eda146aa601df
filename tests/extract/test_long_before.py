"""What the words put long before what their sentence tells was not on its day."""

from datetime import UTC, date, datetime

import pytest

from streams.extract import extract
from streams.records import Article, Event

AT = datetime(2023, 4, 19, 12, tzinfo=UTC)


def told_by(text: str, actor: str) -> Event:
    events = extract(Article(id="a", title="", text=text, published_at=AT)).events
    return next(one for one in events if any(actor in side.name for side in (*one.attacker, *one.defender)[:1]))


@pytest.mark.parametrize(
    ("first", "last", "actor", "text"),
    [
        ("2022-09-01", "2022-09-30", "Islamic State",
         "Iraqi troops retook Ramadi on Monday, seven months after the city fell to Islamic State."),
        ("2021-04-15", "2022-04-15", "RSF",
         "More than a year after losing the Gezira capital to the RSF, Sudan's army entered Madani on Saturday."),
        ("2023-04-04", "2023-04-04", "rebels", "Ten days after storming the barracks, rebels left Bo on Friday."),
        ("2021-08-24", "2023-02-15", "M23", "The army recaptured Goma on Sunday, months after it was overrun by M23."),
    ],
)  # fmt: skip
def test_what_was_long_before_has_days_of_its_own(first: str, last: str, actor: str, text: str) -> None:
    told = told_by(text, actor).date
    assert told is not None
    assert (date.fromisoformat(first), date.fromisoformat(last)) == (told.earliest, told.latest)


@pytest.mark.parametrize(
    ("day", "actor", "text"),
    [
        ("2023-04-17", "Iraqi", "Iraqi troops retook Ramadi on Monday, seven months after it fell to Islamic State."),
        (
            "2022-09-17",
            "IS",
            "Iraqi troops have retaken Ramadi, seven months after it fell to IS on 17 September 2022.",
        ),
        ("2023-04-15", "rebels", "Rebels stormed Bor on Saturday. A week after talks, rebels took the town."),
    ],
)
def test_what_has_its_own_day_keeps_it(day: str, actor: str, text: str) -> None:
    told = told_by(text.replace("Rebels stormed", "The rebels stormed"), actor).date
    assert told is not None
    assert date.fromisoformat(day) == told.earliest
