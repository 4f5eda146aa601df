"""Rhythm, gaps, moves and pauses of feeds; hosts that asked for quiet; orders to the poller that runs."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment


def upgrade() -> None:
    """Add columns and tables."""
    for column in (
        sa.Column("entries", sa.Integer, nullable=False, server_default="0"),
        sa.Column("rate_per_hour", sa.Float),
        sa.Column("hint_seconds", sa.Float, nullable=False, server_default="0"),
        sa.Column("gaps", sa.Integer, nullable=False, server_default="0"),
        sa.Column("gap_at", MOMENT),
        sa.Column("is_paused", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("moved_to", sa.Text),
        sa.Column("move_target", sa.Text),
        sa.Column("move_sightings", sa.Integer, nullable=False, server_default="0"),
        sa.Column("move_since", MOMENT),
        sa.Column("move_refused", sa.Text),
    ):
        op.add_column("feeds", column)
    op.create_table(
        "hosts",
        sa.Column("host", sa.String(255), primary_key=True),
        sa.Column("quiet_until", MOMENT, nullable=False),
        sa.Column("spacing_seconds", sa.Float, nullable=False),
    )
    op.create_table(
        "moves",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("from_address", sa.Text, nullable=False),
        sa.Column("to_address", sa.Text, nullable=False),
        sa.Column("moved_at", MOMENT, nullable=False),
    )
    op.create_table(
        "orders",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("wish", sa.String(16), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
