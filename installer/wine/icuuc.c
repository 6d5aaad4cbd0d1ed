/* Stand-in for Windows 10's icuuc.dll, which Wine 8 has not: the converters that Qt asks for at its start, none of which
   can be opened. Qt then does without. For tests only, never shipped. */
#define SHOWN __declspec(dllexport)
typedef int UErrorCode;
static const UErrorCode NOT_THERE = 4; /* U_FILE_ACCESS_ERROR */
static void *none(UErrorCode *status)
{
    if (status)
        *status = NOT_THERE;
    return 0;
}
SHOWN void *ucnv_open(const char *name, UErrorCode *status) { (void)name; return none(status); }
SHOWN const char *ucnv_getName(const void *converter, UErrorCode *status) { (void)converter; return none(status); }
SHOWN const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *status)
{
    (void)name, (void)standard;
    return none(status);
}
SHOWN void ucnv_toUnicode(void *c, void **to, const void *to_end, const char **from, const char *from_end, int *offsets,
                          signed char flush, UErrorCode *status)
{
    (void)c, (void)to, (void)to_end, (void)from, (void)from_end, (void)offsets, (void)flush;
    none(status);
}
SHOWN void ucnv_fromUnicode(void *c, char **to, const char *to_end, const void **from, const void *from_end, int *offsets,
                            signed char flush, UErrorCode *status)
{
    (void)c, (void)to, (void)to_end, (void)from, (void)from_end, (void)offsets, (void)flush;
    none(status);
}
SHOWN void ucnv_close(void *c) { (void)c; }
SHOWN void ucnv_reset(void *c) { (void)c; }
SHOWN signed char ucnv_getMaxCharSize(const void *c) { (void)c; return 1; }
SHOWN int ucnv_toUCountPending(const void *c, UErrorCode *status) { (void)c, (void)status; return 0; }
SHOWN int ucnv_fromUCountPending(const void *c, UErrorCode *status) { (void)c, (void)status; return 0; }
SHOWN int ucnv_countAvailable(void) { return 0; }
SHOWN const char *ucnv_getAvailableName(int at) { (void)at; return 0; }
SHOWN void ucnv_getToUCallBack(const void *c, void **action, const void **context) { (void)c, (void)action, (void)context; }
SHOWN void ucnv_getFromUCallBack(const void *c, void **action, const void **context) { (void)c, (void)action, (void)context; }
SHOWN void ucnv_setToUCallBack(void *c, void *n, const void *x, void **o, const void **y, UErrorCode *status)
{
    (void)c, (void)n, (void)x, (void)o, (void)y, (void)status;
}
SHOWN void ucnv_setFromUCallBack(void *c, void *n, const void *x, void **o, const void **y, UErrorCode *status)
{
    (void)c, (void)n, (void)x, (void)o, (void)y, (void)status;
}
SHOWN void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, UErrorCode *status) { (void)a, (void)s, (void)n, (void)o, (void)status; }
SHOWN void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *e, int o, UErrorCode *status) { (void)a, (void)s, (void)e, (void)o, (void)status; }
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
