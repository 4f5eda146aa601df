"""How it is said: as a fact, a claim, a denial, not so, only perhaps; and what an infinitive is for."""

import re
from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import does, puts_in
from streams.extract.syntax.scope import is_apart, is_cut, is_in_vain
from streams.extract.telling.asked import is_asked
from streams.extract.telling.attribution import Said
from streams.extract.telling.compelled import is_compelled
from streams.extract.telling.denied_on import is_denied_on
from streams.extract.telling.means import used_at
from streams.extract.telling.negation import SCOPE, is_negated, since_break
from streams.extract.telling.openings import is_had
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.extract.words.tokens import Token, token_at
from streams.records import Modality

_PERHAPS = words("could may might would can should must")
_IF = Cased(
    r"\b(?:(?<!as )if(?! not (?:more|fewer|less)\b)(?! there (?:is|was) one\b)"
    r"(?! [^,;]{2,60}? (?:(?:is|are|was|were) (?:right|correct|accurate|to be (?:believed|trusted|credited))|"
    r"can (?:count|be (?:believed|trusted))|count(?:s|ed) (?:well|right|correctly))\b)|"
    r"unless|(?<!depending on )(?<!asked )whether(?! or not\b)|in case|in the event|should the|"
    r"what if|fear that|(?:even )?supposing|(?:premise|assumption|hypothesis|fantasy|nightmare) that|"
    r"(?:feared|fears)(?! (?:to be |to have been )?(?:dead|drowned|killed|lost|missing|buried|trapped|injured|"
    r"wounded|hurt|captured)\b)|"
    r"(?:worr(?:y|ies|ied)|concern(?:s|ed)?) that(?![^;]*,)|threat of|risk of|possibility of|potential|"
    r"(?<!not )possible|hypothetical|unlikely|speculation)\b",
    re.IGNORECASE,
)
AIM = words(
    """
    seek seeks sought seeking aim aims aimed aiming want wants wanted hope hopes hoping wish wishes order goal
    try trying attempt attempting tries desire
    """
)
_THREATENS = words("threaten threatens threatened threatening vow vows vowed vowing")
_MASSING = forms_of_all("mass amass muster gather assemble concentrate mobilise mobilize deploy send dispatch")
_AIMS = words("aim goal hope hopes purpose intention object objective dream dreams idea intent chance")
_AIMED = {"of": _AIMS, "on": words("bent hell-bent intent set keen")}
_READY = _THREATENS | words(
    """
    prepare prepares prepared preparing ready readies readying wait waits waited plan plans planned planning poised
    set about going will 'll \u2019ll expected ordered orders massing massed gathering gathered mobilised
    mobilized intends intend intending mean means mustering amassing positioned gearing
    coordinate coordinating future free able likely due bound primed told instructed commanded directed tasked
    detailed assembling assembled concentrating concentrated
    """
)
# before "to": what follows is done, not meant
_DONE = words(
    """
    began begun begin begins beginning started start starts starting continue continued continues continuing managed
    manages proceeded resumed kept went got enough sufficed sufficient contrived
    """
)
_REPORTED = words("thought believed said reported known understood estimated alleged rumoured rumored")  # "to surround"
_ARE = words("were are was")  # "are to storm", "were China to attack"
_NOT_MEANT = AIM | _AIMS | words("it way point question part thing challenge problem option choice alternative")
_IS_IF = re.compile(r"(?:were|should) .* to$")
_UNDERGOES = (["be"], ["being"], ["getting"])  # before what is only escaped: "left rather than be encircled"
_ESCAPING = forms_of_all("avoid escape evade risk fear") | words("lest fear")
_STANDS = words(
    "repel repulse beat contain resist withstand blunt stem hold fight counter fend"
)  # an attack that is on
_KEPT_FROM = words("prevent prevents preventing avert averted deter deterred avoid avoided discourage")


def modality_of(  # noqa: PLR0911, PLR0917 - one return a reason; what one sentence consists of
    text: str, tokens: Sequence[Token], trigger: Trigger, verb_at: int | None, said: Said, tree: Tree | None = None
) -> Modality:
    """Give the modality of one trigger: what negates or doubts its verb counts more than who says it."""
    if said.modality == "denied":
        return _beside_denial(text, tokens, trigger, said, tree)
    at = min(trigger.first, verb_at) if verb_at is not None else trigger.first
    left = {token.lower for token in tokens[max(0, at - SCOPE) : trigger.first] if token.lower}
    near = since_break(tokens, at)
    if not near.isdisjoint(_PERCEIVING) and is_perceived(text):
        near = near - _PERCEIVING
    is_known = trigger.is_noun and any(word in ("the", "'s", "\u2019s", "its", "their") for word in left)
    in_vain = is_in_vain(text[: tokens[trigger.first].start])
    if not in_vain and is_negated(text, tokens, trigger, verb_at, tree):
        return "negated"
    after = {token.lower for token in tokens[trigger.end : trigger.end + SCOPE]}
    if trigger.form == "ing" and after & _PERHAPS - {"can", "must", "should"} and (not at or not near):
        return "hypothetical"  # "taking the city could last months"
    if {"have", "to", "be"} <= near or {"has", "to", "be"} <= near:
        return "hypothetical"  # "they have to be attacked"
    if (
        (
            _PERHAPS & near
            and not in_vain
            and not (near & _PERHAPS == {"would"} and _TOLD.search(text[: tokens[at].start]))
        )
        or (
            _is_if(text, tokens, trigger, is_known=is_known or ("as" in left and "whether" not in left))
            and not _is_beside_if(text, tokens, trigger, tree)
        )
        or _is_imagined(text, tokens, trigger)
    ):
        return "hypothetical"
    if _SAID_TO.search(text[: tokens[trigger.first].start]):
        return "claimed"
    return said.modality if said.since <= tokens[trigger.first].start < said.until else "asserted"


_PERCEIVING = words("could can")


def _beside_denial(text: str, tokens: Sequence[Token], trigger: Trigger, said: Said, tree: Tree | None) -> Modality:
    """Give the modality in a sentence in which something is denied, which may be another thing."""
    start = tokens[trigger.first].start
    if start >= said.owns or _YET.search(text[max(0, said.since - 1) : start]):
        return "claimed"  # "the army denies it, but 6,000 soldiers have crossed"
    if said.since <= start < said.until and not _is_beside_denial(tokens, trigger, said, tree):
        return "denied"
    return "asserted"


def is_perceived(text: str) -> bool:
    """Say whether the only "could" of a sentence is what witnesses perceive: "shelling could be heard"."""
    return len(_COULD.findall(text)) == len(_PERCEIVED.findall(text))


_COULD = re.compile(r"\b(?:could|can)\b", re.IGNORECASE)
_PERCEIVED = re.compile(
    r"\b(?:could|can) (?:\w+ly |still )?(?:be (?:\w+ly )?(?:heard|seen|felt|smelt|smelled)|hear|see|smell)\b",
    re.IGNORECASE,
)


# "are believed to be storming"
_SAID_TO = Small(
    r"\b(?:is|are|was|were) (?:\w+ly |now |also )?(?:said|believed|reported|thought|understood|alleged|rumou?red) "
    r"to (?:be |have |have been |be now )$"
)


# what will be, told in the past: "the general said 13,000 soldiers would take part", "were in place and would attack"
_WERE_TO = r"(?:^|[,;] )were\b|\bwere (?:the|an?|they|it|he|she|we|you|its|their|his|any)\b"
_TOLD = re.compile(
    rf"^(?!.*\b(?:if|unless|should)\b)(?!.*(?:{_WERE_TO}))(?:"
    r".*\b(?:said|announced|told|confirmed|pledged|vowed|warned|declared)\b|"
    r".*\bwere (?:now |already |all )?(?:in place|in position|ready|poised|waiting|massed|gathered|assembled|outside|"
    r"at the gates)\b[^;]*\band would (?:then |now |soon )?$)",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\W+(?:[\w'\u2019,.-]+ ){0,9}(?:(?<!what )would(?! have it)|(?:is|are) (?:im)?possible|is (?:un)?likely|"
    r"(?:is|are|was|were|remains?|remained|seems?|seemed|looks?|looked|appears?|appeared) (?:\w+ly "
    r")?(?:unlikely|improbable|"
    r"remote|off the table|out of the question|(?:not|in no way|no longer|never) (?:likely|imminent|planned|intended|"
    r"(?:on|in) the cards|on the (?:agenda|table)|under (?:consideration|discussion)|contemplated|envisaged|foreseen|"
    r"in prospect|in sight|to be (?:expected|feared|thought of)))|"
    r"could (?:come|begin|start|follow))\b",
    re.IGNORECASE,
)

# of one under way: "at the start of an offensive that the army said would take months"
_LASTING = re.compile(
    r" (?:that|which) (?:[\w'\u2019.-]+ ){1,5}?(?:would|could|might) (?:\w+ly )?"
    r"(?:take (?!place)|last|go on|continue|run)\b"
)
# .. or that was made: "launched an offensive that officials said would end the war"
_MADE = re.compile(
    r"(?:(?<!to )(?<!not )(?<!never )(?<!could have )(?<!would have )(?<!might have )(?<!may have )"
    r"\b(?:launch|open|start|mount|unleash|resum|press)e?d|"
    r"\bbegan|(?<=, )(?:launch|open|start|mount|unleash|resum|press|beginn)ing) "
    r"(?:an?|another|what|its|their)(?: [\w'\u2019-]+){0,3} $",
    re.IGNORECASE,
)


_PART = words(
    """
    role part involvement hand complicity links link behind responsible responsibility backing helping supporting
    arming funding financing joining knowledge advance comment
    """
)
_ASIDE = words("although though while whilst having after as since even despite if what")


def _is_beside_denial(tokens: Sequence[Token], trigger: Trigger, said: Said, tree: Tree | None) -> bool:
    """Say whether something else is denied: "denied a role in the assault", "denied it as 6,000 men stormed"."""
    if not said.since:
        return False
    owner = token_at(tokens, said.since)
    between = [one.lower for one in tokens[owner + 1 : trigger.first]]
    is_numbered = any(one[:1].isdigit() for one in between)
    if trigger.is_noun and _PART.intersection(between) and "the" in between[-3:] and not is_numbered:
        return True
    if tokens[0].lower in _ASIDE and "," in between:
        return True
    return not is_denied_on(between) and is_cut(tokens, tree, owner, trigger.first)


def _is_if(text: str, tokens: Sequence[Token], trigger: Trigger, *, is_known: bool) -> bool:
    """Say whether an "if" stands before it, or words of doubt do."""
    is_first = re.match(r"\s*(?:if|unless|should)\b", text, re.IGNORECASE) and _PERHAPS & {t.lower for t in tokens}
    before = text[: tokens[trigger.first].start]
    found = _IF.search(before[-60:])
    return bool(is_first) or is_asked(before) or is_had(text, len(before)) or (found is not None and not is_known)


def _is_beside_if(text: str, tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether it is a fact beside an "if": "if the count is right, 6,000 rebels are attacking it"."""
    before = text[: tokens[trigger.first].start]
    if _HOW_MANY.search(before):
        return True
    found = [*_IF.finditer(before)]
    if not found:
        return False
    owner = next(at for at, one in enumerate(tokens) if one.end > found[-1].start())
    between = [one.lower for one in tokens[owner + 1 : trigger.first]]
    if {";", ":"} & set(between) or (tree is not None and is_apart(tokens, tree, owner, trigger.first)):
        return True
    if owner > 1 or "," not in between or found[-1].group().lower() not in ("if", "unless"):
        return False
    main = between[len(between) - between[::-1].index(",") :]
    return not trigger.is_noun and trigger.form in ("past", "ing") and not (_PERHAPS | _LATER_WORDS) & set(main)


_LATER_WORDS = words("will 'll \u2019ll to 'd shall")
_HOW_MANY = re.compile(
    r"\bwhether (?:\S+ ){0,4}?or (?:some |about |rather )?(?:\d[\d,.]*|(?:[a-z]+ )?(?:hundreds?|"
    r"thousands?|dozens?|scores))\b"
    r"(?=[^,;]*$)|\bif (?:one|you|we) (?:(?:is|are) to |can )?believes? [\w'\u2019 ]{2,30},",
    re.IGNORECASE,
)
_YET = re.compile(r"\bden(?:y|ies|ied)(?: \w+)? (?:it|this|that|any \w+)\b[^,;]{0,40}[,;] (?:but|yet)\b", re.IGNORECASE)


def _is_imagined(text: str, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether what follows or leads makes it a thought: "an attack would bring", "were the army to attack"."""
    before = tokens[trigger.first - 1].lower if trigger.first else ""
    if before == "to" and re.match(r"\s*[“\"]?were\b", text, re.IGNORECASE):
        return True
    is_new = not any(
        t.lower in ("the", "its", "their", "'s") for t in tokens[max(0, trigger.first - 3) : trigger.first]
    )
    end = tokens[trigger.end - 1].end
    is_thought = trigger.is_noun and is_new and bool(_IMAGINED.match(text, end)) and _LASTING.match(text, end) is None
    return is_thought and _MADE.search(text[: tokens[trigger.first].start]) is None


def is_only_meant(tokens: Sequence[Token], trigger: Trigger, verb_at: int | None) -> bool:
    """Say whether the act is only wished for or prevented: "to carry out attacks", "to avoid being encircled"."""
    left = [token.lower for token in tokens[max(0, trigger.first - 5) : trigger.first]]
    if not trigger.is_noun:
        told = " ".join(left)
        is_escaped = not _ESCAPING.isdisjoint(left) or "rather than" in told or "not to " in told
        return left[-1:] in _UNDERGOES and is_escaped
    if is_in_vain(" ".join(token.lower for token in tokens[: trigger.first]) + " "):
        return False
    if _KEPT_FROM & set(left):
        return True
    if verb_at is not None and is_only_threatened(tokens, [tokens[verb_at].lower]):
        return True
    if verb_at is None or verb_at == 0 or tokens[verb_at - 1].lower != "to":
        return False
    before = {token.lower for token in tokens[max(0, verb_at - 6) : verb_at - 1]}
    is_aimed = bool(before & AIM) and not before & _READY and tokens[verb_at].lower not in _STANDS
    return verb_at == 1 or is_aimed or is_only_threatened(tokens, sorted(before))


def is_only_threatened(tokens: Sequence[Token], before: Sequence[str]) -> bool:
    """Say whether an attack is threatened or vowed and nothing in the sentence is done for it."""
    return bool(_THREATENS.intersection(before)) and not any(token.lower in _MASSING for token in tokens)


DEPARTS = forms_of_all("leave depart embark")
_AGREED = words("agree agrees agreed agreeing offer offers offered")


def infinitive_use(
    tokens: Sequence[Token], trigger: Trigger, tree: Tree | None = None, told: frozenset[int] = frozenset()
) -> str:
    """Give "aim" or "ready" for an infinitive that only tells a purpose or a preparation, "" for anything else.

    "moved" is for what somebody is already on the way to do: "crossed the Tekeze to retake it".

    `told`: tokens of the sentence's triggers; what is done for one of them is no event of its own.
    """
    at = trigger.first
    if trigger.is_noun or at == 0 or trigger.form not in ("base", "past") or tokens[at - 1].lower != "to":
        return _use_without_to(tokens, trigger)
    left = [token.lower for token in tokens[max(0, at - 7) : at]]
    is_done = is_compelled(tokens, trigger) or used_at(tokens, at) is not None
    is_ordered = _SIGNAL.search(" ".join(token.lower for token in tokens[max(0, at - _ORDER) : at])) is not None
    is_meant = bool(set(left[-3:-1]) & _ARE) and not (_DONE | _REPORTED).intersection(left[-2:-1])
    is_meant = is_meant or (left[-2:-1] == ["is"] and not _NOT_MEANT.intersection(left[-4:-2]))
    if (is_meant and not is_done) or _IS_IF.match(" ".join(left)) or is_ordered:
        return "ready"
    if AIM & set(left[-4:]) or is_only_threatened(tokens, left[-4:]):
        return "aim"
    is_ready = bool(_READY & set(left) - {"about"}) or left[-2:-1] == ["about"]  # no "about 6,000 men"
    if is_ready or (trigger.type == "surrender" and _AGREED & set(left[-3:])):
        return "ready"
    if is_done or (tokens[0].lower == "it" and tokens[1].lower in _NEEDED) or _DONE.intersection(left[-2:-1]):
        return ""  # "it took 11,000 men a week to break through"
    before = tokens[at - 2].lower if at > 1 else ""
    is_sent = puts_in(before) and before.endswith(_DONE_TO)  # "the 6,800 soldiers sent to storm it"
    is_sent = is_sent or (tree is not None and _is_headline_future(tokens, at, tree))
    return "ready" if is_sent else (_moved_for(tokens, trigger, tree, told) if tree is not None else "") or "aim"


_DONE_TO = ("ed", "nt", "wn", "en")
_ORDER = 14  # tokens from "their orders" to the verb, with who says so between


def _is_headline_future(tokens: Sequence[Token], at: int, tree: Tree) -> bool:
    """Say whether the infinitive is a headline's future: "Army to throw 4,000 at Macomia holdouts"."""
    is_headline = tokens[-1].lower not in (".", "!", "?") and at <= _HEADLINE_SUBJECT
    before = range(at - 1)
    return (
        is_headline
        and bool(before)
        and not any(
            tree.nodes[one].pos in ("VERB", "AUX", "ADJ") or tokens[one].lower in ("it", "the", ",") for one in before
        )
    )


_HEADLINE_SUBJECT = 6  # words of a headline before its verb
_SIGNAL = re.compile(
    r"\b(?:for|await(?:ing)?|given|got|received|had|have|gave) (?:the|an|his|their) (?:final )?"
    r"(?:orders?|signal|word|command|go-ahead|nod) to$|"
    r"\b(?:orders?|task|mission|job|brief|instructions|assignment)\b.* (?:is|are|was|were) to$|"
    r"\borders? for (?:[\w',.-]+ ){1,5}to$"
)


def _use_without_to(tokens: Sequence[Token], trigger: Trigger) -> str:
    at = trigger.first
    if trigger.form == "ing" and at > 1 and tokens[at - 2].lower in _AIMED.get(tokens[at - 1].lower, ()):
        return "aim"  # "with the aim of taking Sudzha", "bent on taking it"
    near = {token.lower for token in tokens[max(0, at - 4) : at]}
    if trigger.form == "base" and tokens[at].lower in _TO_COME | {"going"}:
        return "ready"  # "our men will crush them"
    is_to_be = trigger.form == "past" and tokens[at - 1].lower == "be" and near & _TO_COME
    return "ready" if is_to_be or (trigger.form == "base" and near & _TO_COME - {"to"}) else ""


_TO_COME = words("will shall 'll \u2019ll to would")
_NEEDED = words("took needed required cost")
_CLIMBED = frozenset({"advcl", "acl", "xcomp", "conj"})


def _moved_for(tokens: Sequence[Token], trigger: Trigger, tree: Tree, told: frozenset[int]) -> str:
    """Give "moved" where somebody moves to do it ("9,000 men crossed the river to retake it").

    And "ready" where they are sent, or leave for it.
    """
    at = trigger.first
    for _ in range(3):
        head = tree.head(at)
        if head is None or tree.dep(at) not in _CLIMBED:
            return ""
        word = tokens[head].lower
        if word in DEPARTS and tokens[trigger.first].lower not in ("fight", "battle"):
            return "ready"  # "6,000 soldiers have left Gao to recapture Tessalit"
        if word in AIM or word in _KEPT_FROM or head in told:
            return ""
        if does(word):
            return "moved" if tree.nodes[head].tag in _IN_HAND else "ready"
        if puts_in(word):
            return "ready"
        at = head
    return ""


_IN_HAND = frozenset({"VBD", "VBN", "VBG", "VBZ", "VBP"})
