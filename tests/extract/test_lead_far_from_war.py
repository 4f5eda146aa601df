"""The lead of an article is read where only its later paragraphs have words that are war's own."""

from tests.extract.told import events

_REST = (
    "\n\nThe shops were shut until noon. Nobody knew whether the trains would run. He asked for an amnesty, a seat on "
    "the council and half of the posts for the north. Prices went up by a tenth. The bazaar was nearly empty.\n\n"
    "Helicopters of the air force rocketed a bridge in the afternoon, and government troops fought his fighters."
)


def test_a_lead_far_from_words_of_war_is_read() -> None:
    lead = (
        "The region woke up under no flag at all. Men of a renegade colonel had during the night occupied the police "
        "headquarters in the city of Khujand."
    )
    found = events(lead + _REST)
    assert "Khujand" in {one.place.name for one in found if one.place is not None}


def test_an_article_without_words_of_war_is_not() -> None:
    lead = "Students occupied the headquarters of the faculty in the city of Khujand. They sang until noon."
    assert () == events(lead)
