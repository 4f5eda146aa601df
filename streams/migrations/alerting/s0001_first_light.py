"""The tables of the first version. A database that it made had no number yet: what is there already is left alone."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.String(27)  # RFC 3339, UTC: streams.database.Moment
ID = sa.String(40)


def upgrade() -> None:
    """Make what is missing."""
    _incidents()
    _alerts()
    _outbox()


def _incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", ID, primary_key=True),
        sa.Column("type", sa.String(20), nullable=False),
        sa.Column("phase", sa.String(20), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("first_seen_at", MOMENT),
        sa.Column("last_seen_at", MOMENT),
        sa.Column("merged_into", ID),
        sa.Column("changed_at", MOMENT, nullable=False),
        if_not_exists=True,
    )
    _index("ix_incidents_status", "incidents", "status")
    _index("ix_incidents_last_seen_at", "incidents", "last_seen_at")
    op.create_table(
        "incident_articles",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("report", sa.Text, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "incident_mentions",
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("event_id", ID, nullable=False, unique=True),
        sa.Column("incident_id", ID, sa.ForeignKey("incidents.id"), nullable=False),
        sa.Column("article_id", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sa.Column("parts", sa.Text, nullable=False),
        if_not_exists=True,
    )
    _index("ix_incident_mentions_incident_id", "incident_mentions", "incident_id")
    _index("ix_incident_mentions_article_id", "incident_mentions", "article_id")
    op.create_table(
        "incident_keys",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("incident_id", ID, sa.ForeignKey("incidents.id"), primary_key=True),
        sa.Column("first_seen_at", MOMENT),
        sa.Column("last_seen_at", MOMENT),
        if_not_exists=True,
    )
    _index("incident_keys_recent", "incident_keys", "key", "last_seen_at")
    _index("incident_keys_of", "incident_keys", "incident_id")
    op.create_table(
        "incident_merges",
        sa.Column("merged", ID, primary_key=True),
        sa.Column("into", ID, nullable=False),
        sa.Column("event_id", ID, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("merged_at", MOMENT, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "readings_seen",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("extractor", sa.Text, primary_key=True),
        sa.Column("seen_at", MOMENT, nullable=False),
        if_not_exists=True,
    )


def _alerts() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", ID, primary_key=True),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("incident_id", ID, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("severity", sa.String(10), nullable=False),
        sa.Column("certainty", sa.String(10), nullable=False),
        sa.Column("standing", sa.String(10), nullable=False),
        sa.Column("mode", sa.String(10), nullable=False),
        sa.Column("alert", sa.Text, nullable=False),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        if_not_exists=True,
    )
    _index("alerts_of_incident", "alerts", "incident_id", "rule")
    op.create_table(
        "alert_recipients",
        sa.Column("alert_id", ID, primary_key=True),
        sa.Column("channel", ID, primary_key=True),
        sa.Column("recipient", sa.Text, primary_key=True),
        sa.Column("first_revision", sa.Integer, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "consumer_progress",
        sa.Column("topic", sa.String(255), primary_key=True),
        sa.Column("partition", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("next_offset", sa.BigInteger, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        if_not_exists=True,
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("delivery_id", ID, primary_key=True),
        sa.Column("alert_id", ID, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("is_material", sa.Boolean, nullable=False),
        sa.Column("channel", ID, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("asks", sa.Integer, nullable=False),
        sa.Column("misses", sa.Integer, nullable=False),
        sa.Column("not_before", MOMENT, nullable=False),
        sa.Column("leased_by", ID),
        sa.Column("lease_until", MOMENT),
        sa.Column("first_called_at", MOMENT),
        sa.Column("called_at", MOMENT),
        sa.Column("ref", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        if_not_exists=True,
    )
    _index("outbox_due", "outbox", "state", "not_before")
    _index("outbox_order", "outbox", "alert_id", "channel", "recipient", "revision")
    _index("outbox_leases", "outbox", "channel", "recipient", "lease_until")
    op.create_table(
        "notes",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("note_id", ID, nullable=False, unique=True),
        sa.Column("stream", sa.String(20), nullable=False),
        sa.Column("key", ID, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("relayed_at", MOMENT),
        if_not_exists=True,
    )
    _index("notes_unrelayed", "notes", "relayed_at", "sequence")


def _index(name: str, table: str, *columns: str) -> None:
    op.create_index(name, table, list(columns), if_not_exists=True)
