"""Rule files that are wrong: each is refused at its line and column (here, where the » stands), with a remedy."""

from pathlib import Path

import pytest

import rules
from rules import RuleFaults
from rules.load import load
from streams.errors import TocsinError
from tests.rules.given import TABLES, a_file, loaded

HEAD = "tocsin: 1\nrules:\n"
GOOD = "  - {id: r, title: t, severity: low, match: {type: siege}}\n"
IN_MATCH = [
    ("type: »ofensive", "type is 'ofensive', no event type. Did you mean offensive?"),
    ("type: [siege, »Siege]", "type is 'Siege', no event type. Did you mean siege?"),
    ("type: »", "type has no value"),
    ("type: »~", "type has no value"),
    ("type: »[]", "type is an empty list"),
    ("type: »{a: b}", "type is a map"),
    ("force|gt: »5k", "force|gt is '5k', not a whole number of persons. Write 5000"),
    ("force|gt: »1.2m", "Write 1200000"),
    ('force|gt: »"5,000"', "force|gt is '5,000', not a whole number of persons. Write 5000"),
    ("force|gt: »5000.5", "not a whole number of persons"),
    ("force|gt: »-1", "not a whole number of persons"),
    ("force|gt: »1e3", "not a whole number of persons"),
    ("force|gt: »0x10", "not a whole number of persons"),
    ("force|gt: »five", "not a whole number of persons"),
    ("force|gt: »22:30", "force|gt is '22:30', not a whole number"),
    ("force|gt: »on", "force|gt is 'on', not a whole number"),
    ("force|gt: »5__000", "not a whole number"),
    ("force|gt: »\u0665\u0660\u0660\u0660", "not a whole number"),
    ("force|gt: »" + "9" * 5000, "more than 10000000000"),
    ("»forse|gt: 5", "'forse' is no field. Did you mean force?"),
    ("force|»gtt: 5", "'gtt' is no modifier. Did you mean gt?"),
    ("force|»: 5", "'' is no modifier"),
    ("force|»near: 5", "near does not fit force, a number of persons"),
    ("type|»gt: siege", "gt does not fit type"),
    ("attacker|»not|in: x", "several modifiers"),
    ('"force|»gtt": 5', "'gtt' is no modifier"),
    ("»text: war", "text needs a modifier"),
    ("text|contains: »'...'", "text|contains is '...', without a letter or digit"),
    ("text|matches: »'(a'", "no RE2 pattern (missing ): (a)"),
    (r"text|matches: »'(a)\1'", "no RE2 pattern"),
    ("text|matches: »''", "text|matches is '', blank"),
    ("force|exists: »yes", "force|exists is 'yes', neither true nor false"),
    ("force|exists: »[true]", "force|exists is a list"),
    ("country: »Syria", "country is 'Syria', no ISO 3166-1 alpha-2 code of a country. Write SY"),
    ("country: »sy", "Write SY"),
    ("country: »UK", "Write GB"),
    ("country: [SY, »XX]", "country is 'XX', no ISO"),
    ("country|in: »wach", "country|in is 'wach', and no list is named so"),
    ("country: »watch", "but a list is named so. Write country|in: watch"),
    ("country|not: »watch", "Write unless: {country|in: watch}"),
    ("place: »Tripoli", "borne by several places. Write one of"),
    ("place: »Alepo", "place is 'Alepo', no place that the tables know. Did you mean Aleppo?"),
    ('place: »"Aleppo, IQ"', 'It is known as "Aleppo, SY"'),
    ('place: »"Aleppo, XX"', "no ISO 3166-1 alpha-2 code"),
    ("place: »Syria", "For the country write country: SY"),
    ('place: »""', "place is '', no place"),
    ("place|near: »Aleppo", "place|near is not a map. Write a map with of, km"),
    ("place|near: »{of: Aleppo}", "place|near has no km"),
    ("place|near: {of: Aleppo, »kn: 5, km: 5}", "'kn' is no key of place|near"),
    ("place|near: {of: Aleppo, km: »-5}", "not a number above 0"),
    ("place|near: {of: Aleppo, km: »far}", "not a number above 0"),
    ("place|near: {of: »Tripoli, km: 5}", "borne by several places"),
    ("place|within: »Manbij", "a town, no region. Write place|near"),
    ("place|within: [SY, »Atlantis]", "no place that the tables know"),
    ("admin1: »SY", "a country, no admin-1. Write country: SY"),
    ("confidence|gte: »60%", "not a number from 0 to 1. Write 0.6"),
    ("confidence|gte: »1.5", "not a number from 0 to 1"),
    ("age|lt: »30 days", "age|lt is '30 days', not a duration. Write 30d"),
    ("age|lt: »2w", "not a duration"),
    ("age|lt: »999999999d", "longer than a hundred years"),
    ("incident.first_seen|gt: »2026-01-10T06:00:00", "not a time with its offset"),
    ("incident.first_seen|gt: »yesterday", "not a time"),
    ("»incident.sorces|gte: 3", "Did you mean incident.sources?"),
    ("source.reliability: »G", "source.reliability is 'G', no reliability"),
    ("source.reliability|»gte: B", "gte does not fit source.reliability"),
    ("language: »english", "no ISO 639-1 code"),
    ("language: »English", "of a language. Write en"),
    ("language: »xx", "of a language. Write for example en"),
    ("type|»gt: x", "gt does not fit type, an event type"),
    ("modality: »true", "modality is 'true', no modality"),
    ("attacker: »'--'", "without a letter or digit"),
]
IN_RULE = [
    ("»colour: red", "'colour' is no key of a rule"),
    ("»correlate: {type: count}", "not built yet: correlate"),
    ("inhibited_by: [»x]", "an entry of inhibited_by is not a map"),
    ("inhibited_by: »[]", "inhibited_by is an empty list"),
    ("inhibited_by: »{rule: x}", "inhibited_by is a map. Write a list"),
    ("inhibited_by: [»{equal: [incident]}]", "has no rule"),
    ("inhibited_by: [{rule: »x}]", "r is inhibited by 'x', no rule"),
    ("inhibited_by: [{rule: »r}]", "r and r inhibit each other"),
    ("inhibited_by: [{rule: r, equal: [»place]}]", "equal is 'place', no thing that alerts share"),
    ("if_possible: »hihg", "if_possible is 'hihg', no severity. Did you mean high?"),
    ("mode: »on", "mode is 'on', no mode. Known: live, off, shadow"),
    ("owner: »Syria Desk", "Write syria-desk"),
    ("also: [»our_patch]", "also is 'our_patch', no macro. Did you mean on_our_patch?"),
    ("also: »on_our_patch", "also is a single value. Write a list"),
    ("unless: {»colour: red}", "'colour' is no field"),
    ("unless: »[]", "unless is an empty list"),
    ("unless: »{}", "unless is empty"),
    ("unless: »nothing", "unless is a single value"),
    ("alert: {»titel: x}", "'titel' is no key of alert. Did you mean title?"),
    ('alert: {title: »"{atacker} moves"}', "a template that names {atacker}, no field. Did you mean attacker?"),
    ('alert: {title: »"{attacker moves"}', "a lone brace"),
    ('alert: {title: »"{attacker.name}"}', "no field"),
    ('alert: {title: »"{force:,}"}', "no field"),
    ('alert: {title: »"{text}"}', "no field"),
    ('alert: {title: »"{foo}"}', "no field. Known: actor, admin1"),
    ("alert: {expires: »1 day}", "not a duration. Write 1d"),
    ("alert: {on_correction: »shout}", "no answer to a correction"),
    ("falsepositives: »drills", "falsepositives is a single value. Write a list"),
    ("tests: [»{name: n, given: []}]", "a test has no expect"),
    ("tests: [{name: n, given: »[], expect: []}]", "given is empty"),
    ("tests: [{name: n, given: [»{text: x}], expect: []}]", "a report of given has no at"),
    ("tests: [{name: n, given: [{at: »noon, text: x}], expect: []}]", "at is 'noon', not a time"),
    ("tests: [{name: n, given: [{at: 2026-01-01, text: x, corrects: »0}], expect: []}]", "counted from 1"),
    ("tests: [{name: n, given: [»{at: 2026-01-01, text: x, corrects: 1}], expect: []}]", "no earlier one of given"),
    ("tests: [{name: n, given: [»{at: 2026-01-01, text: x, corrects: 2}], expect: []}]", "no earlier one of given"),
    ("tests: [{name: n, given: [»{at: 2026-01-01}], expect: []}]", "has no text and no event"),
    ("tests: [{name: n, given: [{at: 2026-01-01, text: x, language: »en}], expect: []}]", "language without an event"),
    ("tests: [{name: n, given: [{at: 2026-01-01, text: x, source: {»nam: y}}], expect: []}]", "Did you mean name?"),
    ("tests: [{name: n, given: [{at: 2026-01-01, text: x}], expect: [{alert: »x}]}]", "no rule of this file"),
]  # fmt: skip
IN_EVENT = [
    ("»x", "an event is not a map"),
    ("»{phase: planned}", "an event has no type"),
    ("{type: siege, »plase: x}", "Did you mean place?"),
    ("{type: raid, »country: SY}", "'country' is no key of an event. Known: attacker, attribution"),
    ("{type: »sieg}", "Did you mean siege?"),
    ("{type: siege, place: »Tripoli}", "borne by several places"),
    ("{type: siege, force: »5k}", "Write 5000"),
    ("{type: siege, force: »many men}", "not one number of persons"),
    ("{type: siege, force: over 5, »000 men}", "Inside { } a comma ends a value: quote a text that has one"),
    ("{type: siege, force: »{low: 5, high: 4, qualifier: about}}", "quantity runs backwards"),
    ("{type: siege, force: »{qualifier: about}}", "quantity says nothing"),
    ("{type: siege, date: »May}", "not a day"),
    ("{type: siege, date: »{earliest: 2026-01-02, latest: 2026-01-01}}", "dates run backwards"),
    ("{type: siege, place: {name: x, latitude: »91}}", "not a number from -90 to 90"),
    ("{type: siege, confidence: »90%}", "Write 0.9"),
    ("{type: siege, historic: »yes}", "Write true or false"),
]
IN_FILE = [
    ("»", "the file is empty"),
    ("»# nothing\n", "the file is empty. Begin it with tocsin: 1"),
    ("tocsin: 1\nrules: []\n...\n»foo: 1\n", "Keep one document a file: remove the ... before this"),
    ("tocsin: 1\nrules:\n  - »id:aa\n    title: t\n", "no space follows this. Write a space after id:"),
    ("»just words", "a rule file is not a map"),
    ("»- a\n- b\n", "a rule file is not a map"),
    ("»rules: []\n", "a rule file has no tocsin"),
    ("tocsin: »2\nrules: []\n", "Write tocsin: 1"),
    ("tocsin: 1\n»rule: []\n", "'rule' is no key of a rule file. Did you mean rules?"),
    ("tocsin: 1\nrules: »{a: b}\n", "rules is a map"),
    ("tocsin: 1\nrules:\n  - »just-a-word\n", "a rule is not a map"),
    ("tocsin: 1\nrules:\n  - »{title: t, severity: low, match: {type: siege}}\n", "a rule has no id"),
    ("tocsin: 1\nrules:\n  - »{id: r, severity: low, match: {type: siege}}\n", "a rule has no title"),
    ("tocsin: 1\nrules:\n  - »{id: r, title: t, match: {type: siege}}\n", "a rule has no severity"),
    ("tocsin: 1\nrules:\n  - »{id: r, title: t, severity: low}\n", "a rule has no match"),
    (HEAD + "  - {id: r, title: t, severity: low, match: »{}}\n", "match is empty"),
    (HEAD + "  - {id: r, title: t, severity: low, match: »[]}\n", "match is a list"),
    (HEAD + "  - {id: »Big One, title: t, severity: low, match: {type: siege}}\n", "Write big-one"),
    (HEAD + "  - {id: r, title: »'', severity: low, match: {type: siege}}\n", "title is '', blank"),
    (HEAD + "  - {id: r, title: t, severity: »grave, match: {type: siege}}\n", "severity is 'grave', no severity"),
    (HEAD + GOOD + GOOD.replace("id: r", "id: »r"), "'r' is given twice under rule. The first is at r.yaml:3:10"),
    (HEAD + "  - {id: r, title: t, severity: low, match: {type: siege}, »id: q}\n", "the key 'id' stands twice"),
    (HEAD + "  - {id: r, title: t, severity: low, match: {type: siege, »type: raid}}\n", "the key 'type' stands twice"),
    ("tocsin: 1\nlists: {»a b: [SY]}\nrules: []\n", "'a b' cannot be a name"),
    ("tocsin: 1\nlists: {a: »SY}\nrules: []\n", "list a is a single value"),
    ("tocsin: 1\nlists: {a: [»[SY]]}\nrules: []\n", "list a is a list"),
    ("tocsin: 1\nmacros: {a: {»colour: red}}\nrules: []\n", "'colour' is no field"),
    ("tocsin: 1\nmacros: {a: »[x]}\nrules: []\n", "macro a is a list"),
    ("tocsin: 1\ndefaults: {»match: {}}\nrules: []\n", "'match' is no key of defaults"),
    ("tocsin: 1\ndefaults: {severity: »grave}\nrules: []\n", "severity is 'grave'"),
    ("tocsin: 1\nlists: {a: [SY, »Syria]}\n" + a_file("match: {country|in: a}")[10:], "country|in is 'Syria'"),
    ("tocsin: 1\nrules:\n»\t- id: x\n", "a tab indents this line. Indent with spaces"),
    ("tocsin: 1\nrules: [»\n", "unreadable YAML: did not find expected node content"),
    ("tocsin: 1\nlists:\n  a: »[SY, IQ\nrules: {}\n", "Close the bracket, and put a comma between its items"),
    ('tocsin: 1\nrules:\n  - id: »"r\n    title: t\n', "Close the quote or the bracket"),
    ("tocsin: 1\nlists: {a: [SY\n    , b: [IQ]»}\nrules: []\n", "unreadable YAML"),
    ("tocsin: 1\nrules:\n  - id: r\n    »severity:high\n    title: t\n", "Write a colon and a space after the key"),
    (
        "tocsin: 1\nmacros:\n  a:\n    »type:siege\n    force|gt: 5\n",
        "no space follows this. Write a space after type:",
    ),
    ("tocsin: 1\nrules:\n  »-id: r\n   title: t\n", "no space follows this. Write a space after -"),
    ('tocsin: 1\nmacros: {a: {source: "a»\\q"}}\n', "found unknown escape character"),
    ("tocsin: 1\nrules: »*later\n", "no anchor is named 'later'"),
    ("tocsin: 1\nrules: &a [»*a]\n", "stands inside what it names"),
    ("tocsin: 1\nrules: []\n»---\ntocsin: 1\n", "a second document begins here"),
    ("tocsin: »!!int 1\nrules: []\n", "the tag 'tag:yaml.org,2002:int' is not understood"),
    ("tocsin: 1\nrules: [] # »\x07\n", "the control character U+0007"),
    ("tocsin: 1\nrules: " + "[" * 23 + "»[" + "]" * 24, "nested deeper than 24 levels"),
    ("tocsin: 1\n? »[a]\n: b\n", "a key is a list"),
]
CONDITIONS = [
    ("a and »c", "no map of match is named 'c'"),
    ("a and b »b", "'b' is not expected here"),
    ("a and b and »", "the condition ends too early"),
    ("a and »(b or a", "this parenthesis is not closed"),
    ("a ») and b", "')' is not expected here"),
    ("»2 of a*", "'2' of is not understood. Write 1 of x_* or all of x_*"),
    ("a and b and 1 of »z*", "no map of match is named 'z*'"),
    ("»and a or b", "'and' stands where a map is expected"),
    ("a and b or " + "not " * 20 + "»not not a", "nested deeper than 20 levels"),
    ("a »AND b", "'AND' is not expected here"),
]
NAMED = [
    (
        "match: {a: {type: siege}, »force: {type: raid}}",
        "condition: a",
        "'force' is a field, and match has a condition",
    ),
    ("match: {a: {type: siege}, »type: raid}", "condition: a", "'type' is a field"),
    ("match: {a: {type: siege}, »b: [raid]}", "condition: a or b", "'b' is a list"),
    ("match: {a: {type: siege}, »b: {type: raid}}", "condition: a", "no condition uses the map 'b'"),
    ("match: {a_1: {type: siege}, »a_2: {type: raid}}", "condition: 1 of a_1", "Name it in the condition, or remove"),
    ("match: {a: {type: siege}, »not: {type: raid}}", "condition: a", "'not' cannot name a map"),
    ("match: »{a: {type: siege}, b: {type: raid}}", "mode: live", "match has named maps (a, b) and no condition"),
    ("match: {a: {type: siege}, condition: »a}", "condition: a", "condition stands twice"),
]


def expected_at(marked: str) -> tuple[str, str]:
    """Give the text without its mark, and `line:column` where it stood."""
    before, _, after = marked.partition("»")
    lines = before.split("\n")
    return before + after, f"{len(lines)}:{len(lines[-1]) + 1}"


def refused_at(marked: str, message: str) -> None:
    text, place = expected_at(marked)
    with pytest.raises(RuleFaults) as raised:
        loaded(text)
    said = [str(fault) for fault in raised.value.faults]
    assert any(line.startswith(f"r.yaml:{place}: ") and message in line for line in said), (place, said)


@pytest.mark.parametrize(("line", "message"), IN_MATCH)
def test_a_bad_line_is_refused_at_its_value(line: str, message: str) -> None:
    refused_at(a_file(f"match: {{{line}}}", before="lists: {watch: [SY]}\n"), message)


@pytest.mark.parametrize(("line", "message"), IN_RULE)
def test_a_bad_key_of_a_rule_is_refused_at_its_place(line: str, message: str) -> None:
    before = "macros: {on_our_patch: {country: SY}}\n"
    refused_at(a_file("match: {type: siege}", line, before=before), message)


@pytest.mark.parametrize(("event", "message"), IN_EVENT)
def test_a_bad_event_of_a_test_is_refused_at_its_place(event: str, message: str) -> None:
    given = f"{{at: 2026-01-01, event: {event}}}"
    refused_at(a_file("match: {type: siege}", f"tests: [{{name: n, given: [{given}], expect: []}}]"), message)


@pytest.mark.parametrize(("text", "message"), IN_FILE)
def test_a_bad_file_is_refused_at_its_place(text: str, message: str) -> None:
    refused_at(text, message)


@pytest.mark.parametrize(("condition", "message"), CONDITIONS)
@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_a_bad_condition_is_refused_at_its_word(condition: str, message: str, quote: str) -> None:
    if not quote and condition.endswith("»"):
        condition = condition.rstrip("» ") + "»"  # a plain scalar ends with its last word
    refused_at(
        a_file("match: {a: {type: siege}, b: {phase: planned}}", f"condition: {quote}{condition}{quote}"), message
    )


@pytest.mark.parametrize(("match", "other", "message"), NAMED)
def test_bad_named_maps_are_refused_at_their_name(match: str, other: str, message: str) -> None:
    refused_at(a_file(match, other), message)


def test_all_faults_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(a_file("match: {type: ofensive, force|gt: 5k}"))
    (tmp_path / "two.yaml").write_text(a_file("match: {colour: red}"))
    (tmp_path / "three.yml").write_text("tocsin: [1\n")
    (tmp_path / "four.yaml").write_bytes(b"tocsin: 1\nrules: [\xff]\n")
    with pytest.raises(RuleFaults) as raised:
        load([tmp_path], TABLES)
    found = [(Path(one.at.file).name, one.at.line, one.at.column) for one in raised.value.faults]
    assert [
        ("four.yaml", 2, 9),  # not UTF-8
        ("one.yaml", 6, 19),  # ofensive
        ("one.yaml", 6, 39),  # 5k
        ("three.yml", 1, 9),  # not YAML
        ("two.yaml", 3, 9),  # the id of one.yaml
        ("two.yaml", 6, 13),  # colour
    ] == found


def test_a_rule_of_steps_is_refused_once() -> None:
    lines = ("match: {a: {type: buildup}, b: {type: siege}}", "correlate: {type: ordered, steps: [a, b], within: 72h}")
    with pytest.raises(RuleFaults) as raised:
        loaded(a_file(*lines))
    assert ["7:5"] == [f"{fault.at.line}:{fault.at.column}" for fault in raised.value.faults]


def test_a_fault_in_what_several_rules_share_is_told_once() -> None:
    before = "lists: {a: [SY, Syria]}\nmacros: {m: {force|gt: 5k}}\ndefaults: {mode: onn}\n"
    entry = "  - {{id: {0}, title: t, severity: low, match: {{country|in: a}}, also: [m]}}\n"
    with pytest.raises(RuleFaults) as raised:
        loaded(f"tocsin: 1\n{before}rules:\n" + entry.format("q") + entry.format("s"))
    assert ["2:17", "3:24", "4:18"] == [f"{fault.at.line}:{fault.at.column}" for fault in raised.value.faults]


def test_a_wrong_value_in_a_list_names_the_line_that_asks_for_it() -> None:
    text = "tocsin: 1\nlists: {a: [siege, »SY]}\n" + a_file("match: {type|in: a}")[10:]
    refused_at(text, "type|in is 'SY', no event type (asked for at r.yaml:7:22)")


def test_a_path_that_is_not_there_cannot_run() -> None:
    with pytest.raises(TocsinError, match=r"nowhere\.yaml: there is no such file") as raised:
        load([Path("nowhere.yaml")], TABLES)
    assert 2 == raised.value.exit_code


def test_faults_cannot_be_mistaken_for_use_that_is_wrong() -> None:
    with pytest.raises(RuleFaults) as raised:
        rules.loads("", tables=TABLES)
    assert 1 == raised.value.exit_code
