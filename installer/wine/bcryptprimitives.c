/* Stand-in for Windows 10's bcryptprimitives.dll, which Wine 8 has not: the random numbers that Rust libraries ask for.
   For tests only, never shipped. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(void *to, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *to, SIZE_T count)
{
    while (count) {
        ULONG some = count > 4096 ? 4096 : (ULONG)count;
        if (!SystemFunction036(to, some))
            return FALSE;
        to += some;
        count -= some;
    }
    return TRUE;
}
