; The setup program. Silent: receiving-station-1.4.0-setup.exe /S /SERVER="https://returns.example.com" /STATION="Bench 7"
; /ENROLCODE=… /AUTOSTART=1 (0 ends it) /KIOSK=1. Exit status: 0 done, 2 refused (a newer version, or files in use), nothing changed.
; Uninstall: uninstall.exe /S keeps data and policies; with /PURGE the data goes too, refused (3) while anything is unsent.
Target amd64-unicode
Unicode true
; QUICK packs the same files in a tenth of the time, for the tests.
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
!include FileFunc.nsh
!include LogicLib.nsh
!include MUI2.nsh
!include WordFunc.nsh
!define NAME "Receiving Station"
!define MAKER "Returns Bench"
!define OWN "Software\${MAKER}\${NAME}"
!define POLICY "Software\Policies\${MAKER}\${NAME}"
!define RUNKEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define EVENTS "SYSTEM\CurrentControlSet\Services\EventLog\Application\${NAME}"
!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
Name "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
RequestExecutionLevel admin
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey CompanyName "${MAKER}"
VIAddVersionKey LegalCopyright "Apache-2.0"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "Korean"
Var Words
Var Value

; An answer on the command line becomes a policy; it stays when the program goes.
!macro Lock OPTION SECTION KEY
  ClearErrors
  ${GetOptions} $Words "/${OPTION}=" $Value
  ${IfNot} ${Errors}
    WriteRegStr HKLM "${POLICY}\${SECTION}" "${KEY}" "$Value"
  ${EndIf}
!macroend

; A scheduler that is switched off stops no installation.
!macro Tasks WHAT UPDATE OPEN
  nsExec::Exec '"$SYSDIR\schtasks.exe" ${WHAT} /tn "${NAME} update" ${UPDATE}'
  Pop $0
  nsExec::Exec '"$SYSDIR\schtasks.exe" ${WHAT} /tn "${NAME} open" ${OPEN}'
  Pop $0
!macroend

!macro Refuse TEXT
  IfSilent +2
    MessageBox MB_ICONSTOP "${TEXT}"
  SetErrorLevel 2
  Quit
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "${OWN}" "InstalledBy"
  ${If} $0 == "msi"
    !insertmacro Refuse "An MSI installed the receiving station here: update it the same way. Nothing was changed."
  ${EndIf}
  ReadRegStr $0 HKLM "${LISTED}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      ClearErrors
      ${GetParameters} $Words
      ${GetOptions} $Words "/GOBACK" $Value
      ${If} ${Errors}
        !insertmacro Refuse "Version $0 is newer and stays. Nothing was changed."
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  SetRegView 64
  SetShellVarContext all
  RMDir /r "$INSTDIR.before"
  ${If} ${FileExists} "$INSTDIR\receiving-station.exe"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.before"
    ${If} ${Errors}
      !insertmacro Refuse "The bench is open: close its window and install again. Nothing was changed."
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR"
    Rename "$INSTDIR.before" "$INSTDIR"
    !insertmacro Refuse "Not everything could be written, the disk may be full. The version before is there as it was."
  ${EndIf}
  ; The video package's file is not ours: it comes along.
  CopyFiles /SILENT "$INSTDIR.before\Lib\site-packages\cv2\opencv_videoio_ffmpeg*.dll" "$INSTDIR\Lib\site-packages\cv2"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR.before"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\receiving-station-window.exe" "run"
  CreateDirectory "$APPDATA\${NAME}\data"
  ; Users: change; administrators and the system: everything; nothing is inherited from above.
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}\data" /inheritance:r /grant "*S-1-5-18:(OI)(CI)F" /grant "*S-1-5-32-544:(OI)(CI)F" /grant "*S-1-5-32-545:(OI)(CI)M"'
  Pop $0
  ; The updater's: users read it, and change nothing.
  CreateDirectory "$APPDATA\${NAME}\updates"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}\updates" /inheritance:r /grant "*S-1-5-18:(OI)(CI)F" /grant "*S-1-5-32-544:(OI)(CI)F" /grant "*S-1-5-32-545:(OI)(CI)RX"'
  Pop $0
  !insertmacro Tasks '/create /f' '/xml "$INSTDIR\update-task.xml"' '/xml "$INSTDIR\open-task.xml"'
  ${GetParameters} $Words
  !insertmacro Lock SERVER central url
  !insertmacro Lock ENROLCODE central enrol_code
  !insertmacro Lock STATION station name
  !insertmacro Lock KIOSK station kiosk
  ClearErrors
  ${GetOptions} $Words "/AUTOSTART=" $Value
  ${If} ${Errors}
    StrCpy $Value ""
  ${EndIf}
  ${If} $Value == "1"
    WriteRegStr HKLM "${RUNKEY}" "${NAME}" '"$INSTDIR\receiving-station-window.exe" run'
  ${ElseIf} $Value == "0"
    DeleteRegValue HKLM "${RUNKEY}" "${NAME}"
  ${EndIf}
  WriteRegStr HKLM "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "${OWN}" "InstalledBy" "setup"
  WriteRegExpandStr HKLM "${EVENTS}" "EventMessageFile" "$WINDIR\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll"
  WriteRegDWORD HKLM "${EVENTS}" "TypesSupported" 7
  WriteRegStr HKLM "${LISTED}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${LISTED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${LISTED}" "Publisher" "${MAKER}"
  WriteRegStr HKLM "${LISTED}" "DisplayIcon" "$INSTDIR\receiving-station-window.exe"
  WriteRegStr HKLM "${LISTED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${LISTED}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${LISTED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${LISTED}" "NoModify" 1
  WriteRegDWORD HKLM "${LISTED}" "NoRepair" 1
  WriteRegDWORD HKLM "${LISTED}" "EstimatedSize" ${KILOBYTES}
SectionEnd

Section Uninstall
  SetRegView 64
  SetShellVarContext all
  ${GetParameters} $Words
  ClearErrors
  ${GetOptions} $Words "/PURGE" $Value
  ${IfNot} ${Errors}
    nsExec::Exec '"$INSTDIR\receiving-station.exe" unsent --data-folder "$APPDATA\${NAME}\data"'
    Pop $0
    ${If} $0 != 0
      SetErrorLevel 3
      IfSilent +2
        MessageBox MB_ICONSTOP "Not everything was sent, or the bench is open. Nothing was removed; see: receiving-station unsent"
      Quit
    ${EndIf}
    SetOutPath "$TEMP"
    RMDir /r "$APPDATA\${NAME}"
  ${EndIf}
  SetOutPath "$TEMP"
  !insertmacro Tasks '/delete /f' '' ''
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR"
  DeleteRegValue HKLM "${RUNKEY}" "${NAME}"
  DeleteRegKey HKLM "${EVENTS}"
  DeleteRegKey HKLM "${LISTED}"
  DeleteRegKey HKLM "${OWN}"
  DeleteRegKey /ifempty HKLM "Software\${MAKER}"
SectionEnd
