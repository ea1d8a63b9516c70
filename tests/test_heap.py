"""What a process keeps of memory that it has freed."""

from __future__ import annotations

import subprocess
import sys

from tools import ROOT

#: Frees a block of 24 MB, and then twenty of 8 MB below small ones that stay, and tells by how much it has grown.
CHURN = """
import ctypes, re, sys
from pathlib import Path
from tile_job_plugin.heap import give_back_large_blocks

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]

def held():
    return int(re.search(r"VmRSS:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

def filled(size):
    block = libc.malloc(size)
    ctypes.memset(block, 1, size)
    return block

if "given back" in sys.argv:
    give_back_large_blocks()
libc.free(filled(24 * 2**20))
before = held()
blocks, between = [], []
for _ in range(20):
    blocks.append(filled(8 * 2**20))
    between.append(filled(100_000))
for block in blocks:
    libc.free(block)
print(held() - before)
"""


def megabytes_kept(*arguments):
    command = [sys.executable, "-c", CHURN, *arguments]
    return int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def test_large_blocks_are_given_back_where_the_c_library_would_keep_them():
    assert megabytes_kept() > 100
    assert megabytes_kept("given back") < 10
