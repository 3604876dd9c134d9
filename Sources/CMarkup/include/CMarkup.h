#pragma once
#include <stddef.h>
#include <stdint.h>

/// What an event reports.
enum {
    /// An element begins; its tag lies before `end`, or it is implied and has none.
    JACHAI_MARKUP_START = 0,
    /// An element ends.
    JACHAI_MARKUP_END = 1,
    /// Text that stands in the source as it is, from `start` to `end`.
    JACHAI_MARKUP_TEXT = 2,
    /// Text that a reference stands for (`&amp;`, `&#2453;`): the reference lies from `start` to `end`.
    JACHAI_MARKUP_REFERENCE = 3,
};

/// Elements that mean something to the readers; every other one is `JACHAI_ELEMENT_OTHER`.
enum {
    JACHAI_ELEMENT_OTHER = 0,
    JACHAI_ELEMENT_TABLE,
    JACHAI_ELEMENT_ROW,
    JACHAI_ELEMENT_CELL,
    JACHAI_ELEMENT_ROW_GROUP,
    JACHAI_ELEMENT_CAPTION,
    /// `br` and `hr`.
    JACHAI_ELEMENT_BREAK,
    /// An element that stands on lines of its own.
    JACHAI_ELEMENT_BLOCK,
    /// An element whose content nobody sees: `style`, `script`, `head` but for its title.
    JACHAI_ELEMENT_HIDDEN,
    /// An element whose text is struck out: `del`, `s`, `strike`.
    JACHAI_ELEMENT_STRUCK,
    /// An element whose text is raised, the mark of a footnote or a power: `sup`.
    JACHAI_ELEMENT_RAISED,
    /// An element whose text is lowered: `sub`.
    JACHAI_ELEMENT_LOWERED,
};

/// One thing that the parser met, in the order of the source; pointers hold for the call alone.
typedef struct {
    int32_t kind;
    int32_t element;
    /// Where it stands, in bytes of the source.
    size_t start;
    size_t end;
    /// The text, in UTF-8; for elements their name, in lower case where the source is HTML.
    const uint8_t *text;
    size_t length;
    /// The element's attributes, for `jachai_markup_attribute`.
    const void *attributes;
} jachai_markup_event;

/// Takes an event; any result but 0 ends the parse.
typedef int32_t (*jachai_markup_handler)(void *context, const jachai_markup_event *event);

/// How a parse ended.
enum {
    JACHAI_MARKUP_DONE = 0,
    JACHAI_MARKUP_STOPPED = 1,
    JACHAI_MARKUP_TOO_DEEP = 2,
    JACHAI_MARKUP_FAILED = 3,
};

/// Parses HTML, a page or a fragment, however broken; elements may nest `depth` deep.
///
/// Nothing is fetched, no entity is defined, and no tree is built.
int32_t jachai_markup_html(const uint8_t *bytes, size_t length, int32_t depth, jachai_markup_handler handler,
                           void *context);

/// Parses XML up to its first error of form; elements may nest `depth` deep.
///
/// Nothing is fetched; entities that the document defines stand for nothing.
int32_t jachai_markup_xml(const uint8_t *bytes, size_t length, int32_t depth, jachai_markup_handler handler,
                          void *context);

/// The value of an attribute of an element that begins, or null; its length is written to `length`.
const uint8_t *jachai_markup_attribute(const jachai_markup_event *event, const char *name, size_t *length);
