#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/// libxml2's xmlFree is a variable, which Swift cannot know to be safe.
static inline void claimlog_xml_free(void *memory) { xmlFree(memory); }
