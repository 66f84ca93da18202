"""When a clause applies: a closed expression over flags and jurisdictions, as a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class Flag:
    """True when a flag of the profile is on."""

    name: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class InJurisdiction:
    """True when the policy is written for at least one of these jurisdictions."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its operand is false."""

    operand: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when all operands are; without operands always true."""

    operands: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one operand is."""

    operands: tuple[Condition, ...]


Condition = Flag | InJurisdiction | Not | AllOf | AnyOf


def applies(condition: Condition, flags: AbstractSet[str], jurisdictions: AbstractSet[str]) -> bool:
    """Say whether a condition holds for the flags that are on and the jurisdictions of a policy."""
    match condition:
        case Flag(name=name):
            return name in flags
        case InJurisdiction(codes=codes):
            return any(code in jurisdictions for code in codes)
        case Not(operand=operand):
            return not applies(operand, flags, jurisdictions)
        case AllOf(operands=operands):
            return all(applies(operand, flags, jurisdictions) for operand in operands)
        case AnyOf(operands=operands):
            return any(applies(operand, flags, jurisdictions) for operand in operands)


def named_flags(condition: Condition) -> Iterator[Flag]:
    """Yield the flags a condition asks for, in order."""
    match condition:
        case Flag():
            yield condition
        case Not(operand=operand):
            yield from named_flags(operand)
        case AllOf(operands=operands) | AnyOf(operands=operands):
            for operand in operands:
                yield from named_flags(operand)
