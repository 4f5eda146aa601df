import threading

from streams.watch import EXIT_STALLED, Positions, Progress, Watch, WatchLimits

PLACE = ("articles", 0)


def test_a_partition_lags_since_its_committed_offset_stood_still_with_records_waiting() -> None:
    progress = Progress()
    assert 0 == progress.lagging_seconds({PLACE: (5, 9)}, 100)
    assert 30 == progress.lagging_seconds({PLACE: (5, 20)}, 130)
    assert 0 == progress.lagging_seconds({PLACE: (6, 20)}, 140)
    assert 10 == progress.lagging_seconds({PLACE: (6, 20)}, 150)


def test_a_partition_without_records_waiting_never_lags() -> None:
    progress = Progress()
    progress.lagging_seconds({PLACE: (9, 9)}, 0)
    assert 0 == progress.lagging_seconds({PLACE: (9, 9)}, 1000)
    assert 0 == progress.lagging_seconds({PLACE: (9, 10)}, 1001)


def test_a_group_that_never_committed_lags_when_records_wait() -> None:
    progress = Progress()
    progress.lagging_seconds({PLACE: (None, 1)}, 0)
    assert 7 == progress.lagging_seconds({PLACE: (None, 1)}, 7)
    assert 0 == Progress().lagging_seconds({PLACE: (None, 0)}, 0)


def test_the_slowest_partition_counts() -> None:
    progress = Progress()
    progress.lagging_seconds({PLACE: (1, 5), ("articles", 1): (1, 5)}, 0)
    assert 9 == progress.lagging_seconds({PLACE: (2, 5), ("articles", 1): (1, 5)}, 9)


def test_a_partition_that_was_taken_away_and_comes_back_starts_afresh() -> None:
    progress = Progress()
    progress.lagging_seconds({PLACE: (1, 5)}, 0)
    progress.lagging_seconds({}, 100)
    assert 0 == progress.lagging_seconds({PLACE: (1, 5)}, 200)


class World:
    def __init__(self) -> None:
        self.unsettled, self.left = 0.0, list[int]()
        self.positions: Positions = {PLACE: (3, 3)}
        self.broker_is_away = False
        self.watch = Watch(
            unsettled_seconds=lambda: self.unsettled,
            positions=self._ask,
            limits=WatchLimits(unsettled_seconds=60, lagging_seconds=60, ask_broker_every_seconds=0, stop_seconds=0.05),
            leave=self._leave,
        )
        self.has_left = threading.Event()

    def _ask(self) -> Positions:
        if self.broker_is_away:
            raise ConnectionError("away")
        return self.positions

    def _leave(self, code: int) -> None:
        self.left.append(code)
        self.has_left.set()


def test_a_worker_that_settles_and_does_not_lag_is_left_alone() -> None:
    world = World()
    for second in range(0, 1000, 10):
        world.watch.look(1e9 + second)
    assert [] == world.left


def test_a_worker_that_settles_nothing_leaves() -> None:
    world = World()
    world.unsettled = 61
    world.watch.look(1e9)
    assert [EXIT_STALLED] == world.left


def test_a_worker_whose_commits_stand_still_while_records_wait_leaves() -> None:
    world = World()
    world.positions = {PLACE: (3, 8)}
    world.watch.look(1e9)
    world.watch.look(1e9 + 61)
    assert [EXIT_STALLED] == world.left


def test_a_broker_that_does_not_answer_is_no_stall() -> None:
    world = World()
    world.broker_is_away = True
    for second in range(0, 1000, 10):
        world.watch.look(1e9 + second)
    assert [] == world.left


def test_a_stop_that_does_not_end_is_ended() -> None:
    world = World()
    world.watch.stopping()
    assert world.has_left.wait(5)
    assert [EXIT_STALLED] == world.left
