"""The plots of the supervisor's screen; imported with the first one, as what draws them is slow to load."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from ui.style.sheet import current_tokens, typeface
from ui.viewmodels.floor import PlotView

_TEXT = 14
_BAR = 0.68
_ROOM = 1.18
"""So much longer than the longest bar is the axis: its number stands behind it."""
_TONES = {"stop": "stop", "attention": "attention", "accepted": "accepted"}
_LABELS = 12
"""More hours than these are not all written."""


class FloorPlot(pg.PlotWidget):  # type: ignore[misc]  # the library has no types
    """Draws a view; nothing in it can be moved, zoomed or clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floor-plot")
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.getPlotItem().layout.setContentsMargins(8, 10, 8, 6)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view: PlotView | None = None

    def set_plot(self, view: PlotView) -> None:
        """Draw it; nothing happens if it is there already."""
        if view != self._view:
            self._view = view
            told = ", ".join(f"{label} {text}" for label, text in zip(view.labels, view.texts, strict=True))
            self.setAccessibleName(f"{view.title}: {told}")
            self._draw(view)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the other theme."""
        super().changeEvent(event)
        # It comes while the widget is being made, too.
        view: PlotView | None = getattr(self, "_view", None)
        if event.type() == QEvent.Type.PaletteChange and view is not None:
            self._draw(view)

    def _draw(self, view: PlotView) -> None:
        tokens = current_tokens()
        self.clear()
        self.setBackground(QColor(tokens.surface_raised))
        lies = view.form != "columns"
        self.getPlotItem().invertY(lies)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setTickFont(typeface(_TEXT))
            axis.setTextPen(QColor(tokens.text))
            axis.setPen(QColor(tokens.line))
            axis.setStyle(tickLength=0)
        every = max(1, -(-len(view.labels) // _LABELS))
        named = [(place, text) for place, text in enumerate(view.labels) if lies or place % every == 0]
        self.getAxis("left" if lies else "bottom").setTicks([named])
        self.getAxis("bottom" if lies else "left").setTicks(None)
        # Behind lying bars stand their numbers: the axis would say them once more.
        self.showAxis("bottom", show=view.form != "bars")
        brushes = [QColor(tokens.color(_TONES.get(tone, "info"))) for tone in self._tones(view)]
        values = [value or 0.0 for value in view.values]
        count = len(values)
        most = max([*values, *view.marks, *view.highs], default=0.0) or 1.0
        if view.form == "columns":
            self._add(pg.BarGraphItem(x=range(count), height=values, width=_BAR, brushes=brushes, pen=None))
            self._ticks_of(view, is_upright=False)
            self.setRange(xRange=(-0.6, count - 0.4), yRange=(0, most * 1.06), padding=0)
            return
        if view.form == "bars":
            self._add(pg.BarGraphItem(x0=0, y=range(count), width=values, height=_BAR, brushes=brushes, pen=None))
            for place, text in enumerate(view.texts):
                self._write(text, values[place] + most * 0.015, place)
            self._ticks_of(view, is_upright=True)
            self.setRange(xRange=(0, most * _ROOM), yRange=(-0.7, count - 0.3), padding=0)
            return
        for place, (low, high) in enumerate(zip(view.lows, view.highs, strict=True)):
            self._line([low, high], [place, place], QPen(QColor(tokens.line_strong), 4))
        points = pg.ScatterPlotItem(x=values, y=list(range(count)), size=13, pen=None, brush=QColor(tokens.info))
        self._add(points)
        for place, text in enumerate(view.texts):
            self._write(text, 1.01, place)
        self.setRange(xRange=(min([0.0, *view.lows]), 1.1), yRange=(-0.7, count - 0.3), padding=0)

    def _tones(self, view: PlotView) -> tuple[str, ...]:
        return view.tones or ("",) * len(view.values)

    def _ticks_of(self, view: PlotView, *, is_upright: bool) -> None:
        """A mark across each bar: what was aimed at, or what is usual."""
        pen = QPen(QColor(current_tokens().text), 3)
        for place, mark in enumerate(view.marks):
            along, across = [mark, mark], [place - 0.5, place + 0.5]
            self._line(along if is_upright else across, across if is_upright else along, pen)

    def _line(self, x: list[float], y: list[float], pen: QPen) -> None:
        pen.setCosmetic(True)
        self._add(pg.PlotCurveItem(x=x, y=y, pen=pen))

    def _write(self, text: str, x: float, y: float) -> None:
        item = pg.TextItem(text, color=QColor(current_tokens().text), anchor=(0, 0.5))
        item.setFont(typeface(_TEXT, bold=True, tabular=True))
        item.setPos(x, y)
        self._add(item)

    def _add(self, item: Any) -> None:  # noqa: ANN401 (the library has no types)
        self.addItem(item)
