"""Polygons under `lists`: what lies within, and what is wrong with one at its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from rules import RuleFaults, match
from rules.load import load
from tests.rules.given import (
    ALEPPO,
    AZAZ,
    IDLIB,
    MANBIJ,
    MOSUL,
    SOMEWHERE,
    SYRIA,
    TABLES,
    a_file,
    a_subject,
    admin1,
    an_event,
    loaded,
    of,
    town,
)

RING = [[36.9, 36.0], [38.0, 36.0], [38.0, 36.7], [36.9, 36.7], [36.9, 36.0]]  # Aleppo, Azaz, Manbij; not Idlib
HOLE = [[37.9, 36.5], [37.99, 36.5], [37.99, 36.6], [37.9, 36.6], [37.9, 36.5]]  # Manbij
FAR = [[43.0, 36.0], [44.0, 36.0], [44.0, 37.0], [43.0, 37.0], [43.0, 36.0]]  # Mosul
POLYGON = {"type": "Polygon", "coordinates": [RING]}


def named(geojson: Any) -> str:
    return f"lists: {{front: {json.dumps(geojson)}}}\n"


@pytest.mark.parametrize(
    ("place", "expected"),
    [(ALEPPO, "sure"), (AZAZ, "sure"), (MANBIJ, "sure"), (IDLIB, "no"), (MOSUL, "no"), (SYRIA, "no"),
     (SOMEWHERE, "no"), (admin1("Aleppo", "SY"), "possible"), (admin1("Idlib", "SY"), "no"),
     (town("On the border", "SY", "Aleppo", 36.0, 37.0), "sure")],
)  # fmt: skip
def test_a_town_lies_in_a_polygon_by_its_point_and_an_admin1_perhaps_by_a_town_of_it(
    place: object, expected: str
) -> None:
    assert expected == of(a_subject(an_event(place=place)), "{place|within: front}", before=named(POLYGON))


@pytest.mark.parametrize(
    ("geojson", "expected"),
    [
        ({"type": "Polygon", "coordinates": [RING, HOLE]}, ("sure", "no", "no")),
        ({"type": "MultiPolygon", "coordinates": [[RING, HOLE], [FAR]]}, ("sure", "no", "sure")),
        ({"type": "Feature", "properties": {"name": "x"}, "geometry": POLYGON}, ("sure", "sure", "no")),
        (
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": None, "geometry": POLYGON}]},
            ("sure", "sure", "no"),
        ),
        ({"type": "GeometryCollection", "geometries": [POLYGON]}, ("sure", "sure", "no")),
    ],
)
def test_each_kind_of_geojson_with_an_area_is_read(geojson: Any, expected: tuple[str, ...]) -> None:
    rules = loaded(a_file("match: {place|within: front}", before=named(geojson)))
    found = [match(a_subject(an_event(place=place)), rules) for place in (ALEPPO, MANBIJ, MOSUL)]
    assert expected == tuple(one[0].certainty if one else "no" for one in found)


def test_a_polygon_stands_beside_regions_in_a_list() -> None:
    before = f"lists: {{front: {json.dumps(POLYGON)}, watch: [IQ, front]}}\n"
    rules = loaded(a_file("match: {place|within: watch}", before=before))
    assert [1, 1, 0] == [len(match(a_subject(an_event(place=place)), rules)) for place in (MOSUL, ALEPPO, IDLIB)]


def test_a_file_beside_the_rules_is_read_and_its_content_is_in_the_version(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    geojson, rules = tmp_path / "areas" / "front.geojson", tmp_path / "r.yaml"
    rules.write_text(a_file("match: {place|within: front}", before="lists: {front: {geojson: areas/front.geojson}}\n"))
    versions = set()
    for ring in (RING, FAR):
        geojson.write_bytes(b"\xef\xbb\xbf" + json.dumps({"type": "Polygon", "coordinates": [ring]}).encode())
        read = load([tmp_path], TABLES)
        versions.add(read.version_hash)
    assert (1, 2) == (len(match(a_subject(an_event(place=MOSUL)), read)), len(versions))


INLINE = [
    ("{type: »Point, coordinates: [1, 2]}", "GeoJSON of type 'Point', no area"),
    ("»{type: Polygon}", "a Polygon without coordinates"),
    ("{type: Polygon, coordinates: »[]}", "coordinates without a ring"),
    ("{type: Polygon, coordinates: [»[[1, 2], [3, 4], [1, 2]]]}", "a ring of fewer than four positions"),
    ("{type: Polygon, coordinates: [[[1, 2], [3, 4], [5, 9], »[1, 3]]]}", "a ring that is not closed"),
    ("{type: Polygon, coordinates: [[[1, 2], »[3], [5, 9], [1, 2]]]}", "no position"),
    ("{type: Polygon, coordinates: [[[1, 2], »[x, 4], [5, 9], [1, 2]]]}", "not of numbers"),
    ('{type: Polygon, coordinates: [[[1, 2], »["3", 4], [5, 9], [1, 2]]]}', "not of numbers"),
    ("{type: Polygon, coordinates: [[[1, 2], »[3, 91], [5, 9], [1, 2]]]}", "not on the earth"),
    ("{type: Polygon, coordinates: [[[1, 2], »[181, 4], [5, 9], [1, 2]]]}", "not on the earth"),
    ("{type: Polygon, coordinates: »[[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}", "not valid (Self-intersection"),
    ("{type: Polygon, coordinates: »[[[0, 0], [1, 1], [2, 2], [0, 0]]]}", "not valid"),
    ("{type: FeatureCollection, features: »[]}", "features is no list, or empty"),
    ("{type: Feature, geometry: »}", "no GeoJSON object"),
    ("{type: FeatureCollection, features: [{type: Feature, geometry: {type: »LineString}}]}", "no area"),
    ("»{coordinates: [[[1, 2]]]}", "list front is a map, and no GeoJSON"),
    ("»{geojsn: x.json}", "Did you mean geojson?"),
    ("»front.geojson", "list front is a single value. Write front: {geojson: front.geojson}"),
    ("{geojson: »nowhere.geojson}", "a file that cannot be read (No such file or directory)"),
    ("{geojson: »/dev/zero}", "no file"),
    ("{geojson: »[a]}", "is a list"),
    ("{geojson: x.json, »colour: red}", "'colour' is no key of list front"),
]


@pytest.mark.parametrize(("written", "message"), INLINE)
def test_a_bad_polygon_is_refused_at_its_place(written: str, message: str) -> None:
    before, _, after = f"tocsin: 1\nlists: {{front: {written}}}\nrules: []\n".partition("»")
    place = f"2:{len(before.splitlines()[-1]) + 1}"
    with pytest.raises(RuleFaults) as raised:
        loaded(before + after)
    said = [str(fault) for fault in raised.value.faults]
    assert any(line.startswith(f"r.yaml:{place}: ") and message in line for line in said), (place, said)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"type": "Polygon",\n "coordinates" [', "no JSON at line 2, column 16"),
        (b"\xff", "no GeoJSON. Save it as UTF-8 JSON"),
        (b"[" * 100_000, "no GeoJSON"),
        (b'{"type": "Point", "coordinates": [1, 2]}', "at type is GeoJSON of type 'Point', no area"),
        (b'{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [NaN, 1], [0, 0]]]}', "at coordinates[0][2] is a pos"),
        (b'{"type": "Feature", "geometry": ' * 60 + b"1" + b"}" * 60, "Write it flatter"),
        (b"", "no JSON at line 1, column 1"),
    ],
)
def test_a_bad_file_of_geojson_is_refused_where_it_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "front.geojson").write_bytes(content)
    (tmp_path / "r.yaml").write_text("tocsin: 1\nlists: {front: {geojson: front.geojson}}\nrules: []\n")
    with pytest.raises(RuleFaults) as raised:
        load([tmp_path], TABLES)
    said = [str(fault) for fault in raised.value.faults]
    assert (1, True, True) == (len(said), ":2:26: " in said[0], message in said[0]), said


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("country|in: front", "country|in is 'front', a polygon. Write place|within: front"),
        ("place|within: frnt", "Did you mean front?"),
    ],
)
def test_a_polygon_under_the_wrong_line_is_told(line: str, message: str) -> None:
    with pytest.raises(RuleFaults, match=message.replace("|", r"\|")):
        loaded(a_file(f"match: {{{line}}}", before=named(POLYGON)))
