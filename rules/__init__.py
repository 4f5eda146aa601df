"""The rule language: YAML to rules, and rules to matches in three values."""

from rules.load import RuleFaults, load, loads
from rules.match import Match, match
from rules.model import Rule, RuleSet
from rules.subject import Subject

__all__ = ["Match", "Rule", "RuleFaults", "RuleSet", "Subject", "load", "loads", "match"]
