"""What is said to be untrue: "It is a lie, the army said, that 6,000 rebels have taken Bria"."""

from typing import NamedTuple

from streams.extract.words.small import Small

FALSE = (
    r"(?:lies?|false|fake|nonsense|fantas\w+|dreams?|fabricat\w+|propaganda|rubbish|untrue|fiction|invent\w+|"
    r"baseless|"
    r"unfounded|groundless|bogus|rumou?rs?|a myth|a hoax|a fairy ?tale|disinformation|misinformation|ridiculous|"
    r"absurd|"
    r"laughable|hearsay|a fable|hot air|humbug|bunk|hogwash|poppycock|twaddle|a canard)"
)
# "are devoid of any foundation"
UNFOUNDED = r"(?:devoid of|without) (?:(?:any|all) )?(?:foundation|basis|truth|substance)\b"
_SAYS = (
    r"(?:said|says|insist(?:ed|s)|told|wrote|writes|declared|maintain(?:ed|s)|state[ds]|added|claim(?:ed|s)|"
    r"stress(?:ed|es)|repeat(?:ed|s)|assured?s?|inform(?:ed|s)?)"
)
_OBJECT = r"(?: (?:the|an?|our|this|his|reporters|journalists|parliament|deputies)\b[^,;]{0,30}| us| me)?"
# who says so between commas: ", the embassy said, that", ", according to the UN, not true"
_ASIDE = (
    rf"(?:, (?:according to (?P<by@>[^,;]{{2,60}}?)|{_SAYS} (?P<of@>[^,;]{{2,60}}?)|"
    rf"(?P<who@>[^,;]{{2,80}}?) (?:[a-z]+ed|{_SAYS}){_OBJECT}),)?"
)
_SO = r"(?: \w+ly| simply| quite| just| plain| all| an?| outright| pure| sheer| utter| complete| total| downright)*"
_NOT_SO = (
    rf"(?P<false@>{_SO}(?:(?: (?:not|never)|n['\u2019]t)(?: \w+ly)* (?:true|correct|the case|so)|"
    rf" (?:{FALSE}|wrong|incorrect))\b(?: to (?:say|claim|report|suggest|write|state|allege|announce))?)"
)
_IT_IS = r"(?:it|that|this)(?: is| was| has been| had been|['\u2019]s)"


def _nth(pattern: str, number: int) -> str:
    """Give a pattern whose groups' names end in the number, since a name may stand but once."""
    return pattern.replace("@", str(number))


# "told the press on Thursday that", "informs the nation that"
_TELLER = (
    rf"(?:(?P<teller>[^,;“”\"]{{2,60}}?) (?:has |have |had )?{_SAYS}{_OBJECT}(?: (?:(?:on|late|early) )*\w+day)? "
    r"(?:that )?)"
)
# "It is untrue", "It is false, a spokesman said, that", "Damascus says it is not the case that"
_UNTRUE = Small(
    rf"^\W*{_IT_IS}{_nth(_NOT_SO, 1)}{_nth(_ASIDE, 1)}(?=,| that\b|[.:;!\"”]|$)|"
    rf"^\W*{_TELLER}{_IT_IS}{_nth(_NOT_SO, 2)} (?=that\b)|"
    r"^\W*nothing (?:is|was|could be|can be|could have been) (?P<further>(?:further|farther) from the truth) than\b|"
    rf"^\W*that (?!same|\w*day |night |morning |evening |week )[^.;]{{3,140}}? (?:is|was|are|were)"
    rf"{_nth(_ASIDE, 3)}{_nth(_NOT_SO, 3)}"
)
# what the teller himself takes back: "first reported an attack, and later said there had been none"
_BACK = Small(
    r"(?:,|,? (?:and|but))(?: then| later| afterwards| (?:\w+ )?(?:hours?|minutes?|days?) later| soon| quickly| now)+ "
    r"(?:(?:said|admitted|conceded|acknowledged|reported|stated|wrote|found) (?:that )?(?:there (?:was|were|had been) "
    r"(?:none|nothing|no such)|(?:it|they|he|she) (?:had|did|was|were)(?: not|n['\u2019]t)[.!\"”]*$|"
    r"(?:it|this|that) (?:was|had been) (?:not|un|wrong|false|a mistake))|"
    r"(?:took|taken) (?:it|this|that|them|the \w+) back|"
    r"(?:withdrew|withdrawn|retracted|deleted|recanted|disowned)(?: (?:it|this|that|the \w+|its \w+))?)",
)
_REMEMBERED = ("first", "initially", "earlier", "originally", "at first")
# what the one who denies something says instead: "denies using gas but confirms that 8,500 men are attacking"
_OWNS = Small(
    r"(?:,? (?:but|and|yet|while)|;)(?: (?:it|he|she|they))? (?:also |then |has |have |had )*"
    r"(?:confirm|admit|acknowledg|conced|insist|claim|announc|declar|report)(?:ed|es|ted|s|e)?\b(?! only\b)|"
    r",? (?:saying|adding|insisting|stressing|maintaining)(?: instead)?(?: that)?\b"
    r"(?! (?:(?:the |all |any |such )*(?:reports?|claims?|rumou?rs?|talk|stories|accounts?|allegations?|videos?)|"
    r"no\b|nobody|none|there (?:was|were|is|are|had been) (?:no|never)|it (?:was|is|had)|"
    r"this|that|they|he|she|the attack)\b)",
)


class Untrue(NamedTuple):
    """Who says that it is untrue, if anybody in these words, and between which characters that holds."""

    who: str | None
    since: int
    until: int


def untrue(text: str) -> Untrue | None:
    """Give who calls what a sentence tells untrue, and how far; None where nobody does."""
    if (found := _UNTRUE.match(text)) is not None:
        who = next((text[slice(*found.span(one))] for one in _TELLERS if found[one]), None)
        is_first = found["false3"] is not None  # what is untrue stands before
        return Untrue(who, 0 if is_first else found.end() - 1, found.end() if is_first else len(text))
    back = _BACK.search(text)
    return Untrue(None, 0, back.start()) if back is not None and _is_first(text, back.start()) else None


_TELLERS = ("who1", "by1", "of1", "teller", "who3", "by3", "of3")


def _is_first(text: str, end: int) -> bool:
    """Say whether somebody tells something before: "first reported", "the radio spoke of"."""
    before = text[:end].lower()
    return any(f" {word} " in before for word in _REMEMBERED) or _TOLD.search(before) is not None


_TOLD = Small(r"^\W*[^,;]{2,60}? (?:reported|spoke of|said|announced|claimed|wrote|told of|broadcast|carried)\b")


def owned_from(text: str, denied: int) -> int | None:
    """Give where whoever denies something at the character `denied` begins to say what is so; None if nowhere."""
    found = _OWNS.search(text, denied)
    return found.end() if found is not None else None
