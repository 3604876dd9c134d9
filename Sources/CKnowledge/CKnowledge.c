// The tables of knowledge, embedded so that the binary needs no file beside it. A person edits them under tables/;
// a new table is one file there and one line in each of the two lists below.
#include "CKnowledge.h"

#include <string.h>

#define TABLE(name) static const unsigned char name##_bytes[] = {
#define END };

TABLE(auditwords)
#embed "tables/auditwords.tsv"
END
TABLE(bijoy)
#embed "tables/bijoy.tsv"
END
TABLE(blockWords)
#embed "tables/blockWords.tsv"
END
TABLE(cellWords)
#embed "tables/cellWords.tsv"
END
TABLE(confusions)
#embed "tables/confusions.tsv"
END
TABLE(damage)
#embed "tables/damage.tsv"
END
TABLE(digitShapes)
#embed "tables/digitShapes.tsv"
END
TABLE(english)
#embed "tables/english.tsv"
END
TABLE(figureWords)
#embed "tables/figureWords.tsv"
END
TABLE(headings)
#embed "tables/headings.tsv"
END
TABLE(letterPairs)
#embed "tables/letterPairs.tsv"
END
TABLE(lexicon)
#embed "tables/lexicon.tsv"
END
TABLE(lineWords)
#embed "tables/lineWords.tsv"
END
TABLE(lookalikes)
#embed "tables/lookalikes.tsv"
END
TABLE(mentionWords)
#embed "tables/mentionWords.tsv"
END
TABLE(messages)
#embed "tables/messages.tsv"
END
TABLE(methods)
#embed "tables/methods.tsv"
END
TABLE(misconversions)
#embed "tables/misconversions.tsv"
END
TABLE(officeWords)
#embed "tables/officeWords.tsv"
END
TABLE(phrases)
#embed "tables/phrases.tsv"
END
TABLE(places)
#embed "tables/places.tsv"
END
TABLE(planWords)
#embed "tables/planWords.tsv"
END
TABLE(plans)
#embed "tables/plans.tsv"
END
TABLE(priors)
#embed "tables/priors.tsv"
END
TABLE(quarterNames)
#embed "tables/quarterNames.tsv"
END
TABLE(rules)
#embed "tables/rules.tsv"
END
TABLE(specimenHeadings)
#embed "tables/specimenHeadings.tsv"
END
TABLE(specimenIndicators)
#embed "tables/specimenIndicators.tsv"
END
TABLE(specimenLayouts)
#embed "tables/specimenLayouts.tsv"
END
TABLE(specimenLetters)
#embed "tables/specimenLetters.tsv"
END
TABLE(specimenOffices)
#embed "tables/specimenOffices.tsv"
END
TABLE(specimenPlans)
#embed "tables/specimenPlans.tsv"
END
TABLE(specimenSentences)
#embed "tables/specimenSentences.tsv"
END
TABLE(specimenUnits)
#embed "tables/specimenUnits.tsv"
END
TABLE(specimenWords)
#embed "tables/specimenWords.tsv"
END
TABLE(templates)
#embed "tables/templates.tsv"
END
TABLE(units)
#embed "tables/units.tsv"
END

#define ENTRY(name) {#name, name##_bytes, sizeof name##_bytes}

static const jachai_table tables[] = {
    ENTRY(auditwords),
    ENTRY(bijoy),
    ENTRY(blockWords),
    ENTRY(cellWords),
    ENTRY(confusions),
    ENTRY(damage),
    ENTRY(digitShapes),
    ENTRY(english),
    ENTRY(figureWords),
    ENTRY(headings),
    ENTRY(letterPairs),
    ENTRY(lexicon),
    ENTRY(lineWords),
    ENTRY(lookalikes),
    ENTRY(mentionWords),
    ENTRY(messages),
    ENTRY(methods),
    ENTRY(misconversions),
    ENTRY(officeWords),
    ENTRY(phrases),
    ENTRY(places),
    ENTRY(planWords),
    ENTRY(plans),
    ENTRY(priors),
    ENTRY(quarterNames),
    ENTRY(rules),
    ENTRY(specimenHeadings),
    ENTRY(specimenIndicators),
    ENTRY(specimenLayouts),
    ENTRY(specimenLetters),
    ENTRY(specimenOffices),
    ENTRY(specimenPlans),
    ENTRY(specimenSentences),
    ENTRY(specimenUnits),
    ENTRY(specimenWords),
    ENTRY(templates),
    ENTRY(units),
};

const jachai_table *jachai_table_named(const char *name) {
    for (size_t index = 0; index < sizeof tables / sizeof tables[0]; index++) {
        if (strcmp(tables[index].name, name) == 0) return &tables[index];
    }
    return NULL;
}
