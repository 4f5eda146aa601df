"""The words of an actor's name that tell whether he is a state's, a rebel, or anybody, and those that tell nothing."""

import re

STATE = {
    "army", "government", "regime", "loyalist", "loyalists", "military", "police", "state", "security", "troops",
    "federal", "national", "soldier", "soldiers", "garrison", "loyal", "policeman", "policemen", "gendarmes",
    "gendarmerie", "presidential", "guardsmen", "regulars", "servicemen", "constables", "interior", "internal",
    "authorities", "royal", "unity", "transitional", "provisional", "interim", "caretaker", "navy", "guardsman",
    "gendarme", "task",
    "warplane", "warplanes", "jet", "jets", "plane", "planes", "helicopter", "helicopters", "gunship", "gunships",
    "aircraft",  # who flies is a state's; drones are others' too
    "jtf",  # a task force is an army's or a police's, and no rebels'
}  # fmt: skip
REBEL = {
    "rebel", "rebels", "insurgent", "insurgents", "militant", "militants", "terrorist", "terrorists", "jihadist",
    "jihadists", "gunmen", "extremist", "extremists", "islamist", "islamists", "opposition", "guerrillas",
    "guerrilla", "separatist", "separatists", "paramilitary", "paramilitaries", "bandits", "mujahideen", "mujahedeen",
    "gangster", "gangsters", "mujahidin", "mujahidun", "mujahedin", "mujaheddin", "mujahids",
    "leftist", "maoist", "maoists", "tribal", "militias", "militia", "militiamen", "gang", "gangs", "bandit",
    "secessionist", "secessionists", "partisans", "irregulars", "outlaws", "renegades", "raiders",
    "infiltrators", "mutineer", "rebellious", "warlord", "warlords", "clansmen", "tribesmen", "fedayeen", "renegade",
    "dissident", "dissidents", "breakaway", "mutinied", "defectors", "resistance", "anti", "jihadi", "jihadis",
    "raider", "guerilla", "guerillas", "fundamentalist", "fundamentalists", "putschists", "subversive", "subversives",
}  # fmt: skip
ROLES = {"junta", "mutineers", "mutinous", "officers"}  # what some are at the time, who have a name of their own too
CREED = {  # of either
    "communist", "marxist", "islamic", "sunni", "shia", "shiite", "salafi", "salafist", "muslim", "christian", "ethnic",
}  # fmt: skip
ANYBODY = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a", "hundred", "thousand",
    "fighter", "fighters", "force", "forces", "group", "groups", "unit", "units", "men", "armed", "pro", "local",
    "ground", "faction", "factions", "attackers", "side", "they", "positions", "personnel", "allied", "its", "their",
    "and", "of", "other", "several", "some", "s", "held", "controlled", "convoy", "column", "base", "defenders",
    "assailants", "combatants", "coalition", "alliance", "brigade", "division", "battalion", "brigades",
    "paratroopers", "marines", "commandos", "infantry", "artillery", "drones",
    "bombers", "missiles", "rockets", "shells", "mortars", "gunners", "snipers",
    "commanders", "invaders", "in", "from", "his", "her", "divisions", "battalions", "columns", "tanks", "guns",
    "armour", "volunteers", "recruits", "conscripts", "squads", "suicide", "new", "more", "regular", "elite",
    "special", "main", "enemy", "hundreds", "thousands", "dozens", "people", "suspected", "alleged", "unknown",
    "unidentified", "masked", "rival", "followers", "them", "mercenary", "mercenaries", "first", "second", "third",
    "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "drone",
    "bomber", "missile", "rocket", "shell", "mortar", "tank", "gun", "gunboats", "warships",
    "gunner", "sniper", "members", "elements", "supporters", "mounted", "motorised", "motorized", "mechanised",
    "mechanized", "armoured", "armored", "airborne", "mobile", "corps", "regiment", "northern", "southern",
    "eastern", "western", "central", "north", "south", "east", "west", "formations", "detachment", "detachments",
    "cells", "bands", "comrades", "warriors", "riders", "troopers", "sons", "bloc", "wing", "contingent", "self",
    "defence", "defense", "to", "recognised", "recognized", "internationally", "youth", "youths",
    "occupation", "occupying", "occupier", "occupiers", "zionist", "baathist", "takfiri", "takfiris", "puppet",
    "puppets", "aggression", "paratroops", "platoon", "company", "companies", "grouping", "groupings", "reinforcements",
    "reserves", "reservists", "besieged", "trapped", "surrounded", "wounded", "patrol", "patrols", "assault", "storm",
    "shock", "naval", "attacker", "assailant", "large", "small", "border", "frontier", "regional", "advancing",
    "retreating", "invading", "attacking", "mobilised", "mobilized", "sappers", "sailors", "scouts", "crews",
    "peacekeeper", "peacekeepers", "imperialist", "imperialists", "fascist", "fascists", "racist", "criminal",
    "lackeys", "guards", "valiant", "brave", "heroic", "gallant", "courageous", "fearless", "victorious", "valorous",
    "glorious", "heroes", "hero", "joint", "rapid", "reaction", "response", "intervention", "air", "left", "right",
    "far", "grenadiers", "riflemen", "fusiliers", "lancers", "legionnaires", "paras", "para", "parachutists", "jawans",
    "cavalry", "cavalrymen", "women", "woman", "girls", "girl", "boys", "boy", "man", "teenagers", "teenager",
    "persons", "individuals", "individual", "heavy", "light", "field", "heavily", "hooded", "camouflaged", "turbaned",
    "uniformed",
}  # fmt: skip
ALLIED = {"coalition", "alliance", "allied", "allies", "joint", "multinational", "nato", "international"}
AS_NATIONS = {
    "Georgia": "GE", "Georgian": "GE", "Kremlin": "RU",  # a state of the US too, which sends no army
    "Cotonou": "BJ", "Malabo": "GQ", "Astana": "KZ", "Dacca": "BD",  # seats and names that the list of capitals lacks
}  # fmt: skip
AGAINST = re.compile(  # "counter-terrorism troops" are a state's
    r"\b(?:anti|counter)[- ]?(?:terror\w*|insurgency|guerrill?a|narcotics?|drugs?|riot|gang)\b", re.IGNORECASE
)
SHARED = {  # words of names that several countries' armies and rebels bear
    "national", "people", "peoples", "liberation", "army", "armies", "front", "defence", "defense", "force", "forces",
    "republican", "guard", "guards", "democratic", "patriotic", "revolutionary", "movement", "united", "free",
    "popular", "resistance", "islamic", "party", "armed", "salvation", "council", "union", "unity", "for", "of", "and",
    "ansar", "sharia", "group", "security", "s", "fighters", "troops", "soldiers", "rebels", "men", "volunteer",
    "volunteers", "self", "militia", "militias", "civil", "home", "northern", "southern", "eastern", "western",
    "central", "division", "brigade", "battalion", "command", "corps", "units",
}  # fmt: skip
REGIMENTS = {  # of a state's army alone, whatever the name: "the 2 Rajputana Rifles"
    "rifles", "rangers", "regiment", "grenadiers", "fusiliers", "lancers", "hussars", "dragoons", "highlanders",
    "yeomanry", "borderers",
}  # fmt: skip
ANY_NATIONALS = {
    "fighter",
    "fighters",
    "group",
    "groups",
    "faction",
    "followers",
    "mercenary",
    "mercenaries",
    "members",
}
OF_A_STATE = (STATE | ANYBODY) - ANY_NATIONALS  # with a nation's name its forces: "Sudan's military", "Russian marines"
GENERIC = STATE | REBEL | ANYBODY | CREED
_ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}


def is_ordinal(word: str) -> bool:
    """Say whether a word numbers a unit: "Sixth", the "29" of "29th"."""
    return word in _ORDINALS or word.isdigit()
