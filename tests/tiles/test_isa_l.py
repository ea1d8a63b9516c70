"""ISA-L by its functions for C."""

from __future__ import annotations

import ctypes
import zlib
from unittest.mock import Mock

import numpy
import pytest

from tile_job_plugin.tiles import deflate, isa_l
from tile_job_plugin.tiles.isa_l import IsaL, Stream


@pytest.mark.parametrize("library", [OSError("libisal.so.2 is not there"), object()])
def test_no_library_of_isa_l_is_needed(monkeypatch, library):
    monkeypatch.setattr(ctypes, "CDLL", Mock(side_effect=[library]))
    assert IsaL.found() is None


@pytest.mark.parametrize("size", [1, 1000, 512 * 512 * 8])
def test_there_is_room_for_its_state_and_for_what_can_t_be_made_smaller(monkeypatch, size):
    monkeypatch.setattr(deflate, "isal_zlib", None)
    streams = []
    monkeypatch.setattr(isa_l, "Stream", lambda: streams.append(Stream()) or streams[-1])
    noise = numpy.random.default_rng(4).integers(0, 256, size, numpy.uint8)
    assert zlib.decompress(deflate.deflated(noise)) == noise.tobytes()
    state = numpy.frombuffer(streams[0].internal_state, numpy.uint8)
    assert state[: len(state) // 2].any()
    assert not state[len(state) // 2 :].any()


def test_an_error_is_told(monkeypatch):
    monkeypatch.setattr(isa_l, "LEVEL", 9)
    with pytest.raises(OSError, match="ISA-L's error -4"):
        IsaL.found().compress(numpy.zeros((4, 4), numpy.uint8), numpy.zeros(100, numpy.uint8))
