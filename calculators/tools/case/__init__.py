"""One case, typed once: what the call sheet, the worksheet of the form, the proof list and the letters share."""
