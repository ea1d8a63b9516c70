"""Make the built documentation whole in itself: hooks of MkDocs, which mkdocs.yml names.

Pages with a diagram get Mermaid from the site instead of another host, and a page that loads anything from elsewhere
fails the build.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

#: The smaller build of Mermaid: no mindmaps, no mathematics.
MERMAID = "@mermaid-js/tiny@11.17.2"
MERMAID_MEMBER = "package/dist/mermaid.tiny.js"
MERMAID_SHA256 = "7a644017d37f93c8359790884e6b67fb1f747c78eb20475952404bd87190a3f8"
MERMAID_URL = "assets/javascripts/mermaid.js"
#: Where npm's package is kept between builds.
DOWNLOADS = Path(__file__).resolve().parent.parent / "build" / "npm"
#: Links that load nothing.
NOT_LOADED = {"alternate", "author", "canonical", "edit", "license", "next", "prev"}
REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
REMOTE_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add Mermaid to the site."""
    files.append(File.generated(config, MERMAID_URL, content=mermaid()))
    return files


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Have pages with a diagram load Mermaid; Material's own script takes it from another host otherwise."""
    if '<pre class="mermaid">' not in output:
        return output
    url = get_relative_url(MERMAID_URL, page.url)
    return output.replace("</body>", f'<script src="{url}"></script></body>')


def on_post_build(*, config: MkDocsConfig) -> None:
    """Raise PluginError if a file of the site loads something from another host."""
    site = Path(config.site_dir)
    found = [f"{path.relative_to(site)}: {url}" for path in sorted(site.rglob("*")) for url in remote_urls(path)]
    if found:
        raise PluginError("The site must load nothing from other hosts:\n" + "\n".join(found))


def mermaid() -> bytes:
    """Return Mermaid's JavaScript, fetched by npm at first; raise PluginError if it has changed."""
    archive = DOWNLOADS / (re.sub(r"[/@]+", "-", MERMAID.lstrip("@")) + ".tgz")
    if not archive.exists():
        fetch(archive.parent)
    with tarfile.open(archive) as package:
        member = package.extractfile(MERMAID_MEMBER)
        content = member.read() if member else b""
    if hashlib.sha256(content).hexdigest() != MERMAID_SHA256:
        archive.unlink()
        raise PluginError(f"{MERMAID} has another checksum than tools/docs_site.py names.")
    return content


def fetch(folder: Path) -> None:
    """Put npm's package of Mermaid into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    npm = Path(sys.prefix) / "bin" / "npm"
    subprocess.run(
        [npm, "pack", "--silent", "--pack-destination", folder, MERMAID], check=True, stdout=subprocess.DEVNULL
    )


def remote_urls(path: Path) -> Iterator[str]:
    """Find what a file of the site loads from another host."""
    if path.suffix == ".html":
        loads = Loads()
        loads.feed(path.read_text(encoding="utf-8"))
        yield from filter(REMOTE.match, loads.urls)
    if path.suffix in {".css", ".html", ".svg"}:
        yield from REMOTE_IN_CSS.findall(path.read_text(encoding="utf-8"))


class Loads(HTMLParser):
    """Collect in *urls* what a page has a browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one element."""
        values = {name: value or "" for name, value in attrs}
        self.urls += [values[name] for name in ("src", "poster", "data") if name in values]
        self.urls += [url.strip() for url in values.get("srcset", "").split(",")]
        if tag == "link" and NOT_LOADED.isdisjoint(values.get("rel", "").split()):
            self.urls.append(values.get("href", ""))
