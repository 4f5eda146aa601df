"""Values as TOML writes them."""

import json
import re
from typing import Any

_PASSWORD = re.compile(r"(?<=://)([^/\s:@]*):[^/\s@]+(?=@)")  # of a user in an address


def written(value: Any) -> str:
    """Give one value as TOML: a text, number or boolean, a list, or a table on one line.

    A secret stays hidden, and so does the password in an address.
    """
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {written(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(_PASSWORD.sub(r"\1:***", str(value)), ensure_ascii=False)
