"""Period after period: which export is taken, whether anything is new, what is kept, when the next run comes."""
