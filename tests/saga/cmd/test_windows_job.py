import ctypes

from tile_job_plugin.saga.cmd.windows_job import KILL_ON_JOB_CLOSE, ExtendedLimits


def test_the_structure_is_as_large_as_windows_has_it():
    assert ctypes.sizeof(ExtendedLimits) == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)


def test_the_flags_lie_where_windows_reads_them():
    limits = ExtendedLimits()
    limits.basic.limit_flags = KILL_ON_JOB_CLOSE
    assert bytes(limits)[16:20] == KILL_ON_JOB_CLOSE.to_bytes(4, "little")
