"""Who may import whom."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest


def imports_of(path: Path) -> set[str]:
    """The first part of every module the file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def foreign_imports(folder: Path, home: str) -> set[tuple[str, str]]:
    """(file, module) for all that is neither of the standard library nor of the package itself."""
    own = sys.stdlib_module_names | {home}
    paths = folder.rglob("*.py")
    return {(path.relative_to(folder).as_posix(), module) for path in paths for module in imports_of(path) - own}


def test_an_import_from_elsewhere_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import json\ndef f():\n    from rich.text import Text\n    import vanban.period\n")
    assert foreign_imports(tmp_path, "vanban") == {("a.py", "rich")}


def test_the_reader_imports_the_standard_library_and_itself_only(root: Path) -> None:
    found = foreign_imports(root / "src" / "vanban", "vanban")
    assert {(file, module) for file, module in found if not file.startswith("bulk/")} == set()


def test_the_room_of_archives_imports_its_extras_and_nothing_more(root: Path) -> None:
    found = foreign_imports(root / "src" / "vanban" / "bulk", "vanban")
    assert {module for _, module in found} == {"pyarrow", "rich", "daft", "ray"}
    assert {file for file, module in found if module in ("daft", "ray")} == {"cluster.py"}


def test_the_contracts_hold(root: Path) -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_font_package_is_never_imported(root: Path) -> None:
    importers = {path.name for path in (root / "src").rglob("*.py") if {"rinoh", "rinohtype"} & imports_of(path)}
    assert importers == set()


@pytest.mark.parametrize("package", ["vanban", "thuongky"])
def test_every_folder_of_code_is_a_package_with_types(root: Path, package: str) -> None:
    home = root / "src" / package
    folders = {path.parent for path in home.rglob("*.py")}
    assert {str(folder.relative_to(home)) for folder in folders if not (folder / "__init__.py").exists()} == set()
    assert (home / "py.typed").exists()
