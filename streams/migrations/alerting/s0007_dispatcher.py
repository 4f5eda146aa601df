"""What the dispatcher needs: receipts, recipients that are refused for good, and an outbox that can be paused."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
ID = sa.String(40)


def upgrade() -> None:
    """Add tables and columns."""
    op.add_column("outbox", sa.Column("receipt", sa.String(10)))
    op.create_table(
        "suppressions",
        sa.Column("suppression_id", ID, primary_key=True),
        sa.Column("channel", ID, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "outbox_pauses",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("doubt_since", MOMENT),
        sa.Column("released_at", MOMENT),
        sa.Column("released_by", sa.Text),
    )
