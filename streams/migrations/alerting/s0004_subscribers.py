"""Who is told, in the database: applied files, what readers asked for and confirmed, who signed off."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
ID = sa.String(40)


def upgrade() -> None:
    """Add tables."""
    op.create_table(
        "subscription_files",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("applied_at", MOMENT, nullable=False),
        sa.Column("applied_by", sa.Text, nullable=False),
    )
    op.create_table(
        "subscription_readers",
        sa.Column("subscription_id", ID, primary_key=True),
        sa.Column("channel", ID, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("match", sa.Text, nullable=False),
        sa.Column("least", sa.String(10), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("asked_by", sa.Text, nullable=False),
        sa.Column("confirmed_at", MOMENT),
        sa.Column("ended_at", MOMENT),
    )
    op.create_index("subscription_readers_of", "subscription_readers", ["channel", "recipient", "state"])
    op.create_table(
        "subscription_sign_offs",
        sa.Column("subscription_id", sa.Text, primary_key=True),
        sa.Column("channel", ID, primary_key=True),
        sa.Column("recipient", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "subscription_changes",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "gone_recipients",
        sa.Column("channel", ID, primary_key=True),
        sa.Column("recipient", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
    )
