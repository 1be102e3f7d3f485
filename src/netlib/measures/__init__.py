"""Pure functions from a network to measures: one module per chapter of the argument."""
