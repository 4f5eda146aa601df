"""Fixtures for whoever tests against Tocsin: stand-ins for Slack and SMTP, a local Kafka, a clock."""
