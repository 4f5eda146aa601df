"""Where those are who only tell of a war, or were taken to: in a capital, by telephone from another town."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extract.clauses import Clauses, once
from streams.extract.cues.triggers import Trigger
from streams.extract.frames.origins import had_fought_there, is_refuge
from streams.extract.frames.went_away import are_away_there
from streams.extract.geography.called_town import WITNESSES, is_called_town
from streams.extract.geography.gazetteer import capitals
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spoken import is_third, is_visited
from streams.extract.people.mention import Mention
from streams.extract.words import lexicon
from streams.extract.words.days import WEEKDAYS
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import POSSESSIVE, words
from streams.extract.words.small import Small

# who tells of wars from afar
_TELLERS = words(
    """
    correspondent correspondents reporter reporters spokesman spokeswoman spokesperson representative diplomat
    diplomats official officials ambassador ambassadors minister ministers analyst analysts observer observers source
    sources attache attaches agency office envoy envoys embassy journalists newsmen researcher
    researchers exiles exile statement statements communique dispatch expert experts historian historians
    parliament tribunal court senate assembly
    """
)
_HOUSES = words("office agency embassy parliament tribunal court senate assembly")
_HIT_WITHIN = 4  # tokens from the house to a deed that is done to it, and
_HOUSE_WITHIN = 10  # tokens from a deed to the "in" of the house
_THEIR_HOUSE = {*POSSESSIVE, *words("building house residence compound headquarters villa")}  # of a minister
_BESIDE = 1  # tokens from a trigger to the place that is its own: "attacked the officials in"
_TO_NAME = words("the nearby neighbouring neighboring town village city district of")  # "in the nearby town of"
_TOLD_WITHIN = 4  # tokens from where somebody is to what they say
_SAYS = lexicon.SAYING | words("puts") | forms_of_all("know speak talk concede acknowledge")
# how the answer of somebody far away is told besides
_REPLIES = (
    _SAYS
    | words("wrote writes denied denies rejected rejects dismissed dismisses called described accused blamed")
    | forms_of_all("propose promise pledge condemn offer approve repeat stress reiterate maintain argue underline")
)
_POWERS = words("army military ministry government command president rebels chiefs staff foreign defence defense")
_MOVED = words("evacuated flown airlifted withdrawn posted accredited transferred recalled")
_ONCE_DONE = words("before and , then after")
_SPOKEN_FOR = _TELLERS | WITNESSES | {"headquarters", "command", "leader", "leaders"}
_RULE = words("ministry government presidency cabinet")
# what only those who sit there can do: "Kyiv expects a big offensive"
_THINKS = words(
    "expects fears believes hopes wants accuses denies insists rejects insisted accused hoped estimates reckons blames "
    "blamed vows vowed"
)
_THOUGHT = forms_of_all("believe reckon estimate assume suspect think doubt")
_CALLS = _SAYS | words(
    "describes described calls called terms termed dubs dubbed labels labelled portrays portrayed has"
)
_BACKING = words("side behalf backing support help blessing orders approval encouragement connivance agents allies")
_SAID = words("said says announced declared stated claimed admitted conceded acknowledged warned")
_VISIT = 9  # tokens before a name that may tell who is there
_LINES = words("telephone phone radio email e-mail video-link")
_TOLD = words("us me reporters journalists correspondents newsmen")
_PAPERS = words("newspaper paper agency correspondent reporter magazine afp reuters ap bbc xinhua")
_TELLING, _TOLD_WITHIN = words("told tell tells telling"), 5  # "told this newspaper in"
_WHEN = frozenset(WEEKDAYS) | words("on yesterday today late early by telephone phone radio")
_SPEAKERS = words("television tv radio newspaper officials residents authorities police ministry government command")


@once
def is_speakers(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the name only tells where somebody speaks: "officers in Juba say", "Baku television said"."""
    after = [token.lower for token in clauses.tokens[place.end : place.end + 3]]
    if after[:1] and after[0] in _THINKS and after[1:2] != ["to"]:  # "Aden expects to be attacked"
        return True
    if place.prep == "" and after[:1] and after[0] in _THOUGHT and after[1:2] not in (["to"], ["by"], ["for"]):
        return True  # "Kyiv reckoned that", not "an attack on Kabul, thought to be"
    if place.name in capitals() and _is_government(clauses, place):
        return True
    if after[:2] == ["was", "told"] or _would_say(after) or _is_issued(clauses, place):
        return True
    told = _CALLS if place.prep == "what" else _SAYS  # "in what Tehran radio called the final offensive"
    says = next((at for at, word in enumerate(after) if word in told), None)
    is_of_deed = any(one.is_noun and one.end == place.first - 1 for one in clauses.triggers)
    if is_of_deed and clauses.tokens[place.first - 1].lower in lexicon.PREPOSITIONS:
        return False  # "the attack on Goma claimed 45 lives"
    return says is not None and all(word in _SPEAKERS for word in after[:says])


def _is_issued(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether only words go out there: "a war communiqué issued in Algiers", "the rebels' London office"."""
    if not _BUREAUS.isdisjoint(one.lower for one in clauses.tokens[place.end : place.end + 1]):
        return clauses.tokens[place.first - 1].lower in _OWNERS
    before = [token.lower for token in clauses.tokens[max(0, place.first - 2) : place.first]]
    return before[-1:] in (["in"], ["from"], ["at"]) and before[0] in _ISSUED


_BUREAUS, _OWNERS = words("office bureau"), {*POSSESSIVE, "'", "\u2019", "its", "their", "his"}


def _would_say(after: Sequence[str]) -> bool:
    """Say whether what follows a name has it speak: "Colombo would only say", "Kyiv would not comment"."""
    said = [word for word in after if word not in ("only", "not")]
    return said[:1] == ["would"] and not _TELLS.isdisjoint(said[1:2])


_TELLS = words("say comment confirm admit concede")
_ISSUED = words(
    "issued released published broadcast read distributed circulated monitored agreed brokered negotiated mediated"
)


def _is_government(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a capital stands for its government, which tells it, backs somebody or has losses.

    As in "according to Yerevan", "in what Pretoria described as fierce battles", "fights on the side of Addis Ababa",
    "has cost Kyiv 43,000 men".
    """
    before = tuple(token.lower for token in clauses.tokens[max(0, place.first - 2) : place.first])
    after = [token.lower for token in clauses.tokens[place.end : place.end + 1]]
    is_said_so = before[-1:] == ("what",) and not _CALLS.isdisjoint(after)
    is_said_so = is_said_so or (before[-1:] == ("cost",) and bool(after))
    is_backing = before[-1:] == ("of",) and before[0] in _BACKING
    return is_said_so or before == ("according", "to") or is_backing or _rules(clauses, place)


def _rules(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it does what a government does: "when Washington ended its aid", not "ended the week in ruins"."""
    tree = clauses.tree
    verb = tree.head(place.end - 1) if tree is not None and tree.dep(place.end - 1) == "nsubj" else None
    if tree is None or verb is None or verb < place.end:
        return False
    word, objects = clauses.tokens[verb].lower, tree.children(verb, "obj")
    is_of_state = any(clauses.tokens[one].lower in _STATECRAFT for one in objects)
    return word in _DECREES or (word in _ENDS and is_of_state)


_DECREES = forms_of_all("recognise recognize impose pledge promise condemn urge demand sign propose deplore")
_ENDS = forms_of_all(
    "seek accept end halt suspend resume offer withhold withdraw recall reject approve cut break stop give send"
)
_STATECRAFT = words(
    """
    support aid backing assistance arms weapons ties relations talks sanctions treaty pact accord ceasefire truce
    ambassador envoy recognition
    """
)


@once
def is_of_teller(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it tells where those are who say it, or flee to: "a spokesman in Doha", "fled Goma for Beni"."""
    if is_called_town(clauses.tokens, place.first, place.end) or _is_their_own(clauses, place):
        return False  # "Goma police said rebels attacked the city"
    if is_refuge(clauses.tokens, place, clauses.places) or had_fought_there(clauses.tokens, place):
        return True
    at = place.first - 1
    while at > 0 and clauses.tokens[at].lower in _TO_NAME:
        at -= 1
    is_theirs = is_speakers(clauses, place) and place.prep != "of"
    if is_theirs or _is_visited(clauses, place) or _opens_their_saying(clauses, place):
        return True
    if are_away_there(clauses, place) or _is_of_paper(clauses, place):
        return True
    is_post = clauses.tokens[at].lower == "at" and at + 1 == place.first  # "attacked us, said the commander at Dikwa"
    if at < 1 or is_post or clauses.tokens[at].lower not in ("in", "from", "at", "outside", "near"):
        return _are_moved(clauses, at)
    return _is_subject_of_saying(clauses, at) or _is_where_told(clauses, at) or _is_beside_teller(clauses, place, at)


def _is_of_paper(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether a paper or station of the place writes it: "Maputo's Noticias writes"."""
    after = clauses.tokens[place.end : place.end + _TO_PAPER]
    if not after or after[0].lower not in POSSESSIVE:
        return False
    says = next((at for at, one in enumerate(after) if one.lower in _WRITES), 0)
    return says > 1 and all(one.is_capital for one in after[1:says])


_WRITES, _TO_PAPER = lexicon.SAYING | words("writes wrote"), 6  # tokens from the place to the verb


def _is_where_told(clauses: Clauses, at: int) -> bool:
    """Say whether "in" or "from" at `at` opens where something is said or told: "its spokesman said in London"."""
    if clauses.tokens[_back(clauses, at - 1)].lower in _SAID and clauses.tokens[at].lower in ("in", "from"):
        return True  # "its spokesman said in London"
    if clauses.tokens[at].lower == "from" and clauses.tokens[at - 1].lower in _LINES:
        return True  # "said by satellite telephone from Goma"
    if clauses.tokens[at].lower == "from" and _is_announced(clauses, at):
        return True
    if clauses.tokens[at].lower == "in" and _COUNTED_BY.search(clauses.sentence.text[: clauses.tokens[at].start]):
        return True
    before = [token.lower for token in clauses.tokens[max(0, at - _TOLD_WITHIN) : at]]
    is_told = before[-1] in _TOLD or (before[-1] in _PAPERS and not _TELLING.isdisjoint(before))
    return clauses.tokens[at].lower == "in" and is_told  # "people told us in Niono"


# who counts them: "The assault force, put at 6,000 soldiers by the defence ministry in Moscow, advanced"
_COUNTED_BY = Small(
    r"\b(?:put|estimated|given|reckoned|counted|placed)(?: at| as)? [^.;]{1,60}? by (?:the |an? |its |their )?"
    r"(?:[\w'\u2019-]+ ){0,4}?(?:ministry|government|army|command|staff|officials?|officers?|diplomats?|military|"
    r"police|authorities|observers|sources?|spokesman|spokeswoman|monitors|analysts|attach[\u00e9e]s?|mission|mayor|governor|"
    r"embassy|headquarters)(?:,| here)? $"
)


def _is_announced(clauses: Clauses, at: int) -> bool:
    """Say whether a deed right before `at` is only announced from there: "announcing the invasion from New York"."""
    deed = next((one for one in clauses.triggers if one.is_noun and one.end == at), None)
    before = clauses.tokens[max(0, deed.first - _TO_DEED) : deed.first] if deed else ()
    return any(token.lower in _ANNOUNCES for token in before)


_ANNOUNCES, _TO_DEED = forms_of_all("announce declare proclaim order direct oversee"), 4  # tokens to the deed


def _is_beside_teller(clauses: Clauses, place: PlaceMention, at: int) -> bool:
    """Say whether who tells stands before it: "diplomats in Lima", not "the ambassador's residence in Lima"."""
    after = {token.lower for token in clauses.tokens[place.end : place.end + _TOLD_WITHIN]}
    tellers = _TELLERS | (WITNESSES if after & _SAYS else frozenset())
    tellers |= _OFFICES if after & _REPLIES else frozenset()  # "the authorities in El Fasher promised an inquiry"
    deeds = [one for one in clauses.triggers if not one.is_noun or one.type == "bombing"]
    is_hit = any(_is_hit_by(clauses, one, at) or 0 < one.first - place.end < _HIT_WITHIN for one in deeds)
    is_hit = is_hit or [token.lower for token in clauses.tokens[place.end : place.end + 3]] in _COMES_UNDER
    if (is_hit or _is_at_house(clauses, at)) and (not after & _SAYS or _is_said_by_another(clauses, place)):
        tellers -= _HOUSES  # "attacked the post office in", "the embassy in Tripoli was stormed"
    before = pairwise(token.lower for token in clauses.tokens[max(0, at - 3) : at + 1])
    return any(word in tellers and then not in _THEIR_HOUSE for word, then in before) and not any(
        trigger.first <= at and at - trigger.end <= _BESIDE for trigger in clauses.triggers if trigger.end <= at
    )


def _is_said_by_another(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether who tells it stands behind the place: "the governor's office in Jalalabad on Monday, police said"."""
    after = [token.lower for token in clauses.tokens[place.end : place.end + _REPORTED_WITHIN]]
    says = next((at for at, word in enumerate(after) if word in _SAYS or word == "according"), 0)
    comma = after.index(",") if "," in after[:says] else says
    return says - comma > 1 or (comma < says and after[says] == "according")


_REPORTED_WITHIN = 12
_COMES_UNDER = [[verb, "under", what] for verb in ("came", "come", "comes") for what in ("attack", "fire", "assault")]


_OFFICES = words("authorities administration leaders")


def _is_hit_by(clauses: Clauses, deed: Trigger, at: int) -> bool:
    """Say whether the deed is done to the house before `at`: "raised its flag over the mayor's office in"."""
    between = {token.lower for token in clauses.tokens[deed.end : at]}
    return 0 < at - deed.end <= _HOUSE_WITHIN and between.isdisjoint((",", "according", *_SAYS))


def _is_at_house(clauses: Clauses, at: int) -> bool:
    """Say whether it was by or to the house that stands in the town: "attacked a bus outside the embassy in Kabul"."""
    near = [token.lower for token in clauses.tokens[max(0, at - _TO_HOUSE) : at]]
    house = next((one for one in reversed(range(len(near))) if near[one] in _HOUSES), 0)
    return not _AT_HOUSE.isdisjoint(near[:house])


_AT_HOUSE = words("near outside inside behind beside opposite within by grounds compound walls gates") | forms_of_all(
    "wreck destroy damage gut demolish hit blast shatter ransack"
)
_TO_HOUSE = 6  # tokens from "outside" to the town


def _opens_their_saying(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether the sentence opens with where somebody speaks: "In Khartoum the army said", "From Sake, aides said".

    In a capital, or from wherever it is.
    """
    after = [token.lower for token in clauses.tokens[place.end : place.end + _SAID_WITHIN]]
    says = next((at for at, word in enumerate(after) if word in _REPLIES), 0)
    is_seat = place.first == 1 and place.prep == "in" and (place.name in capitals() or place.name in _SEATS)
    is_from = place.prep == "from" and clauses.tokens[0].lower == "from" and place.first <= _FROM_WITHIN
    is_done = any(place.end <= one.first < place.end + says for one in clauses.triggers)
    tellers = _TELLERS | _POWERS | (_MOVEMENTS if is_from else frozenset())
    return (is_seat or is_from) and not is_done and not tellers.isdisjoint(after[:says])


_FROM_WITHIN = 3  # tokens from "From" to the name: "From his exile in"
_MOVEMENTS = words("movement group party front leader leaders chief commander spokespeople")
_SAID_WITHIN = 12  # tokens from a capital to what is said in it: "In Nairobi, a spokesman for the rebels said"
_SEATS = frozenset({"Geneva", "Brussels", "New York", "Strasbourg", "Tel Aviv", "Istanbul", "Dubai"})


def _are_moved(clauses: Clauses, at: int) -> bool:
    """Say whether those who tell or did it went there: "diplomats evacuated to Conakry", "before returning to Chad"."""
    before = [token.lower for token in clauses.tokens[max(0, at - 3) : at]]
    tellers = _TELLERS | WITNESSES | {"reporters"}
    are_more = len(clauses.places) > 1  # or it tells where they then attacked
    if are_more and before[-1:] == ["ran"] and clauses.tokens[at].lower in ("to", "towards", "toward"):
        return True  # "the soldiers ran towards Mopti"
    if clauses.tokens[at].lower != "to":
        return False
    if are_more and before[-1:] == ["flown"] and not any(one.end == at for one in clauses.triggers):
        return True  # "the generals were flown to Naypyitaw"
    is_way_home = before[-1:] == ["returning"] and clauses.tokens[at - 2].lower in _ONCE_DONE
    return is_way_home or (bool(_MOVED & set(before[-1:])) and bool(tellers & set(before[:-1])))


def _is_subject_of_saying(clauses: Clauses, at: int) -> bool:
    """Say whether one of there says it, whatever stands between: "a commander from Mandalay whose men fight said"."""
    tree, teller = clauses.tree, clauses.tokens[at - 1].lower
    if tree is None or teller not in _SPOKEN_FOR | _RULE:
        return False
    verb = tree.head(at - 1)
    told = _REPLIES if teller in _RULE else _SAYS
    return verb is not None and tree.dep(at - 1) == "nsubj" and clauses.tokens[verb].lower in told


def _is_visited(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether somebody speaks, meets, agrees or pays there: "on a visit to Berlin", "brokered in Nairobi"."""
    before = "".join(f"{token.text} " for token in clauses.tokens[max(0, place.first - _VISIT) : place.first])
    return is_visited(before) or is_third(before)


def _is_their_own(clauses: Clauses, place: PlaceMention) -> bool:
    """Say whether it is the town hit, where those of there speak: "Mourners met in Oicha after the raid on the town".

    As the sentence names no other.
    """
    start, end = clauses.tokens[place.first].start, clauses.tokens[place.end - 1].end
    text = clauses.sentence.text
    towns = [one for one in clauses.places if one.bearer is None or one.bearer.kind == "town"]
    is_only = all(one.name == place.name for one in towns) and place.name not in capitals()
    return is_only and _LOCALS.search(text[:start]) is not None and _ON_THE_TOWN.search(text[end:]) is not None


_LOCALS = Small(
    r"\b(?:mourners?|residents?|villagers?|survivors?|families|relatives|widows|elders|townspeople|locals|mayor|"
    r"priest|imam|bishop|parishioners|headman|local chief)\b"
)
_ON_THE_TOWN = Small(
    r"\b(?:attack|assault|raid|offensive|siege|onslaught|massacre|bombing|bombardment|attacked|stormed|raided|hit|"
    r"entered|overran|shelled|bombed|captured|seized)(?: [a-z]+)? (?:on |of |in |against )?"
    r"the (?:town|village|city|settlement)\b(?! of\b)"
)


def _back(clauses: Clauses, at: int) -> int:
    """Give the token before when and by what somebody says it: "said on Sunday in London", "said by radio from"."""
    while at > 0 and clauses.tokens[at].lower in _WHEN:
        at -= 1
    return at


def is_land(clauses: Clauses, mention: Mention) -> bool:
    """Say whether a state's name only tells where the town before it lies: "the Goma, Congo attack"."""
    at = mention.first - 1
    is_apposed = mention.head == "state" and at > 0 and clauses.tokens[at].text == ","
    return is_apposed and any(place.end == at for place in clauses.places)
