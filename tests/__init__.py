"""Tests, and the small helpers they share with `make serve`."""
