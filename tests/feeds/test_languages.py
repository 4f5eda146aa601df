import pytest

from streams.feeds.languages import primary


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("en_US", "en"),
        (" EN ", "en"),
        ("English", "en"),
        ("ar-x-private", "ar"),
        ("unknown", None),
        ("", None),
        ("-", None),
        ("\u0440\u0443\u0441\u0441\u043a\u0438\u0439", None),
    ],
)
def test_a_language_is_its_code_however_it_is_written(written: str, code: str | None) -> None:
    assert code == primary(written)
