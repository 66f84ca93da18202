"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

import click

policy_option = click.option(
    "--policy", metavar="ID", default="", help="The policy, where the workspace has several."
)
strict_option = click.option("--strict", is_flag=True, help="Let only proved changes count as harmless.")
DAY = click.DateTime(["%Y-%m-%d"])
"""A date as people write it in options: 2026-01-31."""
