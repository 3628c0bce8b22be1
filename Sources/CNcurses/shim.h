// What Swift can't import of ncurses' terminal descriptions and of the C library by itself, as static inline functions.
#ifndef DOENDAG_CNCURSES_SHIM_H
#define DOENDAG_CNCURSES_SHIM_H

#include <langinfo.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>

// From <term.h>, which defines a macro for every short word there is.
extern int setupterm(const char *term, int descriptor, int *error);
struct term;
extern struct term *set_curterm(struct term *description);
extern int del_curterm(struct term *description);
// Not declared without _XOPEN_SOURCE.
extern int wcwidth(wchar_t character);

// Terminal descriptions never write through their argument, whatever the prototypes of older ncurses say.
static inline const char *doendag_string(const char *name) {
  char *found = tigetstr((char *)name);
  return found == (char *)-1 ? NULL : found;
}

// Frees what setupterm read. A second setupterm doesn't.
static inline void doendag_free_description(void) {
  struct term *description = set_curterm(NULL);
  if (description) del_curterm(description);
}

static inline int doendag_number(const char *name) { return tigetnum((char *)name); }

static inline int doendag_flag(const char *name) { return tigetflag((char *)name) == 1; }

static inline const char *doendag_filled(const char *string, int first, int second) {
  return tiparm(string, first, second);
}

// Columns that the C library gives a character in the locale: -1 if it knows none.
static inline int doendag_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

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

// The encoding of the locale: "UTF-8", or what else.
static inline const char *doendag_encoding(void) { return nl_langinfo(CODESET); }

#endif
