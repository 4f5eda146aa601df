"""What Slack refuses in a message, by its documented limits and the undocumented one on the total. Pure.

docs.slack.dev, "Block Kit"; the total: slackapi/bolt-js#2509 (refused at about 13,200 characters).
Lengths count UTF-16 units, the strictest reading of "characters".
"""

from collections.abc import Iterator
from typing import Any

MAX_BLOCKS = 50
MAX_TEXT = 40_000
MAX_SECTION = 3_000
MAX_HEADER = 150
MAX_FIELDS = 10
MAX_FIELD = 2_000
MAX_CONTEXT_ELEMENTS = 10
MAX_BLOCK_ID = 255
MAX_ACTIONS = 25
MAX_ACTION_ID = 255
MAX_VALUE = 2_000
MAX_LABEL = 75
MAX_TOTAL = 13_200
TEXT_KINDS = ("plain_text", "mrkdwn")
KNOWN_BLOCKS = frozenset({"section", "header", "context", "divider", "actions", "image", "rich_text", "markdown"})


def length(text: str) -> int:
    """Give the length of `text` in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def refusal(body: dict[str, Any]) -> str | None:
    """Give Slack's error for a message it would not take, or None."""
    text, blocks = body.get("text") or "", body.get("blocks") or []
    if not isinstance(text, str) or length(text) > MAX_TEXT:
        return "msg_too_long"
    if not text and not blocks:
        return "no_text"
    if not isinstance(blocks, list) or len(blocks) > MAX_BLOCKS:
        return "invalid_blocks"
    if any(_is_wrong(block) for block in blocks):
        return "invalid_blocks"
    total = sum(length(one["text"]) for block in blocks for one in _texts(block))
    return "msg_blocks_too_long" if total > MAX_TOTAL else None


def _is_wrong(block: Any) -> bool:
    is_known = isinstance(block, dict) and block.get("type") in KNOWN_BLOCKS
    if not is_known or length(str(block.get("block_id", ""))) > MAX_BLOCK_ID:
        return True
    match block["type"]:
        case "section":
            return _is_wrong_section(block)
        case "header":
            return not _is_text(block.get("text"), MAX_HEADER, ("plain_text",))
        case "context":
            elements = block.get("elements")
            return not elements or len(elements) > MAX_CONTEXT_ELEMENTS or not _are_texts(elements, MAX_SECTION)
        case "actions":
            elements = block.get("elements")
            return not elements or len(elements) > MAX_ACTIONS or any(map(_is_wrong_button, elements))
        case _:
            return False


def _is_wrong_button(element: Any) -> bool:
    if not isinstance(element, dict) or element.get("type") != "button":
        return True
    if not _is_text(element.get("text"), MAX_LABEL, ("plain_text",)):
        return True
    is_long = length(element.get("value", "")) > MAX_VALUE or length(element.get("action_id", "")) > MAX_ACTION_ID
    return is_long or element.get("style", "primary") not in ("primary", "danger")


def _is_wrong_section(block: dict[str, Any]) -> bool:
    text, fields = block.get("text"), block.get("fields")
    if text is None and not fields:
        return True
    if text is not None and not _is_text(text, MAX_SECTION, TEXT_KINDS):
        return True
    return fields is not None and (len(fields) > MAX_FIELDS or not _are_texts(fields, MAX_FIELD))


def _are_texts(elements: list[Any], limit: int) -> bool:
    return all(_is_text(one, limit, TEXT_KINDS) for one in elements)


def _is_text(one: Any, limit: int, kinds: tuple[str, ...]) -> bool:
    if not isinstance(one, dict) or one.get("type") not in kinds:
        return False
    text = one.get("text")
    if not isinstance(text, str) or not 1 <= length(text) <= limit:
        return False
    return not ("verbatim" in one and one["type"] == "plain_text")


def _texts(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    candidates = [block.get("text"), *(block.get("fields") or []), *(block.get("elements") or [])]
    for one in candidates:
        if isinstance(one, dict) and isinstance(one.get("text"), str):
            yield one
