"""The weights of signs that were learned, a table each, and the chance that signs give together."""

from collections.abc import Mapping
from functools import cache
from math import exp, fsum

from streams.extract.words.tables import rows


@cache
def weights_of(name: str, by: str = "sign") -> Mapping[str, float]:
    """Give the weights of `data/NAME.yaml`, in log odds, by what each row calls them."""
    return {str(row[by]): float(str(row["weight"])) for row in rows(name)}


def chance(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Give the logistic of the signs' weights, 0 to 1; a sign without a weight counts for nothing."""
    return 1.0 / (1.0 + exp(-fsum(weights.get(sign, 0.0) * value for sign, value in signs.items())))
