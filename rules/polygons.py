"""Polygons that a user names under `lists`, as GeoJSON (RFC 7946): in the rule file, or in a file of its own."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from rules.places import Area
from rules.scalars import UnfitError
from rules.tables import Box, Places
from rules.three import Three, certain
from rules.words import fold
from streams.records import Place

MOST_POINTS = 100_000
MOST_BYTES = 8 * 1024 * 1024
_DEEPEST = 20  # steps to a geometry
TYPES = ("Polygon", "MultiPolygon", "Feature", "FeatureCollection", "GeometryCollection")
_AREAS = ("Polygon", "MultiPolygon")
_EXAMPLE = "Write {type: Polygon, coordinates: [[[37.0, 36.0], [38.0, 36.0], [38.0, 37.0], [37.0, 36.0]]]}"

Position = tuple[int | str, ...]  # the way to a part of the GeoJSON: keys and indexes


@dataclass
class BadGeoJson(Exception):
    """No polygon: what is wrong, at which part."""

    at: Position
    problem: str
    remedy: str = _EXAMPLE


@dataclass(frozen=True, slots=True)
class Polygon:
    """An area on the map; `areas` are the admin-1s of which a town lies in it. Borders belong to it."""

    name: str
    digest: str
    shape: BaseGeometry = field(compare=False, repr=False)
    areas: frozenset[Area] = frozenset()

    def holds(self, place: Place) -> Three:
        """Tell by its point for a town, possible for an admin-1 that reaches in, no for all else."""
        if place.precision == "town" and place.latitude is not None and place.longitude is not None:
            return certain(holds=covers(self.shape, place.latitude, place.longitude))
        if place.precision == "admin1" and place.country and place.admin1:
            return Three.POSSIBLE if (place.country, fold(place.admin1)) in self.areas else Three.NO
        return Three.NO

    @property
    def boxes(self) -> Sequence[Box]:
        """Give where it lies."""
        return [box_of(self.shape)]


def covers(shape: BaseGeometry, latitude: float, longitude: float) -> bool:
    """Tell whether the point lies in the shape or on its border."""
    return bool(shapely.intersects_xy(shape, longitude, latitude))


def box_of(shape: BaseGeometry) -> Box:
    """Give the degrees between which the shape lies."""
    west, south, east, north = shape.bounds
    return Box(south, west, north, east)


@dataclass(frozen=True)
class Named:
    """A shape under its name; `digest` tells its content."""

    name: str
    shape: BaseGeometry
    digest: str


def polygon(named: Named, places: Places) -> Polygon:
    """Give the polygon, with the admin-1s that it reaches into by the table of places."""
    shape = named.shape
    found = places.admin1s_in(box_of(shape), lambda latitude, longitude: covers(shape, latitude, longitude))
    return Polygon(named.name, named.digest, shape, frozenset((code, fold(admin1)) for code, admin1 in found))


def read(path: Path) -> Any:
    """Give the GeoJSON of a file. Raises UnfitError when it is not there, too large or not JSON."""
    if path.exists() and not path.is_file():
        raise UnfitError("no file", "Name a .geojson file")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnfitError(f"a file that cannot be read ({reason})", f"It is looked for at {path}") from error
    if len(data) > MOST_BYTES:
        raise UnfitError(f"a file larger than {MOST_BYTES // 1024 // 1024} MiB", "Simplify the polygon")
    try:
        return json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise UnfitError(f"no JSON at line {error.lineno}, column {error.colno} ({error.msg})", "Mend it") from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise UnfitError("no GeoJSON", "Save it as UTF-8 JSON") from error


def shape_of(geojson: Any) -> BaseGeometry:
    """Give the shape, prepared, or raise BadGeoJson. Numbers are degrees, the longitude first."""
    rings: list[list[tuple[float, float]]] = []
    parts = [_part(part, at) for part, at in _polygons(geojson, ())]
    for part in parts:
        rings += part
    if not parts:
        raise BadGeoJson((), "GeoJSON without a polygon")
    if sum(map(len, rings)) > MOST_POINTS:
        raise BadGeoJson((), f"a polygon of more than {MOST_POINTS} points", "Simplify it")
    shapes = [shapely.Polygon(part[0], part[1:]) for part in parts]
    for shape, (_, at) in zip(shapes, _polygons(geojson, ()), strict=True):
        if not shape.is_valid:
            raise BadGeoJson(at, f"a polygon that is not valid ({shapely.is_valid_reason(shape)})", "Mend its rings")
        if shape.area == 0:
            raise BadGeoJson(at, "a polygon without an area", "Give it three corners that do not lie on one line")
    whole = shapely.union_all(shapes) if len(shapes) > 1 else shapes[0]
    shapely.prepare(whole)
    return whole


def _polygons(node: Any, at: Position) -> list[tuple[Any, Position]]:
    """Give the coordinates of each polygon and where they stand."""
    if not isinstance(node, Mapping):
        raise BadGeoJson(at, "no GeoJSON object")
    if len(at) > _DEEPEST:
        raise BadGeoJson(at, "GeoJSON in GeoJSON in GeoJSON", "Write it flatter")
    match node.get("type"):
        case "Polygon":
            return [(_member(node, "coordinates", at), (*at, "coordinates"))]
        case "MultiPolygon":
            return _each(node, "coordinates", at, lambda one, where: [(one, where)])
        case "Feature":
            return _polygons(_member(node, "geometry", at), (*at, "geometry"))
        case "FeatureCollection":
            return _each(node, "features", at, _polygons)
        case "GeometryCollection":
            return _each(node, "geometries", at, _polygons)
        case other:
            problem = f"GeoJSON of type {str(other)[:40]!r}, no area" if "type" in node else "GeoJSON without a type"
            raise BadGeoJson((*at, "type") if "type" in node else at, problem, f"Areas are {', '.join(_AREAS)}")


def _member(node: Mapping[str, Any], key: str, at: Position) -> Any:
    if key not in node:
        raise BadGeoJson(at, f"a {node.get('type')} without {key}")
    return node[key]


def _each(
    node: Mapping[str, Any], key: str, at: Position, of: Callable[[Any, Position], list[tuple[Any, Position]]]
) -> list[tuple[Any, Position]]:
    items = _member(node, key, at)
    if not isinstance(items, list) or not items:
        raise BadGeoJson((*at, key), f"{key} is no list, or empty")
    return [found for number, one in enumerate(items) for found in of(one, (*at, key, number))]


def _part(rings: Any, at: Position) -> list[list[tuple[float, float]]]:
    """Give the rings of one polygon, the outer one first."""
    if not isinstance(rings, list) or not rings:
        raise BadGeoJson(at, "coordinates without a ring")
    return [_ring(ring, (*at, number)) for number, ring in enumerate(rings)]


def _ring(ring: Any, at: Position) -> list[tuple[float, float]]:
    least = 4
    if not isinstance(ring, list) or len(ring) < least:
        raise BadGeoJson(at, "a ring of fewer than four positions", "Give three corners and the first one again")
    points = [_point(point, (*at, number)) for number, point in enumerate(ring)]
    if points[0] != points[-1]:
        raise BadGeoJson((*at, len(points) - 1), "a ring that is not closed", "End it with its first position")
    return points


def _point(point: Any, at: Position) -> tuple[float, float]:
    plane = 2
    if not isinstance(point, list) or not plane <= len(point) <= plane + 1:
        raise BadGeoJson(at, "no position", "Write [longitude, latitude]")
    for number in point:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise BadGeoJson(at, "a position that is not of numbers", "Write [longitude, latitude]")
    longitude, latitude = point[:plane]
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):  # noqa: PLR2004 - the degrees of the earth
        raise BadGeoJson(at, "a position that is not on the earth", "Write [longitude, latitude] in degrees")
    return float(longitude), float(latitude)
