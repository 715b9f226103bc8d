"""Refuses, for the whole test process, to talk to any machine but this one."""

from ipaddress import ip_address

TALKING = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}
"""The audit events of talking to a machine, with the place of its address among the event's arguments."""


class OtherMachine(Exception):
    """A test tried to talk to another machine; nothing in Homeground may."""


def refuse_other_machines(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it stops the call that would leave this machine."""
    if event in TALKING and not is_here(arguments[TALKING[event]]):
        raise OtherMachine(f"{event}: {arguments[TALKING[event]]!r}")


def is_here(address: object) -> bool:
    """Whether an address, as Python's sockets take it, is this machine's own: loopback, or a socket in the file system."""
    host = address[0] if isinstance(address, tuple) else address
    name = host.decode(errors="replace") if isinstance(host, bytes) else str(host or "")
    if name in ("", "localhost") or name.startswith(("/", "\0")):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
