from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WORKSPACE_PARTS = ("policygen.yaml", "clauses", "locales", "releases")

pytestmark = pytest.mark.slow


def run(command: list[object], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that must succeed."""
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own that borrows only the dependencies."""
    place = tmp_path_factory.mktemp("bare") / "env"
    venv.create(place, with_pip=False)
    python = place / "bin" / "python"
    run([sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel], ROOT)
    library = next((place / "lib").glob("python*")) / "site-packages"
    # The .pth files of a borrowed folder are not read, so the checkout's editable install stays out.
    (library / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return place / "bin" / "policygen"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Copy the mori workspace to a place outside the checkout, without the project's own layouts."""
    place = tmp_path / "workspace"
    place.mkdir()
    for name in WORKSPACE_PARTS:
        part = ROOT / name
        copy = shutil.copytree if part.is_dir() else shutil.copy2
        copy(part, place / name)
    for catalogue in place.glob("locales/*/messages.po"):
        catalogue.unlink()
    return place


def test_the_wheel_carries_what_a_workspace_needs(wheel: Path) -> None:
    """Layouts, interface strings, word lists and schemas are in the wheel; the example workspace is not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    layouts = [path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert layouts
    assert {f"policygen/_data/{path.as_posix()}" for path in layouts} <= names
    assert "policygen/_data/locales/en/messages.po" in names
    assert "policygen/py.typed" in names
    package = [path for path in (ROOT / "policygen").rglob("*.*") if path.suffix != ".pyc"]
    assert {path.relative_to(ROOT).as_posix() for path in package} <= names
    assert not [name for name in names if "clauses/" in name or "releases/" in name or "tests/" in name]


def test_the_installed_wheel_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    """What runs is the wheel, so that the tests below mean something."""
    said = run([installed.parent / "python", "-c", "import policygen; print(policygen.__file__)"], tmp_path)
    assert said.stdout.startswith(str(installed.parent.parent))


def test_the_wheel_builds_a_workspace_elsewhere(installed: Path, workspace: Path, tmp_path: Path) -> None:
    """Built from the wheel outside the checkout, with `-C`, the policy is there in every format."""
    out = tmp_path / "out"
    run([installed, "-C", workspace, "build", "--release", "1.0.0", "--locale", "en", "--out", out], tmp_path)
    built = out / "privacy" / "1.0.0" / "en"
    names = {path.name for path in built.iterdir()}
    assert names >= {"index.html", "policy.pdf", "policy.txt", "policy.json"}
    assert "Our school uniform business user privacy agreement" in (built / "policy.txt").read_text("utf-8")


def test_the_wheel_compares_releases_elsewhere(installed: Path, workspace: Path, tmp_path: Path) -> None:
    """Compared by the wheel outside the checkout, two releases get their decision."""
    done = run([installed, "-C", workspace, "diff", "1.1.0", "2.0.0", "--format", "json"], tmp_path)
    assert json.loads(done.stdout)["decision"]["notice"] == "prominent"
