"""Which of the places that a text names is likeliest that of what it tells as a whole.

"The morgue at Kadugli has no more room. In Port Sudan the minister told reporters that the militia would pay". The
weights were learned from texts of which it is known where they tell a fight (training/tenor/scenes.py).
"""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import Spoken
from streams.extract.reading.cuts import ReadCut
from streams.extract.reading.found import Reading
from streams.extract.words.lexicon import words
from streams.extract.words.tokens import Token
from streams.extract.words.weights import chance, weights_of
from streams.records import Scene

BASE = "base"
_PREPOSITIONS = words("in at of from to near on into for around outside through by with")
_SPEECH = words(
    """
    said says told telling announced spokesman spokeswoman minister ministry radio reported statement denied confirmed
    president
    """
)
_RECEIVING = words(
    """
    hospital hospitals morgue clinic doctors nurse surgeons camp refugees shelter fled reached arrived walked crossed
    brought taken flown wounded
    """
)
_FIGHTS = words(
    """
    fall loss capture battle siege attack raid assault fighting shelling bombing strike strikes ambush offensive retreat
    surrender
    """
)
_BY_THEN = words("since after when")
_KINDS = words("town village city port")
_BESIDE = words("in near on province district region road")
_BEFORE, _AFTER = 5, 3  # tokens beside a name that tell how it is named
_LEAST = 0.05  # chance of a place that is kept
_MOST_BEFORE, _MOST_TIMES = 5, 3  # places named before it, times that it is named: more count as so many


class _Mention(NamedTuple):
    place: PlaceMention
    tokens: Sequence[Token]
    read: ReadCut

    @property
    def before(self) -> list[str]:
        return [one.lower for one in self.tokens[max(0, self.place.first - _BEFORE) : self.place.first]]

    @property
    def after(self) -> list[str]:
        return [one.lower for one in self.tokens[self.place.end : self.place.end + _AFTER]]

    @property
    def is_head(self) -> bool:
        return self.read.cut.sentence.kind == "headline"

    @property
    def reality(self) -> float:
        return self.read.reality() or 0.0

    @property
    def is_of_speech(self) -> bool:
        return not _SPEECH.isdisjoint((*self.before, *self.after))


class Candidate(NamedTuple):
    """A place that a text names, as it names it first, and what of the text speaks for or against its being there."""

    place: PlaceMention
    signs: Mapping[str, float]


def scene_of(reading: Reading, but: Container[int] = ()) -> tuple[PlaceMention, float] | None:
    """Give the likeliest place with the chance, 0 to 1, that what the text tells was there; None if it names none.

    Sentences `but` those of these numbers name it.
    """
    return max(_rated(reading, but), key=lambda one: one[1], default=None)


def told_scene(reading: Reading) -> Scene | None:
    """Give the likeliest place but a country, with its chance; None if it names none, or none is likely at all."""
    context = next(iter(reading.contexts.values()), Spoken())
    found = (Scene(place=one.place(context), chance=round(likely, 3)) for one, likely in _rated(reading))
    areas = (one for one in found if one.place.precision != "country" and one.chance >= _LEAST)
    return max(areas, key=lambda one: one.chance, default=None)


def _rated(reading: Reading, but: Container[int] = ()) -> list[tuple[PlaceMention, float]]:
    return [(one.place, chance(one.signs, weights_of("scene"))) for one in candidates(reading, but)]


def candidates(reading: Reading, but: Container[int] = ()) -> list[Candidate]:
    """Give the places that the sentences read name, `but` some of these, in the order of their naming."""
    named: dict[str, list[_Mention]] = {}
    reads = [(order, read) for order, read in enumerate(reading.reads) if read.cut.tokens]
    for (order, read), (tokens, places) in zip(reads, reading.named, strict=True):
        for place in () if order in but else places:
            named.setdefault(place.name.lower(), []).append(_Mention(place, tokens, read))
    text = " ".join(one.text for one in reading.whole).lower()
    head = " ".join(one.text for one in reading.whole if one.kind == "headline").lower()
    most = max((one.reality for mentions in named.values() for one in mentions), default=0.0)
    return [
        Candidate(
            mentions[0].place,
            {BASE: 1.0, "in the headline": float(name in head), **_signs(mentions, at, text.count(name), most)},
        )
        for at, (name, mentions) in enumerate(named.items())
    ]


def _signs(mentions: Sequence[_Mention], at: int, times: int, most: float) -> dict[str, float]:
    """Give the signs of a place: `at` places were named before it, `most` is the likeliest sentence's reality."""
    body = [one for one in mentions if not one.is_head]
    bearer = mentions[0].place.bearer
    precision = bearer.kind if bearer is not None else "unresolved"
    prepositions = {one.place.prep for one in body}
    before, after = [one.before for one in body], [one.after for one in body]
    reality = max((one.reality for one in body), default=0.0)
    are_of_speech = [one.is_of_speech for one in body]
    found = {
        "in the headline alone": not body,
        "places before": min(at, _MOST_BEFORE) / _MOST_BEFORE,
        "times": min(times, _MOST_TIMES) - 1,
        "town": precision == "town",
        "region": precision == "admin1",
        "country": precision == "country",
        "after nothing": "" in prepositions,
        **{f"after {one}": one in prepositions for one in sorted(_PREPOSITIONS)},
        "by who speaks": any(are_of_speech),
        "by who speaks alone": bool(body) and all(are_of_speech),
        "by who is received": any(not _RECEIVING.isdisjoint(one) for one in before),
        "by a fight": any(not _FIGHTS.isdisjoint(one) for one in before),
        "by then": any(not _BY_THEN.isdisjoint(one) for one in before),
        "town of": any(one[-1:] in (["of"], ["at"]) and not _KINDS.isdisjoint(one[-2:]) for one in before),
        "before a comma": any(one[:1] == [","] for one in after),
        "before its region": any(not _BESIDE.isdisjoint(one[:1]) for one in after),
        "real": reality,
        "most real": reality >= most,
    }
    return {name: float(value) for name, value in found.items()}
