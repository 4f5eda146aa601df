"""Deeds without arms in words of war: by a crowd, by helpers whom a peaceful body sends, against an illness."""

from collections.abc import Sequence

from streams.extract.clauses import Clauses
from streams.extract.cues.triggers import Trigger
from streams.extract.geography.waters import waters
from streams.extract.lookalikes.beasts import beasts, is_by_beasts, of_kind
from streams.extract.people.fugitives import is_flow
from streams.extract.people.mention import Mention
from streams.extract.sides.participants import doers_of, things_of
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.governors import puts_in
from streams.extract.words import lexicon, nouns
from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words
from streams.extract.words.nouns import counted_kind, head_kind
from streams.extract.words.small import Small
from streams.extract.words.tokens import Token
from streams.records import GROUND

_CROWD_TYPES = GROUND - {"ambush"}
# one of these beside a crowd makes it one that fights
_ARMS = Small(
    rf"\b(?:armed|gunfire|gunmen|guerr?illas?|grenade|{'|'.join(sorted(lexicon.SMALL_ARMS))}|militia\w*|rebels?|insurgents?|"
    r"mutin\w+|fighters|killed|killing|kill|dead|shot dead|troops|soldiers|dynamite)\b",
)
_WHOLE = words("army armies legion legions battalion battalions horde hordes troop regiment brigade platoon squad")
_MEMBERS = words("men women people fighters")
_NESTED = words("battle battles fight fights war wars front fronts struggle campaign drive push crackdown offensive")
_PLACED = lexicon.POSITIONS | words("hills hill heights ridge river bridge fort palace")


def is_unarmed(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether nobody with arms does it, or it is done to what no arms can hit."""
    if clauses.tree is None:
        return False
    return (
        _is_on_evil(clauses, trigger)
        or _is_sent_on_evil(clauses, trigger)
        or is_by_beasts(clauses, trigger)
        or is_by_nature(clauses, trigger)
        or _is_by_guests(clauses, trigger)
        or _is_by_crowd(clauses, trigger)
        or _is_by_helpers(clauses, trigger)
        or _is_by_fugitives(clauses, trigger)
        or _is_by_namesakes(clauses, trigger)
        or _is_by_office(clauses, trigger)
    )


def _is_by_office(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a civil office or service does it, where nobody is shot at: "customs officers entered Goma"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or _ARMS.search(clauses.sentence.text):
        return False
    doers = [at for at in doers_of(clauses, trigger) if tokens[at].lower in _OFFICERS]
    if any(tokens[one].lower in _OFFICES for at in doers for one in tree.children(at, "compound", "amod")):
        return True
    bodies = [at for at in doers_of(clauses, trigger) if tokens[at].lower in _BODIES]
    return any(tokens[one].lower in _AID for at in bodies for one in tree.children(at, "compound", "nmod:poss"))


_OFFICERS = words("officer officers official officials agents inspectors staff teams investigators")
_OFFICES = words(
    """
    customs tax revenue immigration health prison probation council court fisheries veterinary environmental labour
    labor electoral anti-corruption anti-doping food safety consumer excise wildlife forestry parking census
    """
)


# "the fire brigade lost 40 men in New York"
_BODIES = words("brigade brigades service services squad squads force forces company corps")
_AID = words("fire rescue salvage ambulance labour labor sales boys")


def _is_by_namesakes(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an army by its name alone does it: "The Salvation Army launched its winter campaign"."""
    tokens = clauses.tokens
    for at in doers_of(clauses, trigger):
        before = tokens[max(0, at - 2) : at]
        is_part = len(before) > 1 and before[0].is_capital and before[0].lower != "the"  # "Islamic Salvation Army"
        if tokens[at].lower == "army" and before and before[-1].lower in _NO_ARMY and not is_part:
            return True
    return False


_NO_ARMY = words("salvation church barmy tartan terracotta")


def _is_by_fugitives(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether who goes over a border flees a fight: "6,000 Syrians have crossed into Lebanon since ..."."""
    text, tokens = clauses.sentence.text, clauses.tokens
    last = trigger.first - 1
    while last > 0 and tokens[last].lower in ("have", "has", "had"):
        last -= 1
    are_civil = last > 0 and tokens[last].lower in lexicon.FUGITIVES and tokens[last - 1].lower != "armed"
    if are_civil and trigger.lemma in _GOES_OVER:
        return True  # "rebels attacked Bunagana and 4,000 refugees crossed into Uganda"
    before = [one for one in clauses.mentions if 0 <= trigger.first - one.end <= _BESIDE]
    are_driven = any(clauses.mentions[at] in before and role == "displaced" for at, role in clauses.roles.items())
    if are_driven and trigger.lemma in _GOES_OVER:
        return True  # "displaced 90,000 people, 4,000 of whom crossed into Uganda"
    return any(one.number is not None and is_flow(text, one.number) for one in before)


_GOES_OVER = words("cross enter pour stream flood spill move walk push come")
_BESIDE = 3  # tokens from those counted to the verb that they are the subject of


def _is_by_guests(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a place is only "under siege" from those who come in numbers: "with 9,000 tourists a day"."""
    if trigger.type != "siege" or not trigger.is_noun or any(one.is_fighting for one in clauses.mentions):
        return False
    return any(one.number is not None and one.noun in _GUESTS for one in clauses.mentions)


_GUESTS = words("tourists visitors fans shoppers migrants pilgrims holidaymakers patients customers guests daytrippers")


def is_by_nature(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether an avalanche or the water of a river does it; not "a rain of shells", nor Operation Lightning."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return False
    words_before = [token.lower for token in tokens[: trigger.first]]
    if len(words_before) <= _OPENING and words_before[-1:] and words_before[-1] in of_kind("nature"):
        return "operation" not in words_before  # "Dust storm hits convoy", which the tree may take for one name
    if is_by_river(clauses, trigger):
        return True
    return any(
        tokens[at].lower in of_kind("nature") and (at <= 1 or not tokens[at].is_capital)
        for at in doers_of(clauses, trigger)
        if all(tokens[one].is_capital for one in tree.children(at, "nmod"))
    )


def is_by_river(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a river does it, by its name: "The Indus mounted its strongest push", "The river Sava attacked"."""
    doers = doers_of(clauses, trigger) + (_acting(clauses.tree, trigger) if clauses.tree is not None else [])
    return any(_is_river(clauses.tokens, at) for at in doers)


def _acting(tree: Tree, trigger: Trigger) -> list[int]:
    """Give the subjects of the verbs above: "The Indus MOUNTED its strongest push", "The Limpopo HAS it surrounded"."""
    above = (at for at in tree.ancestors(trigger.first) if tree.nodes[at].pos == "VERB")
    return [one for at in above for one in tree.children(at, "nsubj")]


def _is_river(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a river is named there: "The river Sava attacked the dykes", "The Limpopo has it surrounded"."""
    before = tokens[max(0, at - 1)].lower
    return tokens[at].is_capital and (before == "river" or (before == "the" and tokens[at].text in waters()))


_OPENING = 3  # words before the verb of a headline


_RUSTLES = words("steal rustle")  # herds, of which a raid is known


def _is_on_evil(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether it is aimed at an illness or another evil: "assault on polio", "front in the battle with Ebola"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.type in ("airstrike", "shelling", "bombing", "ceasefire", "retreat"):
        return False
    if trigger.lemma in _RUSTLES:
        return False
    aimed = [one for one in things_of(clauses, trigger) if not _is_aside(tree, tokens, one)]
    nested = [
        child
        for one in (*range(trigger.first, trigger.end), *aimed)
        if tokens[one].lower in _NESTED
        for child in tree.children(one, "nmod", "obl")
    ]
    nested += [child for one in aimed if tokens[one].lower in _NESTED for child in tree.children(tree.nodes[one].head)]
    ends = {tokens[one].lower for one in (*aimed, *nested)}
    if trigger.lemma.endswith(" off"):  # "made off with their cattle"
        return False
    return bool(ends & of_kind("evil") or ends & of_kind("beast")) and not any(_is_enemy(clauses, one) for one in aimed)


def _is_sent_on_evil(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether people are sent to fight nobody but an evil: "sent 6,000 troops to battle the locusts"."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None or trigger.is_noun or not puts_in(tokens[trigger.first].lower):
        return False
    verbs = tree.children(trigger.first, "advcl", "xcomp")
    aimed = [one for verb in verbs for one in tree.children(verb, "obj")]
    aimed += [one for at in aimed for one in tree.children(at, "conj")]
    sent = (trigger.first, *things_of(clauses, trigger))
    aimed += [one for at in sent for one in tree.children(at, "obl", "nmod") if _is_against(tree, tokens, one)]
    named = {tokens[one].lower for at in aimed for one in (at, *tree.children(at, "compound", "amod", "nmod"))}
    before = {token.lower for token in tokens[: trigger.first]} if named and named <= _THEM else set()
    is_evil = bool((named | before) & (of_kind("evil") | beasts()))
    return is_evil and not any(_is_enemy(clauses, one) for one in aimed)


def _is_against(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    return any(tokens[one].lower == "against" for one in tree.children(at, "case"))


_THEM = words("it them")


def _is_aside(tree: Tree, tokens: Sequence[Token], at: int) -> bool:
    """Say whether the evil or beast is not what it is aimed at: "hacked to death", "raided the village for cattle"."""
    marks = {tokens[one].lower for one in tree.children(at, "case")}
    return "to" in marks or ("for" in marks and tokens[at].lower in _LOOTED)


_LOOTED = words("cattle cows sheep goats camels donkeys")


def _is_enemy(clauses: Clauses, at: int) -> bool:
    return any(one.first <= at < one.end and one.is_fighting for one in clauses.mentions) or any(
        place.first <= at < place.end and place.bearer is not None for place in clauses.places
    )


def _is_by_crowd(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether all who do it are a crowd without arms: miners, farmers, "an army of 15,000 census takers"."""
    doers = doers_of(clauses, trigger) if trigger.type in _CROWD_TYPES else []
    if not doers or clauses.tokens[trigger.first].lower in _SHOOTS:
        return False
    is_host = any(_is_host(clauses, one) for one in doers)
    if (
        is_host
        or all(_is_armed_folk(clauses, one) for one in doers)
        or any(_is_known(clauses, one) for one in doers)
        or _ARMS.search(_without(clauses, doers))
    ):
        return is_host
    names = {clauses.tokens[one].lower for one in doers}
    things = {clauses.tokens[one].lower for one in things_of(clauses, trigger)}
    at_seat = bool(things & of_kind("seat"))
    if "volunteers" in names:
        objects = clauses.tree.children(trigger.first, "obj", "nsubj:pass") if clauses.tree else []
        return bool(objects) and not any(_is_ground(clauses, one) for one in objects)
    if names <= of_kind("following"):
        return at_seat
    called = {name for name in names if name[:1].isalpha()}  # "students, 20,000 of them"
    is_seeking = bool(called) and _is_seeking(clauses, doers)
    if not called or is_seeking:
        return at_seat or is_seeking  # "9,000 more laid siege to its doors"
    return (bool(called) and called <= of_kind("crowd")) or (
        at_seat and names <= of_kind("crowd") | of_kind("following")
    )


_SHOOTS = forms_of_all("shoot fire")


def _is_armed_folk(clauses: Clauses, at: int) -> bool:
    """Say whether they are counted villagers or exiles who fight by what they do or bear (people/arming.py)."""
    those = (one for one in clauses.mentions if one.first <= at < one.end)
    return any(one.head == "armed" and one.number is not None and one.noun in lexicon.CIVILIAN for one in those)


def is_by_same_crowd(clauses: Clauses, trigger: Trigger, before: str) -> bool:
    """Say whether "they" or "7,000 of them" are the crowd that the sentence before begins with: "The dockers .."."""
    if trigger.type not in _CROWD_TYPES or _ARMS.search(before) or _ARMS.search(clauses.sentence.text):
        return False
    doers = {clauses.tokens[at].lower for at in doers_of(clauses, trigger)}
    if not doers or any(name.isalpha() and name not in _THEY for name in doers):
        return False
    opening = {word.strip(".,'").lower() for word in before.split()[:_OPENING]}
    return bool(opening & of_kind("crowd"))


def is_by_same_nature(clauses: Clauses, trigger: Trigger, before: str) -> bool:
    """Say whether it is of the storm or flood that the sentence before begins with: "The cyclone .. The barrage"."""
    tokens, at = clauses.tokens, trigger.first
    if not trigger.is_noun or at == 0 or tokens[at - 1].lower not in ("the", "its", "this") or _ARMS.search(before):
        return False
    opening = {word.strip(".,'").lower() for word in before.split()[:_OPENING]}
    return bool(opening & (of_kind("nature") | _STORMS)) and not any(one.is_fighting for one in clauses.mentions)


_STORMS = words("storm storms wind winds hail river sea waves swell surf lightning")
_THEY = words("they them thousands hundreds dozens scores many some others")
_OPENING = 5  # words in which a sentence names its subject


def _is_seeking(clauses: Clauses, doers: list[int]) -> bool:
    """Say whether those who do it hunt for bargains, not for people."""
    tree = clauses.tree
    below = [child for one in doers for child in tree.children(one, "compound", "amod")] if tree is not None else []
    return any(clauses.tokens[one].lower in _SOUGHT for one in below)


_SOUGHT = words("bargain treasure autograph souvenir deal job fortune thrill trophy trend ticket selfie sun")


def _is_ground(clauses: Clauses, at: int) -> bool:
    """Say whether it is a place that can be held: a name, a position, somebody's ground."""
    token = clauses.tokens[at]
    return token.is_capital or token.lower in _PLACED or any(p.first <= at < p.end for p in clauses.places)


def _is_known(clauses: Clauses, at: int) -> bool:
    """Say whether they are a known side's, as "Ansar Dine youths" and "National Guard men" are."""
    own = (at, *clauses.tree.children(at, "compound")) if clauses.tree is not None else (at,)
    if any(one.first <= at < one.end and one.actor_id is not None for one in clauses.mentions):
        return True
    guards = [one for one in clauses.mentions if one.head == "armed" and one.end == at and one.noun not in nouns.POLICE]
    return any(one.first <= word < one.end for one in guards for word in own)


def _without(clauses: Clauses, doers: list[int]) -> str:
    """Give the sentence without those who do it: "6,000 men" alone arm nobody."""
    return " ".join(token.lower for at, token in enumerate(clauses.tokens) if at not in doers)


def _is_host(clauses: Clauses, at: int) -> bool:
    """Say whether the noun is whom "an army of" only counts: rats, census takers, lawyers; soldiers are none."""
    tree, tokens = clauses.tree, clauses.tokens
    head = tree.head(at) if tree is not None else None
    if tree is None or head is None or tree.dep(at) != "nmod" or tokens[head].lower not in _WHOLE:
        return False
    word, tag = tokens[at].lower, tree.nodes[at].tag
    is_of = any(tokens[one].lower == "of" for one in tree.children(at, "case"))
    kind = (
        None
        if word == "volunteers" and not _ARMS.search(_without(clauses, [at]))
        else counted_kind(word) or head_kind(word)
    )
    is_other = kind in (None, "civilian") and word not in _MEMBERS and not tokens[at].is_capital
    return is_of and is_other and tag in ("NNS", "NN") and word[:1].isalpha() and word.endswith(("s", "men", "people"))


def _is_by_helpers(clauses: Clauses, trigger: Trigger) -> bool:
    """Say whether a party, charity or firm sends people who bear no arms."""
    tree, tokens = clauses.tree, clauses.tokens
    if tree is None:
        return False
    at = trigger.first
    if trigger.is_noun:  # "is sending 8,000 volunteers into 60 seats for a final offensive"
        at = next((one for one in tree.ancestors(trigger.end - 1) if tree.nodes[one].pos == "VERB"), at)
    if not (puts_in(tokens[at].lower) or (trigger.type == "buildup" and not trigger.is_noun)):
        return False
    sent = {tokens[one].lower for one in tree.children(at, "obj")}
    if not sent or not sent <= of_kind("sent"):
        return False
    doers = doers_of(clauses, trigger)
    senders = {tokens[one].lower for one in (tree.children(at, "nsubj") if trigger.is_noun else doers)}
    named = {word.lower() for one in clauses.mentions if _does(one, doers) for word in one.name.split()}
    return bool((senders | named) & of_kind("sender"))


def _does(mention: Mention, doers: list[int]) -> bool:
    return any(mention.first <= at < mention.end for at in doers)
