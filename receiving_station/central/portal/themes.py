"""How a brand looks and speaks on its customers' pages: one validated value, and a default for a brand without one."""

import hashlib
import io
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated, Final, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, field_validator, model_validator
from sqlalchemy.orm import Session

from receiving_station.central.models import Change
from receiving_station.central.portal.models import BrandTheme
from receiving_station.central.portal.texts import LANGUAGES, Language, has_text, placeholders, text_of
from receiving_station.domain.rules import BrandRules

LOGO_LIMIT_BYTES: Final = 512 * 1024
LOGO_LIMIT_PIXELS: Final = 8_000_000
LOGO_SIZE: Final = (640, 160)
"""A logo is shown at a quarter of this at most: sharp on every screen."""
CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3: of text on its ground."""
_LIGHT, _DARK = "#ffffff", "#19222b"
Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]
Said = dict[Language, Annotated[str, Field(max_length=2000)]]
_COLOUR: Final = re.compile("#[0-9a-fA-F]{6}")
_RULES: Final = TypeAdapter(BrandRules)


class ThemeError(ValueError):
    """The theme or its logo cannot be; nothing was changed."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class FollowUp(_Part):
    """What is asked once a reason was chosen.

    Attributes:
        question: In the brand's words; none: the built-in question of that reason.
        options: Stored value to words; none: answered in words of the customer's own.
    """

    question: Said = {}
    options: dict[Annotated[str, Field(pattern="^[a-z0-9_]{1,40}$")], Said] = {}


class FormReason(_Part):
    """One reason of the brand's list.

    Attributes:
        code: A ``ReturnReason``'s value, or one of the brand's own (``rules.ReturnRules.reasons``).
        ours: Whether the goods are at fault then, or the brand is.
        photos: How many photos are asked for at least.
        asks_person: Whether a person looks before anything is sent back.
        follow_up: What is asked then; None: the built-in question of that reason, where it has one.
    """

    code: Annotated[str, Field(min_length=1, max_length=60)]
    ours: bool = False
    photos: Annotated[int, Field(ge=0, le=4)] = 0
    asks_person: bool = False
    follow_up: FollowUp | None = None


REASONS: Final = (
    FormReason(code="size_too_small"),
    FormReason(code="size_too_large"),
    FormReason(code="color"),
    FormReason(code="unwanted"),
    FormReason(code="not_as_described"),
    FormReason(code="damaged_on_arrival", ours=True, photos=1),
    FormReason(code="defective", ours=True),
    FormReason(code="wrong_item", ours=True, photos=1),
    FormReason(code="arrived_late"),
    FormReason(code="other"),
)
"""What a brand asks that did not say otherwise."""


class Address(_Part):
    """Where returns go; printed on labels."""

    name: Annotated[str, Field(max_length=60)] = ""
    street: Annotated[str, Field(max_length=60)] = ""
    postcode: Annotated[str, Field(max_length=12)] = ""
    city: Annotated[str, Field(max_length=60)] = ""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = "DE"


class Theme(_Part):
    """A brand on its pages.

    Attributes:
        brand: As returns and products carry it.
        slug: Its part of the pages' addresses: ``/r/SLUG``.
        name: As customers know it.
        accent: Of buttons and links; where it cannot be read on the page, a shade of it that can is taken.
        on_accent: Of words on a button.
        languages: Spoken, its own first.
        words: The brand's own texts in the place of built-in ones: ``AREA.key`` to language to text.
        contact_email: Whom to ask.
        contact_phone: The same.
        contact_hours: When somebody is there, in words.
        sender: What mails are from; "" for the central's own address.
        quiet_from: From when nobody is written to, in the brand's own time, ...
        quiet_until: ... until when. The same time twice: never quiet.
        zone: IANA name of its time zone.
        shows_photos: Whether customers see the bench's photos.
        shows_grade: Whether customers see how the bench graded.
        reasons: In order; none: the built-in ones.
        carrier: Whose labels are printed.
        drop_off: Whether a code that is shown at a drop-off can take a printed label's place.
        pickup_days: Over how many days a pick-up can be chosen; 0: none is offered.
        boxes: How many parcels one return may have.
        send_days: How long a customer has to send what was agreed on.
        returns_to: Where they go.
        delayed_after_days: After so many days without news of a parcel that is here the customer is told why.
        keep_days: After so many days without anything new what names a customer is erased.
        format: The version of this form.
    """

    brand: Annotated[str, Field(min_length=1, max_length=200)]
    slug: Annotated[str, Field(pattern="^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    name: Annotated[str, Field(min_length=1, max_length=60)]
    accent: Colour = "#0a55c4"
    on_accent: Colour = "#ffffff"
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=len(LANGUAGES))] = LANGUAGES
    words: Annotated[dict[str, Said], Field(max_length=300)] = {}
    contact_email: Annotated[str, Field(max_length=200, pattern=r"^$|^[^@\s<>]+@[^@\s<>]+$")] = ""
    contact_phone: Annotated[str, Field(max_length=40, pattern=r"^[0-9+ ()/.-]*$")] = ""
    contact_hours: Said = {}
    sender: Annotated[str, Field(max_length=200, pattern=r"^$|^[^@\s<>]+@[^@\s<>]+$")] = ""
    quiet_from: time = time(21)
    quiet_until: time = time(8)
    zone: str = "UTC"
    shows_photos: bool = True
    shows_grade: bool = True
    reasons: Annotated[tuple[FormReason, ...], Field(max_length=30)] = ()
    carrier: Literal["ups", "usps", "fedex", "post"] = "ups"
    drop_off: bool = True
    pickup_days: Annotated[int, Field(ge=0, le=30)] = 0
    boxes: Annotated[int, Field(ge=1, le=20)] = 5
    send_days: Annotated[int, Field(ge=1, le=90)] = 14
    returns_to: Address = Address()
    delayed_after_days: Annotated[int, Field(ge=1, le=90)] = 5
    keep_days: Annotated[int, Field(ge=30, le=3650)] = 730
    format: Literal[1] = 1

    @field_validator("zone")
    @classmethod
    def _is_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"there is no time zone {zone}; name one as Europe/Berlin") from error
        return zone

    @field_validator("words")
    @classmethod
    def _are_texts(cls, words: dict[str, Said]) -> dict[str, Said]:
        for key, said in words.items():
            if not has_text(key):
                raise ValueError(f"there is no text {key}")
            needed = placeholders(text_of(key))
            for language, text in said.items():
                if placeholders(text) - needed:
                    raise ValueError(f"{key} in {language} has {placeholders(text) - needed}, which nobody fills in")
        return words

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        found = contrast(self.accent, self.on_accent)
        if found < CONTRAST:
            raise ValueError(
                f"on_accent {self.on_accent} on accent {self.accent} has a contrast of {found:.1f}; "
                f"{CONTRAST} is the least that can be read"
            )
        codes = [reason.code for reason in self.reasons]
        if len(set(codes)) < len(codes) or len(set(self.languages)) < len(self.languages):
            raise ValueError("each reason and each language stands once")
        return self

    @property
    def tz(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)

    def reason_list(self) -> tuple[FormReason, ...]:
        """The reasons that are asked."""
        return self.reasons or REASONS

    def said(self, words: Said, language: Language) -> str:
        """A text of the brand's own in a language, else in its own language, else in any."""
        return words.get(language) or words.get(self.languages[0]) or next(iter(words.values()), "")


@dataclass(frozen=True, slots=True)
class Dress:
    """A theme and what belongs to it beside.

    Attributes:
        theme: The theme.
        version: How often it was changed; 0: the default.
        has_logo: Whether there is a logo.
    """

    theme: Theme
    version: int = 0
    has_logo: bool = False


def put_theme(session: Session, theme: Theme, now: datetime, logo: bytes | None = None) -> int:
    """Keep a brand's theme; its new version. Without a logo, the one that was there stays.

    Raises:
        ThemeError: Another brand has the slug, or the logo is no picture that can be taken.
    """
    picture = None if logo is None else clean_logo(logo)
    taken = find_by_slug(session, theme.slug)
    if taken is not None and taken.theme.brand != theme.brand:
        raise ThemeError(f"The address {theme.slug} is {taken.theme.brand}'s. Choose another slug.")
    row = session.get(BrandTheme, theme.brand, with_for_update=True)
    if row is None:
        row = BrandTheme(brand=theme.brand, version=0, logo=None)
        session.add(row)
    row.slug, row.payload, row.changed_at = theme.slug, theme.model_dump_json(), now
    row.version += 1
    row.logo = picture or row.logo
    session.flush()
    return row.version


def theme_of(session: Session, brand: str) -> Dress:
    """A brand's theme, or the default one."""
    row = session.execute(
        sa.select(BrandTheme.payload, BrandTheme.version, BrandTheme.logo.is_not(None).label("has_logo")).where(
            BrandTheme.brand == brand
        )
    ).one_or_none()
    if row is not None:
        return Dress(Theme.model_validate_json(row.payload), row.version, row.has_logo)
    rules = session.scalar(sa.select(Change.payload).where(Change.kind == "brand", Change.entity_id == brand))
    return Dress(default_theme(brand, _stripe_of(rules)))


def find_by_slug(session: Session, slug: str) -> Dress | None:
    """The brand with that address, or None."""
    brand = session.scalar(sa.select(BrandTheme.brand).where(BrandTheme.slug == slug))
    if brand is None:
        others = sa.select(Change.entity_id).where(Change.kind == "brand", Change.payload.is_not(None))
        named = others.where(Change.entity_id.not_in(sa.select(BrandTheme.brand))).order_by(Change.entity_id)
        brand = next((each for each in session.scalars(named) if each and slug_of(each) == slug), None)
    return None if brand is None else theme_of(session, brand)


def logo_of(session: Session, brand: str) -> bytes | None:
    """A brand's logo, a PNG."""
    return session.scalar(sa.select(BrandTheme.logo).where(BrandTheme.brand == brand))


def default_theme(brand: str, stripe: str = "") -> Theme:
    """The theme of a brand that has none: its own colour, words of everybody's."""
    name = brand.strip()[:60].strip() or "Returns"
    # A brand is what the shop calls it, with blanks at its ends, too.
    base = Theme(brand=name, slug=slug_of(brand), name=name).model_copy(update={"brand": brand})
    if _COLOUR.fullmatch(stripe) is None:
        return base
    accent = stripe.lower()
    on_accent = max(("#ffffff", "#131c26"), key=lambda each: contrast(each, accent))
    if contrast(accent, on_accent) < CONTRAST:
        accent = readable(accent, on_accent)
    return base.model_copy(update={"accent": accent, "on_accent": on_accent})


def slug_of(brand: str) -> str:
    """The address of a brand that chose none: its name, or what stands for it where that has no Latin letters."""
    plain = unicodedata.normalize("NFKD", brand).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    return slug or f"b-{hashlib.sha256(brand.encode()).hexdigest()[:8]}"


def clean_logo(content: bytes) -> bytes:
    """A picture as the logo that is served: a PNG of our own making, with nothing in it but the picture.

    Raises:
        ThemeError: It is none, or too large.
    """
    if len(content) > LOGO_LIMIT_BYTES:
        raise ThemeError(f"The logo is larger than {LOGO_LIMIT_BYTES // 1024} kB.")
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as picture:
            if picture.width * picture.height > LOGO_LIMIT_PIXELS:
                raise ThemeError("The logo has too many pixels.")
            clean = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ThemeError("The logo is no PNG, JPEG or WebP picture.") from error
    clean.thumbnail(LOGO_SIZE)
    bare = Image.new("RGBA", clean.size)
    bare.paste(clean)
    out = io.BytesIO()
    bare.save(out, "PNG", optimize=True)
    return out.getvalue()


def css_of(theme: Theme) -> str:
    """The theme's colours as a style sheet, for light and dark."""
    light = readable(theme.accent, _LIGHT)
    dark = readable(theme.accent, _DARK)
    on_dark = max(("#ffffff", "#0a0f14"), key=lambda each: contrast(each, dark))
    night = f"--brand: {dark}; --link: {dark}; --button: {dark}; --on-button: {on_dark};"
    return (
        f":root {{ --brand: {theme.accent}; --link: {light}; --button: {theme.accent}; "
        f"--on-button: {theme.on_accent}; }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {night} }} }}\n"
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, ground: str) -> str:
    """The colour, or the nearest shade of it that can be read on that ground."""
    towards = 0 if _luminance(ground) > 0.18 else 255  # noqa: PLR2004 (where black and white read alike)
    parts = _parts(colour)
    for step in range(21):
        mixed = [round(part + (towards - part) * step / 20) for part in parts]
        found = "#" + "".join(f"{part:02x}" for part in mixed)
        if contrast(found, ground) >= CONTRAST:
            return found
    return "#000000" if towards == 0 else "#ffffff"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB's own)
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _stripe_of(rules: str | None) -> str:
    return "" if rules is None else _RULES.validate_json(rules).stripe
