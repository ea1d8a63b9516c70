"""The Toolbox's headings above SAGA's tools."""

import pytest
from qgis.core import QgsApplication


@pytest.mark.needs_saga
def test_no_two_libraries_share_a_heading(qgis_app):
    tools = QgsApplication.processingRegistry().providerById("sagacmd").algorithms()
    headings = {(tool.groupId(), tool.group()) for tool in tools}
    # SAGA 8 calls it "Lighting, Visibility", SAGA 9 "Lighting & Visibility".
    assert dict(headings)["ta_lighting"].startswith("Terrain Analysis - Lighting")
    assert len({heading for _, heading in headings}) == len({library for library, _ in headings})
