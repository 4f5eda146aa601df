"""Numbers of people who are only thought of: "could field 7,000 men", "doubts that the rebels have 7,000 men"."""

import re

from streams.extract.counts.numbers import Number
from streams.extract.words.small import Small

_OTHERS = r"(?:(?:another|a further|further|an additional|a total of|all|the|these|those|such|any|in|up|on|upon) )*"
_RAISE = (
    r"(?:field|muster|raise|gather|mobili[sz]e|call|bring|throw|commit|send|deploy|recruit|summon|rally|assemble|"
    r"put(?: (?:into|in) the field)?|draw|count (?:up)?on|rely|find|add|spare|amass|mass|pour|rush|hire|enlist|"
    r"bring together)"
)
_HAVE = r"(?:has|have|had|numbers?|numbered|commands?|fields?|fielded|musters?|mustered|there (?:are|were|is|was))"
_ADVERBS = (
    r"(?:(?!only\b|just\b|barely\b|hardly\b)(?:yet|still|also|even|soon|now|then|easily|in theory|on paper|"
    r"if need be|at need|at a pinch|\w+ly) )*"
)
# of whom somebody might have: "The rebels might muster 7,000"; "could muster only 7,000" tells how few there are
_MIGHT_RAISE = Small(
    rf"\b(?:could|might|may|would be able to|should be able to|hopes? to|hoped to|wants? to|wish(?:es)? to)"
    rf" {_ADVERBS}{_RAISE} {_OTHERS}$"
)
# .. and has not: "could never raise 7,000", "does not have 7,000"
_HAS_NOT = Small(
    rf"\b(?:cannot|(?:can|could|will|would|do|does|did)(?: not| never|n['\u2019]t)|never|unable to|fail(?:s|ed)? to|"
    rf"in no position to|too weak to|incapable of) {_ADVERBS}(?:have|had|{_RAISE}(?:ed|ing)?|count) {_OTHERS}$"
)
# .. and may have one day
_MAY_HAVE = Small(rf"\b(?:could|might|may|will|would) {_ADVERBS}have {_OTHERS}$")
# "A task force may sail on Monday with 7,000 aboard"
_MAY_COME_WITH = Small(
    rf"\b(?:could|might|may) {_ADVERBS}(?:sail|leave|set (?:out|off)|follow|come|arrive|depart|embark|land|return|go)\b"
    rf"[^.;,]{{0,40}} with {_OTHERS}$"
)
_ONE_DAY = re.compile(
    r"(?: [\w'\u2019-]+){0,6}? (?:by (?:the )?(?:(?:end|middle|start|beginning) of |next |time |this |coming )*"
    r"(?:spring|summer|autumn|winter|month|year|week|then|\w+day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|when|they|it)|(?:with)?in (?:a|an|the|two|three|four|five|six|ten|twelve|\d+)"
    r" (?:\w+ ){0,2}?(?:days?|weeks?|months?|years?)|next (?:week|month|year|spring|summer|autumn|winter)|one day|"
    r"if|unless|in future|in the future|some ?day|before long)\b",
    re.IGNORECASE,
)
_NOT_BELIEVED = (
    r"(?:(?<!no )(?<!nobody )(?<!no one )(?<!few )(?<!not )(?<!n't )(?<!without )(?<!beyond )doubt(?:s|ed)?|"
    r"(?:nobody|no one|none|few|hardly anyone|scarcely anyone)(?: [\w'\u2019-]+){0,3}? "
    r"(?:believes?|believed|thinks?|thought|supposes?|supposed)|"
    r"(?:do|does|did)(?: not|n['\u2019]t) (?:believe|think|suppose)|"
    r"(?:not|n['\u2019]t) (?:true|so|the case)|untrue|doubtful|unlikely|far from certain|improbable|inconceivable|"
    r"impossible|nonsense|a lie|false|wrong|a myth|a fairy ?tale|a fantasy|a legend|"
    r"(?:no|little|scant|not a shred of|without)(?: [\w-]+)? (?:evidence|sign|signs|proof|indications?|confirmation))"
)
# "Analysts doubt that the rebels have 7,000 men", "It is not true, he said, that there are 7,000"
_DOUBTED = Small(
    rf"\b{_NOT_BELIEVED}(?:, [^,;.]{{2,60}},)?(?: to (?:say|claim|believe|think))?(?: that| whether| if)? "
    rf"(?:[\w'\u2019.-]+ ){{0,6}}?{_HAVE} {_OTHERS}$"
)
_TALK = (
    r"(?:talk|claims?|reports?|rumou?rs?|suggestions?|stories|tales?|figures?|estimates?|assertions?|"
    r"the (?:figure|number))"
)
_TOLD_OF = rf"{_TALK} (?:of|about|that (?:there (?:are|were)|(?:[\w'\u2019-]+ ){{1,3}}{_HAVE})) {_OTHERS}"
# "called talk of 7,000 rebels a fairy tale", "dismissed as nonsense reports of 7,000 rebels"
_SCORNED = Small(
    r"\b(?:dismiss|reject|deride|ridicul|mock|scorn|scoff|laugh|debunk|refut|rebutt?|pour(?:ed|s)? scorn)"
    rf"(?:ed|es|s|d|e|ing)?(?: (?:at|on|off))?(?: as (?:[\w-]+ ){{1,3}})? (?:the |all |any |such )?{_TOLD_OF}$"
)
_CALLED = Small(rf"\b(?:call|brand|describ|label|term)(?:l?ed|es|s|ing)? (?:the |all |any |such )?{_TOLD_OF}$")
_TALK_OF, _IS = Small(rf"\b{_TOLD_OF}$"), Small(r"^(?: [\w'\u2019-]+){1,6}? (?:is|are|was|were|proved)\b")
_FALSE_AFTER = Small(
    r"(?: [\w'\u2019-]+){0,8}? (?:as )?(?:an? |pure |sheer |mere |utter |wildly |greatly )*(?:lies?|false|nonsense|"
    r"fantas\w+|propaganda|rubbish|untrue|fiction|invent\w+|baseless|unfounded|myth|hoax|fairy ?tales?|absurd|"
    r"ridiculous|laughable|exaggerat\w+|bluff|boast\w*|scaremongering|hot air|disinformation)\b"
)
# "gave no sign that the 50,000-strong corps on its side of the river would move"
_NO_SIGN = Small(
    r"\b(?:(?:no|little|scant)(?: [\w-]+)? (?:signs?|indications?|hints?|suggestions?|word)(?: yet| so far)? "
    rf"(?:that|on whether|whether)|(?:unclear|uncertain|not clear|not said) (?:whether|if)) {_OTHERS}$"
)
_WOULD_COME = Small(
    r"(?:[- ][\w'\u2019-]+){0,12}? (?:would|will|might|may|could|are to|were to|is to|was to)(?: also| soon| now)? "
    r"(?:move|march|join|cross|intervene|come|act|enter|be (?:sent|used|moved|ordered)|step in|attack|advance|fight|"
    r"take part)\b"
)


def are_only_thought_of(text: str, number: Number) -> bool:
    """Say whether those counted only might be there some day, or are not believed to be."""
    before, after = text[: number.start], text[number.end :]
    if number.bound_from is not None:
        return False  # "do not have more than 7,000"
    if any(way.search(before) for way in (_MIGHT_RAISE, _MAY_COME_WITH, _HAS_NOT, _DOUBTED, _SCORNED)):
        return True
    if _NO_SIGN.search(before) is not None and _WOULD_COME.match(after) is not None:
        return True
    if _MAY_HAVE.search(before) is not None and _ONE_DAY.match(after) is not None:
        return True
    is_called = _CALLED.search(before) is not None or (_TALK_OF.search(before) is not None and _IS.search(after))
    return bool(is_called) and _FALSE_AFTER.match(after) is not None
