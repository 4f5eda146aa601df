"""Articles are found again by their address, too, where a guid was rewritten and the title edited."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the index."""
    op.create_index("articles_by_address", "articles", ["address_key"], if_not_exists=True)
