"""The two tasks of Windows' scheduler that a package makes, as the files that ``schtasks /create /xml`` reads.

UTF-16 with its mark, as the scheduler writes them itself. The program's folder is a variable of the system's: both
packages install there and nowhere else.

Source: Microsoft, Task Scheduler Schema; https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema.
"""

from pathlib import Path
from xml.sax.saxutils import escape

from installer.windows.native import COMMAND, WINDOW
from receiving_station.adapters.installing import OPEN_TASK

UPDATE_TASK = "Receiving Station update"
FILES = {UPDATE_TASK: "update-task.xml", OPEN_TASK: "open-task.xml"}
"""A task's name to its file in the program's folder."""

# Who: the system's account, and whoever of "Users" sits at the screen, by their numbers: names are translated.
_SYSTEM = "<UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel>"
_WHOEVER = "<GroupId>S-1-5-32-545</GroupId><RunLevel>LeastPrivilege</RunLevel>"
# Three minutes after a start, and every five from then on; not all benches in the same second.
_EVERY_FEW_MINUTES = """<BootTrigger><Delay>PT3M</Delay></BootTrigger>
    <TimeTrigger>
      <StartBoundary>2024-01-01T00:00:00</StartBoundary>
      <Repetition><Interval>PT5M</Interval></Repetition>
      <RandomDelay>PT1M</RandomDelay>
    </TimeTrigger>"""
_TASK = """<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Author>Returns Bench</Author>
    <Description>{about}</Description>
  </RegistrationInfo>
  <Triggers>
    {triggers}
  </Triggers>
  <Principals><Principal id="Who">{who}</Principal></Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>{longest}</ExecutionTimeLimit>
    <Priority>{priority}</Priority>
  </Settings>
  <Actions Context="Who">
    <Exec><Command>"%ProgramFiles%\\Receiving Station\\{program}"</Command><Arguments>{words}</Arguments></Exec>
  </Actions>
</Task>
"""


def write_tasks(folder: Path) -> None:
    """Both files, into the program's folder."""
    update = _TASK.format(
        about=escape("Looks for a new version of the receiving station, where IT's policy names a repository."),
        triggers=_EVERY_FEW_MINUTES,
        who=_SYSTEM,
        longest="PT30M",
        priority=7,
        program=COMMAND,
        words="update",
    )
    # No limit of time, and no lower priority than any program: this one is the bench itself.
    opened = _TASK.format(
        about=escape("Opens the bench again after it closed itself for a new version."),
        triggers="",
        who=_WHOEVER,
        longest="PT0S",
        priority=5,
        program=WINDOW,
        words="run",
    )
    for name, text in ((UPDATE_TASK, update), (OPEN_TASK, opened)):
        (folder / FILES[name]).write_text(text, encoding="utf-16", newline="\r\n")
