#include "CDigest.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

void jachai_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

int jachai_nettle_major(void) { return nettle_version_major(); }

int jachai_nettle_minor(void) { return nettle_version_minor(); }
