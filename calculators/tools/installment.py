TOOL=None
