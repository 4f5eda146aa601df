"""The chances from which a fight that only the judge reads is one: at first, and where an article would tell none."""

from typing import NamedTuple


class Chances(NamedTuple):
    """Chances, 0 to 1, that a word tells a real fight, from which it is one though no rule holds it down.

    `held`: it happens somewhere, to somebody armed, or between two; `untabled` of these by a word that no table has.
    `unheld`: it does not. `told`: by a word that a table has, in a text that tells a fight before. `alone`: in a text
    of one sentence by such a word, or by somebody armed; `alone_untabled`: by another. `real`: of a sentence whose
    fight nothing holds down, where none else is told. `is_of_text`: the text as a whole surely tells one (tenor.py).
    """

    held: float
    untabled: float
    unheld: float
    told: float
    alone: float
    alone_untabled: float
    real: float
    is_of_text: bool = False

    def of(self, *, is_tabled: bool, is_on: bool) -> tuple[float, float]:
        """Give those of a word among others where something holds it, and where nothing does; `is_on`: as in `told`."""
        return (self.held if is_tabled else self.untabled), (self.told if is_tabled and is_on else self.unheld)


# chosen as in second.py
AT_FIRST = Chances(held=0.4, untabled=0.4, unheld=0.65, told=0.55, alone=0.64, alone_untabled=0.9, real=0.9)
# chosen on labelled texts that told none: docs/adr/0081, docs/adr/0082
LAST = Chances(held=0.3, untabled=0.4, unheld=0.4, told=0.3, alone=0.64, alone_untabled=0.9, real=0.5)
_NEAR_LIKELIEST = 0.9


def of_text(likeliest: float) -> Chances:
    """Give those for a text that as a whole surely tells a fight, in its sentence with the chance `likeliest`."""
    least = min(LAST.held, _NEAR_LIKELIEST * likeliest)
    return Chances(least, least, least, least, least, least, least, is_of_text=True)
