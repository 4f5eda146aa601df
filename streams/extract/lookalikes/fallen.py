"""Towns that fall, by whatever hands: "Homs has fallen", "Asmara fell on Friday after a siege of a month"."""

import re
from collections.abc import Sequence

from streams.extract.clauses import Clauses, Draft
from streams.extract.cues.timing import AT_AN_HOUR
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.gazetteer import towns
from streams.extract.geography.no_places import text_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.words.cardinals import BELOW_TWENTY, TENS
from streams.extract.words.days import WHOLE_MONTH
from streams.extract.words.foes import FOES
from streams.extract.words.lexicon import ARMED, BE, words
from streams.extract.words.nouns import head_kind
from streams.extract.words.tokens import Token
from streams.records import EventType

# when it fell: "the day before", "two weeks earlier"
_AGO = (
    r"(?:the (?:day|night|evening|week|month) before|"
    r"(?:a|one|two|three|four|five|six|several|a few) (?:day|week|month|hour)s? (?:earlier|before|ago|later))\b"
)
# what may follow where a town fell to arms, unlike shares of it, rain on it and a team of it
_AFTER = re.compile(
    rf"\s*(?:$|[.,;:!\u2014\u2013\u201d\"]|{AT_AN_HOUR}|"
    rf"(?:(?:late |early )?on (?:\w+day|the \w+|\d+|{WHOLE_MONTH} \d+|christmas|easter|new year)|"
    r"yesterday|today|tonight|"
    r"(?:this|last) (?:morning|afternoon|evening|night|week|weekend|month)|overnight|at (?:dawn|noon|dusk|midnight|\d)|"
    rf"{_AGO}|before dawn|after|following|without|within|amid|despite|and)\b)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\d(?:\.\d+)?\s?(?:%|per ?cent|points?)|\b\d{1,2}-\d{1,2}\b|\b(?:sterling|shares?|stocks?|index|indices|market|"
    r"prices?|rents?|league|cup|match|goals?|points|wickets?|rankings?|temperatures?|rain|snow|trading|investors?|"
    r"season|rose|gained|climbed|edged|slipped|polls?|semi-?finals?|quarter-?finals?|finals?|round|shootout)\b",
    re.IGNORECASE,
)


_FALLING: dict[EventType, tuple[str, ...]] = {"capture": ("fall",), "surrender": ("surrender", "capitulate")}


def is_fallen(draft: Draft, clauses: Clauses) -> bool:
    """Say whether a town that the tables know is what fell or surrendered, with nothing beside it that means trade."""
    trigger, tree = draft.trigger, clauses.tree
    if tree is None or trigger.is_noun or trigger.lemma not in _FALLING.get(draft.type, ()):
        return False
    text = clauses.sentence.text
    if not _AFTER.match(text, clauses.tokens[trigger.end - 1].end) or _TRADE.search(text):
        return False
    named = _of_which(clauses.tokens, trigger, tree) or _subject_before(tree, trigger.first)
    of_towns = [below for at in named if clauses.tokens[at].lower in _SEATS for below in tree.children(at, "nmod")]
    if trigger.first and clauses.tokens[trigger.first - 1].lower == ",":  # "Lyon, a good side, fell"
        return False
    return any(
        place.bearer is not None and place.bearer.kind == "town" and place.first <= at < place.end
        for place in clauses.places
        for at in (*named, *of_towns)
    )


def _subject_before(tree: Tree, at: int) -> Sequence[int]:
    """Give the subject of the verb before it that it shares: "Makeni held out for three days and fell on Friday"."""
    head = tree.head(at) if tree.dep(at) == "conj" else None
    return tree.children(head, "nsubj") if head is not None else ()


def is_of_place(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether what falls is taken: "the town fell to", "the pocket fell", not "fell silent", "fell by half"."""
    if _is_news_of_town(tokens, trigger, tree) or _is_in_report(tokens, trigger, tree):
        return True
    if _are_slain(tokens, trigger, tree) or _is_of_rates(tokens, trigger, tree):
        return False
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else "."
    if trigger.first and tokens[trigger.first - 1].lower == "," and after == "on":  # "Lyon, a good side, fell on"
        return bool(_SEATS & {token.lower for token in tokens[: trigger.first]})
    if not after[:1].isalpha() or after in _FALLS:
        return True
    is_row = _IN_A_ROW.match(" ".join(token.lower for token in tokens[trigger.end :])) is not None
    return (is_row or after in _WHEN) and tree is not None and _is_seat(tokens, trigger, tree)


# "fell one after another to the rebels", "which fell the day before"
_IN_A_ROW = re.compile(
    rf"one (?:after (?:another|the other)|by one|upon another)\b|like dominoes\b|easily\b|quickly\b|{_AGO}"
)


def _is_of_rates(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether a rate falls, or somebody in a table: "freight rates fell", "fell by a third", "to third place"."""
    after = [one.lower for one in tokens[trigger.end : trigger.end + _IN_BATTLE]]
    fallen = tree.children(trigger.first, "nsubj") if tree is not None else []
    if any(tokens[one].lower in _RATES for one in fallen):
        return True
    return bool((_SHARES if after[:1] == ["by"] else _RANKS) & set(after[1:]))


def _are_slain(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether it tells of the dead: "300,000 men fell in twelve battles", "36 soldiers fell at Daldako"."""
    after = [token.lower for token in tokens[trigger.end : trigger.end + _IN_BATTLE]]
    are_men = trigger.first > 0 and tokens[trigger.first - 1].lower in _MEN
    if are_men and after[:1] == ["in"] and _BATTLES & set(after):
        return True
    if tree is None or trigger.is_noun or after[:1] == ["to"]:
        return False
    if after[:1] == ["as"] and _HEROES & set(after[1:3]):
        return True
    fallen = tree.children(trigger.first, "nsubj")
    if any(_RANKED & {token.lower for token in tokens[max(0, at - _TO_RANK) : at]} for at in fallen):
        return True  # "Sergeant Ali Hassan fell on Monday"
    subjects = [tokens[at].lower for at in fallen]
    return any(one in _MEN | ARMED or one in BELOW_TWENTY or one in TENS or one[:1].isdigit() for one in subjects)


_HEROES = words("martyr martyrs hero heroes")
_RANKED = words(
    "private privates sergeant sergeants corporal corporals lieutenant captain major colonel gendarme constable"
)
_TO_RANK = 3  # tokens from a surname back to a rank
_IN_BATTLE = 4  # tokens of "in twelve bloody battles"
_BATTLES = words("battle battles combat action war wars fighting campaign campaigns")
_MEN = words("men soldiers troops fighters who thousands hundreds frenchmen britons germans sons brothers")


def _is_seat(tokens: Sequence[Token], trigger: Trigger, tree: Tree) -> bool:
    """Say whether what fell "at dawn" may be held: a town by its name or kind, no share and no rain."""
    subjects = _of_which(tokens, trigger, tree)
    named = [one for at in subjects for one in (at, *tree.children(at, "appos"))]
    if any(tokens[one].lower in _SEATS for one in named):
        return True
    said = " ".join(token.lower for token in tokens)
    called = [tokens[one] for one in named if tokens[one].is_capital and tokens[one].lower not in _OF_THE_DAY]
    return bool(called) and _TRADE.search(said) is None


def _of_which(tokens: Sequence[Token], trigger: Trigger, tree: Tree) -> Sequence[int]:
    """Give the subject of a verb, of "Lashio, which fell the day before" whom "which" means."""
    subjects, head = tree.children(trigger.first, "nsubj"), tree.head(trigger.first)
    is_which = tree.dep(trigger.first) == "acl:relcl" and any(tokens[at].lower in ("which", "that") for at in subjects)
    return [head] if is_which and head is not None else subjects


_FALLS = words("to on in after during within when as and last yesterday this today overnight following without under")
_RANKS = words("place spot position level low lowest record minus degrees zero bottom")
_SHARES = words("third half quarter fifth sixth tenth percent per cent % points")
_RATES = words(
    """
    rate rates price prices share shares sales exports imports temperatures temperature profit profits output revenue
    revenues attendance premiums premium yields yield incomes income stocks tariffs rents turnout unemployment inflation
    visitors numbers attacks deaths births votes ratings bookings rain snow hail
    """
)
_WHEN = words("at before just shortly soon late early by hours minutes days")
_OF_THE_DAY = words("night darkness dusk twilight silence")
_SEATS = words(
    """
    towns cities villages suburbs suburb districts district outposts bases posts camps quarters neighbourhoods
    town city capital port village stronghold bastion base garrison camp fortress enclave island airport airfield
    citadel post outpost centre center seat rebels troops soldiers fighters army militants
    """
)


def _is_news_of_town(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether a sentence tells a town's fall: "announced the fall of Goma", "the fall of Massawa yielded ..."."""
    after = tokens[trigger.end : trigger.end + 2]
    is_named = len(after) > 1 and after[0].lower == "of" and after[1].is_capital
    head = tree.head(trigger.end - 1) if tree is not None else None
    if trigger.is_noun and _is_of_post(tokens, trigger.end):
        return True
    if not (trigger.is_noun and is_named) or tree is None or head is None:
        return False
    if _is_to_fighters(tokens, trigger, tree) or _is_dated(tokens, trigger):
        return True
    dep, verb = tree.dep(trigger.end - 1), tokens[head].lower
    is_in_news = dep in ("nmod", "obl") and verb in _NEWS
    return is_in_news or (dep.startswith("nsubj") and verb in _BRINGS) or (dep == "obj" and verb in _TELLS)


def _is_in_report(tokens: Sequence[Token], trigger: Trigger, tree: Tree | None) -> bool:
    """Say whether a report of a town's fall is spoken of: "Reports that Mansi has fallen are without foundation"."""
    after = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    if tree is None or trigger.is_noun or after not in BE or not tree.dep(trigger.first).startswith(("acl", "ccomp")):
        return False
    is_told = any(token.lower in _NEWS for token in tokens[: trigger.first])
    return is_told and any(tokens[at].is_capital for at in tree.children(trigger.first, "nsubj"))


def _is_dated(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the fall of a known town has its day: "since the fall of Walikale on Wednesday", no team's there."""
    end = trigger.end + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    text = " ".join(token.text for token in tokens[end : end + _DAY])
    is_town = any(town.is_front or town.population >= _LARGE for town in towns(text_of(tokens, trigger.end + 1, end)))
    return is_town and _ON_DAY.match(text) is not None


_DAY, _LARGE = 4, 10_000  # tokens of "on 3 June"; inhabitants, of a smaller place somebody else may bear the name
_ON_DAY = re.compile(
    rf"(?:on (?:\w+day|\d{{1,2}} {WHOLE_MONTH}|{WHOLE_MONTH} \d)|last (?:week|weekend|month|\w+day)|yesterday|"
    r"overnight)\b",
    re.IGNORECASE,
)


def _is_of_post(tokens: Sequence[Token], at: int) -> bool:
    """Say whether it is a post there that fell, as posts do to arms only: "the fall of the garrison at Kelbana"."""
    after = [token.lower for token in tokens[at : at + _TO_POST]]
    post = next((one for one, word in enumerate(after) if word in _POSTS), 0)
    is_named = post > 1 and tokens[at + post - 1].is_capital  # "the fall of the Tamanhint base"
    is_there = is_named or after[post + 1 : post + 2] in (["at"], ["in"], ["near"], ["on"])
    return after[:1] == ["of"] and post > 0 and is_there


_POSTS = words(
    "garrison base barracks camp fort outpost post headquarters stronghold citadel fortress airfield airbase"
)
_TO_POST = 6  # tokens: "of the last army base in"


def _is_to_fighters(tokens: Sequence[Token], trigger: Trigger, tree: Tree) -> bool:
    """Say whether it fell to fighters: "the fall of Kunduz TO 900 TALIBAN shocked Kabul", not "to third place"."""
    at = trigger.end - 1
    named = [at, *tree.children(at, "nmod")]
    for below in (one for each in named for one in tree.children(each, "nmod") if one > at):
        if any(tokens[mark].lower == "to" for mark in tree.children(below, "case")):
            word = tokens[below]
            is_fighter = head_kind(word.lower) == "armed" or _FOE.fullmatch(word.lower) is not None
            return is_fighter or (word.text.isupper() and len(word.text) > 1 and word.text.isalnum())
    return False


_FOE = re.compile(FOES)
_TELLS = words(
    """
    announced announces announce confirmed confirms confirm admitted admits admit acknowledged acknowledges reported
    reports hailed hails celebrated celebrates declared declares conceded concedes announcing confirming admitting
    """
)
_NEWS = words(
    """
    report reports claim claims statement statements talk story stories rumour rumours rumor rumors news announcement
    announcements boast boasts published reported printed said broadcast claimed
    """
)
_BRINGS = words(
    """
    yielded yields brought brings cost costs gave gives gained delivered announced confirmed followed left opens opened
    """
)
