// Markdown of content (CommonMark with tables and task lists) as HTML that is safe whatever the
// text says: HTML in it becomes text, links go where link_policy.h allows, pictures are left out. A
// line break that was typed is one that is read. What would be lost or seen as a stray sign is
// told. Pure but for the faults that are reported; may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/source_text.h"
#include "base/value.h"

namespace shirube {

class DiagnosticSink;

/// A link that a text holds.
struct MarkdownLink {
  /// As it stands in the HTML, before escaping.
  std::string href;
  /// As it stands in the text.
  std::string written;
  Location where;
};

/// Where a text stands: in its file, for messages, and on its page.
struct MarkdownPlace {
  std::shared_ptr<const SourceText> source;
  /// The line of `source` on which the text begins, from 1.
  std::uint32_t first_line = 1;
  /// The level that the text's highest headings get, 1 to 6; no level below is skipped.
  int heading_level = 2;
  /// What leads from the page to the site's root, such as "../"; stands before relative links.
  std::string base;
  /// Gets every link that the HTML will have.
  std::function<void(const MarkdownLink&)> on_link = {};
  /// The ids of headings on the page so far, if it has several texts.
  std::set<std::string>* taken_ids = nullptr;
};

/// Where `needle` stands: on line `line` of the text at `place`, or soon below it.
Location markdown_location(const MarkdownPlace& place, int line, std::string_view needle);

/// Nothing when the text goes beyond the limits of markdown_limits.h, which was then reported.
Html render_markdown(std::string_view text, const MarkdownPlace& place, DiagnosticSink& sink);

}  // namespace shirube
