"""Armies that are no more: remembered, unless somebody tells of them as of the day."""

import pytest

from streams.extract.telling.dates import is_remembrance


@pytest.mark.parametrize(
    "text",
    ["Tens of thousands of Red Army men are storming Perekop.", "On Monday the Red Army attacked the Finnish lines."],
)
def test_an_army_that_is_no_more_may_be_news_of_its_day(text: str) -> None:
    assert not is_remembrance(text)


@pytest.mark.parametrize("text", ["The Red Army took the city from the Wehrmacht.", "Nazi troops shelled the port."])
def test_without_a_day_it_is_remembered(text: str) -> None:
    assert is_remembrance(text)
