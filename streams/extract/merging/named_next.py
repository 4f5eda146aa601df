"""The name of a village, a town or a post of which a sentence tells only the land, and the next ones its name.

"Gunmen attacked a village in northern Mozambique. They came to Namacunde in the evening" was at Namacunde.
"""

import re
from collections.abc import Sequence

from streams.extract.frames.whereabouts import is_of_teller
from streams.extract.geography.bearers import bearer_of
from streams.extract.geography.gazetteer import country_of, demonyms, peoples, regions
from streams.extract.geography.places import PlaceMention
from streams.extract.geography.spans import REGION_NOUNS
from streams.extract.geography.spoken import Spoken
from streams.extract.merging.group import OTHER
from streams.extract.reading.found import Reading, Told
from streams.extract.words.days import NAMES
from streams.extract.words.lexicon import words
from streams.extract.words.small import Small
from streams.records import ENDS

_AFTER = 2  # sentences that may tell the name
_COARSE = frozenset({"country", "admin1"})
_SITE = (
    r"(?:villages?|hamlet|town|city|settlement|camp|base|post|outpost|barracks|garrison|fort|compound|prison|mine|station|"
    r"headquarters|cent(?:re|er)|market|monastery|mission|school|plantation|farm|cooperative|strongpoint|stronghold|"
    r"sub-?sector|community|municipality|locality)"
)
_NAMELESS = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Tt]he (?:main|chief|largest)) (?:[\w'\u2019-]+ ){{0,4}}?{_SITE}\b"
    r"(?! (?:(?:of|at|called|named|near|outside|around) )?(?:the )?[A-Z]"
    r"(?![\w-]+['\u2019]s (?:army|forces|troops|military)))|"
    r"\b(?:[Tt]heir|[Oo]ur) (?:community|village|town|settlement)\b(?! of [A-Z])|"
    r"\b(?:enemy|government|police|army|rebel|military) (?:posts|positions|camps|bases|outposts)\b"
    r"(?! (?:at|near|of) [A-Z])"
)
# the town by which the words only tell where the nameless one lies: "a district south of", "on the rim of the"
_BEARING = Small(
    r"\b(?:(?:north|south|east|west)\w*(?:-?(?:east|west)\w*)? of|(?:rim|edge|slopes|flank|shores?|banks?|foot) of|"
    r"\b(?:town|city|village|post|camp|base)(?: [a-z-]+){0,2}? on the(?: [a-z]+)??"
    r"(?: (?:road|highway|railway|line|route|motorway|way) (?:between|from|to|linking))?)"
    r"(?: the(?: [a-z]+){0,2}?(?: (?:city|town|capital) of)?)? $"
)
NAME = r"(?P<name>[A-Z][\w'\u2019-]*\w(?: (?:(?:al|el|de|da|do|du|di|la|le)[ -])?[A-Z][\w'\u2019-]*\w){0,2})"
OF = (
    r"(?:the (?:[a-z-]+ ){0,2}?(?:town|village|city|hamlet|settlement|camp|base|post|outpost|commune|locality|quarter|"
    r"neighbourhood|area|headquarters)(?: of)? )?"
)
_THEY = (
    r"\b(?:[Tt]hey|[Tt]he (?:[a-z-]+ )?(?:attackers|assailants|gunmen|men|raiders|rebels|militants|insurgents|fighters|"
    r"bandits|terrorists|jihadists|islamists|militiamen|guerrillas|group|column|detachment|gang)|\d+ (?:[a-z]+ )?"
    r"(?:fighters|men|gunmen|rebels|militants|guerrillas|attackers|militiamen))\b"
)
_CAME = (
    r"(?:(?:came|went|got|made their way|walked|rode|drove|marched) (?:in)?to|(?:arrived|appeared|landed) (?:in|at)|"
    r"entered|reached|to reach|burst into|swept into|poured into|stormed into|descended on|spent the night in|"
    r"(?:burn(?:ed|t)|torched|looted|sacked|ransacked) (?:down )?)"
)
_FIGHT = (
    r"(?:attack|assault|raid|ambush|shooting|killings?|massacre|incident|fighting|battle|siege|strikes?|clash(?:es)?|"
    r"shelling|bombing|blast|explosions?|gunfire|gunshots|heavy fire)"
)
_HARM = (
    r"(?:killed|died|dead|wounded|injured|shot|burned|burnt|destroyed|looted|captured|abducted|kidnapped|fell|perished|"
    r"torched|ablaze|razed|beheaded|slain|massacred)"
)
_THOSE = (
    r"\b(?:advis[eo]rs?|soldiers|troops|police|policemen|guards|people|civilians|villagers|houses|homes|huts|shops|"
    r"buildings|vehicles|school|church|mosque|clinic|market|defenders|teachers|farmers|women|children|men)"
)
_BETWEEN = r"(?: (?!hospitals?\b|clinics?\b|morgue\b|told\b|said\b|says\b|to\b)[a-z]+)"
_NO_NAMES = words("post camp base point hill station operation fort ramadan easter christmas army government")
_WHEN = r"(?:at|before|after|with|when|without|by|on)"
_THEIRS = r"(?:defenders|garrison|inhabitants|residents|villagers|capture|fall|loss|seizure)"
_GAVE_UP = r"(?:laid down their arms|gave themselves up|surrendered)"
_LEFT = r"(?:left|abandoned|quit|fled)"
_HOUSE = r"(?:market|church|school|mosque|bazaar|clinic|centre|streets?|station|port)"
_LIES = r"(?:\w+ (?:km|kilomet(?:er|re)s|miles)|a (?:\w+ ){0,2}?(?:town|village)|in|on|near)"
_SAW = r"(?:had )?(?:counted|saw|seen|found)"
_DAYS = r"[A-Z][a-z]+day['\u2019]s"
_GARRISONS = r"\b(?i:guards|soldiers|troops|police|officials|administrators?|forces)"
_DIVISIONS = REGION_NOUNS | words("district zone territory commune division hills mountains forest valley desert")
_WAYS = (
    rf"{_THEY}[^.;]{{0,50}}?\b{_CAME} ?{OF}{NAME}",
    rf"{_THEY}(?: \w+ly)? (?:left|withdrew from|pulled out of) {OF}{NAME}(?= {_WHEN}\b|[.,])",
    rf"\b(?:before|until|when) the (?:[a-z-]+ ){{1,2}}left {OF}{NAME}",
    rf"(?<!found )\b{_HARM}\b{_BETWEEN}{{0,3}}? (?:in|at) {OF}{NAME}",
    rf"{_THOSE}(?: [a-z]+){{0,2}}? (?:in|at|of) {OF}{NAME} (?:were|was|had been|have been)(?: [a-z]+)? {_HARM}\b",
    rf"\b[Tt]he (?:[\d,]+ )?{_THEIRS} of {OF}{NAME}",
    rf"\b[Tt]he garrison (?:at|in) {OF}{NAME}",
    rf"\b[Tt]he (?:command post|headquarters|bazaar|police station|barracks) of {OF}(?:the )?{NAME}",
    rf"\b(?:posts?|positions|outposts?|bunkers) (?:guarding|defending|covering|protecting) {OF}{NAME}",
    rf"(?:^\W*[Tt]he|\b(?:said|says|that) the) (?:[a-z-]+ )?{_SITE}, {NAME}, [a-z]+\b",
    rf"^\W*{NAME}, an? (?:[\w-]+ ){{0,5}}?{_SITE} ",
    rf"\b(?:{_GAVE_UP}|(?:was|were) (?:led|marched|paraded) through) (?:in |at )?{OF}{NAME}",
    rf"\b(?:[Rr]esidents|[Vv]illagers|[Ii]nhabitants|[Pp]eople) (?:of|in) {OF}{NAME} (?:said|told|reported|heard)",
    rf"\b(?:[Tt]he|{_DAYS}) (?:(?!much\b|other\b)[a-z-]+(?<!er) ){{0,3}}?{_FIGHT} (?:on|at|in) {OF}{NAME}",
    rf"\bwho (?:had )?(?:visited|reached|went to|returned from|escaped from) {OF}{NAME}\b[^.;]{{0,50}}? {_SAW}\b",
    rf"{_GARRISONS} (?:at|in) {OF}{NAME} (?:had been|were) (?:[a-z]+ly )?(?:outgunned|outnumbered|overwhelmed|overrun)",
    rf"\b(?:[Ii]t|[Tt]his) (?:is|was) the {NAME} (?:camp|base|post|garrison|town)['\u2019]s\b",
    rf"\b{NAME} (?:was|had been) (?:the )?(?:hardest|worst|worst-)[ -]?hit",
    rf"\b{_FIGHT} (?:was|were|could be) heard (?:in|at|from) {OF}{NAME}",
    rf"{_GARRISONS} (?:[a-z]+ ){{0,2}}?{_LEFT} (?:(?:the|their) (?:[a-z]+ ){{1,3}}in )?{OF}{NAME}(?! in\b)",
    rf"^\W*{NAME}['\u2019]s (?:[a-z]+ ){{0,2}}?{_HOUSE}\b",
    rf"^\W*{NAME},? (?:is|lies|was) (?:[a-z]+ )?{_LIES}\b",
)
_DIVISION = re.compile(r" (?:Township|District|County|Town|City|Commune|Province)$")
_TELLS = tuple(re.compile(way) for way in _WAYS)


def name_next(told: Told, reading: Reading) -> None:
    """Give a fight at a nameless place of a land, a province or near a town the name that the next sentences tell."""
    draft = told.draft
    if not is_placed_later(told) or not _is_nameless(told):
        return
    land = next((place.bearer.country for place in draft.places if place.bearer is not None), None)
    if name := named_after(told, reading, _TELLS, land):
        draft.places = [place_named(name, reading.contexts.get(draft.sentence.block, Spoken()), land)]


def is_placed_later(told: Told) -> bool:
    """Say whether the sentences after it may tell where it was: it is fought, and told in the text itself."""
    draft = told.draft
    return draft.sentence.kind == "body" and draft.type not in ENDS and draft.phase != "planned" and not told.is_past


def named_after(told: Told, reading: Reading, ways: Sequence[re.Pattern[str]], land: str | None) -> str | None:
    """Give the first new town that the next sentences name in one of the ways, and note in `told` which one does."""
    known = {place.name for one in reading.told if one.order <= told.order for place in one.clauses.places}
    for step in range(1, _AFTER + 1):
        text = reading.text_at(told.order, step)
        if _is_of_another(text):
            return None
        names = (_DIVISION.sub("", found["name"]) for way in ways if (found := way.search(text)) is not None)
        name = next((one for one in names if one not in known and not _is_no_town(one, land)), None)
        if name is not None:
            told.placed_in = reading.sentence_at(told.order, step)
            return name
    return None


def _is_nameless(told: Told) -> bool:
    """Say whether the sentence tells of a site without its name, and where only a land or how it lies from a town."""
    text = told.draft.sentence.text
    if _NAMELESS.search(text) is None:
        return False
    beside = (one for one in told.clauses.places if not is_of_teller(told.clauses, one))
    return all(is_coarse(place, text) for place in (*told.draft.places, *beside))


def is_coarse(place: PlaceMention, text: str) -> bool:
    """Say whether it is no town: a land, a province, a district, or what only tells how the fight lies from it."""
    if country_of(place.name) or (place.bearer is not None and place.bearer.kind in _COARSE):
        return True
    at = text.find(place.name)
    after = text[at + len(place.name) :].split(maxsplit=1)[:1]
    if at < 0 or (after and after[0].strip(".,;").lower() in _DIVISIONS):
        return at >= 0  # "a village in Kech district" is not at the town of that name
    return _BEARING.search(text[:at]) is not None


def _is_of_another(text: str) -> bool:
    """Say whether a sentence tells of something else than what was told before."""
    said = {word.strip(".,;:").lower() for word in text.split()}
    return not said.isdisjoint(OTHER | {"ago", "last", "anniversary", "neighbouring", "nearby"})


def _is_no_town(name: str, land: str | None) -> bool:
    """Say whether it is a land, a province of that land, a people or a day."""
    first = name.split(maxsplit=1)[0].removesuffix("'s").removesuffix("\u2019s")
    is_wide = bool(country_of(name)) or any(land in (None, one.country) for one in regions(name))
    is_people = name.lower() in peoples() or first.lower() in demonyms()
    return is_wide or is_people or first.lower() in NAMES or name.isupper() or first.lower() in _NO_NAMES


def place_named(name: str, context: Spoken, land: str | None = None) -> PlaceMention:
    """Give the place as the map has it in the land that is told, or any that is spoken of, else by its name alone."""
    bearer = bearer_of(name, context, has_prep=True, is_first=False, wants_region=False)
    is_there = bearer is not None and bearer.kind == "town" and bearer.country in ({land} if land else set(context))
    if is_there:
        return PlaceMention(0, 0, name, bearer, strong=True)
    return PlaceMention(0, 0, name, None, strong=True, country=land)
