// Whatever a record can hold is written and read again, as a mapping and as the cells of a table:
// decode(write(x)) == x and read_cells(write_cells(x)) == x, for all fields of all records.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <tuple>

#include "directory/generate.h"
#include "directory/opening/week_table.h"
#include "directory/small_project.h"

namespace shirube {

// A kind that loses something, to show that the loss is seen.
struct Lossy {
  std::string digits;
  bool operator==(const Lossy&) const = default;
};
template <>
struct Kind<Lossy> : PlainKind<Lossy> {
  static std::string_view name() { return "数字"; }
  static bool decode(const Node& node, Lossy& into, const FieldContext&, Decoder&) {
    into.digits = node.text;
    return true;
  }
  static Value value(const Lossy& lossy, Audience) { return lossy.digits; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const Lossy& lossy) {
    return lossy.digits.starts_with('0') ? lossy.digits.substr(1) : lossy.digits;
  }
};

namespace test {
namespace {

using Descriptions =
    std::tuple<Source, EmergencyContact, Synonym, Liaison, HomeCare, OpeningHours, OpeningRule,
               ServedArea, Completeness, Speaker, Sitting, FormField, ApplicationForm, Application,
               ProgrammeCase, TaskReport, StatisticRow>;

// What the fields of all records are. A type that is not here fails the tests by the field's name.
using FieldTypes = std::tuple<
    std::string, bool, Count, Capacity, Date, FiscalYear, DateSpan, TimeSpan, DaySet, WeekSet,
    OpeningTimes, Phone, Extension, PostalCode, WebAddress, MailAddress, TileAddress, Coordinates,
    MunicipalityCode, Kana, OfficeNumber, CorporateNumber, Prose, EditorsNote, TreatmentAnswers,
    RecordAudience, FacilityKind, Status, Answer, HolidayRule, DeskKind, EventKind, Rating,
    TaskEdition, Task, Ref<Municipality>, Ref<Facility>, Ref<SharedForm>, Source, Liaison, HomeCare,
    OpeningHours, Completeness, ApplicationForm, Application, std::vector<std::string>,
    std::vector<Count>, std::vector<Name>, std::vector<Department>, std::vector<WebAddress>,
    std::vector<CareService>, std::vector<FacilityKind>, std::vector<Caller>, std::vector<Topic>,
    std::vector<Scene>, std::vector<Profession>, std::vector<Ref<Municipality>>,
    std::vector<Ref<Facility>>, std::vector<Ref<Desk>>, std::vector<OpeningRule>,
    std::vector<ServedArea>, std::vector<EmergencyContact>, std::vector<Synonym>,
    std::vector<Sitting>, std::vector<Speaker>, std::vector<FormField>, std::vector<ProgrammeCase>,
    std::vector<TaskReport>, std::vector<StatisticRow>>;

using Generator = void (*)(void* into, Random& random);

template <class... T>
std::map<const ValueKind*, Generator> generators_of(std::tuple<T...>*) {
  return {{&kind_of<T>(),
           [](void* into, Random& random) { *static_cast<T*>(into) = generate<T>(random); }}...};
}

const std::map<const ValueKind*, Generator>& generators() {
  static const auto generators = generators_of(static_cast<FieldTypes*>(nullptr));
  return generators;
}

std::vector<CellText> as_cells(const std::vector<std::string>& texts) {
  std::vector<CellText> cells;
  for (const std::string& text : texts) cells.push_back({text, {}});
  return cells;
}

std::string shown(const std::vector<std::string>& cells) {
  std::string all;
  for (const std::string& cell : cells) all += "|" + cell;
  return all;
}

/// What came of a value on its way: empty when it is the same again.
template <class T>
std::string lost(const T& value) {
  const FieldContext context{"field", "項目", "例", Kind<T>::written_for(value)};
  DiagnosticSink node_faults, cell_faults;
  Decoder from_node(node_faults), from_cells(cell_faults);
  T by_node{}, by_cells{};
  const Node node = Kind<T>::write(value);
  if (!node.blank()) Kind<T>::decode(node, by_node, context, from_node);
  if (by_node != value) return "node: " + node.text + faults(node_faults);
  const std::vector<std::string> texts = Kind<T>::write_cells(value);
  if (texts.size() != kind_of<T>().cell_count()) return "number of cells";
  const Node read = Kind<T>::node_of(as_cells(texts));
  if (!read.blank()) Kind<T>::decode(read, by_cells, context, from_cells);
  if (by_cells != value) return "cells: " + shown(texts) + faults(cell_faults);
  return "";
}

template <class T>
void check_kind(int count) {
  Random random(1);
  std::set<std::string> texts;
  for (int i = 0; i < count; ++i) {
    const T value = generate<T>(random);
    const std::string loss = lost(value);
    INFO(kind_of<T>().name() << " #" << i);
    REQUIRE(loss == "");
    texts.insert(shown(Kind<T>::write_cells(value)));
  }
  INFO(kind_of<T>().name());
  CHECK(texts.size() > 1);
}

template <class... T>
void check_kinds(std::tuple<T...>*, int count) {
  (check_kind<T>(count), ...);
}

template <class R>
std::string differences(const R& record, const R& other) {
  std::string keys;
  for (const Field& field : describe<R>().fields()) {
    if (!field.kind->same(field.in(&record), field.in(&other)))
      keys += std::string(field.key) + " ";
  }
  return keys;
}

template <class R>
void check_record(int count) {
  const Description& description = describe<R>();
  Random random(2);
  for (int i = 0; i < count; ++i) {
    R record;
    fill(description, &record, random);
    INFO(description.name() << " #" << i);
    DiagnosticSink sink;
    Decoder decoder(sink);
    R by_node, by_cells;
    description.decode(description.write(&record), &by_node, decoder);
    REQUIRE(differences(record, by_node) == "");
    const std::vector<std::string> texts = description.write_cells(&record);
    REQUIRE(texts.size() == description.columns().size());
    description.read_cells(as_cells(texts), {}, &by_cells, decoder);
    REQUIRE(differences(record, by_cells) == "");
  }
}

template <class... R>
void check_records(std::tuple<R...>*, int count) {
  (check_record<R>(count), ...);
}

template <class R>
void check_columns() {
  std::set<std::string> headings;
  INFO(describe<R>().name());
  for (const std::string& heading : describe<R>().columns()) {
    INFO(heading);
    CHECK(headings.insert(heading).second);
    // Names of parts stand before = in cells of lists.
    CHECK(heading.find_first_of("=,;\"\n") == heading.npos);
  }
}

}  // namespace

void fill(const Description& description, void* record, Random& random) {
  for (const Field& field : description.fields()) {
    INFO(description.name() << "." << field.key);
    const auto generator = generators().find(field.kind);
    REQUIRE(generator != generators().end());
    const bool written = field.presence == Presence::required || !random.once_in(3);
    if (written) generator->second(field.in(record), random);
  }
}

}  // namespace test

using namespace test;

TEST_CASE("A value of any kind is the same after writing and reading, as content and as cells") {
  check_kinds(static_cast<FieldTypes*>(nullptr), 3000);
}

TEST_CASE(
    "Every field of a record is the same after writing and reading, as content and as cells") {
#define CHECK_KIND(R) check_record<R>(1000);
  SHIRUBE_EACH_KIND(CHECK_KIND)
#undef CHECK_KIND
  check_record<Site>(1000);
  check_records(static_cast<Descriptions*>(nullptr), 1000);
}

TEST_CASE("A kind that loses a zero is caught") {
  CHECK(lost(Lossy{"12"}) == "");
  CHECK(lost(Lossy{"012"}) != "");
}

TEST_CASE("No two columns of a record have one heading") {
#define CHECK_KIND(R) check_columns<R>();
  SHIRUBE_EACH_KIND(CHECK_KIND)
#undef CHECK_KIND
  check_columns<Site>();
}

TEST_CASE("Hours that come back from cells show the same week") {
  Random random(3);
  for (int i = 0; i < 2000; ++i) {
    const auto hours = generate<OpeningHours>(random);
    const auto texts = Kind<OpeningHours>::write_cells(hours);
    const auto read = decode<OpeningHours>(Kind<OpeningHours>::node_of(as_cells(texts)));
    INFO(shown(texts));
    REQUIRE(hours_summary(read.value) == hours_summary(hours));
    REQUIRE(week_table(read.value).rows == week_table(hours).rows);
  }
}

}  // namespace shirube
