"""Kernels for tests and trials: started as a user of jupyter_client starts them, asked for values in their own words."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jupyter_client.blocking.client import BlockingKernelClient

ARGV: Final = ("python", "-m", "ipykernel_launcher", "-f", "{connection_file}")
SMALL: Final = ("ipykernel.kernelapp", "matplotlib.pyplot", "pandas", "pyarrow.compute")
"""As few modules as these tests need."""
PATIENCE: Final = 60.0


class Kernel:
    """A kernel that runs."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.manager = manager
        self.client = client

    def run(self, code: str) -> dict[str, Any]:
        """Run code and return the reply."""
        reply = self.client.execute(code, reply=True, timeout=PATIENCE, stop_on_error=False)
        return dict(reply["content"])

    def tell(self, expression: str, *, after: str = "") -> Any:
        """Return what an expression is in the kernel, once some code has run."""
        reply = self.client.execute(
            after, reply=True, timeout=PATIENCE, user_expressions={"told": expression}
        )
        assert reply["content"]["status"] == "ok", reply["content"]
        told = reply["content"]["user_expressions"]["told"]
        assert told["status"] == "ok", told
        return ast.literal_eval(told["data"]["text/plain"])


def manager_of(
    *,
    kind: Callable[..., Any] = KernelManager,
    provisioner: str = "netlib-warm",
    argv: Sequence[str] = ARGV,
    preload: Sequence[str] = SMALL,
    linger: float = 0.0,
) -> Any:
    """Return a manager of one kernel that is started by a provisioner."""
    config = {"linger": linger, "preload": list(preload)} if provisioner == "netlib-warm" else {}
    manager = kind(transport_encryption="auto")
    manager._kernel_spec = KernelSpec(
        argv=list(argv),
        display_name="Trial",
        language="python",
        metadata={
            "kernel_provisioner": {"provisioner_name": provisioner, "config": config},
            "supported_encryption": ["curve"],
        },
    )
    return manager


@contextmanager
def running(manager: KernelManager, **options: Any) -> Iterator[Kernel]:
    """Start the kernel of a manager and end it."""
    manager.start_kernel(**options)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        yield Kernel(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        manager.context.destroy(linger=0)


def is_warm(manager: KernelManager) -> bool:
    """Tell whether a kernel was forked."""
    return getattr(manager.provisioner, "_warm", None) is not None
