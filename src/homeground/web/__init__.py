"""The pages: plain HTML that works without a script, drawn from the questions of the case."""
