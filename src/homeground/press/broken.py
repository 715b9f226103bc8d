"""What the press cannot do, named so that a person can mend it."""


class CannotSet(Exception):
    """The fonts here have no such characters; `characters` names them."""

    def __init__(self, characters: str) -> None:
        """Say what is missing and the way out."""
        super().__init__(
            f"The PDF has no letters for: {' '.join(characters)}. "
            "Take the DOCX or the HTML file instead: they use the fonts of your computer, and it can print them to PDF."
        )
        self.characters = characters


class BrokenPaper(Exception):
    """A node of the paper cannot be set; `node` is its id, empty where it lies in no single one."""

    def __init__(self, node: str, why: str) -> None:
        """Name the node and repeat the typesetter's reason."""
        super().__init__(f"{node or 'the whole paper'}: {why}")
        self.node = node
