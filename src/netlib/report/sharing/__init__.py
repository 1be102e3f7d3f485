"""Passing a report on: pseudonyms, the search for leaks, and the locked file."""
