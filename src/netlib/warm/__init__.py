"""Processes that start warm: forked from one that has already imported what they need, each with a state of its own."""
