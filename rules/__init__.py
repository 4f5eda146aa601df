"""The rule language: YAML to rules, and rules to matches in three values."""
