"""The outcome of the tests in rule files as JUnit XML, which CI systems show."""

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET  # only written here, never parsed

from rules.cases import Verdict
from streams.faults import Fault, inert


def junit(verdicts: Sequence[Verdict], gaps: Iterable[Fault]) -> bytes:
    """Give the document: a suite a file, a case a test; what no test touches stands in the output of its suite."""
    files = dict.fromkeys(verdict.case.at.file for verdict in verdicts)
    untouched = list(gaps)
    root = ET.Element("testsuites", _counts(verdicts) | {"name": "tocsin rules test"})
    for file in files:
        own = [verdict for verdict in verdicts if verdict.case.at.file == file]
        suite = ET.SubElement(root, "testsuite", {"name": inert(file), **_counts(own)})
        for verdict in own:
            _add(suite, verdict)
        said = [str(gap) for gap in untouched if gap.at.file == file]
        if said:
            ET.SubElement(suite, "system-out").text = "\n".join(said)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _counts(verdicts: Sequence[Verdict]) -> dict[str, str]:
    failed = sum(bool(verdict.problems) for verdict in verdicts)
    return {"tests": str(len(verdicts)), "failures": str(failed), "errors": "0", "skipped": "0"}


def _add(suite: ET.Element, verdict: Verdict) -> None:
    at = verdict.case.at
    about = {
        "name": inert(verdict.case.name),
        "classname": inert(at.file),
        "file": inert(at.file),
        "line": str(at.line),
    }
    case = ET.SubElement(suite, "testcase", about)
    if verdict.problems:
        said = [inert(problem) for problem in verdict.problems]
        ET.SubElement(case, "failure", {"message": said[0]}).text = "\n".join([str(at), *said])
