@echo off
rem The same targets as the Makefile: make.bat demo --headless
setlocal
where py >nul 2>nul
if %errorlevel%==0 (py -3 "%~dp0make.py" %*) else (python "%~dp0make.py" %*)
exit /b %errorlevel%
