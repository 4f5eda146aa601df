"""Sentences judged a few together, in the light of those around them, when somebody asks what they tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from streams.extract.judge.network import Judged, Network
from streams.extract.judge.observe import Observed

_TOGETHER, _BEFORE, _AFTER = 8, 3, 1  # sentences judged at once, and those around them that they are judged in
_LEAD = 2  # the first ones, which most often tell the attack that a number far below is of


@dataclass
class Judging:
    """The sentences of a text: which count people, and what makes them as the judge sees them (None: no parse)."""

    counting: Sequence[bool]
    observers: Sequence[Callable[[], Observed] | None]
    network: Network
    _seen: dict[int, Observed] = field(default_factory=dict)
    _told: dict[int, Judged] = field(default_factory=dict)

    def near_counted(self, at: int) -> Judged | None:
        """Give what the judge says of a sentence, if people are counted in it or in those judged with it."""
        if any(self.counting[one] for one in self._with(at)):
            return self.asked(at)
        return self._told.get(at)

    def said(self, at: int) -> Judged | None:
        """Give what the judge has said of a sentence; None of one that he was not asked about."""
        return self._told.get(at)

    def asked(self, at: int) -> Judged | None:
        """Give what the judge says of a sentence; None of one without a parse."""
        if self.observers[at] is not None and at not in self._told:
            self._judge(self._with(at))
        return self._told.get(at)

    def _with(self, at: int) -> range:
        first = at - at % _TOGETHER
        return range(first, min(first + _TOGETHER, len(self.counting)))

    def _judge(self, asked: range) -> None:
        first = max(0, asked.start - _BEFORE)
        around = [*range(min(_LEAD, first)), *range(first, min(len(self.counting), asked.stop + _AFTER))]
        for at in around:
            observer = self.observers[at]
            if at not in self._seen and observer is not None:
                self._seen[at] = observer()
        there = [at for at in around if at in self._seen]
        before = sum(at < asked.start for at in there)
        for at, told in zip(there[before:], self.network.judge([self._seen[at] for at in there], before), strict=True):
            if at in asked:
                self._told[at] = told
            else:
                self._told.setdefault(at, told)
