"""Where events are that their own words give no place, or only a vague one: what other words of the text tell."""

from collections.abc import Sequence

from streams.extract.merging.called_there import place_called
from streams.extract.merging.described_town import place_described
from streams.extract.merging.group import Group
from streams.extract.merging.placing import (
    place_alone,
    place_beside,
    place_in_parts,
    place_left,
    place_scene,
    place_witnessed,
)
from streams.extract.merging.sites import place_sites
from streams.extract.merging.under_headings import place_under_headings
from streams.extract.reading.found import Reading


def place_otherwise(groups: Sequence[Group], reading: Reading) -> None:
    """Give events the places that other sentences tell, the plainest first, what the text is of as a whole last."""
    place_sites(groups, reading)
    place_under_headings(groups, reading)
    place_called(groups, reading)
    place_described(groups)
    place_witnessed(groups, reading)
    place_alone(groups, reading)
    place_in_parts(groups)
    place_beside(groups)
    place_left(groups)
    place_scene(groups, reading)
