"""Folders on this machine or behind an address such as ``s3://bucket/clients``: what is in them, fetched and put back."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MARKS: Final = ("ETag", "etag", "md5", "content_hash")
_TIMES: Final = ("LastModified", "mtime", "last_modified", "updated", "created")


class StoreError(NetlibError):
    """A folder behind an address that cannot be read or written."""


def is_address(path: str) -> bool:
    """Tell whether a path is an address of fsspec's rather than one of this machine."""
    return "://" in path


def within(path: str, *names: str) -> str:
    """Return the path of what is in a folder, on this machine or behind an address."""
    return "/".join([path.rstrip("/"), *names]) if is_address(path) else str(Path(path, *names))


@dataclass(frozen=True)
class Store:
    """A folder.

    Attributes
    ----------
    address
        As the user gave it.
    files
        The file system of fsspec in which it is.
    root
        Its path there.
    """

    address: str
    files: Any
    root: str

    @classmethod
    def of(cls, address: str) -> Store:
        """Return the folder of an address or path.

        Raises
        ------
        StoreError
            If nothing can read such an address.
        """
        try:
            import fsspec
        except ImportError:
            msg = f"{_shown(address)} needs fsspec: run pip install 'netlib[cluster]'."
            raise StoreError(msg) from None
        if is_address(address) and "@" in address.partition("://")[2].partition("/")[0]:
            msg = f"{_shown(address)} holds credentials: take them out and give them in the environment, where no log shows them."
            raise StoreError(msg)
        try:
            files, root = fsspec.core.url_to_fs(address, use_listings_cache=False)
        except (ImportError, ValueError) as error:
            msg = f"{_shown(address)} cannot be read ({type(error).__name__}): check how it begins, and install the package of fsspec for it, as s3fs for s3://."
            raise StoreError(msg) from None
        return cls(address, files, root.rstrip("/"))

    def folders(self) -> list[str]:
        """Return the names of the folders directly in it, in order."""
        with self._telling():
            self.files.invalidate_cache()
            found = self.files.ls(self.root, detail=True)
        names = [PurePosixPath(one["name"]).name for one in found if one["type"] == "directory"]
        return sorted(name for name in names if name)

    def marks(self) -> dict[str, str]:
        """Return of each file what changes with its content: its hash as the store tells it, else size and time.

        Files whose name or folder is hidden are left out, and so are names that lead out of the folder.
        """
        with self._telling():
            found = self._found()
        return {name: _mark(told) for name, told in sorted(found.items())}

    def mark(self, name: str) -> str:
        """Return that of one file."""
        with self._telling():
            self.files.invalidate_cache()
            return _mark(self.files.info(f"{self.root}/{name}"))

    def fetch(self, folder: Path) -> dict[str, tuple[int, int]]:
        """Copy all files into a folder of this machine, with their times, and return size and time of each there."""
        with self._telling():
            found = self._found()
            targets = {name: folder / name for name in found}
            for target in targets.values():
                target.parent.mkdir(parents=True, exist_ok=True)
            if found:
                # several at a time, where the store can
                self.files.get(
                    [told["name"] for told in found.values()],
                    [str(target) for target in targets.values()],
                )
            for name, told in found.items():
                target = targets[name]
                if (written := _time(told)) is not None:
                    os.utime(target, (written, written))
        return stamps(folder)

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; None where there is none."""
        with self._telling():
            try:
                return bytes(self.files.cat_file(f"{self.root}/{name}"))
            except FileNotFoundError:
                return None

    def put(self, content: bytes, name: str) -> None:
        """Write a file, which others see whole or not at all where the store knows no half of a file, as S3."""
        with self._telling():
            self._make_folder(name)
            self.files.pipe_file(f"{self.root}/{name}", content)

    def put_new(self, content: bytes, name: str) -> bool:
        """Write a file only if there is none yet, and tell whether there was none.

        On S3 the store itself decides between two that come at once (``If-None-Match``).
        """
        with self._telling():
            self._make_folder(name)
            try:
                self.files.pipe_file(f"{self.root}/{name}", content, mode="create")
            except FileExistsError:
                return False
            except OSError:
                # S3 answers that a condition does not hold, which is no error of its own
                if self.files.exists(f"{self.root}/{name}"):
                    return False
                raise
        return True

    def remove(self, names: Iterable[str]) -> None:
        """Remove files that are there."""
        with self._telling():
            for name in names:
                with suppress(FileNotFoundError):
                    self.files.rm_file(f"{self.root}/{name}")

    def _found(self) -> dict[str, Mapping[str, Any]]:
        self.files.invalidate_cache()
        try:
            found = self.files.find(self.root, detail=True)
        except FileNotFoundError:
            return {}
        start = len(self.root) + 1
        return {name: told for path, told in found.items() if _is_within(name := path[start:])}

    def _make_folder(self, name: str) -> None:
        # an object store has none, and would make a bucket
        if self.files.protocol == "file" or "file" in self.files.protocol:
            self.files.makedirs(str(PurePosixPath(f"{self.root}/{name}").parent), exist_ok=True)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except NetlibError:
            raise
        except PermissionError:
            msg = f"{_shown(self.address)} cannot be read or written (no right): check the credentials in the environment and what they may do there."
            raise StoreError(msg) from None
        except FileNotFoundError:
            msg = f"There is nothing at {_shown(self.address)}: check the address."
            raise StoreError(msg) from None
        except Exception as error:  # noqa: BLE001 - each store has errors of its own
            msg = f"{_shown(self.address)} cannot be read or written ({type(error).__name__}): check the address, the network and the credentials in the environment, then run the command again."
            raise StoreError(msg) from None


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of each file in a folder of this machine that is not hidden."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if _is_within(name) and path.is_file() and not path.is_symlink():
            told = path.stat()
            found[name] = (told.st_size, told.st_mtime_ns)
    return found


def digest(told: object) -> str:
    """Return a fingerprint of plain values."""
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _is_within(name: str) -> bool:
    """Tell whether a name is one of a file that is not hidden, in the folder or below it."""
    parts = name.split("/")
    return all(part and not part.startswith(".") for part in parts) and not (
        {"\\", "\0", ":"} & set(name) if os.name == "nt" else "\0" in name
    )


def _mark(told: Mapping[str, Any]) -> str:
    for one in _MARKS:
        if told.get(one):
            return f"{told[one]}"
    return f"{told.get('size')} {_time(told)}"


def _time(told: Mapping[str, Any]) -> float | None:
    for one in _TIMES:
        value = told.get(one)
        if isinstance(value, datetime):
            return value.timestamp()
        if isinstance(value, (int, float)):
            return float(value)
    return None


def _shown(address: str) -> str:
    """Return an address without credentials."""
    scheme, middle, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{middle}{host.rpartition('@')[2]}{slash}{path}" if middle else address
