/* What the scanner's files name and never need here: a camera, and POSIX's clock for statistics. */
#include <time.h>
#include <windows.h>

int zbar_video_init(void *video, unsigned long format)
{
    (void)video;
    (void)format;
    return -1;
}

int clock_gettime(clockid_t which, struct timespec *now)
{
    ULONGLONG ms = GetTickCount64();
    (void)which;
    now->tv_sec = (time_t)(ms / 1000);
    now->tv_nsec = (long)(ms % 1000) * 1000000L;
    return 0;
}
