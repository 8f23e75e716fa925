// Signs that look like Markdown and are none, which readers would see: ＃見出し, -項目,
// ［窓口］（…）, a table without its rule. And what becomes something else than it looks like. Each
// is told at its line. Pure but for the faults; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "theme/markdown.h"
#include "theme/markdown_tree.h"

namespace shirube {

/// `tree` is the parsed form of a text with these lines, which stands at `place`.
void check_signs(cmark_node* tree, const std::vector<std::string_view>& lines,
                 const MarkdownPlace& place, DiagnosticSink& sink);

}  // namespace shirube
