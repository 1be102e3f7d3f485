"""Made-up exports with planted truth, to try the suite on and to test it with."""
