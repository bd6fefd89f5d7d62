#!/usr/bin/env python3
"""Measures the engine and its peers in one session and prints the ratios as the tables of docs/performance.md.

    pip install numpy
    python3 benches/compare.py            # prints
    python3 benches/compare.py --write    # puts the tables into docs/performance.md

It builds the command line, runs `cargo bench --bench model` (engine and plain loop, in one process), then the command line and the NumPy program
by turns. Other work on the machine can only slow a run down, so the fastest run says most about a program; medians stand beside it. Figures of
one session compare with each other; between machines only ratios do.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCENARIO = ROOT / "static/scenarios/two-shores.json"
ACCOUNTS = 1_000_000
PAGE = ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def run(command):
    """One run of a program: wall and CPU seconds, peak resident MB, its phases."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        said = err.read().decode()
        if process.returncode:
            sys.exit(f"{' '.join(map(str, command))}: exit code {process.returncode}\n{said}")
    phases = next((json.loads(line) for line in said.splitlines() if line.startswith("{")), {})
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024, **phases}


def summary(values):
    """The fastest, and the median."""
    return min(values), statistics.median(values)


def cargo(*arguments):
    subprocess.run(["cargo", *arguments], cwd=ROOT, check=True)


def target():
    said = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT, check=True, capture_output=True
    )
    return pathlib.Path(json.loads(said.stdout)["target_directory"])


def criterion(name):
    """Fastest and median nanoseconds of a bench."""
    with open(target() / "criterion" / name / "new/sample.json", encoding="utf-8") as file:
        sample = json.load(file)
    return summary([time / count for time, count in zip(sample["times"], sample["iters"])])


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return re.search(r"model name\s*:\s*(.*)", file.read())[1]
    except (OSError, TypeError):
        return platform.processor() or platform.machine()


def table(heading, rows):
    lines = ["| " + " | ".join(heading) + " |", "| --- |" + " ---: |" * (len(heading) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="runs of each whole process")
    parser.add_argument("--python", default=sys.executable, help="a Python with NumPy")
    parser.add_argument("--skip-bench", action="store_true", help="take the last figures of cargo bench")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    arguments = parser.parse_args()

    numpy_version = subprocess.run(
        [arguments.python, "-c", "import numpy; print(numpy.__version__)"], capture_output=True, text=True
    ).stdout.strip()
    if not numpy_version:
        sys.exit("NumPy is missing: pip install numpy, or --python with one that has it")
    load = [os.getloadavg()[0]]
    cargo("build", "--release", "--bin", "freeze-frame")
    if not arguments.skip_bench:
        cargo("bench", "--bench", "model")

    program = target() / "release/freeze-frame"
    compare = [program, "compare", "--scenario", SCENARIO, "--timings", "--format", "json"]
    numpy = [arguments.python, ROOT / "benches/peer_numpy.py", SCENARIO, "--timings"]
    commands = {
        "Freeze Frame, 1 thread": [*compare, "--threads", "1"],
        "Freeze Frame, 2 threads": [*compare, "--threads", "2"],
        "NumPy": numpy,
    }
    commands = {name: [*command, "--accounts", str(ACCOUNTS)] for name, command in commands.items()}
    runs = {name: [] for name in commands}
    for _ in range(arguments.rounds):
        for name, command in commands.items():
            runs[name].append(run(command))
    large = run([*compare, "--accounts", str(10 * ACCOUNTS), "--threads", "1"])
    load.append(os.getloadavg()[0])

    with open(SCENARIO, encoding="utf-8") as file:
        policies = len(json.load(file)["policies"])
    scaled = lambda pair, by: tuple(value / by for value in pair)
    per_account = lambda name: scaled(criterion(f"synthesis/{name}"), ACCOUNTS)
    per_policy = lambda name: scaled(criterion(f"evaluation/{name}"), ACCOUNTS * policies)
    of = lambda name, key: summary([each[key] for each in runs[name]])
    phases = {
        "Freeze Frame, 1 thread": (per_account("engine"), per_policy("engine")),
        "Freeze Frame, 2 threads": (per_account("engine-2-threads"), per_policy("engine-2-threads")),
        "plain Rust loop, 1 thread": (per_account("scalar"), per_policy("scalar")),
        "NumPy": (
            scaled(of("NumPy", "synthesis_s"), ACCOUNTS / 1e9),
            scaled(of("NumPy", "evaluation_s"), ACCOUNTS * policies / 1e9),
        ),
    }

    def columns(pair, ours, digits):
        """Fastest, median, and the ratio of the fastest to ours."""
        return [f"{pair[0]:.{digits}f}", f"{pair[1]:.{digits}f}", f"{pair[0] / ours[0]:.2f}"]

    ours = phases["Freeze Frame, 1 thread"]
    process = lambda key: of("Freeze Frame, 1 thread", key)
    report = "\n\n".join([
        f"Measured on: {processor()}, {os.cpu_count()} cores; {platform.system()}; NumPy {numpy_version}, Python "
        f"{platform.python_version()}; load average {load[0]:.1f} before, {load[1]:.1f} after; {arguments.rounds} runs of each process.",
        table(
            ["phase", "synthesis, ns an account: fastest", "median", "ratio", "evaluation, ns an account and policy: fastest", "median", "ratio"],
            [[name, *columns(draw, ours[0], 1), *columns(decide, ours[1], 2)] for name, (draw, decide) in phases.items()],
        ),
        f"Of the evaluation, {per_policy('engine-pass-only')[0]:.2f} ns are the pass over the accounts; the rest is the queue and the report.",
        table(
            ["whole process, 1,000,000 accounts", "wall, s: fastest", "median", "ratio", "CPU, s: fastest", "median", "ratio", "peak memory, MB"],
            [
                [
                    name, *columns(of(name, "wall"), process("wall"), 3), *columns(of(name, "cpu"), process("cpu"), 3),
                    f"{of(name, 'mb')[1]:.0f}",
                ]
                for name in runs
            ],
        ),
        f"Ten million accounts, 1 thread: {large['wall']:.2f} s, peak memory {large['mb']:.0f} MB.",
    ])
    print(report)
    if arguments.write:
        text = PAGE.read_text(encoding="utf-8")
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        PAGE.write_text(f"{before}{BEGIN}\n\n{report}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
