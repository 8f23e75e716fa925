#include "site/areas/data/data_columns.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "directory/labels.h"
#include "directory/municipality.h"
#include "site/parts/data_text.h"
#include "words/data.h"

namespace shirube {
namespace {

DataCells no_cell() {
  return {{""}, ""};
}

DataCells text_cell(const std::string& text) {
  return {{text}, text.empty() ? std::string() : json_string(text)};
}

/// Names with their prefecture where two municipalities share one (府中市).
class NamesForIds : public ReferenceVisitor {
 public:
  explicit NamesForIds(const SiteContext& context) : context_(context) {}

  bool keep(Reference& reference) override {
    if (reference.target != Municipality::type_name) return true;
    Ref<Municipality> named;
    named.id = reference.id;
    const Municipality* municipality = context_.view.find(named);
    if (municipality) reference.id = full_name(*municipality);
    return true;
  }

 private:
  std::string full_name(const Municipality& municipality) const {
    const auto all = context_.view.all<Municipality>();
    const auto same = std::count_if(all.begin(), all.end(), [&](const Municipality& each) {
      return each.name == municipality.name;
    });
    return (same > 1 ? municipality.prefecture : "") + municipality.name;
  }

  const SiteContext& context_;
};

/// As many as the Kind has cells: a last column of a field, who may read the value, says nothing in
/// what everybody reads.
std::vector<std::string> headings_of(const Field& field) {
  std::vector<std::string> headings = field.columns();
  headings.resize(field.kind->cell_count());
  return headings;
}

/// What the field is, and what stands in each of its columns when it has several.
std::string help_of(const Field& field, const DataWords& words) {
  const std::string parts = join(field.kind->columns(), "、");
  return parts.empty() ? std::string(field.text.help) : words.what_parts(field.text.help, parts);
}

/// As its Kind reads it again; in JSON as people read it.
template <class R>
DataCells field_cells(const SiteContext& context, const Field& field, const DataRow<R>& row) {
  DataCells cells =
      text_cell(data_text(field.kind->value(field.in(&row.named), context.audience())));
  cells.texts = field.write_cells(&row.named);
  cells.texts.resize(field.kind->cell_count());
  return cells;
}

template <class R>
class Columns {
 public:
  explicit Columns(const SiteContext& context) : context_(context), words_(context.language) {}

  std::vector<DataColumn<R>> all() {
    add(words_.column_id(), words_.what_id(), "id",
        [](const DataRow<R>& row) { return text_cell(row.record.id); });
    for (const Field& field : describe<R>().fields()) {
      if (field.text.names.open == OpenData::no) continue;
      if (!may_read(context_.audience(), field.readers)) continue;
      add_field(field);
    }
    if constexpr (requires(const R& record) { record.location; }) add_place();
    return std::move(columns_);
  }

 private:
  using Cell = std::function<DataCells(const DataRow<R>& row)>;

  void add(std::string heading, std::string help, std::string_view key, Cell cell) {
    columns_.push_back({{heading}, heading, std::move(help), key, std::move(cell)});
  }

  /// With the heading and the meaning of that field.
  void add_under_name(const Field& field, std::string_view key, Cell cell) {
    add(std::string(field.text.label), std::string(field.text.help), key, std::move(cell));
  }

  void add_field(const Field& field) {
    const bool municipality = field.kind == &kind_of<Ref<Municipality>>();
    if constexpr (requires(const R& record) { record.municipality; }) {
      if (municipality) add_municipality();
    }
    if constexpr (requires(const R& record) { record.phone; }) {
      if (&field == &field_of(&R::phone)) return add_phone(field);
    }
    if (field.kind == &kind_of<OpeningHours>()) return add_hours(field);
    columns_.push_back({headings_of(field), std::string(field.text.label), help_of(field, words_),
                        field.key, [context = &context_, &field](const DataRow<R>& row) {
                          return field_cells(*context, field, row);
                        }});
  }

  /// In one line, which minds closures: cells of days would say that it is open on a day that a
  /// line beside them closes.
  void add_hours(const Field& field) {
    add_under_name(field, field.key, [context = &context_, &field](const DataRow<R>& row) {
      return text_cell(data_text(field.kind->value(field.in(&row.named), context->audience())));
    });
  }

  /// The code and the prefecture, as the standards have them beside the name.
  void add_municipality() {
    const auto add_from = [this](auto member, std::string_view key, auto text) {
      const Field& field = field_of(member);
      add_under_name(field, key, [text, view = &context_.view](const DataRow<R>& row) {
        const Municipality* municipality = view->find(row.record.municipality);
        return municipality ? text_cell(text(*municipality)) : no_cell();
      });
    };
    add_from(&Municipality::code, "municipality_code",
             [](const Municipality& municipality) { return municipality.code.digits; });
    add_from(&Municipality::prefecture, "prefecture",
             [](const Municipality& municipality) { return municipality.prefecture; });
  }

  /// What was written beside the main number has a column of its own, so that the number's column
  /// holds numbers alone, as the standards have it.
  void add_phone(const Field& field) {
    add_under_name(field, field.key,
                   [](const DataRow<R>& row) { return text_cell(row.record.phone.number); });
    add(words_.column_phone_note(), words_.what_phone_note(), "phone_note",
        [](const DataRow<R>& row) { return text_cell(row.record.phone.note); });
  }

  void add_place() {
    add_of_place(words_.column_latitude(), words_.what_degrees(), "latitude",
                 [](const Place& place) {
                   const std::string degrees = degrees_text(place.point.latitude);
                   return DataCells{{degrees}, degrees};
                 });
    add_of_place(words_.column_longitude(), words_.what_degrees(), "longitude",
                 [](const Place& place) {
                   const std::string degrees = degrees_text(place.point.longitude);
                   return DataCells{{degrees}, degrees};
                 });
    add_of_place(words_.column_precision(), words_.what_precision(), "precision",
                 [](const Place& place) {
                   const Word& word = word_of(place.precision);
                   return DataCells{{std::string(word.label)}, json_string(word.code)};
                 });
  }

  void add_of_place(std::string heading, std::string help, std::string_view key,
                    DataCells (*cell)(const Place& place)) {
    add(std::move(heading), std::move(help), key,
        [cell, places = &context_.places](const DataRow<R>& row) {
          const Place* place = nullptr;
          if constexpr (std::is_same_v<R, Facility>) place = places->facility(row.record.id);
          if constexpr (std::is_same_v<R, Desk>) place = places->desk(row.record.id);
          return place && place->known() ? cell(*place) : no_cell();
        });
  }

  const SiteContext& context_;
  DataWords words_;
  std::vector<DataColumn<R>> columns_;
};

}  // namespace

template <class R>
DataRow<R>::DataRow(const SiteContext& context, const R& record) : record(record), named(record) {
  NamesForIds names(context);
  describe<R>().references(&named, names);
  if constexpr (requires { record.municipality; }) {
    // Its prefecture has a column of its own.
    named.municipality.id = context.municipality_name(record.municipality);
  }
}

template struct DataRow<Facility>;
template struct DataRow<Desk>;
template struct DataRow<PublicEvent>;

template <class R>
requires has_open_data<R> std::vector<DataColumn<R>> data_columns(const SiteContext& context) {
  return Columns<R>(context).all();
}

template std::vector<DataColumn<Facility>> data_columns(const SiteContext&);
template std::vector<DataColumn<Desk>> data_columns(const SiteContext&);
template std::vector<DataColumn<PublicEvent>> data_columns(const SiteContext&);

}  // namespace shirube
