"""In which order releases were made: each lock quotes the digest of the lock made before it.

The order of making is that of the versions, but for a correction of the version in force that goes out
while a higher version is pending.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.model.workspace import parse_version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from policygen.model.workspace import Release


def order_chain(releases: Iterable[Release]) -> tuple[Release, ...]:
    """Return releases in the order they were made.

    Where the chain is broken the rest follows by publication and version.
    """
    waiting = sorted(releases, key=lambda one: (one.published, parse_version(one.version) or (0, 0, 0)))
    chain: list[Release] = []
    digest = ""
    while waiting:
        following = next((one for one in waiting if one.lock.get("before", "") == digest), waiting[0])
        waiting.remove(following)
        chain.append(following)
        digest = following.digest
    return tuple(chain)


def last_made(releases: Iterable[Release]) -> Release | None:
    """Return the release that was made last: the one the next lock quotes."""
    return next(reversed(order_chain(releases)), None)
