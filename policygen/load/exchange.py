"""Reads the file that came back from a translator, wherever it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.errors import LocaleError
from policygen.load.files import MAX_RELEASE_BYTES, decode_text

if TYPE_CHECKING:
    from pathlib import Path


def read_exchange(path: Path) -> bytes:
    """Read an exchange file as it is.

    Raises:
        LocaleError: It cannot be read, is empty, or is far larger than all clauses together could be.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_RELEASE_BYTES + 1)
    except OSError as error:
        said = error.strerror or "cannot be read"
        raise LocaleError.at(path, 0, f"cannot be read: {said}", code="file-unreadable") from error
    if len(data) > MAX_RELEASE_BYTES:
        message = f"larger than {MAX_RELEASE_BYTES // 1024 // 1024} MB"
        raise LocaleError.at(path, 0, message, "export policy by policy", "file-too-large")
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        mend = "write one first: policygen translate export --locale TAG --out FILE"
        message = "the file is empty: there is nothing to import"
        raise LocaleError.at(path, 0, message, mend, "exchange-broken")
    return data


def decode_exchange(data: bytes, path: Path) -> str:
    """Decode the text of an exchange file; see `decode_text`."""
    return decode_text(data, str(path))
