"""Turns the names of layouts, interface strings and schemas into their text, wherever they are installed.

In a wheel they lie inside the package (`policygen/_data`), in a checkout at the top of the repository. A
workspace overrides a layout by its name and adds interface strings to a locale.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from policygen.errors import InputError, LocaleError, PolicygenError, Problem
from policygen.load.files import list_folder, read_text
from policygen.text.tags import find_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PACKAGE = Path(__file__).resolve().parent.parent
DATA = PACKAGE / "_data"
CHECKOUT = PACKAGE.parent

LAYOUTS = "templates"
CATALOGUE = "messages.po"


def load_layouts(root: Path | None) -> Mapping[str, str]:
    """Return every layout by its name, such as `page.html.j2` or `parts/notice.html.j2`.

    Args:
        root: A workspace whose `templates/` overrides packaged layouts by name; None for the packaged ones.

    Raises:
        InputError: A layout of the workspace is not UTF-8, too large, or outside the workspace.
    """
    layouts = load_own_layouts(_home())
    if root is not None and not _is_home(root):
        layouts |= load_own_layouts(root)
    return dict(sorted(layouts.items()))


def load_own_layouts(root: Path) -> dict[str, str]:
    """Return the layouts that lie in the `templates/` of a folder; see `load_layouts`."""
    return {name: read_text(root, f"{LAYOUTS}/{name}") for name in _names(root, LAYOUTS)}


def load_catalogue(root: Path | None, locale: str) -> tuple[str, ...]:
    """Return the interface strings of a locale as gettext catalogues, the packaged ones first.

    Args:
        root: A workspace that may have its own `locales/<tag>/messages.po`; None for the packaged ones.
        locale: Canonical tag.

    Returns:
        The text of the catalogues that exist; a later one overrides an earlier one. Those of the locale
        come after those of the one it is nearest to: `de-AT` has what `de` has.

    Raises:
        LocaleError: A catalogue of the workspace cannot be read as text.
    """
    places = [_home()] if root is None or _is_home(root) else [_home(), root]
    try:
        found = [
            (place, f"locales/{tag}/{CATALOGUE}") for tag in _near_tags(places, locale) for place in places
        ]
        return tuple(read_text(place, path) for place, path in found if (place / path).is_file())
    except InputError as error:
        raise LocaleError(error.problems) from error


def _near_tags(places: Iterable[Path], locale: str) -> tuple[str, ...]:
    """Return the nearest other tag that has a catalogue, if there is one, and the locale itself."""
    tags = [
        entry.name for place in places for entry in list_folder(place, "locales")
        if entry.name != locale and (place / entry.path / CATALOGUE).is_file()
    ]
    near = find_tag(locale, tags)
    return (near, locale) if near in tags else (locale,)


def list_resources(folder: str) -> tuple[str, ...]:
    """Return the names of the files in a folder that only the package has, such as `schemas`."""
    return tuple(sorted(f"{folder}/{place.name}" for place in (DATA / folder).glob("*") if place.is_file()))


def read_resource(name: str) -> str:
    """Return a file that only the package has, such as `schemas/document.json`.

    Raises:
        PolicygenError: The package is damaged.
    """
    try:
        return (DATA / name).read_text(encoding="utf-8")
    except OSError as error:
        raise PolicygenError(f"the installed package lacks {name}; install it again") from error


@cache
def _home() -> Path:
    """Return the folder that holds the packaged layouts: of the wheel, else of the checkout."""
    for place in (DATA, CHECKOUT):
        if (place / LAYOUTS).is_dir():
            return place
    message = "the installed package has no layouts"
    raise LocaleError([Problem("", 0, message, "install policygen again", "package-damaged")])


def _is_home(root: Path) -> bool:
    return root.resolve() == _home()


def _names(root: Path, folder: str) -> Iterator[str]:
    """Yield the files under a folder, by their path in it."""
    for entry in list_folder(root, folder):
        if entry.is_folder:
            yield from (f"{entry.name}/{name}" for name in _names(root, entry.path))
        else:
            yield entry.name
