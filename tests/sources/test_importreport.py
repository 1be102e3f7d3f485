from __future__ import annotations

import pytest

from netlib.sources import FileReport, ImportReport, as_frame

FILES = (
    FileReport(file="a.csv", kind="connections", read=5, kept=2, dropped={"hidden member": 3}),
    FileReport(file="b.csv", kind="messages", read=4, kept=1, dropped={"draft": 1, "sponsored": 2}),
    FileReport(file="c.csv", kind="messages", read=1, kept=0, dropped={"draft": 1}),
    FileReport(file="d.csv", kind="not used"),
)


def test_totals() -> None:
    report = ImportReport(source="linkedin", files=FILES)
    assert (report.read, report.kept) == (10, 3)
    assert report.dropped == {"hidden member": 3, "draft": 2, "sponsored": 2}


def test_the_frame_has_a_row_per_file_and_outcome() -> None:
    frame = as_frame(ImportReport(source="linkedin", files=FILES))
    assert frame.to_numpy().tolist() == [
        ["a.csv", "connections", "kept", 2],
        ["a.csv", "connections", "hidden member", 3],
        ["b.csv", "messages", "kept", 1],
        ["b.csv", "messages", "draft", 1],
        ["b.csv", "messages", "sponsored", 2],
        ["c.csv", "messages", "kept", 0],
        ["c.csv", "messages", "draft", 1],
        ["d.csv", "not used", "kept", 0],
    ]
    assert list(as_frame(ImportReport(source="tables", files=()))) == [
        "file",
        "kind",
        "outcome",
        "rows",
    ]


def test_a_report_that_does_not_add_up_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="5 rows"):
        FileReport(file="a.csv", kind="connections", read=5, kept=4)
