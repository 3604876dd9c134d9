#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/// More elements than any reader lets nest.
#define OPEN_ELEMENTS 512

/// What a parse carries through the library's callbacks.
struct parse {
    /// What each open element means, by its depth.
    uint8_t open[OPEN_ELEMENTS];
    xmlParserCtxtPtr parser;
    const uint8_t *source;
    size_t length;
    /// Where the last thing that was reported ended; nothing is found before it.
    size_t behind;
    int32_t depth;
    int32_t deepest;
    int32_t result;
    jachai_markup_handler handler;
    void *context;
};

static size_t position(const struct parse *parse) {
    const xmlParserInputPtr input = parse->parser->input;
    if (input == NULL) return parse->behind;
    const size_t offset = input->consumed + (size_t)(input->cur - input->base);
    return offset < parse->length ? offset : parse->length;
}

static void stop(struct parse *parse, int32_t result) {
    if (parse->result == JACHAI_MARKUP_DONE) parse->result = result;
    xmlStopParser(parse->parser);
}

static void report(struct parse *parse, const jachai_markup_event *event) {
    if (parse->result != JACHAI_MARKUP_DONE) return;
    if (parse->handler(parse->context, event) != 0) stop(parse, JACHAI_MARKUP_STOPPED);
}

// MARK: Elements

static const struct {
    const char *name;
    int32_t element;
} elements[] = {
    {"td", JACHAI_ELEMENT_CELL},         {"tr", JACHAI_ELEMENT_ROW},          {"th", JACHAI_ELEMENT_CELL},
    {"br", JACHAI_ELEMENT_BREAK},        {"table", JACHAI_ELEMENT_TABLE},     {"tbody", JACHAI_ELEMENT_ROW_GROUP},
    {"thead", JACHAI_ELEMENT_ROW_GROUP}, {"tfoot", JACHAI_ELEMENT_ROW_GROUP}, {"caption", JACHAI_ELEMENT_CAPTION},
    {"p", JACHAI_ELEMENT_BLOCK},         {"div", JACHAI_ELEMENT_BLOCK},       {"li", JACHAI_ELEMENT_BLOCK},
    {"h1", JACHAI_ELEMENT_BLOCK},        {"h2", JACHAI_ELEMENT_BLOCK},        {"h3", JACHAI_ELEMENT_BLOCK},
    {"h4", JACHAI_ELEMENT_BLOCK},        {"h5", JACHAI_ELEMENT_BLOCK},        {"h6", JACHAI_ELEMENT_BLOCK},
    {"hr", JACHAI_ELEMENT_BREAK},        {"ul", JACHAI_ELEMENT_BLOCK},        {"ol", JACHAI_ELEMENT_BLOCK},
    {"dl", JACHAI_ELEMENT_BLOCK},        {"dt", JACHAI_ELEMENT_BLOCK},        {"dd", JACHAI_ELEMENT_BLOCK},
    {"pre", JACHAI_ELEMENT_BLOCK},       {"body", JACHAI_ELEMENT_BLOCK},      {"html", JACHAI_ELEMENT_BLOCK},
    {"title", JACHAI_ELEMENT_BLOCK},     {"form", JACHAI_ELEMENT_BLOCK},      {"center", JACHAI_ELEMENT_BLOCK},
    {"header", JACHAI_ELEMENT_BLOCK},    {"footer", JACHAI_ELEMENT_BLOCK},    {"section", JACHAI_ELEMENT_BLOCK},
    {"article", JACHAI_ELEMENT_BLOCK},   {"main", JACHAI_ELEMENT_BLOCK},      {"address", JACHAI_ELEMENT_BLOCK},
    {"figure", JACHAI_ELEMENT_BLOCK},    {"blockquote", JACHAI_ELEMENT_BLOCK}, {"figcaption", JACHAI_ELEMENT_BLOCK},
    {"script", JACHAI_ELEMENT_HIDDEN},   {"style", JACHAI_ELEMENT_HIDDEN},    {"template", JACHAI_ELEMENT_HIDDEN},
    {"sup", JACHAI_ELEMENT_RAISED},      {"sub", JACHAI_ELEMENT_LOWERED},     {"del", JACHAI_ELEMENT_STRUCK},
    {"s", JACHAI_ELEMENT_STRUCK},        {"strike", JACHAI_ELEMENT_STRUCK},
};

static int32_t element_of(const xmlChar *name) {
    for (size_t index = 0; index < sizeof elements / sizeof *elements; index++) {
        if (strcmp((const char *)name, elements[index].name) == 0) return elements[index].element;
    }
    return JACHAI_ELEMENT_OTHER;
}

/// Whether the tag of an element that begins ends there; the element is implied by what it holds where it does not.
static int has_tag(const struct parse *parse, const xmlChar *name, size_t end) {
    const size_t length = strlen((const char *)name);
    for (size_t start = end; start > parse->behind;) {
        if (parse->source[--start] != '<') continue;
        if (start + 1 + length <= end && xmlStrncasecmp(parse->source + start + 1, name, (int)length) == 0) return 1;
    }
    return 0;
}

/// Ways to display an element that make it a part of a table.
static const struct {
    const char *name;
    int32_t element;
} displays[] = {
    {"table", JACHAI_ELEMENT_TABLE},
    {"inline-table", JACHAI_ELEMENT_TABLE},
    {"table-row", JACHAI_ELEMENT_ROW},
    {"table-cell", JACHAI_ELEMENT_CELL},
    {"table-row-group", JACHAI_ELEMENT_ROW_GROUP},
    {"table-header-group", JACHAI_ELEMENT_ROW_GROUP},
    {"table-footer-group", JACHAI_ELEMENT_ROW_GROUP},
    {"table-caption", JACHAI_ELEMENT_CAPTION},
};

/// What a block or an element without a meaning of its own is where it is displayed in that way.
static int32_t displayed(int32_t element, const xmlChar *display) {
    if (element != JACHAI_ELEMENT_BLOCK && element != JACHAI_ELEMENT_OTHER) return element;
    const size_t length = strspn((const char *)display, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    for (size_t index = 0; index < sizeof displays / sizeof *displays; index++) {
        const size_t own = strlen(displays[index].name);
        if (own == length && xmlStrncasecmp(display, BAD_CAST displays[index].name, (int)own) == 0)
            return displays[index].element;
    }
    return element;
}

/// What an element is as its style has it: hidden, whatever it is, a part of a table, and one without a meaning of its own struck
/// out, too.
static int32_t styled(int32_t element, const xmlChar **attributes) {
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        if (strcmp((const char *)attributes[0], "hidden") == 0) return JACHAI_ELEMENT_HIDDEN;
        if (attributes[1] == NULL || strcmp((const char *)attributes[0], "style") != 0) continue;
        const xmlChar *display = xmlStrcasestr(attributes[1], BAD_CAST "display");
        if (display != NULL) {
            display += 7 + strspn((const char *)display + 7, ": ");
            if (xmlStrncasecmp(display, BAD_CAST "none", 4) == 0) return JACHAI_ELEMENT_HIDDEN;
            element = displayed(element, display);
        }
        if (element == JACHAI_ELEMENT_OTHER && xmlStrcasestr(attributes[1], BAD_CAST "line-through") != NULL)
            return JACHAI_ELEMENT_STRUCK;
    }
    return element;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes) {
    struct parse *parse = user;
    if (++parse->depth > parse->deepest) return stop(parse, JACHAI_MARKUP_TOO_DEEP);
    const size_t here = position(parse);
    const size_t end = has_tag(parse, name, here) ? here : parse->behind;
    const int32_t element = styled(element_of(name), attributes);
    if (parse->depth < OPEN_ELEMENTS) parse->open[parse->depth] = (uint8_t)element;
    const jachai_markup_event event = {
        .kind = JACHAI_MARKUP_START, .element = element, .start = parse->behind, .end = end,
        .text = name, .length = strlen((const char *)name), .attributes = attributes};
    report(parse, &event);
    parse->behind = end;
}

static void on_end(void *user, const xmlChar *name) {
    struct parse *parse = user;
    const int32_t element =
        parse->depth > 0 && parse->depth < OPEN_ELEMENTS ? parse->open[parse->depth] : element_of(name);
    parse->depth--;
    const size_t end = position(parse);
    const jachai_markup_event event = {
        .kind = JACHAI_MARKUP_END, .element = element, .start = parse->behind, .end = end,
        .text = name, .length = strlen((const char *)name), .attributes = NULL};
    report(parse, &event);
    if (end > parse->behind) parse->behind = end;
}

const uint8_t *jachai_markup_attribute(const jachai_markup_event *event, const char *name, size_t *length) {
    const xmlChar **attributes = (const xmlChar **)event->attributes;
    for (; attributes != NULL && attributes[0] != NULL; attributes += 2) {
        if (strcmp((const char *)attributes[0], name) == 0 && attributes[1] != NULL) {
            *length = strlen((const char *)attributes[1]);
            return attributes[1];
        }
    }
    *length = 0;
    return NULL;
}

// MARK: Text

static void report_text(struct parse *parse, int32_t kind, size_t start, size_t end, const xmlChar *text, size_t length) {
    const jachai_markup_event event = {
        .kind = kind, .start = start, .end = end, .text = text, .length = length, .attributes = NULL};
    report(parse, &event);
    parse->behind = end;
}

/// Whether the source holds these bytes there, behind everything that was reported.
static int stands_at(const struct parse *parse, size_t start, const xmlChar *text, size_t length) {
    return start >= parse->behind && start + length <= parse->length &&
           memcmp(parse->source + start, text, length) == 0;
}

/// How many bytes the character that begins with a byte has.
static size_t width_of(uint8_t lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// Where the reference begins that ends at `end` and stands for one character; `end` where none does.
static size_t reference_before(const struct parse *parse, size_t end) {
    const size_t longest = 40;
    const size_t first = end > parse->behind + longest ? end - longest : parse->behind;
    size_t start = end;
    while (start > first) {
        const uint8_t byte = parse->source[--start];
        if (byte == '&') return end - start > 2 ? start : end;
        const int isName = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                           (byte >= 'A' && byte <= 'Z') || byte == '#' || (byte == ';' && start + 1 == end);
        if (!isName) return end;
    }
    return end;
}

/// The text in pieces, each where it next stands in the source: for text of which the parser left something out.
static void report_scattered(struct parse *parse, const xmlChar *text, size_t length, size_t end) {
    size_t taken = 0;
    size_t place = parse->behind;
    while (taken < length && place < end) {
        while (place < end && parse->source[place] != text[taken]) place++;
        size_t run = 0;
        while (taken + run < length && place + run < end && parse->source[place + run] == text[taken + run]) run++;
        if (run == 0) return;
        report_text(parse, JACHAI_MARKUP_TEXT, place, place + run, text + taken, run);
        taken += run;
        place += run;
    }
}

static void on_text(void *user, const xmlChar *text, int count) {
    struct parse *parse = user;
    if (count <= 0 || parse->result != JACHAI_MARKUP_DONE) return;
    const size_t length = (size_t)count;
    const size_t here = position(parse);
    if (width_of(text[0]) == length) {
        const size_t start = reference_before(parse, here);
        // An ampersand that begins no reference is reported by itself, before the letters behind it.
        const int isBare = text[0] == '&' && start < here && parse->source[here - 1] != ';' &&
                           !(here - start == 4 && memcmp(parse->source + start, "&amp", 4) == 0);
        if (start < here && isBare) return report_text(parse, JACHAI_MARKUP_TEXT, start, start + 1, text, 1);
        if (start < here) return report_text(parse, JACHAI_MARKUP_REFERENCE, start, here, text, length);
    }
    if (here >= length && stands_at(parse, here - length, text, length))
        return report_text(parse, JACHAI_MARKUP_TEXT, here - length, here, text, length);
    // A long text is handed over in parts, the last letter of a part before the parser has stepped over it.
    const size_t step = here < parse->length ? width_of(parse->source[here]) : 0;
    if (here + step >= length && stands_at(parse, here + step - length, text, length))
        return report_text(parse, JACHAI_MARKUP_TEXT, here + step - length, here + step, text, length);
    // The parser of XML hands over plain letters before it steps over them.
    if (stands_at(parse, here, text, length))
        return report_text(parse, JACHAI_MARKUP_TEXT, here, here + length, text, length);
    report_scattered(parse, text, length, here + step < parse->length ? here + step : parse->length);
}

// MARK: What is not handed to the library

static int is_blank(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f'; }

static int begins_name(uint8_t byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// Steps over one attribute, or over what stands in its place, and the blanks before it.
static size_t skip_attribute(const uint8_t *bytes, size_t length, size_t place) {
    while (place < length && is_blank(bytes[place])) place++;
    while (place < length && !is_blank(bytes[place]) && bytes[place] != '>' && bytes[place] != '=') place++;
    size_t next = place;
    while (next < length && is_blank(bytes[next])) next++;
    if (next >= length || bytes[next] != '=') return place;
    place = next + 1;
    while (place < length && is_blank(bytes[place])) place++;
    if (place < length && (bytes[place] == '"' || bytes[place] == '\'')) {
        const uint8_t *end = memchr(bytes + place + 1, bytes[place], length - place - 1);
        return end == NULL ? length : (size_t)(end - bytes) + 1;
    }
    while (place < length && !is_blank(bytes[place]) && bytes[place] != '>') place++;
    return place;
}

/// Whether a tag has more attributes than any has that is meant: the library compares each with all before it.
static int has_crowded_tag(const uint8_t *bytes, size_t length) {
    const int32_t most = 256;
    const uint8_t *next = bytes;
    const uint8_t *end = bytes + length;
    while (next < end && (next = memchr(next, '<', (size_t)(end - next))) != NULL) {
        size_t place = (size_t)(next - bytes) + 1;
        if (place < length && begins_name(bytes[place])) {
            int32_t attributes = 0;
            while (place < length && bytes[place] != '>') {
                place = skip_attribute(bytes, length, place);
                if (++attributes > most) return 1;
            }
        }
        next = bytes + place;
    }
    return 0;
}

// MARK: Parsing

static void on_message(void *user, const char *message, ...) {
    (void)user;
    (void)message;
}

static void on_error(void *user, xmlErrorPtr error) {
    (void)user;
    (void)error;
}

static xmlEntityPtr on_entity(void *user, const xmlChar *name) {
    (void)user;
    return xmlGetPredefinedEntity(name);
}

static void set_up(xmlSAXHandler *handler) {
    memset(handler, 0, sizeof *handler);
    handler->startElement = on_start;
    handler->endElement = on_end;
    handler->characters = on_text;
    handler->ignorableWhitespace = on_text;
    handler->getEntity = on_entity;
    handler->warning = on_message;
    handler->error = on_message;
    handler->fatalError = on_message;
}

static int32_t run(struct parse *parse, int isHTML) {
    xmlParserCtxtPtr parser = parse->parser;
    if (parser == NULL) return JACHAI_MARKUP_FAILED;
    xmlSAXHandler handler;
    set_up(&handler);
    xmlSAXHandlerPtr own = parser->sax;
    parser->sax = &handler;
    parser->userData = parse;
    if (isHTML) {
        htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
        xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
        htmlParseDocument(parser);
    } else {
        xmlCtxtUseOptions(parser, XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC |
                                      XML_PARSE_SAX1);
        parser->sax = &handler;
        xmlParseDocument(parser);
    }
    parser->sax = own;
    // What stands behind an error of form was not read.
    if (!isHTML && !parser->wellFormed && parse->result == JACHAI_MARKUP_DONE) return JACHAI_MARKUP_FAILED;
    return parse->result;
}

int32_t jachai_markup_html(const uint8_t *bytes, size_t length, int32_t depth, jachai_markup_handler handler,
                           void *context) {
    if (length == 0) return JACHAI_MARKUP_DONE;
    if (length > INT32_MAX || has_crowded_tag(bytes, length)) return JACHAI_MARKUP_FAILED;
    xmlInitParser();
    xmlSetStructuredErrorFunc(NULL, on_error);
    struct parse parse = {
        .parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length), .source = bytes, .length = length,
        .deepest = depth, .handler = handler, .context = context};
    const int32_t result = run(&parse, 1);
    if (parse.parser != NULL) htmlFreeParserCtxt(parse.parser);
    return result;
}

int32_t jachai_markup_xml(const uint8_t *bytes, size_t length, int32_t depth, jachai_markup_handler handler,
                          void *context) {
    if (length == 0) return JACHAI_MARKUP_DONE;
    if (length > INT32_MAX || has_crowded_tag(bytes, length)) return JACHAI_MARKUP_FAILED;
    xmlInitParser();
    xmlSetStructuredErrorFunc(NULL, on_error);
    struct parse parse = {
        .parser = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length), .source = bytes, .length = length,
        .deepest = depth, .handler = handler, .context = context};
    const int32_t result = run(&parse, 0);
    if (parse.parser != NULL) xmlFreeParserCtxt(parse.parser);
    return result;
}
