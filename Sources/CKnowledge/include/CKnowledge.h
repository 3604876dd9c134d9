#pragma once
#include <stddef.h>

/// One embedded table: its file's name without the ending, and its bytes (UTF-8, tab-separated), not terminated.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} jachai_table;

/// The embedded tables, in the order of their names; `*count` is how many there are.
const jachai_table *jachai_tables(size_t *count);
