"""Drawings of what Northtrail sells: clothes, shoes and gear, each on a board of 480 units."""

from receiving_station.samples.canvas import Board, Fade, darker, lighter, rgb

OLIVE, GREY, BLUE, RED = rgb("6d7a42"), rgb("8d949c"), rgb("2f6fb3"), rgb("b23a3a")
TEAL, SUN, PLUM = rgb("1f7f83"), rgb("e2a52c"), rgb("71436f")
BROWN, RUST, BOOT = rgb("7a4a2b"), rgb("b8572e"), rgb("83592f")
INK, BONE, STEEL = rgb("23272d"), rgb("efe8da"), rgb("c3c9cf")


def jacket(board: Board) -> None:
    """A hooded trail jacket with a zip and a chest pocket."""
    dark, light = darker(OLIVE, 0.35), lighter(OLIVE, 0.18)
    for sleeve in (
        "M150 118 C108 132 84 180 66 250 C54 298 42 346 38 388 "
        "C52 402 78 408 96 402 L112 330 C120 290 138 250 158 220 Z",
        "M330 118 C372 132 396 180 414 250 C426 298 438 346 442 388 C428 402 402 408 384 402 L368 330 "
        "C360 290 342 250 322 220 Z",
    ):
        arm = board.shape(sleeve, Fade(OLIVE, darker(OLIVE, 0.22)))
        board.shape("M36 374 L112 392 L108 420 L30 410 Z M444 374 L368 392 L372 420 L450 410 Z", dark, within=arm)
        board.stroke("M104 180 Q90 250 84 330 M376 180 Q390 250 396 330", dark, 3, within=arm, opacity=0.35, soft=1.5)
    body = board.shape(
        "M148 120 C176 104 304 104 332 120 C340 190 338 260 346 414 "
        "C300 430 180 430 134 414 C142 260 140 190 148 120 Z",
        Fade(light, OLIVE),
    )
    board.shape(
        "M130 200 L148 120 L170 110 C160 220 160 320 150 430 L120 430 Z", dark, within=body, opacity=0.3, soft=8
    )
    board.shape(
        "M350 200 L332 120 L310 110 C320 220 320 320 330 430 L360 430 Z", dark, within=body, opacity=0.4, soft=8
    )
    board.shape("M130 390 L350 390 L350 440 L130 440 Z", dark, within=body, opacity=0.55)
    board.shape(
        "M148 120 C200 170 280 170 332 120 L338 160 C290 206 190 206 143 160 Z", dark, within=body, opacity=0.45
    )
    hood = board.shape(
        "M178 128 C160 60 206 34 240 34 C274 34 320 60 302 128 C282 152 198 152 178 128 Z", Fade(OLIVE, dark)
    )
    board.shape("M198 120 C190 78 214 58 240 58 C266 58 290 78 282 120 C266 138 214 138 198 120 Z", INK, within=hood)
    board.shape("M204 122 C200 92 220 76 240 76 C260 76 280 92 276 122 C262 134 218 134 204 122 Z", rgb("3a4048"))
    board.stroke("M240 136 L240 416", rgb("d98a2b"), 5)
    board.stroke("M240 136 L240 416", darker(rgb("d98a2b"), 0.4), 2, dash=3)
    board.box(236, 140, 8, 22, STEEL, radius=3)
    board.stroke("M270 214 L316 206", rgb("d98a2b"), 4)
    board.stroke("M168 316 L204 352 M312 316 L276 352", dark, 5)
    board.stroke("M206 128 L200 178 M274 128 L280 178", BONE, 3)
    board.text(184, 222, "NT", 17, BONE, opacity=0.9)


def cap(board: Board) -> None:
    """A ribbed wool cap with a bobble."""
    board.ellipse(240, 92, 48, 46, Fade(lighter(GREY, 0.35), GREY))
    for x, y in ((214, 80), (240, 66), (266, 82), (228, 104), (256, 106), (240, 88)):
        board.ellipse(x, y, 17, 15, lighter(GREY, 0.45), opacity=0.45, soft=3)
    crown = board.shape("M92 326 C88 200 140 118 240 116 C340 118 392 200 388 326 Z", Fade(lighter(GREY, 0.2), GREY))
    for rib in range(13):
        foot = 92 + rib * 24.6
        top = 240 + (foot - 240) * 0.22
        board.stroke(
            f"M{foot:.0f} 330 Q{foot + 4:.0f} 210 {top:.0f} 116",
            darker(GREY, 0.4),
            4,
            within=crown,
            opacity=0.4,
            soft=1,
        )
        board.stroke(
            f"M{foot + 9:.0f} 330 Q{foot + 12:.0f} 210 {top + 4:.0f} 116",
            lighter(GREY, 0.5),
            3,
            within=crown,
            opacity=0.4,
        )
    board.shape("M92 246 Q240 214 388 246 L388 276 Q240 244 92 276 Z", rgb("c9703a"), within=crown, opacity=0.9)
    brim = board.box(78, 306, 324, 92, Fade(lighter(GREY, 0.12), darker(GREY, 0.18)), radius=26)
    for rib in range(22):
        foot = 84 + rib * 14.8
        board.stroke(f"M{foot:.0f} 304 L{foot:.0f} 402", darker(GREY, 0.45), 4, within=brim, opacity=0.45, soft=0.8)
    board.shape("M78 300 L402 300 L402 318 L78 318 Z", lighter(GREY, 0.6), within=brim, opacity=0.35, soft=5)
    board.box(206, 334, 68, 38, rgb("2f343b"), radius=5)
    board.text(240, 353, "NT", 22, BONE)


def _runner(board: Board, dx: int, dy: int) -> None:
    def at(path: str) -> str:
        return moved(path, dx, dy)

    board.shape(at("M36 300 C60 320 320 326 404 300 C420 322 410 342 388 346 L70 346 C44 344 32 326 36 300 Z"), BONE)
    board.shape(
        at("M36 322 C80 338 340 340 410 318 C412 336 404 346 388 346 L70 346 C50 346 38 336 36 322 Z"), rgb("d9d2c3")
    )
    upper = board.shape(
        at("M44 304 C36 250 44 206 70 186 C92 200 128 204 156 190 C196 232 260 256 340 266 C388 272 410 286 404 304 "
           "C320 326 100 326 44 304 Z"),
        Fade(lighter(BLUE, 0.12), darker(BLUE, 0.12)),
    )  # fmt: skip
    board.shape(
        at("M300 260 C380 262 420 280 408 312 L310 322 C330 300 326 276 300 260 Z"), darker(BLUE, 0.4), within=upper
    )
    board.shape(at("M30 200 C76 230 92 270 84 330 L20 330 Z"), darker(BLUE, 0.4), within=upper)
    board.shape(at("M110 320 C150 286 210 268 268 264 L288 284 C230 286 180 300 150 324 Z"), SUN, within=upper)
    board.shape(at("M70 186 C92 200 128 204 156 190 L166 202 C130 222 90 218 62 198 Z"), INK, opacity=0.85)
    for place in range(5):
        x, y = 172 + place * 26 + dx, 212 + place * 11 + dy
        board.stroke(f"M{x - 8} {y + 16} L{x + 18} {y - 6}", BONE, 6)
    board.stroke(at("M60 236 Q66 280 62 300"), lighter(BLUE, 0.5), 4, opacity=0.6, soft=2)


def moved(path: str, dx: float, dy: float) -> str:
    """The path shifted by so many units."""
    out, is_x = [], True
    for token in path.split():
        letter, number = (token[0], token[1:]) if token[0].isalpha() else ("", token)
        if letter:
            is_x = True
        if not number:
            out.append(letter)
            continue
        out.append(f"{letter}{float(number) + (dx if is_x else dy):.1f}")
        is_x = not is_x
    return " ".join(out)


def shoes(board: Board) -> None:
    """A pair of running shoes from the side."""
    _runner(board, 38, -86)
    board.ellipse(220, 386, 190, 16, INK, opacity=0.25, soft=9)
    _runner(board, 4, 46)


def _sock(board: Board, dx: int, dy: int, tone: float) -> None:
    base = darker(RED, tone)
    sock = board.shape(
        moved("M150 40 L252 40 L252 230 C254 262 290 290 344 318 C388 342 384 404 330 404 C266 404 176 360 156 300 "
              "C146 262 150 140 150 40 Z", dx, dy),
        Fade(lighter(base, 0.1), base),
    )  # fmt: skip
    board.shape(moved("M300 290 L400 290 L400 420 L286 420 C310 380 316 330 300 290 Z", dx, dy), GREY, within=sock)
    board.shape(
        moved("M140 272 C170 250 210 270 214 312 C212 340 196 360 180 372 L130 360 Z", dx, dy), GREY, within=sock
    )
    for place in range(3):
        y = 106 + place * 24
        board.shape(moved(f"M140 {y} L262 {y} L262 {y + 11} L140 {y + 11} Z", dx, dy), BONE, within=sock, opacity=0.9)
    for place in range(9):
        x = 156 + place * 12
        board.stroke(moved(f"M{x} 40 L{x} 86", dx, dy), darker(base, 0.4), 3, within=sock, opacity=0.5)
    board.shape(moved("M230 90 L260 90 L260 260 L240 240 Z", dx, dy), INK, within=sock, opacity=0.18, soft=7)


def socks(board: Board) -> None:
    """A folded pair of hiking socks held by a paper band."""
    _sock(board, 44, 8, 0.22)
    _sock(board, -26, 26, 0.0)
    board.box(104, 196, 150, 56, Fade(BONE, rgb("dcd2bd")), radius=4)
    board.text(179, 216, "NORTHTRAIL", 16, rgb("2f343b"))
    board.text(179, 236, "merino 39-41", 11, rgb("5d646c"))


def pack(board: Board) -> None:
    """A day pack seen from the front."""
    dark = darker(TEAL, 0.4)
    board.stroke("M150 130 C90 180 86 300 118 380", dark, 20)
    board.stroke("M330 130 C390 180 394 300 362 380", dark, 20)
    board.stroke("M204 62 C206 26 274 26 276 62", INK, 12)
    body = board.shape(
        "M130 150 C130 80 180 54 240 54 C300 54 350 80 350 150 "
        "L362 380 C362 420 330 434 240 434 C150 434 118 420 118 380 Z",
        Fade(lighter(TEAL, 0.15), darker(TEAL, 0.12)),
    )
    board.shape(
        "M300 60 C350 80 352 150 362 440 L320 440 C330 300 330 150 300 60 Z", INK, within=body, opacity=0.22, soft=8
    )
    lid = board.shape(
        "M124 168 C122 84 176 50 240 50 C304 50 358 84 356 168 C320 200 160 200 124 168 Z",
        Fade(lighter(TEAL, 0.28), TEAL),
    )
    board.shape("M124 168 C160 200 320 200 356 168 L356 154 C320 184 160 184 124 154 Z", dark, within=lid, opacity=0.7)
    board.stroke("M170 92 C200 74 280 74 310 92", SUN, 5)
    pocket = board.shape(
        "M152 262 C200 250 280 250 328 262 L336 388 C330 408 150 408 144 388 Z", Fade(TEAL, darker(TEAL, 0.25))
    )
    board.stroke("M156 286 C200 276 280 276 324 286", SUN, 6)
    board.shape("M140 360 L340 360 L340 420 L140 420 Z", INK, within=pocket, opacity=0.2, soft=10)
    for x in (190, 290):
        board.stroke(f"M{x} 176 L{x} 250", INK, 11)
        board.box(x - 13, 204, 26, 26, STEEL, radius=5)
        board.box(x - 7, 210, 14, 14, INK, radius=3)
    board.box(212, 314, 56, 34, INK, radius=5)
    board.text(240, 331, "NT", 19, BONE)


def bottle(board: Board) -> None:
    """A steel bottle with a screw lid."""
    board.stroke("M206 60 C206 22 274 22 274 60", INK, 12)
    board.box(188, 58, 104, 56, Fade(rgb("4a515a"), INK), radius=12)
    for place in range(9):
        board.stroke(f"M{198 + place * 11} 66 L{198 + place * 11} 106", STEEL, 2, opacity=0.4)
    board.shape("M196 112 L284 112 L290 142 L190 142 Z", Fade(STEEL, rgb("9aa2ab")))
    body = board.shape(
        "M188 140 L292 140 C322 156 330 176 330 204 L330 424 "
        "C330 446 318 454 296 454 L184 454 C162 454 150 446 150 424 "
        "L150 204 C150 176 158 156 188 140 Z",
        Fade(lighter(SUN, 0.08), SUN),
    )
    board.shape("M290 130 L340 130 L340 460 L296 460 Z", darker(SUN, 0.6), within=body, opacity=0.4, soft=10)
    board.shape("M168 180 L190 170 L190 430 L168 430 Z", (255, 255, 255), within=body, opacity=0.55, soft=7)
    board.shape("M140 430 L340 430 L340 460 L140 460 Z", STEEL, within=body)
    board.stroke("M196 330 L226 284 L246 308 L262 290 L288 330 Z", BONE, 6)
    board.text(242, 364, "NORTHTRAIL", 17, BONE)


def _glove(board: Board, mirrored: bool) -> None:  # noqa: FBT001 (left or right)
    def at(path: str) -> str:
        if not mirrored:
            return path
        out = []
        for place, pair in enumerate(path.replace("Z", "").split()):
            letter = pair[0] if pair[0].isalpha() else ""
            number = pair[len(letter) :]
            out.append(f"{letter}{480 - float(number):.0f}" if place % 2 == 0 else number)
        return " ".join(out)

    glove = board.shape(
        at("M84 300 C72 250 70 200 74 140 C76 116 102 116 104 140 "
        "L108 200 L112 96 C114 70 142 70 143 96 L146 196 L154 84 "
           "C157 60 184 62 184 88 L182 200 L196 116 C202 94 226 98 222 124 "
        "L210 252 C222 226 238 216 250 224 C262 234 250 254 "
           "242 272 C228 304 214 324 200 336 L200 344 L94 344 C92 328 88 314 84 300 Z"),
        Fade(lighter(PLUM, 0.16), PLUM),
    )  # fmt: skip
    cuff = board.shape(at("M88 336 L206 336 L202 420 L92 420 Z"), Fade(PLUM, darker(PLUM, 0.3)))
    for place in range(10):
        x = 96 + place * 12
        board.stroke(at(f"M{x} 338 L{x} 418"), lighter(PLUM, 0.4), 3, within=cuff, opacity=0.45)
    board.stroke(
        at("M112 240 L112 300 M146 236 L146 306 M178 240 L176 300"), darker(PLUM, 0.5), 3, within=glove, opacity=0.5
    )
    board.shape(at("M60 400 L240 400 L240 424 L60 424 Z"), SUN, within=cuff)


def gloves(board: Board) -> None:
    """A pair of knitted gloves."""
    _glove(board, mirrored=False)
    _glove(board, mirrored=True)


def belt(board: Board) -> None:
    """A leather belt, coiled."""
    board.stroke(
        "M246 250 C246 200 300 204 304 250 C306 320 190 330 182 250 C178 150 360 140 368 254", darker(BROWN, 0.3), 40
    )
    coil = board.stroke("M368 254 C374 420 108 420 112 250 C116 60 420 70 428 240", BROWN, 46)
    board.stroke(
        "M368 254 C374 420 108 420 112 250 C116 60 420 70 428 240", lighter(BROWN, 0.2), 26, opacity=0.55, soft=3
    )
    for shift in (-17, 17):
        board.stroke(
            f"M{368 + shift} 254 C{374 + shift} {420 + shift} {108 - shift} {420 + shift} {112 - shift} 250 "
            f"C{116 - shift} {60 - shift} {420 + shift} {70 - shift} {428 + shift} 240",
            lighter(BROWN, 0.45), 2.4, dash=7, within=coil, opacity=0.8,
        )  # fmt: skip
    board.stroke(
        "M246 250 C246 200 300 204 304 250 C306 320 190 330 182 250 C178 150 360 140 368 254", BROWN, 26, opacity=0.7
    )
    board.box(388, 218, 82, 96, Fade(lighter(STEEL, 0.4), rgb("8e969e")), radius=14)
    board.box(404, 234, 50, 64, darker(BROWN, 0.2), radius=8)
    board.stroke("M429 228 L429 300", STEEL, 8)
    for place in range(4):
        board.ellipse(128 + place * 4, 292 - place * 34 + 40, 6, 6, INK, opacity=0.8)


def fleece(board: Board) -> None:
    """A fleece jumper with a half zip and a stand-up collar."""
    dark = darker(RUST, 0.35)
    for arm in (
        "M146 128 C104 142 78 196 60 268 C50 316 42 356 40 394 "
        "C56 408 84 412 102 404 L122 320 C130 280 142 246 156 224 Z",
        "M334 128 C376 142 402 196 420 268 C430 316 438 356 440 394 "
        "C424 408 396 412 378 404 L358 320 C350 280 338 246 324 224 Z",
    ):
        sleeve = board.shape(arm, Fade(RUST, darker(RUST, 0.2)))
        board.shape("M30 380 L116 384 L110 424 L26 424 Z M450 380 L364 384 L370 424 L454 424 Z", dark, within=sleeve)
    body = board.shape(
        "M144 130 C180 112 300 112 336 130 C344 200 340 290 346 420 "
        "C300 434 180 434 134 420 C140 290 136 200 144 130 Z",
        Fade(lighter(RUST, 0.14), RUST),
    )
    for row in range(14):
        for column in range(11):
            x, y = 146 + column * 19 + (row % 2) * 9, 140 + row * 21
            board.ellipse(x, y, 6, 5, lighter(RUST, 0.3), within=body, opacity=0.16, soft=2)
    board.shape("M310 110 L350 110 L356 440 L326 440 Z", dark, within=body, opacity=0.4, soft=9)
    board.shape("M130 404 L350 404 L350 440 L130 440 Z", dark, within=body)
    board.shape("M138 132 C190 168 290 168 342 132 L346 186 C290 214 190 214 134 186 Z", dark, within=body, opacity=0.7)
    collar = board.shape("M188 132 C182 94 186 70 196 60 C220 52 260 52 284 60 "
        "C294 70 298 94 292 132 C270 150 210 150 188 132 Z",
                         Fade(dark, RUST))  # fmt: skip
    board.shape("M200 66 C220 58 260 58 280 66 C268 80 212 80 200 66 Z", INK, within=collar)
    board.stroke("M240 78 L240 250", BONE, 6)
    board.box(236, 244, 8, 24, STEEL, radius=3)
    board.box(268, 222, 54, 46, dark, radius=6)
    board.stroke("M272 232 L318 232", BONE, 3)


def _boot(board: Board, dx: int, dy: int) -> None:
    def at(path: str) -> str:
        return moved(path, dx, dy)

    board.shape(at("M52 352 L404 352 C410 370 406 384 396 390 L60 390 C48 382 46 366 52 352 Z"), INK)
    for place in range(12):
        board.box(64 + place * 28 + dx, 384 + dy, 16, 14, INK, radius=3)
    board.shape(at("M52 340 L404 340 L404 356 L52 356 Z"), rgb("c9b08a"))
    upper = board.shape(
        at(
            "M60 344 C50 300 62 200 70 92 C100 80 160 80 190 92 "
            "C196 150 204 190 226 214 C290 228 384 246 402 300 L404 344 Z"
        ),
        Fade(lighter(BOOT, 0.14), BOOT),
    )
    board.shape(
        at("M320 240 C400 250 420 300 404 350 L318 350 C340 310 340 270 320 240 Z"), darker(BOOT, 0.45), within=upper
    )
    board.shape(at("M40 240 C90 250 130 290 130 350 L40 350 Z"), darker(BOOT, 0.45), within=upper)
    board.shape(at("M60 70 L200 70 L196 120 L66 120 Z"), darker(BOOT, 0.5), within=upper)
    board.shape(
        at("M170 84 L210 84 C214 170 240 210 300 226 L280 250 C220 240 180 190 170 84 Z"),
        darker(BOOT, 0.25),
        within=upper,
    )
    for place in range(6):
        x, y = max(186 + place * 3, 200 + (place - 3) * 30), 124 + place * 24
        board.stroke(at(f"M{x - 14} {y + 8} L{x + 30} {y - 6}"), RED, 6)
        board.ellipse(x - 14 + dx, y + 8 + dy, 5, 5, STEEL)
    board.stroke(at("M92 140 Q86 230 92 320"), lighter(BOOT, 0.5), 5, within=upper, opacity=0.5, soft=3)


def boots(board: Board) -> None:
    """A pair of hiking boots from the side."""
    _boot(board, 58, -42)
    board.shape(moved("M60 344 C50 300 62 200 70 92 C100 80 160 80 190 92 "
        "C290 228 384 246 404 390 L60 390 Z", 12, 36), INK,
                opacity=0.3, soft=8)  # fmt: skip
    _boot(board, 4, 36)
