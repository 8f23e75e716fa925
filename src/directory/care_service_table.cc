#include "directory/care_service_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/web_url.h"
#include "directory/care_service_columns.h"
#include "directory/facility_words.h"
#include "directory/table_columns.h"
#include "directory/table_scope.h"
#include "source/table.h"

namespace shirube {
namespace {

using Column = CareServiceColumn;

std::string_view heading_of(Column column) {
  return care_service_columns[static_cast<std::size_t>(column)].heading;
}

std::string with_line_breaks(std::string_view text) {
  return replace_all(std::string(trim(text)), "（改行）", "\n");
}

/// A name or an address with its line breaks taken out: none between Japanese letters, else a
/// blank.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const std::string& part : split(replace_all(std::string(text), "（改行）", "\n"), "\n")) {
    const std::string_view words = trim(part);
    const bool latin = !line.empty() && !words.empty() &&
                       (static_cast<unsigned char>(line.back()) < 0x80 &&
                        static_cast<unsigned char>(words.front()) < 0x80);
    if (latin) line += ' ';
    line += words;
  }
  return line;
}

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
      : table_(table), scope_(scope), sink_(sink) {
    std::string missing;
    for (std::size_t i = 0; i < care_service_column_count; ++i) {
      columns_[i] = index_in(table, care_service_columns[i]);
      if (!columns_[i]) add_item(missing, "、", care_service_columns[i].heading);
    }
    const Location top{table.source(), 1, 1, 1};
    if (!missing.empty()) sink.report(Fault::table_columns_missing, top, {missing});
    read_date(today, top);
  }

  CareServiceTable read() {
    CareServiceTable result;
    result.readable = true;
    result.published = published_;
    std::set<std::string, std::less<>> ids;
    std::vector<std::size_t> used;
    for (row_ = 0; row_ < table_.row_count(); ++row_) {
      Facility facility;
      if (!read_row(facility)) continue;
      used.push_back(row_);
      if (!ids.insert(facility.id).second) {
        report(Fault::table_row_repeated, Column::office_number,
               {facility.id, facility.name, facility.address});
        continue;
      }
      result.facilities.push_back(std::move(facility));
    }
    const Location top{table_.source(), 1, 1, 1};
    const bool explained = elsewhere_.any() || table_.cut_off();
    if (result.facilities.empty() && !explained) report_empty();
    elsewhere_.report(top, sink_);
    report_unused_columns(table_, used_names(), used, sink_);
    return result;
  }

 private:
  std::vector<std::string_view> used_names() const {
    std::vector<std::string_view> names;
    for (const auto& column : columns_) {
      if (column) names.push_back(table_.names()[*column]);
    }
    return names;
  }

  void report_empty() {
    const std::size_t rows = table_.row_count();
    sink_.report(Fault::table_without_records, {table_.source(), 1, 1, 1},
                 {rows == 0 ? "見出しのほかに行がありません"
                            : std::to_string(rows) + " 行のうち、使える行がありません"});
  }

  std::string_view cell(Column column) const {
    const auto& index = columns_[static_cast<std::size_t>(column)];
    return index ? trim(table_.cell(row_, *index)) : std::string_view();
  }

  Location where(Column column) const {
    const auto& index = columns_[static_cast<std::size_t>(column)];
    return table_.where(row_, index.value_or(0));
  }

  void report(Fault fault, Column column, std::initializer_list<std::string> arguments) {
    sink_.report_any(fault, where(column), arguments);
  }

  void dropped(Column column, std::string_view example) {
    report(Fault::table_value_dropped, column,
           {std::string(heading_of(column)), std::string(cell(column)), std::string(example)});
  }

  void read_date(const Date& today, const Location& top) {
    published_ = date_in_name(table_.source()->path());
    if (!published_.given()) sink_.report(Fault::table_date_unknown, top);
    if (published_ <= today) return;
    sink_.report(Fault::table_from_future, top, {iso_date(published_), iso_date(today)});
    published_ = {};
  }

  RowOrigin origin() const {
    return {cell(Column::municipality_code), cell(Column::prefecture), cell(Column::municipality)};
  }

  /// Where the row belongs; false for one that is not ours.
  bool read_place(Facility& facility) {
    const RowPlace place = scope_.place_of(origin());
    if (!place.municipality) return scope_.overlaid(row_id()) || leave_out(place.reading);
    facility.municipality.id = place.municipality->id;
    const std::string& own = place.municipality->code.digits;
    const std::string name =
        std::string(cell(Column::prefecture)) + std::string(cell(Column::municipality));
    if (place.name_and_code_differ) {
      say_once(Fault::municipality_code_elsewhere, place.reading.code.digits,
               same_municipality(own, place.reading.code.digits)
                   ? place.municipality->prefecture + place.municipality->name
                   : "別の市町村（content の" + place.municipality->name + "は " + own + "）",
               name);
    } else if (place.reading.fault != CodeFault::none) {
      say_once(Fault::municipality_code_wrong, std::string(cell(Column::municipality_code)),
               said_of(place.reading), name);
    } else {
      note_lost_zero(place.reading.code.digits);
    }
    return true;
  }

  /// A row that does not even say its municipality is told; the others are counted.
  bool leave_out(const CodeReading& reading) {
    const bool of_prefecture = reading.fault == CodeFault::of_a_prefecture;
    const bool nameless = cell(Column::municipality).empty();
    const std::string prefecture(of_prefecture ? prefecture_of_code(reading.code.digits)
                                               : cell(Column::prefecture));
    if (reading.fault == CodeFault::no_digits && nameless && prefecture.empty()) {
      return unusable(Column::municipality_code);
    }
    if ((!of_prefecture && !nameless) || !scope_.knows_prefecture(prefecture)) {
      elsewhere_.add(origin());
    } else {
      report(Fault::table_row_of_prefecture, Column::municipality_code,
             {std::string(cell(Column::name)), prefecture});
    }
    return false;
  }

  /// A slip in a code stands in all rows of its municipality.
  void say_once(Fault fault, const std::string& code, const std::string& what,
                const std::string& name) {
    if (!doubted_.insert(code + name).second) return;
    report(fault, Column::municipality_code, {code, what, name});
  }

  /// Excel takes the zero from codes that begin with one (Hokkaido to Tochigi). Said once for a
  /// table: it is one mishap, not one a row.
  void note_lost_zero(const std::string& code) {
    const std::string written = nfkc(cell(Column::municipality_code));
    if ("0" + written == code) report_lost_zero(Column::municipality_code, written, code);
  }

  void report_lost_zero(Column column, const std::string& code, const std::string& mended) {
    bool& reported = zero_reported_[static_cast<std::size_t>(column)];
    if (reported) return;
    report(Fault::leading_zero_lost, column, {std::string(heading_of(column)), code, mended});
    reported = true;
  }

  /// The id of the row, as far as it has one; tells nothing.
  std::string row_id() const {
    const Word* service = vocabulary<CareService>().find(cell(Column::service));
    std::string number(cell(Column::office_number));
    if (number.size() == 9) number.insert(0, "0");
    return service ? ascii_lower(number) + "-" + std::string(service->code) : std::string();
  }

  /// The fields that take the text of their cell as it stands.
  void read_texts(Facility& facility) const {
    for (std::size_t i = 0; i < care_service_column_count; ++i) {
      if (care_service_columns[i].reading == CellReading::own) continue;
      const std::string_view text = cell(static_cast<Column>(i));
      const Field* field = describe<Facility>().find(care_service_columns[i].field);
      *static_cast<std::string*>(field->in(&facility)) =
          care_service_columns[i].reading == CellReading::lines ? with_line_breaks(text)
                                                                : in_one_line(text);
    }
  }

  bool read_row(Facility& facility) {
    if (!read_place(facility)) return false;
    if (cell(Column::name).empty()) return unusable(Column::name);
    if (!read_key(facility)) return false;
    facility.imported = true;
    facility.location_imported = true;
    facility.where = {table_.source(), where(Column::name).line, 1, 1};
    read_texts(facility);
    facility.kana = read_kana(in_one_line(cell(Column::kana)));
    mend_kana(facility);
    facility.address_where = where(Column::address);
    read_corporate_cell(facility);
    facility.municipality.where = facility.where;
    facility.owner = "厚生労働省 介護サービス情報公表システム";
    facility.source.title = "介護サービス情報の公表制度のオープンデータ（加工して作成）";
    facility.source.date = published_;
    facility.confirmed = published_;
    read_contacts(facility);
    read_service(facility);
    return true;
  }

  /// A file that went through an encoding without all letters has 「?」 in their place. A name may
  /// end with one, but then it does so itself.
  void mend_kana(Facility& facility) {
    constexpr std::string_view lost[] = {"?", "\xEF\xBF\xBD"};
    const std::string name = nfkc(facility.name);
    for (const std::string_view mark : lost) {
      const bool own = mark == "?" && name.find(mark) != std::string::npos;
      if (own || facility.kana.find(mark) == std::string::npos) continue;
      report(Fault::kana_mangled, Column::kana, {std::string(cell(Column::kana))});
      facility.kana = replace_all(facility.kana, mark, "");
    }
    const std::string foreign = foreign_letter(facility.kana);
    if (foreign.size() < 3) return;  // names in Latin letters are read as they stand
    report(Fault::table_kana_foreign, Column::kana, {std::string(cell(Column::kana)), foreign});
  }

  bool unusable(Column column, std::string suggestion = {}) {
    const std::string name(heading_of(column));
    const std::string text(cell(column));
    sink_.report(Fault::table_row_unusable, where(column),
                 {text.empty() ? name + "が空です" : name + "「" + text + "」は読めません"},
                 std::move(suggestion));
    return false;
  }

  bool read_key(Facility& facility) {
    const Word* service = vocabulary<CareService>().find(cell(Column::service));
    if (!service) {
      return unusable(Column::service, vocabulary<CareService>().meant(cell(Column::service)));
    }
    std::string number = with_leading_zero(Column::office_number, 10);
    if (number.size() != 10) return unusable(Column::office_number);
    facility.services = {static_cast<CareService>(service->value)};
    facility.kind = kind_of_service(facility.services.front());
    facility.office_number = number;
    facility.id = ascii_lower(number) + "-" + std::string(service->code);
    return true;
  }

  std::string with_leading_zero(Column column, std::size_t length) {
    std::string code(cell(column));
    if (code.size() + 1 != length) return code;
    const std::string mended = "0" + code;
    report_lost_zero(column, code, mended);
    return mended;
  }

  void read_contacts(Facility& facility) {
    read_number(Column::phone, facility.phone);
    join_extension(facility.phone, facility.extension);
    read_number(Column::fax, facility.fax);
    read_url(facility);
    const std::string_view latitude = cell(Column::latitude), longitude = cell(Column::longitude);
    if (latitude.empty() && longitude.empty()) return;
    const std::optional<Point> point =
        read_point(std::string(latitude) + ", " + std::string(longitude));
    if (!point) return dropped(Column::latitude, "35.441、139.365");
    // A table leaves out zeros at the end: the number with more decimals tells how fine both are.
    const int coarse = std::min(coarse_metres(latitude), coarse_metres(longitude));
    facility.location = {*point, true, coarse};
    facility.location_where = where(Column::latitude);
  }

  void read_number(Column column, Phone& into) {
    if (cell(column).empty()) return;
    const PhoneReading reading = read_phone(cell(column));
    const std::string name(heading_of(column));
    if (!reading.personal.empty()) {
      report(Fault::table_personal_number, column, {name, reading.personal});
    }
    into = reading.phone;
    if (reading.problem == PhoneProblem::digits) {
      report(Fault::table_phone_digits, column,
             {name, std::string(cell(column)), std::to_string(reading.digits),
              std::to_string(reading.digits_needed)});
    } else if (reading.problem == PhoneProblem::format) {
      dropped(column, "046-000-0001");
    }
    if (reading.zero_lost) report_lost_zero(column, std::string(cell(column)), into.number);
  }

  void read_corporate_cell(Facility& facility) {
    if (cell(Column::corporate_number).empty()) return;
    const auto number = read_corporate_number(cell(Column::corporate_number));
    if (!number) return dropped(Column::corporate_number, "8999999000001");
    if (has_right_check_digit(*number)) {
      facility.corporate_number = *number;
    } else {
      report(Fault::corporate_check_digit, Column::corporate_number, {*number});
    }
  }

  void read_url(Facility& facility) {
    const std::string text(cell(Column::url));
    if (text.empty()) return;
    const std::optional<WebUrl> read = read_web_url(text);
    if (!read) return report(Fault::url_unusable, Column::url, {text});
    facility.url.url = read->url;
    if (read->scheme == WebUrl::Scheme::added) {
      report(Fault::url_without_scheme, Column::url, {text});
    } else if (read->scheme == WebUrl::Scheme::mended) {
      report(Fault::url_mended, Column::url, {text, read->url});
    }
  }

  void read_service(Facility& facility) {
    if (const auto hours = hours_on_available_days(cell(Column::days))) {
      facility.hours = *hours;
    } else {
      dropped(Column::days, "平日,土曜日");
    }
    facility.hours.note = with_line_breaks(cell(Column::days_note));
    const std::string capacity = nfkc(cell(Column::capacity));
    int number = 0;
    const auto [end, error] =
        std::from_chars(capacity.data(), capacity.data() + capacity.size(), number);
    const bool whole = error == std::errc() && end == capacity.data() + capacity.size();
    if (!capacity.empty() && (!whole || number > most_people))
      return dropped(Column::capacity, "29");
    // 0 means "not given" in this table, as for services without a capacity.
    if (number > 0) facility.capacity.number = number;
  }

  const Table& table_;
  const TableScope& scope_;
  DiagnosticSink& sink_;
  std::array<std::optional<std::size_t>, care_service_column_count> columns_;
  std::array<bool, care_service_column_count> zero_reported_{};
  /// Codes with names that were told.
  std::set<std::string> doubted_;
  RowsElsewhere elsewhere_;
  Date published_;
  std::size_t row_ = 0;
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
