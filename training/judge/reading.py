"""`python -m training.judge.reading`: how articles are read that nothing was learned from (unlearned/*.txt)."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from streams.records import Article
from tocsin.evaluation.run import answer_to
from training.judge.marks import UNLEARNED, Passage, passages

REAL = "oask"  # of the marks of words: those that tell a real fight


@dataclass(frozen=True)
class Reading:
    """Counts of articles: alerted surely and rightly, wrongly, and not though they should; quiet ones; told fights."""

    alerted: int = 0
    false: int = 0
    missed: int = 0
    in_peace: int = 0
    peaceful: int = 0
    told: int = 0
    fights: int = 0

    def __str__(self) -> str:
        return (
            f"alerts: precision {_share(self.alerted, self.alerted + self.false)}, "
            f"recall {_share(self.alerted, self.alerted + self.missed)}; "
            f"without a fight, and none told: {_share(self.in_peace, self.peaceful)}; "
            f"with a fight, and one told: {_share(self.told, self.fights)}"
        )


def read(given: Iterable[Passage]) -> Reading:
    """Read passages by the extractor as it ships; only fights told as facts or claims of now count as told."""
    counts = dict.fromkeys(Reading.__dataclass_fields__, 0)
    for one in given:
        answer = answer_to(Article(id="unlearned", text=one.text))
        is_sure, should = answer.certainty == "sure", one.label == "sure"
        counts["alerted"] += is_sure and should
        counts["false"] += is_sure and not should
        counts["missed"] += should and not is_sure
        is_fight = any(mark.letters in REAL for mark in one.fights)
        is_told = any(event.modality in ("asserted", "claimed") and not event.historic for event in answer.events)
        counts["fights" if is_fight else "peaceful"] += 1
        counts["told"] += is_fight and is_told
        counts["in_peace"] += not is_fight and not is_told
    return Reading(**counts)


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.2f} ({part}/{whole})"


if __name__ == "__main__":
    sys.stdout.write(f"{read(passages(UNLEARNED))}\n")
