"""Towns named only for what came after an attack or beside it: "A funeral was held in Dori", "all from Dori"."""

import re

from streams.extract.clauses import Clauses
from streams.extract.geography.places import PlaceMention
from streams.extract.telling.occasions import is_ranked
from streams.extract.words.small import Cased

_OF = r"(?:in|of|at|for|near) (?:the (?:[a-z]+ )?(?:town|city|village|port|capital)? ?(?:of )?)?$"
_BEFORE = Cased(
    r"\b(?:dead|victims|deceased|killed|injured|wounded|they|them|men|most|soldiers|passengers|traders|hostages|bodies)"
    r" (?:\w+ )?(?:were|was|are|came|come|included? (?:[\w-]+ ){1,4})(?:\s?(?:all|mostly|both|natives|residents))*"
    r" ?(?:from|of) $|"
    r"\b(?:visit(?:ed|ing)?|trips?|tour|journey|address|speech|speaking|summit|meetings?|conference|talks|ceremony|sermon|"
    rf"mass|hearing|briefing|session) (?:[a-z]+ )?(?:(?:to|during) $|{_OF})|"
    r"\b(?:funerals?|burials?|buried|mourn\w*|vigils?|prayers|protests?|demonstrations?|rall(?:y|ies)|memorials?|"
    rf"strikes? by workers|curfew|state of emergency) (?:[a-z]+ ){{0,4}}{_OF}|"
    rf"\b(?:families|relatives|imams?|bishop|archbishop|flights) {_OF}|"
    r"\b(?:flew|flown|travelled|traveled|went|rushed|hurried|returned|came|arrived|due) (?:[a-z]+ )?(?:to|in|at) $",
    re.IGNORECASE,
)
_WHO_GOES = Cased(
    r"\b(?:governor|minister|president|premier|prime minister|delegation|officials?|investigators|team|envoy|mediators|"
    r"rescuers|ambulances?|plane|helicopter|aircraft|general|commander|bishop|mayor)\b"
)
_GOES = Cased(r"\b(?:flew|flown|travelled|traveled|went|rushed|hurried|returned|came|arrived|due)\b")
_PEOPLE = Cased(rf"\b(?:residents|people|inhabitants|citizens|mayor|villagers|townspeople) {_OF}", re.IGNORECASE)
_AFTER = Cased(
    r"^ (?:(?:have|has|had|later|also|then) )*(?:held|staged|protest\w*|demonstrat\w*|marched|mourn\w*|gather\w*|"
    r"wait\w*|are waiting|call(?:ed|s) for|appeal\w*|condemn\w*|closed|stayed (?:shut|closed|at home)|pray\w*|"
    r"buried|donat\w*)\b"
)
_ROAD = Cased(r"^(?:-[A-Z]\w+)? (?:main )?(?:road|highway|motorway|route|railway|line)\b")
_SITE = Cased(r"\bthe (?:city|town|village|port|camp|base)\b")
_RUNS = Cased(
    r"\b(?:buses|bus services?|traffic|trucks|lorries|trains|travel|drivers|transport|reopened|re-opened|closed|"
    r"reopen)\b",
    re.IGNORECASE,
)


_CARRIED = Cased(
    r"\b(?:going|gone|returning|on (?:their|his|her) way|heading|headed|bound|back|sent) home to $|"
    r"\b(?:carried|taken|brought|rushed|admitted|evacuated|moved|flown|driven) (?:[^.;,]{0,60}? )?to "
    r"(?:an? |the |its )?(?:[\w'\u2019-]+ ){0,4}?(?:hospital|clinic|mission|dispensary|morgue)s? (?:at|in|of) $"
)


_BURIED = Cased(r"^,? where [^.;]{0,90}\b(?:laid to rest|(?:were|was|are|is|being) (?:\w+ )?buried)\b")


def is_carried_to(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a name only tells whither the hurt were carried, or where the dead lived: "to the hospital at"."""
    return _CARRIED.search(clauses.sentence.text[: clauses.tokens[place.first].start]) is not None


def is_of_afterwards(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a name only tells whence the dead were, who came or mourns there, what was shut, what road is on."""
    text, tokens = clauses.sentence.text, clauses.tokens
    before, after = text[: tokens[place.first].start], text[tokens[place.end - 1].end :]
    if _SITE.search(after):
        return False  # "who was buried in El Fasher on Friday, fell in the assault on the city"
    if _BURIED.search(after):
        return True  # "earth mounds in Niamey, where the men killed were laid to rest"
    if _ROAD.search(after) and _RUNS.search(text):
        return all(one.lemma == "move" for one in clauses.triggers)
    if (found := _BEFORE.search(before)) is not None:
        return _GOES.search(found[0]) is None or _WHO_GOES.search(before) is not None
    return _PEOPLE.search(before) is not None and _AFTER.search(after) is not None


def is_since_then(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a name only tells since what it is the greatest: "the heaviest battle since Badme changed hands"."""
    return is_ranked(clauses.sentence.text, clauses.tokens[place.first].start)
