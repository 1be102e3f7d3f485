"""A whole network that may be larger than memory: the measures of every member, with Dask DataFrame."""
