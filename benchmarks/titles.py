"""How well titles are read: figures against labels that others gave, list by list.

``python -m benchmarks.titles [--data DIR]``
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "datasets" / "titles"
NAIVE: Final = (
    r"\b(?:chief|ceo|cfo|coo|cto|president|vp|director|head|manager|managing|partner|founder|owner|chair\w*"
    r"|principal|minister|mayor|geschäftsführer\w*|vorstand\w*|prokurist\w*|inhaber\w*|gründer\w*|direktor\w*)\b"
    r"|leiter(?:in)?\b|leitung\b|führungskraft|manager(?:in)?\b"
)


def naive(titles: pd.Series) -> np.ndarray:
    """Return whose title holds a word of decision, by one expression."""
    return titles.fillna("").str.contains(NAIVE, case=False).to_numpy(dtype=bool)


def f1_of(found: np.ndarray, truth: np.ndarray) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * float((found & truth).sum()) / max(1.0, float(found.sum() + truth.sum()))
