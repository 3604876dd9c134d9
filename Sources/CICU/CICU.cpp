#include "CICU.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uvernum.h>

extern "C" int32_t jachai_icu_nfc(const char *input, int32_t length, char *output, int32_t capacity,
                                  jachai_icu_edit *edits, int32_t edit_capacity, int32_t *edit_count) {
    UErrorCode status = U_ZERO_ERROR;
    if (edit_count) *edit_count = 0;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return -1;
    icu::CheckedArrayByteSink sink(output, capacity);
    icu::Edits changes;
    nfc->normalizeUTF8(0, icu::StringPiece(input, length), sink, edits ? &changes : nullptr, status);
    if (U_FAILURE(status) || sink.Overflowed()) return -1;
    if (!edits) return sink.NumberOfBytesWritten();
    icu::Edits::Iterator iterator = changes.getFineChangesIterator();
    while (iterator.next(status)) {
        if (*edit_count == edit_capacity) return -1;
        edits[(*edit_count)++] = {iterator.sourceIndex(), iterator.sourceIndex() + iterator.oldLength(),
                                  iterator.destinationIndex(), iterator.destinationIndex() + iterator.newLength()};
    }
    return U_FAILURE(status) ? -1 : sink.NumberOfBytesWritten();
}

extern "C" int32_t jachai_icu_boundary_before(int32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) && nfc->hasBoundaryBefore(code_point);
}

extern "C" int32_t jachai_icu_nfc_recorded(const char *input, int32_t length, char *output, int32_t capacity,
                                           int32_t *change_count) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return -1;
    icu::CheckedArrayByteSink sink(output, capacity);
    icu::Edits changes;
    nfc->normalizeUTF8(0, icu::StringPiece(input, length), sink, &changes, status);
    *change_count = changes.numberOfChanges();
    return U_FAILURE(status) || sink.Overflowed() ? -1 : sink.NumberOfBytesWritten();
}

extern "C" int32_t jachai_icu_combining_class(int32_t code_point) { return u_getCombiningClass(code_point); }

extern "C" int32_t jachai_icu_digit(int32_t code_point) {
    return u_charType(code_point) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(code_point) : -1;
}

extern "C" const char *jachai_icu_version(void) { return U_ICU_VERSION; }
