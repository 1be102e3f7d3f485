"""The report: figures, prose, page and the run that makes them."""
