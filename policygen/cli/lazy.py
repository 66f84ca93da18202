"""Turns a table of names into a Click group that imports a command only when it is run."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class LazyGroup(click.Group):
    """A group whose commands stay on disk until one of them is asked for.

    Args:
        name: Name of the group.
        package: Package whose modules are the commands; each has a Click command named `command`.
        table: Command name to its one line of help, in the order of the listing.
        **attributes: What `click.Group` takes.
    """

    def __init__(self, name: str, package: str, table: Mapping[str, str], **attributes: object) -> None:
        super().__init__(name, **attributes)  # type: ignore[arg-type]
        self.package = package
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        del ctx
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command; None when there is none of that name."""
        del ctx
        if cmd_name not in self.table:
            return None
        module = import_module(f"{self.package}.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the listing from the table, without importing anything."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))
