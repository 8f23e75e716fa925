// The one data model that leaves the records: what themes print and what JSON, CSV and GeoJSON
// write. A Value owns its content and has no pointer back into a Directory or a View. Values are
// plain data: any thread may read one, the thread that builds it owns it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace shirube {

struct Type;
class Value;

/// An address a reader may follow: relative to the page, or https, http, mailto, tel. Whoever makes
/// one has checked the scheme (theme/link_policy.h); templates accept only this type in href and
/// src.
struct Url {
  std::string text;
  bool operator==(const Url&) const = default;
};

/// Markup that is safe to print as it is. Only the Markdown renderer and the SVG drawers make it.
struct Html {
  std::string markup;
  bool operator==(const Html&) const = default;
};

/// Items of one type, in the order in which they are shown.
using List = std::vector<Value>;

/// Values in the order of the members of `type`; a member's name is looked up once, when a template
/// is compiled, and is an index from then on.
struct Object {
  const Type* type = nullptr;
  std::vector<Value> members;
  bool operator==(const Object&) const;
};

class Value {
 public:
  using Content = std::variant<std::monostate, bool, std::int64_t, double, std::string, Url, Html,
                               List, Object>;

  Value() = default;
  Value(bool boolean) : content_(boolean) {}
  Value(int integer) : content_(static_cast<std::int64_t>(integer)) {}
  Value(std::int64_t integer) : content_(integer) {}
  Value(double number) : content_(number) {}
  Value(std::string text) : content_(std::move(text)) {}
  Value(const char* text) : content_(std::string(text)) {}
  Value(Url url) : content_(std::move(url)) {}
  Value(Html html) : content_(std::move(html)) {}
  Value(List list) : content_(std::move(list)) {}
  Value(Object object) : content_(std::move(object)) {}

  const Content& content() const { return content_; }

  /// True for what a template's `if` takes as no: absent, false, 0, empty text, list or address.
  bool empty() const;

  /// The content as `T`, or null when it is of another kind.
  template <class T>
  const T* as() const {
    return std::get_if<T>(&content_);
  }

  bool operator==(const Value&) const = default;

 private:
  Content content_;
};

}  // namespace shirube
