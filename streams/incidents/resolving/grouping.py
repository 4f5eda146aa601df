"""Incidents of a pile of readings, in memory: what `tocsin resolve` and `tocsin match --together` use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from streams.incidents.alike.weights import Weights, load
from streams.incidents.copying.families import Families
from streams.incidents.model import Incident, Merge, Placement, begun_by
from streams.incidents.resolving.index import Index
from streams.incidents.resolving.placing import Placed, place
from streams.incidents.sides.actors import Affiliations
from streams.incidents.sides.affiliations import known_affiliations
from streams.records import Reading


@dataclass
class Grouping:
    """Incidents as they grow, reading by reading."""

    weights: Weights = field(default_factory=load)
    affiliations: Affiliations = field(default_factory=known_affiliations)
    families: Families = field(default_factory=Families)
    index: Index = field(default_factory=Index)
    incidents: dict[str, Incident] = field(default_factory=dict)
    merged_into: dict[str, str] = field(default_factory=dict)
    _by_article: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, reading: Reading) -> Placed:
        """Put the reading's events into incidents; the same article again replaces what it said before."""
        placed = place(
            reading,
            self._candidates(reading),
            weights=self.weights,
            affiliations=self.affiliations,
            merged_into=self.merged_into,
            families=self.families.remember(reading),
        )
        for merge in placed.merges:
            self.incidents.pop(merge.merged, None)
            self.merged_into[merge.merged] = merge.into
            self.index.drop(merge.merged)
        for incident in placed.incidents:
            self._keep(incident)
        return placed

    def incident_of(self, incident_id: str) -> str:
        """Give the id under which the incident is known after all merges."""
        while incident_id in self.merged_into:
            incident_id = self.merged_into[incident_id]
        return incident_id

    def _candidates(self, reading: Reading) -> list[Incident]:
        told = [
            one for one in self._by_article.get(reading.article_id, {}) if self._is_told_by(one, reading.article_id)
        ]
        own = {**dict.fromkeys(told), **dict.fromkeys(map(begun_by, reading.events))}
        own.update(dict.fromkeys(map(self.incident_of, tuple(own))))
        near = self.index.near(reading, self.weights)
        return [incident for one in sorted(near | own.keys()) if (incident := self.incidents.get(one)) is not None]

    def _is_told_by(self, incident_id: str, article_id: str) -> bool:
        """Say whether the article still tells of the incident: a later revision may not."""
        known = self.incidents.get(self.incident_of(incident_id))
        return known is not None and any(one.report.article_id == article_id for one in known.mentions)

    def _keep(self, incident: Incident) -> None:
        self.incidents[incident.id] = incident
        for mention in incident.mentions:
            self._by_article.setdefault(mention.report.article_id, {})[incident.id] = None
        if incident.mentions:
            self.index.put(incident)
        else:
            self.index.drop(incident.id)


@dataclass(frozen=True, kw_only=True)
class Grouped:
    """The outcome for all readings: where each event went at the time, and the incidents after all merges.

    `incident_of` maps each event's id to its incident's id after all merges.
    """

    placements: tuple[Placement, ...]
    merges: tuple[Merge, ...]
    incidents: Mapping[str, Incident]
    incident_of: Mapping[str, str]


def group(readings: Iterable[Reading], weights: Weights | None = None) -> Grouped:
    """Give the incidents of `readings`, in the order they came. The same readings in the same order: the same ids."""
    grouping = Grouping(weights=weights or load())
    placed = [grouping.add(reading) for reading in readings]
    placements = tuple(placement for one in placed for placement in one.placements)
    return Grouped(
        placements=placements,
        merges=tuple(merge for one in placed for merge in one.merges),
        incidents=dict(grouping.incidents),
        incident_of={one.event.id: grouping.incident_of(one.resolution.incident_id) for one in placements},
    )
