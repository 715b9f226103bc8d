"""What the trial keeps of its promises, measured on made-up work: see the README beside this file."""
