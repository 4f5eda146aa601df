"""Whether what stands where somebody tells something may be who does: no clause, no time, no title."""

import re
from functools import cache

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger, verb_forms
from streams.extract.people.actors import known_actors, sent_by
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_SOURCE = re.compile(
    r"\b(?:media|agency|ministry|ministries|minister|army|military|spokes\w+|officials?|police|command|commander|"
    r"general|"
    r"radio|tv|television|report|sources?|witness(?:es)?|monitors?|un|u\.n\.|nato|pentagon|kremlin|amaq|observatory|"
    r"governor|mayor|residents?|ngo|government|president|colonel|statement|envoy|locals|daily|newspaper|analysts?|"
    r"medics?|rebels|kyiv|moscow|intelligence|watchdog|activists|msf|un chief|hrw|amnesty|acled|think tank|announces|"
    r"communique)\b",
    re.IGNORECASE,
)
_NO_NAME = words("in on at by to from with after before during when if as for under over despite amid ahead")
_ASIDES = words("with where when which whose whom because since no nobody none neither")  # no teller's name begins so
_OPEN = words("are is was were be been the a an may might could will would to still")
_GOES_ON = words("the a an of its their his and")  # no name ends so
_BEFORE_NOUNS = words("our its their his her your my an a the earlier previous initial false latest")  # "report"
_OWN = Small(
    r"\b(?:our|this) (?:\w+ )?(?:report|story|article|dispatch|version|post|account)s?$|"
    r"^(?:correction|retraction|clarification|kill|erratum|editor['\u2019]s note)\W+(?:we|our|it|an?|this|the)\b|"
    r"^(?:kill: )?(?:please )?(?:disregard|ignore)\b|^(?:we|please)\b.*\b(?:our|the|an?|its)$"
)
# when it was, not who: "hours after its president", "a raid was called off after the Serbs"
_ONLY_WHEN = Small(
    r"^(?:(?:just |only |[\w-]+ )?(?:minutes|hours|days|weeks|months|years|moments|shortly|soon) (?:after|before)|"
    r"(?:a|an|one) (?:day|week|month|year|hour|fortnight) (?:after|before))\b|"
    r"\b(?:was|were|had|has|have|came|comes|come|follows|followed) .*\b(?:after|before)\b"
)
_SAYS_NOT = re.compile(
    r"(?<!\bwho )\b(?:(?:could|did|does|do|has|have|had|was|is|are|were|would|will|can) not|cannot)\b"
)


def is_no_name(who: str) -> bool:
    """Say whether it cannot be who says so: "where ..", "200 militants are (believed to be there)"."""
    words = who.lower().split()
    if who.lower() == "all" or words[-1].endswith(("'s", "\u2019s")) or "what" in words:
        return True  # "All told", "Ahead of Saturday's expected push", "bombed what Ankara described"
    if _ONLY_WHEN.search(who) or _SAYS_NOT.search(who.partition(",")[0].lower()) or words[-1] in _GOES_ON:
        return True  # "far short of the promised three divisions"
    return words[0] in _ASIDES or words[-1] in ("are", "is", "was", "were", "be", "been", "that", "which")


def is_cut(who: str) -> bool:
    """Say whether it is what stands before a noun, or the article's own word: "Our earlier", "contrary to", "We"."""
    return who.lower().rsplit(None, 1)[-1] in _BEFORE_NOUNS or _OWN.search(who) is not None


def is_source(who: str) -> bool:
    """Say whether a name before a colon or after a dash is somebody who tells, not a title of the text itself.

    Nor a clause: "Analysts see the moment as carefully chosen: Hezbollah had agreed to a truce".
    """
    if who.lower() in _bands():
        return True  # "Houthis: Saudi jets hit Hodeidah"
    found = _SOURCE.search(who)
    if found is None or re.match(r"(?:communiqu|statement|correction|update|analysis)", who, re.IGNORECASE):
        return False
    rest = [word for word in who[found.end() :].split() if word.islower() and word not in _TIES]
    return len(rest) <= _FEW


@cache
def _bands() -> frozenset[str]:
    """Give what those are called, in small letters, who fight states; a state's name is a land's too."""
    bands = [one for one in known_actors().values() if sent_by(one.id) == "rebel"]
    names = {name.lower() for one in bands for name in (one.name, *one.aliases, *one.short)}
    return frozenset(names | {f"{name}s" for name in names})


_TIES = words("of in at the for and from on near to a an")
_TITLE = 12  # words; nobody's name and title are longer
_FEW = 2  # words behind "UN monitors" that are no name


def is_event(who: str) -> bool:
    """Say whether it is what was told, not who tells: "A cease-fire announced in Damascus did not hold"."""
    return _EVENT.search(who) is not None


_EVENT = Small(
    r"^(?:the |an? |its |their )(?:[\w-]+ ){0,2}?(?:capture|seizure|fall|loss|start|launch|beginning|end|lifting) of\b|"
    r"\b(?:cease-?fire|truce|armistice|offensive|assault|attack|raid|siege|advance|incursion|invasion|operation|"
    r"campaign|withdrawal|toll|curfew|deal|agreement|accord|ultimatum|deadline)s?$"
)


def is_clause(who: str) -> bool:
    """Say whether what stands before the verb is more than a name: it has verbs or prepositions of its own."""
    words = who.lower().split()
    if "and" in words and any(_is_deed(word) for word in words[: words.index("and")]):
        return True  # "Rebels stormed the airport and the army said"
    if words[0] in _NO_NAME or words[-1] in _OPEN:
        return True
    return len(words) > _TITLE or bool(
        re.search(
            r"\b(?:has|have|had|were|was|is|are|offensive|assault|siege|attack|operation|campaign|launched|attacked|"
            r"captured|killed|in the|on \w+day)\b",
            who.lower(),
        )
    )


def _is_deed(word: str) -> bool:
    """Say whether a word tells in the past what is done in war."""
    kind = verb_forms().get(word)
    return kind is not None and kind[2] == "past"


def is_tellers(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it only tells who speaks: "diplomats following the fighting said", "one who fled to Arsal said"."""
    text, start, end = clauses.sentence.text, clauses.tokens[trigger.first].start, clauses.tokens[trigger.end - 1].end
    about = _FOLLOWS if trigger.is_noun else _WHO if trigger.type == "retreat" else None
    return about is not None and about.search(text[:start]) is not None and _SAYS.match(text[end:]) is not None


_FOLLOWS = Small(
    r"\b(?:following|watching|monitoring|observing|covering|tracking|familiar with|briefed on|who (?:are )?(?:follow|"
    r"watch|monitor|observ|track)(?:s|ed|ing)?) (?:the|this) (?:[\w-]+ )?$"
)
_WHO = Small(r"\b(?:an?|one|another)(?: [\w-]+){1,4}? who (?:had |has |himself |later )?$")
_SAYS = Small(
    r"(?: [\w-]+){0,8}? (?:said|says|say|told|puts?|estimate[sd]?|counted|counts?|spoke|speaks?|reckon(?:s|ed)?|"
    r"recalled|recounted|described|believed?)\b"
)
