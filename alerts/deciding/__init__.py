"""A reading to alerts in the outbox, in one transaction; and what people do to alerts afterwards."""
