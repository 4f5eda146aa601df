"""The keys of incidents stand in the memory of each decider, which works them out from the mentions."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Drop the table."""
    op.drop_table("incident_keys")
