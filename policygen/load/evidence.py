"""Turns what a person names as evidence, an address or a file, into what an event records of it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from policygen.errors import UsageError

_ADDRESS = re.compile(r"https?://\S+")


def read_evidence(named: str, root: Path) -> tuple[str, str]:
    """Return what to record of a piece of evidence.

    Args:
        named: An address, or a file.
        root: The workspace; files inside it are named relative to it, others by their name alone.

    Returns:
        The address or the name, and the digest of a file over its bytes.

    Raises:
        UsageError: It is neither an address nor a file that can be read.
    """
    if _ADDRESS.fullmatch(named):
        return named, ""
    path = Path(named)
    try:
        data = path.read_bytes()
    except OSError as error:
        said = error.strerror or "cannot be read"
        raise UsageError(f"the evidence {named!r} is no address and no file: {said}") from error
    place, top = os.path.realpath(path), os.path.realpath(root)
    inside = place.startswith(top + os.sep)
    name = Path(place).relative_to(top).as_posix() if inside else path.name
    return name, "sha256:" + hashlib.sha256(data).hexdigest()
