"""The ACS Guide calculators."""
