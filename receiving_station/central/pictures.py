"""Pictures of products by name: the central's own folder first, else those of the samples."""

import re
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as InPath
from fastapi.responses import FileResponse

from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.resources import resource

_KINDS = {".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")


def picture_file(folder: Path | None, name: str) -> Path | None:
    """The file of a picture, or None where there is none of that name."""
    if _NAME.fullmatch(name) is None or Path(name).suffix.lower() not in _KINDS:
        return None
    places = (*(() if folder is None else (folder / name,)), resource("samples", "products", name))
    return next((place for place in places if place.is_file()), None)


def picture_router(folder: Path | None) -> APIRouter:
    """``GET /pictures/{name}``.

    Args:
        folder: Where whoever runs the central puts the pictures that its products name; None: the samples' alone.
    """
    router = APIRouter()

    @router.get(
        "/pictures/{name}",
        responses={200: {"content": {kind: {} for kind in _KINDS.values()}}, **problem_docs(404)},
        response_class=FileResponse,
    )
    def picture(name: Annotated[str, InPath(max_length=200)]) -> FileResponse:
        """A product's or a reference picture by its name (JPEG, PNG or WebP)."""
        file = picture_file(folder, name)
        if file is None:
            raise ProblemError(404, "There is no picture of that name.", field="name")
        return FileResponse(file, media_type=_KINDS[file.suffix.lower()])

    return router
