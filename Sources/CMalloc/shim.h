#pragma once

// Swift's Glibc module leaves this header out.
#if defined(__linux__)
#include <malloc.h>
#endif
