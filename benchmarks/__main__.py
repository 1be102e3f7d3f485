"""``make bench``: structural holes against networkx, reciprocity and overlap against igraph, the profile of a network of full size, and what a report costs beyond the floor."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import psutil

from benchmarks.peers import compare_with_igraph
from benchmarks.profile import measure_full_size
from netlib.sample import make_sample

ROOT = Path(__file__).resolve().parents[1]
NETLIB = Path(sys.executable).with_name("netlib")
FULL_SIZE = {"contacts": 30_000, "messages": 500_000, "seed": 1}
_MEGABYTE = 1_000_000


def main() -> None:
    """Time each against its peer, and both reports against the floor, in turn, and print the ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--runs",
        type=int,
        default=5,
        help="counted runs of each command, after one that is not counted",
    )
    options.add_argument(
        "--sample-only", action="store_true", help="leave out all that is of full size"
    )
    given = options.parse_args()
    if not given.sample_only:
        # networkx takes gigabytes, in a process of its own
        subprocess.run([sys.executable, "-m", "benchmarks.structure"], cwd=ROOT, check=True)
        compare_with_igraph(given.runs)
        measure_full_size(given.runs)
    with tempfile.TemporaryDirectory() as scratch:
        _compare("the sample", ROOT / "data" / "sample", runs=given.runs, scratch=Path(scratch))
        if not given.sample_only:
            archive = _full_size(Path(scratch))
            _compare(
                "30,000 contacts, 500,000 messages",
                archive,
                runs=max(given.runs // 2, 1),
                scratch=Path(scratch),
            )


def _full_size(scratch: Path) -> Path:
    """Return a zip as LinkedIn sends it, with the most connections it allows."""
    folder = make_sample(scratch / "full", **FULL_SIZE)
    archive = scratch / "Complete_LinkedInDataExport_10-31-2026.zip"
    with zipfile.ZipFile(archive, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=6) as zipped:
        for path in sorted(folder.glob("*.csv")):
            zipped.write(path, path.name)
    return archive


def _compare(title: str, export: Path, *, runs: int, scratch: Path) -> None:
    """Run the floor and the report in turn and print both and their ratio."""
    floor = [sys.executable, "-m", "benchmarks.floor"]
    places = ["--out", str(scratch / "reports"), "--history", str(scratch / "history")]
    # every run is a whole one
    report = [str(NETLIB), "report", str(export), *places, "--force"]
    pairs = [(_run(floor), _run(report)) for _ in range(runs + 1)][1:]
    ratios = sorted(ours[0] / least[0] for least, ours in pairs)
    print(f"{title}, {runs} runs of each in turn:")
    print(f"  floor   {statistics.median(least[0] for least, _ in pairs):6.2f} s (median)")
    print(f"  report  {statistics.median(ours[0] for _, ours in pairs):6.2f} s (median)")
    print(f"  ratio   {statistics.median(ratios):6.2f}   ({ratios[0]:.2f} to {ratios[-1]:.2f})")
    print(
        f"  memory  {max(ours[1] for _, ours in pairs) / _MEGABYTE:6.0f} MB at the peak, both processes together"
    )


def _run(command: list[str]) -> tuple[float, int]:
    """Return the wall time of a command and the most memory it and its children held at once, in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _resident(process.pid))
        time.sleep(0.02)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed with {process.returncode}")
    return time.perf_counter() - start, peak


def _resident(pid: int) -> int:
    try:
        root = psutil.Process(pid)
        return sum(process.memory_info().rss for process in (root, *root.children(recursive=True)))
    except psutil.NoSuchProcess:
        return 0


if __name__ == "__main__":
    main()
