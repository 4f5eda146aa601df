"""What each feed said last of each entry: feeds of one outlet may word one article differently."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "wordings",
        sa.Column("url", sa.Text, primary_key=True),
        sa.Column("said", sa.JSON, nullable=False),
        if_not_exists=True,
    )
