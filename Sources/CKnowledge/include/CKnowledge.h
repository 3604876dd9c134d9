#pragma once
#include <stddef.h>

/// One embedded table: its file's name without the ending, and its bytes (UTF-8, tab-separated), not terminated.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} jachai_table;

/// The embedded table of that name, or NULL.
const jachai_table *jachai_table_named(const char *name);
