"""Texts in numbers, so that copies of one text are found however their footers differ."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment


def upgrade() -> None:
    """Add tables."""
    op.create_table(
        "article_texts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("article_id", sa.Text, nullable=False, unique=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("heads", sa.Text, nullable=False),
        sa.Column("pairs", sa.LargeBinary, nullable=False),
        sa.Column("shingles", sa.LargeBinary, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
    )
    op.create_index("ix_article_texts_seen_at", "article_texts", ["seen_at"])
    op.create_index("article_texts_source", "article_texts", ["source", "id"])
    op.create_table(
        "article_text_bands",
        sa.Column("band", sa.BigInteger, primary_key=True),
        sa.Column("text_id", sa.Integer, sa.ForeignKey("article_texts.id", ondelete="CASCADE"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_article_text_bands_text_id", "article_text_bands", ["text_id"])
