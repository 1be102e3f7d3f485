"""The member's secret: a file that only its owner can read, from which pseudonyms are made."""

from __future__ import annotations

import os
import secrets
import stat
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from pathlib import Path

_BYTES: Final = 32
_PRIVATE: Final = 0o600


def secret(path: Path) -> bytes:
    """Return the secret in a file; where there is none yet, make it.

    Parameters
    ----------
    path
        A text file with 64 hexadecimal digits. Losing it changes every pseudonym.

    Returns
    -------
    bytes
        32 random bytes, the same at every call.

    Raises
    ------
    NetlibError
        If others may read the file, or it holds something else.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except FileExistsError:
        return _read(path)
    except OSError as error:
        msg = f"{path.name} cannot be written ({error.strerror}): name another place in netlib.toml with key_file."
        raise NetlibError(msg) from None
    made = secrets.token_bytes(_BYTES)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{made.hex()}\n")
    return made


def _read(path: Path) -> bytes:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        text = path.read_text(encoding="ascii").strip()
        kept = bytes.fromhex(text)
    except (OSError, ValueError) as error:
        msg = f"{path.name} cannot be read as a key ({type(error).__name__}): restore it from your backup, or remove it to begin with new pseudonyms."
        raise NetlibError(msg) from None
    # Windows knows no such modes: there the folder of the user is private
    if os.name == "posix" and mode & 0o077:
        msg = f"Others can read {path.name}, so its pseudonyms protect nobody: run chmod 600 {path.name}."
        raise NetlibError(msg)
    if len(kept) != _BYTES:
        msg = f"{path.name} holds no key of {_BYTES} bytes: restore it from your backup, or remove it to begin with new pseudonyms."
        raise NetlibError(msg)
    return kept
