"""The steps around the training: casing, the table of words, the choice of a seed, what is refused."""

import json
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training import assemble, evaluate, fit, registered, sources, words


def an_example(language: Language) -> Example:
    tokens = ["Rebels", "attack", "Sarvan", ".", "They", "wait", "."]
    document = Doc(
        language.vocab,
        words=tokens,
        spaces=[True, True, False, True, True, False, False],
        tags=["NNS", "VBP", "NNP", ".", "PRP", "VBP", "."],
        heads=[1, 1, 1, 1, 5, 5, 5],
        deps=["nsubj", "ROOT", "obj", "punct", "nsubj", "ROOT", "punct"],
        ents=["O", "O", "B-LOC", "O", "O", "O", "O"],
    )
    return Example(language.make_doc(document.text), document)


def test_sentences_change_their_case_and_keep_their_tree_and_names() -> None:
    language, cases = spacy.blank("en"), cycle([registered.upper, registered.lower])
    changed = registered.recased(language, an_example(language), lambda: next(cases)).reference
    assert "REBELS ATTACK SARVAN. they wait." == changed.text.strip()
    assert ["nsubj", "ROOT", "obj", "punct", "nsubj", "ROOT", "punct"] == [token.dep_ for token in changed]
    assert ["SARVAN"] == [name.text for name in changed.ents]


def test_small_words_of_a_headline_stay_small() -> None:
    document = Doc(
        spacy.blank("en").vocab, words=["the", "siege", "of", "sarvan"], sent_starts=[True, False, False, False]
    )
    assert ["The", "Siege", "of", "Sarvan"] == registered.title(document[:])


def test_a_letter_that_grows_in_capitals_leaves_the_example_alone() -> None:
    language = spacy.blank("en")
    document = Doc(language.vocab, words=["Straße"], heads=[0], deps=["ROOT"])
    example = Example(language.make_doc("Straße"), document)
    assert example is registered.recased(language, example, lambda: registered.upper)


def test_words_with_equal_traits_share_a_row_whatever_their_case() -> None:
    town = words.Traits(0, ("big",), words.CAPITAL)
    language = words.vocabulary(iter([("sarvan", town), ("keldar", town), ("attack", words.Traits(37, (), 0))]))
    assert (2, words.CODE_WIDTH + len(words.KINDS) + 4) == language.vocab.vectors.shape
    assert (language("SARVAN")[0].vector == language("Keldar")[0].vector).all()


def test_the_table_of_words_keeps_its_key_on_disk(tmp_path: Path) -> None:
    words.write(words.vocabulary(iter([("sarvan", words.Traits(0, ("big",), words.CAPITAL))])), tmp_path / "words")
    assert spacy.load(tmp_path / "words")("SARVAN")[0].has_vector


def test_the_same_words_give_the_same_table() -> None:
    known = [("attack", words.Traits(37, (), 0)), ("raid", words.Traits(36, ("part",), 1))]
    first, second = (words.vocabulary(iter(known)).vocab.vectors.data for _ in range(2))
    assert (first == second).all()


def test_a_word_of_a_long_name_is_told_from_a_name() -> None:
    kinds = words.place_words(iter([("Sarvan", "big"), ("Upper Sarvan", "small"), ("Kél", "small")]))
    assert {"sarvan": {"big", "part"}, "upper": {"part"}, "kél": {"small"}, "kel": {"small"}} == kinds


@pytest.mark.parametrize(
    ("forms", "case"),
    [
        ([words.Spelling(-10.0, "attack", 3), words.Spelling(-13.0, "Attack", 3)], words.LOWER_CASE),
        ([words.Spelling(-10.0, "march", 3), words.Spelling(-10.5, "March", 3)], words.OFTEN_LOWER),
        ([words.Spelling(-12.0, "aleppo", 3), words.Spelling(-10.0, "Aleppo", 3)], words.CAPITAL),
        ([words.Spelling(-12.0, "nato", 3), words.Spelling(-10.0, "NATO", 3)], words.UPPER_CASE),
        ([words.Spelling(-12.0, "1,000", 3)], None),
    ],
)
def test_the_usual_case_of_a_word_is_that_of_most_uses(forms: list[words.Spelling], case: int | None) -> None:
    assert case == words.usual_case(forms[0].text, forms)


def test_the_seed_that_does_best_on_the_development_set_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "BUILD", tmp_path)
    part = fit.Part("places", "names", "places_f", (0, 1, 2))
    for seed, score in enumerate((0.71, 0.75, 0.73)):
        folder = fit.folder_of(part, seed) / "model-best"
        folder.mkdir(parents=True)
        (folder / "meta.json").write_text(json.dumps({"performance": {"places_f": score}}), encoding="utf-8")
    assert tmp_path / "places-1" / "model-best" == fit.best(part)


def test_capitals_for_the_test_keep_every_word_its_length() -> None:
    document = Doc(spacy.blank("en").vocab, words=["Straße", "falls"], heads=[1, 1], deps=["obj", "ROOT"])
    assert ["Straße", "FALLS"] == [token.text for token in evaluate.upper_cased(document)]


def test_missing_data_is_one_line_with_the_remedy(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from training import __main__, sources; "
        f"sources.ROOT = Path({str(tmp_path / 'project' / 'training')!r}); sys.argv = ['training', 'corpora']; "
        "sys.exit(__main__.main())"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 2 == ended.returncode
    assert "training: corpora" == ended.stderr.splitlines()[0]
    assert [f"{tmp_path / 'shared' / 'data'}: the training data is not there. "] == [
        line[: line.index("Put")] for line in ended.stderr.splitlines()[1:]
    ]


def test_a_pipeline_that_is_too_large_is_not_shipped(tmp_path: Path) -> None:
    (tmp_path / "model").write_bytes(b"0" * 10)
    assert 10 == assemble.size_bytes(tmp_path)
