"""The tables of the first version. A database that it made had no number yet: what is there already is left alone."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
HASH = sa.String(64)


def upgrade() -> None:
    """Make what is missing."""
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text, primary_key=True),
        sa.Column("is_known", sa.Boolean, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("validators_url", sa.Text),
        sa.Column("body_hash", HASH),
        sa.Column("refreshed_at", MOMENT),
        sa.Column("polled_at", MOMENT),
        sa.Column("next_at", MOMENT),
        sa.Column("wait_seconds", sa.Float, nullable=False),
        sa.Column("failures", sa.Float, nullable=False),
        sa.Column("trouble", sa.String(32)),
        sa.Column("problem", sa.Text),
        sa.Column("failing_since", MOMENT),
        if_not_exists=True,
    )
    op.create_table(
        "articles",
        sa.Column("id", HASH, primary_key=True),
        sa.Column("address_key", HASH, nullable=False),
        sa.Column("title_key", HASH, nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("first_seen_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("fingerprint", HASH, nullable=False),
        sa.Column("text_hash", HASH, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("page_attempts", sa.Integer, nullable=False),
        sa.Column("owes_page", sa.Boolean, nullable=False),
        if_not_exists=True,
    )
    op.create_index("articles_by_title", "articles", ["title_key"], if_not_exists=True)
    op.create_index("articles_by_time", "articles", ["seen_at"], if_not_exists=True)
