#include "source/front_matter.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "source/plain_text.h"
#include "source/yaml.h"

namespace shirube {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// True when the line at byte `at` is `---`, perhaps with spaces after it.
bool is_fence(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(at, text.find('\n', at) - at);
  return line.starts_with("---") && line.find_first_not_of(" \t\r", 3) == std::string_view::npos;
}

/// The start of the line after the one that holds byte `at`.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::optional<MarkdownFile> parse_front_matter(std::shared_ptr<const SourceText> source,
                                               DiagnosticSink& diagnostics) {
  const std::string_view text = source->text();
  if (text.size() > yaml_size_limit) {
    diagnostics.report(SourceFault::file_too_large, {source, 1, 1, 1}, {"1 MiB"});
    return std::nullopt;
  }
  if (!check_plain_text(source, 0, text.size(), diagnostics)) return std::nullopt;
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (!is_fence(text, start)) {
    diagnostics.report(SourceFault::front_matter_missing, {source, 1, 1, 1});
    return std::nullopt;
  }
  const std::size_t fields = next_line(text, start);
  std::size_t fence = fields;
  std::uint32_t fence_line = 2;
  for (; fence < text.size() && !is_fence(text, fence); ++fence_line) {
    fence = next_line(text, fence);
  }
  if (fence >= text.size()) {
    diagnostics.report(SourceFault::front_matter_open, {source, 1, 1, 3});
    return std::nullopt;
  }
  std::optional<Node> node = parse_yaml(source, fields, fence, diagnostics);
  if (!node) return std::nullopt;
  const std::string_view body = text.substr(next_line(text, fence));
  return MarkdownFile{std::move(source), std::move(*node), body, fence_line + 1};
}

}  // namespace shirube
