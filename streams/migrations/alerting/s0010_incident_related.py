"""Which incidents a report is possibly of too, beside the one that it was put into."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

ID = sa.String(40)


def upgrade() -> None:
    """Add the table; of what was read before nothing is known."""
    op.create_table(
        "incident_related",
        sa.Column("event_id", ID, primary_key=True),
        sa.Column("other_id", ID, primary_key=True, index=True),
        sa.Column("article_id", sa.Text, nullable=False, index=True),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
    )
