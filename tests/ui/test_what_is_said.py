"""What the bench says, by word and by ear: three parts, three sounds, and nothing that pops up."""

import ast
import re
import struct
import wave
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

from receiving_station.application.messages import TEXTS
from receiving_station.domain.events import Severity
from ui import translate
from ui.bridge.sounds import RATE_HZ, SoundPlayer, write_tone
from ui.bridge.sounds import TONES as SHIPPED
from ui.viewmodels.locale import LANGUAGES

ROOT = Path(__file__).parents[2]
LOUD = {"ATTENTION", "STOP"}
STOPS = {code for code in TEXTS if f"{code}_todo" in TEXTS}
"""Named on the message line; the red page below says what to do."""
IN_A_TERMINAL = {
    "setting_wrong",
    "bench_broken",
    "central_not_started",
    "token_not_kept",
    "already_running",
    "enrol_refused",
    "update_not_here",
}
BESIDE_THE_PICTURE = {code for code in TEXTS if code.startswith(("hint_", "check_"))}
"""Said in the place of what it is about, with its state beside it."""


@lru_cache(maxsize=1)
def said_loudly() -> frozenset[str]:
    """Codes of sentences that the source says with attention or stop, or raises as an error."""
    found: set[str] = set()
    for path in (*(ROOT / "receiving_station").rglob("*.py"), *(ROOT / "ui").rglob("*.py")):
        if "central" in path.parts or path.name.startswith("gallery"):
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and call.args and _is_loud(call):
                found |= {str(node.value) for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant)}
    return frozenset(found & TEXTS.keys())


def _is_loud(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "Message":
        return len(call.args) > 1 and any(word in ast.dump(call.args[1]) for word in LOUD)
    return name in {"attention", "stop", "refuse", "StationError"}


def parts_of(text: str) -> list[str]:
    """What stands between full stops, colons and semicolons, of any script; a gap may be a sentence of its own."""
    return [part for part in re.split(r"[.!?:;]+(?=\s|$)|[。！？：；]+", text) if part.strip()]


def in_language(language: str) -> dict[str, str]:
    if language == "en":
        return dict(TEXTS)
    forms = translate.read(language).forms
    said = {phrase.source: form[0] for phrase, form in forms.items() if phrase.context == "messages"}
    return {code: said[text] for code, text in TEXTS.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_loud_message_says_what_happened_what_was_kept_and_what_to_do(language: str) -> None:
    texts = in_language(language)
    wanted = said_loudly() - STOPS - IN_A_TERMINAL - BESIDE_THE_PICTURE
    assert len(wanted) > 80
    assert [f"{code}: {texts[code]}" for code in sorted(wanted) if len(parts_of(texts[code])) < 3] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_has_an_empty_part_and_every_stop_says_what_to_do(language: str) -> None:
    texts = in_language(language)
    assert [code for code, text in texts.items() if not parts_of(text) or "  " in text or text != text.strip()] == []
    assert {"stop_prohibited", "stop_hazardous", "stop_empty_box", "stop_tampered", "stop_unsafe"} <= STOPS


# --- sounds


def heard(file: Path) -> list[tuple[float, float]]:
    """(seconds, hertz) of each tone in a wave file, as an ear would: by its loudness and its strongest frequency."""
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE_HZ)
        count = sound.getnframes()
        samples = np.array(struct.unpack(f"<{count}h", sound.readframes(count)), dtype=float)
    window = RATE_HZ // 100
    loud = [np.abs(samples[at : at + window]).max() > 1000 for at in range(0, count, window)]
    tones, start = [], None
    for number, is_on in enumerate([*loud, False]):
        if is_on and start is None:
            start = number
        elif not is_on and start is not None:
            piece = samples[start * window : number * window]
            spectrum = np.abs(np.fft.rfft(piece))
            tones.append((len(piece) / RATE_HZ, float(spectrum.argmax() * RATE_HZ / len(piece))))
            start = None
    return tones


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> dict[Severity, list[tuple[float, float]]]:
    folder = tmp_path_factory.mktemp("sounds")
    for severity, tones in SHIPPED.items():
        write_tone(folder / f"{severity}.wav", tones)
    return {severity: heard(folder / f"{severity}.wav") for severity in SHIPPED}


def test_accepted_is_one_short_high_tone(sounds: dict[Severity, list[tuple[float, float]]]) -> None:
    ((seconds, hertz),) = sounds[Severity.ACCEPTED]
    assert (seconds < 0.12, hertz > 1500) == (True, True)


def test_attention_is_two_middle_tones(sounds: dict[Severity, list[tuple[float, float]]]) -> None:
    first, second = sounds[Severity.ATTENTION]
    assert [600 < hertz < 1200 for _, hertz in (first, second)] == [True, True]


def test_stop_is_one_long_low_tone(sounds: dict[Severity, list[tuple[float, float]]]) -> None:
    ((seconds, hertz),) = sounds[Severity.STOP]
    assert (seconds > 0.5, hertz < 300) == (True, True)


def test_the_three_lie_an_octave_apart_for_those_who_hear_little(
    sounds: dict[Severity, list[tuple[float, float]]],
) -> None:
    low, middle, high = sorted(tones[0][1] for tones in sounds.values())
    assert (middle / low >= 1.9, high / middle >= 1.9) == (True, True)


def test_information_alone_makes_no_sound(tmp_path: Path) -> None:
    SoundPlayer(tmp_path).play(Severity.INFO)
    assert list(tmp_path.iterdir()) == []


# --- nothing pops up

WAITS = {"exec", "exec_", "getText", "getOpenFileName", "getSaveFileName"}
BEFORE_THE_WINDOW = {"tell_refusal"}
"""Where the station does not start at all there is no window that could say so."""
POPS_UP = re.compile(r"^(QDialog|QMessageBox|QFileDialog|QInputDialog|QProgressDialog|QErrorMessage|QPrintDialog)$")


def _functions(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node


def test_no_dialog_is_executed_in_the_flow() -> None:
    found = []
    for path in (ROOT / "ui").rglob("*.py"):
        for name, function in _functions(ast.parse(path.read_text(encoding="utf-8"))):
            if name in BEFORE_THE_WINDOW:
                continue
            for node in ast.walk(function):
                is_exec = isinstance(node, ast.Attribute) and node.attr in {
                    "exec",
                    "exec_",
                    "getText",
                    "getOpenFileName",
                }
                is_application = is_exec and isinstance(node, ast.Attribute) and "application" in ast.dump(node.value)
                if is_exec and not is_application:
                    found.append(f"{path.name}:{name}")
                if isinstance(node, ast.Name) and POPS_UP.match(node.id):
                    found.append(f"{path.name}:{name} {node.id}")
    assert found == []
