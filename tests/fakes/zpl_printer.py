"""A ZPL printer on a real socket: it draws what it got, dot by dot, and tells its state as printers do."""

import contextlib
import re
import socket
import threading
from dataclasses import dataclass, field

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFont

_LAST_LETTER = "\u017f"
"""Of the font that every printer has."""
_COMMAND = re.compile(r"[\^~]([A-Z@][A-Z0-9@])([^\^~]*)", re.DOTALL)


def draw_zpl(text: str) -> Image.Image:
    """One format (^XA to ^XZ) as black on white, in the printer's dots; what it does not know is an error."""
    return _Drawing(text).image


class _Drawing:
    def __init__(self, text: str) -> None:
        commands = [(name, rest.strip("\r\n")) for name, rest in _COMMAND.findall(text)]
        sizes = dict(commands)
        self.image = Image.new("L", (int(sizes["PW"]), int(sizes["LL"])), 255)
        self._module = 2
        self._new_field()
        for name, rest in commands:
            getattr(self, f"_do_{name.lower()}")(rest)

    def _new_field(self) -> None:
        self._at = (0, 0)
        self._kind: tuple[str, list[str]] = ("text", [])
        self._font = (20, 20)
        self._room = 0
        self._has_hex = False
        self._is_reverse = False
        self._data = ""

    def _nothing(self, _rest: str) -> None:
        """Of no consequence to the picture."""

    _do_xa = _do_xz = _do_pw = _do_ll = _do_lh = _do_ci = _do_jz = _do_pq = _do_sd = _nothing

    def _do_fo(self, rest: str) -> None:
        x, y = rest.split(",")[:2]
        self._at = (int(x), int(y))

    def _do_a0(self, rest: str) -> None:
        _turn, height, width = rest.split(",")
        self._font = (int(height), int(width))

    def _do_fb(self, rest: str) -> None:
        self._room = int(rest.split(",", maxsplit=1)[0])

    def _do_fr(self, _rest: str) -> None:
        self._is_reverse = True

    def _do_fh(self, rest: str) -> None:
        assert rest == "_"
        self._has_hex = True

    def _do_by(self, rest: str) -> None:
        self._module = int(rest.split(",", maxsplit=1)[0])

    def _do_bc(self, rest: str) -> None:
        self._kind = ("bars", rest.split(","))

    def _do_bq(self, rest: str) -> None:
        self._kind = ("qr", rest.split(","))

    def _do_bx(self, rest: str) -> None:
        self._kind = ("datamatrix", rest.split(","))

    def _do_gb(self, rest: str) -> None:
        width, height, thickness = (int(part) for part in rest.split(","))
        thickness = max(1, thickness)
        box = (self._at[0], self._at[1], self._at[0] + max(width, thickness) - 1, self._at[1] + height - 1)
        ImageDraw.Draw(self.image).rectangle(box, outline=0, width=min(thickness, min(width, height) // 2 + 1))

    def _do_gf(self, rest: str) -> None:
        kind, total, count, row, hexadecimal = rest.split(",")
        assert (kind, total) == ("A", count)
        data = np.frombuffer(bytes.fromhex(hexadecimal), np.uint8).reshape(-1, int(row))
        assert data.size == int(total)
        ink = Image.fromarray(np.where(np.unpackbits(data, axis=1) == 1, 0, 255).astype(np.uint8))
        # Only ink prints: what is white in a picture leaves what is below it.
        ground = self.image.crop((*self._at, self._at[0] + ink.width, self._at[1] + ink.height))
        self.image.paste(ImageChops.darker(ground, ink), self._at)

    def _do_fd(self, rest: str) -> None:
        self._data = rest

    def _do_fs(self, _rest: str) -> None:
        if self._data:
            getattr(self, f"_draw_{self._kind[0]}")(self._kind[1])
        self._new_field()

    def _draw_text(self, _options: list[str]) -> None:
        text = self._data
        if self._has_hex:
            text = re.sub(r"_([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), text)
        # What a printer has no letter for comes out as a gap.
        text = "".join(letter if letter <= _LAST_LETTER or letter in "–—…‘’“”•€" else " " for letter in text)
        height, width = self._font
        font = ImageFont.load_default(size=height)
        shape = font.getbbox(text)
        drawn = Image.new("L", (max(1, int(shape[2])), height), 255)
        ImageDraw.Draw(drawn).text((0, 0), text, font=font, fill=0)
        drawn = drawn.resize((max(1, drawn.width * width // height), height))
        assert not self._room or drawn.width <= self._room, f"{text!r} does not fit its room"
        if self._is_reverse:
            ground = self.image.crop((*self._at, self._at[0] + drawn.width, self._at[1] + drawn.height))
            drawn = ImageChops.invert(ImageChops.difference(ground, drawn))
        self.image.paste(drawn, self._at)

    def _draw_bars(self, options: list[str]) -> None:
        assert self._data.startswith(">:"), "subset B from the start"
        code = zxingcpp.create_barcode(self._data[2:], zxingcpp.BarcodeFormat.Code128)
        row = np.asarray(code.to_image(scale=1, add_quiet_zones=False))[0]
        assert len(row) <= 11 * len(self._data) + 13, "at most as wide as subset B makes it"
        pixels = np.kron(np.tile(row, (int(options[1]), 1)), np.ones((1, self._module), np.uint8))
        self.image.paste(Image.fromarray(pixels.astype(np.uint8)), self._at)

    def _draw_qr(self, options: list[str]) -> None:
        assert self._data[:3] in {"MA,", "QA,", "LA,", "HA,"}
        self._draw_matrix(self._data[3:], zxingcpp.BarcodeFormat.QRCode, int(options[2]), below=10)

    def _draw_datamatrix(self, options: list[str]) -> None:
        self._draw_matrix(self._data, zxingcpp.BarcodeFormat.DataMatrix, int(options[1]), below=0)

    def _draw_matrix(self, text: str, kind: zxingcpp.BarcodeFormat, module: int, below: int) -> None:
        code = zxingcpp.create_barcode(text, kind)
        pixels = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
        large = np.kron(pixels, np.ones((module, module), np.uint8)).astype(np.uint8)
        self.image.paste(Image.fromarray(large), (self._at[0], self._at[1] + below))


def seen_by_a_camera(label: Image.Image, dots_a_pixel: float = 0.5) -> NDArray[np.uint8]:
    """The label as it lies on the bench: on grey, some of its dots a pixel."""
    side = (round(label.width / dots_a_pixel / 2), round(label.height / dots_a_pixel / 2))
    ground = Image.new("L", (side[0] + 120, side[1] + 120), 120)
    ground.paste(label.resize(side, Image.Resampling.BILINEAR), (60, 60))
    grey = np.asarray(ground, np.uint8)
    return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))


@dataclass
class ZplSocketPrinter:
    """Listens on loopback until it is closed.

    Attributes:
        answers: Whether it tells its state.
        is_paper_out: No labels.
        is_ribbon_out: No ribbon.
        is_paused: Somebody pressed pause.
        runs_out_after: Labels until the paper ends by itself, or None.
        hangs_up_in_label: It goes off in the middle of a label.
        never_done: A label stays in its buffer.
        labels: What came out, one picture a label.
        texts: The formats behind them.
        buffered: Formats received and not printed.
    """

    answers: bool = True
    is_paper_out: bool = False
    is_ribbon_out: bool = False
    is_paused: bool = False
    runs_out_after: int | None = None
    hangs_up_in_label: bool = False
    never_done: bool = False
    labels: list[Image.Image] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    buffered: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, name="zpl printer")
        self._thread.start()

    @property
    def address(self) -> str:
        """For the settings."""
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def close(self) -> None:
        """Switch it off."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)

    def refill(self) -> None:
        """New labels: what is in its buffer comes out."""
        self.is_paper_out, self.runs_out_after = False, None
        self._print_buffer()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            with connection, contextlib.suppress(OSError):
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        heard = ""
        while data := connection.recv(4096):
            heard += data.decode()
            heard = self._hear(connection, heard)

    def _hear(self, connection: socket.socket, heard: str) -> str:
        while heard := heard.lstrip("\r\n"):
            if heard.startswith("~HS"):
                heard = heard[3:]
                if self.answers:
                    connection.sendall(self._state())
            elif heard.startswith("~JA"):
                heard = heard[3:]
                self.buffered.clear()
            elif (found := re.match(r"((?:~SD\d\d)?\s*\^XA.*?\^XZ)", heard, re.DOTALL)) is not None:
                if self.hangs_up_in_label:
                    connection.shutdown(socket.SHUT_RDWR)
                    return ""
                heard = heard[found.end() :]
                self.buffered.append(found[1])
                self._print_buffer()
            else:
                return heard
        return heard

    def _print_buffer(self) -> None:
        while self.buffered and not (self.is_paper_out or self.is_ribbon_out or self.is_paused or self.never_done):
            if self.runs_out_after is not None and len(self.labels) >= self.runs_out_after:
                self.is_paper_out = True
                return
            text = self.buffered.pop(0)
            self.texts.append(text)
            self.labels.append(draw_zpl(text))

    def _state(self) -> bytes:
        flags = [int(flag) for flag in (self.is_paper_out, self.is_paused, self.is_ribbon_out)]
        lines = (
            f"030,{flags[0]},{flags[1]},0203,{len(self.buffered):03d},0,0,0,000,0,0,0",
            f"001,0,0,{flags[2]},1,2,4,0,00000000,1,000",
            "1234,0",
        )
        return b"".join(b"\x02" + line.encode() + b"\x03\r\n" for line in lines)
