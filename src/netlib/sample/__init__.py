"""Made-up exports with planted truth, to try the suite on and to test it with."""

from netlib.sample.archive import make_sample

__all__ = ["make_sample"]
