#include "publish/page_checks/page_tag.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "publish/html_entities.h"

namespace shirube {
namespace {

// In the order of the enums.
constexpr std::string_view element_names[] = {
    "a",       "area",    "article", "aside", "audio",    "blink",  "body",     "br",
    "button",  "caption", "dd",      "div",   "dl",       "dt",     "fieldset", "figcaption",
    "footer",  "form",    "h1",      "h2",    "h3",       "h4",     "h5",       "h6",
    "header",  "html",    "img",     "input", "label",    "legend", "li",       "main",
    "marquee", "meta",    "nav",     "ol",    "p",        "script", "section",  "select",
    "summary", "svg",     "table",   "td",    "textarea", "th",     "title",    "tr",
    "ul",      "video",
};
static_assert(std::size(element_names) == static_cast<std::size_t>(Element::other));

constexpr std::string_view attribute_names[] = {
    "accesskey",
    "alt",
    "aria-activedescendant",
    "aria-controls",
    "aria-current",
    "aria-describedby",
    "aria-details",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-owns",
    "autoplay",
    "class",
    "content",
    "data-page",
    "datetime",
    "for",
    "form",
    "headers",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "lang",
    "list",
    "name",
    "rel",
    "role",
    "scope",
    "src",
    "tabindex",
    "type",
};
static_assert(std::size(attribute_names) == static_cast<std::size_t>(Attribute::other));
static_assert(static_cast<std::size_t>(Element::other) < 64);
static_assert(static_cast<std::size_t>(Attribute::other) < 64);

/// Finds a name among some fifty with a look or two: this runs for every tag of every page.
template <std::size_t Count>
class NameTable {
 public:
  constexpr explicit NameTable(const std::string_view (&names)[Count]) : names_(names) {
    slots_.fill(Count);
    for (std::size_t i = 0; i < Count; ++i) {
      std::size_t slot = slot_of(names[i]);
      while (slots_[slot] != Count) slot = (slot + 1) % slots_.size();
      slots_[slot] = static_cast<std::uint8_t>(i);
    }
  }

  /// Where `name` stands in the list, or Count.
  std::size_t find(std::string_view name) const {
    const bool capitals = std::any_of(name.begin(), name.end(), is_capital);
    if (capitals) return find(std::string_view(ascii_lower(name)));
    for (std::size_t slot = slot_of(name);; slot = (slot + 1) % slots_.size()) {
      if (slots_[slot] == Count || names_[slots_[slot]] == name) return slots_[slot];
    }
  }

 private:
  static constexpr std::size_t slot_of(std::string_view name) {
    if (name.empty()) return 0;
    const auto code = [&](std::size_t i) { return static_cast<unsigned char>(name[i]); };
    return (name.size() * 37 + code(0) * 11U + code(name.size() - 1) * 5U + code(name.size() / 2)) %
           256;
  }

  const std::string_view (&names_)[Count];
  std::array<std::uint8_t, 256> slots_{};
};

constexpr NameTable known_elements(element_names);
constexpr NameTable known_attributes(attribute_names);

}  // namespace

PageTag::PageTag(const HtmlTag& tag)
    : tag_(tag), element_(static_cast<Element>(known_elements.find(tag.name))) {
  constexpr std::size_t most = 255;
  for (std::size_t place = 0; place < std::min(tag.attributes.size(), most); ++place) {
    const std::size_t index = known_attributes.find(tag.attributes[place].name);
    // Of two attributes with one name, browsers take the first.
    const auto attribute = static_cast<Attribute>(index);
    if (attribute == Attribute::other || has(attribute)) {
      present_.add(Attribute::other);
      continue;
    }
    present_.add(attribute);
    places_[index] = static_cast<std::uint8_t>(place);
  }
  if (tag.attributes.size() > most) present_.add(Attribute::other);
}

std::string PageTag::markup() const {
  std::string text = "<" + std::string(tag_.name);
  for (const HtmlAttribute& attribute : tag_.attributes) {
    text += " " + std::string(attribute.name);
    if (!attribute.raw_value.empty()) text += "=\"" + std::string(attribute.raw_value) + "\"";
  }
  constexpr std::size_t shown = 80;
  return visible_text(text + ">", shown);
}

std::string PageTag::value(Attribute attribute) const {
  return decode_entities(raw(attribute));
}

int heading_level(Element element) {
  if (element < Element::h1 || element > Element::h6) return 0;
  return static_cast<int>(element) - static_cast<int>(Element::h1) + 1;
}

}  // namespace shirube
