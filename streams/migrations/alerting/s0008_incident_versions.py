"""A version of each incident, by which the index of a decider follows what others committed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column; whatever is there already is read at a decider's start."""
    op.add_column("incidents", sa.Column("version", sa.BigInteger, nullable=False, server_default="0"))
    op.create_index("ix_incidents_version", "incidents", ["version"])
