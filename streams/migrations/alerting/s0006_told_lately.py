"""What counting needs: how many alerts a rule raised lately, and how much a recipient was told."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add indexes."""
    op.create_index("alerts_of_rule", "alerts", ["rule", "raised_at"])
    op.create_index("outbox_told", "outbox", ["channel", "recipient", "not_before"])
