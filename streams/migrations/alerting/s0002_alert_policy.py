"""What an alert's life needs: holds, silences, marks, the audit log, and by what and until when a delivery is held."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
ID = sa.String(40)


def upgrade() -> None:
    """Add tables and columns."""
    op.add_column("outbox", sa.Column("hold_id", ID))
    op.add_column("outbox", sa.Column("told_by", ID))
    op.create_index("outbox_held", "outbox", ["hold_id"])
    with op.batch_alter_table("alerts") as table:  # SQLite makes such a change in a copy
        table.alter_column("standing", type_=sa.String(20), existing_type=sa.String(10), existing_nullable=False)
        table.add_column(sa.Column("expires_at", MOMENT))
    op.create_index("alerts_expire", "alerts", ["standing", "expires_at"])
    op.create_table(
        "holds",
        sa.Column("hold_id", ID, primary_key=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("channel", ID, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", sa.Text),
    )
    op.create_index("holds_due", "holds", ["state", "due_at"])
    op.create_index("holds_of", "holds", ["kind", "subject", "state"])
    op.create_table(
        "silences",
        sa.Column("silence_id", ID, primary_key=True),
        sa.Column("match", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("ended_by", sa.Text),
    )
    op.create_index("silences_ends_at", "silences", ["ends_at"])
    op.create_table(
        "alert_marks",
        sa.Column("alert_id", ID, primary_key=True),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("by", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("action", ID, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    op.create_index("audit_subject", "audit", ["subject", "sequence"])
