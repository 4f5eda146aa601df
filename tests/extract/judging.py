"""A judge that says what a test has it say."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from unittest import mock

import numpy as np

from streams.extract.judge.network import FIGHTS, ROLES, Floats, Judged, Network
from streams.extract.judge.observe import Observed


@contextmanager
def judge_says(fight: float, roles: Mapping[str, float]) -> Iterator[None]:
    """Have the judge give each word that chance of a fight, and each number those of its roles."""
    judge = Network.judge
    row = np.zeros(len(FIGHTS), dtype=np.float32)
    row[FIGHTS.index("fight")], row[FIGHTS.index("")] = fight, 1 - fight
    chances = np.array([roles.get(role, 0.0) for role in ROLES], dtype=np.float32)

    def judged(self: Network, sentences: Sequence[Observed], first: int = 0) -> list[Judged]:
        told = judge(self, sentences, first)
        return [replace(one, fights=np.tile(row, (len(one.fights), 1))) for one in told]

    def of(_network: Network, _ends: Floats) -> Floats:
        return chances

    with mock.patch.object(Network, "judge", judged), mock.patch.object(Network, "roles", of):
        yield
