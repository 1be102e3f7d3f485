"""Many clients at once: a report for each, on this machine or on a Dask cluster, and one page on all of them."""
