"""The machinery of a calculator: it knows no tax law."""
