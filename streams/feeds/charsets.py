"""The characters of bytes whose document says nothing of them, as the transport says. Pure."""

import codecs

_UNICODE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # UTF-32's begins like one of them


def by_transport(data: bytes, charset: str | None) -> str | None:
    """Give the text where the bytes are no Unicode and `charset`, the transport's, fits them; else None.

    UTF-8 counts over what a server says: hardly anything else looks like it, and many servers say Latin-1 of all.
    """
    if charset is None or data.startswith(_UNICODE_MARKS) or b"\0" in data:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(charset)
        except (LookupError, ValueError):
            return None
    return None
