"""What the browser is sent is what its source says, built from the lock file."""

import json
import re
import shutil
import subprocess

import pytest

FRONTEND = "kg/serve/frontend"
ASSETS = "kg/serve/assets"


def test_page_names_only_files_that_are_there(root):
    page = (root / ASSETS / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|href)="/assets/([^"]+)"', page)

    assert len(named) == 3
    assert all((root / ASSETS / name).is_file() for name in named)


def test_nothing_is_loaded_from_elsewhere(root):
    """Addresses in the code are names of vocabularies and of SVG, and are never fetched."""
    allowed = ("www.w3.org/", "js.cytoscape.org/", "github.com/")
    for file in (root / ASSETS).iterdir():
        if file.suffix in {".js", ".css", ".html", ".svg"}:
            text = file.read_text(encoding="utf-8")
            found = re.findall(r"https?://([^\s\"'`)<>\\]+)", text)
            assert [url for url in found if not url.startswith(allowed)] == [], file.name
            assert "@import" not in text
            assert "@font-face" not in text


def test_every_package_is_pinned_and_its_licence_told(root):
    manifest = json.loads((root / FRONTEND / "package.json").read_text())
    licences = (root / ASSETS / "licences.txt").read_text(encoding="utf-8")

    for name, version in manifest["dependencies"].items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert f"{name} {version} (" in licences


def test_lock_file_names_no_registry(root):
    assert "http" not in (root / FRONTEND / "package-lock.json").read_text().replace(
        '"url": "https://', ""
    )


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("npm"), reason="npm is not installed")
def test_assets_are_what_the_source_builds_to(root, tmp_path):
    folder = tmp_path / "frontend"
    shutil.copytree(root / FRONTEND, folder, ignore=shutil.ignore_patterns("node_modules"))
    installed = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True
    )
    if installed.returncode:
        pytest.skip(f"npm ci failed: {installed.stderr.strip()[-150:]}")
    for words in (["run", "check"], ["run", "build"]):
        done = subprocess.run(["npm", *words], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    built = {file.name: file.read_bytes() for file in (tmp_path / "assets").iterdir()}
    assert built == {file.name: file.read_bytes() for file in (root / ASSETS).iterdir()}
