"""Verbs that make an event noun an act: "launched an offensive"; what is a noun as often makes none."""

from streams.extract.words.forms import forms_of_all
from streams.extract.words.lexicon import words

LIGHT = forms_of_all(
    """
    launch mount open begin start kick stage conduct carry press lead spearhead join participate take prepare ready
    plan order resume continue step intensify commit support supervise mobilise mobilize enter wage impose lift
    tighten enforce maintain announce declare agree sign reach conclude violate renew suffer face repel repulse
    thwart foil make undertake pursue push threaten vow unleash reinforce execute involve mass gather lay deliver
    direct command prosecute clamp attempt try accept widen broaden expand extend escalate counter
    retaliate respond
    """
) - words("attempt attempts clamp clamps counter command commands direct face faces mass")
