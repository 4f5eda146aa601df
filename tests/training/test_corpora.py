"""What the trainer reads: CoNLL-U as spaCy's own converter makes it, names with their spacing."""

import json
import subprocess
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from training import corpora

CONLLU = """\
# sent_id = own-1
# text = Rebels don't attack Sarvan.
1	Rebels	rebel	NOUN	NNS	Number=Plur	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	attack	attack	VERB	VB	VerbForm=Inf	0	root	_	_
5	Sarvan	Sarvan	PROPN	NNP	Number=Sing	4	obj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = own-2
# text = They wait.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	wait	wait	VERB	VBP	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

"""
IOB2 = """\
# sent_id = own-1
# text = Ana Bo left Sarvan, Kel-Dar.
1	Ana	B-PER
2	Bo	I-PER
3	left	O
4	Sarvan	B-LOC
5	,	O
6	Kel	B-LOC
7	-	I-LOC
8	Dar	I-LOC
9	.	O

# sent_id = own-2
# text = Sarvan Kel fell
1	Sarvan	B-LOC
2	Kel	B-LOC
3	fell	O
"""


def test_a_treebank_becomes_what_spacys_converter_makes_of_it(tmp_path: Path) -> None:
    (tmp_path / "own.conllu").write_text(CONLLU * 11, encoding="utf-8")
    command = [sys.executable, "-m", "spacy", "convert", str(tmp_path / "own.conllu"), str(tmp_path), "-n", "10"]
    subprocess.run([*command, "-c", "conllu"], check=True, capture_output=True)
    vocab = spacy.blank("en").vocab
    converted = [document.to_json() for document in DocBin().from_disk(tmp_path / "own.spacy").get_docs(vocab)]
    assert converted == [document.to_json() for document in corpora.syntax(CONLLU * 11)]
    assert [10, 10, 2] == [len(list(document.sents)) for document in corpora.syntax(CONLLU * 11)]


def test_words_that_are_written_together_stay_together() -> None:
    [document] = corpora.syntax(CONLLU)
    assert document.text.startswith("Rebels don't attack Sarvan. They wait.")


def test_labels_keep_their_ud_names() -> None:
    [document] = corpora.syntax(CONLLU)
    assert ["nsubj", "aux", "advmod", "ROOT", "obj", "punct"] == [token.dep_ for token in next(iter(document.sents))]


def test_names_are_read_with_spacing_and_borders() -> None:
    [document] = corpora.names(IOB2)
    found = [(name.text, name.label_) for name in document.ents]
    assert [("Ana Bo", "PER"), ("Sarvan", "LOC"), ("Kel-Dar", "LOC"), ("Sarvan", "LOC"), ("Kel", "LOC")] == found


def test_a_text_that_is_not_its_words_is_spaced_everywhere() -> None:
    [document] = corpora.names("# text = other words\n1\tSarvan\tB-LOC\n2\tfell\tO\n")
    assert "Sarvan fell " == document.text


def test_a_corpus_survives_writing(tmp_path: Path) -> None:
    corpora.write(corpora.names(IOB2), tmp_path / "names" / "own.spacy")
    [document] = DocBin().from_disk(tmp_path / "names" / "own.spacy").get_docs(spacy.blank("en").vocab)
    assert "Ana Bo" == document.ents[0].text


def test_marked_names_keep_the_longest_and_leave_what_is_no_name() -> None:
    text = "Ana of Upper Sarvan left.\nThe town fell."
    mentions = [
        {"start": 0, "end": 3, "label": "PER"},
        {"start": 7, "end": 19, "label": "LOC"},
        {"start": 13, "end": 19, "label": "LOC"},
        {"start": 26, "end": 34, "label": None},
    ]
    line = json.dumps({"text": text, "sentences": [[0, 25], [26, 40]], "mentions": mentions})
    [document] = corpora.marked_names(line)
    assert [("Ana", "PER"), ("Upper Sarvan", "LOC")] == [(name.text, name.label_) for name in document.ents]
    assert ["Ana of Upper Sarvan left.", "The town fell."] == [sentence.text for sentence in document.sents]
