import socket

import pytest

from tests.network import OtherMachine, is_here


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost", "", None, b"localhost", "/run/some.sock"])
def test_this_machine_may_be_talked_to(host: object) -> None:
    assert is_here(host)
    assert is_here((host, 8000))


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "0.0.0.0", "example.org", b"example.org", "localhost.example.org"])  # noqa: S104 - an address to refuse
def test_any_other_machine_may_not(host: object) -> None:
    assert not is_here(host)
    assert not is_here((host, 8000))


def test_a_connection_to_another_machine_is_stopped() -> None:
    with socket.socket() as plug, pytest.raises(OtherMachine):
        plug.connect(("192.0.2.1", 443))


def test_not_even_a_name_is_looked_up() -> None:
    with pytest.raises(OtherMachine):
        socket.getaddrinfo("example.org", 443)
