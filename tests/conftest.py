from __future__ import annotations

import os
from pathlib import Path

import pytest

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
