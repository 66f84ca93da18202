"""Find in what a translation is not the same as its source: one module for each kind of difference."""

from __future__ import annotations

from policygen.translate.parity.check import CHECKS, UNUSED, check_consistency, check_parity, is_clean

__all__ = ["CHECKS", "UNUSED", "check_consistency", "check_parity", "is_clean"]
