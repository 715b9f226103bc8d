"""What a formal letter lacks is told before what any letter could still say."""

from tests.cli.conftest import Terminal


def test_a_letter_that_lacks_what_the_law_wants_is_never_called_fit_to_use(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "rights", "-", typed='way = "law"\nasked_before = false\n')
    ready = ada_terminal.done("print", "letter", "--format", "txt")
    assert "may not count as a request" not in ready
    ada_terminal.done("answer", "rights", "-", typed='way = "law"\n')
    said = ada_terminal.done("print", "letter", "--format", "txt", "--force")
    assert "The law wants this in your request" in said
    assert said.rstrip().endswith("As it stands, your letter may not count as a request under the law.")
    assert "can be used as they are" not in said
    assert ada_terminal.json("print", "letter", "--format", "txt")["gaps"][0]["by_law"] is True
    assert ada_terminal.json("next")["step"]["command"] == "homeground answer rights"
