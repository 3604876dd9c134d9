#include "CICU.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uvernum.h>

#include <new>

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

struct jachai_icu_converter {
    UConverter *from = nullptr;
    UConverter *to = nullptr;
    bool has_begun = false;
    UChar pivot[1024];
    UChar *pivot_source = pivot;
    UChar *pivot_target = pivot;

    ~jachai_icu_converter() {
        if (from) ucnv_close(from);
        if (to) ucnv_close(to);
    }
};

extern "C" jachai_icu_converter *jachai_icu_converter_open(const char *encoding) {
    jachai_icu_converter *converter = new (std::nothrow) jachai_icu_converter;
    if (!converter) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    converter->from = ucnv_open(encoding, &status);
    converter->to = ucnv_open("UTF-8", &status);
    if (U_SUCCESS(status)) return converter;
    delete converter;
    return nullptr;
}

extern "C" void jachai_icu_converter_close(jachai_icu_converter *converter) { delete converter; }

extern "C" int32_t jachai_icu_converter_convert(jachai_icu_converter *converter, const uint8_t *input, int32_t length,
                                                int32_t is_last, uint8_t *output, int32_t capacity, int32_t *consumed,
                                                int32_t *is_done) {
    UErrorCode status = U_ZERO_ERROR;
    char *target = reinterpret_cast<char *>(output);
    const char *source = reinterpret_cast<const char *>(input);
    ucnv_convertEx(converter->to, converter->from, &target, target + capacity, &source, source + length,
                   converter->pivot, &converter->pivot_source, &converter->pivot_target, converter->pivot + 1024,
                   !converter->has_begun, static_cast<UBool>(is_last), &status);
    converter->has_begun = true;
    *consumed = static_cast<int32_t>(source - reinterpret_cast<const char *>(input));
    *is_done = status != U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
    return static_cast<int32_t>(target - reinterpret_cast<char *>(output));
}

extern "C" const char *jachai_icu_version(void) { return U_ICU_VERSION; }
