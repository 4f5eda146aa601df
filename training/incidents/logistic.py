"""A logistic regression held to weights set by hand: Newton's method on a few hundred rows."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

STEPS = 60  # it settles in ten
SETTLED = 1e-9


@dataclass(frozen=True)
class Task:
    """Rows of features, the answer to each, how much each counts; the weights to be held to, and how strongly each."""

    rows: Numbers
    answers: Numbers
    counts: Numbers
    prior: Numbers
    trusts: Numbers

    def cost(self, weights: Numbers) -> float:
        """Give what is to be made small: the surprise at the answers, and the distance from the prior."""
        total = self.rows @ weights
        surprise = float((self.counts * (np.logaddexp(0, total) - self.answers * total)).sum())
        return surprise + 0.5 * float((self.trusts * (weights - self.prior) ** 2).sum())

    def solved(self, held: Flags) -> Numbers:
        """Give the best weights; those `held` are zero. Each step is halved until it improves."""
        found = np.where(held, 0.0, self.prior)
        for _ in range(STEPS):
            step = self._step(found, ~held)
            while np.abs(step).max() > SETTLED and self.cost(found - step) > self.cost(found):
                step /= 2
            found = found - step
            if np.abs(step).max() <= SETTLED:
                break
        return found

    def _step(self, weights: Numbers, free: Flags) -> Numbers:
        chance = 1.0 / (1.0 + np.exp(-(self.rows @ weights)))
        slope = self.rows.T @ (self.counts * (chance - self.answers)) + self.trusts * (weights - self.prior)
        bend = (self.rows * (self.counts * chance * (1 - chance))[:, None]).T @ self.rows + np.diag(self.trusts)
        step = np.zeros_like(weights)
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        return step
