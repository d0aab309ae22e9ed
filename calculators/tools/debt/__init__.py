"""What the calculators about a debt share: its questions, its terms, the plans for it, and what a plan costs."""
