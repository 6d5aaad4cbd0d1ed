"""Every word on screen in every language: there, with its gaps, compiled, and not cut on any page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.application.messages import TEXTS
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.session import Bench, Session
from receiving_station.resources import resource
from ui import translate
from ui.bridge.language import Languages
from ui.style.sheet import apply_style
from ui.viewmodels.locale import LANGUAGES, day_text, money_text, number_text, time_text
from ui.viewmodels.presenter import Surroundings, present
from ui.viewmodels.words import tr, trn
from ui.views import gallery
from ui.views.main_window import MainWindow

GAPS = {
    "item": "Trail jacket, olive, M", "rma": "RMA-48213", "name": "R. Alvarez", "reason": "?", "advice": "",
    "units": "12", "operator": "M. Weber", "word": "?", "tries": "4", "minutes": "5", "shelf": "B-12",
    "path": "station.toml", "width": "640", "height": "480", "place": "station.toml", "limit": "500",
}  # fmt: skip
NOON = datetime(2026, 12, 3, 12, 5, tzinfo=UTC)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    made.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_its_words_and_every_gap_survived(language: str) -> None:
    assert translate.problems_of(translate.read(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_says_what_the_linguist_file_says(language: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(f"bench_{language}", str(resource("translations")))
    catalogue = translate.read(language)
    differs = [
        phrase.source
        for phrase in translate.wanted_in(language)
        if not phrase.is_plural
        and translator.translate(phrase.context, phrase.source) != catalogue.forms.get(phrase, ("",))[0]
    ]
    assert differs == []


def test_a_text_that_nobody_translated_is_told_and_can_be_filled_in(tmp_path: Path) -> None:
    catalogue = translate.read("de")
    gone = next(phrase for phrase in catalogue.forms if phrase.source == "Undo")
    words = catalogue.forms.pop(gone)
    assert translate.problems_of(catalogue) == ["de, bench: 'Undo' is not translated"]
    assert translate.missing_in(catalogue) == {"bench": {"Undo": ""}}
    translate.merge(catalogue, {"*": {"Undo": words[0]}})
    assert translate.problems_of(catalogue) == []


def test_a_gap_that_was_lost_in_translation_is_told() -> None:
    catalogue = translate.read("de")
    phrase = next(one for one in catalogue.forms if one.source == "shelf {shelf}")
    catalogue.forms[phrase] = ("Regal",)
    assert translate.problems_of(catalogue) == ["de, bench: 'shelf {shelf}' has other gaps: 'Regal'"]


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 unit", "3 units"), ("de", "1 Artikel", "3 Artikel"), ("es", "1 unidad", "3 unidades"),
        ("ja", "1 点", "3 点"), ("ko", "1개", "3개"),
    ],
)  # fmt: skip
def test_numbers_take_the_plural_of_their_language(languages: Languages, language: str, one: str, many: str) -> None:
    languages.use(language)
    assert (trn("%n unit(s)", 1), trn("%n unit(s)", 3)) == (one, many)


def test_dates_numbers_and_money_are_written_as_the_language_does(languages: Languages) -> None:
    languages.use("de")
    german = (day_text(NOON.date()), number_text(1200), money_text(Decimal("1024.90"), "EUR"))
    languages.use("ko")
    assert german == ("03.12.26", "1.200", "1.024,90 EUR")
    assert day_text(NOON.date()).startswith("26. 12. 3") or day_text(NOON.date()).startswith("2026")
    assert time_text(NOON)


def test_the_screen_speaks_another_language_without_a_restart(
    languages: Languages, qapp: QApplication, qtbot: QtBot
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.spoken):
        languages.use("ko")
    assert (window.windowTitle(), tr("Undo")) == ("반품 입고 스테이션", "되돌리기")
    with qtbot.waitSignal(window.spoken):
        languages.use("en")
    assert (window.windowTitle(), tr("Undo")) == ("Receiving station", "Undo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_fits_the_message_line(
    languages: Languages, qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    apply_style(qapp, dark=False)
    languages.use(language)
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    idle = present(Session(), None, Surroundings(Bench("B", "M.", "1"), Path, Path))
    cut = []
    for code in TEXTS:
        if code in {"setting_wrong", "already_running", "data_folder_not_usable", "central_not_started"}:
            continue  # said in a terminal or a window of its own before there is a message line
        message = Message(code, Severity.ATTENTION, tuple(GAPS.items()))
        around = Surroundings(Bench("B", "M.", "1"), Path, Path)
        window.render(replace(idle, message=present(Session(), message, around).message))
        gallery.settle()
        assert window._message.height() == 48 or code.startswith(("database_", "journal_"))
        if window._message.is_cut:
            cut.append(window._message.accessibleName())
    assert cut == []


def test_words_of_the_program_are_drawn_from_the_source_and_not_put_together() -> None:
    said = {phrase.source for phrase in translate.phrases()}
    assert {"Undo", "Last parcels", TEXTS["undone"]} <= said
