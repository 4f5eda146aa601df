"""Ceasefires that are made; those that are kept, broken, or only wished for are no event."""

import re

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.words.lexicon import words

_MADE = words(
    """
    agreed signed announced declared reached brokered took takes began concluded accepted effect expired ended lapsed
    extended renewed silent force let allowed signs declares agree agrees accept accepts announces came comes start
    started begin begins holding held holds ordered proclaimed ends quiet
    arranged place initialed initialled
    """
)
_SPOILT = words(
    """
    violate violated violation violations end talks forge collapse collapsed joining calls called call without
    join breach breached if broke broken ended ignore ignored ignoring ignores defy defied defying disregarded flouted
    apart crumbled
    """
)

# in a headline, or of a day to come: "Houthis announce three-day truce", "will observe a ceasefire from Tuesday"
_PROMISED = re.compile(
    r"\b(?:(?:will|would) (?:observe|respect|begin|start|hold to|honou?r) an?|announce|declare) (?:an? )?"
    r"(?:[\w-]+ ){0,3}(?:ceasefire|cease-fire|truce)\b",
    re.IGNORECASE,
)

# .. by what they will do: "will silence their guns as of noon today", "agreed to stop shooting from midnight"
_WILL_STOP = re.compile(
    r"\b(?:will|would|agreed? to|promised? to|pledged? to) (?:both |all |now )?(?:(?:hold|cease) (?:its |their |all )?"
    r"fire|silence (?:its|their|the|all) (?:guns|weapons)|stop (?:all )?(?:shooting|firing|fighting))\b",
    re.IGNORECASE,
)

# only asked for: "urged the rebels to agree to a ceasefire", "proposed that a truce be declared"
_ASKED = re.compile(
    r"(?<![-\w])(?:urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|appeal(?:s|ed|ing)?|implor\w+|begg?(?:s|ed|ing)?|"
    r"demand(?:s|ed|ing)?|propos(?:e|es|ed|ing)|want(?:s|ed)?|hop(?:e|es|ed|ing)|pray(?:s|ed|ing)?|"
    r"recommend(?:s|ed|ing)?|push(?:es|ed|ing)?|insist(?:s|ed|ing)?|plead(?:s|ed|ing)?|invit(?:e|es|ed|ing)|"
    r"exhort(?:s|ed)?|encourag(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|should|must|needs?|if|unless|"
    r"until|whether|persuad(?:e|ing)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|failed|ready|willing|prepared) "
    r"(?:(?!after\b|since\b|which\b|that (?:was|had|has)\b)[\w'\u2019.-]+ ){0,14}?"
    r"(?:[Cc]ease-?fires?|truces?|armistice)\b(?! (?:(?:that )?(?:was |had been |has been )?)?"
    r"(?:agreed|signed|reached|declared|announced|brokered|concluded)\b)"
)

_TOLD = re.compile(
    r"\b(?:cease-?fires?|truces?|armistice|cessation|hostilities|silent|"
    r"(?:stop|end|halt) (?:the |their |all )?fighting)\b",
    re.IGNORECASE,
)

_MADE_IT = r"\b(?:brokered|mediated|signed|agreed|declared|announced|concluded) (?:to )?(?:[\w-]+ ){0,3}"
_TRUCE = r"(?:ceasefire|cease-fire|truce|armistice)\b"
# "which brokered a truce in March, called on all sides to show restraint"
_CALLED_ELSE = re.compile(rf"{_MADE_IT}{_TRUCE}[^.;]*\bcalled on (?![^.;]*{_TRUCE})", re.IGNORECASE)
# "brokered a ceasefire on 28 May, but it was broken the next day"
_BROKEN_LATER = re.compile(rf"{_MADE_IT}{_TRUCE}[^.;]*\b(?:but|which|that|only for it to)\b", re.IGNORECASE)

# "agreed to a ceasefire after talks in Doha", "a truce to end five days of fighting"
_HARMLESS = {
    "talks": re.compile(r"\b(?:after|following|during|at|in) (?:[\w'\u2019-]+ ){0,4}talks\b", re.IGNORECASE),
    "end": re.compile(
        r"\b(?:ceasefire|cease-fire|truce|armistice) (?:\w+ )?(?:to|that (?:would|will)) end "
        r"(?:\w+ ){0,4}(?:fighting|war|clashes|conflict|violence|bloodshed|hostilities|shelling|siege)\b",
        re.IGNORECASE,
    ),
    "called": _CALLED_ELSE,
    "broken": _BROKEN_LATER,
    "broke": _BROKEN_LATER,
    "collapsed": _BROKEN_LATER,
}

# between partners in a government or a trade: "the coalition reached a truce over pensions"
_OF_PEACE = re.compile(
    rf"\b{_TRUCE} (?:over|on|about) (?:the |their |its )?(?:[a-z-]+ )?(?:pensions?|tax(?:es)?|budgets?|wages?|pay|"
    r"prices?|tariffs?|trade|rents?|subsidies|reforms?|immigration|abortion|spending|rosters?|patents?|fees)\b"
    r"(?! (?:routes?|roads?))",
    re.IGNORECASE,
)


def is_made(clauses: Clauses, *, are_named: bool = False) -> bool:
    """Say whether the sentence tells that a ceasefire is made, not kept, broken or wished for."""
    words = {token.lower for token in clauses.tokens}
    spoilt = words & _SPOILT - {word for word, use in _HARMLESS.items() if use.search(clauses.sentence.text)}
    is_theirs = any(mention.is_fighting for mention in clauses.mentions)
    text = clauses.sentence.text
    is_promised = _WILL_STOP.search(text) is not None or (is_theirs and _PROMISED.search(text) is not None)
    is_settled = is_promised or bool(words & _MADE)
    return (
        is_settled
        and not spoilt
        and not _is_only_asked(text)
        and _OF_PEACE.search(text) is None
        and (
            are_named
            or is_theirs
            or any(place.bearer is not None for place in clauses.places)
            or bool(words & {"brokered", "mediated", "signed", "agreed"})
        )
    )


def is_done(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether somebody made the truce, or it began or ran out: "declared a ceasefire", "a truce is in place"."""
    tree, at = clauses.tree, trigger.end - 1
    verb = tree.head(at) if tree is not None else None
    if tree is None or verb is None or _is_only_asked(clauses.sentence.text):
        return False
    dep, said = tree.dep(at), clauses.tokens[verb].lower
    by = [clauses.tokens[one].lower for one in tree.children(at, "acl", "acl:relcl")]
    is_begun = dep.startswith("nsubj") and said in _BEGINS | _MAKES
    return is_begun or (dep == "obj" and said in _MAKES) or not _AGREED.isdisjoint(by)


_MAKES = words(
    """
    declared announced obtained arranged offered proclaimed brokered negotiated signed accepted ordered mediated secured
    """
)
_BEGINS = words("took began started came expired lapsed ran ended place force effect entered")
_AGREED = words("announced agreed declared brokered signed negotiated mediated")


def _is_only_asked(text: str) -> bool:
    """Say whether every truce of the sentence is only asked for, proposed or refused."""
    rest = _ASKED.sub(" ", text)
    return rest != text and _TOLD.search(rest) is None
