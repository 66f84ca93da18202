from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from policygen.errors import InputError, WorkspaceError
from policygen.load.clauses import parse_clause
from policygen.load.workspace import find_workspace, inspect_workspace, load_workspace
from policygen.model.workspace import ClauseUse, ParityException

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.errors import Problem

    Make = Callable[..., Path]

DEFINITION = "policygen.yaml"
CLAUSE = "clauses/collection/account/1.0.0.md"
HEAD = "---\ntitle: Account\nkind: practice\n"


def problems(root: Path) -> tuple[Problem, ...]:
    return inspect_workspace(root)[1]


def codes(root: Path) -> list[str]:
    return [problem.code for problem in problems(root)]


def only(root: Path) -> Problem:
    found = problems(root)
    assert len(found) == 1, found
    return found[0]


def test_small_workspace_loads(make_workspace: Make) -> None:
    """A valid workspace becomes values: clauses, policy, profile, with nothing invented."""
    workspace = load_workspace(make_workspace())
    clause = workspace.clauses["collection/account"]["1.0.0"]
    assert clause.facts == {
        "practices": [
            {"data": ["email_address"], "source": "subject", "purposes": ["service_provision"]}
        ]
    }
    assert (clause.title, clause.kind, clause.line) == ("Account details", "practice", 9)
    assert workspace.policies["privacy"].sections[0].clauses == (ClauseUse("collection/account"),)
    assert workspace.policies["privacy"].title == {"en": "Privacy policy"}
    assert workspace.profile.values == {"company": {"name": "Acme"}}
    assert workspace.profile.flags == {"uses_location"}
    assert workspace.locales == ("en",)
    assert workspace.findings == ()


def test_mori_loads(checkout: Path) -> None:
    """The example workspace has no problems and no findings."""
    workspace = load_workspace(checkout)
    assert workspace.findings == ()
    assert [release.version for release in workspace.releases["privacy"]] == sorted(
        release.version for release in workspace.releases["privacy"]
    )


def test_digests_are_over_normalised_text(make_workspace: Make) -> None:
    """A BOM, CRLF and decomposed letters change neither the prose nor the digest."""
    plain = f"{HEAD}---\nCafé and more.\nSecond line.\n"
    odd = "\ufeff" + plain.replace("é", "e\u0301").replace("\n", "\r\n")
    first = load_workspace(make_workspace({CLAUSE: plain}, "a")).clauses["collection/account"]["1.0.0"]
    second = load_workspace(make_workspace({CLAUSE: odd}, "b")).clauses["collection/account"]["1.0.0"]
    assert (first.digest, first.prose) == (second.digest, second.prose)


def test_company_name_with_markup_is_text(make_workspace: Make) -> None:
    """A company named `A*B_<C>` is a name like any other."""
    root = make_workspace({DEFINITION: _definition("profile: {company: {name: 'A*B_<C>'}}\n")})
    assert load_workspace(root).profile.values == {"company": {"name": "A*B_<C>"}}


def _definition(more: str = "", clauses: str = "[collection/account]") -> str:
    return (
        f"{more}policies:\n  privacy:\n    title: P\n    sections:\n"
        f"      - id: a\n        title: A\n        clauses: {clauses}\n"
    )


def test_find_workspace_looks_upwards(make_workspace: Make, tmp_path: Path) -> None:
    """From anywhere inside, the workspace is the nearest folder with a `policygen.yaml`."""
    root = make_workspace()
    assert find_workspace(root / "clauses" / "collection") == root
    assert find_workspace(tmp_path) is None


def test_all_problems_of_all_files_at_once(make_workspace: Make) -> None:
    """One error holds every problem of every file, in order of place."""
    root = make_workspace(
        {
            DEFINITION: _definition("polices: x\n", "[collection/acount]"),
            CLAUSE: "no front matter",
            "clauses/use/one/1.0.0.md": "---\ntitle: T\nkind: practise\nowner:\n---\nWords.\n",
            "clauses/use/two/1.0.md": f"{HEAD}---\nWords.\n",
        }
    )
    with pytest.raises(WorkspaceError) as caught:
        load_workspace(root)
    found = [(problem.path, problem.code) for problem in caught.value.problems]
    assert found == [
        (CLAUSE, "front-matter-missing"),
        ("clauses/use/one/1.0.0.md", "bad-value"),
        ("clauses/use/one/1.0.0.md", "bad-value"),
        ("clauses/use/two/1.0.md", "path-not-version"),
        (DEFINITION, "unknown-key"),
        (DEFINITION, "unknown-clause"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Words only.\n", "front-matter-missing", 1),
        ("---\ntitle: T\nWords.\n", "front-matter-unclosed", 1),
        (f"{HEAD}title: Twice\n---\nWords.\n", "duplicate-key", 4),
        (f"{HEAD}ownr: x\n---\nWords.\n", "unknown-key", 4),
        (f"{HEAD}owner:\n---\nWords.\n", "bad-value", 4),
        (f"{HEAD}review_by: 2026-02-30\n---\nWords.\n", "bad-value", 4),
        ("---\nkind: practice\n---\nWords.\n", "missing-key", 2),
        ("---\ntitle: T\nkind: practise\n---\nWords.\n", "bad-value", 3),
        (f"{HEAD}practices:\n  - data: [email_adress]\n---\nWords.\n", "bad-value", 5),
        (f"{HEAD}practices:\n  - data: email_address\n    retention: {{}}\n---\nWords.\n", "bad-value", 6),
        (f"{HEAD}practices:\n  - data: email_address\n    required: yes\n---\nW.\n", "bad-value", 6),
        (f"{HEAD}rights:\n  - right: access\n    deadline: soon\n---\nWords.\n", "bad-value", 6),
        (f"{HEAD}applies_if: __import__('os')\n---\nWords.\n", "bad-condition", 4),
        (f"{HEAD}applies_if: uses_lokation\n---\nWords.\n", "unknown-flag", 4),
        (f"{HEAD}owner: !!python/object/apply:os.system [id]\n---\nWords.\n", "yaml-tag", 4),
        (f"{HEAD}owner: &x y\nlaw: [*x]\n---\nWords.\n", "yaml-alias", 4),
        (f"{HEAD}law: {'[' * 3000}\n---\nWords.\n", "yaml-too-deep", 4),
        (f"{HEAD}owner: {'x' * 300_000}\n---\nWords.\n", "front-matter-too-large", 1),
        (f"{HEAD}owner: {'x' * 10_000_000}\n---\nWords.\n", "file-too-large", 0),
        (f"{HEAD}---\n\n", "prose-missing", 5),
        (b"---\ntitle: T\n---\nCaf\xe9.\n", "not-utf-8", 4),
        (b"---\ntitle: T\n---\nA\x00B.\n", "nul-character", 4),
        (f"{HEAD}---\n{'> ' * 500}deep\n", "nested-too-deep", 5),
    ],
)
def test_bad_clause_files(make_workspace: Make, text: str | bytes, code: str, line: int) -> None:
    """Each kind of damage to a clause file is refused with its code and its line."""
    found = [(each.code, each.line) for each in problems(make_workspace({CLAUSE: text}))]
    assert (code, line) in found


@pytest.mark.parametrize(
    ("prose", "code", "line"),
    [
        ("Fine.\n\nAsk {{ company.nmae }}.\n", "undefined-variable", 7),
        ("Fine.\n{% include 'x' %}\n", "template-statement", 6),
        ("{{ ''.__class__ }}\n", "template-statement", 5),
        ("{{ company.name() }}\n", "template-statement", 5),
        ("See [[account/nothing]].\n", "dangling-reference", 5),
    ],
)
def test_bad_prose(make_workspace: Make, prose: str, code: str, line: int) -> None:
    """Prose that fills in what is not there, runs code or points nowhere is refused at its line."""
    found = [(each.code, each.line) for each in problems(make_workspace({CLAUSE: f"{HEAD}---\n{prose}"}))]
    assert (code, line) in found


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[1, 2]\n", "bad-value", 1),
        ("policies: {}\npolices: {}\n", "unknown-key", 2),
        (_definition("profile:\n  company:\n    name: [a]\n"), "bad-value", 3),
        (_definition("profile:\n  'company name': x\n"), "bad-value", 2),
        (_definition("profile:\n  company:\n"), "bad-value", 2),
        (_definition("flags: {Uses: true}\n"), "bad-value", 1),
        (_definition("locales: {source: english}\n"), "bad-value", 1),
        (_definition("notice: {lead_days: {prominent: -1}}\n"), "bad-value", 1),
        (_definition(clauses="[collection/acount]"), "unknown-clause", 7),
        (_definition(clauses="[../../etc/passwd]"), "bad-value", 7),
        (_definition(clauses="[/etc/passwd]"), "bad-value", 7),
        (_definition(clauses="[collection/account@2.0.0]"), "unknown-version", 7),
        (_definition(clauses="[collection/account@two]"), "bad-value", 7),
        (_definition(clauses="[collection/account, collection/account]"), "clause-repeated", 7),
        (_definition() + "      - id: a\n        title: B\n", "id-repeated", 8),
        (_definition() + "      - id: b\n        title: {fr: B}\n", "title-missing", 9),
        ("policies:\n  a: &a\n    title: x\n  b: *a\n", "yaml-alias", 2),
    ],
)
def test_bad_definitions(make_workspace: Make, text: str, code: str, line: int) -> None:
    """Each kind of damage to `policygen.yaml` is refused with its code and its line."""
    found = [(each.code, each.line) for each in problems(make_workspace({DEFINITION: text}))]
    assert (code, line) in found


def test_did_you_mean(make_workspace: Make) -> None:
    """Unknown keys, words, clauses and flags name what was probably meant."""
    head = f"{HEAD}ownr: x\npractices:\n  - data: EmailAddress\n    purposs: x\n---\nWords.\n"
    root = make_workspace({CLAUSE: head, DEFINITION: _definition(clauses="[collection/acount]")})
    hints = [each.hint for each in problems(root)]
    assert hints == [
        "did you mean `owner`?", "did you mean `email_address`?", "did you mean `purposes`?",
        "did you mean `collection/account`?",
    ]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("clauses/collection/account/1.0.md", "path-not-version"),
        ("clauses/collection/account/01.0.0.md", "path-not-version"),
        ("clauses/collection/account/v1.0.0.md", "path-not-version"),
        ("clauses/collection/account/1.0.0.txt", "path-not-version"),
        ("clauses/collection/account/1.0.0/x.md", "path-not-version"),
        ("clauses/collection/1.0.0.md", "path-not-clause"),
        ("clauses/Collection/account/1.0.0.md", "path-not-clause"),
        ("releases/privacy/one/lock.yaml", "path-not-version"),
        ("locales/english/clauses/collection/account/1.0.0.md", "path-not-locale"),
    ],
)
def test_bad_paths(make_workspace: Make, path: str, code: str) -> None:
    """A file or folder whose name is no version, or that lies at no clause's place, is refused."""
    assert code in codes(make_workspace({path: f"{HEAD}---\nWords.\n"}))


def test_readme_and_hidden_files_are_no_clauses(make_workspace: Make) -> None:
    """A README and hidden files may lie beside clauses."""
    assert codes(make_workspace({"clauses/README.md": "x", "clauses/use/.keep": ""})) == []


@pytest.mark.parametrize("place", [CLAUSE, "clauses/collection/account", "clauses/other", DEFINITION])
def test_links_out_of_the_workspace(make_workspace: Make, tmp_path: Path, place: str) -> None:
    """A symbolic link that leads out of the workspace is refused, whatever it stands for."""
    root = make_workspace()
    secret = tmp_path / "secret"
    secret.mkdir()
    target = root / place
    if target.is_dir():
        target.rename(tmp_path / "moved")
    else:
        target.unlink(missing_ok=True)
    target.symlink_to(secret if "." not in place else _written(secret / "file"))
    assert "path-outside" in codes(root)


def _written(path: Path) -> Path:
    path.write_text(f"{HEAD}---\nSecret.\n")
    return path


def test_links_inside_the_workspace(make_workspace: Make) -> None:
    """A link that stays inside is a file like any other."""
    root = make_workspace()
    link = root / "clauses" / "collection" / "account" / "1.0.0.md"
    link.rename(root / "shared.md")
    link.symlink_to(root / "shared.md")
    assert codes(root) == []


def test_two_drafts_of_a_clause(make_workspace: Make) -> None:
    """A clause may have one version that was never released, not two."""
    problem = only(make_workspace({"clauses/collection/account/1.1.0.md": f"{HEAD}---\nWords.\n"}))
    assert (problem.code, problem.path) == ("two-drafts", CLAUSE)


def test_reference_out_of_the_policy(make_workspace: Make) -> None:
    """A clause that no section of the policy names has no number to refer to."""
    files = {
        CLAUSE: f"{HEAD}---\nOne.\nSee [[use/other]].\n",
        "clauses/use/other/1.0.0.md": f"{HEAD}---\nWords.\n",
    }
    problem = only(make_workspace(files))
    assert (problem.code, problem.path, problem.line) == ("dangling-reference", CLAUSE, 6)


def test_unused_clauses_are_validated(make_workspace: Make) -> None:
    """A clause that no policy names is checked like any other."""
    assert codes(make_workspace({"clauses/use/other/1.0.0.md": f"{HEAD}x: y\n---\nW.\n"})) == ["unknown-key"]


def test_translations(make_workspace: Make) -> None:
    """A translation is of a version that exists; made from other words it is stale, not wrong."""
    root = make_workspace()
    digest = load_workspace(root).clauses["collection/account"]["1.0.0"].digest
    head = "---\ntitle: Konto\ntranslates: {}\n---\nWir erheben.\n"
    fresh = {"locales/de/" + CLAUSE: head.format(digest)}
    workspace = load_workspace(make_workspace(fresh, "fresh"))
    assert workspace.translations["de"]["collection/account"]["1.0.0"].locale == "de"
    assert workspace.findings == ()
    stale = {"locales/de/" + CLAUSE: head.format("sha256:" + "0" * 64)}
    findings = load_workspace(make_workspace(stale, "stale")).findings
    assert [each.code for each in findings] == ["translation-stale"]
    orphan = {"locales/de/clauses/collection/account/2.0.0.md": head.format(digest)}
    assert codes(make_workspace(orphan, "orphan")) == ["translation-orphan"]
    facts = {"locales/de/" + CLAUSE: head.format(digest).replace("title", "kind: right\ntitle")}
    assert codes(make_workspace(facts, "facts")) == ["unknown-key"]


def test_no_workspace(tmp_path: Path) -> None:
    """A folder without `policygen.yaml` is refused by name."""
    with pytest.raises(InputError, match=r"policygen\.yaml: no such file"):
        load_workspace(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "a", "---\n", "---\n---\n", "\ufeff", "---\n- a\n---\nx", "---\n:\n---\n"]
)
def test_odd_clause_files_never_crash(make_workspace: Make, text: str) -> None:
    """Whatever a clause file holds, the answer is a problem."""
    assert codes(make_workspace({CLAUSE: text}))


def test_a_bad_definition_is_not_blamed_on_the_clauses(checkout: Path, tmp_path: Path) -> None:
    """With a definition that cannot be read nobody knows what was released: only the mistake is reported."""
    for name in ("clauses", "releases", "locales"):
        shutil.copytree(checkout / name, tmp_path / name)
    text = (checkout / DEFINITION).read_text(encoding="utf-8")
    (tmp_path / DEFINITION).write_text(text.replace("source: en", "source: none"), encoding="utf-8")
    assert only(tmp_path).path == DEFINITION


def test_links_in_a_circle(make_workspace: Make) -> None:
    """A link that leads to itself is a problem of its own file, beside all others."""
    root = make_workspace()
    (root / "clauses/collection/account/1.1.0.md").symlink_to("1.1.0.md")
    found = {(problem.path, problem.code) for problem in problems(root)}
    assert ("clauses/collection/account/1.1.0.md", "file-missing") in found


def test_translation_says_who_made_and_read_it(tmp_path: Path) -> None:
    """The head of a translation names its translator, its reader with the day, and what differs with why."""
    head = (
        "---\ntitle: Konto\ntranslates: sha256:" + "0" * 64 + "\ntranslated_by: Lena Vogt\n"
        "reviewed_by: Jan Beck\nreviewed_on: 2026-11-23\n"
        "exceptions:\n  - {kind: numbers, reason: the law counts in weeks}\n---\nWir erheben.\n"
    )
    clause = parse_clause(head, "a/b", "1.0.0", path="x.md", locale="de").clause
    assert clause
    assert (clause.translated_by, clause.reviewed_by) == ("Lena Vogt", "Jan Beck")
    assert clause.reviewed_on == "2026-11-23"
    assert clause.exceptions == (ParityException("numbers", "the law counts in weeks"),)


@pytest.mark.parametrize(
    "lines",
    [
        "reviewed_by: Jan Beck", "reviewed_on: 2026-11-23", "exceptions: [{kind: numbers}]",
        "exceptions: [{kind: digits, reason: x}]",
        "exceptions: [{kind: numbers, reason: x}, {kind: numbers, reason: y}]",
    ],
)
def test_half_said_heads_of_translations_are_refused(lines: str) -> None:
    """A reader without a day, an exception without a reason or of an unknown kind: none is half accepted."""
    head = f"---\ntitle: Konto\ntranslates: sha256:{'0' * 64}\n{lines}\n---\nWir erheben.\n"
    assert parse_clause(head, "a/b", "1.0.0", path="x.md", locale="de").problems
