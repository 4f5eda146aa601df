"""A word of a sentence, as rules see it."""

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word: `text[start:end]` of the sentence; hyphenated words are one ("US-led", "al-Karmah")."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()
