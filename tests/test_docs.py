"""The Markdown of the checkout, as it is read without a site: on a code host or in an editor."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def without_code(page: Path) -> str:
    """A page's text without blocks of code."""
    return re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.*)", without_code(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


def relative_links(page: Path) -> list[str]:
    """The targets of a page's links and pictures, but for those on other hosts."""
    links = re.findall(r"\]\(([^)\s]+)\)", without_code(page))
    return [link for link in links if not link.startswith(("http://", "https://"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_relative_link_leads_to_a_file_and_a_heading(page):
    for link in relative_links(page):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.is_file(), f"{link}: no such file"
        assert not anchor or anchor in anchors(target), f"{link}: no such heading"


def test_the_tutorial_calls_the_fields_of_a_dialog_by_their_labels(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("tilejobs:registertileset")
    labels = {definition.description().partition(" (")[0] for definition in algorithm.parameterDefinitions()}
    labels.add(algorithm.WAYS.label)
    table = (ROOT / "docs/tutorial/first-job.md").read_text(encoding="utf-8").partition("| Field | Value |")[2]
    fields = re.findall(r"^ +\| ([^|-]+) \|", table.partition("\n\n")[0], re.MULTILINE)
    assert len(fields) == 7
    assert set(fields) <= labels


def test_the_help_button_of_each_algorithm_leads_to_a_page_and_a_heading(qgis_app):
    from qgis.core import QgsApplication

    site = re.search(r"^site_url: (\S+)/$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]
    algorithms = QgsApplication.processingRegistry().providerById("tilejobs").algorithms()
    urls = {algorithm.helpUrl() for algorithm in algorithms}
    assert f"{site}/reference/algorithms/#startjob" in urls
    for url in urls:
        page, _, anchor = url[len(site) + 1 :].partition("/#")
        assert url.startswith(f"{site}/")
        assert anchor in anchors(ROOT / f"docs/{page}.md"), f"{url}: no such heading"


def test_links_are_found_at_all():
    assert "docs/how-to/user-guide.md" in relative_links(ROOT / "README.md")
