"""One file a calculator: what it asks, and the result it makes by calling rules."""
