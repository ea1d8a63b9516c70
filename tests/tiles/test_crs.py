from __future__ import annotations

import pytest

from tile_job_plugin.errors import GdalFailed
from tile_job_plugin.tiles import crs

LOCAL = 'LOCAL_CS["site",UNIT["metre",1]]'


@pytest.mark.usefixtures("qgis_app")
def test_where_no_way_leads_from_one_crs_to_another_gdal_says_so():
    utm = crs.wkt_of("EPSG:32632")
    with pytest.raises(GdalFailed):
        crs.moved(LOCAL, utm, [(500000.0, 5500000.0)])
    assert not crs.is_alike(LOCAL, utm, [(500000.0, 5500000.0)], 1.0)
    assert crs.is_alike(crs.wkt_of("EPSG:25832"), utm, [(500000.0, 5500000.0)], 0.01)
