#include "directory/labels.h"

#include <cstdlib>
#include <list>

#include "base/type.h"
#include "directory/descriptions.h"

namespace shirube {
namespace {

using LabelOf = std::string_view (*)(const Field& field);

/// An object of texts, one for each field, and its type.
struct Labels {
  explicit Labels(const Description& description, LabelOf label)
      : type{Type::Kind::object, std::string(description.name()), nullptr, {}}, texts{&type, {}} {
    for (const Field& field : description.fields()) {
      type.members.push_back({field.key, &text_type()});
      texts.members.emplace_back(std::string(label(field)));
    }
  }
  Type type;
  Object texts;
};

/// `label` or `short_label`: one object of texts for each description.
struct LabelsOfAll {
  LabelsOfAll(std::string name, LabelOf label)
      : type{Type::Kind::object, std::move(name), nullptr, {}}, labels{&type, {}} {
    for (const Description* description : all_descriptions()) {
      const Labels& each = parts.emplace_back(*description, label);
      type.members.push_back({description->name(), &each.type});
      labels.members.emplace_back(each.texts);
    }
  }
  LabelsOfAll(const LabelsOfAll&) = delete;
  LabelsOfAll& operator=(const LabelsOfAll&) = delete;

  /// A list: the texts point at the types.
  std::list<Labels> parts;
  Type type;
  Object labels;
};

}  // namespace

const Field& field_at(const Description& description, const void* record, const void* member) {
  for (const Field& field : description.fields()) {
    if (field.in(record) == member) return field;
  }
  std::abort();
}

std::string_view short_label_of(const Field& field) {
  const std::string_view label = field.text.names.short_label;
  return label.empty() ? field.text.label : label;
}

const Object& label_constants() {
  static const LabelsOfAll labels("label_of", [](const Field& field) { return field.text.label; });
  static const LabelsOfAll short_labels("short_label_of", short_label_of);
  static const Type type{Type::Kind::object,
                         "labels",
                         nullptr,
                         {{"label_of", &labels.type}, {"short_label_of", &short_labels.type}}};
  static const Object constants{&type, {labels.labels, short_labels.labels}};
  return constants;
}

}  // namespace shirube
