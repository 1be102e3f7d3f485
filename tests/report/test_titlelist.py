"""One title a line in, one judgement a line out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netlib.errors import SourceError
from netlib.labels.functions import FUNCTIONS
from netlib.report.titlelist import as_dicts, as_text, label_titles, read_titles
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from pathlib import Path

TITLES = [
    "Leiterin Vertrieb (m/w/d)",
    "",
    "Assistant to the CEO",
    "=1+1",
    "Chief Financial Officer",
]


def test_each_line_is_labelled_with_its_evidence(tmp_path: Path) -> None:
    file = tmp_path / "titles.txt"
    file.write_text("\r\n".join(TITLES) + "\r\n", encoding="utf-8-sig")
    rows = as_dicts(label_titles(read_titles(file)))
    assert [row["title"] for row in rows] == TITLES
    for row in rows:
        assert set(row) >= {"title", "level", "function", "confidence", "evidence", "rule"}
        assert row["level"] is None or row["level"] in LEVELS
        assert row["function"] is None or row["function"] in FUNCTIONS
        assert 0 <= row["confidence"] <= 1
        assert row["evidence"] is None or row["evidence"] in row["title"]
    sales, nothing, aide, _, finance = rows
    assert (sales["level"], sales["function"], sales["rank"]) == ("head", "sales", "director")
    assert (nothing["level"], nothing["function"], nothing["evidence"]) == (None, None, None)
    assert aide["level"] == "professional"
    assert (finance["level"], finance["function"], finance["rank"]) == (
        "executive",
        "finance",
        "c-suite",
    )


def test_umlauts_of_an_old_editor_are_read(tmp_path: Path) -> None:
    file = tmp_path / "titles.txt"
    file.write_bytes("Geschäftsführer".encode("cp1252"))
    assert read_titles(file) == ["Geschäftsführer"]
    assert as_text(label_titles(["Geschäftsführer\tX"])).count("\t") == 2


def test_no_file_and_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="one title a line"):
        read_titles(tmp_path / "absent")
    (tmp_path / "empty").write_bytes(b"")
    assert as_dicts(label_titles(read_titles(tmp_path / "empty"))) == []
