"""Turns the key of a source into what it stands for, so that counsel can look a rule up.

A key is a name, or a name and the number of an article: `PI14` is article 14 of the law `PI`.
"""

from __future__ import annotations

import re

from policygen.errors import RuleError

_LAWS = {
    "BR": "LGPD (Brazil), article",
    "COPPA": "COPPA rule (US), 16 CFR 312.",
    "GDPR": "GDPR (EU), article",
    "ND": "Network Data Security Management Regulations (China, 2025), article",
    "PI": "Personal Information Protection Law (China), article",
    "W": "Article 29 Working Party, WP260 rev.01, transparency guidelines, paragraph",
}
"""What a number after the name counts."""

_SOURCES = {
    "AP": "Apple, App Review Guidelines 5.1",
    "APP": "App rules of 2019 (China), methods for identifying unlawful collection, section 2(2)",
    "BHA": "Bhatia and Breaux, vagueness and risk in privacy policies",
    "CA100": "California Civil Code 1798.100(a)",
    "CA120": "California Civil Code 1798.120",
    "CA125": "California Civil Code 1798.125",
    "CA7002": "California regulations, 11 CCR 7002",
    "CALOPPA": "California Business and Professions Code 22575(b)(3)",
    "CO603": "Colorado privacy rules, 4 CCR 904-3, rule 6.03",
    "CO604": "Colorado privacy rules, 4 CCR 904-3, rule 6.04",
    "COND": "PoliCond, conditions in privacy policies",
    "COPPA25": "COPPA rule (US), amendments of 2025",
    "CP-OPP": "OPP-115, annotated privacy policies",
    "D6": "GB/T 35273-2020 (China), 5.5 and annex D, the six major changes",
    "ED5": "EDPB guidelines 05/2020 on consent",
    "F24": "FTC staff post of 2024-02-13 on quiet, retroactive changes",
    "FB": "FTC, Facebook (2012)",
    "G13": "GDPR (EU), article 13(1) and (2)",
    "G133": "GDPR (EU), article 13(3)",
    "GP": "Google Play, User Data policy",
    "GW": "FTC, Gateway Learning (2004)",
    "IN": "Digital Personal Data Protection Act and Rules (India)",
    "KIRK": "Case law on what and/or joins",
    "KR": "Personal Information Protection Act and practice (Korea)",
    "MAPS": "MAPS, mobile app privacy statements and their negations",
    "MN": "Minnesota Consumer Data Privacy Act, 325M.16",
    "ND": "Network Data Security Management Regulations (China, 2025)",
    "OAK": "O'Connor v. Oakhurst Dairy (1st Cir. 2017), on a missing serial comma",
    "OLD": "The promise in the version before",
    "PG": "PoliGraph, graphs of privacy policies",
    "POL": "PolicyLint, contradictions in privacy policies",
    "POLI": "PoliCheck, flows to named recipients",
    "UCTD": "Unfair Contract Terms Directive 93/13/EEC, annex 1(j), (k), (q)",
    "UK": "Information Commissioner's Office (UK), right to be informed",
    "VG": "FTC, 1Health.io/Vitagene (2023)",
    "W-may": "Article 29 Working Party, WP260 rev.01, on qualifiers such as may, might, some and often",
}
_NUMBERED = re.compile(r"([A-Z]+)(\d+)")


def describe_source(key: str) -> str:
    """Return what the key of a source stands for.

    Raises:
        RuleError: No source has that key.
    """
    if key in _SOURCES:
        return _SOURCES[key]
    numbered = _NUMBERED.fullmatch(key)
    if numbered and numbered[1] in _LAWS:
        law = _LAWS[numbered[1]]
        return f"{law}{numbered[2]}" if law.endswith(".") else f"{law} {numbered[2]}"
    raise RuleError(f"no source has the key {key}")
