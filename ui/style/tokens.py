"""Colour tokens in light and dark. Code names tokens, never colours.

Every pair that the widgets put together is listed in ``TEXT_PAIRS`` and ``GRAPHIC_PAIRS``; a test computes
their contrast (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: token name to "#rrggbb".

    ``*_soft`` are quiet backgrounds, ``*_fill`` are loud ones, ``on_*`` is what is written on them.
    ``video_*`` lie on the camera picture, which no theme changes.
    """

    surface: str
    surface_raised: str
    surface_sunken: str
    line: str
    line_strong: str
    text: str
    text_quiet: str
    text_off: str
    accent: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    accepted: str
    accepted_soft: str
    accepted_fill: str
    on_accepted: str
    attention: str
    attention_soft: str
    attention_fill: str
    on_attention: str
    stop: str
    stop_soft: str
    stop_fill: str
    stop_pressed: str
    on_stop: str
    info: str
    info_soft: str
    video_surface: str
    video_text: str
    video_ours: str
    video_other: str

    def color(self, name: str) -> str:
        """The colour of a token, "#rrggbb".

        Raises:
            KeyError: If there is no such token.
        """
        if name not in NAMES:
            raise KeyError(name)
        return str(getattr(self, name))


NAMES = frozenset(field.name for field in fields(Tokens))

LIGHT = Tokens(
    surface="#eef1f4",
    surface_raised="#ffffff",
    surface_sunken="#e3e8ed",
    line="#cfd6de",
    line_strong="#76838f",
    text="#131c26",
    text_quiet="#4a5866",
    text_off="#75818d",
    accent="#0a55c4",
    accent_pressed="#07408f",
    accent_soft="#e4edfb",
    on_accent="#ffffff",
    accepted="#0f6b38",
    accepted_soft="#def2e5",
    accepted_fill="#11743d",
    on_accepted="#ffffff",
    attention="#8a4700",
    attention_soft="#ffefd2",
    attention_fill="#ffc247",
    on_attention="#2b1a00",
    stop="#b0141b",
    stop_soft="#fde4e4",
    stop_fill="#b5161d",
    stop_pressed="#8f0f15",
    on_stop="#ffffff",
    info="#1d5c78",
    info_soft="#e0eef5",
    video_surface="#0b0f13",
    video_text="#dfe6ec",
    video_ours="#3ddc84",
    video_other="#ffb020",
)

DARK = Tokens(
    surface="#0f151b",
    surface_raised="#19222b",
    surface_sunken="#0a0f14",
    line="#323e4a",
    line_strong="#74838f",
    text="#f1f4f7",
    text_quiet="#aab7c3",
    text_off="#7c8994",
    accent="#74b0ff",
    accent_pressed="#a5ccff",
    accent_soft="#1b3250",
    on_accent="#05203f",
    accepted="#62d492",
    accepted_soft="#143524",
    accepted_fill="#17703f",
    on_accepted="#ffffff",
    attention="#ffc24d",
    attention_soft="#3a2c10",
    attention_fill="#f5b23a",
    on_attention="#2b1a00",
    stop="#ff8a8a",
    stop_soft="#431a1e",
    stop_fill="#bd1f27",
    stop_pressed="#94151c",
    on_stop="#ffffff",
    info="#86c7e8",
    info_soft="#14303f",
    video_surface="#0b0f13",
    video_text="#dfe6ec",
    video_ours="#3ddc84",
    video_other="#ffb020",
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("text", "surface"),
    ("text", "surface_raised"),
    ("text", "surface_sunken"),
    ("text", "accent_soft"),
    ("text", "attention_soft"),
    ("text", "accepted_soft"),
    ("text", "info_soft"),
    ("text_quiet", "surface"),
    ("text_quiet", "surface_raised"),
    ("text_quiet", "surface_sunken"),
    ("text_quiet", "accent_soft"),
    ("text_quiet", "attention_soft"),
    ("accent", "surface_raised"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("accepted", "surface"),
    ("accepted", "surface_raised"),
    ("accepted", "accepted_soft"),
    ("on_accepted", "accepted_fill"),
    ("attention", "surface"),
    ("attention", "surface_raised"),
    ("attention", "attention_soft"),
    ("on_attention", "attention_fill"),
    ("stop", "surface"),
    ("stop", "surface_raised"),
    ("stop", "stop_soft"),
    ("on_stop", "stop_fill"),
    ("on_stop", "stop_pressed"),
    ("info", "surface_raised"),
    ("info", "info_soft"),
    ("video_text", "video_surface"),
    ("video_surface", "video_ours"),
    ("video_surface", "video_other"),
)
"""(what is written, what it is written on): at least 4.5:1."""

GRAPHIC_PAIRS: tuple[tuple[str, str], ...] = (
    ("line_strong", "surface"),
    ("line_strong", "surface_raised"),
    ("text_off", "surface"),
    ("text_off", "surface_raised"),
    ("accent", "accent_soft"),
    ("accepted", "surface"),
    ("attention", "surface"),
    ("stop", "surface"),
    ("info", "surface"),
    ("video_ours", "video_surface"),
    ("video_other", "video_surface"),
)
"""(icon, border or what is switched off, its ground): at least 3:1."""

_LINEAR_UP_TO = 0.04045


def luminance(color: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1.

    Source: WCAG 2.2, definition of relative luminance.
    """
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= _LINEAR_UP_TO else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two "#rrggbb" colours, 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
