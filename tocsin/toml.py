"""Values as TOML writes them."""

import json
from typing import Any


def written(value: Any) -> str:
    """Give one value as TOML: a text, number or boolean, a list, or a table on one line. A secret stays hidden."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {written(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return json.dumps(value if isinstance(value, bool | int | float) else str(value), ensure_ascii=False)
