"""Who says what a sentence tells, as written, and whether somebody denies it."""

import re
import sys
from dataclasses import dataclass, replace
from functools import lru_cache

from streams.extract.telling.contested import is_contested
from streams.extract.telling.filmed import FILMED
from streams.extract.telling.openings import main_start, opens_with_clause
from streams.extract.telling.tellers import is_clause, is_cut, is_event, is_no_name, is_source
from streams.extract.telling.untrue import FALSE, UNFOUNDED, owned_from, untrue
from streams.extract.words.lexicon import words
from streams.extract.words.small import Cased, Small
from streams.records import Modality

# no verb in "the United States", "the Baltic states said"
_STATES = (
    r"(?<!united )states(?! (?:\w+ed|said|says?|of|and|on|in|also|have|has|were|are|was|is|will|would|may|could)\b)"
)
_SAY = (
    r"said|says|say|reported|reports|report(?! (?:sa(?:id|ys)|found|has|had|\w+ed)\b)|"
    "claimed|claims|claim|announced|announces|announce|warned|warns|warn|"
    f"insisted|insists|insist|added|adds|stated|{_STATES}|told|tells|tell|vowed|vows|confirmed|confirms|confirm|declared|"
    "declares|declare|alleged|alleges|allege|boasted|boasts|boast|tweeted|wrote|writes|write|noted|notes|estimated|"
    "estimates|estimate|acknowledged|acknowledges|admitted|admits|admit|revealed|reveals|reveal|stressed|argued|"
    "argues|argue|believe|believes|believed(?! to (?:be|have))|asserted|asserts|assert|charge[ds](?= that\\b|[.,;]|$)|"
    "complained|complains|complain|"
    "grumbled|recalls|recall|suggested|suggests|suggest|judged|judges|judge|"
    "reckoned|reckons|reckon|calculated|calculates|calculate|imagines|imagined|conceded|concedes|concede|maintained|"
    "maintains|contended|contends|contend|testified|testifies|observed|observes|predicted|predicts|predict|"
    "indicated|indicates|indicate|hinted|hints|concluded|concludes|disclosed|discloses|related|whispered|"
    "shouted|joked|crowed|crows|gloated|lamented|laments|repeated|repeats|reiterated|"
    "commented|protested|affirmed|affirms|attested|quipped|fumed|sneered|thinks|think|thought(?! to (?:be|have))|"
    "expects|expected|"
    "counted|counts|feared|fears|documented|logged|specified|posted|broadcast|proclaimed|proclaims"
)
# verbs that tell of what stands before them; before it they have objects of their own ("promised money")
_SAY_LATE = (
    rf"{_SAY}|promised|promises|speculated|speculates|assured|assures|pledged|guaranteed|swore|swears|radioed|cabled|"
    "phoned|telegraphed|telegraphs|telexed|wired|texted|signalled|let slip|mused|muses|opined|"
    "guessed|guesses|found|finds|gathered|let it be known|"
    "summed up|cautions|cautioned|quips|sighed|whispers|recounts|recounted|emphasised|emphasized|underlined|informed|"
    "threatened|threatens|"
    "reassured|volunteered|ventured|surmised|surmises|objected|countered|retorted|shot back|replied|answered|messaged"
)
# what opens another clause behind who says it: "the army insisted, though 9,000 men are attacking it"
_THEN = re.compile(
    r"[,;]?\s*(?:even )?(?:though|although|but|while|whereas|yet|and yet|as|when)\b(?! (?:saying|telling|"
    r"adding|quoted))",
    re.IGNORECASE,
)
# verbs after which a whole clause or a list tells what somebody says: only at the head of a sentence
_DESCRIBES = (
    "sees|saw|describe|describes|described|count|counts|counted|accuse|accuses|accused|"
    r"puts?(?! in(?:to)?\b)(?! (?:the )?(?:attackers|rebels|besiegers|raiders|number|force|figure|strength|total)\b)"
    r"(?! [^;:]{0,40}\binto\b)|"
    "speak of|spoke of|"
    "speaks of|"
    "talk of|talked of|blame|blames|blamed|quoted|quotes"
)
# "said at least 30 gunmen attacked", "said at a briefing that": no "reports at the front"
_AT = r"(?:(?:least|most|noon|dawn|midday|midnight|dusk|nightfall)\b|[^,;.]{2,40}? that\b)"
# what stands beside a fight and says something else: "even as envoys said a deal was close"
_BESIDE = r"(?!\s|(?:even )?(?:though|as (?!\w+ (?:sa|re|to))|when|if)\b|although\b|whereas\b|while\b)"
_BY = (
    r"by(?= (?:[\w-]+ )?(?:(?:tele)?phone|radio|fax|text|e-?mail|mail|video|letter|message|link|satellite|\w*day|"
    r"night))"
)
_LATELY = r"tonight|overnight|yesterday|today|(?:last|this|that) (?:night|morning|afternoon|evening|week|month)"
_MID = Small(
    rf",['\u2019]?\s+"
    rf"(?P<who>{_BESIDE}(?:the |a |an )?[^,;“”\"]{{2,60}}?)\s+(?:has |have |had |also )?(?:{_SAY_LATE})\s*"
    rf"(?:(?:late |early |earlier )?(?:on \w+day|{_LATELY}|at \w+))?\s*[,;]",
)
_ACCORDING = re.compile(
    r"\b(?:according to|as per|quoting|citing(?! (?:an?|the|its|their|this|last) (?:[\w-]+ ){0,2}(?:offensives?|"
    r"attacks?|assaults?|raids?|siege|capture|fall|clashes)\b))\s+(?P<who>(?:[^,;.]|(?<=\b\w)\.){2,90}?)"
    r"(?=(?:[,;]|(?<!\b\w)\.)(?!\d)|\s+(?:\d|[\"\u201c](?-i:[a-z]))|(?<=to (?:him|her))\s|"
    r"\s+(?:there (?:is|are|was|were|had|have)|and(?! (?:an?|the|two|three|four|several|other|local|its|his) "
    r"[\w-]+(?: [\w-]+)?(?:[.,;]|$))|that|who|has|have|the operation)\b|$)",
    re.IGNORECASE,
)
_TAIL = Small(
    rf"(?:[,!?]['\u2019](?=\s)|,(?!\d)|[”\"])\s*[”\"]?"
    rf"(?P<who>{_BESIDE}[^,;“”\"]{{2,90}}?(?:,[^,;“”\"]{{2,60}},)?)\s+(?:has |have |"
    rf"had |also )?(?:{_SAY_LATE})\b(?:\s+(?:on|in|late|early|to|{_BY}|of|as|it|a|this|last|at|after|during|over|"
    rf"from|yesterday|tonight|overnight|earlier|later|here|again|"
    rf"today|online|\w+day)\b[^,;]{{0,60}}|(?<=told|tell|ells|ured|ures|ised|rmed)\s[^,;]{{2,60}})?[.!?”\"]*\s*$",
)
_HEAD = Small(
    rf"^[“\"]?(?P<who>[^,;“”\"]{{2,70}}?(?:,[^;“”\"]{{2,100}},)?)\s+(?:has |have |had |also |first |initially "
    rf")?(?:{_SAY})\b(?! (?:at(?! {_AT})|nothing|"
    rf"little|as|whether|by|victory|credit|responsibility|success|the (?:life|lives|title|crown)|(?:the )?lives)\b)",
)
_LEARNED = Cased(
    r"\b(?:learn(?:ed|t|s)|heard|hears|been told|understands|gathered) (?:from|by) (?P<who>[^,;:“”\"]{2,70}?)"
    r"(?=\s+that\b|[,;.])",
    re.IGNORECASE,
)
_TOLD_US = re.compile(
    rf",['\u2019]?\s+"
    rf"(?P<who>{_BESIDE}(?:the |an? )?[^,;“”\"]{{2,60}}?)\s+(?:(?:tells|told|writes|says|said|reports|reported|"
    r"texts|messages)(?: (?:us|me|this \w+|our \w+|[A-Z]\w+))?|"
    r"told (?:reporters|journalists|correspondents|(?:this|our|an?|the|state|local) (?:[\w'\u2019-]+ ){0,2}?"
    r"[\w'\u2019-]+|[A-Z]\w+ [A-Z]\w+))"
    r"(?: (?:from [A-Z][\w-]+|by (?:\w+ )?(?:phone|telephone|radio|mail|text)|over the \w+|on the phone|online|"
    r"in a \w+))?\s*[;,.]"
)
_PAPERS = re.compile(
    r",\s+(?P<who>(?:the )?(?:orders|documents|papers|cables|memos|records|plans|files|dispatches|maps)\b"
    r"[^,;]{0,50}?)\s+(?:show|shows|suggest|suggests|indicate|reveal)[.!?”\"]*\s*$",
    re.IGNORECASE,
)
_HAS_IT = re.compile(
    r",\s+(?P<who>(?!or\b|so\b|as\b|and\b|but\b)[^,;“”\"]{2,60}?)(?<!would)\s+(?:has|have|had) it[.!?”\"]*\s*$",
    re.IGNORECASE,
)
# what keeps a war in mind and tells nothing new of it
_MEMORIALS = re.compile(
    r"\b(?:exhibition|exhibit|museum|plaque|film|documentary|book|novel|memorial|monument|stone|ceremony|painting|"
    r"panorama|diorama|tapestry|poem|song|play|anniversary|parade|statue|mural|cemetery)\b",
    re.IGNORECASE,
)
_UNPROVEN = r"(?:unverified|unconfirmed) (?:talk|word|rumou?rs|claims|reports|accounts)"
_VERIFY = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|check(?:ed)?)"
_UNCHECKED = (
    rf"\b(?:could not|cannot|can not|couldn['\u2019]t|unable to|was not able to|not possible to|impossible to|not)"
    rf"(?: be)?(?: (?:yet|immediately|independently))*(?: be)?(?: \w+ly)? {_VERIFY}\b|"
    r"\bno (?:\w+ )?(?:confirmation|verification|corroboration) (?:that|of)\b"
)
_RUMOUR = Small(
    rf"{_UNCHECKED}|"
    r"^\W*(?:[\w'\u2019 -]{2,30}: )?(?P<word>(?:\w+ ){0,2}"
    r"(?:rumou?rs?|reports?|whispers|talk|gossip|word|accounts)) (?:that|of|"
    r"spoke of|speak of|tell of|"
    r"told of|say|said|ha[ds] it|have it|has it)\b(?! (?:the|a) (?:commission|inquiry))|"
    r"^\W*it (?:is|was|has been) (?:widely )?(?:said|believed|rumou?red|thought|alleged|claimed) (?:here )?that\b|"
    rf"\b(?P<who>{_UNPROVEN}|(?:unconfirmed|unverified|some|local|media|conflicting|initial) (?:reports|sources|"
    r"accounts))\b|"
    r"\b(?:on|amid|after|over|by|with) (?:\w+ )?rumou?rs (?:that|of)\b|"
    r"\b(?:reportedly|allegedly|purportedly|it(?:'|\u2019)?s reported|it is reported|there are reports|"
    r"there were reports|supposedly|so-called)\b",
)
# between the verb and what is rejected: "dismissed on Monday claims that"
_WHEN = (
    r"(?:(?:late |early )?on \w+day (?:morning |evening |night )?|yesterday |today |again |once more |in a statement )*"
)
_DENIED = (
    r"(?:denied|denies|denying|deny)(?! (?:any |all )?(?:responsibility|involvement|access|entry|visas?|bail|aid|"
    r"food))|"
    r"(?:rejected|rejects?|dismissed|dismisses|refut(?:ed|es?)|rebut(?:s|ted)?|disprov(?:ed|es?)|debunk(?:ed|s)?|"
    r"scotch(?:ed|es)|quash(?:ed|es)|dispel(?:led|s)?|squash(?:ed|es)|"
    r"(?:pour(?:ed|s)?|threw|throws) cold water on|play(?:ed|s)? down|(?:gave|gives?) the lie to|put(?:s)? paid to|"
    rf"la(?:id|ys) to rest|(?:took|takes|taken) back|withdrew|retract(?:ed|s)) {_WHEN}(?:its |his |her |their |"
    r"the |an? |all |such |these |those )?(?:(?:[\w'\u2019-]+ ){0,3}[\w-]+['\u2019]s? |\w+ )?"
    r"(?:talk|stor(?:y|ies)|tales?|assertions?|reports?|claims?|allegations?|accusations?|charges?|"
    r"suggestions?|rumou?rs|figures?|statement|slanders?|lies?|libels?|calumny|fabrications?|propaganda)"
)
# what turns out to be no news
_NEWS = (
    r"(?:claims?|boasts?|reports?|rumou?rs?|messages?|posts?|stor(?:y|ies)|news|allegations?|suggestions?|"
    r"accusations?|talk|tales?|"
    r"warnings?|videos?|footage|pictures?|accounts?|alarms?|alerts?|tweets?|statements?|assertions?|word|clips?)"
)
# "what the enemy has published about the fall of the town is a lie"
_PUT_ABOUT = (
    r"(?<=^)(?:what|all|everything|whatever)(?: that)? (?:[\w'\u2019-]+ ){1,8}?(?:publish|print|report|announc|"
    r"broadcast|claim|spread|alleg|circulat|said|sa(?:y|id)|wr[io]t|tell|told)\w*(?: \w+day| today| yesterday)? "
    r"(?:about|of|on|concerning|over)"
)
_IS_FALSE = (
    r"(?:(?:was|were|is|are|has been|have been|had been|be|being|been) (?:\w+ly |all |later |since |quickly |soon )?"
    r"(?:made up|cooked up|concocted|dreamt up|dreamed up|withdrawn|retracted|taken back|disproved|debunked|refuted|"
    r"discredited|exposed|denied|dismissed|unfounded|"
    rf"{UNFOUNDED}|not true|no more than "
    r"(?:a )?\w+|wrong|"
    r"incorrect|mistaken|(?:an? |pure |sheer |utter |total |complete )*" + FALSE + r")|"
    r"(?:has|have|had) no (?:basis|foundation|substance|truth)\b|"
    r"(?:prov(?:ed|es|en)|turn(?:ed|s) out)(?: to be| as)? (?:an? |pure |sheer |utter )?(?:wrong|incorrect|mistaken|"
    r"empty|hollow|premature|unfounded|" + FALSE + r"))"
)
_REBUFFED = (
    rf"(?:disput\w+|contest(?:ed|s)) (?:that|the|any|reports?|claims?|accounts?)|contradict(?:ed|s)|ruled out|"
    rf"(?:call(?:ed|s)|reject(?:ed|s)|dismiss(?:ed|es)|brand(?:ed|s)|denounc(?:ed|es)|describ(?:ed|es)|laugh(?:ed|"
    rf"s) off|"
    rf"brush(?:ed|es) (?:off|aside)|wav(?:ed|es) (?:away|"
    rf"aside))\s+(?:[\w'\u2019,-]+ ){{0,14}}?[“\"]?(?:as )?(?:an? )?(?:\w+ )?{FALSE}|"
    rf"(?:wav(?:ed|es|ing)|brush(?:ed|es|ing)|laugh(?:ed|s|ing)|shrugg?(?:ed|s|ing)) (?:away|off|aside) (?:\w+ )?"
    rf"(?:reports?|claims?|talk|suggestions?|rumou?rs)|(?:scoff|sneer|jeer)(?:ed|s) at|"
    r"(?:laugh(?:ed|s) at|(?:ridicul|derid)(?:ed|es)|mock(?:ed|s)|pour(?:ed|s) (?:scorn|cold water) on) "
    r"(?:the |all |any |such )?(?:\w+ )?(?:idea|notion|suggestion|claim|report|talk|thought|theory|rumou?r)s?|"
    rf"(?:would|will) not confirm|insist(?:ed|s) (?:that )?(?:no|there (?:was|is|had been) no)"
)
_DENY = Small(
    r"^(?P<who>[^,;]{2,90}?)(?:,[^;]{2,80},)?\s+(?:has |have |had |again |strongly |categorically |flatly )*"
    rf"(?P<verb>{_DENIED})\b|"
    rf"^(?P<whose>[^,;]{{2,70}}?)\s+(?:has |have |had |again |strongly |flatly )*(?P<rebuff>{_REBUFFED})\b|"
    r"(?:,\s*(?:but )?)(?P<late>[^,;]{2,60}?)\s+(?:denied|denies)(?= (?:it|this|that|the)\b|[.,]|$)|"
    r"\bdenial that\b|"
    rf"[,;] (?:but |and |though |while |yet )?(?P<scorned>(?:(?!who\b|which\b)[^,;]){{2,60}}?) (?:has |had "
    rf")?(?:call|brand|dismiss|"
    rf"describ|denounc|reject|mock)(?:e?d|e?s) (?:it|them|this|that|these|the {_NEWS}|such {_NEWS})(?: all)?(?: as)? "
    rf"[\"\u201c]?(?:an? )?(?:\w+ )?{FALSE}\b|"
    r"\b(?:wrongly|falsely|mistakenly|erroneously|untruthfully) (?:announc|report|claim|said|told|stat|believ|alleg|"
    r"assum|suggest|wrote|thought|broadcast)\w*\b|"
    r"\b(?:no|not a word of|not a grain of|not a shred of|little|nothing) (?:truth|substance|basis|"
    r"foundation)\b(?P<by>, "
    r"[^,]{2,80} [a-z]+,)?[^.;]{0,40}?\b(?:in|to|for) (?:the |these |those |any |such |all )*(?:\w+ )?" + _NEWS + r"\b|"
    r"\bhoax (?:call|message|video|report|alert|post|claim|warning|e-?mail)s?\b|"
    r"\b(?P<is_false>(?:" + _NEWS + r"(?: (?:on|in|by|from) (?:[\w'\u2019]+ ){0,2}[\w'\u2019]+)? "
    rf"(?:that|of|about|over|saying|showing|claiming)|{_PUT_ABOUT}|"
    r"(?<=^)that (?!same |\w*day |night |morning |evening |week )|"
    r"(?<=^[\"\u201c])that )[^.;]{3,140}?"
    + _IS_FALSE
    + r"(?: by (?P<denier>(?:the |its |his )?(?:(?! as\b)[\w'\u2019 ]){2,50}))?)|"
    r"(?:^|: )\W*it (?:is|was) (?:\w+ly |simply |quite )?(?:not (?:true|so|the case)|"
    + FALSE
    + r") (?:to say )?that\b",
)
# before "deny": nobody does
_NOT_DENIED = re.compile(
    r"(?:\b(?:not|never|no longer|hardly|cannot|barely)|n['\u2019]t|^\W*(?:nobody|no one|none|few|hardly "
    r"anyone)(?: (?:in|at|of|inside|here|there)(?: the)?(?: [\w'\u2019-]+)?)?) (?:\w+ )?$",
    re.IGNORECASE,
)
_INVERTED = Cased(
    r"(?:[,”\"]|[,!?]['\u2019])\s*"
    r"(?:said|says|reported|reports|according to|warned|warns|claimed|claims|added|insisted|vowed|vows|"
    r"announced|indicated|admitted|wrote|complained|recalled|promised|speculated|declared|boasted|threatened|swore|"
    r"believes)\s+(?P<who>(?!on\b|in\b|that\b|to\b|"
    r"it\b|of\b|he\b|she\b|"
    r"they\b)(?:[^,;“”\"]|(?<=\d),(?=\d)){2,90}?)"
    rf"(?=\s+(?:who|as|while|when|after|{_LATELY})\b|\s+on \w+day|\s+in an?\b|[,;](?!\d)|[.!?”\"]*\s*$)",
    re.IGNORECASE,
)
# behind whose name he is said to speak: "Colonel Diallo told reporters:"
_SPEAKS = re.compile(
    r"\s+(?:has |have |had |also |then |later )*(?:said|says|told|tells|declared|declares|announced|announces|stated|"
    r"wrote|writes|added|insisted|warned|claimed|confirmed|admitted|alleged|replied|answered|explained|recalled|posted|"
    r"tweeted|reported|shouted|boasted|complained)(?: [\w'\u2019 -]{2,60})?$"
)
_COLON = re.compile(r"^(?P<who>(?:[\w'\u2019.-]+ ){0,6}[\w'\u2019.-]+):\s+(?=\S+ \S+ \S+)")
# whose words begin in the middle: "9,000 men wait, and its generals say the storming will begin"
_AND_SAYS = Cased(
    r"[,;] (?:and|but) (?P<who>(?:its|their|his|her|the|an?) (?:[\w\u2019'-]+ ){0,3}[\w\u2019'-]+?) "
    r"(?:says?|said|warns?|warned|claims?|claimed|insists?|insisted|believes?)\b(?! (?:nothing|little))",
)
# "; local observers think an attack is being prepared"
_THEN_SAYS = Cased(
    r"; (?P<who>(?:[\w\u2019'-]+ ){0,3}[\w\u2019'-]+?) (?:say|said|warn(?:ed)?|claim(?:ed)?|insist(?:ed)?|"
    r"believe|think|reckon|fear|suspect|report(?:ed)?)\b(?! (?:nothing|little))",
)
_LAST = re.compile(r"[^\s:,;]{2,} [^:]{8,}:\s(?P<who>(?:[\w\u2019'-]+ ){0,4}[\w\u2019'-]+)$")
_DASHED = re.compile(
    r"\s[-\u2013—]\s(?P<who>(?!and\b|but\b|the (?:first|latest|second|worst|biggest))[\w'\u2019 ]{2,40})$"
)
_DESCRIBED = re.compile(
    rf"^[“\"]?(?P<who>[A-Z][^,;:“”\"]{{1,70}}?)\s+(?:has |have |had |also )?(?:{_DESCRIBES})\b",
)
_KINDS = words("unconfirmed unverified some local media conflicting initial early first several other press news many")
_NOBODY = frozenset(
    {"it", "it's", "it\u2019s", "there", "they", "he", "she", "we", "i", "who", "which", "that", "this", "him", "her"}
)


@dataclass(frozen=True)
class Said:
    """How a sentence puts what it tells and who says so, as written.

    It holds from the character `since` on, what somebody says up to `until`; who denies it says what stands from
    `owns` on: "denies using gas but confirms that 8,500 men are attacking".
    """

    modality: Modality
    who: str | None = None
    since: int = 0
    until: int = sys.maxsize
    owns: int = sys.maxsize


_ALL_WAYS: tuple[re.Pattern[str] | Cased | Small, ...] = (
    _ACCORDING, _LEARNED, _INVERTED, _TAIL, _HAS_IT, _PAPERS, _COLON, _DASHED, _LAST, _AND_SAYS, _HEAD, _DESCRIBED,
    _THEN_SAYS, _MID, _TOLD_US, _RUMOUR, FILMED,
)  # fmt: skip


@lru_cache(maxsize=8)  # asked for each event word of a sentence
def attribution_of(text: str) -> Said:
    """Give "asserted", "claimed" or "denied" for what the sentence tells, and who says so."""
    if (false := untrue(text)) is not None:
        return Said("denied", _trimmed(false.who) or _told(text, 0).who, false.since, false.until)
    first = main_start(text)
    denied = _DENY.search(text[first:]) if first else None
    if denied is not None:
        inner = _denial(text[first:], denied)
        if inner is not None:
            return replace(inner, since=first + inner.since, until=min(sys.maxsize, first + inner.until))
    denied = None if is_contested(text, "") else _DENY.search(text)  # claimed by one, denied by another: it is claimed
    return (_denial(text, denied) if denied else None) or _told(text, first)


def _denial(text: str, denied: re.Match[str]) -> Said | None:
    """Give who denies what the sentence tells and from where to where; None where nobody does."""
    if not _NOT_DENIED.search(text[: max(denied.start("verb"), denied.start("rebuff"), 0)]):
        verb = max(denied.start("verb"), denied.start("rebuff"))
        told = next((name for name in ("who", "late", "whose", "scorned", "denier") if denied[name]), None)
        who = text[denied.start(told) : denied.end(told)] if told else None
        until = denied.end("is_false") if denied["is_false"] else sys.maxsize
        if denied["is_false"] and ";" in text[: denied.start("is_false")]:
            verb = denied.start("is_false")
        who = _trimmed(who) if who else _told(text, main_start(text)).who
        who = None if who is not None and who.lower() in _NOBODY else who
        return Said("denied", who, max(0, verb), until, owned_from(text, max(0, verb)) or sys.maxsize)
    return None


def _told(text: str, first: int) -> Said:
    """Give who says so, denials aside; the main clause begins at `first`."""
    for pattern in _ALL_WAYS:
        skipped = first if pattern in (_HEAD, _DESCRIBED) else 0
        main = text[skipped : skipped + 1].upper() + text[skipped + 1 :] if skipped else text
        if (pattern is _COLON or pattern is _LAST) and ":" not in main:
            continue
        if (match := pattern.search(main)) is None:
            continue
        told = next((name for name in match.re.groupindex if match[name]), None)
        who = _trimmed(text[skipped:][match.start(told) : match.end(told)] if told else None)
        if pattern is _COLON and who is not None:
            who = _SPEAKS.sub("", who)
        if _is_no_teller(pattern, who or "", text):
            continue
        is_nobody = who is not None and (who.lower() in _NOBODY or "version of this" in who.lower() or is_cut(who))
        since = match.end() if pattern in (_AND_SAYS, _THEN_SAYS) else skipped if opens_with_clause(text) else 0
        end = match.end() - (match.group()[-1:] in ",;")
        is_then = pattern in (_MID, _INVERTED, _TOLD_US) and _THEN.match(text, end) is not None
        return Said(
            "claimed",
            None if is_nobody or who is None else _RELATIVE.sub("", who),
            since,
            until=end if is_then else sys.maxsize,
        )
    return Said("asserted")


# "Hirshabelle and Galmudug states", of which the last word is no verb
_ARE_STATES = re.compile(r"\b[A-Z][\w'\u2019-]+(?:,| and) [A-Z][\w'\u2019-]+ states[.,;]")
_BEGINS_NAME = re.compile(r"[A-Z]|(?:the|an?|its|their|our|his|her)\b")
# what is only told of who tells: "Al Shabaab, which wants to topple the government, said"
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where|whom)\b.*$", re.DOTALL)


def _is_no_teller(pattern: re.Pattern[str] | Cased | Small, who: str, text: str) -> bool:
    """Say whether what stands where somebody tells is nobody who does: a title, a clause, a museum."""
    if pattern in (_COLON, _DASHED, _LAST) and not is_source(who):
        return True
    if "version of this" in text.lower() and (who.lower() in _NOBODY or "version of this" in who.lower()):
        return True
    if not who or who.lower() in _NOBODY:
        return False
    if pattern is _HEAD and who.lower() in _KINDS:
        return True  # "unconfirmed reports speak of"
    last = f"{who.rsplit(maxsplit=1)[-1]} states"
    if any(one[0].rstrip(".,;").endswith(last) for one in _ARE_STATES.finditer(text)) and not _BEGINS_NAME.match(who):
        return True  # "drove the group from Hirshabelle and Galmudug states"
    is_told_clause = pattern in (_HEAD, _COLON, _MID, _DESCRIBED, _INVERTED, _TOLD_US) and is_clause(who)
    return (
        is_no_name(who) or is_event(who) or is_told_clause or (pattern is _HEAD and _MEMORIALS.search(who) is not None)
    )


# a list of incidents has their day before who tells them, as in "14 Oct: The army says"
_DAY_LABEL = re.compile(
    r"^(?:\d{1,2}(?:\s?[-\u2013]\s?\d{1,2})? [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}|\d[\d/.-]{2,9}):\s+"
)
# a ticker's lines begin with the hour
_OPENING = re.compile(
    r"^(?:(?:update|breaking|just in|live|latest)\b(?: (?:at )?[\d.:]+(?: ?(?:[ap]\.?m\.?|GMT))?)?:|"
    r"and|but|while|as|meanwhile|however|where|\d\d?[:.]\d\d(?: ?(?:[ap]\.?m\.?|GMT))?)\s+",
    re.IGNORECASE,
)


def _trimmed(who: str | None) -> str | None:
    cleaned = " ".join((who or "").strip(' ,”“"').lstrip("'\u2018\u2019 ").split())
    return _OPENING.sub("", _DAY_LABEL.sub("", cleaned)) or None
