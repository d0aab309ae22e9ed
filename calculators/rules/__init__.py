"""The law as functions of facts and dated figures: one file a rule family. They know no form and no HTML."""
