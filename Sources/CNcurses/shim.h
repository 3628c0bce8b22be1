// What Swift can't import of ncurses by itself: macros, globals and variadics, each as a static inline function.
#ifndef DOENDAG_CNCURSES_SHIM_H
#define DOENDAG_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>

#endif
