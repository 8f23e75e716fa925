// The net under the Markdown parser: every letter and digit of a text has to be shown, be part of
// an address, or be told. Cells beyond a table's heads are the one way that is known; whatever
// other way there is, it is found by comparing what was written with what is shown. Pure but for
// the faults; its work grows with the length of the text.
#pragma once

#include "theme/markdown.h"
#include "theme/markdown_source.h"
#include "theme/markdown_tree.h"

namespace shirube {

/// `tree` is the parsed form of `source`, which stands at `place`.
void check_loss(cmark_node* tree, const MarkdownSource& source, const MarkdownPlace& place,
                DiagnosticSink& sink);

}  // namespace shirube
