"""Of each feed, the life of the broker that has what was published: after a power cut all is published again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column."""
    op.add_column("feeds", sa.Column("broker", sa.String(40)))
