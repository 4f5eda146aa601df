"""Who acts: the alias table of armed actors and states' forces, and what belongs to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from streams.extract.geography.gazetteer import country_names, demonyms
from streams.extract.syntax.pipeline import Phrases
from streams.extract.words.names import folded
from streams.extract.words.nouns import STATE_FORCES
from streams.extract.words.tables import rows, texts

SentBy = Literal["state", "rebel", "either"]
_SENT_BY: dict[str, SentBy] = {one: one for one in get_args(SentBy)}
_YES = "true"  # as tables are read


@dataclass(frozen=True)
class KnownActor:
    """An entry of data/actors.yaml: its id, its name, where it fights from, whom it belongs to, its other names.

    `shared` are those of its short names that others have too, `common` those of its aliases that
    its `namesakes` in other countries have as well, `is_usual` whether they are its own as a rule. `kind` is who
    sends it, where the table tells that.
    """

    id: str
    name: str
    country: str | None
    member_of: tuple[str, ...]
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    shared: tuple[str, ...]
    common: tuple[str, ...]
    namesakes: tuple[str, ...]
    kind: SentBy | None
    is_usual: bool


@cache
def known_actors() -> dict[str, KnownActor]:
    """Give each actor by its id."""
    return {
        actor.id: actor
        for row in rows("actors")
        for actor in [
            KnownActor(
                str(row["id"]), str(row["name"]), str(row["country"]) if "country" in row else None,
                texts(row.get("member_of")), texts(row.get("aliases")), texts(row.get("short")),
                texts(row.get("shared")), texts(row.get("common")), texts(row.get("namesakes")),
                _SENT_BY.get(str(row.get("kind"))), row.get("usual") == _YES,
            )
        ]
    }  # fmt: skip


def actor_named(name: str) -> str | None:
    """Give the id of the actor of that name, alias or id; "Kenyan army" is ke-forces."""
    plain = folded(name).removeprefix("the ")
    found = _by_name().get(plain)
    if found:
        return found
    people, _, rest = plain.rpartition(" ")
    country = demonyms().get(people) if rest in ("army", "military", "forces", "troops", "soldiers") else None
    return state_forces(country) if country else None


def actor_known(name: str) -> str | None:
    """Give the id of the actor of the table that bears the name."""
    return _by_name().get(folded(name).removeprefix("the "))


def members(actor_id: str) -> frozenset[str]:
    """Give the ids of those that are the actor or belong to it, directly or through others."""
    found, waiting = {actor_id}, [actor_id]
    while waiting:
        group = waiting.pop()
        for actor in known_actors().values():
            if group in actor.member_of and actor.id not in found:
                found.add(actor.id)
                waiting.append(actor.id)
    return frozenset(found)


def state_forces(country: str) -> str:
    """Give the id of a state's forces: "sy-forces"."""
    return country.lower() + STATE_FORCES


def sent_by(actor_id: str) -> SentBy:
    """Give who sends those who fight under the id: a state, nobody ("rebel"), or now the one and now the other."""
    known = known_actors().get(actor_id)
    if known is not None and known.kind is not None:
        return known.kind
    return "state" if actor_id.endswith(STATE_FORCES) else "rebel"


def country_of_actor(actor_id: str | None) -> str | None:
    """Give where the actor fights from."""
    if actor_id is None:
        return None
    known = known_actors().get(actor_id)
    if known:
        return known.country
    return actor_id.removesuffix(STATE_FORCES).upper() if actor_id.endswith(STATE_FORCES) else None


@cache
def homes() -> dict[str, str]:
    """Give the country of each actor of the table that has one."""
    return {one.id: one.country for one in known_actors().values() if one.country}


@cache
def army_of_state(country: str) -> str:
    """Give the id that a state's army has by its people's name: of Croatia the "Croatian army", else XX-forces."""
    people = [name for name, code in demonyms().items() if code == country]
    return next((found for name in people if (found := _by_name().get(f"{name} army"))), state_forces(country))


@cache
def aliases() -> Phrases:
    """Give the matcher of all names that are matched whatever their case."""
    return Phrases(
        {
            variant: actor.id
            for actor in known_actors().values()
            for alias in (actor.name, *actor.aliases, *_dotted(actor))
            for variant in _variants(alias)
        }
    )


@cache
def short_names() -> dict[str, str]:
    """Give the id by the names that count only as written ("ISIS")."""
    return {short: actor.id for actor in known_actors().values() for short in actor.short}


@cache
def shared_names() -> frozenset[str]:
    """Give the short names that agencies, companies or words have too ("AFP")."""
    return frozenset(shared for actor in known_actors().values() for shared in actor.shared)


@cache
def common_names() -> dict[str, tuple[str, ...]]:
    """Give the ids of all who are known by a name of several countries ("maoist rebels"), the usual one first."""
    return {folded(name): (actor.id, *actor.namesakes) for actor in known_actors().values() for name in actor.common}


@cache
def country_phrases() -> Phrases:
    """Give the matcher of countries' names; short ones are checked by their case afterwards."""
    return Phrases({variant: code for name, code in country_names().items() for variant in _variants(name)})


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for actor in known_actors().values():
        for name in (actor.id, actor.name, *actor.aliases, *actor.short, *_dotted(actor)):
            found.setdefault(folded(name).removeprefix("the "), actor.id)
    return found


def _dotted(actor: KnownActor) -> Iterator[str]:
    """Give short names as papers of old wrote them: "F.M.L.N.", and at a sentence's end "F.M.L.N"."""
    for short in actor.short:
        if len(short) >= _LEAST_LETTERS and short.isalpha() and short.isupper() and short not in actor.shared:
            yield ".".join(short)
            yield ".".join(short) + "."


_LEAST_LETTERS = 3  # of a short name with dots


def _variants(alias: str) -> Iterator[str]:
    spaced = alias.replace("al-", "al ").replace("Al-", "Al ").replace("el-", "el ")
    joined = (
        alias.replace("al ", "al-").replace("Al ", "Al-").replace("el ", "el-") if "al " in alias.lower() else alias
    )
    for spelled in dict.fromkeys((alias, spaced, joined, alias.replace("-", " "))):
        yield spelled
        if "'" in spelled:
            yield spelled.replace("'", "\u2019")
            yield spelled.replace("'", "")
