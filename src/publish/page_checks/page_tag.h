// A tag as the page rules see it: its name and the attributes that any rule asks for, read once for
// all of them. Views into the page, valid as long as that is. Plain values, for any thread.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "publish/html_scanner.h"

namespace shirube {

/// The elements that a rule knows, in the order of their names; all else is `other`.
enum class Element : std::uint8_t {
  a,
  area,
  article,
  aside,
  audio,
  blink,
  body,
  br,
  button,
  caption,
  dd,
  div,
  dl,
  dt,
  fieldset,
  figcaption,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  html,
  img,
  input,
  label,
  legend,
  li,
  main,
  marquee,
  meta,
  nav,
  ol,
  p,
  script,
  section,
  select,
  summary,
  svg,
  table,
  td,
  textarea,
  th,
  title,
  tr,
  ul,
  video,
  other,
};

/// The attributes that a rule knows, in the order of their names.
enum class Attribute : std::uint8_t {
  accesskey,
  alt,
  aria_activedescendant,
  aria_controls,
  aria_current,
  aria_describedby,
  aria_details,
  aria_hidden,
  aria_label,
  aria_labelledby,
  aria_owns,
  autoplay,
  class_,
  content,
  data_page,
  datetime,
  for_,
  form,
  headers,
  hidden,
  href,
  http_equiv,
  id,
  lang,
  list,
  name,
  rel,
  role,
  scope,
  src,
  tabindex,
  type,
  /// Of any other name, and the second of one name.
  other,
  count,
};

/// Some of the names of an enum, to be asked about with one look.
template <class Name>
class NameSet {
 public:
  constexpr NameSet() = default;
  constexpr NameSet(std::initializer_list<Name> names) {
    for (const Name name : names) add(name);
  }
  static constexpr NameSet all() {
    NameSet set;
    set.bits_ = ~std::uint64_t{0};
    return set;
  }

  constexpr void add(Name name) { bits_ |= bit(name); }
  constexpr void add(NameSet other) { bits_ |= other.bits_; }
  constexpr bool has(Name name) const { return (bits_ & bit(name)) != 0; }
  constexpr bool has_any(NameSet of) const { return (bits_ & of.bits_) != 0; }

 private:
  static constexpr std::uint64_t bit(Name name) {
    return std::uint64_t{1} << static_cast<unsigned>(name);
  }

  std::uint64_t bits_ = 0;
};

using Elements = NameSet<Element>;
using Attributes = NameSet<Attribute>;

class PageTag {
 public:
  /// `tag` must outlive this.
  explicit PageTag(const HtmlTag& tag);

  Element element() const { return element_; }
  /// All of it, for what asks for more than the names that are known here.
  const HtmlTag& html() const { return tag_; }
  std::string_view name() const { return tag_.name; }
  bool closes() const { return tag_.closes; }
  /// As the page writes it, for messages: `<img src="a.png">`, shortened.
  std::string markup() const;

  Attributes attributes() const { return present_; }
  bool has(Attribute attribute) const { return present_.has(attribute); }
  /// Empty without the attribute; character references not decoded.
  std::string_view raw(Attribute attribute) const {
    return has(attribute) ? tag_.attributes[places_[static_cast<std::size_t>(attribute)]].raw_value
                          : std::string_view();
  }
  /// Decoded.
  std::string value(Attribute attribute) const;

 private:
  const HtmlTag& tag_;
  Element element_;
  Attributes present_;
  /// In the tag's attributes, of those that are present.
  std::array<std::uint8_t, static_cast<std::size_t>(Attribute::count)> places_{};
};

/// 1 to 6 for h1 to h6, else 0.
int heading_level(Element element);

}  // namespace shirube
