"""Words before a fight by which it is still to come: "a prelude to an assault", "massed for the offensive"."""

import re

from streams.extract.words.small import Cased, Small

_FOR_IT = Cased(
    r"\b(?:told off|assembl(?:ed|ing)|gathering|massing|mustering|forming up|lining up|"
    r"gathered|massed|amassed|mustered|raised|lined up|brought together|"
    r"being (?:raised|trained|assembled|readied|gathered|formed|equipped|armed|held)|earmarked|"
    r"assigned|set aside|fielded|brought|"
    r"trained|held ready|held back|detailed|allotted|waiting|volunteer\w+|enlist\w+|recruit\w+|sign\w+ up|"
    r"standing by|bound|"
    r"moved up|moving up|brought up|flown in|flown to \w+|ferried to \w+|drawn up|sent to \w+|converging|converged|"
    r"drills?|drilling|rehears\w+|reserved|needed|required|blueprints?|maps? of|"
    r"orders) (?:[\w'\u2019,.-]+ ){0,9}?for (?:an?|the|its|their|"
    r"another|this) (?:[\w'\u2019-]+ ){0,2}$",
    re.IGNORECASE,
)
# "tanks are converging on the town ahead of an attack"
_AHEAD_OF_IT = Cased(
    r"\b(?:ahead of|in (?:preparation|readiness|advance|anticipation) (?:for|of)|brac(?:ed|es|ing|e) for|"
    r"ready for|readied for|preparations? for|on the eve of|signs?(?: yet| so far)? of|"
    r"(?:sent|moved|rushed|deployed|shipped)(?! [^.;]{0,60}\b(?:prison|jail|court|trial)\b)"
    r" (?:[\w'\u2019,.-]+ ){1,7}for(?= an? )) (?:an?|the|its|their|another|this|what [\w ]{3,30}) ?"
    r"(?:[\w'\u2019-]+ ){0,3}$",
    re.IGNORECASE,
)
# "gave them three days before the army begins its", "until rebels"
_BEFORE_WHO = r"\b(?:before|until) (?:(?!(?:was|were|had|has|did|could|to)\b)[\w'\u2019-]+ ){1,6}"
_BEFORE_IT = Small(
    _BEFORE_WHO + r"(?:begins?|launch(?:es)?|starts?|mounts?|opens?|makes?|resumes?) (?:an?|its|their|the|his) "
    r"(?:[\w'\u2019-]+ ){0,3}$"
)
_BEFORE_THEY = Small(_BEFORE_WHO + "$")
# what only leads up to an attack: "the prelude to an assault", "to soften them up before a ground offensive"
_PRELUDE = Small(
    r"\b(?:(?:prelude|precursor|overture|curtain-?raiser|preliminary|preliminaries|build-?up|run-?up|lead-?up) "
    r"(?:to|for)|(?:pav(?:e|ed|es|ing) the way|clear(?:ed|s|ing)? the (?:ground|way)|"
    r"(?:set(?:ting|s)?|laid|laying) the (?:stage|groundwork)|laid the ground|preparing the ground) for|"
    r"(?:herald|presag|portend|foreshadow|augur|signal)(?:s|e|es|l?ing)?|expectations? of|expecting|"
    r"soften(?:ed|ing|s)? (?:[\w'\u2019-]+ ){0,4}?(?:up )?(?:before|ahead of|for)|"
    r"first (?:step|stage|move)s? towards?|countdown to|(?:stage|scene) (?:is|was|has been|seems) set for|"
    r"(?:go-?ahead|green light|clearance|approval|permission|consent|mandate|timetable|case|pretext) (?:for|to)|"
    r"(?:everything|all) (?:\w+ )?(?:is |was |are )?(?:now )?(?:in place|ready|set) for|"
    r"(?:signs|evidence|signals|indications|everything|all) (?:\w+ )?points? (?:firmly |clearly )?(?:to|towards)|"
    r"(?:itching|spoiling|pressing|pushing|clamou?ring|eager|keen|impatient|lobbying|calling|called|poised|primed) for|"
    r"(?:approv|authori[sz]|endors|sanction)(?:es?|ed|ing)|sign(?:s|ed)? off on|okayed|"
    r"(?:hop|seek|try|work|scrambl|rac|aim|strugg?l)(?:es?|ed|ing)? to (?:avert|avoid|forestall|prevent|stave off|"
    r"head off|ward off|fend off|deter)) "
    r"(?:an?|another|what [\w ]{3,30}) ?(?:(?!(?:to|of|the|in|on|at|by|for|from)\b)[\w'\u2019-]+ ){0,3}$"
)
_HAS_COME = Small(
    r"^[^.;]{0,60}?,? (?:that|which) (?:has |had |have |was |were )?(?:since |then |now )?"
    r"(?:begun|began|started|opened|launched|followed|came|come|brought|left|killed|drove|took|ended)\b|"
    r"^[^.;]{0,60}?,? and (?:[\d,]+|thousands|hundreds|its|the|his|their) [^.;]{0,40}?"
    r"(?:stormed|attacked|launched|crossed|entered|poured|advanced|assaulted|struck|marched|moved)\b"
)

_ONE = Small(r"(?:^\W*|[^\w-])(?:an?|another|any|such an?|new|fresh) (?:[\w'\u2019-]+ ){0,3}$")
_IS = r"(?:is|are|was|were|looks?|looked|seems?|seemed|appears?|appeared|remains?|has been|have been|feels?)"
_HOW = r"(?: (?:now|still|also|only|just|all but|almost|very|quite|again|no longer|not|to be|a|as|[a-z]+ly))*"
# from the noun to its own verb
_OWN = (
    r"^(?:(?!\b(?:and|but|which|that|who|has|have|had|was|were|is|are|killed|began|started|drew|left|drove|met|cost|"
    r"entered|forced|sent|wounded|hit)\b)[^.;:]){0,70}?"
)
_PERIOD = r"(?:minutes|hours|days|weeks|months)"
# "is at hand", "is only days away": of any attack, and of one of which nothing was known before: "is feared"
_IS_NEAR = (
    rf"near(?:ing)?\b(?! (?:its|the|to|an?)\b)|at hand|close at hand|(?:a few |some )?{_PERIOD} (?:away|off)|"
    rf"(?:matter|question) of (?:time|when|{_PERIOD})|on the (?:cards|horizon|way)|in prospect|in the offing"
)
_IS_SUPPOSED = (
    r"(?:on the (?:agenda|table)|under (?:discussion|consideration|study|review)|"
    r"being (?:considered|discussed|debated|weighed|mulled|contemplated)|overdue|more (?:probable|likely) than not|"
    r"(?:well |far )?beyond (?:their|its|his|the) (?:\w+ )?(?:powers?|means|reach|capacity)|in the air|"
    r"inevitable|unavoidable|probable|likely|unlikely|possible|certain|sure|expected|feared|dreaded|rumou?red|"
    r"anticipated|awaited|contemplated|mooted|conceivable|unthinkable|out of the question)\b"
    r"(?=\W*$|[,;:]| (?:soon|any|within|next|in the (?:coming|next)|before|after|once|if|unless|by|at any|this|"
    r"tomorrow|tonight|sooner|and|but|as|when|from)\b)"
)
_TO_COME = Small(
    rf"{_OWN} {_IS}{_HOW} (?:{_IS_NEAR})\b|{_OWN} (?:for|in|within|over) (?:the )?(?:coming|next) "
    r"(?:few |couple of )?(?:hours?|days?|nights?|weeks?|months?)\b"
)
_SUPPOSED = Small(
    rf"{_OWN} (?:{_IS}{_HOW} {_IS_SUPPOSED}|"
    r"(?:awaits?|awaited|waits? for|hinges? on|depends? on|still needs|needs|requires) (?:[\w'\u2019-]+ ){0,5}?"
    r"(?:green light|go-?ahead|approval|order|orders|signal|word|decision|permission|consent|weather|nod)\b|"
    r"(?:may|might|could) (?:well |still |soon )?(?:come|follow|begin|start|be launched|be next)\b)"
)

# what somebody only means, or is free, to do: "have agreed to storm it", "are thinking of launching an offensive"
_MEANT = Small(
    r"\b(?:(?:(?:agree|hope|vow|decline|resolve|vote|elect|opt|wish|long|yearn|swear|threaten|pledge|promise)(?:s|d|ed)?|"
    r"swore|(?:reserv(?:es?|ed)|has|have|had) the (?:right|means|strength|option|men)|"
    r"lack(?:s|ed)? the (?:right|means|strength|men)|(?:has|have|had) (?:yet|still)|"
    r"(?:is|are|was|were|been|being) (?:trained|urged|begged|asked|invited|pressed|told|free|entitled)|"
    r"(?:consider|debat|discuss|weigh|ponder)(?:s|es|ed|ing)? whether|"
    r"(?:decision|proposal|promise|pledge|threat|demand|request|appeal|instructions?|orders|permission|authority|"
    r"the (?:nerve|will|stomach)|(?:men|troops|soldiers) enough|enough (?:men|troops|soldiers))) to|"
    r"(?:thinking|thought|think|dream(?:s|ed|ing|t)?|talk(?:s|ed|ing)?|capable|sp(?:oke|oken|eaks?|eaking)) "
    r"(?:of|about)|(?:bent|set|keen) on) "
    r"(?:(?:launch|mount|stag|start|open|undertak|begin|carry|mak)(?:e|n|ing|ning|ying out|y out)? "
    r"(?:an?|another|their|its|his) (?:(?!(?:to|of|the|in|on|at|by|for|from)\b)[\w'\u2019-]+ ){0,3})?$|"
    r"(?:^|[.,;:\u201c\"] ?)\W*tomorrow\b(?!['\u2019])"
    r"(?:(?!\b(?:as|while|after|because|since|when)\b)[^.;]){0,60}$"
)


def is_meant(before: str, form: str = "") -> bool:
    """Say whether the words right before a verb, or a noun that somebody launches, only tell what somebody means.

    Or, of a verb whose `form` is of the present, put what is told before it: "left Goma before the army storms it".
    """
    return _MEANT.search(before) is not None or (form in ("s", "base") and _BEFORE_THEY.search(before) is not None)


def is_to_come(before: str, after: str) -> bool:
    """Say whether the words after a noun of attack tell that it is near, or only thought of: "is days away"."""
    return _TO_COME.search(after) is not None or (
        _ONE.search(before) is not None and _SUPPOSED.search(after) is not None
    )


def is_ahead_of(before: str, after: str) -> bool:
    """Say whether the words before a noun of attack put what is told before it, and those after it do not deny it."""
    if any(way.search(before) for way in (_BEFORE_IT, _FOR_IT, _AHEAD_OF_IT)) or is_meant(before):
        return True
    if _NOTHING_AFTER.match(after) is not None and _BY_WHOM.search(before) is not None:
        return True  # "before the army attacks", where a verb looks like a noun
    return _PRELUDE.search(before) is not None and not has_come(after)


_BY_WHOM = Small(
    r"\b(?:before|until) (?:the |more |its |their )?(?:[\w'\u2019-]+ )?(?:army|rebels|troops|forces|fighters|militants|"
    r"insurgents|soldiers|gunmen|militia|militias|guerrillas|jihadists|enemy|government|they|it|he) $"
)
_NOTHING_AFTER = re.compile(r"\W*(?:$|(?:it|them|again|the (?:city|town|village|camp|base))\W*$)")


def has_come(after: str) -> bool:
    """Say whether the words after a noun of attack tell that it was made: "that began at dawn"."""
    return _HAS_COME.search(after) is not None
