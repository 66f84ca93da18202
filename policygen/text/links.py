"""Turn a link target into one that is safe to print, or into nothing."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_ALLOWED = frozenset({"http:", "https:", "mailto:", "tel:"})


def safe_target(target: str) -> str:
    """Return a target that may be printed as a link, or an empty string.

    Only http, https, mailto, tel, relative targets and fragments pass. Browsers skip control
    characters inside a scheme, so a target with one of them in its first part is no target.

    Args:
        target: What stands in the source, entities already decoded.
    """
    target = target.strip()
    scheme = _SCHEME.match(target)
    if scheme:
        return "" if scheme.group().lower() not in _ALLOWED else _CONTROL.sub("", target)
    head = re.split(r"[/?#]", target, maxsplit=1)[0]
    return "" if ":" in head or "\\" in head or _CONTROL.search(head) else _CONTROL.sub("", target)
