"""The tables of the history: their columns, their types and the version of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA: Final = 2
"""Version of the tables; 1 was a file ``measures.json`` beside each report."""
SCHEMA_KEY: Final = b"netlib.schema"
"""Under this key the metadata of each file name the version."""

LABELS: Final = "label_"
"""How the columns of judgements begin, so that they stand apart from what the export itself says."""
ATTRIBUTES: Final = {
    "name": "str",
    "company": "str",
    "position": "str",
    "level": "str",
    "industry": "str",
    "location": "str",
    "connected_on": "datetime64[us]",
    "contact_count": "Int64",
}
"""What the export says of a contact, named as in the table of people."""
FACTS: Final = {
    "decides": "boolean",
    "valued": "boolean",
    "tie": "str",
    "dormant": "boolean",
    "sent": "Int64",
    "received": "Int64",
}
"""What was worked out of a contact, named as in `netlib.measures.Profile.contacts`."""
JUDGED: Final = {
    "level": "str",
    "unsaid_level": "str",
    "is_level_stated": "boolean",
    "function": "str",
    "industry": "Int64",
    "sector": "Int64",
    "field": "str",
    "stated_field": "str",
    "recruiter": "boolean",
    "collector": "boolean",
    "contact_count": "Int64",
    "top_performer": "boolean",
    "checked": "boolean",
    "stated_valued": "boolean",
    "stated_tie": "str",
}
"""How a contact was judged, named as in `netlib.judgements.Judgements.people`."""

_ARROW: Final = {
    "str": pa.string(),
    "boolean": pa.bool_(),
    "Int64": pa.int64(),
    "datetime64[us]": pa.timestamp("us"),
}
_KEYS: Final = [("period", pa.string())]


def _fields(kinds: Mapping[str, str], prefix: str = "") -> list[tuple[str, pa.DataType]]:
    return [(prefix + name, _ARROW[kind]) for name, kind in kinds.items()]


TABLES: Final[dict[str, pa.Schema]] = {
    "runs": pa.schema(
        [
            *_KEYS,
            ("as_of", pa.date32()),
            ("exported_on", pa.date32()),
            ("source", pa.string()),
            ("reconstructed", pa.bool_()),
            ("settings", pa.string()),
            ("input", pa.string()),
            ("method", pa.string()),
            ("netlib", pa.string()),
            ("rows", pa.map_(pa.string(), pa.int64())),
        ]
    ),
    "measures": pa.schema(
        [
            *_KEYS,
            ("as_of", pa.date32()),
            ("name", pa.string()),
            ("claim", pa.string()),
            ("value", pa.float64()),
            ("low", pa.float64()),
            ("high", pa.float64()),
            ("n", pa.int64()),
            ("unknown", pa.float64()),
            ("unit", pa.string()),
            ("unavailable", pa.string()),
            ("definition", pa.string()),
            ("settings", pa.string()),
            ("input", pa.string()),
            ("reconstructed", pa.bool_()),
        ]
    ),
    "contacts": pa.schema(
        [
            *_KEYS,
            ("person_id", pa.string()),
            *_fields(ATTRIBUTES),
            *_fields(FACTS),
            *_fields(JUDGED, LABELS),
        ]
    ),
}
"""Arrow schema of each table; what a column means is told in docs/history.md."""
