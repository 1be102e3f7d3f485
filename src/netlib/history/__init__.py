"""What is kept of each period: the measures, the contacts as they were judged, and what the run rested on.

One Parquet file per table and period, readable with `pandas.read_parquet`; docs/history.md describes the columns.
"""
