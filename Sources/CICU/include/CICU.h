#pragma once
// No ICU type stands in this header: a Swift build that also imports Foundation has a second ICU,
// and the two sets of declarations clash as soon as both are visible.
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One stretch of text that normalisation replaced: byte offsets into the input and into the output, half-open.
typedef struct {
    int32_t old_start, old_end;
    int32_t new_start, new_end;
} jachai_icu_edit;

/// Normalises `length` bytes of UTF-8 to NFC. Writes at most `capacity` bytes to `output` and at most `edit_capacity`
/// edits to `edits`, in order; with neither `edits` nor `edit_count` it writes none. Returns the number of output
/// bytes, or -1 where ICU failed or something did not fit; `*edit_count` is the number of edits written.
int32_t jachai_icu_nfc(const char *input, int32_t length, char *output, int32_t capacity, jachai_icu_edit *edits,
                       int32_t edit_capacity, int32_t *edit_count);

/// Whether NFC never joins or reorders a code point with what stands before it: 1 or 0.
int32_t jachai_icu_boundary_before(int32_t code_point);

/// The same with ICU's own record of the edits kept and not handed out: `*change_count` is their number. For measuring.
int32_t jachai_icu_nfc_recorded(const char *input, int32_t length, char *output, int32_t capacity,
                                int32_t *change_count);

/// The canonical combining class of a code point, 0 to 254.
int32_t jachai_icu_combining_class(int32_t code_point);

/// What a code point does at the borders of grapheme clusters (Unicode Standard Annex 29, with the linking consonants of
/// CLDR): the numbers of ICU's UGraphemeClusterBreak, or one of those below.
int32_t jachai_icu_grapheme_class(int32_t code_point);

enum {
    /// An Extend of a combining class other than 0: linking passes over it.
    jachai_grapheme_linked_extend = 32,
    /// A virama of a script whose consonants it links.
    jachai_grapheme_virama = 33,
    /// A consonant of such a script.
    jachai_grapheme_linking_consonant = 34,
    /// An emoji or another pictograph.
    jachai_grapheme_pictograph = 35,
};

/// Writes the borders of the grapheme clusters of `length` bytes of UTF-8, as ICU's own iterator has them for Bengali:
/// byte offsets in order, 0 and `length` among them. Returns how many there are, or -1 where ICU failed or more than
/// `capacity` would be written.
int32_t jachai_icu_character_breaks(const char *input, int64_t length, int32_t *breaks, int32_t capacity);

/// The value 0 to 9 of a decimal digit of any script, or -1 for any other code point.
int32_t jachai_icu_digit(int32_t code_point);

/// A conversion from one encoding to UTF-8, in pieces of any size.
typedef struct jachai_icu_converter jachai_icu_converter;

/// Begins a conversion from the encoding of that name, or returns NULL where ICU does not know it.
jachai_icu_converter *jachai_icu_converter_open(const char *encoding);

/// Ends a conversion.
void jachai_icu_converter_close(jachai_icu_converter *converter);

/// Converts the next `length` bytes; a code point they end within waits for the next call, unless `is_last` is 1, when
/// it becomes U+FFFD, as does whatever the encoding has no code point for. Writes at most `capacity` bytes to `output`.
/// Returns the number of bytes written, or -1 where ICU failed; `*consumed` is the number of bytes read and
/// `*is_done` 0 where the output was full and the rest of the input has to be given again.
int32_t jachai_icu_converter_convert(jachai_icu_converter *converter, const uint8_t *input, int32_t length,
                                     int32_t is_last, uint8_t *output, int32_t capacity, int32_t *consumed,
                                     int32_t *is_done);

/// The version of the ICU in use, as "72.1"; the text lives as long as the process.
const char *jachai_icu_version(void);

#ifdef __cplusplus
}
#endif
