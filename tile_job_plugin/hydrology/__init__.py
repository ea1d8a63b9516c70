"""Products that follow water, exact on the tiles of a set: filled sinks and flow accumulation, computed by numpy.

Nothing here knows QGIS, GDAL, SAGA or a job. Functions take and return arrays of cells by row and column; rows count
southwards, columns eastwards. Heights are 32- or 64-bit floats in map units, and NaN where there is no ground. Water
leaves a set at its *outlets*: the cells with ground that have a neighbour without, across a side or a corner.
"""
