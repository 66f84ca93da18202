"""Turns a layout and values into text: the only door to Jinja2 for pages.

Layouts may come from a workspace, so they are not trusted: they run in a sandbox that reaches no
Python, an unknown name is an error, and every value is escaped unless it is `Safe` markup made here.
Interface strings are looked up with `_("...")`, those with a count with `ngettext("...", "...", count)`;
a translation is escaped like any other value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup as Safe

from policygen.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

FOLDER = "templates"


def _choose_english(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


__all__ = ["Layouts", "Safe"]


class Layouts:
    """Layouts of one locale, compiled when first used.

    Args:
        sources: Name of a layout to its source; layouts include and import one another by name.
        translate: Gives the interface string of the locale for an English one.
        translate_plural: Gives the form of it for a count, from the English forms for one and for many.
    """

    def __init__(
        self, sources: Mapping[str, str], translate: Callable[[str], str],
        translate_plural: Callable[[str, str, int], str] = _choose_english,
    ) -> None:
        self._sources = sources
        self._environment = ImmutableSandboxedEnvironment(
            loader=FunctionLoader(self._load),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals = {"_": translate, "ngettext": translate_plural}

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        if name not in self._sources:
            return None
        return self._sources[name], f"{FOLDER}/{name}", lambda: True

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Fill a layout.

        Args:
            name: Which layout.
            values: What its names stand for; callables among them may be called.

        Raises:
            WorkspaceError: The layout cannot be used; names file and line.
        """
        try:
            return self._environment.get_template(name).render(values)
        except TemplateSyntaxError as error:
            place = f"{FOLDER}/{error.name or name}"
            raise WorkspaceError.at(place, error.lineno, _say(error), _MEND, "layout-broken") from error
        except TemplateError as error:
            place, line = _find_place(error.__traceback__, f"{FOLDER}/{name}")
            raise WorkspaceError.at(place, line, _say(error), _MEND, "layout-broken") from error
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
            place, line = _find_place(error.__traceback__, "")
            if not place:  # a fault of our own code, which the layout called
                raise
            raise WorkspaceError.at(place, line, _say(error), _MEND, "layout-broken") from error


_MEND = "mend the layout, or remove it to use the one that policygen brings"


def _say(error: Exception) -> str:
    message = error.message if isinstance(error, TemplateError) and error.message else str(error)
    first = " ".join(message.split()).rstrip(".")
    return f"the layout cannot be used: {first or type(error).__name__}"


def _find_place(trace: TracebackType | None, place: str) -> tuple[str, int]:
    """Return the innermost layout and line of a traceback; Jinja2 writes layouts into it as files.

    A layout is not at fault where our own code, which it called, raised: then the place stays as given.
    """
    found, line = place, 0
    module = ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.startswith(f"{FOLDER}/"):
            found, line = name, trace.tb_lineno
        trace = trace.tb_next
    return (place, 0) if module.startswith("policygen.") else (found, line)
