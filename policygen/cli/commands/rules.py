"""`policygen rules [NAME]`: the catalogue, or one rule with its examples and sources."""

from __future__ import annotations

import click


@click.command("rules")
@click.argument("name", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True,
    help="How to print them.",
)
def command(name: str | None, form: str) -> None:
    """List the rules that label changes, or explain one of them.

    NAME is a rule's name, such as retention-extended, or its short code.

    \b
    Examples:
      policygen rules
      policygen rules retention-extended
      policygen rules --format markdown > rules.md
    """  # noqa: D301  Click reads the \b: lines below it stay as they are
    from policygen.cli.catalogue_page import catalogue_markdown, rule_markdown
    from policygen.cli.explain import list_segments, rule_records, rule_segments
    from policygen.cli.output import dump_json, write_data, write_report
    from policygen.rules.catalogue import CATALOGUE_VERSION, RETIRED, find_rule, load_catalogue

    rules = [find_rule(name)] if name else list(load_catalogue().values())
    if form == "json":
        write_data(dump_json(rule_records(rules, CATALOGUE_VERSION)))
    elif form == "markdown" and name:
        write_data(rule_markdown(rules[0]).lstrip())
    elif form == "markdown":
        write_data(catalogue_markdown(rules, CATALOGUE_VERSION, RETIRED))
    elif name:
        write_report(rule_segments(rules[0]))
    else:
        write_report(list_segments(rules))
