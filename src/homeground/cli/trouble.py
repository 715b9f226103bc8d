"""A wrong call or input as one message: what and where in a sentence, then how to mend it."""

from __future__ import annotations

import errno
import os

import click

REFUSED = 2
_DISK = {
    errno.ENOENT: "there is no such file or folder. Check the name.",
    errno.EACCES: "you may not read or write it. Give yourself the right to, or choose another place.",
    errno.EPERM: "you may not read or write it. Give yourself the right to, or choose another place.",
    errno.EISDIR: "this is a folder. Name a file.",
    errno.ENOTDIR: "a part of this path is a file, not a folder. Choose another place.",
    errno.EEXIST: "a file of this name stands where a folder is needed. Choose another place.",
    errno.ENOSPC: "the disk is full. Free some room, or choose another place.",
    errno.EDQUOT: "your share of the disk is full. Free some room, or choose another place.",
    errno.EROFS: "this disk can only be read. Choose another place.",
    errno.ENAMETOOLONG: "the name is too long. Choose a shorter one.",
    errno.ELOOP: "the links of this path lead round in a circle. Name the file itself.",
}


class Refused(click.ClickException):
    """The input or the call is wrong, and nothing was changed."""

    exit_code = REFUSED

    def __init__(self, what: str, *remedies: str) -> None:
        """Keep the sentence, and the lines below it."""
        super().__init__("\n".join([what, *(f"  {remedy}" for remedy in remedies)]))


def said_of(error: OSError) -> Refused:
    """A trouble with a file or the disk, said plainly."""
    where = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes, os.PathLike)) else "The output"
    return Refused(f"{where}: {_DISK.get(error.errno or 0, f'{error.strerror or error}. Choose another place.')}")
