/* iconv for libzbar's QR texts: any of its encodings to UTF-8, by Windows' code pages. A text that is not of the
   encoding is refused (EILSEQ), since libzbar finds the right one by trying. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <windows.h>
#include "iconv.h"

static const struct { const char *name; UINT page; } pages[] = {
    {"UTF-8", CP_UTF8}, {"ISO8859-1", 28591}, {"ISO8859-2", 28592}, {"ISO8859-3", 28593}, {"ISO8859-4", 28594},
    {"ISO8859-5", 28595}, {"ISO8859-6", 28596}, {"ISO8859-7", 28597}, {"ISO8859-8", 28598}, {"ISO8859-9", 28599},
    {"ISO8859-13", 28603}, {"ISO8859-15", 28605}, {"CP437", 437}, {"CP874", 874}, {"CP1250", 1250}, {"CP1251", 1251},
    {"CP1252", 1252}, {"CP1256", 1256}, {"SJIS", 932}, {"SHIFT_JIS", 932}, {"BIG-5", 950}, {"BIG5", 950},
    {"EUC-KR", 949}, {"GB18030", 54936},
};

static UINT page_of(const char *name)
{
    size_t at;
    for (at = 0; at < sizeof pages / sizeof *pages; at++)
        if (_stricmp(name, pages[at].name) == 0)
            return pages[at].page;
    return 0;
}

iconv_t iconv_open(const char *to, const char *from)
{
    UINT page = page_of(from);
    if (page == 0 || page_of(to) != CP_UTF8) {
        errno = EINVAL;
        return (iconv_t)-1;
    }
    return (iconv_t)(uintptr_t)page;
}

int iconv_close(iconv_t conversion)
{
    (void)conversion;
    return 0;
}

/* The whole text at once, which is how libzbar asks. */
size_t iconv(iconv_t conversion, char **from, size_t *from_left, char **to, size_t *to_left)
{
    UINT page = (UINT)(uintptr_t)conversion;
    int wide_count, count, given;
    wchar_t *wide;
    if (from == NULL || *from == NULL || *from_left == 0)
        return 0;
    given = (int)*from_left;
    wide_count = MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, *from, given, NULL, 0);
    if (wide_count <= 0) {
        errno = EILSEQ;
        return (size_t)-1;
    }
    wide = malloc((size_t)wide_count * sizeof *wide);
    if (wide == NULL) {
        errno = ENOMEM;
        return (size_t)-1;
    }
    MultiByteToWideChar(page, 0, *from, given, wide, wide_count);
    count = WideCharToMultiByte(CP_UTF8, 0, wide, wide_count, NULL, 0, NULL, NULL);
    if ((size_t)count > *to_left) {
        free(wide);
        errno = E2BIG;
        return (size_t)-1;
    }
    WideCharToMultiByte(CP_UTF8, 0, wide, wide_count, *to, count, NULL, NULL);
    free(wide);
    *from += given;
    *from_left = 0;
    *to += count;
    *to_left -= (size_t)count;
    return 0;
}
