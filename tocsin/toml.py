"""Values as TOML writes them."""

import json
import re
from typing import Any

# of a user in an address; a database's may hold what an address may not, so there all up to the last @ counts as it
_PASSWORD = re.compile(
    r"(?<=://)(?<!http://)(?<!https://)([^/:@]*):.*(?=@)|(?<=://)([^/\s:@]*):[^/\s@]+(?=@)", re.DOTALL
)


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
    return json.dumps(_PASSWORD.sub(lambda found: f"{found[1] or found[2] or ''}:***", str(value)), ensure_ascii=False)
