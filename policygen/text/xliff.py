"""Turns units of words into XLIFF 1.2 and a file that came back into units.

Version 1.2, because every tool of translators reads and writes it; support of 2.0 is patchy. Variables and
references are protected as placeholders (`<ph>`). What comes back is not trusted: no document type, no
entities, nothing from the network.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from policygen.errors import LocaleError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_XML = "http://www.w3.org/XML/1998/namespace"
_PROTECTED = re.compile(r"\{\{[^{}]*\}\}|\[\[[^\[\]\n]*\]\]")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DONE = {"translated": True, "final": True, "signed-off": True}
_WORDS = frozenset({f"{{{_NAMESPACE}}}source", f"{{{_NAMESPACE}}}target"})
_MEND = "export again, and change nothing but the targets"


@dataclass(frozen=True, slots=True)
class XliffUnit:
    """One unit of words."""

    id: str
    source: str
    target: str
    state: str
    """`needs-translation`, `translated` or `needs-review-translation`; empty where the file does not tell."""
    notes: tuple[str, ...] = ()
    line: int = 0

    @property
    def is_done(self) -> bool | None:
        """Whether the translator is done with it; None where the file does not tell."""
        return _DONE.get(self.state, False) if self.state else None


@dataclass(frozen=True, slots=True)
class XliffGroup:
    """Units that belong together."""

    id: str
    digest: str
    units: tuple[XliffUnit, ...]


@dataclass(frozen=True, slots=True)
class XliffFile:
    """A whole file."""

    source: str
    """Language of the sources."""
    target: str
    groups: tuple[XliffGroup, ...]
    contact: str = ""
    """Who worked on it."""


def write_xliff(document: XliffFile) -> str:
    """Write a file; the same units give the same text.

    Raises:
        LocaleError: A unit holds a character that XML cannot carry.
    """
    _check_characters(document)
    names: Any = {None: _NAMESPACE}  # the stubs do not know the default namespace
    root = etree.Element(_name("xliff"), nsmap=names, attrib={"version": "1.2"})
    attributes = {
        "original": "policygen", "datatype": "x-markdown", "source-language": document.source,
        "target-language": document.target,
    }
    body = _add(_add(root, "file", attributes), "body")
    for group in document.groups:
        element = _add(body, "group", {"id": group.id})
        if group.digest:
            context = _add(element, "context-group", {"name": "source", "purpose": "information"})
            _add(context, "context", {"context-type": "x-digest"}).text = group.digest
        for unit in group.units:
            _write_unit(element, unit)
    _break_lines(root)
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _break_lines(element: _Element) -> None:
    """Put each element on a line of its own, but never within words, where white space counts."""
    element.tail = "\n"
    if element.tag not in _WORDS and len(element):
        element.text = "\n"
        for child in element:
            _break_lines(child)


def _check_characters(document: XliffFile) -> None:
    problems = []
    for unit in (unit for group in document.groups for unit in group.units):
        for text in (unit.source, unit.target, *unit.notes):
            if found := _ILLEGAL.search(text):
                message = f"`{unit.id}` holds U+{ord(found[0]):04X}, which XML cannot carry"
                problems.append(Problem("", 0, message, "remove it, or export as po", "control-character"))
    if problems:
        raise LocaleError(problems)


def _write_unit(group: _Element, unit: XliffUnit) -> None:
    element = _add(group, "trans-unit", {"id": unit.id, "resname": unit.id})
    _write_words(_add(element, "source", {f"{{{_XML}}}space": "preserve"}), unit.source)
    target = _add(element, "target", {"state": unit.state, f"{{{_XML}}}space": "preserve"})
    _write_words(target, unit.target)
    for note in unit.notes:
        _add(element, "note", {"from": "policygen"}).text = note


def _write_words(element: _Element, text: str) -> None:
    """Write words, with variables and references protected; the words before the first are the text."""
    place = 0
    last: _Element | None = None
    for number, match in enumerate(_PROTECTED.finditer(text), 1):
        _append(element, last, text[place : match.start()])
        last = _add(element, "ph", {"id": str(number)})
        last.text = match[0]
        place = match.end()
    _append(element, last, text[place:])


def _append(element: _Element, last: _Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text


def _add(parent: _Element, name: str, attributes: dict[str, str] | None = None) -> _Element:
    return etree.SubElement(parent, _name(name), attributes or {})


def _name(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def read_xliff(data: bytes, path: str) -> XliffFile:
    """Read a file that came back.

    Args:
        data: The bytes of the file.
        path: For the problems.

    Raises:
        LocaleError: It is no XLIFF 1.2, or holds what such a file does not need.
    """
    root = _parse(data, path)
    files = list(root.iter(_name("file")))
    if root.tag != _name("xliff") or not files:
        message = "is no XLIFF 1.2"
        raise LocaleError.at(path, _line_of(root), message, _MEND, "exchange-broken")
    units = [_read_unit(element) for file in files for element in file.iter(_name("trans-unit"))]
    digests = {
        str(group.get("id", "")): (context.text or "").strip()
        for group in root.iter(_name("group"))
        for context in group.iter(_name("context"))
        if context.get("context-type") == "x-digest"
    }
    groups = tuple(XliffGroup(key, digest, ()) for key, digest in digests.items())
    languages = str(files[0].get("source-language", "")), str(files[0].get("target-language", ""))
    contact = next((str(each.get("contact-name", "")) for each in root.iter(_name("phase"))), "")
    return XliffFile(*languages, (*groups, XliffGroup("", "", tuple(units))), contact.strip())


def _parse(data: bytes, path: str) -> _Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        line = data[: data.find(b"<!")].count(b"\n") + 1
        message = "declares a document type or entities"
        raise LocaleError.at(path, line, message, "remove the declaration", "exchange-broken")
    try:
        root: _Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        if "Premature end of data" in str(error):
            message, mend = "ends too early: a part of the file is missing", "get the whole file once more"
            raise LocaleError.at(path, line, message, mend, "exchange-broken") from error
        message = f"is no XML: {error}"
        raise LocaleError.at(path, line, message, _MEND, "exchange-broken") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise LocaleError.at(path, 1, "declares a document type", "remove the declaration", "exchange-broken")
    return root


def _line_of(element: _Element) -> int:
    line: Any = element.sourceline
    return int(line or 0)


def _read_unit(element: _Element) -> XliffUnit:
    source, target = element.find(_name("source")), element.find(_name("target"))
    protected = dict(_placeholders(source))
    words = _words(source, protected), _words(target, protected)
    state = str(target.get("state", "")) if target is not None else ""
    if element.get("approved") == "yes":
        state = "final"
    return XliffUnit(str(element.get("id", "")), *words, state, line=_line_of(element))


def _placeholders(source: _Element | None) -> Iterator[tuple[str, str]]:
    for each in source.iter(_name("ph")) if source is not None else ():
        yield str(each.get("id", "")), "".join(_texts(each))


def _words(element: _Element | None, protected: dict[str, str]) -> str:
    """Return the words of a source or target; an empty placeholder stands for the one of the source."""
    if element is None:
        return ""
    parts: list[str] = [element.text or ""]
    for child in element:
        inner = "".join(_texts(child)) if len(child) or child.text else ""
        if not inner and child.tag in {_name("x"), _name("ph")}:
            inner = protected.get(str(child.get("id", "")), "")
        parts += [inner, child.tail or ""]
    return "".join(parts)


def _texts(element: _Element) -> Sequence[str]:
    return [str(text) for text in element.itertext()]
