"""What a process keeps of memory that it has freed."""

from __future__ import annotations

import subprocess
import sys

from tile_job_plugin.system import usable_cores
from tools import ROOT

#: What all programs begin with.
MEMORY = """
import ctypes, re, sys
from pathlib import Path
from tile_job_plugin.heap import give_back_freed_memory, give_back_large_blocks, large_blocks_kept

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]

def held():
    return int(re.search(r"VmRSS:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

def filled(size):
    block = libc.malloc(size)
    ctypes.memset(block, 1, size)
    return block

def free_below_others(count, size, size_of_others):
    blocks, between = [], []
    for _ in range(count):
        blocks.append(filled(size))
        between.append(filled(size_of_others))
    for block in blocks:
        libc.free(block)
"""
#: Frees a block of 24 MB, and then twenty of 8 MB below small ones that stay, and tells by how much it has grown.
CHURN = """
if "given back" in sys.argv:
    give_back_large_blocks()
libc.free(filled(24 * 2**20))
before = held()
free_below_others(20, 8 * 2**20, 100_000)
print(held() - before)
"""
#: Frees 800 blocks of 100 KB below small ones that stay, and tells by how much it has grown.
SCRAPS = """
before = held()
free_below_others(800, 100_000, 100)
if "given back" in sys.argv:
    give_back_freed_memory()
print(held() - before)
"""

#: Frees and takes a block of 24 MB in turn while such blocks are kept, and tells by how much it has grown, and how many
#: pages came from the system meanwhile; and again when they are not kept any more.
SQUARES = """
import resource
give_back_large_blocks()
before = held()

def pages_of_ten():
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(10):
        libc.free(filled(24 * 2**20))
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - begun

with large_blocks_kept():
    libc.free(filled(24 * 2**20))
    kept = held() - before, pages_of_ten()
print(*kept, held() - before, pages_of_ten())
"""

#: Uses memory in thirty threads at a time, and tells how many heaps there are then.
HEAPS = """
import threading
if "given back" in sys.argv:
    give_back_large_blocks()
barrier = threading.Barrier(31)

def use():
    libc.free(filled(100_000))
    barrier.wait()
    barrier.wait()

for _ in range(30):
    threading.Thread(target=use).start()
barrier.wait()
libc.open_memstream.restype = ctypes.c_void_p
libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
libc.fflush.argtypes = [ctypes.c_void_p]
text, size = ctypes.c_char_p(), ctypes.c_size_t()
stream = libc.open_memstream(ctypes.byref(text), ctypes.byref(size))
libc.malloc_info(0, stream)
libc.fflush(stream)
print(text.value.count(b"<heap nr="))
barrier.wait()
"""


def output_of(program, *arguments):
    command = [sys.executable, "-c", MEMORY + program, *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def megabytes_kept(program, *arguments):
    return int(output_of(program, *arguments))


def test_large_blocks_are_given_back_where_the_c_library_would_keep_them():
    assert megabytes_kept(CHURN) > 100
    assert megabytes_kept(CHURN, "given back") < 10


def test_what_is_freed_below_other_blocks_is_given_back_on_request():
    assert megabytes_kept(SCRAPS) > 50
    assert megabytes_kept(SCRAPS, "given back") < 10


def test_large_blocks_are_kept_for_the_next_ones_as_long_as_a_mosaic_is_written():
    kept, pages, kept_afterwards, pages_afterwards = map(int, output_of(SQUARES).split())
    assert kept >= 20
    assert kept_afterwards < 10
    assert pages_afterwards > 10 * (pages + 10)


def test_threads_share_heaps_one_more_than_there_are_cores():
    assert int(output_of(HEAPS)) > usable_cores() + 1
    assert int(output_of(HEAPS, "given back")) <= usable_cores() + 1
