#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// A libxml2 built with ICU has headers that include those of the system's ICU, which clash with the
// ICU of Swift's Foundation. Only fields at the end of a struct that is not touched here depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// The first error that ended a document: the code of libxml2 and its 1-based line; code 0 is none.
typedef struct {
  int code;
  int line;
} clibxml2_failure;

// The handler got a const parameter in 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *clibxml2_error;
#else
typedef xmlErrorPtr clibxml2_error;
#endif

/// Keeps the first fatal error; the message is left, since it may quote the document. A text over the
/// limit ends the document too, though libxml2 reports it as a lesser error about memory.
static void clibxml2_note(void *context, clibxml2_error error) {
  clibxml2_failure *failure = (clibxml2_failure *)context;
  if (error == NULL || failure->code != 0) return;
  if (error->level != XML_ERR_FATAL && error->code != XML_ERR_NO_MEMORY) return;
  failure->code = error->code;
  failure->line = error->line;
}

/// A pull reader over bytes from a callback, with the options every document is read with: no
/// network, and none of the options that would replace entities, load a DTD or lift the limits.
static inline xmlTextReaderPtr clibxml2_reader(xmlInputReadCallback read, void *context,
                                               clibxml2_failure *failure) {
  xmlTextReaderPtr reader = xmlReaderForIO(read, NULL, context, NULL, NULL,
                                           XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (reader != NULL) xmlTextReaderSetStructuredErrorHandler(reader, clibxml2_note, failure);
  return reader;
}

/// `xmlFree` is a variable, which Swift 6 may not touch.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

#endif
