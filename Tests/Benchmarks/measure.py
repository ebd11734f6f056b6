"""Runs a command and measures its cost."""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Cost:
    """The cost of one run, or the median of several; a run that was stopped has only its limit."""

    wall: float = 0.0
    processor: float = 0.0
    memory: int = 0
    written: int = 0
    files: int = 0
    stopped: bool = False

    def record(self):
        return asdict(self)


class CommandFailed(SystemExit):
    """The end of a benchmark whose command failed, unless it expects that."""


def run(command, limit, output):
    """Runs a command that writes below the folder `output`, for at most `limit` seconds.

    Returns wall time and CPU time (user and system) in seconds, peak resident memory in bytes, the files that the run wrote, and the
    total number of files afterwards.
    """
    before = snapshot(output)
    # The system counts the memory of the process that starts the command as the command's, so that process has to be small.
    answer = subprocess.run([sys.executable, __file__, str(limit), *map(str, command)], stdout=subprocess.PIPE, check=True)
    result = json.loads(answer.stdout)
    if result["status"] != 0 and not result["stopped"]:
        raise CommandFailed(f"{command[0]} failed: {result['errors']}")
    after = snapshot(output)
    written = sum(before.get(path) != state for path, state in after.items())
    return Cost(result["wall"], result["processor"], result["memory"], written, len(after), result["stopped"])


def measure(limit, command):
    """Runs a command for at most `limit` seconds; returns its times, memory, status and errors."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
    reader.start()
    timer = threading.Timer(limit, process.kill)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    timer.cancel()
    reader.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "wall": wall, "processor": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024,
        "status": process.returncode, "stopped": wall >= limit, "errors": errors[0].decode(errors="replace"),
    }  # fmt: skip


def snapshot(folder):
    """Returns the inode numbers and times that reveal which files were written."""
    states = {}
    folders = [Path(folder)] if os.path.isdir(folder) else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    state = entry.stat(follow_symlinks=False)
                    states[entry.path] = (state.st_ino, state.st_mtime_ns, state.st_ctime_ns)
    return states


def median(costs):
    """Returns the medians of several runs; stopped if one of them was."""
    costs = list(costs)
    stopped = any(cost.stopped for cost in costs)
    fields = ("wall", "processor", "memory", "written", "files")
    return Cost(*(statistics.median(getattr(cost, field) for cost in costs) for field in fields), stopped)


if __name__ == "__main__":
    print(json.dumps(measure(float(sys.argv[1]), sys.argv[2:])))
