"""The command line: one small file a command, over the acts of the desk."""
