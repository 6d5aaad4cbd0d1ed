/* Says what Windows would make of rights written as SDDL, a line for each entry: kind, inheritance, mask, whom.
   Wine reads them as Windows does; it keeps none of them on a disk of Linux's. */
#include <stdio.h>
#include <windows.h>
#include <sddl.h>

int wmain(int count, wchar_t **words)
{
    PSECURITY_DESCRIPTOR descriptor;
    SECURITY_DESCRIPTOR_CONTROL control;
    DWORD revision, at;
    BOOL is_there, is_default;
    PACL list;

    if (count != 2 || !ConvertStringSecurityDescriptorToSecurityDescriptorW(words[1], 1, &descriptor, NULL))
        return 1;
    if (!GetSecurityDescriptorControl(descriptor, &control, &revision) ||
        !GetSecurityDescriptorDacl(descriptor, &is_there, &list, &is_default) || !is_there)
        return 2;
    printf("%s\n", control & SE_DACL_PROTECTED ? "inherits nothing" : "inherits");
    for (at = 0; at < list->AceCount; at++)
    {
        ACCESS_ALLOWED_ACE *entry;
        wchar_t *whom;
        if (!GetAce(list, at, (void **)&entry) || !ConvertSidToStringSidW(&entry->SidStart, &whom))
            return 3;
        printf("%u %u %08lx %ls\n", entry->Header.AceType, entry->Header.AceFlags, entry->Mask, whom);
    }
    return 0;
}
