"""Reference bands: how a measure is spread over a population, kept in a file that a member's report can be compared with."""
