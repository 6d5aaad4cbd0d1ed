"""Drawings of what Hearth & Co sells: kitchen and electrical goods, each on a board of 480 units."""

from receiving_station.samples.canvas import Board, Fade, darker, lighter, rgb

SAGE, SAND, CREAM = rgb("7f9c86"), rgb("cdb48c"), rgb("ece2c8")
INK, BONE, STEEL, COPPER = rgb("23272d"), rgb("f4efe4"), rgb("c3c9cf"), rgb("b9713f")
WHITE = (255, 255, 255)


def teapot(board: Board) -> None:
    """A round ceramic teapot."""
    dark = darker(SAGE, 0.35)
    board.stroke("M356 196 C452 176 466 330 346 342", dark, 30)
    board.stroke("M356 196 C446 180 458 322 346 338", SAGE, 22)
    spout = board.shape(
        "M140 318 C92 300 92 232 60 206 C46 196 34 200 28 192 C40 172 78 172 94 186 C120 208 120 240 152 246 Z",
        Fade(lighter(SAGE, 0.1), dark),
    )
    board.shape("M26 190 C40 174 70 176 84 184 L74 196 C60 186 46 188 34 200 Z", dark, within=spout)
    body = board.shape(
        "M112 282 C112 196 170 152 240 152 C310 152 372 196 372 282 "
        "C372 352 328 400 240 400 C152 400 112 352 112 282 Z",
        Fade(lighter(SAGE, 0.18), darker(SAGE, 0.12)),
    )
    board.ellipse(330, 320, 66, 92, dark, within=body, opacity=0.55, soft=22)
    board.ellipse(184, 222, 34, 46, WHITE, within=body, opacity=0.5, soft=12)
    board.ellipse(176, 208, 12, 20, WHITE, within=body, opacity=0.8, soft=3)
    board.shape("M100 292 C180 320 300 320 384 292 L384 308 C300 338 180 338 100 308 Z", BONE, within=body, opacity=0.8)
    board.shape("M164 394 L316 394 C320 414 308 420 296 420 L184 420 C172 420 160 414 164 394 Z", Fade(SAGE, dark))
    lid = board.shape(
        "M160 168 C166 124 206 108 240 108 C274 108 314 124 320 168 C290 184 190 184 160 168 Z",
        Fade(lighter(SAGE, 0.25), SAGE),
    )
    board.shape("M156 160 C200 178 280 178 324 160 L324 180 L156 180 Z", dark, within=lid, opacity=0.5)
    board.ellipse(240, 94, 23, 21, Fade(lighter(COPPER, 0.35), darker(COPPER, 0.2)))
    board.ellipse(233, 87, 7, 6, WHITE, opacity=0.7, soft=1)


def headphones(board: Board) -> None:
    """Wireless headphones with round cups."""
    dark = rgb("15181c")
    board.stroke("M98 300 C84 60 396 60 382 300", dark, 34)
    board.stroke("M98 300 C84 60 396 60 382 300", rgb("3b424b"), 22)
    board.stroke("M150 138 C196 96 284 96 330 138", rgb("59626d"), 10, opacity=0.8, soft=3)
    board.stroke("M98 250 L98 300 M382 250 L382 300", STEEL, 10)
    for x, inner in ((108, 36), (372, -36)):
        board.box(x + inner - 28, 252, 56, 148, Fade(rgb("4c545e"), dark), radius=27)
        cup = board.box(x - 50, 244, 92 if inner > 0 else 100, 164, Fade(rgb("434b55"), rgb("191d22")), radius=44)
        board.ellipse(x - 4, 326, 33, 60, rgb("2a3037"), within=cup)
        board.ellipse(x - 4, 326, 22, 46, Fade(rgb("59626d"), rgb("2a3037")), within=cup)
        board.ellipse(x - 22, 284, 10, 26, WHITE, within=cup, opacity=0.4, soft=5)
        board.ellipse(x - 4, 326, 8, 8, COPPER, within=cup)
    board.ellipse(118, 392, 4, 4, rgb("6fd08c"))


def mug(board: Board) -> None:
    """A stoneware mug with a dark rim."""
    dark = darker(SAND, 0.4)
    board.stroke("M336 176 C440 166 440 350 328 350", dark, 34)
    board.stroke("M336 176 C432 170 432 344 328 346", SAND, 24)
    body = board.shape(
        "M104 116 L352 116 C352 220 348 320 336 386 C330 414 300 422 228 422 "
        "C156 422 126 414 120 386 C108 320 104 220 104 116 Z",
        Fade(lighter(SAND, 0.2), SAND),
    )
    board.shape(
        "M300 110 L360 110 L350 430 L280 430 C310 330 312 220 300 110 Z", dark, within=body, opacity=0.45, soft=16
    )
    board.shape("M134 150 L158 150 L168 380 L148 380 Z", WHITE, within=body, opacity=0.5, soft=9)
    board.shape(
        "M90 330 C160 350 190 318 240 336 C290 352 320 326 370 340 L370 440 L90 440 Z", rgb("8d5f3c"), within=body
    )
    board.shape("M90 326 C160 346 190 314 240 332 C290 348 320 322 370 336 "
        "L370 344 C320 330 290 356 240 340 C190 322 160 354 90 334 Z",
                BONE, within=body, opacity=0.6)  # fmt: skip
    for x, y in ((150, 210), (210, 260), (262, 190), (300, 280), (180, 300), (236, 226), (284, 232), (140, 270)):
        board.ellipse(x, y, 3, 2.6, dark, within=body, opacity=0.5)
    board.ellipse(228, 118, 124, 30, Fade(rgb("6d4a31"), rgb("93694a")))
    board.ellipse(228, 122, 110, 23, Fade(rgb("4f3523"), darker(SAND, 0.25)))


def kettle(board: Board) -> None:
    """An electric kettle on its base."""
    dark = darker(CREAM, 0.35)
    board.shape(
        "M100 420 L372 420 C384 420 388 444 372 446 L100 446 C86 444 88 420 100 420 Z", Fade(rgb("4a515a"), INK)
    )
    board.stroke("M300 116 C420 90 440 180 420 260 C412 300 396 330 376 350", INK, 36)
    board.stroke("M300 116 C410 94 428 180 410 256 C404 294 390 322 372 342", rgb("4a515a"), 16, opacity=0.8, soft=3)
    spout = board.shape("M160 150 C130 150 104 142 84 150 C84 176 112 214 142 224 Z", Fade(CREAM, dark))
    board.shape("M84 146 L160 146 L158 158 L84 160 Z", dark, within=spout, opacity=0.6)
    body = board.shape(
        "M164 128 L310 128 C326 220 344 320 358 412 L116 412 C128 320 148 220 164 128 Z",
        Fade(lighter(CREAM, 0.3), CREAM),
    )
    board.shape("M270 120 L330 120 L370 420 L300 420 Z", dark, within=body, opacity=0.5, soft=16)
    board.shape("M182 150 L202 150 L182 390 L156 390 Z", WHITE, within=body, opacity=0.85, soft=7)
    board.shape("M100 384 L370 384 L370 416 L100 416 Z", Fade(COPPER, darker(COPPER, 0.3)), within=body)
    board.shape("M158 132 C170 96 300 96 314 132 Z", Fade(lighter(CREAM, 0.2), dark))
    board.ellipse(236, 92, 20, 15, Fade(lighter(COPPER, 0.3), COPPER))
    board.box(222, 214, 26, 130, Fade(rgb("9cc7d8"), rgb("5f97ad")), radius=12)
    for place in range(4):
        board.stroke(f"M252 {242 + place * 26} L262 {242 + place * 26}", dark, 3)
    board.ellipse(236, 400, 6, 6, rgb("e0574a"))


def cracked_teapot(board: Board) -> None:
    """The teapot, its belly cracked and a piece broken out of the rim."""
    teapot(board)
    crack = "M262 156 L246 204 L276 236 L248 276 L282 312 L262 352 L284 398"
    board.stroke(crack, INK, 7, opacity=0.85)
    board.stroke("M276 236 L330 224 L356 250 M248 276 L196 290 L172 330 M282 312 L334 330", INK, 5, opacity=0.8)
    board.stroke(moved_right(crack), WHITE, 2, opacity=0.7)
    board.shape("M272 168 L312 160 L328 200 L300 218 L282 202 Z", rgb("2c3230"))
    board.shape("M276 172 L308 166 L320 196 L300 210 L286 198 Z", rgb("454d49"))
    board.shape("M392 420 L432 398 L452 430 L420 446 Z", Fade(lighter(SAGE, 0.2), SAGE))
    board.shape("M392 420 L432 398 L436 404 L398 427 Z", BONE)
    board.shape("M352 446 L372 436 L382 452 L362 460 Z", darker(SAGE, 0.1))


def moved_right(path: str) -> str:
    """The path three units further right: the lit edge of a crack."""
    return " ".join(f"{token[0]}{float(token[1:]) + 3:.0f}" if token[0].isalpha() else token for token in path.split())


def broken_headphones(board: Board) -> None:
    """The headphones, the band snapped and a cushion torn."""
    headphones(board)
    board.shape("M262 74 L300 84 L288 104 L302 118 L272 146 L258 128 L272 108 L254 96 Z", rgb("c9c3b6"))
    board.stroke("M254 80 L272 96 L258 112 L276 132 L262 146", rgb("8a5a3c"), 5)
    board.stroke("M300 84 L288 104 L302 118 L286 142", rgb("8a5a3c"), 5)
    board.stroke("M268 100 L296 112", rgb("d8843c"), 4)
    board.stroke("M264 118 L294 96", rgb("b5443c"), 4)
    board.shape("M334 296 L356 282 L350 330 L364 350 L340 372 L330 340 Z", rgb("d8d2c4"))
    board.stroke("M334 296 L356 282 L350 330 L364 350 L340 372", INK, 4)
