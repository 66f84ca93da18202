from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from policygen.errors import LocaleError, PolicygenError
from policygen.load import resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install two layouts and a catalogue in a folder of their own."""
    place = tmp_path / "home"
    (place / "templates" / "parts").mkdir(parents=True)
    (place / "templates" / "page.html").write_text("page")
    (place / "templates" / "parts" / "foot.html").write_text("foot")
    (place / "locales" / "en").mkdir(parents=True)
    (place / "locales" / "en" / "messages.po").write_text("ours")
    monkeypatch.setattr(resources, "DATA", place)
    resources._home.cache_clear()
    yield place
    resources._home.cache_clear()


def test_workspace_overrides_by_name(home: Path, make_workspace: Callable[..., Path]) -> None:
    """A layout of the workspace stands for the packaged one of its name; others stay."""
    root = make_workspace({"templates/parts/foot.html": "mine", "templates/more.html": "new"})
    assert resources.load_layouts(None) == {"page.html": "page", "parts/foot.html": "foot"}
    assert resources.load_layouts(root) == {
        "more.html": "new", "page.html": "page", "parts/foot.html": "mine",
    }
    assert resources.load_layouts(home) == resources.load_layouts(None)


def test_catalogues_ours_first(home: Path, make_workspace: Callable[..., Path]) -> None:
    """Interface strings of the workspace come after ours, so that they win; a locale may have neither."""
    root = make_workspace({"locales/en/messages.po": "theirs"})
    assert resources.load_catalogue(None, "en") == ("ours",)
    assert resources.load_catalogue(root, "en") == ("ours", "theirs")
    assert resources.load_catalogue(root, "fr") == ()
    bad = make_workspace({"locales/en/messages.po": b"\xff"}, "bad")
    with pytest.raises(LocaleError, match="not UTF-8"):
        resources.load_catalogue(bad, "en")


def test_schemas_are_packaged() -> None:
    """What only the package has is found by name; a damaged package says so."""
    names = resources.list_resources("schemas")
    assert "schemas/lint.json" in names
    assert all(resources.read_resource(name).startswith("{") for name in names)
    with pytest.raises(PolicygenError, match="lacks schemas/nothing"):
        resources.read_resource("schemas/nothing")
