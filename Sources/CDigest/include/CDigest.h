#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `length` bytes at `bytes` to `digest`, which has room for 32 bytes.
void jachai_sha256(const uint8_t *bytes, size_t length, uint8_t *digest);

/// The version of the nettle in use: its first and its second number.
int jachai_nettle_major(void);
int jachai_nettle_minor(void);
