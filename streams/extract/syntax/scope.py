"""How far a word reaches: whether what is denied, doubted or asked is still said of a later word."""

from collections.abc import Sequence

from streams.extract.syntax.dependencies import Tree
from streams.extract.words.lexicon import SAYING, words
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token

# what opens a clause that stands for itself: "denied it as 6,000 men attacked"
_OPENS = words("as while whilst though although but when whenever after since because until once where whereas even")
_LASTING = words("but")  # goes on behind a comma
_AND = words("and so yet but")
_STOPS = words("; : — \u2013")
REPORTS = words(
    """
    report reports claim claims rumour rumours rumor rumors story stories talk word news allegation allegations
    suggestion suggestions assertion assertions accusation accusations account accounts post posts message messages
    warning warnings statement statements footage video videos picture pictures notion idea evidence sign signs proof
    announcement announcements boast boasts tale tales broadcast broadcasts
    plan plans order orders threat threats fear fears alarm possibility risk danger prospect likelihood chance hint
    """
)
_NONE = words("no not n't never nothing none neither nor")  # "called it a lie and said that no armour had entered"
_DEFINITE = words("the these those its their his")
_BRANDS = ("dismiss", "describ", "reject", "brand", "denounc", "decri", "condemn")
_ASIDE = 3  # tokens of "as reported," and its like


# nobody kept them from it
_NOT_ABLE = (
    r"\b(?:(?:unable|powerless|too \w+|fail(?:s|ed|ing)?|did nothing|could do nothing|little) to|could "
    r"not|cannot|can['\u2019]t|"
    r"couldn['\u2019]t|did not|didn['\u2019]t|does not|nothing|nobody|no one|neither [^,;]{2,50}) (?:\w+ )?"
)
_IN_VAIN = Small(
    _NOT_ABLE + r"(?:(?:prevent|stop|keep|kept|deter|hinder|dissuade|save)\w* (?:[\w'\u2019.,-]+ ){1,9}from "
    r"(?:an? |the )?|(?:prevent|stop|halt|stem|slow|check|blunt|avert|repel|resist|reverse)(?:ped|ed|led|s)? "
    r"(?:(?:the|an?|this|that|their|its) (?:[\w\u2019'-]+ ){0,3})?)$|"
    r"\bno (?:\w+ ){0,3}(?:end|halt|let-?up|respite|break|pause|limit|relief) (?:to|in|from|of) (?:the |its |their )?$",
)


def is_in_vain(before: str) -> bool:
    """Say whether the text before an attack tells that nothing kept it off, or that there is no end to it."""
    return _IN_VAIN.search(before) is not None


def is_cut(tokens: Sequence[Token], tree: Tree | None, owner: int, at: int) -> bool:
    """Say whether between two tokens a clause opens that holds the later one and stands for itself.

    `owner` may be -1: the beginning of the sentence.
    """
    opened = ""
    for index in range(owner + 1, at):
        word = tokens[index].lower
        if word in _STOPS:
            return True
        if word in _OPENS and not _is_aside(tokens, index):
            opened = word
        elif word == "," and tokens[index + 1].lower in _AND and index + 2 < at and not _is_list(tokens, owner, index):
            return True
        elif word == "," and opened not in _LASTING and not tokens[index - 1].lower.isdigit():
            opened = ""
    if opened or tree is None:
        return bool(opened)
    return _is_said_beside(tokens, tree, owner, at) or is_apart(tokens, tree, owner, at)


def _is_said_beside(tokens: Sequence[Token], tree: Tree, owner: int, at: int) -> bool:
    """Say whether a second verb of telling beside the owner's holds the token: "denied the claim and said ..."."""
    said = next((one for one in tree.ancestors(at) if tree.dep(one) == "conj" and tree.head(one) == owner), owner)
    is_told = owner < said < at and tokens[said].lower in SAYING
    return is_told and _NONE.isdisjoint(token.lower for token in tokens[said + 1 : at])


def is_apart(tokens: Sequence[Token], tree: Tree, owner: int, at: int) -> bool:
    """Say whether the token stands in a relative clause or after "the 6,000 rebels" that only tells who they are."""
    seen = {at}
    while True:
        head, dep = tree.head(at), tree.dep(at)
        if head is None or head in seen or head == owner:
            return False
        if dep == "acl:relcl" and tokens[head].lower not in REPORTS and not _is_told(tokens, tree, head):
            return head > owner
        if (
            dep == "acl"
            and tokens[head].lower not in REPORTS
            and not tree.children(at, "mark")
            and any(tokens[one].lower in _DEFINITE for one in tree.children(head, "det", "nmod:poss"))
            and not _is_told(tokens, tree, head)
        ):
            return head > owner
        seen.add(head)
        at = head


def _is_list(tokens: Sequence[Token], owner: int, at: int) -> bool:
    """Say whether the comma ends a list: "tanks, planes, and 6,000 men"."""
    return any(one.lower == "," for one in tokens[owner + 1 : at])


def _is_told(tokens: Sequence[Token], tree: Tree, at: int) -> bool:
    """Say whether somebody's report is of it: "reports of the 6,000 rebels attacking"."""
    head = tree.head(at)
    return head is not None and tree.dep(at) == "nmod" and tokens[head].lower in REPORTS


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it only opens a short remark: "as reported,", "as baseless"."""
    word = tokens[at].lower
    if word in ("even", "once"):
        return True
    ends = any(token.lower == "," for token in tokens[at + 1 : at + 1 + _ASIDE])
    return word == "as" and (ends or (at > 0 and tokens[at - 1].lower.startswith(_BRANDS)))


_WHO_BEFORE = 2  # tokens between "who" and its verb: "who had attacked"
_ASKING = words(
    """
    clear unclear certain uncertain sure known unknown knows know knew said say says ask asks asked asking wonder
    investigating investigate investigated determine determined establish established identify disclose disclosed
    specify specified reveal revealed confirm confirmed of on over about exactly
    """
)


def asks_who(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb is told of nobody, but asked who, or how many, did it: "it is unclear who attacked"."""
    for who in range(at - 1, max(0, at - 2 - _WHO_BEFORE), -1):
        if tokens[who].lower == "who":
            return tokens[who - 1].lower in _ASKING
        if tokens[who].lower == "many" and tokens[who - 1].lower == "how":
            return tokens[who - 2].lower in _ASKING
    return False
