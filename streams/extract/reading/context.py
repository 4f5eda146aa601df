"""Which countries a text speaks of, and how much of them each of its paragraphs; which of these are read."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from streams.extract.countries import countries_of
from streams.extract.geography.spoken import Spoken
from streams.extract.words.clean import Sentence
from streams.extract.words.datelines import Dateline

_LEAST = 3.0  # a text or paragraph that names countries less than that, by one adjective, weighs less
_NEAR, _FAR = 4.0, 1.0  # how much a paragraph's own countries weigh against those of the whole article


def spoken_of(whole: str, dateline: Dateline) -> Spoken:
    """Give the countries that the text speaks of; where it hardly does, those of its dateline as well."""
    countries = countries_of(whole)
    return countries if sum(countries.values()) >= _LEAST else countries_of(f"{dateline.text} {whole}")


def context_of(block: str, everywhere: Spoken) -> Spoken:
    """Give how likely a name in a paragraph lies in each country, by what it and the whole text speak of."""
    near = countries_of(block)
    near_part, whole_part = _NEAR / max(sum(near.values()), _LEAST), _FAR / max(sum(everywhere.values()), 1.0)
    found = Spoken(_summed(near, near_part, everywhere, whole_part))
    found.ground = _summed(near.ground, near_part, everywhere.ground, whole_part)
    return found


def _summed(near: Mapping[str, float], near_part: float, far: Mapping[str, float], far_part: float) -> dict[str, float]:
    return {
        country: near_part * near.get(country, 0.0) + far_part * far.get(country, 0.0)
        for country in sorted(set(near) | set(far))
    }


def without_quiet(
    sentences: Sequence[Sentence], gated: Sequence[int], texts: dict[int, str]
) -> tuple[list[Sentence], dict[int, str]]:
    """Give the sentences worth reading and the text of each block; a quiet one and its block part nothing."""
    blocks = {block: number for number, block in enumerate(dict.fromkeys(sentences[at].block for at in gated))}
    kept = [replace(sentences[at], block=blocks[sentences[at].block]) for at in gated]
    return kept, {blocks[block]: text for block, text in texts.items() if block in blocks}
