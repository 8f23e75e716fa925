// Walks over finished HTML (or SVG) once and tells what it meets: tags with their attributes, text,
// comments, and the content of raw elements. No tree is built; the checks of finished pages need
// none. Follows the tokenizer of the HTML standard for everything our pages may contain, and takes
// what they may not contain in the way that shows more, not less. Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// Views into the scanned text; valid as long as that is.
struct HtmlAttribute {
  /// As written; compare with is_name().
  std::string_view name;
  /// Without its quotes, character references not decoded.
  std::string_view raw_value;

  /// The value with character references decoded.
  std::string value() const;
};

struct HtmlTag {
  std::string_view name;
  bool closes = false;
  std::vector<HtmlAttribute> attributes;

  /// The first attribute named `wanted`, which is the one browsers take, or null.
  const HtmlAttribute* find(std::string_view wanted) const;
};

/// ASCII upper and lower case are the same; `known` is in lower case.
bool is_name(std::string_view name, std::string_view known);

class HtmlVisitor {
 public:
  virtual ~HtmlVisitor() = default;
  virtual void tag(const HtmlTag& tag) = 0;
  /// What stands between tags, character references not decoded.
  virtual void text(std::string_view /*text*/) {}
  /// Also what browsers read as comments: "<?...>", "<!...>" other than a doctype.
  virtual void comment(std::string_view) {}
  /// The content of script, style and the like, which holds no tags.
  virtual void raw_text(std::string_view /*element*/, std::string_view /*text*/) {}
};

void scan_html(std::string_view html, HtmlVisitor& visitor);

}  // namespace shirube
