"""Where those are who only tell of it: they got away to another town, watch from abroad or were away that day."""

from streams.extract.clauses import Clauses
from streams.extract.geography.places import PlaceMention
from streams.extract.words import lexicon
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small

_LONGEST = 90  # characters before a name that may tell who is there
_SAID_WITHIN = 14  # tokens from the name to what they say
_TELLS = lexicon.SAYING | words("described told spoke saw recalled counted confirmed gave put")
_WITNESS = (
    r"(?:residents?|villagers?|survivors?|travell?ers?|refugees?|witness(?:es)?|people|those|inhabitants|staff|families|"
    r"priests?|nuns?|monks?|doctors?|nurses?|merchants?|traders?|farmers?|officers?|diplomats?|officials?|analysts?|"
    r"soldiers?|deserters?|men|women|teachers?|relatives|workers?|missionaries)"
)
# "survivors who had reached Antonio Enes said", "officers who follow the battle from Cairo said"
_WENT = Small(
    rf"\b{_WITNESS}(?: [\w'\u2019-]+){{0,4}} (?:who|that) (?:(?:has|have|had|later|since|managed to|were able to) )*"
    r"(?:reach(?:ed)?|arrived? (?:in|at)|(?:got|came|made it|walked|fled|escaped|crossed) (?:out |away |over )?"
    r"(?:to|into)|(?:follow|watch|monitor|observe)\w* [\w ]{1,30} from) (?:the )?$"
)
# "a fighter, reached in Um Sayala, said"
_REACHED = Small(r", (?:reached|contacted|interviewed|questioned) (?:[\w-]+ ){0,4}?(?:in|at|from) (?:the )?$")
# "the president, who was in New York when the invasion began", "the cleric, believed to be in Qom, told his men"
_AWAY = Small(
    r"\b(?:president|minister|ambassador|envoy|king|prince|mr\.?|dr\.?|senator|governor|secretary|cleric|chairman)\b"
    r"[^,.;]{0,40}, (?:who (?:was|is) (?:then |now |still )?|(?:who is )?(?:believed|thought|said|reported) to be )"
    r"(?:living |hiding )?(?:in|at|visiting) $"
)


def are_away_there(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it is only where those are who tell of it: "villagers who reached Khovaling said rockets fell"."""
    start = clauses.tokens[place.first].start
    before = clauses.sentence.text[max(0, start - _LONGEST) : start]
    if _REACHED.search(before) is not None or _AWAY.search(before) is not None:
        return True
    if _WENT.search(before) is None:
        return False
    after = {token.lower for token in clauses.tokens[place.end : place.end + _SAID_WITHIN]}
    return "according to" in before or not _TELLS.isdisjoint(after)
