"""Errors a user can act on: one sentence that says what is wrong and what to do."""

from __future__ import annotations


class NetlibError(Exception):
    """Something the user can mend; the command line prints it as one sentence and exits with 1.

    The message never holds a person's name, address or message text.
    """


class SourceError(NetlibError):
    """An export that cannot be read: missing, damaged, locked, or of no known format."""


class TableError(NetlibError):
    """A canonical table that breaks its own rules."""


class SettingsError(NetlibError):
    """A settings file with an unknown name or a value out of range."""


class RunError(NetlibError):
    """A notebook that did not run to its end."""


class HistoryError(NetlibError):
    """A file of the history that is damaged."""


class NewerHistoryError(HistoryError):
    """A file of the history that was written by a newer netlib."""


class BusyError(NetlibError):
    """Another run is at work on the same network."""
