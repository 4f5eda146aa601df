"""Who leaves without a fight: "the last French soldiers left Chad", "Italy pulls its men out", "fleeing residents"."""

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import country_of, demonyms
from streams.extract.people.actors import country_of_actor
from streams.extract.people.kinds import kind_of
from streams.extract.people.mention import Mention
from streams.extract.words.foes import FOES
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, SAYING, words
from streams.extract.words.small import Small

_LEAVES = forms_of_all("leave quit depart withdraw pull exit vacate roll") | words("withdrawal pullout departure")
_DRIVEN = Small(
    rf"\b(?:{FOES}|attack\w*|fight(?:ing|ers)?|fought|clash\w*|shell(?:ed|ing|s)|besieg\w+|under (?:fire|pressure)|"
    r"gunmen|advanc\w+|offensive|overr[au]n|rout(?:ed)?|defeat\w*|forc(?:ed|ing)|drove|driven|pushed|ambush\w*|"
    r"loot\w*|captur\w+|flee\w*|fled|retreat\w*)\b"
)
# whither they go on, or what ends with it that was no fight: "where they will relieve comrades", "ending a mission"
_SENT_ON = Small(
    r"\b(?:where|and|who|which) (?:they |it |he |she )?(?:will|are to|is to|would|were to) (?:\w+ )?(?:relieve|"
    r"replace|serve|spend|train|monitor|patrol|guard|help|join the (?:un|united nations|mission))\b|"
    r"\b(?:ending|ends|to end|completing|after) (?:a|an|the|its|their|his) (?:[\w'\u2019-]+ ){0,5}?(?:missions?|"
    r"deployments?|presence|tours?|peace-?keeping|stay)\b|"
    r"\bending (?:a|an|the|\w+) (?:[\w'\u2019-]+ ){0,2}?(?:decades?|years?) of\b"
)
_LAST = Small(
    r"\blast (?:of (?:the|its|their) )?(?:[\w,-]+ ){0,4}?(?:soldiers?|troops?|"
    r"contingents?|battalions?|marines|paratroopers|units?|men)\b"
)
# who lets them go, or wants them gone, who fights nobody: "under an agreement signed in May"
_AGREED = Small(
    r"\b(?:under|by|as part of|after|in line with|following) (?:(?:an?|the|its|their) |[\w'\u2019-]+['\u2019]s? )"
    r"(?:[\w'\u2019-]+ ){0,3}?(?:agreements?|accords?|deal|pact|bargain|treaty|drawdown|mandate)\b|"
    r"\b(?:mandate|drawdown|security council|disputed (?:points?|stretch\w*|border|frontier))\b"
)
_FROM_BASE = Small(r"^(?:[\w-]+ ){1,4}?(?:base|bases|barracks|camps?|airfield|airbase|garrison|compound)\b")
_TO_OWNER = 2  # tokens from "'s" to those who are somebody's
_KEEPERS = words(
    "peacekeepers helmets observers monitors mission contingent contingents monusco monuc minusma minusca unamid "
    "unmiss unifil unprofor amisom atmis isaf kfor sfor"
)


def leaves_a_land(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a state's soldiers leave another land, where nobody is told to drive them out."""
    if trigger.type != "retreat" or clauses.tokens[trigger.first].lower not in _LEAVES:
        return False
    is_keeping = any(token.lower in _KEEPERS and not _says(clauses, at) for at, token in enumerate(clauses.tokens))
    after = [one for one in clauses.places if one.first >= trigger.end and one.bearer is not None]
    left = [one.bearer for one in after if one.bearer is not None]
    lands = [one.country for one in left if one.kind == "country" or is_keeping]
    text, start = clauses.sentence.text, clauses.tokens[trigger.first].start
    if _DRIVEN.search(text) is not None:
        return False
    if _SENT_ON.search(text, start):
        return True
    until = clauses.tokens[after[0].first].start if after else start  # "pulled its last battalion out of Haiti"
    is_last = _LAST.search(text[:until]) is not None
    if lands:
        return is_last or any(_is_foreign(clauses, one, lands[0]) for one in clauses.mentions)
    is_let_go = _AGREED.search(text) is not None
    is_wide = bool(left) and left[0].kind == "admin1"
    is_of_base = _FROM_BASE.match(text[start:]) is not None
    at_peace = is_let_go or (is_last and (is_wide or is_of_base))
    return at_peace and any(_is_foreign(clauses, one, left[0].country) for one in clauses.mentions if left)


def _says(clauses: Clauses, at: int) -> bool:
    """Say whether who stands there only tells it: "UN observers said"."""
    return any(token.lower in SAYING for token in clauses.tokens[at + 1 : at + 2])


def _owner(clauses: Clauses, first: int) -> str | None:
    """Give the country whose they are, as the words before say: "South Africa's last soldiers"."""
    tokens = clauses.tokens
    for at in range(max(1, first - _TO_OWNER), first):
        if tokens[at].lower in POSSESSIVE:
            names = (" ".join(token.text for token in tokens[max(0, at - size) : at]) for size in (2, 1))
            return next((country for name in names if (country := country_of(name))), None)
    return None


def _is_foreign(clauses: Clauses, mention: Mention, land: str) -> bool:
    """Say whether they are another state's, by their people's name or as peacekeepers."""
    if not mention.is_fighting and mention.head != "state":
        return False
    named = [token.lower for token in clauses.tokens[mention.first : mention.end]]
    if _KEEPERS & set(named):
        return True
    if mention.actor_id is not None and kind_of(mention) == "irregular":
        return False
    homes = {mention.country, country_of_actor(mention.actor_id), country_of(mention.name)}
    homes |= {demonyms().get(word) for word in named}
    homes |= {one.country for one in clauses.mentions if one.head == "state" and one.end <= mention.first + 1}
    homes |= {_owner(clauses, mention.first)}
    homes |= {"SU"} if "soviet" in named else set()  # which is no country of today
    return bool(homes - {None}) and land not in homes
