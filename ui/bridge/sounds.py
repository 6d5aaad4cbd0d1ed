"""Three sounds that differ without looking: accepted, attention, stop."""

import logging
import math
import shutil
import struct
import sys
import wave
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Slot

from receiving_station.domain.events import Severity

log = logging.getLogger(__name__)

TONES: Mapping[Severity, tuple[tuple[int, int], ...]] = {
    Severity.ACCEPTED: ((1760, 70),),
    Severity.ATTENTION: ((880, 110), (0, 60), (880, 110)),
    Severity.STOP: ((220, 700),),
}
"""Pairs of pitch in hertz (0: silence) and length in milliseconds: one short high, two middle, one long low."""
RATE_HZ = 22_050
_PLAYERS = ("pw-play", "paplay", "aplay")
_FADE_SAMPLES = 150


class SoundPlayer(QObject):
    """Plays through the system's own player; a PC without one stays silent, the screen says it all the same.

    Args:
        folder: Where the three small WAV files are written, once.
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._player = next((player for player in _PLAYERS if shutil.which(player)), None)
        self._process = QProcess(self)

    @Slot(object)
    def play(self, severity: Severity) -> None:
        """Start the sound; one that still plays is not interrupted, for a person hears the first."""
        if severity not in TONES:
            return
        file = self._folder / f"{severity}.wav"
        if not file.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            write_tone(file, TONES[severity])
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 (there on Windows only)

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        elif self._player is not None and self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start(self._player, [str(file)])


def write_tone(file: Path, tones: tuple[tuple[int, int], ...]) -> None:
    """Write the tones as 16-bit mono WAV, faded at both ends so that nothing clicks."""
    samples: list[int] = []
    for pitch_hz, length_ms in tones:
        count = RATE_HZ * length_ms // 1000
        for number in range(count):
            fade = min(1.0, number / _FADE_SAMPLES, (count - number) / _FADE_SAMPLES)
            samples.append(round(12_000 * fade * math.sin(2 * math.pi * pitch_hz * number / RATE_HZ)))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
