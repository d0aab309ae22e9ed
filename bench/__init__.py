"""How soon a reader has an answer: the built site beside Pyodide as it comes, on two kinds of host, in one run."""
