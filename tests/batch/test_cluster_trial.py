"""Real reports on a real cluster of which a worker is killed, and then the scheduler."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.batch.cluster_trial import locally, make_clients, try_scheduler, try_worker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_a_killed_worker_costs_no_report(tmp_path: Path) -> None:
    tasks = make_clients(tmp_path / "one", 4)
    assert try_worker(tmp_path / "one", tasks, locally(tasks, tmp_path / "local")) == []


@pytest.mark.slow
def test_a_lost_scheduler_costs_no_report(tmp_path: Path) -> None:
    tasks = make_clients(tmp_path / "one", 4)
    assert try_scheduler(tmp_path / "one", tasks, locally(tasks, tmp_path / "local")) == []
