"""Fixtures for whoever tests against Tocsin: stand-ins for Slack and SMTP, a local Kafka, a clock."""

from tocsin.testing.kafka import kafka as kafka
