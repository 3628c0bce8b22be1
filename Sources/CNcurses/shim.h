// What Swift can't import of ncurses and of the C library by itself, as static inline functions and constants.
#ifndef DOENDAG_CNCURSES_SHIM_H
#define DOENDAG_CNCURSES_SHIM_H

#ifdef __linux__
#include <asm/ioctls.h>
#else
#include <sys/filio.h>
#endif
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>

// From <term.h>, which defines a macro for every short word there is.
extern int setupterm(const char *term, int descriptor, int *error);
struct term;
extern struct term *set_curterm(struct term *description);
extern int del_curterm(struct term *description);
// Not declared without _XOPEN_SOURCE and _GNU_SOURCE.
extern int wcwidth(wchar_t character);
#ifdef __linux__
extern int memfd_create(const char *name, unsigned int flags);
#endif

// Macros with casts, and a global that is another for each screen.
static const unsigned int doendag_bold = A_BOLD, doendag_underline = A_UNDERLINE, doendag_reverse = A_REVERSE;
static const unsigned int doendag_wheel_up = BUTTON4_PRESSED, doendag_wheel_down = BUTTON5_PRESSED;
static const unsigned int doendag_all_mouse_events = ALL_MOUSE_EVENTS;
static const unsigned long doendag_waiting_bytes = FIONREAD;
// An enum in one C library and a macro in another.
static const int doendag_file_size = RLIMIT_FSIZE;
static inline WINDOW *doendag_stdscr(void) { return stdscr; }

// Terminal descriptions never write through their argument, whatever the prototypes of older ncurses say.
static inline const char *doendag_string(const char *name) {
  char *found = tigetstr((char *)name);
  return found == (char *)-1 ? NULL : found;
}

// Frees what setupterm read, which a second setupterm doesn't, and goes back to the description from before.
static inline void doendag_free_description(struct term *before) {
  struct term *description = set_curterm(before);
  if (description && description != before) del_curterm(description);
}

static inline int doendag_number(const char *name) { return tigetnum((char *)name); }

// A string of a description with its numbers filled in: tiparm is variadic.
static inline const char *doendag_filled(const char *string, int first, int second) {
  return tiparm(string, first, second);
}

// Columns that the C library gives a character in the locale: -1 if it knows none.
static inline int doendag_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

// A file without a name, in memory where the system has such: a full disk takes nothing from it. -1 if there can be none.
static inline int doendag_memory_file(void) {
#ifdef __linux__
  return memfd_create("screen", 1 /* MFD_CLOEXEC */);
#else
  FILE *file = tmpfile();
  return file ? dup(fileno(file)) : -1;
#endif
}

// Has a signal call a handler, on the spare stack if there is one, and interrupt what the program waits for. What was set
// before comes back in `old`, which may be NULL. Returns 0, or -1.
static inline int doendag_handle(int signal, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK;
  return sigaction(signal, &action, old);
}

static inline int doendag_ignores(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

#endif
