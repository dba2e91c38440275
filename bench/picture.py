"""The picture at the head of the READMEs: the lines of the opening table on which later papers surely say something.

    PYTHONPATH=src:. .venv/bin/python -m bench.picture

Reads the retold papers of one province, opens the page in Chromium, hides the lines without information and the unsure ones, and
writes docs/opening-table.png. Needs Chromium and the test environment.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.corpus import ROOT
from thuongky.cli import main as thuongky

PAPERS = ROOT / "samples" / "papers" / "nghe-an"
PICTURE = ROOT / "docs" / "opening-table.png"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
ONLY_TOLD = """() => {
  for (const row of document.querySelectorAll('tr[data-state]')) {
    row.hidden = row.dataset.state === 'no-information' || /Unsure/.test(row.textContent);
  }
  for (const part of document.querySelectorAll('tbody')) {
    if (![...part.querySelectorAll('tr[data-state]')].some(row => !row.hidden)) part.hidden = true;
  }
}"""


def main() -> int:
    browser = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
    if browser is None:
        print("Chromium is not installed; type: sudo apt-get install -y chromium", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as out:
        thuongky(["brief", str(PAPERS), "--out", out, "--lang", "en"])
        with sync_playwright() as play:
            page = play.chromium.launch(executable_path=browser, args=FLAGS).new_page(viewport={"width": 1240, "height": 5000})
            page.goto(Path(out, "ra-soat.html").as_uri())
            page.evaluate(ONLY_TOLD)
            table = page.locator("table:has(tr[data-state])").first
            table.screenshot(path=PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
