#include "directory/record_kind.h"

#include <array>

#include "directory/each_kind.h"
#include "directory/open_data_kinds.h"
#include "source/node.h"

namespace shirube {
namespace {

/// What every kind has. Its table is describe<R>().
template <class R>
concept IsKind = std::derived_from<R, Record> && requires(const R& record) {
  { R::type_name } -> std::convertible_to<std::string_view>;
  { R::label } -> std::convertible_to<std::string_view>;
  { R::folder } -> std::convertible_to<std::string_view>;
  { R::has_page } -> std::convertible_to<bool>;
  { R::default_readers } -> std::convertible_to<Readers>;
  describe<R>();
};

template <class R>
const R& as(const Record& record) {
  return static_cast<const R&>(record);
}
template <class R>
R& as(Record& record) {
  return static_cast<R&>(record);
}

template <class R>
std::string_view title(const Record& record) {
  if constexpr (requires { as<R>(record).name; }) {
    return as<R>(record).name;
  } else {
    return as<R>(record).title;
  }
}

/// An extension may stand behind a number or in a field of its own; both know it afterwards.
template <class R>
void join_extensions(R& record) {
  if constexpr (requires { record.extension; }) join_extension(record.phone, record.extension);
  if constexpr (requires { record.liaison; }) {
    join_extension(record.liaison.phone, record.liaison.extension);
  }
  if constexpr (requires { record.contact_extension; }) {
    join_extension(record.contact_phone, record.contact_extension);
  }
}

template <class R>
void complete_record(Record& record, const Node& fields) {
  R& whole = as<R>(record);
  join_extensions(whole);
  if constexpr (requires { complete(whole); }) complete(whole);
  if constexpr (requires { complete(whole, fields); }) complete(whole, fields);
}

template <class R>
std::vector<Ref<Municipality>> municipalities(const Record& record) {
  const R& whole = as<R>(record);
  std::vector<Ref<Municipality>> all;
  if constexpr (std::is_same_v<R, Municipality>) {
    Ref<Municipality>& itself = all.emplace_back();
    itself.id = whole.id;
    itself.where = whole.where;
  } else if constexpr (requires { whole.area; }) {
    for (const ServedArea& area : whole.area) all.push_back(area.municipality);
  } else if constexpr (requires { whole.municipalities; }) {
    all = whole.municipalities;
  } else if constexpr (requires { whole.municipality; }) {
    if (!whole.municipality.id.empty()) all.push_back(whole.municipality);
  }
  return all;
}

template <class R>
void add_desks(RecordKind& kind) {
  if constexpr (requires(R record) { record.hands_over_to; }) {
    kind.desks = [](Record & record) -> auto& {
      return as<R>(record).hands_over_to;
    };
    kind.areas = [](const Record& record) { return as<R>(record).area; };
  } else if constexpr (requires(R record) { record.desks; }) {
    kind.desks = [](Record & record) -> auto& {
      return as<R>(record).desks;
    };
    kind.areas = [](const Record& record) {
      std::vector<ServedArea> areas;
      for (const auto& each : as<R>(record).municipalities) areas.push_back({each, {}, {}});
      return areas;
    };
  }
}

template <class R>
void add_place(RecordKind& kind) {
  if constexpr (requires(R record) { record.location; }) {
    kind.whereabouts = [](const Record& record) -> Whereabouts {
      const R& whole = as<R>(record);
      return {whole.name, whole.municipality, whole.postal_code, whole.address, whole.location};
    };
    kind.take_back_location = [](Record& record) { as<R>(record).location = {}; };
  }
}

template <class R>
RecordKind kind_row() {
  static_assert(IsKind<R>, "a kind says what it is called, who reads it and if it has pages");
  RecordKind kind{};
  kind.number = kind_number<R>;
  kind.type_name = R::type_name;
  kind.label = R::label;
  kind.folder = R::folder;
  kind.has_page = R::has_page;
  kind.has_open_data = has_open_data<R>;
  kind.default_readers = R::default_readers;
  kind.description = []() -> const Description& { return describe<R>(); };
  kind.make = []() -> std::shared_ptr<Record> { return std::make_shared<R>(); };
  kind.copy = [](const Record& record) -> std::shared_ptr<Record> {
    return std::make_shared<R>(as<R>(record));
  };
  kind.whole = [](Record& record) -> void* { return &as<R>(record); };
  kind.title = title<R>;
  kind.complete = complete_record<R>;
  kind.municipalities = municipalities<R>;
  add_desks<R>(kind);
  add_place<R>(kind);
  if constexpr (requires(R record) { record.kana; }) {
    kind.kana = [](const Record& record) -> std::string_view { return as<R>(record).kana; };
  }
  if constexpr (requires(R record) { record.status; }) {
    kind.status = [](const Record& record) { return as<R>(record).status; };
  }
  if constexpr (requires(R record) { record.hours; }) {
    kind.hours = [](const Record& record) -> const OpeningHours& { return as<R>(record).hours; };
  }
  return kind;
}

}  // namespace

std::span<const RecordKind> record_kinds() {
#define ROW(R) kind_row<R>(),
  static const std::array<RecordKind, kind_numbers::count> rows = {SHIRUBE_EACH_KIND(ROW)};
#undef ROW
  return rows;
}

#define OF_TYPE(R)                            \
  template <>                                 \
  const RecordKind& record_kind<R>() {        \
    return record_kinds()[kind_number<R>];    \
  }                                           \
  template <>                                 \
  const R* as_kind<R>(const Record* record) { \
    return static_cast<const R*>(record);     \
  }
SHIRUBE_EACH_KIND(OF_TYPE)
#undef OF_TYPE

}  // namespace shirube
