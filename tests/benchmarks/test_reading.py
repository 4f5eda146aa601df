"""The stream that reading is measured on is what the page says it is."""

from unittest import mock

from benchmarks import news, reading


def test_the_stream_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    assert news.stream(20) == news.stream(20)
    assert news.stream(20) != news.stream(20, seed=2)


def test_articles_of_the_stream_have_about_500_words() -> None:
    counts = [news.words(text) for text in news.stream(60)]
    assert news.WORDS <= min(counts)
    assert max(counts) < 1.5 * news.WORDS


def test_with_the_gate_held_open_every_sentence_is_parsed() -> None:
    quiet = "The museum opened. Nobody minded."
    with reading._open(), mock.patch("streams.extract.reading.reader._read_sentence") as read:
        reading._read(quiet)
    parsed = [call.args[-1] for call in read.call_args_list]
    assert [True, True] == [bool(words) for words in parsed]
