"""The outbox and what its rows mean: attempts, holds, pauses, what stands for each delivery."""
