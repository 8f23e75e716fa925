#include "publish/page_checks/part_rules.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "base/faults/publish.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

class Tables : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {.elements = {Element::table, Element::th}, .names = {Element::caption, Element::th}};
  }

  void open(const PageTag& tag) override {
    if (tag.element() == Element::table) {
      const bool named = tag.has(Attribute::aria_label) || tag.has(Attribute::aria_labelledby);
      open_.push_back({named, false, {}});
    }
    if (tag.element() == Element::th && !open_.empty()) add_head(tag);
  }

  void close(const PageTag& tag) override {
    if (tag.element() != Element::table || open_.empty()) return;
    const Table& table = open_.back();
    if (!table.has_heads) notes().add(PublishFault::table_heads, "<table>");
    if (!table.named) {
      notes().add_text(PublishFault::table_caption, quoted(visible_text(table.first_head, 40)),
                       table.first_head);
    }
    open_.pop_back();
  }

  void named(const NamedElement& name) override {
    if (open_.empty()) return;
    const std::string_view text = trim(name.text);
    if (name.element == Element::caption && !text.empty()) open_.back().named = true;
    if (name.element != Element::th) return;
    if (text.empty()) notes().add(PublishFault::table_heads, "<th></th>");
    if (open_.back().first_head.empty()) open_.back().first_head = std::string(text);
  }

 private:
  struct Table {
    bool named;
    bool has_heads;
    std::string first_head;
  };

  void add_head(const PageTag& tag) {
    open_.back().has_heads = true;
    constexpr std::string_view scopes[] = {"col", "row", "colgroup", "rowgroup"};
    const std::string_view scope = tag.raw(Attribute::scope);
    if (std::find(std::begin(scopes), std::end(scopes), scope) == std::end(scopes)) {
      notes().add(PublishFault::table_heads, tag.markup());
    }
  }

  std::vector<Table> open_;
};

/// "IMG_0123.jpg", "写真", the picture's own file: nothing that its place could not tell.
bool names_a_file(const std::string& alt, std::string_view source) {
  constexpr std::string_view endings[] = {".png",  ".jpg", ".jpeg", ".gif",
                                          ".webp", ".svg", ".avif"};
  constexpr std::string_view empty_words[] = {"画像",  "写真",  "図", "イラスト",
                                              "image", "photo", "img"};
  const std::string text = ascii_lower(trim(alt));
  if (text.empty()) return false;
  const std::string_view file = source.substr(source.rfind('/') + 1);
  const std::string_view stem = file.substr(0, file.find('.'));
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return text.ends_with(ending); }) ||
         std::find(std::begin(empty_words), std::end(empty_words), text) != std::end(empty_words) ||
         (!stem.empty() && text == ascii_lower(stem));
}

class Pictures : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override { return {.elements = {Element::img, Element::area, Element::svg}}; }

  void open(const PageTag& tag) override {
    const bool picture = tag.element() == Element::img || tag.element() == Element::area;
    if (picture && !tag.has(Attribute::alt))
      notes().add(PublishFault::picture_without_text, tag.markup());
    if (picture && names_a_file(tag.value(Attribute::alt), tag.raw(Attribute::src))) {
      const std::string alt = tag.value(Attribute::alt);
      notes().add_text(PublishFault::picture_named_by_file, quoted(visible_text(alt, 40)), alt);
    }
    if (tag.element() == Element::svg) check_drawing(tag);
  }

 private:
  void check_drawing(const PageTag& tag) {
    const bool named =
        !trim(tag.raw(Attribute::aria_label)).empty() || tag.has(Attribute::aria_labelledby);
    const bool decoration = tag.raw(Attribute::aria_hidden) == "true";
    if (!decoration && !(named && tag.has(Attribute::role))) {
      notes().add(PublishFault::picture_without_text, tag.markup());
    }
  }
};

class Ids : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    Attributes attributes;
    for (const Attribute attribute : references) attributes.add(attribute);
    return {.attributes = attributes};
  }

  void open(const PageTag& tag) override {
    for (const Attribute attribute : references) {
      if (tag.has(attribute)) add_references(tag.raw(attribute));
    }
  }

  void finish(const PageFacts& facts) override {
    for (std::size_t i = 1; i < facts.ids.size(); ++i) {
      if (facts.ids[i] == facts.ids[i - 1])
        notes().add(PublishFault::id_repeated, shown(facts.ids[i]));
    }
    for (const std::string_view id : references_) {
      if (!facts.has_id(id)) notes().add(PublishFault::id_missing, shown(id));
    }
  }

 private:
  static constexpr Attribute references[] = {
      Attribute::aria_activedescendant,
      Attribute::aria_controls,
      Attribute::aria_describedby,
      Attribute::aria_details,
      Attribute::aria_labelledby,
      Attribute::aria_owns,
      Attribute::for_,
      Attribute::form,
      Attribute::headers,
      Attribute::list,
  };

  static std::string shown(std::string_view id) { return "id=\"" + visible_text(id, 40) + "\""; }

  void add_references(std::string_view ids) {
    if (trim(ids).empty()) return references_.push_back({});
    while (!(ids = trim(ids)).empty()) {
      const std::size_t end = std::min(ids.find(' '), ids.size());
      references_.push_back(ids.substr(0, end));
      ids.remove_prefix(end);
    }
  }

  std::vector<std::string_view> references_;
};

class Behaviour : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {.elements = {Element::meta, Element::marquee, Element::blink},
            .attributes = {Attribute::tabindex, Attribute::aria_hidden, Attribute::autoplay,
                           Attribute::accesskey}};
  }

  void open(const PageTag& tag) override {
    const bool jumps = tag.has(Attribute::tabindex) && number(tag.raw(Attribute::tabindex)) > 0;
    const bool unseen = tag.raw(Attribute::aria_hidden) == "true" && can_have_focus(tag);
    const bool moves = tag.has(Attribute::autoplay) || tag.element() == Element::marquee ||
                       tag.element() == Element::blink;
    if (jumps || unseen || moves || tag.has(Attribute::accesskey)) add(tag);
    if (tag.element() == Element::meta) check_meta(tag);
  }

  void finish(const PageFacts&) override {
    if (!viewport_) notes().add(PublishFault::page_behaviour, "<meta name=\"viewport\">");
  }

 private:
  void add(const PageTag& tag) { notes().add(PublishFault::page_behaviour, tag.markup()); }

  static double number(std::string_view text) {
    double value = 0;
    const std::string_view digits = trim(text);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  static bool can_have_focus(const PageTag& tag) {
    const bool reachable = number(tag.raw(Attribute::tabindex)) >= 0;
    const bool control = tag.element() == Element::button || tag.element() == Element::input ||
                         tag.element() == Element::select || tag.element() == Element::textarea ||
                         (tag.element() == Element::a && tag.has(Attribute::href));
    return reachable && (control || tag.has(Attribute::tabindex));
  }

  void check_meta(const PageTag& tag) {
    const std::string name = ascii_lower(tag.raw(Attribute::name));
    const std::string equivalent = ascii_lower(tag.raw(Attribute::http_equiv));
    if (equivalent == "refresh") add(tag);
    if (name != "viewport") return;
    std::string content = ascii_lower(tag.value(Attribute::content));
    std::erase(content, ' ');
    viewport_ = content.find("width=device-width") != content.npos;
    const bool fixed = content.find("user-scalable=no") != content.npos ||
                       content.find("user-scalable=0") != content.npos;
    const std::size_t maximum = content.find("maximum-scale=");
    constexpr double least_zoom = 5;
    const bool narrow = maximum != content.npos &&
                        number(std::string_view(content).substr(maximum + 14)) < least_zoom;
    if (fixed || narrow) add(tag);
  }

  bool viewport_ = false;
};

}  // namespace

std::unique_ptr<PageRules> table_rules(NotesOfPage notes) {
  return std::make_unique<Tables>(notes);
}

std::unique_ptr<PageRules> picture_rules(NotesOfPage notes) {
  return std::make_unique<Pictures>(notes);
}

std::unique_ptr<PageRules> id_rules(NotesOfPage notes) {
  return std::make_unique<Ids>(notes);
}

std::unique_ptr<PageRules> behaviour_rules(NotesOfPage notes) {
  return std::make_unique<Behaviour>(notes);
}

}  // namespace shirube
