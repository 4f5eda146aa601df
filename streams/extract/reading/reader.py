"""An article's sentences to what each tells: drafts of events with their numbers, before they are merged."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from streams.extract import gate
from streams.extract.clauses import Clauses, Draft
from streams.extract.counts.strengths import is_asked
from streams.extract.cues.reduced import whole
from streams.extract.cues.triggers import Trigger
from streams.extract.forces.attacking import force_of
from streams.extract.forces.facts import facts_of
from streams.extract.forces.quantities import casualties_of, opposing_of
from streams.extract.forces.tolls import losses_of
from streams.extract.frames.afterwards import is_of_afterwards, is_since_then
from streams.extract.frames.implied import implied_triggers
from streams.extract.frames.journeys import is_journeys_end
from streams.extract.frames.origins import is_of_army, is_site, is_where_guns_stand
from streams.extract.frames.powers import is_power
from streams.extract.frames.targets import object_starts
from streams.extract.frames.where import is_far
from streams.extract.frames.whereabouts import is_of_teller
from streams.extract.geography.beside import settle
from streams.extract.geography.called_town import is_of_witness
from streams.extract.geography.gazetteer import towns
from streams.extract.geography.places import PlaceMention, find_places
from streams.extract.geography.roads import is_of_road
from streams.extract.geography.spoken import Spoken
from streams.extract.judge.network import Network, network
from streams.extract.lookalikes.accidents import is_harmless_blast
from streams.extract.lookalikes.refusals import is_refused, is_surely_refused
from streams.extract.lookalikes.vetoes import is_of_war, theme_of
from streams.extract.people.actors import aliases, country_phrases
from streams.extract.people.backers import more_backers
from streams.extract.people.mentions import find_mentions
from streams.extract.people.states import states_of
from streams.extract.reading.chances import AT_FIRST, LAST, Chances
from streams.extract.reading.context import context_of, spoken_of, without_quiet
from streams.extract.reading.cuts import Cut, ReadCut, all_cut, read_cuts, without_namesakes
from streams.extract.reading.discourse import Discourse
from streams.extract.reading.drafting import drafts_of, keeps_numbers, may_be_counted, stands
from streams.extract.reading.found import Reading, Seen, Spare, Told
from streams.extract.reading.hearing import heard, speaks_for_others
from streams.extract.reading.joining import recalled, taking_part, with_parts
from streams.extract.reading.ourselves import ourselves
from streams.extract.reading.parted import without_foes
from streams.extract.reading.second import SecondReading, is_doubted
from streams.extract.reading.somebodys import is_somebodys
from streams.extract.reading.uncounted import if_there
from streams.extract.reading.unheld import is_threat, kills, unheld, with_ahead
from streams.extract.reading.written_from import without_town, written_in
from streams.extract.reading.written_here import written_here
from streams.extract.sides.comers import name_comers
from streams.extract.sides.holding import leave_ousted
from streams.extract.sides.parties import name_sides
from streams.extract.sides.stances import stances_of
from streams.extract.sides.suffering import leave_fallen, oppose_sufferers
from streams.extract.sides.unnamed import name_counted
from streams.extract.syntax.dependencies import Tree
from streams.extract.syntax.pipeline import Parser, parser_of
from streams.extract.telling.aside import is_past_aside
from streams.extract.telling.contested import is_known
from streams.extract.telling.hindsight import Beside
from streams.extract.telling.tellers import is_tellers
from streams.extract.telling.written_on import written_on
from streams.extract.words import lexicon
from streams.extract.words.clean import Sentence
from streams.extract.words.lexicon import POSSESSIVE
from streams.extract.words.tails import without_tail
from streams.extract.words.tokens import Token
from streams.records import GROUND, Casualties

_MOST_TOLD = 400  # a chronicle of a year's war has fewer; it bounds the time that merging takes


class Readers(NamedTuple):
    """The parser, None where rules alone read; and the judge, None beside any other pipeline than the bundled one."""

    parser: Parser | None
    judge: Network | None


def load(pipeline: str) -> Readers:
    """Load what reading needs and build the index of towns where it is missing: seconds, once a process."""
    aliases()
    country_phrases()
    towns("Aleppo")
    parser = parser_of(pipeline)
    return Readers(parser, network() if parser and not pipeline else None)


def read(
    sentences: Sequence[Sentence],
    texts: dict[int, str],
    whole: str,
    is_over: Callable[[], bool],
    readers: Readers,
    *,
    worth: Sequence[bool] = (),
    published: date | None = None,
    is_explained: bool = False,
    chances: Chances = AT_FIRST,
) -> Reading | None:
    """Read the sentences; `texts` is each block's text by its number. None when `is_over` says that time is up.

    `worth`: of each, what the gate says, if asked; `is_explained` keeps what was seen; `chances` are the judge's alone.
    """
    found = _begun(sentences, texts, whole, published, chances)
    sentences = [without_tail(one) for one in without_town(sentences)]
    found.seen = [] if is_explained else None
    everywhere = spoken_of(whole, found.dateline)
    gated = [at for at, is_read in enumerate(worth or gate.worth_reading([one.text for one in sentences])) if is_read]
    kept, texts = without_quiet(sentences, gated, texts)
    found.whole, found.kept, found.gated = sentences, kept, gated
    if (cuts := all_cut(kept, is_over, [sentences[at - 1].text if at else "" for at in gated])) is None:
        return None
    if not (is_explained or any(cut.may_tell for cut in cuts)):
        return found
    found.is_counting = any(cut.is_counting for cut in cuts)
    for order, one in enumerate(read_cuts(without_namesakes(cuts, everywhere), *readers)):
        if is_over():
            return None
        if len(found.told) > _MOST_TOLD:
            break
        found.reads.append(one)
        _read_sentence(one, order, _context(found, one.cut.sentence.block, texts, everywhere), found)
    settle(found.named, everywhere)
    found.beside = Beside.of(sentences, gated, [one.order for one in found.told])
    return found


def _context(found: Reading, block: int, texts: dict[int, str], everywhere: Spoken) -> Spoken:
    """Give the countries and places that a block's text speaks of, worked out once."""
    if block not in found.contexts:
        found.contexts[block] = context_of(texts.get(block, ""), everywhere)
    return found.contexts[block]


def _begun(
    sentences: Sequence[Sentence], texts: dict[int, str], whole: str, published: date | None, chances: Chances
) -> Reading:
    """Say what the article is about, and where and when it was written, before a sentence is read."""
    dateline = written_in(sentences, texts)
    written = written_on(dateline.text, published)
    return Reading(
        theme=theme_of(whole),
        is_war=is_of_war(whole),
        dateline=dateline,
        published=written,
        discourse=Discourse(dateline.town),
        chances=chances,
    )


def _read_sentence(read: ReadCut, order: int, context: Spoken, found: Reading) -> None:
    tokens, triggers = read.cut.tokens, read.cut.triggers
    if not tokens:
        return
    clauses = _clauses(read.cut, context, whole(read.tree, tokens, triggers), found.discourse, order)
    is_sure = is_past_aside(clauses) or is_known(read.cut.sentence.text, found.text_at(order, 1), found.published)
    second = SecondReading.of(read, clauses, order, is_known=is_sure)
    found.spoken += [order] if clauses.mentions or triggers else []
    refused = [one for one in triggers if is_refused(clauses, one, found.theme, found.text_at(order, -1))]
    kept = [one for one in triggers if one not in refused]
    clauses.triggers = _with_implied(clauses, kept, triggers, second, found)
    anchored = with_ahead(read, clauses, drafts_of(clauses, is_on=(is_on := found.has_fight)), refused)
    drafts = anchored or _only_judged(read, clauses, kept, refused, found)
    second.retype(clauses, drafts)
    found.see(Seen(clauses, refused, drafts, found.theme, second))
    for draft in drafts:
        told = _told(clauses, draft, drafts, second, order, is_on=is_on)
        is_remark = bool(found.told) and draft.trigger.is_noun and not draft.places  # "it was the second strike"
        told.stands = told.stands or not (anchored or is_remark) or (bool(found.told) and kills(draft, told.casualties))
        told.reality, told.massed = (None if is_sure else read.reality()), second.massed(draft)
        found.told.append(told)
        found.may_tell = True
    for draft in drafts:
        for way in (name_sides, leave_ousted, name_comers, leave_fallen):
            way(clauses, draft)
    oppose_sufferers(clauses, drafts)
    for told in found.told[len(found.told) - len(drafts) :]:
        known = None if told.force else recalled(clauses, told.draft, found.discourse.salient, found.counted, order)
        told.force, told.counted_in = (known.quantity, known.sentence) if known else (told.force, None)
    found.stances.extend(stances_of(clauses, order))
    found.discourse.hear(clauses, drafts, order)
    is_open = all(_is_of_force(tokens, one) or is_tellers(clauses, one) for one in refused)
    _note_numbers(clauses, second, drafts, order, found, is_open=is_open)
    _note_spare(clauses, second, refused, order, found)
    _note_sites(clauses, order, found)
    clauses.close()


def _only_judged(
    read: ReadCut, clauses: Clauses, kept: Sequence[Trigger], refused: Sequence[Trigger], found: Reading
) -> list[Draft]:
    """Give the fight that only the judge reads; note whether he would read one by lower chances."""
    if any(is_harmless_blast(clauses, one) for one in refused):
        found.chances = AT_FIRST  # "The fire was put down to heat. Shells flew as far as the airport"
    is_asked_at_first = bool(kept) or read.cut.names_armed
    found.may_tell = found.may_tell or (is_asked_at_first and (read.reality() or 0.0) >= LAST.held)
    return unheld(
        read, clauses, kept, refused, found.theme, is_on=found.is_on, chances=found.chances, is_lone=found.is_lone
    )


def _told(
    clauses: Clauses, draft: Draft, drafts: Sequence[Draft], second: SecondReading, order: int, *, is_on: bool
) -> Told:
    """Give a draft with its numbers."""
    ruled = force_of(clauses, draft, drafts) if may_be_counted(draft, clauses, is_on=is_on) else None
    ruled = if_there(clauses, ruled, draft)
    force = second.believed(ruled, draft)
    force = without_foes(force, second.counted, draft.sentence) if force is not None else None
    is_unreal = ruled is not None and force is None and not is_doubted(ruled, second.counted, is_real=False)
    opposing = opposing_of(clauses, draft, drafts)
    if force is not None and len(drafts) == 1:
        beside = [one for one in second.counted if opposing is None or not one.is_in(opposing)]
        force = with_parts(force, draft, beside)
    second.put_off(force, draft)
    name_counted(clauses, draft, force)
    return Told(
        draft, clauses, force, opposing, casualties_of(clauses, draft, drafts), order,
        stands(draft, clauses, is_on=is_on), unreal=ruled if is_unreal else None,
    )  # fmt: skip


def _with_implied(
    clauses: Clauses, kept: list[Trigger], every: Sequence[Trigger], second: SecondReading, found: Reading
) -> list[Trigger]:
    """Give the triggers with the verbs that tell an attack only by who does what to which place."""
    if any(one.type in GROUND and not (one.type == "clash" and one.is_noun) for one in kept):
        return kept
    clauses.triggers = kept
    named = frozenset(at for one in every for at in range(one.first, one.end))
    implied = list(implied_triggers(clauses, named, is_war=found.is_war))
    missed = second.missed(clauses) if not implied else None
    more = [one for one in (*implied, *([missed] if missed else ())) if not is_refused(clauses, one, found.theme)]
    return sorted((*kept, *more), key=lambda one: one.first)


def _note_numbers(
    clauses: Clauses, second: SecondReading, drafts: Sequence[Draft], order: int, found: Reading, *, is_open: bool
) -> None:
    """Keep the numbers of who may attack, and of those lost, for events of other sentences.

    `is_open`: no word of the sentence was refused that may tell whose they are.
    """
    before = [told.draft for told in found.told]
    ours = [one for one in second.counted if not speaks_for_others(clauses, one.mention, before)]
    found.counted.extend(taking_part(ours, clauses, drafts))
    if is_open and not any(keeps_numbers(draft, clauses) for draft in drafts):
        facts = facts_of(clauses, order, is_asked=is_asked(found.text_at(order, -1)))
        found.facts += heard(facts, clauses, second, before)
    if not drafts:
        found.facts.extend(losses_of(clauses, order))


def _note_spare(
    clauses: Clauses, second: SecondReading, refused: Sequence[Trigger], order: int, found: Reading
) -> None:
    """Keep the attack that only the judge reads, for whom the article counts; not of one about something else."""
    spare = second.spare(clauses, refused) if found.theme is None and found.is_counting else None
    if spare is None or is_surely_refused(clauses, refused, spare[0].trigger):
        return
    if not is_threat(clauses, spare[0].trigger):
        found.spare.append(Spare(Told(spare[0], clauses, None, None, Casualties(), order), spare[1]))


def _note_sites(clauses: Clauses, order: int, found: Reading) -> None:
    """Keep the places that the sentence names, for events that name none."""
    ways = (is_of_teller, is_of_army, is_power, is_journeys_end, is_of_afterwards, is_since_then, is_where_guns_stand)
    places = [one for one in clauses.places if not any(way(clauses, one) for way in ways)]
    found.named.append((clauses.tokens, places))
    found.homes += [one for one in clauses.places if one.bearer and is_of_witness(clauses.tokens, one.first)]
    found.sites.extend(one for one in places if is_site(clauses.tokens, one))
    found.towns.extend(
        (order, place)
        for place in places
        if (place.bearer is None or place.bearer.kind == "town")
        and is_site(clauses.tokens, place)
        and not (_is_owner(clauses.tokens, place) or is_of_road(clauses.tokens, place) or is_far(clauses, place))
    )


def _is_of_force(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Say whether the event noun only names a force: "the assault force"."""
    follows = tokens[trigger.end].lower if trigger.end < len(tokens) else ""
    is_named = trigger.lemma.rpartition(" ")[2] in lexicon.FORCES  # "the besieging force"
    return trigger.is_noun and (is_named or follows in lexicon.FORCES or follows in lexicon.ARMED)


def _is_owner(tokens: Sequence[Token], place: PlaceMention) -> bool:
    """Say whether the name only owns what is spoken of: "under Kyiv's control"."""
    return place.end < len(tokens) and tokens[place.end].lower in POSSESSIVE


def _clauses(cut: Cut, context: Spoken, tree: Tree | None, discourse: Discourse, order: int) -> Clauses:
    sentence, tokens, triggers, numbers = cut.sentence, cut.tokens, cut.triggers, cut.numbers
    known = discourse.named(tokens, cut.known)
    in_triggers = frozenset(at for trigger in triggers for at in range(trigger.first, trigger.end))
    mentions = discourse.name_peoples(tokens, find_mentions(tokens, known, numbers, in_triggers, tree))
    taken = set(in_triggers) | {at for first, end, _ in known for at in range(first, end)}
    for number in numbers:
        taken.update(i for i, token in enumerate(tokens) if token.end > number.start and token.start < number.end)
    objects = frozenset(start for trigger in triggers for start in object_starts(tokens, trigger, tree))
    places = find_places(tokens, frozenset(taken), context, objects)
    places += written_here(tokens, triggers, discourse.written_from, context)
    states = states_of(cut.document, tokens, mentions, triggers)
    states += more_backers(tokens, [*mentions, *states])
    inner = [
        m
        for m in mentions
        if not any(p.first <= m.first and m.end <= p.end and m.actor_id is None and m.number is None for p in places)
    ]
    meant = discourse.pronouns(tokens, [*inner, *states], sentence, order)
    meant = ourselves(sentence.text, tokens, [*inner, *states], triggers, tree) or meant
    inner = [one for one in inner if not any(other.first <= one.first < other.end for other in meant)] + meant
    kept = sorted([*inner, *states], key=lambda mention: mention.first)
    shift = {id(mention): index for index, mention in enumerate(kept)}
    for mention in kept:
        if mention.coordinated is not None and mention.coordinated < len(mentions):
            mention.coordinated = shift.get(id(mentions[mention.coordinated]))
    places = [place for place in places if not is_somebodys(tokens, place, states, kept)]
    return Clauses(sentence, tokens, kept, places, triggers, tree, discourse.counted_before(order))
