#include <libxml/xmlversion.h>
// Debian's libxml2 brings ICU's headers, whose types Foundation's own ICU defines differently: a Swift file that
// sees both does not compile. Nothing here uses the encoders that need them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
