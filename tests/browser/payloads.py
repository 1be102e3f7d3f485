"""Texts that would run if anything took them for markup: strings, never to be run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<ScRiPt >alert(3)</sCrIpT>",
    "<img src=x onerror=alert(4)>",
    '"><img src=x onerror=alert(5)>',
    "'><img src=x onerror=alert(6)>",
    "<svg onload=alert(7)>",
    "<svg/onload=confirm(8)>",
    "<svg><script>alert(9)</script></svg>",
    "</text></svg><script>alert(10)</script>",
    "]]></text><script>alert(11)</script>",
    "</title><script>alert(12)</script>",
    "</style><script>alert(13)</script>",
    "</details></table></figure><img src=x onerror=prompt(14)>",
    "--><img src=x onerror=alert(15)><!--",
    "<details open ontoggle=alert(16)>",
    "<input autofocus onfocus=alert(17)>",
    "<iframe srcdoc='<script>parent.alert(18)</script>'></iframe>",
    "<iframe src=javascript:alert(19)>",
    "<a href=javascript:alert(20)>read</a>",
    "[read](javascript:alert(21))",
    "![x](x){onerror=alert(22)}",
    "javascript:alert(23)",
    '" onmouseover="alert(24)" x="',
    "' autofocus onfocus='alert(25)' x='",
    "&lt;script&gt;alert(26)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(27)&#62;",
    r"\u003cscript\u003ealert(28)\u003c/script\u003e",
    "{{ 7*7 }}<img src=x onerror=alert(29)>",
    "{% raw %}<img src=x onerror=alert(30)>",
    "${alert(31)}`${alert(31)}`",
    "{name.__class__}<img src=x onerror=alert(32)>",
    r"$\frac{a}{b}$<img src=x onerror=alert(33)>",
    "$\\script{<svg onload=alert(34)>",
    "＜script＞alert(35)＜/script＞",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(36)>",
    "<meta http-equiv=refresh content='0;url=https://example.org/37'>",
    "<link rel=stylesheet href=https://example.org/38.css>",
    "<style>@import 'https://example.org/39.css';</style>",
    "<base href=https://example.org/40>",
    "<form action=https://example.org/41><button formaction=javascript:alert(41)>",
    "=HYPERLINK('https://example.org/42','read')",
    "\u202e<img src=x onerror=alert(43)>",
    "<img src=x\tonerror=alert(44)>",
    "<p style=background:url(https://example.org/45.png)>",
)


def shared_payloads(datasets: Path) -> tuple[str, ...]:
    """Return the public sample of 200 payloads."""
    text = (datasets / "badinput" / "xss" / "xss-sample-200.txt").read_text(encoding="utf-8")
    return tuple(filter(None, (line.strip() for line in text.splitlines())))
