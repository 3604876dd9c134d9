#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

// The scripts whose viramas link consonants: CLDR, common/segments/root.xml.
static bool links(int32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(code_point, &status)) {
        case USCRIPT_BENGALI:
        case USCRIPT_DEVANAGARI:
        case USCRIPT_GUJARATI:
        case USCRIPT_MALAYALAM:
        case USCRIPT_ORIYA:
        case USCRIPT_TELUGU:
            return true;
        default:
            return false;
    }
}

extern "C" int32_t jachai_icu_grapheme_class(int32_t code_point) {
    if (u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC)) return jachai_grapheme_pictograph;
    int32_t category = u_getIntPropertyValue(code_point, UCHAR_INDIC_SYLLABIC_CATEGORY);
    if (category == U_INSC_CONSONANT && links(code_point)) return jachai_grapheme_linking_consonant;
    int32_t value = u_getIntPropertyValue(code_point, UCHAR_GRAPHEME_CLUSTER_BREAK);
    if (value != U_GCB_EXTEND || u_getCombiningClass(code_point) == 0) return value;
    return category == U_INSC_VIRAMA && links(code_point) ? jachai_grapheme_virama : jachai_grapheme_linked_extend;
}

extern "C" int32_t jachai_icu_character_breaks(const char *input, int64_t length, int32_t *breaks, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, input, length, &status);
    UBreakIterator *iterator = ubrk_open(UBRK_CHARACTER, "bn", nullptr, 0, &status);
    ubrk_setUText(iterator, &text, &status);
    int32_t count = U_FAILURE(status) ? -1 : 0;
    if (count == 0) {
        for (int32_t border = ubrk_first(iterator); border != UBRK_DONE; border = ubrk_next(iterator)) {
            if (count == capacity) {
                count = -1;
                break;
            }
            breaks[count++] = border;
        }
    }
    if (iterator) ubrk_close(iterator);
    utext_close(&text);
    return count;
}
