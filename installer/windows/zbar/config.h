/* What of libzbar is built for Windows: the scanner alone, no camera, no window, no statistics. */
#define ENABLE_CODABAR 1
#define ENABLE_CODE128 1
#define ENABLE_CODE39 1
#define ENABLE_CODE93 1
#define ENABLE_DATABAR 1
#define ENABLE_EAN 1
#define ENABLE_I25 1
#define ENABLE_QRCODE 1
#define HAVE_ERRNO_H 1
#define HAVE_INTTYPES_H 1
#define HAVE_SYS_TIME_H 1
#define ICONV_CONST
#define NO_STATS 1
#define PACKAGE_VERSION ZBAR_VERSION
