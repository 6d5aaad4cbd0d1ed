"""The one text field of a page; it never takes the keys away from the bench by itself."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.style.sheet import BODY_LARGE, GRID, TARGET, typeface
from ui.views.marks import IconMark

_ICON = 24
_ICONS = {"note": "pencil", "shelf": "shelf", "number": "search", "search": "search"}


class BenchEdit(QLineEdit):
    """A line edit that gives the keys back to the window on Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(typeface(BODY_LARGE))
        self.setFixedHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxLength(500)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_back()
            event.accept()
            return
        super().keyPressEvent(event)

    def give_back(self) -> None:
        """Return the keys to the window."""
        self.clearFocus()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As wide as it may get."""
        return QSize(320, TARGET)


class FieldRow(QWidget):
    """An icon and a field, hidden while the page wants none.

    Signals:
        edited: A person changed the text; with the field's name and the text.
        entered: Return was pressed in it; with the field's name and the text.
    """

    edited = Signal(str, str)
    entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._rendered = ""
        self._is_asked = False
        self._mark = IconMark()
        self._edit = BenchEdit()
        self._edit.setTextMargins(_ICON + GRID, 0, 0, 0)
        # The icon lies in the field: what stands above and below it begins where the field does.
        self._mark.setParent(self._edit)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.move(_ICON // 2, (TARGET - _ICON) // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._edit, 1)
        self._edit.textEdited.connect(self._tell_edited)
        self._edit.returnPressed.connect(self._tell_entered)
        self.hide()

    def set_field(self, name: str, text: str = "") -> None:
        """Show a field with a text, or none with "".

        Args:
            name: "note", "shelf", "number" or "".
            text: What is in it. While a person types, only a text other than the one given last is set.
        """
        if name != self._name:
            self._name = name
            self._rendered = ""
            self._is_asked = False
            self._edit.clear()
            self._edit.setObjectName(f"field:{name}" if name else "")
            self._edit.setPlaceholderText(self._placeholder(name))
            self._edit.setAccessibleName(self._placeholder(name))
            self._mark.set_icon(_ICONS.get(name, "pencil"), "text_quiet")
            if not name and self._edit.hasFocus():
                self._edit.give_back()
            self.setVisible(bool(name))
        if text != self._rendered:
            self._rendered = text
            if text != self._edit.text():
                self._edit.setText(text)

    def take_keys(self) -> None:
        """Let a person type into it without touching it; an empty Return does not give the keys back then."""
        self._is_asked = True
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_back(self) -> None:
        """Return the keys to the window where the field has them."""
        self._is_asked = False
        if self._edit.hasFocus():
            self._edit.give_back()

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._edit.setPlaceholderText(self._placeholder(self._name))
        self._edit.setAccessibleName(self._placeholder(self._name))

    def _placeholder(self, name: str) -> str:
        match name:
            case "note":
                return self.tr("Write a note about this unit")
            case "shelf":
                return self.tr("Shelf where the parcel is put")
            case "check":
                return self.tr("Type the answer")
            case "number":
                return self.tr("Type a number")
            case "search":
                return self.tr("0: search by number")
            case _:
                return ""

    @Slot(str)
    def _tell_edited(self, text: str) -> None:
        self._rendered = text
        self.edited.emit(self._name, text)

    @Slot()
    def _tell_entered(self) -> None:
        name, text = self._name, self._edit.text()
        if name in {"number", "check"}:
            # A number is asked for once; what is typed next is another one.
            self._edit.clear()
            self._rendered = ""
        if text.strip() or not self._is_asked:
            self.give_back()
        self.entered.emit(name, text)
