"""What the sample brands say fits its place at the bench, in every language, at the smallest window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.domain.dispositions import Suggestion
from receiving_station.domain.returns import CheckAnswer, ExpectedReturn
from receiving_station.domain.rules import BrandRules, Rulebook
from receiving_station.domain.session import Bench, Session, Step, UnitWork
from receiving_station.domain.units import unit_for
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, Packaging, SessionId, UnitId
from receiving_station.samples.brands import BRANDS
from tests.fakes.ids import CountingIds
from tests.fakes.parcels import made_return
from tests.ui.test_views_gallery import cut_words
from ui.bridge.language import Languages
from ui.style.sheet import apply_style
from ui.viewmodels.locale import LANGUAGES
from ui.viewmodels.presenter import Surroundings, present
from ui.views import gallery
from ui.views.main_window import MainWindow

AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
IDS = CountingIds()
BOOK = Rulebook({rules.brand: rules for rules in BRANDS})


def unit_of(expected: ExpectedReturn, category: str) -> UnitWork:
    unit = unit_for(UnitId(IDS.fresh()), AT, expected.lines[0])
    return replace(unit, packaging=Packaging.OPENED, category=category)


def sessions_of(rules: BrandRules) -> Iterator[Session]:
    """Every check as it is asked, and every place where a rule sends something, with the brand's reason."""
    expected = made_return("A", brand=rules.brand, tier="Gold")
    session = Session(SessionId(IDS.fresh()), expected=expected, started_at=AT, check_since=AT)
    for place, check in enumerate(rules.checks):
        answers = tuple(CheckAnswer(before.check_id, "", AT) for before in rules.checks[:place])
        unit = replace(unit_of(expected, check.categories[0]), checks=answers)
        yield replace(session, step=Step.CHECK, current=unit)
    for rule in rules.dispositions:
        is_held = rule.disposition is Disposition.HOLD_FOR_BRAND
        ruled = Suggestion(
            rule.disposition, "why_brand", rule.alternatives, FaultOwner.CUSTOMER, 0, words=rule.why, is_held=is_held
        )
        unit = replace(unit_of(expected, ""), item=ItemCondition.FAIR, ruled=ruled)
        yield replace(session, step=Step.DISPOSITION, current=unit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_and_no_reason_of_a_brand_is_cut(qapp: QApplication, qtbot: QtBot, language: str) -> None:
    languages = Languages(qapp)
    languages.use(language)
    apply_style(qapp, dark=False)
    window = MainWindow(clock=lambda: 41.0)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    around = Surroundings(Bench("Bench 07", "M.", "1"), Path, Path, 0.0, rules=BOOK, language=language, now=AT)
    cut: list[str] = []
    for rules in BRANDS:
        for session in sessions_of(rules):
            view = present(session, None, around)
            window.render(view)
            gallery.settle()
            assert view.question is not None
            cut.extend(f"{view.question.title}: {words}" for words in cut_words(window))
    languages.close()
    assert cut == []
