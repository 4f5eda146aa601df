"""A world of feeds for the poller to live in: hosts, feeds, what they publish and when, drawn from a seed."""

import random  # noqa: TID251 - the world is drawn, from a seed that stands here
from array import array
from dataclasses import dataclass

import numpy as np

DAY = 86_400.0
MEDIAN_A_DAY = 4.0  # articles of a feed; a few bring hundreds, many one a week
SPREAD = 1.5  # of the logarithm
DAY_SHAPE = 0.8  # how much busier noon is than midnight, at the feed's own longitude
FOLLOWED = 0.1  # of the articles are followed by more within the hour: news breaks
HISTORY = 3 * DAY  # before the month, from which a new feed's rate is told
HINTS = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 600.0, 1_800.0, 3_600.0)  # ttl or max-age, in seconds
TOUCHY = 0.05  # of the hosts answer 429 to more than so many requests a minute
TOUCHY_A_MINUTE = 20
OUTAGES_A_MONTH = 1.0  # of a host, some hours each


@dataclass
class WorldFeed:
    """A feed: when it publishes, in seconds from the month's beginning, and how many entries it holds."""

    host: int
    times: "array[float]"
    entries: int
    hint_seconds: float

    def rate_per_hour(self, seconds: float) -> float:
        """Give its mean rate over the month."""
        return len(self.times) / (seconds + HISTORY) * 3_600


@dataclass
class World:
    """All feeds, the hosts that are touchy, and when hosts are out."""

    days: float
    hosts: int
    feeds: list[WorldFeed]
    touchy: frozenset[int]
    outages: dict[int, list[tuple[float, float]]]

    def is_out(self, host: int, now: float) -> bool:
        """Whether the host answers nothing now."""
        return any(begin <= now < end for begin, end in self.outages.get(host, ()))


def world(*, feeds: int, hosts: int, days: float, seed: int = 1) -> World:
    """Draw a world. The same seed gives the same one."""
    drawn, chance = random.Random(seed), np.random.default_rng(seed)  # noqa: S311 - a workload
    weights = 1.0 / np.arange(1, hosts + 1) ** 0.7  # a few hosts have very many feeds
    where = chance.choice(hosts, size=feeds, p=weights / weights.sum())
    where[:hosts] = np.arange(min(hosts, feeds))
    rates = np.exp(chance.normal(np.log(MEDIAN_A_DAY), SPREAD, size=feeds)).clip(0.05, 400.0)
    return World(
        days=days,
        hosts=hosts,
        feeds=[
            WorldFeed(
                host=int(where[number]),
                times=_published(chance, float(rates[number]), days * DAY),
                entries=drawn.choice((10, 20, 30, 50, 100)),
                hint_seconds=drawn.choice(HINTS),
            )
            for number in range(feeds)
        ],
        touchy=frozenset(host for host in range(hosts) if drawn.random() < TOUCHY),
        outages={
            host: [(begin, begin + drawn.uniform(0.5, 6.0) * 3_600)]
            for host in range(hosts)
            if drawn.random() < OUTAGES_A_MONTH * days / 30
            for begin in [drawn.uniform(0, days * DAY)]
        },
    )


def _published(chance: np.random.Generator, a_day: float, seconds: float) -> "array[float]":
    """Give times of a process with the shape of a day, some of whose articles are followed by more."""
    count = chance.poisson(a_day * (seconds + HISTORY) / DAY)
    times = chance.uniform(-HISTORY, seconds, size=2 * count)
    phase = chance.uniform(0, 2 * np.pi)
    kept = chance.uniform(0, 2, size=len(times)) < 1 + DAY_SHAPE * np.sin(2 * np.pi * times / DAY + phase)
    times = times[kept][:count]
    followed = times[chance.uniform(size=len(times)) < FOLLOWED]
    more = (followed + chance.exponential(1_200, size=(3, len(followed)))).ravel()
    return array("d", np.sort(np.concatenate([times, more[more < seconds]])))
