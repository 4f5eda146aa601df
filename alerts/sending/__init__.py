"""The outbox to the channels, and notes to Kafka: what is due is leased, called and recorded."""
