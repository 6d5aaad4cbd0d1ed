"""The language on screen: one Qt translator and the locale that goes with it, changed while the window is open."""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase

from receiving_station.resources import resource
from ui.viewmodels.locale import LANGUAGES, locale_of, system_language

log = logging.getLogger(__name__)

_SCRIPTS = {"ko": QFontDatabase.WritingSystem.Korean, "ja": QFontDatabase.WritingSystem.Japanese}


class Languages:
    """Puts a language on the application; widgets get a LanguageChange event from Qt.

    Args:
        application: Gets the translators.
        setting: ``auto`` or the bench's own language.
    """

    def __init__(self, application: QCoreApplication, setting: str = "auto") -> None:
        self._application = application
        self._own = setting if setting in LANGUAGES else system_language()
        self._translators: list[QTranslator] = []
        self._locale_before = QLocale()
        self.language = ""

    @property
    def own(self) -> str:
        """The bench's language, spoken while nobody is signed in."""
        return self._own

    def use(self, language: str) -> None:
        """Speak this one of ``LANGUAGES``; anything else is the bench's own."""
        language = language if language in LANGUAGES else self._own
        if language == self.language:
            return
        self.language = language
        QLocale.setDefault(locale_of(language))
        self._remove()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # English has a file too: its plural forms. Qt's own words (a field's menu) come with PySide6.
        for name, folder in ((f"qtbase_{language}", qt_folder), (f"bench_{language}", str(resource("translations")))):
            translator = QTranslator()
            if translator.load(name, folder):
                self._application.installTranslator(translator)
                self._translators.append(translator)
            elif name.startswith("bench"):
                log.warning("no translation for %s in %s", language, folder)

    @property
    def is_drawable(self) -> bool:
        """Whether some font of this PC has the language's signs."""
        script = _SCRIPTS.get(self.language)
        return script is None or bool(QFontDatabase.families(script))

    def close(self) -> None:
        """Leave the application as it was."""
        self._remove()
        QLocale.setDefault(self._locale_before)
        self.language = ""

    def _remove(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()
