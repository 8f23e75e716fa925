// The shape of a Value, known before any Value exists: templates are checked against it, and JSON
// is written by it. Types are made once, live as long as the process and never change, so any
// thread may read them and pointers to them are kept freely.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct Type {
  enum class Kind { boolean, integer, number, text, url, html, list, object };

  /// One member of an object; its place in the list is its index in Object::members.
  struct Member {
    std::string_view key;
    const Type* type = nullptr;
  };

  Kind kind = Kind::text;
  /// What a message calls it: "text", "facility", "list of facility".
  std::string name;
  /// The items' type; set for lists only.
  const Type* element = nullptr;
  /// In the order of Object::members; set for objects only.
  std::vector<Member> members;

  /// The index of member `key`, or -1.
  int index_of(std::string_view key) const;
};

/// The types that have neither element nor members.
const Type& boolean_type();
const Type& integer_type();
const Type& number_type();
const Type& text_type();
const Type& url_type();
const Type& html_type();

/// The type of a list of `element`; one Type for each element type.
const Type& list_type(const Type& element);

}  // namespace shirube
