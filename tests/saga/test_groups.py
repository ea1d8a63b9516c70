"""The Toolbox's headings above SAGA's tools."""

from qgis.core import QgsApplication


def test_no_two_libraries_share_a_heading(qgis_app):
    tools = QgsApplication.processingRegistry().providerById("sagacmd").algorithms()
    headings = {(tool.groupId(), tool.group()) for tool in tools}
    assert ("ta_lighting", "Terrain Analysis - Lighting, Visibility") in headings
    assert len({heading for _, heading in headings}) == len({library for library, _ in headings})
