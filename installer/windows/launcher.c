/* Starts the program: Python runs within this process, so that the firewall, the camera's privacy page, AppLocker and
   the task manager all see the product's own name. Nothing from the environment, the user's folders or the current
   directory is loaded: isolated mode, one fixed entry, DLLs from this folder and Windows' own only. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define ENTRY L"receiving_station_entry"
#define PATH_MOST 32768
#define FAILED 3

typedef int(__cdecl *Python)(int count, wchar_t **words);

static int give_up(const wchar_t *what)
{
    wchar_t text[1024];
    _snwprintf(text, 1024, L"The receiving station could not start: %ls (Windows error %lu). Nothing was changed. "
               L"Install it again, or tell your IT.", what, GetLastError());
    text[1023] = 0;
#ifdef IN_TERMINAL
    fwprintf(stderr, L"%ls\n", text);
#else
    MessageBoxW(NULL, text, L"Receiving Station", MB_ICONERROR);
#endif
    return FAILED;
}

static int start(void)
{
    static wchar_t path[PATH_MOST];
    const wchar_t *fixed[] = {L"-I", L"-B", L"-m", ENTRY};
    const int fixed_count = sizeof fixed / sizeof *fixed;
    wchar_t **given, **words, *name;
    int given_count, count = 0, at;
    HMODULE dll;
    Python python;
    DWORD length = GetModuleFileNameW(NULL, path, PATH_MOST);

    if (length == 0 || length + wcslen(PYTHON_DLL) + 1 >= PATH_MOST)
        return give_up(L"its own folder has no usable name");
    name = wcsrchr(path, L'\\') + 1;
    wcscpy(name, PYTHON_DLL);
    SetDllDirectoryW(L"");
    dll = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (dll == NULL)
        return give_up(PYTHON_DLL);
    python = (Python)(void *)GetProcAddress(dll, "Py_Main");
    given = CommandLineToArgvW(GetCommandLineW(), &given_count);
    words = python && given ? calloc((size_t)(given_count + fixed_count + 1), sizeof *words) : NULL;
    if (words == NULL)
        return give_up(L"Py_Main");
    words[count++] = given[0];
    for (at = 0; at < fixed_count; at++)
        words[count++] = (wchar_t *)fixed[at];
    for (at = 1; at < given_count; at++)
        words[count++] = given[at];
    return python(count, words);
}

#ifdef IN_TERMINAL
int wmain(void)
{
    return start();
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    (void)self, (void)before, (void)line, (void)show;
    return start();
}
#endif
