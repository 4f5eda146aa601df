"""Of each article, whether it was old when its feed was new: its later revisions are as old as its first."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column, unless the tables were made by a version that had it and numbered nothing yet."""
    if "is_backfill" not in {column["name"] for column in sa.inspect(op.get_bind()).get_columns("articles")}:
        op.add_column("articles", sa.Column("is_backfill", sa.Boolean, nullable=False, server_default=sa.false()))
