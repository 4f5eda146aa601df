"""Matches to messages that arrive: the life of an alert, subscriptions, outbox, dispatcher, channels."""
