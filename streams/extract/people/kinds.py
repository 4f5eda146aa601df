"""Of what kind they are who fight: a state's soldiers, or those whom no state sends."""

from collections.abc import Sequence
from typing import Literal

from streams.extract.people.actors import sent_by
from streams.extract.people.mention import Mention
from streams.extract.words import nouns
from streams.extract.words.lexicon import words

Kind = Literal["state", "irregular", ""]

IRREGULAR = words(
    """
    rebels rebel fighters fighter militants militant insurgents insurgent guerrillas guerrilla guerillas gunmen gunman
    militiamen jihadists jihadist islamists islamist extremists extremist terrorists terrorist bandits tribesmen
    separatists separatist mutineers mercenaries militia militias attackers assailants raiders mujahideen gang gangs
    cartel partisans paramilitaries paramilitary infiltrators warriors besiegers rebellion insurgency resistance
    cartels opposition clansmen herdsmen putschists
    """
)
_RISEN = words("rebel mutinous insurgent renegade breakaway")  # "rebel soldiers" are no state's
_FORCES = frozenset({"armed forces", "security forces", "defence forces", "defense forces"})
_SWORN = words("followers adherents henchmen disciples supporters")  # under arms, or they are no mention
# how they are called who are no state's by what they are called beside it: "armed men", "an ethnic army"
_LIKE = {
    **dict.fromkeys(words("men group groups individuals elements persons people youths"), words("armed")),
    **dict.fromkeys(words("army armies"), words("ethnic guerrilla tribal clan secessionist")),
}
STATE = (nouns.STATE_NOUNS - {"armed", "force", "forces", "drones", "missiles", "artillery"}) | words(
    """
    paratroopers paratrooper marine policemen policeman gendarmes gendarmerie gendarme servicemen serviceman
    peacekeepers peacekeeper reservists reservist conscripts conscript guardsmen legionnaires garrison federal
    officers recruits cadets rangers sailors airmen infantrymen junta regulars
    """
)


# who may fight on a state's side as well as against it
_EITHER = words(
    "fighters fighter militiamen militia militias tribesmen mercenaries warriors paramilitaries paramilitary"
)
_OF_STATES = words("government pro-government")


def _are_governments(mention: Mention) -> bool:
    """Say whether irregulars are told to fight for a state: "government militiamen", "pro-government fighters"."""
    return mention.noun in _EITHER and not _OF_STATES.isdisjoint(mention.name.lower().split())


def kind_of(mention: Mention) -> Kind:
    """Give the kind by the actor, else by the last telling word of the name, "" where none tells."""
    if mention.actor_id:
        return "state" if sent_by(mention.actor_id) == "state" else "irregular"
    if mention.head == "state" or _are_governments(mention) or mention.name.lower() in _FORCES:
        return "state"
    called = set(mention.name.lower().split())
    if mention.noun in _SWORN or called & _RISEN or called & _LIKE.get(mention.noun, frozenset()):
        return "irregular"  # "followers of Colonel Karim", "armed men", "heavily armed individuals", "an ethnic army"
    for word in (mention.noun, *reversed(mention.name.lower().split())):
        if word in IRREGULAR:
            return "irregular"
        if word in STATE:
            return "state"
    return ""


REBELS = IRREGULAR - _EITHER
_WITH = words("with by alongside including using beside")


def is_opposed(mention: Mention, attackers: Sequence[Mention]) -> bool:
    """Say whether those counted are a state's soldiers where only rebels attack, or rebels where only soldiers do.

    Not who is told to be with the attackers: "rebels attacked it with 6,000 soldiers of the old army".
    """
    others = [one for one in attackers if not one.is_pronoun]
    if not others or mention in others or mention.prep.rpartition(" ")[2] in _WITH or mention.is_pronoun:
        return False
    called = mention.name.lower().split()
    kinds = set(map(kind_of, others))
    if IRREGULAR.intersection(called):
        return kinds == {"state"} and called[-1] in REBELS
    return kinds == {"irregular"} and kind_of(mention) == "state"
