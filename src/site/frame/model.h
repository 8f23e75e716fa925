// How a page's model, a plain struct, becomes the Type that templates are checked against and the
// Value that they print. A model struct names its members once, in SHIRUBE_MODEL; texts, lists,
// records and everything that has a Kind in the directory may be members. Stateless; any thread.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/type.h"
#include "base/value.h"
#include "directory/by_audience.h"
#include "directory/field.h"

namespace shirube {

template <class Struct, class Content>
struct ModelMember {
  std::string_view key;
  Content Struct::*pointer;
};

template <class Struct, class Content>
constexpr ModelMember<Struct, Content> member(std::string_view key, Content Struct::*pointer) {
  return {key, pointer};
}

/// In a model struct: what templates see of it, by the members' own names and in this order.
#define SHIRUBE_MODEL(Struct, ...)                                            \
  static auto members() {                                                     \
    return std::tuple{SHIRUBE_READ_64(SHIRUBE_MEMBERS(Struct, __VA_ARGS__))}; \
  }

// The first member, and the same of the others. A macro is not expanded within itself: its name
// stands there through another one, and the text is read again as often as members may be.
#define SHIRUBE_MEMBERS(Struct, name, ...) \
  ::shirube::member(#name, &Struct::name)  \
      __VA_OPT__(, SHIRUBE_MEMBERS_NAME SHIRUBE_EMPTY()()(Struct, __VA_ARGS__))
#define SHIRUBE_MEMBERS_NAME() SHIRUBE_MEMBERS
#define SHIRUBE_EMPTY()
#define SHIRUBE_READ_64(...) \
  SHIRUBE_READ_16(SHIRUBE_READ_16(SHIRUBE_READ_16(SHIRUBE_READ_16(__VA_ARGS__))))
#define SHIRUBE_READ_16(...) \
  SHIRUBE_READ_4(SHIRUBE_READ_4(SHIRUBE_READ_4(SHIRUBE_READ_4(__VA_ARGS__))))
#define SHIRUBE_READ_4(...) SHIRUBE_READ(SHIRUBE_READ(SHIRUBE_READ(SHIRUBE_READ(__VA_ARGS__))))
#define SHIRUBE_READ(...) __VA_ARGS__

/// A record on a page, as its description shows it to the page's audience. Points into the View.
template <class R>
struct Seen {
  const R* record = nullptr;
};

template <class T>
concept ModelStruct = requires {
  T::members();
};

/// Everything else goes by its Kind.
template <class T>
struct Model {
  static Value value(const T& content, Audience audience) {
    return Kind<T>::value(content, audience);
  }
  static const Type& type(Audience audience) { return Kind<T>::type(audience); }
};

template <>
struct Model<int> {
  static Value value(int number, Audience) { return number; }
  static const Type& type(Audience) { return integer_type(); }
};

template <>
struct Model<Url> {
  static Value value(const Url& url, Audience) { return url.text.empty() ? Value() : Value(url); }
  static const Type& type(Audience) { return url_type(); }
};

template <>
struct Model<Html> {
  static Value value(const Html& html, Audience) { return html; }
  static const Type& type(Audience) { return html_type(); }
};

template <class R>
struct Model<Seen<R>> {
  static Value value(const Seen<R>& seen, Audience audience) {
    return seen.record ? describe<R>().value(seen.record, audience) : Value();
  }
  static const Type& type(Audience audience) { return describe<R>().type(audience); }
};

template <class T>
struct Model<std::vector<T>> {
  static Value value(const std::vector<T>& items, Audience audience) {
    List list;
    list.reserve(items.size());
    for (const T& item : items) list.push_back(Model<T>::value(item, audience));
    return list;
  }
  static const Type& type(Audience audience) { return list_type(Model<T>::type(audience)); }
};

/// A struct that may be absent from a page.
template <class T>
struct Maybe {
  bool present = false;
  T content;
};

template <class T>
struct Model<Maybe<T>> {
  static Value value(const Maybe<T>& maybe, Audience audience) {
    return maybe.present ? Model<T>::value(maybe.content, audience) : Value();
  }
  static const Type& type(Audience audience) { return Model<T>::type(audience); }
};

/// That of a struct. Models that many pages share are made once, in a .cc beside their header, which
/// says so (`extern template`); therefore nothing of this is inline.
template <class T>
struct StructModel {
  static Value value(const T& content, Audience audience);
  static const Type& type(Audience audience);

 private:
  template <class Content>
  static Value member_value(const Content& content, Audience audience) {
    return Model<Content>::value(content, audience);
  }
  template <class Content>
  static const Type& member_type(Content T::*, Audience audience) {
    return Model<Content>::type(audience);
  }
  static Type make_type(Audience audience);
};

template <ModelStruct T>
struct Model<T> : StructModel<T> {};

template <class T>
Value StructModel<T>::value(const T& content, Audience audience) {
  Object object{&type(audience), {}};
  std::apply(
      [&](const auto&... each) {
        object.members.reserve(sizeof...(each));
        (object.members.push_back(member_value(content.*(each.pointer), audience)), ...);
      },
      T::members());
  return object;
}

template <class T>
const Type& StructModel<T>::type(Audience audience) {
  static const auto types = ByAudience<Type>::made(make_type);
  return types[audience];
}

template <class T>
Type StructModel<T>::make_type(Audience audience) {
  Type type{Type::Kind::object, std::string(T::type_name), nullptr, {}};
  std::apply(
      [&](const auto&... each) {
        (type.members.push_back({each.key, &member_type(each.pointer, audience)}), ...);
      },
      T::members());
  return type;
}

}  // namespace shirube
