"""The rules of the two sample brands: what is asked of their goods, what evidence they want, where goods go.

Written as a brand would write them, in the five languages that the bench speaks.
"""

from decimal import Decimal

from pydantic import TypeAdapter

from receiving_station.domain.rules import (
    BrandRules,
    Case,
    Check,
    CheckKind,
    CheckOption,
    DispositionRule,
    EvidenceRule,
    TierRule,
    Words,
)
from receiving_station.domain.vocabulary import Disposition, ItemCondition, LineState, Packaging

NORTHTRAIL = "Northtrail"
HEARTH = "Hearth & Co"

_LANGUAGES = ("en", "ko", "ja", "es", "de")
_D, _I, _K = Disposition, ItemCondition, CheckKind
_SWAPPED = Case(states=(LineState.WRONG_ITEM, LineState.WRONG_SERIAL))
"""Something else came than what was sold: whoever decides looks for fraud before anything is paid back."""


def _words(*texts: str) -> Words:
    """A text in English, Korean, Japanese, Spanish and German."""
    return Words(dict(zip(_LANGUAGES, texts, strict=True)))


_YES = _words("Yes", "예", "はい", "Sí", "Ja")
_NO = _words("No", "아니요", "いいえ", "No", "Nein")


def _yes_no(
    check_id: str,
    words: Words,
    *categories: str,
    yes: ItemCondition | None = None,
    no: ItemCondition | None = None,
) -> Check:
    options = (CheckOption("yes", _YES, yes), CheckOption("no", _NO, no))
    return Check(check_id, _K.YES_NO, words, options, categories=categories)


_CLOTHES = ("outerwear", "headwear", "accessories", "bags")

_NORTHTRAIL_CHECKS = (
    _yes_no(
        "tags",
        _words(
            "Are all the tags still on it?",
            "태그가 모두 붙어 있습니까?",
            "タグはすべて付いていますか？",
            "¿Lleva todavía todas las etiquetas?",
            "Sind noch alle Etiketten dran?",
        ),
        *_CLOTHES,
        no=_I.GOOD,
    ),
    Check(
        "wear",
        _K.CHOICE,
        _words(
            "Which signs of use does it show?",
            "어떤 사용 흔적이 있습니까?",
            "どのような使用の跡がありますか？",
            "¿Qué señales de uso tiene?",
            "Welche Gebrauchsspuren hat es?",
        ),
        (
            CheckOption("none", _words("None", "없음", "なし", "Ninguna", "Keine")),
            CheckOption(
                "pilling",
                _words("Pilling, creases", "보풀, 주름", "毛玉・しわ", "Bolitas, arrugas", "Knötchen, Falten"),
                _I.FAIR,
            ),
            CheckOption(
                "hair",
                _words("Hair or smell", "머리카락, 냄새", "毛・におい", "Pelos u olor", "Haare, Geruch"),
                _I.DIRTY,
            ),
            CheckOption("stain", _words("Stains", "얼룩", "しみ", "Manchas", "Flecken"), _I.DIRTY),
            CheckOption("torn", _words("Torn or cut", "찢어짐", "破れ・切れ", "Roto, cortado", "Gerissen"), _I.DAMAGED),
        ),
        categories=_CLOTHES,
    ),
    Check(
        "soles",
        _K.CHOICE,
        _words(
            "How do the soles look?",
            "밑창은 어떤 상태입니까?",
            "靴底の状態はどうですか？",
            "¿Cómo están las suelas?",
            "Wie sehen die Sohlen aus?",
        ),
        (
            CheckOption("clean", _words("Like new", "새것 같음", "新品同様", "Como nuevas", "Wie neu")),
            CheckOption(
                "marks", _words("Light marks", "가벼운 자국", "軽い跡", "Marcas leves", "Leichte Spuren"), _I.GOOD
            ),
            CheckOption("worn", _words("Worn down", "닳음", "すり減り", "Gastadas", "Abgelaufen"), _I.FAIR),
            CheckOption("muddy", _words("Muddy", "흙이 묻음", "泥汚れ", "Con barro", "Schlammig"), _I.DIRTY),
        ),
        categories=("footwear",),
    ),
    Check(
        "soles_photo",
        _K.PHOTO,
        _words(
            "A photo of both soles",
            "양쪽 밑창 사진",
            "両方の靴底の写真",
            "Una foto de las dos suelas",
            "Ein Foto von beiden Sohlen",
        ),
        categories=("footwear",),
    ),
    Check(
        "brush",
        _K.TIMED,
        _words(
            "Brush both shoes clean",
            "양쪽 신발을 솔로 닦으세요",
            "両方の靴をブラシで清掃",
            "Cepille los dos zapatos",
            "Beide Schuhe sauber bürsten",
        ),
        seconds=5,
        categories=("footwear",),
    ),
)

_NORTHTRAIL = BrandRules(
    NORTHTRAIL,
    version=1,
    stripe="#2f6f4f",
    sealed_skips_checks=True,
    checks=_NORTHTRAIL_CHECKS,
    evidence=(
        EvidenceRule(Case(items=(_I.DAMAGED,)), photos=2, note=True),
        EvidenceRule(Case(items=(_I.DIRTY, _I.DEFECTIVE)), photos=1),
    ),
    dispositions=(
        DispositionRule(
            _SWAPPED,
            _D.HOLD_FOR_BRAND,
            _words(
                "Not what was sold: Northtrail looks for fraud first.",
                "판매한 상품이 아님: Northtrail이 먼저 사기 여부를 확인합니다.",
                "販売した品と違います。Northtrailが先に不正を調べます。",
                "No es lo vendido: Northtrail comprueba antes si hay fraude.",
                "Nicht, was verkauft wurde: Northtrail prüft zuerst auf Betrug.",
            ),
            (_D.QUARANTINE,),
        ),
        DispositionRule(
            Case(items=(_I.FAIR, _I.DIRTY, _I.DAMAGED, _I.DEFECTIVE), price_from=Decimal(150)),
            _D.HOLD_FOR_BRAND,
            _words(
                "From 150 on and not new: Northtrail decides.",
                "150 이상이고 새것이 아님: Northtrail이 결정합니다.",
                "150以上で新品ではありません。Northtrailが決めます。",
                "Desde 150 y no es nuevo: decide Northtrail.",
                "Ab 150 und nicht neu: Northtrail entscheidet.",
            ),
            (_D.QUARANTINE,),
        ),
        DispositionRule(
            Case(items=(_I.FAIR,), categories=("outerwear",)),
            _D.RESTOCK_AS_GRADE,
            _words(
                "Used but sound: it is sold second-hand.",
                "사용감이 있으나 이상 없음: 중고로 판매합니다.",
                "使用感はありますが問題なし。中古品として売ります。",
                "Usado pero en buen estado: se vende de segunda mano.",
                "Gebraucht, aber heil: Es wird als Zweite Wahl verkauft.",
            ),
            (_D.REFURBISH, _D.DONATE, _D.QUARANTINE),
        ),
        DispositionRule(
            Case(items=(_I.FAIR, _I.DIRTY), categories=("footwear", "headwear")),
            _D.DONATE,
            _words(
                "Worn on the skin: it is given away, not sold again.",
                "피부에 닿은 상품: 다시 팔지 않고 기부합니다.",
                "肌に触れた品です。再販せず寄付します。",
                "Ha tocado la piel: se dona, no se vuelve a vender.",
                "Auf der Haut getragen: Es wird gespendet, nicht verkauft.",
            ),
            (_D.RECYCLE, _D.CLEAN_REPACK, _D.QUARANTINE),
        ),
    ),
    fee_percent=Decimal(15),
    tiers=(TierRule("Gold", extra_days=30, waives_fee=True), TierRule("Silver", extra_days=14)),
    prohibited=("gas",),
    renamed={
        _D.RESTOCK_AS_GRADE.value: _words(
            "Second-hand shop", "중고 매장", "中古売り場", "Tienda de segunda mano", "Zweite Wahl"
        )
    },
)

_ELECTRIC = ("audio", "appliances")

_HEARTH_CHECKS = (
    _yes_no(
        "rattle",
        _words(
            "Does it rattle when you shake the box?",
            "상자를 흔들면 덜거덕거립니까?",
            "箱を振るとカタカタ鳴りますか？",
            "¿Suena algo al agitar la caja?",
            "Klappert es, wenn Sie den Karton schütteln?",
        ),
        "kitchen",
        yes=_I.DAMAGED,
    ),
    Check(
        "glaze",
        _K.CHOICE,
        _words(
            "What does the glaze show?",
            "유약 표면에 무엇이 보입니까?",
            "釉薬の表面に何がありますか？",
            "¿Qué se ve en el esmalte?",
            "Was zeigt die Glasur?",
        ),
        (
            CheckOption("whole", _words("Nothing", "이상 없음", "異常なし", "Nada", "Nichts")),
            CheckOption("hairline", _words("Hairline", "실금", "細いひび", "Grieta fina", "Haarriss"), _I.FAIR),
            CheckOption("chip", _words("Chip", "이 나감", "欠け", "Desconchado", "Abplatzer"), _I.DAMAGED),
            CheckOption("broken", _words("Broken", "깨짐", "割れ", "Rota", "Zerbrochen"), _I.DAMAGED),
        ),
        categories=("kitchen",),
    ),
    _yes_no(
        "model",
        _words(
            "Is it the model that was sold?",
            "판매한 모델이 맞습니까?",
            "販売した型番ですか？",
            "¿Es el modelo que se vendió?",
            "Ist es das verkaufte Modell?",
        ),
        *_ELECTRIC,
    ),
    _yes_no(
        "works",
        _words(
            "Does it switch on?",
            "전원이 켜집니까?",
            "電源は入りますか？",
            "¿Se enciende?",
            "Lässt es sich einschalten?",
        ),
        *_ELECTRIC,
        no=_I.DEFECTIVE,
    ),
    Check(
        "parts",
        _K.NUMBER,
        _words(
            "How many parts are in the box? (3: set, cable, case)",
            "상자에 몇 개가 들어 있습니까? (3개: 본체, 케이블, 케이스)",
            "箱の中はいくつですか？（3点：本体、ケーブル、ケース）",
            "¿Cuántas piezas hay en la caja? (3: equipo, cable, funda)",
            "Wie viele Teile sind im Karton? (3: Gerät, Kabel, Etui)",
        ),
        lowest=Decimal(3),
        outside_at_best=_I.FAIR,
        categories=("audio",),
    ),
    Check(
        "plate",
        _K.TEXT,
        _words(
            "Serial number on the type plate",
            "명판의 일련번호",
            "銘板の製造番号",
            "Número de serie de la placa",
            "Seriennummer auf dem Typenschild",
        ),
        categories=("appliances",),
    ),
)

_HEARTH = BrandRules(
    HEARTH,
    version=1,
    stripe="#8a4b2a",
    # Pottery breaks inside of a whole box.
    sealed_skips_checks=False,
    checks=_HEARTH_CHECKS,
    evidence=(
        EvidenceRule(Case(items=(_I.DAMAGED,)), photos=2, note=True),
        EvidenceRule(Case(items=(_I.DEFECTIVE,)), photos=1, note=True),
    ),
    dispositions=(
        DispositionRule(
            _SWAPPED,
            _D.HOLD_FOR_BRAND,
            _words(
                "Not what was sold: Hearth & Co looks for fraud first.",
                "판매한 상품이 아님: Hearth & Co가 먼저 사기 여부를 확인합니다.",
                "販売した品と違います。Hearth & Coが先に不正を調べます。",
                "No es lo vendido: Hearth & Co comprueba antes si hay fraude.",
                "Nicht, was verkauft wurde: Hearth & Co prüft zuerst auf Betrug.",
            ),
            (_D.QUARANTINE,),
        ),
        DispositionRule(
            Case(answers=(("model", "no"),)),
            _D.HOLD_FOR_BRAND,
            _words(
                "Another model than the one sold: Hearth & Co looks for fraud first.",
                "판매한 것과 다른 모델: Hearth & Co가 먼저 사기 여부를 확인합니다.",
                "販売した型番と違います。Hearth & Coが先に不正を調べます。",
                "Otro modelo que el vendido: Hearth & Co comprueba antes si hay fraude.",
                "Ein anderes Modell als das verkaufte: Hearth & Co prüft zuerst auf Betrug.",
            ),
            (_D.QUARANTINE,),
        ),
        DispositionRule(
            Case(items=(_I.DAMAGED,), categories=_ELECTRIC, price_from=Decimal(150)),
            _D.HOLD_FOR_BRAND,
            _words(
                "From 150 on and damaged: Hearth & Co decides.",
                "150 이상이고 파손됨: Hearth & Co가 결정합니다.",
                "150以上で破損しています。Hearth & Coが決めます。",
                "Desde 150 y dañado: decide Hearth & Co.",
                "Ab 150 und beschädigt: Hearth & Co entscheidet.",
            ),
            (_D.QUARANTINE,),
        ),
        DispositionRule(
            Case(items=(_I.DAMAGED,), packagings=(Packaging.DAMAGED,), categories=("kitchen",)),
            _D.QUARANTINE,
            _words(
                "Broken on the way: kept until the carrier has paid.",
                "배송 중 파손: 운송사가 보상할 때까지 보관합니다.",
                "輸送中の破損です。運送会社の補償まで保管します。",
                "Roto en el transporte: se guarda hasta que pague el transportista.",
                "Unterwegs zerbrochen: Es bleibt, bis der Frachtführer gezahlt hat.",
            ),
            (_D.DESTROY, _D.RECYCLE),
        ),
        DispositionRule(
            Case(items=(_I.DEFECTIVE,), categories=_ELECTRIC),
            _D.RTV,
            _words(
                "The maker takes it back under contract.",
                "계약에 따라 제조사가 회수합니다.",
                "契約によりメーカーが引き取ります。",
                "El fabricante lo recoge según contrato.",
                "Der Hersteller nimmt es laut Vertrag zurück.",
            ),
            (_D.REFURBISH, _D.RECYCLE, _D.QUARANTINE),
        ),
    ),
    fee_percent=Decimal(20),
)

BRANDS = (_NORTHTRAIL, _HEARTH)
"""Both brands, as the central announces them."""

_JSON = TypeAdapter(BrandRules)


def brands_json() -> list[dict[str, object]]:
    """What ``catalogue.json`` holds of them."""
    return [_JSON.dump_python(rules, mode="json") for rules in BRANDS]
