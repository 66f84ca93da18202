from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("POLICYGEN_DATA", ROOT.parent / "shared" / "data"))
"""Labelled policies of real companies: beside the checkout, never in it."""


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the root of the project, which is the mori workspace too."""
    return ROOT


@pytest.fixture(scope="session")
def real_policies() -> Path:
    """Return the folder of labelled policies; skip the test where it is absent."""
    if not DATA.is_dir():
        pytest.skip(f"no folder of labelled policies at {DATA}; name one with POLICYGEN_DATA")
    return DATA


CLAUSE = """---
title: Account details
kind: practice
practices:
  - data: [email_address]
    source: subject
    purposes: service_provision
---
We collect your email address.
"""
WORKSPACE = """profile:
  company:
    name: Acme
flags:
  uses_location: true
policies:
  privacy:
    title: Privacy policy
    jurisdictions: [CN]
    sections:
      - id: collection
        title: What we collect
        clauses: [collection/account]
"""


@pytest.fixture
def make_workspace(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a small valid workspace; files given by path replace or add to it."""

    def make(files: Mapping[str, str | bytes] | None = None, folder: str = "workspace") -> Path:
        small = {"policygen.yaml": WORKSPACE, "clauses/collection/account/1.0.0.md": CLAUSE}
        for path, content in (small | dict(files or {})).items():
            place = tmp_path / folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / folder

    return make
