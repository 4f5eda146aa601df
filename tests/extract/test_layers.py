"""What stands for spaCy's layers gives what they give, and a word the same whatever was read before."""

from typing import Any

import numpy as np
import pytest

from streams.extract.syntax import layers, pipeline
from streams.extract.syntax.pipeline import Parser
from streams.extract.syntax.weights import BUNDLED

_TEXTS = (
    "About 6,000 fighters stormed the town of Al-Bab on Tuesday, the ministry said.",
    "They can't have taken it!",
    "Rebels",
    "",
    "The Zzyzx brigade, which had massed near Qwghlm since May, withdrew after two days of shelling.",
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(BUNDLED)


def _as_spacy_reads(parser: Parser, texts: tuple[str, ...]) -> list[Any]:
    documents: list[Any] = [parser._document(text) for text in texts]
    components: list[Any] = [component for _, component in parser._language.pipeline]
    for component in components:
        documents = list(component.pipe(documents))
    return documents


def test_the_bundled_pipeline_is_read_by_the_quick_layers(parser: Parser) -> None:
    assert {"tok2vec", "parser"} == set(parser._quick)


def test_words_in_their_sentences_are_those_of_spacy_but_for_rounding(parser: Parser) -> None:
    expected = [one.tensor for one in _as_spacy_reads(parser, _TEXTS)]
    for own, its in zip(parser.parse(_TEXTS), expected, strict=True):
        assert np.allclose(np.asarray(its).reshape(own.document.tensor.shape), own.document.tensor, atol=1e-4)


def test_trees_are_those_of_spacy(parser: Parser) -> None:
    read = _as_spacy_reads(parser, _TEXTS)
    expected = [parser._words(one, [word.pos_ for word in one], [word.tag_ for word in one]) for one in read]
    assert expected == [one.words for one in parser.parse(_TEXTS)]


def test_a_sentence_has_the_same_numbers_whatever_was_read_before() -> None:
    first, second = Parser(BUNDLED), Parser(BUNDLED)
    for text in _TEXTS:
        second.parse([text])
    one, other = (parser.parse(_TEXTS[:2])[0].document.tensor for parser in (first, second))
    assert np.array_equal(one, other)


def test_words_kept_are_bounded(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "_KEPT", 10)
    before = parser.parse(_TEXTS)[0].document.tensor
    for number in range(20):
        parser.parse([f"Word{number} stands here."])
    kept = parser._quick["tok2vec"]._words._kept  # type: ignore[attr-defined] # the encoder's
    assert 20 > len(kept)
    assert np.array_equal(before, parser.parse(_TEXTS)[0].document.tensor)


def test_nothing_is_read_of_no_words(parser: Parser) -> None:
    assert [] == parser.parse([""])[0].words


def test_a_pipeline_that_is_built_otherwise_is_left_to_spacy(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    component: Any = parser._language.get_pipe("parser")
    monkeypatch.setitem(component.cfg, "beam_width", 4)
    assert {} == layers.quick_layers(parser._language)


def test_words_tell_all_that_spacy_tells_once_another_pipeline_may_ask_it() -> None:
    vocab = pipeline._language.__wrapped__().vocab
    assert not vocab["Qwghlmian"].is_title
    pipeline._tell_all(vocab)
    assert [True, True, True] == [vocab["Qwghlmian"].is_title, vocab["7,771"].like_num, vocab["7,772"].like_num]
