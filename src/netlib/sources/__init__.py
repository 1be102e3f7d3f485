"""One module per export format; each turns a path into a `Network` and an `ImportReport`."""
