"""Messages over a Unix socket: JSON, one after the other, the first of them with open files."""

from __future__ import annotations

import json
import os
import socket
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LENGTH: Final = struct.Struct("!I")
_CREDENTIALS: Final = struct.Struct("3i")
_FILES: Final = 3
_CHUNK: Final = 1 << 16
_LONGEST: Final = 1 << 26


@dataclass
class Inbox:
    """What has come in through a socket and has not been read yet.

    Attributes
    ----------
    data
        The bytes of the messages.
    files
        Descriptors of the open files that came with them.
    """

    data: bytearray = field(default_factory=bytearray)
    files: list[int] = field(default_factory=list)

    def fill(self, connection: socket.socket) -> bool:
        """Take what is there, and return whether more may come."""
        try:
            data, files, _, _ = socket.recv_fds(
                connection, _CHUNK, _FILES, getattr(socket, "MSG_CMSG_CLOEXEC", 0)
            )
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        self.data += data
        self.files += files
        return bool(data)

    def messages(self) -> Iterator[dict[str, Any]]:
        """Yield the messages that are complete.

        Raises
        ------
        ValueError
            If anything else has come in.
        """
        while len(self.data) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self.data)
            if length > _LONGEST:
                msg = "no message is that long"
                raise ValueError(msg)
            end = _LENGTH.size + length
            if len(self.data) < end:
                return
            message = json.loads(self.data[_LENGTH.size : end])
            del self.data[:end]
            if not isinstance(message, dict):
                msg = "a message is a JSON object"
                raise ValueError(msg)  # noqa: TRY004 - as of text that is no JSON
            yield message

    def close(self) -> None:
        """Close the files that nobody took."""
        while self.files:
            os.close(self.files.pop())


def send(
    connection: socket.socket, message: Mapping[str, Any], *, files: Sequence[int] = ()
) -> None:
    """Send a message, and open files with it."""
    body = json.dumps(message).encode()
    data = _LENGTH.pack(len(body)) + body
    sent = socket.send_fds(connection, [data], files) if files else connection.send(data)
    if sent < len(data):
        connection.sendall(data[sent:])


def peer(connection: socket.socket) -> tuple[int, int] | None:
    """Return the process and the user at the other end; None where the system does not tell."""
    if not hasattr(socket, "SO_PEERCRED"):
        return None
    told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    pid, user, _ = _CREDENTIALS.unpack(told)
    return pid, user


def is_own(connection: socket.socket) -> bool:
    """Tell whether the process at the other end is of the same user, as far as the system tells."""
    other = peer(connection)
    return other is None or other[1] == os.getuid()
