"""Exercises and parades: what soldiers only practise or show, in a sentence or in an article about it."""

import re
from collections.abc import Sequence

from streams.extract.cues.triggers import Trigger
from streams.extract.lookalikes.fought import SURELY_ARMED
from streams.extract.syntax.dependencies import Tree
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.extract.words.tokens import Token, token_at
from streams.records import STRIKES

_NAMES = (
    r"(?:Zapad|Vostok|Kavkaz|Tsentr)-?(?:19|20)\d\d|Zapad (?:exercises?|drills?|manoeuvres)|Balikatan|Steadfast \w+|"
    r"Ulchi \w+|Freedom Shield|Cobra Gold|Talisman Sab\w+|RIMPAC|Rimpac|Han Kuang|Trident Juncture|Flintlock|"
    r"African Lion|Defender[ -]Europe|Sea Breeze|Rapid Trident|Malabar|Foal Eagle|Key Resolve|Team Spirit|BALTOPS|"
    r"Baltops|Joint Sword|Strait Thunder|Justice Mission|Sab[er]{2} Strike|Anakonda|Cold Response|Nordic Response|"
    r"Bright Star|Eager Lion|Ssangyong|Iron \w+ exercise|Orient Shield|Garuda Shield|Noble Partner|Agile Spirit|"
    r"Immediate Response|Swift Response|Dragon-?\d\d|Spring Storm|Aurora \d\d"
)
# "paraded 27 captured soldiers" is no parade
_CAPTIVES = r"(?:[\w,-]+ ){0,4}(?:captured|captives?|prisoners?|detainees|hostages|seized|bod(?:y|ies)|corpses?)"
_SHOWN = re.compile(
    rf"\b(?:(?<!told a )(?<!told the )(?<!tells a )parad(?:e|ed|es|ing)(?! {_CAPTIVES}\b)(?! grounds?\b)|"
    r"war ?games|manoeuvres|maneuvers|live-fire|(?:military|annual|joint|naval|field|nato|"
    r"NATO|command|army|air|combined|amphibious|biggest|largest|regular|routine|autumn|spring|summer|winter|snap|"
    r"days of|weeks of|two-week|three-day) (?:[\w-]+ ){0,2}(?:exercises?|drills?)|[Ee]xercises? (?:called |dubbed |"
    r"code-?named )?[A-Z]\w+|[A-Z][\w-]+ (?:exercises?|drills?|manoeuvres|maneuvers)|drills? (?:around|off|near|in|"
    r"called|dubbed)|"
    rf"(?:are|is) (?:training|exercising) (?:in|near|with|on)|{_NAMES})\b"
)
_NAMED = re.compile(rf"\b(?:{_NAMES})\b")
_OVER = Small(
    r"\b(?:exercises?|drills?|manoeuvres|maneuvers|war ?games|parade)\b(?: \w+){0,3}? (?:ended|over|finished|"
    r"concluded|wound up|is past)\b|\b(?:after|since|following|cover of|guise of|pretext of|"
    r"stayed on after) (?:[\w-]+ ){0,4}?(?:exercises?|drills?|manoeuvres|maneuvers|war ?games)\b",
)
_DRILL = Small(
    r"\b(?:exercises?|drills?|war ?games?|table-?tops?|manoeuvres?|maneuvers?|simulat\w+|(?<!\bat )rehears\w+|"
    r"(?<!\btold a )(?<!\btold the )(?<!\btells a )parades?(?! grounds?)|"
    r"mock(?! (?:trials?|courts?|tribunals?|executions?))|re-?enact\w*|training camp|"
    r"(?:the|this|that|one|a|its|their|his|our) (?:[\w'\u2019-]+ ){0,2}scenarios?|"
    r"for practi[sc]e|(?:gunnery|target|firing|bombing|shooting|bayonet) practi[sc]e|imagined (?:foe|enemy|attack\w*)|"
    r"targets (?:on|at) (?:the|a|its|their) (?:[\w-]+ ){0,2}range|training course|(?:course|lessons?|training) in \w+ "
    r"(?:warfare|fighting|combat)|dry run|role-?players?|umpires?|"
    r"playing (?:the )?(?:part of )?(?:the )?(?:insurgents|rebels|enemy)|"
    r"practi[sc]e (?:raid|assault|landing|attack|siege)s?|"
    r"fictional|fictitious|imaginary|(?<!were )(?<!was )(?<!been )(?<!are )(?<!is )invented|notional|pretend|"
    r"to test (?:its|their) (?:new )?(?:bridges|bridging|equipment|logistics|skills|readiness|procedures|vehicles|"
    r"boats|radios|communications)|"
    r"airsoft|paintball|(?:cardboard|plywood|straw|papier-m[\u00e2a]ch[\u00e9e]|inflatable|rubber) "
    r"(?:terrorists?|enem(?:y|ies)|soldiers?|tanks?|figures?|targets?|men|gunmen|dummies)|"
    r"(?:models?|replicas?|mock-?ups?|copy) of|for the cameras|"
    r"practi[sc](?:ed|ing|es?) (?:\w+ing|attack|assault|an? |the |for |its |their )|disarm(?:ed|ament|"
    r"ing)? (?:under|accord|programme|program)|under (?:the|an?) (?:accord|"
    r"agreement|deal) )\b",
)
_EXERCISE = Small(
    r"\b(?:exercises?|drills?|war ?games?|table-?tops?|manoeuvres?|maneuvers?)\b(?! (?:power|control|restraint))",
)
_CALLED = re.compile(r"\b[Ee]xercise [A-Z]\w+")
_TRAINED = Small(
    r"\b(?:from|trained (?:at|in)|left|straight out of|fresh out of) (?:an?|the|its|their|his) (?:[\w-]+ )?"
    r"training camp\b",
)
# what only an exercise has: umpires, men who play the foe, a foe in quotes
_PRETENDED = Small(
    r"\b(?:umpires?|role-?players?|(?:all|only|merely) (?:of it )?(?:for|in) practi[sc]e|fir(?:ing|ed) blanks|"
    r"blank (?:rounds|fire|ammunition|cartridges)|"
    r"(?:men|soldiers|troops|cadets|reservists|villagers|actors) playing (?:the )?(?:insurgents|"
    r"rebels|enemy|terrorists|attackers|hostages|casualties|wounded)|"
    r"simulat\w+ (?:an? |the )?(?:[\w-]+ ){0,2}(?:attack|assault|recapture|capture|invasion|raid|siege|landing|"
    r"storming|battle)|(?:houses|villages?|towns?|buildings) (?:made|built) of (?:shipping )?containers)\b|"
    r"['\u2018\"\u201c]enemy,?['\u2019\"\u201d],? (?:(?:was|were|is|are|being) )?(?:an?|played|portrayed|made up|"
    r"drawn|provided|consisted|came) ",
)
_STRUCK = STRIKES | {"raid", "ambush", "assault"}
_PARADES = words("parade parades")
_IN_WORDS = words("attack assail blast slam")
_NO_DRILL = Cased(
    r"\b(?:no|not (?:an?|the)|never an?|no longer an?|anything but an?|more than an?) (?:[\w-]+ )?"
    r"(?:drills?|exercises?|war ?games?|rehearsals?|manoeuvres?|maneuvers?|simulation)\b",
    re.IGNORECASE,
)
# a parade that is hit by what is fired or flown at it is no sham
_HIT_SHOW = re.compile(
    r"\b(?:missiles?|rockets?|shells?|mortars?|drones?|bombs?|warplanes?|jets?|aircraft) (?:(?:have|has|had) )?"
    r"(?:hit|hits|struck|strikes?|targeted|bombed|slammed into|fell on|exploded (?:at|in)) (?:(?:an?|the) )?"
    r"(?:[\w-]+ ){0,2}parade\b|"
    r"\b(?:missiles?|rockets?|shells?|drones?|bombs?) (?:blew up|exploded|detonated|went off|fell|landed) "
    r"(?:[\w-]+ ){0,5}?(?:at|over|above|during|near|beside) (?:(?:an?|the) )?(?:[\w-]+ ){0,2}parade\b|"
    r"\bparades?(?: (?:in|at|near|of|through) [\w'\u2019 -]{2,40}?)? (?:(?:was|were|has been|had been) (?:hit|struck|"
    r"bombed|shelled|rocketed|attacked)|came under (?:\w+ )?(?:fire|attack))\b",
    re.IGNORECASE,
)
_REHEARSED = Small(
    r"\b(?:(?:had|having|has|have|who['\u2019]d) (?:[\w]+ ){0,2}?(?:rehearsed|practi[sc]ed|exercised)|"
    r"after (?:[\w'\u2019]+ ){0,4}?(?:rehearsals?|rehearsing|practi[sc]ing))\b"
)
_BEGAN = words("began begun launched opened started mounted made carried joined")
_COVER = Small(r"\b(?:guise|pretext|cover|excuse|under the cover) of\b")
_LEDE = 400  # characters of an article in which it says what it is about
_FULL = 4  # so many words of exercises make an article one of them
_TWICE = 2  # times its name in the lede makes it one
HITS = STRIKES | {"assault", "raid", "ambush", "capture"}
_HARMED = words("killed killing wounded wounding dead died injured injuring casualties gunmen militants rebels")
_OBJECT = 5  # words from what is done to what it is done to
_STAGED = words("convoy village town city base house bunker airfield hostages casualties")
_OPEN, _SHUT = "'\"\u2018\u201c", "'\"\u2019\u201d"
_BEFORE = words("after since following despite from during")


def drill_theme(text: str, *, is_war: bool, is_fought: bool) -> str | None:
    """Give "drill" of an article about an exercise, "sham" where no doubt is left: blank rounds, a foe in quotes.

    `is_war`, `is_fought`: as in `is_of_drills`.
    """
    if not is_of_drills(text, is_war=is_war, is_fought=is_fought):
        return None
    return "sham" if not is_war and _PRETENDED.search(text) else "drill"


# in an exercise nobody falls: "The raid left 15 soldiers dead, days before the exercise was to open"
_DEADLY = Small(
    r"\b(?:raid|attack|assault|ambush|strike|shelling|blast|clashes|fighting) (?:has |had )?(?:left|killed) "
    r"(?:[\w-]+ ){1,4}?(?:dead|soldiers|troops|people|civilians|men|police(?:men)?|villagers)\b"
)


def is_of_drills(text: str, *, is_war: bool, is_fought: bool) -> bool:
    """Say whether an article is about an exercise or parade.

    `is_war`: it has words of war that drills lack; `is_fought`: it has several words of war, and names none idly.
    """
    if len(list(_EXERCISE.finditer(text))) >= _FULL or len(_CALLED.findall(text[:_LEDE])) >= _TWICE:
        return True
    pretended = len(list(_PRETENDED.finditer(text)))
    if pretended > 1 or (pretended and (not is_war or _EXERCISE.search(text))):
        return True
    shown = _SHOWN.search(_HIT_SHOW.sub(_blank, text[:_LEDE]))
    if _DEADLY.search(text) is not None:
        return False
    if _NAMED.search(text[:_LEDE]) and _OVER.search(text) is None and not is_fought:
        return True
    return shown is not None and not is_war and _OVER.search(text) is None


def is_drilled(text: str, tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether it is only exercised or paraded; a parade or a training camp that is attacked is no drill."""
    if trigger.type in HITS and (_is_on_sham(tokens, text) or _is_on_range(tokens, text)):
        return True
    named = _DRILL.finditer(_HIT_SHOW.sub(_blank, _NO_DRILL.sub(_blank, text)))
    drill = next((one for one in named if not _is_hit(tokens, trigger, tree, one)), None)
    if drill is None or (_REHEARSED.search(text) and _is_deed(tokens, trigger, tree, drill.start())):
        return False
    is_agreed = trigger.type == "retreat" and drill[0].lower().startswith("under ")  # "withdrew under a deal"
    if is_agreed or _COVER.search(text) or _TRAINED.search(text) or trigger.type == "ceasefire":
        return False
    between = text[tokens[trigger.end - 1].end : drill.start()]
    is_next = between != "" and len(between.split()) <= _OBJECT and not re.search(r"[,;:.]", between)
    is_said_so = _is_quoted(text, tokens[trigger.first])
    if is_next and not is_said_so and trigger.type in HITS and _HARMED & {token.lower for token in tokens}:
        return False  # but of 'gunmen "seize" hotel in police drill'
    is_event = _EXERCISE.match(drill[0]) is not None or drill[0].lower() in _PARADES
    if tree is None or not is_event:
        return True
    breaks_in = _WITHIN.search(text, 0, drill.start()) is None and _breaks_in(tokens, tree, trigger)
    return not (breaks_in or _is_aside(tokens, tree, trigger, drill.start()))


def _is_on_range(tokens: Sequence[Token], text: str) -> bool:
    """Say whether shells and bombs fall where they are tried out: "dropped bombs on a range near Homs in a test"."""
    is_tried = _RANGE.search(text) is not None and _TRIED.search(text) is not None
    return is_tried and not _HARMED & {token.lower for token in tokens}


_TRIED = Small(
    r"\b(?:stray|tests?|tested|testing|trials?|tr(?:y|ies|ied) out|new|practi[sc]\w+|rehears\w+|demonstrat\w+)\b"
)
_RANGE = Small(
    r"\b(?:on|over|at|onto) (?:an?|the|its|their|his) (?:[\w-]+ )?(?:(?:(?:test|firing|bombing|shooting|training|"
    r"artillery|missile|army|military|weapons|tank|desert) )range|range (?:near|in|outside|off|at))\b"
)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_deed(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None, start: int) -> bool:
    """Say whether it is what was rehearsed for, not what was rehearsed: a verb in the past of its own, or its object.

    "having rehearsed it for a month, they began the assault"
    """
    if tree is None:
        return False
    at = tree.head(trigger.end - 1) if trigger.is_noun else trigger.first
    is_begun = not trigger.is_noun or (at is not None and tokens[at].lower in _BEGAN)
    if at is None or not is_begun or tree.nodes[at].tag not in ("VBD", "VBN" if trigger.is_noun else "VBD"):
        return False
    return tree.dep(at) not in ("obj", "xcomp") and token_at(tokens, start) not in (trigger.first, at)


def _is_hit(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None, drill: re.Match[str]) -> bool:
    """Say whether a parade or a camp is what is shelled, stormed or taken; a parade may be attacked in words."""
    is_camp = drill[0].lower() == "training camp"
    is_shown = drill[0].lower().startswith("parade") and trigger.lemma not in _IN_WORDS
    since, end = tokens[trigger.end - 1].end, drill.start()
    if is_camp and trigger.type in _STRUCK and since < end and _AIMED_AT.search(drill.string[since:end]):
        return True  # "carried out an airstrike on a training camp"
    is_taken = is_camp and trigger.type == "capture"
    is_struck = (trigger.type in _STRUCK and (is_camp or is_shown)) or is_taken
    if tree is None or trigger.is_noun or not is_struck:
        return False
    at = token_at(tokens, drill.end() - 1)
    return bool({at, tree.head(at)} & {*tree.children(trigger.first, "obj", "nsubj:pass")})


_AIMED_AT = Small(r"\b(?:on|against|targeting|targeted|hitting|hit|destroyed|destroying)\b[^.;,]*$")


def _is_on_sham(tokens: Sequence[Token], text: str) -> bool:
    """Say whether what is attacked only stands for it: "ambushed a 'convoy'"; not what somebody calls "terrorists"."""
    return any(token.lower in _STAGED and _is_quoted(text, token) for token in tokens)


def _is_quoted(text: str, token: Token) -> bool:
    before, after = text[max(0, token.start - 1) : token.start], text[token.end : token.end + 1]
    return before in _OPEN and after in _SHUT and before != "" and after != ""


def _breaks_in(tokens: Sequence[Token], tree: Tree, trigger: Trigger) -> bool:
    """Say whether gunmen fall on those who parade or train, with dead: "during the parade gunmen opened fire"."""
    if trigger.is_noun or tree.nodes[trigger.first].tag not in ("VBD", "VBN"):
        return False
    doers = tree.children(trigger.first, "nsubj", "obl:agent")
    doers += [trigger.first - 1] if trigger.first else []  # "during the parade in Ahvaz gunmen opened fire"
    are_foes = any(tokens[one].lower in SURELY_ARMED for one in doers)
    return are_foes and any(token.lower in _SLAIN for token in tokens)


_SLAIN = lexicon.CASUALTY | words("killed killing died wounding lost")
# what is done in it is a part of it: "in the exercise insurgents attacked a convoy and 20 were taken for wounded"
_WITHIN = re.compile(r"\b[Ii]n (?:the|this|that|an?|its|their) (?:[\w'\u2019-]+ ){0,2}$")


def _is_aside(tokens: Sequence[Token], tree: Tree, trigger: Trigger, start: int) -> bool:
    """Say whether the exercise only says whence they came: "troops who had come for the drills attacked"."""
    at = token_at(tokens, start)
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    if marks & _BEFORE and marks != {"during"} and trigger.first in tree.ancestors(at):
        return True
    for above in (at, *tree.ancestors(at)):
        opens = {tokens[one].lower for one in tree.children(above, "mark", "case", "advmod")}
        if tree.dep(above) == "advcl":  # the parser may hang "while" elsewhere
            opens |= {"while"} & {token.lower for token in tokens[trigger.end : above]}
        is_others = above not in tree.ancestors(trigger.first)
        if opens & (_BEFORE | {"where", "while"}) and opens != {"during"} and is_others:
            return True
        if tree.dep(above) == "acl:relcl":
            return above not in tree.ancestors(trigger.first) and above != trigger.first
    return False
