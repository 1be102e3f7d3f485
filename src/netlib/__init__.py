"""Measure the quality of a business network from its own export."""
