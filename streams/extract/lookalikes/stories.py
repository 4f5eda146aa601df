"""What a story tells: "in part three the army marches on Sofia", "in the third season the rebels capture the port"."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.cardinals import TO_TWELVE
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased
from streams.extract.words.tokens import Token

_TOLD_AS_NOW = frozenset({"VBZ", "VBP", "VB", "VBG"})  # a story is retold in the present
_PARTS = words("episode episodes sequel prequel trilogy instalment installment finale pilot opener")
# which are parts of a story where a number or the story stands with them
_NUMBERED = words("part act volume book chapter scene season seasons series film reel level mission canto half")
_ORDINALS = lexicon.ORDINAL_WORDS | words("opening closing final")
_OF_YEAR = words("dry rainy wet fighting campaigning harvest planting monsoon hurricane winter summer spring autumn")
_WORKS = words("series show film films movie novel book books play opera drama saga story game thriller musical")
# .. and not "in part two of their offensive"
_OF_ELSE = rf"(?! of (?!(?:[\w'\u2019-]+ ){{0,3}}?(?:{'|'.join(sorted(_WORKS))})\b))"
# "In part three the army mutinies": so plain that no parse is needed
_OPENS = Cased(
    rf"\b[Ii]n (?:part|act|episode|chapter|season|scene) (?:\d+|[ivx]+|{'|'.join(TO_TWELVE)})\b{_OF_ELSE}|"
    r"^\W*[Ii]n the (?:\w+(?:st|nd|rd|th)|second|third|opening|closing|final|last) (?:act|episode|chapter|season|scene|"
    rf"reel)\b{_OF_ELSE}|"
    # "Rebels ambush the caravan at level nine"
    rf"(?<!alert )(?<!threat )(?<!readiness )(?<!alarm )\bat level (?:\d+|{'|'.join(TO_TWELVE)})(?=\W*$)"
)
_WORK = (  # in words of which no news is told: not "in a drama that shocked the nation"
    r"(?:novels?|films?|movies?|plays?|musicals?|operas?|comics?|cartoons?|thrillers?|sequels?|prequels?|"
    r"(?:video |computer |board |card |new )?games?|mods?|sagas?|epics?|ballads?|fables?|fairy tales?|poems?|satires?|"
    r"parod(?:y|ies)|novellas?|short stor(?:y|ies)|screenplays?|scripts?|simulators?|dreams?|libretto|"
    r"paintings?|murals?|frescoe?s?|tapestr(?:y|ies)|legends?|myths?)"
    r"(?! (?:areas?|grounds?|parks?|reserves?|rooms?|houses?|lodges?|halls?|festivals?|theatres?|theaters?|studios?|"
    r"shops?|fairs?|cent(?:re|er)s?|battles?|struggles?|fights?)\b)"
)
# "In the film, rebels storm", "a play in which soldiers besiege", "the game lets players attack", "the mod imagines"
_IN_WORK = Cased(
    rf"^\W*[Ii]n (?:the|an?|his|her|their|its|this|that|one|another) (?:[\w'\u2019-]+ ){{0,4}}?{_WORK}\b"
    rf"(?:(?! on \w+day)[^,;]){{0,60}},|"
    r"\b(?:latest|new|first-person|best-selling) shooters?,? (?:in which|where) |"
    rf"\b{_WORK}\b[^,;]{{0,50}},? (?:in which|about how|has|sees|shows|finds|follows) |"
    r"\b(?:scenes?|chapters?|episodes?) (?:in which|where) |"
    rf"\b{_WORK}\b (?:[\w'\u2019-]+ ){{0,8}}?(?:lets?|puts?|allows?|invites?|asks?|challenges?|sends?|imagines?|"
    r"pits?) |"
    r"\b(?:players|gamers) (?:must|can|may|will|have to|get to|are asked to|defend|lead|command|fight|take|attack)\b|"
    r"\b(?:lets?|allow(?:s|ing)?|invites?|asks?|puts?) (?:the |its |up to \d+ )?(?:\d+ )?(?:players?|gamers?|"
    r"readers?)\b"
)
# what is told to be laughed at, staged or made up; what is done to those who do is no jest: "stormed the magazine"
_JEST = Cased(
    r"\b(?:satirical|parody|spoof|joke|hoax|april fool'?s?) (?:[\w-]+ ){0,2}?(?:web ?sites?|magazines?|papers?|"
    r"newspapers?|pages?|accounts?|shows?|programmes?|blogs?|articles?|posts?|news) "
    r"(?:[\w'\u2019-]+ ){0,3}?(?:that|how|"
    r"wrote|writes|says?|said|report(?:s|ed)|claim(?:s|ed)|tells|told|announce[sd]|imagine[sd]|has|shows|showed)\b|"
    r"^\W*[Ii]n (?:his|her|my|the) (?:dreams?|nightmares?)\b|"
    r"^\W*(?:filming|shooting) (?:at|of|for|on) (?:[\w'\u2019-]+ ){1,3}?(?:was|were|is|has|had|will|began|starts?)\b|"
    r"\bapologi[sz](?:ed|es|ing) for (?:having )?(?:sa(?:id|ying)|writ(?:ten|ing)|report(?:ed|ing)|claim(?:ed|ing))\b|"
    r"\b(?:man|woman|caller|youth|teenager|student|pupil|boy|girl)s? who (?:telephoned|phoned|rang|called|texted) "
    r"[^.;]{0,60}?\b(?:that|to say|to report)\b",
    re.IGNORECASE,
)
_OF = 4  # tokens from "of" to the story


def is_of_story(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is done in a part of a story; what happened, in the past, is none, nor "in part of the town"."""
    tree = clauses.tree
    text, start = clauses.sentence.text, clauses.tokens[trigger.first].start
    if _OPENS.search(text) is not None and trigger.form != "past":
        return True
    if _JEST.search(text, 0, start) is not None:
        return True
    if tree is None:
        return False
    if _is_told_as_now(tree, trigger) and _IN_WORK.search(text, 0, start):
        return True
    at = trigger.end - 1 if trigger.is_noun else trigger.first
    verbs = [one for one in (at, *tree.ancestors(at)) if tree.nodes[one].tag.startswith("VB")]
    if not any(tree.nodes[one].tag in _TOLD_AS_NOW for one in verbs[:1]):
        return False
    return any(_is_part(clauses, tree, one) for verb in verbs for one in tree.children(verb, "obl", "nmod"))


def _is_told_as_now(tree: Tree, trigger: Trigger) -> bool:
    """Say whether the word is a verb of now, even where the parse takes it for a noun: "in which rebels storm Goma"."""
    is_known = bool(tree.children(trigger.end - 1, "det", "nmod:poss"))
    is_past = trigger.form == "past" or tree.nodes[trigger.first].tag in ("VBD", "VBN")
    return not is_past and not (trigger.is_noun and is_known)


def _is_part(clauses: Clauses, tree: Tree, at: int) -> bool:
    tokens = clauses.tokens
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    below = [tokens[one].lower for one in tree.children(at, "nmod")]
    if "in" not in marks or any(word not in _WORKS for word in below) or _is_of_else(tokens, at):
        return False
    word = tokens[at].lower
    if word in _PARTS:
        return True
    beside = {tokens[one].lower for one in tree.children(at)} | {
        token.lower for token in tokens[max(0, at - 1) : at + 2]
    }
    if beside & _OF_YEAR:
        return False  # "in the second dry season"
    is_told = bool(below) or bool(beside & (_ORDINALS | TO_TWELVE.keys())) or any(one.isdigit() for one in beside)
    return word in _NUMBERED and is_told


def _is_of_else(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is a part of something else, whatever the tree holds: "in the second part of the city"."""
    of = next((one for one in (at + 1, at + 2) if one < len(tokens) and tokens[one].lower == "of"), None)
    return of is not None and _WORKS.isdisjoint(token.lower for token in tokens[of + 1 : of + 1 + _OF])
