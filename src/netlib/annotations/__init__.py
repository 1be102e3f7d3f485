"""The user's own knowledge: a file of statements on people that overlays every label and always wins."""

from netlib.annotations.edits import Edits, Topic, add_annotation, with_annotations
from netlib.annotations.file import (
    Sheet,
    read_annotations,
    save_annotations,
)
from netlib.annotations.formulas import protected
from netlib.annotations.matching import find, known_people, match_annotations
from netlib.annotations.overlay import (
    apply_groups,
    labelled_levels,
    stated_levels,
    unsaid_levels,
    user_flags,
    user_values,
)
from netlib.annotations.rows import PAIRS, current, parse_annotations
from netlib.exports import annotations_path

__all__ = [
    "PAIRS",
    "Edits",
    "Sheet",
    "Topic",
    "add_annotation",
    "annotations_path",
    "apply_groups",
    "current",
    "find",
    "known_people",
    "labelled_levels",
    "match_annotations",
    "parse_annotations",
    "protected",
    "read_annotations",
    "save_annotations",
    "stated_levels",
    "unsaid_levels",
    "user_flags",
    "user_values",
    "with_annotations",
]
