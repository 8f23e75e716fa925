#include <algorithm>
#include <string>
#include <vector>

#include "base/faults/publish.h"
#include "base/text.h"
#include "publish/page_checks/name_rules.h"

namespace shirube {
namespace {

/// Inputs that are no fields or say themselves what they are.
bool needs_no_label(const PageTag& tag) {
  const std::string type = ascii_lower(tag.raw(Attribute::type));
  return tag.element() == Element::input &&
         (type == "hidden" || type == "submit" || type == "reset" || type == "image");
}

class Fields : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {.elements = {Element::label, Element::fieldset, Element::legend, Element::input,
                         Element::select, Element::textarea},
            .names = {Element::label, Element::button, Element::summary, Element::legend}};
  }

  void open(const PageTag& tag) override {
    if (tag.element() == Element::label) {
      labels_.push_back({std::string(tag.raw(Attribute::for_)), {}});
    }
    if (tag.element() == Element::fieldset) fieldsets_.push_back({tag.markup(), false});
    if (tag.element() == Element::legend && !fieldsets_.empty()) fieldsets_.back().legend = true;
    const bool field = tag.element() == Element::input || tag.element() == Element::select ||
                       tag.element() == Element::textarea;
    if (field && !needs_no_label(tag)) add_field(tag);
  }

  void close(const PageTag& tag) override {
    if (tag.element() != Element::fieldset || fieldsets_.empty()) return;
    if (!fieldsets_.back().legend)
      notes().add(PublishFault::field_without_name, fieldsets_.back().markup);
    fieldsets_.pop_back();
  }

  void named(const NamedElement& name) override {
    const bool empty = trim(name.text).empty() && trim(name.label).empty() && !name.labelled_by;
    if (name.element == Element::label) return end_label(empty);
    if (!empty) return;
    if (name.element == Element::button) notes().add(PublishFault::field_without_name, name.markup);
    if (name.element == Element::summary)
      notes().add(PublishFault::field_without_name, "<summary>");
    if (name.element == Element::legend) notes().add(PublishFault::field_without_name, "<legend>");
  }

  void finish(const PageFacts&) override {
    for (const Field& field : fields_) {
      const bool labelled = std::find(named_.begin(), named_.end(), field.id) != named_.end();
      if (field.id.empty() || !labelled)
        notes().add(PublishFault::field_without_name, field.markup);
    }
  }

 private:
  struct Field {
    std::string id;
    std::string markup;
  };
  struct Label {
    std::string for_id;
    /// Those that stand in it.
    std::vector<Field> fields;
  };
  struct Fieldset {
    std::string markup;
    bool legend;
  };

  void add_field(const PageTag& tag) {
    if (!trim(tag.raw(Attribute::aria_label)).empty()) return;
    if (!trim(tag.raw(Attribute::aria_labelledby)).empty()) return;
    Field field{std::string(tag.raw(Attribute::id)), tag.markup()};
    if (labels_.empty()) {
      fields_.push_back(std::move(field));
    } else {
      labels_.back().fields.push_back(std::move(field));
    }
  }

  /// A label names the fields in it, and the one it is for; an empty one names nothing.
  void end_label(bool empty) {
    if (labels_.empty()) return;
    Label label = std::move(labels_.back());
    labels_.pop_back();
    if (!empty) {
      named_.push_back(label.for_id);
    } else {
      fields_.insert(fields_.end(), label.fields.begin(), label.fields.end());
    }
  }

  std::vector<Label> labels_;
  std::vector<Fieldset> fieldsets_;
  std::vector<Field> fields_;
  std::vector<std::string> named_;
};

}  // namespace

std::unique_ptr<PageRules> field_rules(NotesOfPage notes) {
  return std::make_unique<Fields>(notes);
}

}  // namespace shirube
