"""Turn plain values into the YAML of `releases/`: the same values give the same bytes.

No anchors and no aliases (the loader refuses them), keys in the order given, one line an entry where it fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Writes a value in full wherever it stands."""

    def ignore_aliases(self, data: object) -> bool:
        """Say that nothing is ever a reference to something written before."""
        del data
        return True


def dump_records(records: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> bytes:
    """Write plain JSON values as YAML.

    Args:
        records: A map, or a list of maps; tuples become lists.

    Returns:
        UTF-8 with LF line ends and a final newline.
    """
    plain = _plain(records)
    text: str = yaml.dump(plain, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text.encode()


def append_records(before: bytes, records: Sequence[Mapping[str, Any]]) -> bytes:
    """Append entries to the text of a list; every byte that was there stays, comments too.

    Args:
        before: The file as it is; empty where there is none. Its entries begin at the first column.
        records: The entries to add.
    """
    ends = b"" if not before or before.endswith(b"\n") else b"\n"
    return before + ends + dump_records(records)


def _plain(value: Any) -> Any:
    """Make maps dicts and sequences lists all the way down, so that the safe dumper knows them."""
    if hasattr(value, "items"):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        entries = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [_plain(entry) for entry in entries]
    return value
