"""CPU time and memory of a server: its process and everything it started."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")  # /proc counts CPU time in these, 10 ms each
_PARENT, _USER, _SYSTEM, _REAPED_USER, _REAPED_SYSTEM = 1, 11, 12, 13, 14


def cpu_seconds(root: int) -> float:
    """Return user and system time spent so far by ``root`` and its descendants.

    The whole process is counted, so that threads which have ended and children
    which were waited for are not lost.
    """
    table = _process_table()
    fields = (_USER, _SYSTEM, _REAPED_USER, _REAPED_SYSTEM)
    return sum(
        int(table[process][field])
        for process in _family(root, table)
        for field in fields
    ) / float(_TICKS)


def shared_memory_mib(root: int) -> float:
    """Return the summed PSS: a page shared by n processes counts one n-th in each."""
    table = _process_table()
    return sum(_pss_kib(process) for process in _family(root, table)) / 1024


def descendants(root: int) -> set[int]:
    return _family(root, _process_table()) - {root}


def _process_table() -> dict[int, list[str]]:
    """Return the fields of each /proc/N/stat that follow the command name."""
    table = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            line = (folder / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:  # it has ended since it was listed
            continue
        table[int(folder.name)] = line.rpartition(")")[2].split()
    return table


def _family(root: int, table: dict[int, list[str]]) -> set[int]:
    children: dict[int, list[int]] = {}
    for process, fields in table.items():
        children.setdefault(int(fields[_PARENT]), []).append(process)
    family: set[int] = set()
    waiting = [root] if root in table else []
    while waiting:
        process = waiting.pop()
        family.add(process)
        waiting += children.get(process, [])
    return family


def _pss_kib(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return 0
    return sum(
        int(line.split()[1]) for line in lines.splitlines() if line.startswith("Pss:")
    )
