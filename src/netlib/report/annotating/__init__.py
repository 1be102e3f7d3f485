"""The parts of the grid in which a user corrects what is known about contacts."""
