#include "publish/page_checks/structure_rules.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/ascii.h"
#include "base/faults/publish.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

/// "ja", "en", "zh-Hant": what a screen reader can choose a voice by.
bool is_language(std::string_view tag) {
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  if (primary < 2 || primary > 3 || tag.back() == '-') return false;
  return std::all_of(tag.begin(), tag.end(),
                     [](char c) { return c == '-' || is_letter_or_digit(c); });
}

class LanguageAndTitle : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {
        .elements = {Element::html}, .attributes = {Attribute::lang}, .names = {Element::title}};
  }

  void open(const PageTag& tag) override {
    if (tag.element() == Element::html) {
      const std::string_view language = tag.raw(Attribute::lang);
      if (language != "ja" && language != "ja-JP")
        notes().add(PublishFault::page_language, tag.markup());
    } else if (tag.has(Attribute::lang) && !is_language(tag.raw(Attribute::lang))) {
      notes().add(PublishFault::page_language, tag.markup());
    }
  }

  void named(const NamedElement& name) override {
    if (name.element == Element::title && !trim(name.text).empty()) titled_ = true;
  }

  void finish(const PageFacts&) override {
    if (!titled_) notes().add(PublishFault::page_title, "<title>");
  }

 private:
  bool titled_ = false;
};

class Headings : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {
        .names = {Element::h1, Element::h2, Element::h3, Element::h4, Element::h5, Element::h6}};
  }

  void named(const NamedElement& name) override {
    const int level = heading_level(name.element);
    if (level == 0) return;
    const auto tag = [](int of) { return "h" + std::to_string(of); };
    if (trim(name.text).empty())
      notes().add(PublishFault::heading_order, "<" + tag(level) + "></" + tag(level) + ">");
    if (level == 1) ++first_headings_;
    if (level > last_ + 1) {
      notes().add(PublishFault::heading_order,
                  (last_ == 0 ? std::string("…") : tag(last_)) + " → " + tag(level));
    }
    last_ = level;
  }

  void finish(const PageFacts&) override {
    if (first_headings_ != 1) {
      notes().add(PublishFault::heading_order, "h1 × " + std::to_string(first_headings_));
    }
  }

 private:
  int last_ = 0;
  int first_headings_ = 0;
};

constexpr Elements landmark_elements = {Element::header, Element::nav,   Element::main,
                                        Element::footer, Element::aside, Element::section,
                                        Element::form};

class Landmarks : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    Elements elements = landmark_elements;
    elements.add({Element::body, Element::a, Element::ol});
    return {
        .elements = elements, .attributes = {Attribute::aria_current}, .texts = Hears::Texts::all};
  }

  void open(const PageTag& tag) override {
    if (tag.element() == Element::body) in_body_ = true;
    if (tag.element() == Element::main) ++mains_;
    if (tag.element() == Element::nav) add_navigation(tag);
    if (tag.element() == Element::a && tag.has(Attribute::href)) follow_first_link(tag);
    if (tag.element() == Element::ol && in_navigation()) path_ = Path::open;
    const bool current = tag.raw(Attribute::aria_current) == "page";
    if (current && in_navigation()) {
      current_ = true;
      if (path_ == Path::open) path_ = Path::marked;
    }
    if (landmark_elements.has(tag.element())) open_.push_back({tag.element(), is_landmark(tag)});
  }

  void close(const PageTag& tag) override {
    if (tag.element() == Element::a) in_skip_link_ = false;
    if (tag.element() == Element::ol && path_ != Path::none) {
      if (path_ == Path::open) notes().add(PublishFault::current_page_mark, "<nav><ol>");
      path_ = Path::none;
    }
    if (!landmark_elements.has(tag.element())) return;
    while (!open_.empty()) {
      const Element closed = open_.back().element;
      open_.pop_back();
      if (closed == tag.element()) break;
    }
  }

  void text(std::string_view text) override {
    if (!in_body_ || in_skip_link_ || trim(text).empty()) return;
    const bool inside =
        std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.landmark; });
    if (!inside) notes().add(PublishFault::page_landmarks, quoted(visible_text(trim(text), 20)));
  }

  void finish(const PageFacts& facts) override {
    if (mains_ != 1)
      notes().add(PublishFault::page_landmarks, "<main> × " + std::to_string(mains_));
    if (!skip_target_.starts_with('#') || !facts.has_id(skip_target_.substr(1))) {
      notes().add(PublishFault::skip_link,
                  skip_target_.empty() ? "<a>" : visible_text(skip_target_, 40));
    }
    const bool first_page = notes().page() == "index.html";
    if (!first_page && !current_) notes().add(PublishFault::current_page_mark, "<nav>");
  }

 private:
  struct Open {
    Element element;
    bool landmark;
  };
  enum class Path { none, open, marked };

  /// A section or form is one only with a name.
  static bool is_landmark(const PageTag& tag) {
    if (tag.element() != Element::section && tag.element() != Element::form) return true;
    return tag.has(Attribute::aria_label) || tag.has(Attribute::aria_labelledby) ||
           tag.raw(Attribute::role) == "search";
  }

  bool in_navigation() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Open& open) { return open.element == Element::nav; });
  }

  /// With several of them, only their names tell them apart.
  void add_navigation(const PageTag& tag) {
    const bool by_reference = tag.has(Attribute::aria_labelledby);
    const std::string_view name =
        tag.raw(by_reference ? Attribute::aria_labelledby : Attribute::aria_label);
    if (trim(name).empty() || !navigations_.insert(std::string(name)).second) {
      notes().add(PublishFault::page_landmarks, tag.markup());
    }
  }

  void follow_first_link(const PageTag& tag) {
    if (!in_body_ || linked_) return;
    linked_ = true;
    skip_target_ = tag.raw(Attribute::href);
    in_skip_link_ = skip_target_.starts_with('#');
  }

  std::vector<Open> open_;
  std::set<std::string> navigations_;
  std::string_view skip_target_;
  Path path_ = Path::none;
  int mains_ = 0;
  bool in_body_ = false;
  bool linked_ = false;
  bool in_skip_link_ = false;
  bool current_ = false;
};

}  // namespace

std::unique_ptr<PageRules> language_and_title_rules(NotesOfPage notes) {
  return std::make_unique<LanguageAndTitle>(notes);
}

std::unique_ptr<PageRules> heading_rules(NotesOfPage notes) {
  return std::make_unique<Headings>(notes);
}

std::unique_ptr<PageRules> landmark_rules(NotesOfPage notes) {
  return std::make_unique<Landmarks>(notes);
}

}  // namespace shirube
