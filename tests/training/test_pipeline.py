"""The pipeline that ships: whole, small, licensed, of UD, and as good as its scores say."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from training import assemble, corpora, evaluate, sources

UD = """
nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse aux cop mark nmod appos nummod acl
amod det clf case conj cc fixed flat compound list parataxis orphan goeswith reparandum punct root dep
"""
OWN = {  # sentence: (word, relation, head) that a reader of war news cannot do without
    "Over 6,000 rebels attacked the town.": {("6,000", "nummod", "rebels"), ("rebels", "nsubj", "attacked")},
    "The army captured Sarvan on Monday.": {("army", "nsubj", "captured"), ("Sarvan", "obj", "captured")},
    "Three villages were seized by the militia.": {
        ("villages", "nsubj:pass", "seized"),
        ("militia", "obl:agent", "seized"),
    },
    "THE ARMY CAPTURED THE TOWN.": {("ARMY", "nsubj", "CAPTURED"), ("TOWN", "obj", "CAPTURED")},
}


@pytest.fixture(scope="module")
def language() -> Language:
    return spacy.load(sources.SHIPPED)


def test_it_is_whole(language: Language) -> None:
    assert ["tok2vec", "tagger", "morphologizer", "parser", "lemmatizer", "ner"] == language.pipe_names


def test_it_is_small() -> None:
    assert assemble.size_bytes(sources.SHIPPED) <= assemble.LARGEST_BYTES


def test_it_loads_in_a_second_without_code_of_ours() -> None:
    assert (
        assemble.load_seconds(sources.SHIPPED) < assemble.LONGEST_LOAD_SECONDS
    )  # in a process that imports spaCy alone


def test_its_relations_are_those_of_universal_dependencies(language: Language) -> None:
    assert set() == {label.split(":")[0].lower() for label in language.pipe_labels["parser"]} - set(UD.split())


def test_its_names_are_persons_organisations_and_places(language: Language) -> None:
    assert {"PER", "ORG", "LOC"} == set(language.pipe_labels["ner"])


def test_it_says_its_licence_and_whom_it_owes(language: Language) -> None:
    card = (sources.SHIPPED / assemble.CARD).read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" == language.meta["license"]
    owed = ("CC BY-SA 4.0", "Silveira et al. 2014", "Zeldes 2017", "Mayhew et al. 2024", "openstax.org", "Princeton")
    assert [] == [name for name in owed if name not in card]


def test_it_carries_no_words_of_the_corpora() -> None:
    kept = json.loads((sources.SHIPPED / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert kept == assemble.needed_strings(spacy.load(sources.SHIPPED))


@pytest.mark.parametrize("sentence", OWN)
def test_it_reads_what_war_news_needs(language: Language, sentence: str) -> None:
    found = {(token.text, token.dep_, token.head.text) for token in language(sentence)}
    assert set() == OWN[sentence] - found


def test_it_knows_the_lemmas_of_verbs_and_auxiliaries(language: Language) -> None:
    lemmas = [token.lemma_ for token in language("Troops were attacking villages.")]
    assert ["troop", "be", "attack", "village", "."] == lemmas


def test_places_are_found(language: Language) -> None:
    names = {(name.text, name.label_) for name in language("Troops marched from Baghdad to Mosul, he said.").ents}
    assert {("Baghdad", "LOC"), ("Mosul", "LOC")} == names


def test_the_card_shows_the_scores_that_were_measured() -> None:
    measured = json.loads(evaluate.SCORES.read_text(encoding="utf-8"))
    for card in (sources.ROOT / assemble.CARD, sources.SHIPPED / assemble.CARD):
        text = card.read_text(encoding="utf-8")
        assert text == evaluate.carded(text, measured)


@pytest.mark.shared
def test_a_sample_scores_what_the_scores_say(language: Language, shared: Path) -> None:
    conllu = sources.unpacked(shared / "data" / "treebank" / "en_ewt-ud-test.conllu.gz")
    sentences = conllu.split("\n\n")[: evaluate.SAMPLE_DOCUMENTS * corpora.SENTENCES_A_DOCUMENT]
    gold = DocBin(docs=corpora.syntax("\n\n".join(sentences) + "\n\n"))
    counted = evaluate.syntax_scores(language, list(gold.get_docs(language.vocab)))
    said = json.loads(evaluate.SCORES.read_text(encoding="utf-8"))["ewt_test_sample"]
    assert counted == pytest.approx({name: said[name] for name in evaluate.SYNTAX}, abs=0.2)
