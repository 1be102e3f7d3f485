"""The figures of the report, one question each; every one comes with the sentence that stands for it."""
