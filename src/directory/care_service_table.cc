#include "directory/care_service_table.h"

#include <functional>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "directory/care_service_columns.h"
#include "directory/facility_words.h"
#include "directory/table_columns.h"
#include "directory/table_scope.h"
#include "source/table.h"

namespace shirube {
namespace {

constexpr std::size_t municipality_code = care_service_column("都道府県コード又は市町村コード");
constexpr std::size_t prefecture = care_service_column("都道府県名");
constexpr std::size_t municipality = care_service_column("市区町村名");
constexpr std::size_t name = care_service_column("事業所名");
constexpr std::size_t kana = care_service_column("事業所名カナ");
constexpr std::size_t service = care_service_column("サービスの種類");
constexpr std::size_t address = care_service_column("住所");
constexpr std::size_t latitude = care_service_column("緯度");
constexpr std::size_t office_number = care_service_column("事業所番号");

/// The day in a name like jigyosho_430_all_20260630120000.csv.
Date date_in_name(std::string_view path) {
  for (std::size_t i = 0; i + 8 <= path.size(); ++i) {
    const std::string_view digits = path.substr(i, 8);
    if (!is_all_digits(digits)) continue;
    const std::string iso = std::string(digits.substr(0, 4)) + "-" +
                            std::string(digits.substr(4, 2)) + "-" + std::string(digits.substr(6));
    const std::optional<WrittenDate> date = read_date(iso);
    if (date && date->date.year >= 2000) return date->date;
  }
  return {};
}

class Reader {
 public:
  Reader(const Table& table, const TableScope& scope, const Date& today, DiagnosticSink& sink)
      : table_(table),
        scope_(scope),
        sink_(sink),
        columns_(table, describe<Facility>(), care_service_columns, sink) {
    const std::string missing = columns_.missing();
    if (!missing.empty()) sink.report(DirectoryFault::table_columns_missing, top(), {missing});
    read_date(today);
  }

  CareServiceTable read() {
    CareServiceTable result;
    result.readable = true;
    result.published = published_;
    std::set<std::string, std::less<>> ids;
    std::vector<std::size_t> used;
    for (std::size_t row = 0; row < table_.row_count(); ++row) {
      columns_.go_to(row);
      Facility facility;
      if (!read_row(facility)) continue;
      used.push_back(row);
      if (!ids.insert(facility.id).second) {
        columns_.report(DirectoryFault::table_row_repeated, office_number,
                        {facility.id, facility.name, facility.address});
        continue;
      }
      result.facilities.push_back(std::move(facility));
    }
    const bool explained = elsewhere_.any() || table_.cut_off();
    if (result.facilities.empty() && !explained) report_empty();
    elsewhere_.report(top(), sink_);
    report_unused_columns(table_, columns_.known(), used, sink_);
    return result;
  }

 private:
  Location top() const { return {table_.source(), 1, 1, 1}; }

  void report_empty() {
    const std::size_t rows = table_.row_count();
    sink_.report(SourceFault::table_without_records, top(),
                 {rows == 0 ? "見出しのほかに行がありません"
                            : std::to_string(rows) + " 行のうち、使える行がありません"});
  }

  std::string_view cell(std::size_t column) const { return columns_.cell(column); }

  void read_date(const Date& today) {
    published_ = date_in_name(table_.source()->path());
    if (!published_.given()) sink_.report(DirectoryFault::table_date_unknown, top());
    if (published_ <= today) return;
    sink_.report(DirectoryFault::table_from_future, top(), {iso_date(published_), iso_date(today)});
    published_ = {};
  }

  RowOrigin origin() const {
    return {cell(municipality_code), cell(prefecture), cell(municipality)};
  }

  /// Where the row belongs; false for one that is not ours.
  bool read_place(Facility& facility) {
    const RowPlace place = scope_.place_of(origin());
    if (!place.municipality) return scope_.overlaid(row_id()) || leave_out(place.reading);
    facility.municipality.id = place.municipality->id;
    const std::string& own = place.municipality->code.digits;
    const std::string full_name = std::string(cell(prefecture)) + std::string(cell(municipality));
    if (place.name_and_code_differ) {
      say_once(DirectoryFault::municipality_code_elsewhere, place.reading.code.digits,
               same_municipality(own, place.reading.code.digits)
                   ? place.municipality->prefecture + place.municipality->name
                   : "別の市町村（content の" + place.municipality->name + "は " + own + "）",
               full_name);
    } else if (place.reading.fault != CodeFault::none) {
      say_once(DirectoryFault::municipality_code_wrong, std::string(cell(municipality_code)),
               said_of(place.reading), full_name);
    } else {
      note_lost_zero(place.reading.code.digits);
    }
    return true;
  }

  /// A row that does not even say its municipality is told; the others are counted.
  bool leave_out(const CodeReading& reading) {
    const bool of_prefecture = reading.fault == CodeFault::of_a_prefecture;
    const bool nameless = cell(municipality).empty();
    const std::string its_prefecture(of_prefecture ? prefecture_of_code(reading.code.digits)
                                                   : cell(prefecture));
    if (reading.fault == CodeFault::no_digits && nameless && its_prefecture.empty()) {
      return columns_.report_unusable(municipality_code);
    }
    if ((!of_prefecture && !nameless) || !scope_.knows_prefecture(its_prefecture)) {
      elsewhere_.add(origin());
    } else {
      columns_.report(DirectoryFault::table_row_of_prefecture, municipality_code,
                      {std::string(cell(name)), its_prefecture});
    }
    return false;
  }

  /// A slip in a code stands in all rows of its municipality.
  void say_once(Fault fault, const std::string& code, const std::string& what,
                const std::string& full_name) {
    if (!doubted_.insert(code + full_name).second) return;
    columns_.report(fault, municipality_code, {code, what, full_name});
  }

  /// Codes that begin with a zero are those of Hokkaido to Tochigi.
  void note_lost_zero(const std::string& code) {
    const std::string written = nfkc(cell(municipality_code));
    if ("0" + written != code) return;
    const std::string_view heading = care_service_columns[municipality_code].heading;
    columns_.report(DirectoryFault::leading_zero_lost, municipality_code,
                    {std::string(heading), written, code});
  }

  /// The id of the row, as far as it has one; tells nothing.
  std::string row_id() const {
    const Word* word = vocabulary<CareService>().find(cell(service));
    const std::optional<OfficeNumber> whole = read_office_number(cell(office_number));
    const auto number = whole ? whole : office_number_with_zero(cell(office_number));
    return word && number ? id_of(*number, *word) : std::string();
  }

  static std::string id_of(const OfficeNumber& number, const Word& service) {
    return ascii_lower(number) + "-" + std::string(service.code);
  }

  bool read_row(Facility& facility) {
    if (!read_place(facility) || !columns_.read_needed(&facility)) return false;
    // A row is one service of one office.
    if (facility.services.size() != 1) return columns_.report_unusable(service);
    facility.id = id_of(facility.office_number, word_of(facility.services.front()));
    facility.kind = kind_of_service(facility.services.front());
    facility.imported = true;
    facility.location_imported = true;
    facility.where = {table_.source(), columns_.where(name).line, 1, 1};
    facility.municipality.where = facility.where;
    facility.address_where = columns_.where(address);
    facility.owner = "厚生労働省 介護サービス情報公表システム";
    facility.source.title = "介護サービス情報の公表制度のオープンデータ（加工して作成）";
    facility.source.date = published_;
    facility.confirmed = published_;
    mend_kana(facility.name);
    columns_.read_others(&facility);
    join_extension(facility.phone, facility.extension);
    if (facility.location.given) facility.location_where = columns_.where(latitude);
    return true;
  }

  /// A file that went through an encoding without all letters has 「?」 in their place. A name may
  /// end with one, but then it does so itself.
  void mend_kana(const std::string& facility_name) {
    constexpr std::string_view lost[] = {"?", "？", "\xEF\xBF\xBD"};
    std::string reading(cell(kana));
    bool mended = false;
    for (const std::string_view mark : lost) {
      const bool own = nfkc(facility_name).find(nfkc(mark)) != std::string::npos;
      if (own || reading.find(mark) == std::string::npos) continue;
      reading = replace_all(reading, mark, "");
      mended = true;
    }
    if (!mended) return;
    columns_.report(DirectoryFault::kana_mangled, kana, {std::string(cell(kana))});
    columns_.replace(kana, reading);
  }

  const Table& table_;
  const TableScope& scope_;
  DiagnosticSink& sink_;
  LayoutReader columns_;
  /// Codes with names that were told.
  std::set<std::string> doubted_;
  RowsElsewhere elsewhere_;
  Date published_;
};

}  // namespace

CareServiceTable read_care_service_table(std::shared_ptr<const SourceText> source,
                                         const TableScope& scope, const Date& today,
                                         DiagnosticSink& sink) {
  const std::optional<Table> table =
      Table::read_csv(std::move(source), care_service_required, sink);
  if (!table) return {};
  return Reader(*table, scope, today, sink).read();
}

}  // namespace shirube
