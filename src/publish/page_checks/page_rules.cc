#include "publish/page_checks/page_rules.h"

#include <algorithm>

#include "publish/html_entities.h"

namespace shirube {
namespace {

constexpr Elements named_elements = {
    Element::a,     Element::button, Element::caption, Element::dt, Element::h1,
    Element::h2,    Element::h3,     Element::h4,      Element::h5, Element::h6,
    Element::label, Element::legend, Element::summary, Element::th, Element::title,
};

/// These may stand without a closing tag; the next of them ends the one before.
constexpr Elements cells = {Element::th, Element::td, Element::dt, Element::dd, Element::tr};

constexpr Elements void_elements = {Element::img, Element::input, Element::br, Element::area,
                                    Element::meta};

bool is_hidden(const PageTag& tag) {
  return tag.raw(Attribute::aria_hidden) == "true" && !void_elements.has(tag.element());
}

/// What can be chosen or was filled in does not name the field.
constexpr Elements choices = {Element::select, Element::textarea};

class PageReader : public HtmlVisitor {
 public:
  explicit PageReader(const std::vector<PageRules*>& rules) : rules_(rules) {
    for (PageRules* group : rules) {
      const Hears hears = group->hears();
      listeners_.push_back({group, hears});
      elements_.add(hears.elements);
      attributes_.add(hears.attributes);
      if (hears.texts == Hears::Texts::all) readers_.push_back(group);
    }
  }

  void tag(const HtmlTag& html_tag) override {
    const PageTag tag(html_tag);
    if (tag.closes()) {
      close(tag);
    } else {
      open(tag);
    }
  }

  void text(std::string_view raw) override {
    if (raw.find_first_not_of(" \t\r\n") == raw.npos) return say(" ");
    if (raw.find('&') != raw.npos) {
      decoded_ = decode_entities(raw);
      raw = decoded_;
    }
    say(raw);
    if (drawings_ > 0) return;
    for (PageRules* rules : readers_) rules->text(raw);
  }

  void raw_text(std::string_view element, std::string_view text) override {
    for (PageRules* rules : rules_) rules->raw_text(element, text);
  }

  void comment(std::string_view text) override {
    for (PageRules* rules : rules_) rules->comment(text);
  }

  void finish() {
    end_names(0);
    std::sort(facts_.ids.begin(), facts_.ids.end());
    for (PageRules* rules : rules_) rules->finish(facts_);
  }

 private:
  struct OpenName {
    NamedElement name;
    std::size_t begin = 0;
  };

  void open(const PageTag& tag) {
    if (tag.has(Attribute::id)) facts_.ids.push_back(tag.raw(Attribute::id));
    if (cells.has(tag.element())) end_cell();
    if (elements_.has(tag.element()) || attributes_.has_any(tag.attributes())) tell_open(tag);
    follow_hidden(tag);
    if (!open_.empty()) say_attributes(tag);
    if (tag.element() == Element::svg) ++drawings_;
    if (drawings_ == 0 && named_elements.has(tag.element())) begin_name(tag);
  }

  void tell_open(const PageTag& tag) {
    for (const auto& [rules, hears] : listeners_) {
      const bool asked =
          hears.elements.has(tag.element()) || hears.attributes.has_any(tag.attributes());
      if (asked) rules->open(tag);
    }
  }

  void close(const PageTag& tag) {
    follow_hidden(tag);
    if (tag.element() == Element::svg && drawings_ > 0) --drawings_;
    if (drawings_ == 0 && named_elements.has(tag.element())) end_name(tag.element());
    if (!elements_.has(tag.element())) return;
    for (const auto& [rules, hears] : listeners_) {
      if (hears.elements.has(tag.element())) rules->close(tag);
    }
  }

  void begin_name(const PageTag& tag) {
    NamedElement name;
    name.element = tag.element();
    name.is_link = tag.element() == Element::a && tag.has(Attribute::href);
    if (name.is_link) name.href = tag.raw(Attribute::href);
    if (tag.has(Attribute::aria_label)) name.label = tag.value(Attribute::aria_label);
    name.labelled_by = tag.has(Attribute::aria_labelledby);
    name.for_ = tag.raw(Attribute::for_);
    if (tag.element() == Element::button) name.markup = tag.markup();
    open_.push_back({std::move(name), text_.size()});
  }

  void end_name(Element element) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1].name.element == element) return end_names(i - 1);
    }
  }

  /// A th or dt that the next cell ends.
  void end_cell() {
    if (!open_.empty() && cells.has(open_.back().name.element)) end_names(open_.size() - 1);
  }

  void end_names(std::size_t from) {
    while (open_.size() > from) {
      OpenName ended = std::move(open_.back());
      open_.pop_back();
      ended.name.text = std::string_view(text_).substr(ended.begin);
      for (const auto& [rules, hears] : listeners_) {
        if (hears.names.has(ended.name.element)) rules->named(ended.name);
      }
    }
    if (open_.empty()) text_.clear();
  }

  void say(std::string_view text) {
    if (!open_.empty() && hidden_depth_ == 0) text_ += text;
  }

  void say_attributes(const PageTag& tag) {
    if (tag.element() == Element::img) say(tag.value(Attribute::alt));
    if (tag.element() == Element::svg) say(tag.value(Attribute::aria_label));
    if (tag.element() == Element::br) say(" ");
  }

  /// Counts the way in and out of an element that names nothing.
  void follow_hidden(const PageTag& tag) {
    if (hidden_depth_ > 0) {
      if (tag.name() == hidden_) hidden_depth_ += tag.closes() ? -1 : 1;
    } else if (!tag.closes() && (choices.has(tag.element()) || is_hidden(tag))) {
      hidden_ = tag.name();
      hidden_depth_ = 1;
    }
  }

  struct Listener {
    PageRules* rules;
    Hears hears;
  };

  const std::vector<PageRules*>& rules_;
  std::vector<Listener> listeners_;
  /// Of all of them together.
  Elements elements_;
  Attributes attributes_;
  std::vector<PageRules*> readers_;
  PageFacts facts_;
  std::vector<OpenName> open_;
  /// Of all open names; each knows where it begins.
  std::string text_;
  std::string decoded_;
  int drawings_ = 0;
  std::string_view hidden_;
  int hidden_depth_ = 0;
};

}  // namespace

bool PageFacts::has_id(std::string_view id) const {
  return std::binary_search(ids.begin(), ids.end(), id);
}

void read_page(std::string_view html, const std::vector<PageRules*>& rules) {
  PageReader reader(rules);
  scan_html(html, reader);
  reader.finish();
}

}  // namespace shirube
