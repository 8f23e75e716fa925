#include "directory/field.h"

#include <algorithm>
#include <utility>

#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "directory/field_names.h"

namespace shirube {
namespace {

Type make_type(std::string_view name, const std::vector<Field>& fields, Audience audience) {
  Type type{Type::Kind::object, std::string(name), nullptr, {}};
  for (const Field& field : fields) {
    if (!may_read(audience, field.readers)) continue;
    type.members.push_back({field.key, &field.kind->type(audience)});
  }
  return type;
}

}  // namespace

Description::Description(std::string_view name, std::string_view label, std::vector<Field> fields,
                         Check check, Check check_dates)
    : name_(name),
      label_(label),
      fields_(std::move(fields)),
      check_(check),
      check_dates_(check_dates) {
  bool for_everyone = false;
  bool for_professionals = false;
  for (const Field& field : fields_) {
    for (std::string& column : field.columns()) columns_.push_back(std::move(column));
    for_everyone = for_everyone || field.readers != Readers::professionals;
    for_professionals = for_professionals || field.readers != Readers::everyone;
  }
  // A part that is for professionals as a whole stands in such a block already.
  has_professionals_block_ = for_everyone && for_professionals;
  types_ = ByAudience<Type>::made(
      [&](Audience audience) { return make_type(name_, fields_, audience); });
}

const Field* Description::find(std::string_view key) const {
  for (const Field& field : fields_) {
    if (field.key == key) return &field;
  }
  return nullptr;
}

bool Description::decode(const Node& node, void* record, Decoder& decoder) const {
  bool good = true;
  Meant meant;
  for (const Entry& entry : node.entries) {
    good = decode_entry(entry, record, decoder, meant) && good;
  }
  good = check_written_once(node, decoder) && good;
  good = check_presence(node, record, decoder, meant) && good;
  if (good && check_) check_(record, node, decoder);
  if (check_dates_) check_dates_(record, node, decoder);
  return good;
}

std::size_t Description::misfits(const Node& node) const {
  std::size_t misfits = 0;
  for (const Entry& entry : node.entries) {
    if (!find(entry.key) && entry.key != professionals_key) ++misfits;
  }
  for (const Field& field : fields_) {
    if (field.presence == Presence::required && !node.find(field.key)) ++misfits;
  }
  return misfits;
}

bool Description::decode_entry(const Entry& entry, void* record, Decoder& decoder,
                               Meant& meant) const {
  if (entry.key == professionals_key && has_professionals_block_) {
    return decode_professionals(entry.value, record, decoder, meant);
  }
  const Field* field = find(entry.key);
  if (!field) return report_unknown(entry, decoder, meant);
  if (in_block(*field, Readers::everyone)) {
    decoder.sink().report(DirectoryFault::professionals_key, entry.key_where, {entry.key});
    return false;
  }
  return decode_field(*field, entry, Readers::everyone, record, decoder);
}

bool Description::decode_professionals(const Node& node, void* record, Decoder& decoder,
                                       Meant& meant) const {
  if (node.blank()) return true;
  if (node.kind != Node::Kind::mapping) {
    decoder.wrong_shape(node, "項目を字下げして並べます",
                        {professionals_key, "専門職", "remarks: 退院前の会議に出られます"});
    return false;
  }
  bool good = true;
  for (const Entry& entry : node.entries) {
    const Field* field = find(entry.key);
    if (field && field->readers != Readers::everyone) {
      good = decode_field(*field, entry, Readers::professionals, record, decoder) && good;
    } else if (field) {
      decoder.sink().report(DirectoryFault::everyone_key, entry.key_where, {entry.key});
      good = false;
    } else {
      good = report_unknown(entry, decoder, meant);
    }
  }
  return good;
}

bool Description::decode_field(const Field& field, const Entry& entry, Readers readers,
                               void* record, Decoder& decoder) const {
  if (entry.value.blank()) return true;
  const FieldContext context{field.key, field.text.label, field.text.example, readers};
  return field.kind->decode(entry.value, field.in(record), context, decoder);
}

std::string Description::meant_key(std::string_view key) const {
  std::vector<std::string> known;
  std::vector<std::string_view> keys;
  const auto add = [&](std::string_view written, std::string_view meant) {
    known.emplace_back(written);
    keys.push_back(meant);
  };
  for (const Field& field : fields_) {
    add(field.key, field.key);
    add(field.text.label, field.key);
  }
  for (const Field& field : fields_) {
    for (const std::string_view name : other_names(field)) add(name, field.key);
  }
  const std::string near = nearest(key, known);
  const auto found = std::find(known.begin(), known.end(), near);
  if (near.empty() || found == known.end()) return "";
  return std::string(keys[static_cast<std::size_t>(found - known.begin())]);
}

bool Description::report_unknown(const Entry& entry, Decoder& decoder, Meant& meant) const {
  std::string all;
  for (const Field& field : fields_) add_item(all, ", ", field.key);
  std::string suggestion = meant_key(entry.key);
  if (!suggestion.empty()) meant.push_back(suggestion);
  decoder.sink().report(DirectoryFault::unknown_key, entry.key_where,
                        {entry.key, std::string(label_), all}, std::move(suggestion));
  return false;
}

/// What may stand in the block or outside of it must not stand in both: one would be lost.
bool Description::check_written_once(const Node& node, Decoder& decoder) const {
  const Entry* block = has_professionals_block_ ? node.find(professionals_key) : nullptr;
  bool good = true;
  for (const Field& field : fields_) {
    if (field.readers != Readers::as_written || !block) continue;
    const Entry* open = node.find(field.key);
    const Entry* withheld = block->value.find(field.key);
    if (!open || !withheld) continue;
    const auto [first, second] = std::minmax(open->key_where.line, withheld->key_where.line);
    decoder.sink().report(SourceFault::yaml_duplicate_key,
                          open->key_where.line == second ? open->key_where : withheld->key_where,
                          {std::string(field.key), std::to_string(first)});
    good = false;
  }
  return good;
}

bool Description::check_presence(const Node& node, const void* record, Decoder& decoder,
                                 const Meant& meant) const {
  const Entry* block = has_professionals_block_ ? node.find(professionals_key) : nullptr;
  bool good = true;
  for (const Field& field : fields_) {
    if (field.presence == Presence::optional) continue;
    const Entry* entry = node.find(field.key);
    if (!entry && block) entry = block->value.find(field.key);
    const bool written = entry && !entry->value.blank();
    if (written || !field.kind->empty(field.in(record))) continue;
    good = false;
    // Told already, as the unknown key that it was written with.
    if (!entry && std::find(meant.begin(), meant.end(), field.key) != meant.end()) continue;
    decoder.sink().report_any(
        entry ? DirectoryFault::empty_value : DirectoryFault::missing_key,
        entry ? entry->key_where : node.where,
        {std::string(field.key), std::string(field.text.label), std::string(field.text.example)});
  }
  return good;
}

Value Description::value(const void* record, Audience audience) const {
  Object object{&type(audience), {}};
  object.members.reserve(object.type->members.size());
  for (const Field& field : fields_) {
    if (!may_read(audience, field.readers)) continue;
    object.members.push_back(field.kind->value(field.in(record), audience));
  }
  return object;
}

const Type& Description::type(Audience audience) const {
  return types_[audience];
}

void Description::texts(const void* record, const std::string& path, TextVisitor& visitor) const {
  for (const Field& field : fields_) {
    field.kind->texts(field.in(record), path + std::string(field.key), visitor);
  }
}

void Description::restrict_to(void* record, Audience audience) const {
  for (const Field& field : fields_) {
    if (may_read(audience, field.readers)) {
      field.kind->restrict_to(field.in(record), audience);
    } else {
      field.kind->clear(field.in(record));
    }
  }
}

bool Description::withholds(const void* record, Audience audience) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) {
    return may_read(audience, field.readers) ? field.kind->withholds(field.in(record), audience)
                                             : !field.kind->empty(field.in(record));
  });
}

void Description::references(void* record, ReferenceVisitor& visitor) const {
  for (const Field& field : fields_) field.kind->references(field.in(record), visitor);
}

std::string Description::schema() const {
  std::string properties;
  std::string professional;
  std::string required;
  for (const Field& field : fields_) {
    // The description stands beside the kind's schema: draft-07 ignores siblings of $ref only.
    const std::string property = json_string(field.key) + R"(:{"title":)" +
                                 json_string(field.text.label) + R"(,"description":)" +
                                 json_string(std::string(field.text.help) +
                                             "（例: " + std::string(field.text.example) + "）") +
                                 R"(,"allOf":[)" + field.kind->schema() + "]}";
    // Where either may read it, it may stand in the block or outside.
    const bool outside = !in_block(field, Readers::everyone);
    if (outside) add_item(properties, ",", property);
    if (in_block(field, Readers::professionals)) add_item(professional, ",", property);
    if (field.presence == Presence::required && outside) {
      add_item(required, ",", json_string(field.key));
    }
  }
  if (!professional.empty()) {
    properties += "," + json_string(professionals_key) +
                  R"(:{"type":"object","title":"専門職だけが読む項目",)"
                  R"("additionalProperties":false,"properties":{)" +
                  professional + "}}";
  }
  // What lies over a row of a table needs nothing more than to say over which.
  const std::string needs =
      find("overlays") ? R"("anyOf":[{"required":["overlays"]},{"required":[)" + required + "]}]"
                       : R"("required":[)" + required + "]";
  return R"({"type":"object","additionalProperties":false,)" + needs + R"(,"properties":{)" +
         properties + "}}";
}

}  // namespace shirube
