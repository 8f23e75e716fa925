// A tag as the page rules see it: its name and the attributes that any rule asks for, read once for
// all of them. Views into the page, valid as long as that is. Plain values, for any thread.
#pragma once

#include <array>
#include <cstdint>
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
  content,
  data_page,
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
  role,
  scope,
  src,
  tabindex,
  type,
  count,
};

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

  bool has(Attribute attribute) const { return (present_ & bit(attribute)) != 0; }
  /// Empty without the attribute; character references not decoded.
  std::string_view raw(Attribute attribute) const {
    return has(attribute) ? tag_.attributes[places_[static_cast<std::size_t>(attribute)]].raw_value
                          : std::string_view();
  }
  /// Decoded.
  std::string value(Attribute attribute) const;

 private:
  static std::uint32_t bit(Attribute attribute) {
    return std::uint32_t{1} << static_cast<unsigned>(attribute);
  }

  const HtmlTag& tag_;
  Element element_;
  std::uint32_t present_ = 0;
  /// In the tag's attributes, of those that are present.
  std::array<std::uint8_t, static_cast<std::size_t>(Attribute::count)> places_{};
};

/// 1 to 6 for h1 to h6, else 0.
int heading_level(Element element);

}  // namespace shirube
