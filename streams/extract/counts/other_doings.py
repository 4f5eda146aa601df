"""People who take part in something that is no fight: "6,000 soldiers took part in the search for survivors"."""

from streams.extract.counts.engaged import NAMED
from streams.extract.counts.numbers import Number
from streams.extract.syntax.governors import tells_assault
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

# what is held, done or built; a campaign, an operation, a march or a game by what it is for
_HELD = (
    r"(?:parades?|exercises?|drills?|manoeuvres|maneuvers|war[- ]?games?|rehearsals?|ceremon(?:y|ies)|funerals?|"
    r"burials?|celebrations?|festivities|festivals?|processions?|pilgrimages?|vigils?|prayers?|rall(?:y|ies)|"
    r"protests?|demonstrations?|strikes? (?:for|over|against the (?:bill|law|government|price))|reviews?|displays?|"
    r"shows?|tattoo|competitions?|tournaments?|marathons?|races?|matches|games|courses?|training|lessons|workshops?|"
    r"seminars?|talks|search(?:es)? for (?!the (?:rebels|militants|attackers|gunmen|enemy))|rescue|evacuations?|"
    r"clean-?ups?|cleaning|clearance of (?:mines|rubble)|reconstruction|construction|harvest(?:ing|s)?|voting|"
    r"votes?|elections?|ballot|census|vaccinations?|inoculation|polio|disarmament|demobili[sz]ation|demining|"
    r"fire-?fighting|flood defences|tree[- ]planting|(?:march|walk|run) for|(?:peace|protest|hunger|silent) march|"
    r"(?:aid|food|relief) (?:distribution|effort|operation|drive)|escort(?:ing)?|homecoming|reunions?|anniversary|"
    r"boycott|survey|repairs?|repairing|rebuilding|weddings?|concerts?|fairs?|exhibitions?|championships?|"
    r"conferences?|meetings?|summit|congress|planting|sowing|road ?works|dredging|sandbagging|screening|testing|"
    r"distribution of)"
)
_CIVIL = r"(?:search|rescue|relief|aid|vaccination|clean-?up|humanitarian|training|election|recovery|evacuation|polio)"
_KIND = rf"(?:(?!in\b|of\b|to\b|for\b|against\b|on\b|after\b|before\b|{NAMED}\b)[\w'\u2019-]+ ){{0,4}}?"
_TAKES = (
    r"(?:(?:take|takes|took|taking|taken) part in|participat(?:e|es|ed|ing) in|join(?:ed|ing|s)?|"
    r"march(?:ed|ing)? in|(?:involved|engaged|employed|used|assigned|busy) (?:in|to|for|with)|"
    r"(?:deployed|mobili[sz]ed|sent|posted) (?:for|to)|attend(?:ed|ing|s)?|help(?:ed|ing)? (?:in|with))"
)
_ROUGHLY = r"(?:(?:some|about|around|nearly|over|more|than|at|least|up|to|an|estimated) )*"
_TAKE_PART = Small(
    rf"(?: (?!{NAMED}\b|not\b|never\b)[\w'\u2019-]+){{0,7}}? (?P<takes>{_TAKES}) (?:(?:the|an?|its|their|that) )?"
    rf"{_KIND}(?:{_HELD}|{_CIVIL} (?:operation|mission|effort|campaign|drive|work|teams?)s?)\b(?!-)"
)
_OF_ONE = Small(
    rf"^\W*(?:the|an?|this|that|its|their|these|those) (?:[\w-]+ ){{0,3}}?{_HELD}\b(?:(?! (?:into|as|before|when)\b)"
    r"[^.,;:\d]){0,50}? (?:(?:was|were|is|are|has been|had been) (?:attended|joined|watched|led) by|"
    rf"involv(?:ed|es|ing)|brought together|brings together|dr[ae]ws?|saw) {_ROUGHLY}$"
)
_CROWD = Small(rf"\bcrowds? of {_ROUGHLY}$")
_BEARS_ARMS = Small(r"\b(?:armed|rifles|guns|machetes|spears|clubs|weapons|knives|axes)\b")
_BODY = Small(
    rf"(?:\b(?:trade|their|the|whose|\w+s['\u2019]) union|\b(?:association|federation|club|guild|congregation|charity|"
    rf"(?:relief|rescue|aid) (?:effort|agency|organi[sz]ation))) (?:counts|has|had|numbers|claims|boasts) {_ROUGHLY}$"
)
# "12,000 marched in the capital against the war"
_MARCHED = Small(
    r"(?: [\w'\u2019-]+){0,4}? (?:(?:have|had) )?(?:march(?:ed|ing)?|rall(?:y|ied)|walked|paraded)\b[^.;]{0,60}? "
    r"(?:against the (?:war|bill|law|plan|cuts|curfew|coup|reform)|for peace|in protest|"
    r"in (?:support|memory|honou?r) of|to (?:demand|protest|remember|mourn|celebrate)|demanding|calling for|"
    r"in mourning|past the (?:president|king|queen|stand|reviewing))\b"
)
_FIGHT_FIRE = Small(
    r"(?: [\w'\u2019-]+){0,4}? (?:fight(?:ing)?|fought|battl(?:e[ds]?|ing)|combat(?:ing|ted)?|put out|douse[ds]?) "
    r"(?:(?:the|a|these|several) )?(?:(?!under\b|through\b|into\b|by\b|with\b)[\w-]+ )?"
    r"(?:fires?|wildfires?|bushfires?|blazes?|flames|floods?|flooding|locusts|cholera|ebola|malaria|epidemic)\b"
)
_ATTACKED = words("attack attacked attacks stormed raided hit struck bombed ambushed shelled shot killed opened")


def are_in_other_doings(text: str, number: Number) -> bool:
    """Say whether those counted march, train, search, vote, are a crowd or a body of peace, and attack nobody."""
    before, after = text[: number.start], text[number.end :]
    if _FIGHT_FIRE.match(after) is not None:
        return True
    found = _TAKE_PART.match(after)
    if found is not None:
        return not tells_assault(after[: found.start("takes")] + after[found.end() :])
    if _OF_ONE.search(before) is not None:
        return _ATTACKED.isdisjoint(before.lower().split())
    is_crowd = _CROWD.search(before) and not _BEARS_ARMS.search(after)
    is_other = is_crowd or _BODY.search(before) or _MARCHED.match(after)
    return bool(is_other) and not tells_assault(text)
