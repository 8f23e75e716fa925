// Writes XML 1.0 (feeds, sitemaps, SVG): elements in the order of the caller, everything escaped,
// characters that XML does not allow left out. One owner, one thread; the same calls give the same
// bytes.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shirube {

/// Text for the content of an element or for an attribute in either quotes.
std::string xml_escaped(std::string_view text);

class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  enum class Declaration { none, present };

  /// `declaration` puts `<?xml version="1.0" encoding="UTF-8"?>` first.
  explicit XmlWriter(Declaration declaration = Declaration::present);

  /// `name` and the attributes' names are ours, never content.
  XmlWriter& open(std::string_view name, Attributes attributes = {});
  XmlWriter& text(std::string_view text);
  XmlWriter& close();

  /// An element with text only; `<name/>` when the text is empty.
  XmlWriter& element(std::string_view name, std::string_view text, Attributes attributes = {});

  /// Closes what is open and gives the document.
  std::string finish();

 private:
  void start(std::string_view name, Attributes attributes);

  std::string xml_;
  std::vector<std::string> open_;
};

}  // namespace shirube
