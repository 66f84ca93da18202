"""Turns `policygen schema NAME` into a JSON Schema that editors complete and check with."""

from __future__ import annotations

import click

from policygen.cli.output import dump_json, write_data


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Print a JSON Schema: of the front matter, or of what a command prints.

    Without NAME, list the names.

    \b
    Examples:
      policygen schema
      policygen schema front-matter > front-matter.schema.json
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.pipeline.schema import list_schemas, read_schema

    if name is None:
        write_data("".join(f"{each}\n" for each in list_schemas()))
    else:
        write_data(dump_json(read_schema(name)))
