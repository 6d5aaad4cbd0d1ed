"""The way bytes take to a printer and back: a network socket, or a device file of Linux."""

import os
import select
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from receiving_station.application.errors import StationError

CONNECT_S = 3.0
SEND_S = 5.0


class Line(Protocol):
    """An open connection."""

    def send(self, data: bytes) -> None:
        """Hand over all of it.

        Raises:
            OSError: It did not take all in time.
        """
        ...

    def receive(self, wait_s: float) -> bytes:
        """What came within that time; b"" where nothing did, or where this way has no answers.

        Raises:
            OSError: The other side is gone.
        """
        ...


class Link(Protocol):
    """Where the printer is."""

    name: str

    def line(self) -> AbstractContextManager[Line]:
        """A connection for one label.

        Raises:
            StationError: ``printer_off``.
        """
        ...


class Tcp:
    """Raw TCP, as printers offer it on port 9100."""

    def __init__(self, host: str, port: int) -> None:
        self.name = f"{host}:{port}"
        self._place = (host, port)

    @contextmanager
    def line(self) -> Iterator[Line]:
        """A connection for one label."""
        try:
            connection = socket.create_connection(self._place, CONNECT_S)
        except OSError as error:
            raise StationError("printer_off", name=self.name) from error
        with connection:
            yield _SocketLine(connection)


class _SocketLine:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes) -> None:
        self._connection.settimeout(SEND_S)
        self._connection.sendall(data)

    def receive(self, wait_s: float) -> bytes:
        self._connection.settimeout(wait_s)
        try:
            data = self._connection.recv(4096)
        except TimeoutError:
            return b""
        if not data:
            raise ConnectionResetError("the printer hung up")
        return data


class DeviceFile:
    """A device file of Linux: ``/dev/usb/lp0`` and its like."""

    def __init__(self, path: str) -> None:
        self.name = path

    @contextmanager
    def line(self) -> Iterator[Line]:
        """A connection for one label."""
        # There on POSIX only; elsewhere no address leads here that could be opened.
        flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        try:
            handle = os.open(self.name, flags)
        except OSError as error:
            raise StationError("printer_off", name=self.name) from error
        try:
            yield _DeviceLine(handle)
        finally:
            os.close(handle)


class _DeviceLine:
    def __init__(self, handle: int) -> None:
        self._handle = handle

    def send(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            _, ready, _ = select.select((), (self._handle,), (), SEND_S)
            if not ready:
                raise TimeoutError("the printer takes no more")
            left = left[os.write(self._handle, left) :]

    def receive(self, wait_s: float) -> bytes:
        ready, _, _ = select.select((self._handle,), (), (), wait_s)
        return os.read(self._handle, 4096) if ready else b""
