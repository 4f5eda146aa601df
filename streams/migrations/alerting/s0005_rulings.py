"""What people decided about incidents: which are two, and which articles are not of one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
ID = sa.String(40)


def upgrade() -> None:
    """Add tables."""
    op.create_table(
        "incidents_apart",
        sa.Column("incident_id", ID, primary_key=True),
        sa.Column("other_id", ID, primary_key=True),
        sa.Column("ruled_at", MOMENT, nullable=False),
    )
    op.create_table(
        "articles_outside",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("incident_id", ID, primary_key=True),
        sa.Column("ruled_at", MOMENT, nullable=False),
    )
