"""Trees as plain values: ClearNLP's labels mapped to UD's, and words of a parser joined to tokens of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extract.syntax.dependencies import Node, Tree, Word, aligned, from_clear, is_clear
from streams.extract.syntax.pipeline import Parser, parser_of
from streams.extract.syntax.weights import BUNDLED, UnknownPipeline, extractor_of, folder_of


def _clear(*rows: str) -> list[Node]:
    parts = [row.split() for row in rows]
    return from_clear([Node(int(head), dep, pos, "") for head, dep, pos in parts])


def _shape(nodes: list[Node]) -> list[tuple[int, str]]:
    return [(node.head, node.dep) for node in nodes]


def test_clear_labels_are_known_by_their_objects() -> None:
    assert is_clear(["ROOT", "dobj", "nsubj"])
    assert not is_clear(["ROOT", "obj", "nsubj"])


def test_a_passive_agent_hangs_on_its_verb() -> None:
    # "Bria was attacked by rebels"
    nodes = _clear("2 nsubjpass PROPN", "2 auxpass AUX", "2 ROOT VERB", "2 agent ADP", "3 pobj NOUN")
    assert [(2, "nsubj:pass"), (2, "aux:pass"), (2, "root"), (4, "case"), (2, "obl:agent")] == _shape(nodes)


def test_a_prepositional_object_heads_its_preposition() -> None:
    # "force of fighters marched on Goma"
    nodes = _clear("3 nsubj NOUN", "0 prep ADP", "1 pobj NOUN", "3 ROOT VERB", "3 prep ADP", "4 pobj PROPN")
    assert [(3, "nsubj"), (2, "case"), (0, "nmod"), (3, "root"), (5, "case"), (3, "obl")] == _shape(nodes)


def test_what_is_said_of_a_subject_heads_its_copula() -> None:
    # "They are soldiers ."
    nodes = _clear("1 nsubj PRON", "1 ROOT AUX", "1 attr NOUN", "1 punct PUNCT")
    assert [(2, "nsubj"), (2, "cop"), (2, "root"), (2, "punct")] == _shape(nodes)


@pytest.mark.parametrize(
    ("clear", "ud"),
    [
        ("dobj", "obj"),
        ("relcl", "acl:relcl"),
        ("poss", "nmod:poss"),
        ("prt", "compound:prt"),
        ("nsubj", "nsubj"),
        ("conj", "conj"),
    ],
)
def test_a_relation_gets_its_name_in_ud(clear: str, ud: str) -> None:
    assert ud == _clear(f"1 {clear} NOUN", "1 ROOT VERB")[0].dep


def test_words_cut_finer_than_tokens_are_joined() -> None:
    # "a 3,000-strong force": the parser has four words for our second token's three
    words = [
        Word(0, 1, Node(4, "det", "DET", "DT")),
        Word(2, 7, Node(3, "advmod", "NUM", "CD")),
        Word(7, 8, Node(3, "punct", "PUNCT", "HYPH")),
        Word(8, 14, Node(4, "amod", "ADJ", "JJ")),
        Word(15, 20, Node(4, "root", "NOUN", "NN")),
    ]
    tree = aligned(words, [(0, 1), (2, 14), (15, 20)])
    assert [(2, "det"), (2, "amod"), (2, "root")] == _shape(list(tree.nodes))


def test_a_tree_answers_what_rules_ask() -> None:
    tree = Tree([Node(1, "nummod", "NUM", "CD"), Node(2, "nsubj", "NOUN", "NNS"), Node(2, "root", "VERB", "VBD")])
    assert (1, None) == (tree.head(0), tree.head(2))
    assert [1] == tree.children(2, "nsubj")
    assert [1, 2] == tree.ancestors(0)
    assert tree.top(0, 2) == 1


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(UnknownPipeline, match="no_such_pipeline"):
        folder_of("no_such_pipeline")


def test_without_a_pipeline_nothing_parses() -> None:
    assert parser_of("blank") is None
    assert "blank en" in extractor_of("blank")


def test_the_bundled_pipeline_reads_subject_and_object() -> None:
    text = "Rebels stormed the camp. Soldiers fled."
    words = Parser(BUNDLED).parse([text, "Gunmen attacked."])[0].words
    found = {text[word.start : word.end]: word.node for word in words}
    assert found["Rebels"].dep == "nsubj"
    assert found["camp"].dep == "obj"
    assert "root" in {word.node.dep for word in words}


def test_heads_of_joined_words_never_lead_round() -> None:
    # "Legionaries counter-attacked": the second word of the joined token hangs on the noun, the first under it
    words = [
        Word(0, 11, Node(1, "nsubj", "NOUN", "NNS")),
        Word(12, 19, Node(3, "compound", "NOUN", "NN")),
        Word(19, 20, Node(3, "punct", "PUNCT", "HYPH")),
        Word(20, 28, Node(3, "root", "VERB", "VBD")),
    ]
    tree = aligned(words, [(0, 11), (12, 28)])
    assert [(1, "nsubj"), (1, "root")] == _shape(list(tree.nodes))
    words[3] = Word(20, 28, Node(0, "conj", "VERB", "VBD"))
    words[0] = Word(0, 11, Node(1, "nsubj", "NOUN", "NNS"))
    words[1] = Word(12, 19, Node(1, "root", "NOUN", "NN"))
    assert [(1, "nsubj"), (1, "root")] == _shape(list(aligned(words, [(0, 11), (12, 28)]).nodes))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_no_tree_over_other_tokens_leads_round(order: list[float], joins: list[bool]) -> None:
    ranks = sorted(range(len(order)), key=order.__getitem__)
    heads = {word: ranks[at // 2] if at else word for at, word in enumerate(ranks)}  # each under one ranked before it
    words = [Word(2 * at, 2 * at + 1, Node(heads[at], "dep", "X", "")) for at in range(len(order))]
    spans: list[tuple[int, int]] = []
    for at in range(len(order)):
        if spans and joins[at]:
            spans[-1] = (spans[-1][0], 2 * at + 1)
        else:
            spans.append((2 * at, 2 * at + 1))
    tree = aligned(words, spans)
    for at in range(len(spans)):
        above = [at, *tree.ancestors(at)]
        assert tree.head(above[-1]) is None
