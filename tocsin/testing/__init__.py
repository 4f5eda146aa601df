"""Stand-ins that keep ledgers, a local Kafka and a clock, for tests of and against Tocsin."""
