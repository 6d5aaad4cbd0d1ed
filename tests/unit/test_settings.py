"""Settings: one file, overridden by the environment, overridden by the command line; wrong keys are named."""

from pathlib import Path

import pytest

from receiving_station.adapters.settings import load_settings
from receiving_station.application.errors import StationError


def _file(folder: Path, text: str) -> Path:
    path = folder / "station.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _problem(*args: object, **named: object) -> str:
    with pytest.raises(StationError) as caught:
        load_settings(*args, **named)  # type: ignore[arg-type]
    assert caught.value.code == "setting_wrong"
    return f"{caught.value.context['place']}: {caught.value.context['reason']}"


def test_a_file_with_the_bench_name_names_the_bench(tmp_path: Path) -> None:
    assert load_settings(_file(tmp_path, '[station]\nname = "Bench 7"\n'), environ={}).station.name == "Bench 7"


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(tmp_path: Path) -> None:
    path = _file(tmp_path, '[station]\nname = "file"\noperator = "file"\ntheme = "light"\n')
    environ = {"RECEIVING_STATION_STATION_NAME": "environment", "RECEIVING_STATION_STATION_OPERATOR": "environment"}
    station = load_settings(path, environ=environ, overrides={"station.name": "option"}).station
    assert (station.name, station.operator, station.theme) == ("option", "environment", "light")


def test_a_variable_with_an_underscore_in_its_key_is_understood(tmp_path: Path) -> None:
    settings = load_settings(_file(tmp_path, ""), environ={"RECEIVING_STATION_SYNC_INTERVAL_S": "7.5"})
    assert settings.sync.interval_s == 7.5


def test_other_variables_of_the_product_are_left_alone(tmp_path: Path) -> None:
    environ = {"RECEIVING_STATION_UPDATE_RING": "pilot", "HOME": "/"}
    assert load_settings(_file(tmp_path, ""), environ=environ) == load_settings(_file(tmp_path, ""), environ={})


def test_an_unknown_key_is_named_with_its_line(tmp_path: Path) -> None:
    told = _problem(_file(tmp_path, '[station]\nname = "x"\n\nnaem = "y"\n'), environ={})
    assert "station.toml, line 4, station.naem: there is no such setting" in told


def test_an_unknown_table_is_named_with_its_line(tmp_path: Path) -> None:
    assert "line 2, statoin: there is no such setting" in _problem(_file(tmp_path, "\n[statoin]\nx = 1\n"), environ={})


def test_every_wrong_key_is_named_not_only_the_first(tmp_path: Path) -> None:
    told = _problem(_file(tmp_path, '[sync]\ninterval_s = "soon"\n[camera]\nsource = "eye:0"\n'), environ={})
    assert "line 2, sync.interval_s" in told
    assert "line 4, camera.source" in told


def test_a_wrong_value_from_the_environment_names_the_variable(tmp_path: Path) -> None:
    told = _problem(_file(tmp_path, ""), environ={"RECEIVING_STATION_CENTRAL_URL": "ftp://x"})
    assert told.startswith("RECEIVING_STATION_CENTRAL_URL: ")


def test_a_wrong_value_from_the_command_line_names_the_option(tmp_path: Path) -> None:
    assert _problem(_file(tmp_path, ""), environ={}, overrides={"sync.interval_s": "0"}).startswith(
        "--sync-interval-s: "
    )


def test_a_file_that_is_no_toml_says_where(tmp_path: Path) -> None:
    assert "line 1" in _problem(_file(tmp_path, "x = = 1\n"), environ={})


def test_a_file_that_is_not_there_is_told_when_it_was_asked_for(tmp_path: Path) -> None:
    assert "cannot be read" in _problem(tmp_path / "none.toml", environ={})


def test_a_key_written_with_a_dot_is_found_on_its_line(tmp_path: Path) -> None:
    assert "line 2, sync.interval_s" in _problem(_file(tmp_path, "# x\nsync.interval_s = -1\n"), environ={})
