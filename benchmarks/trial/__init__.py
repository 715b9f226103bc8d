"""What the trial keeps of its promises, measured on made-up work: grid.py, others.py and speed.py say how they are run."""
