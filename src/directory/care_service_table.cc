#include "directory/care_service_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "source/table.h"

namespace shirube {
namespace {

// The columns, as 介護サービス情報公表システム names them.
enum class Column {
  municipality_code,
  prefecture,
  municipality,
  name,
  kana,
  service,
  address,
  building,
  latitude,
  longitude,
  phone,
  fax,
  corporate_number,
  corporation,
  office_number,
  days,
  days_note,
  capacity,
  url,
  note,
};

constexpr std::string_view column_names[] = {
    "都道府県コード又は市町村コード",
    "都道府県名",
    "市区町村名",
    "事業所名",
    "事業所名カナ",
    "サービスの種類",
    "住所",
    "方書（ビル名等）",
    "緯度",
    "経度",
    "電話番号",
    "FAX番号",
    "法人番号",
    "法人の名称",
    "事業所番号",
    "利用可能曜日",
    "利用可能曜日特記事項",
    "定員",
    "URL",
    "備考",
};
constexpr std::size_t column_count = std::size(column_names);

constexpr std::string_view required_columns[] = {"事業所名", "サービスの種類", "住所",
                                                 "事業所番号"};

std::string with_line_breaks(std::string_view text) {
  return replace_all(std::string(trim(text)), "（改行）", "\n");
}

bool is_digits(std::string_view text, std::size_t length) {
  return text.size() == length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The day in a name like jigyosho_430_all_20260630120000.csv.
Date date_in_name(std::string_view path) {
  for (std::size_t i = 0; i + 8 <= path.size(); ++i) {
    const std::string_view digits = path.substr(i, 8);
    if (!is_digits(digits, 8)) continue;
    const std::string iso = std::string(digits.substr(0, 4)) + "-" +
                            std::string(digits.substr(4, 2)) + "-" + std::string(digits.substr(6));
    const std::optional<WrittenDate> date = read_date(iso);
    if (date && date->date.year >= 2000) return date->date;
  }
  return {};
}

class Reader {
 public:
  Reader(const Table& table, DiagnosticSink& sink) : table_(table), sink_(sink) {
    std::string missing;
    for (std::size_t i = 0; i < column_count; ++i) {
      columns_[i] = table.column(column_names[i]);
      if (!columns_[i]) missing += (missing.empty() ? "" : "、") + std::string(column_names[i]);
    }
    published_ = date_in_name(table.source()->path());
    const Location top{table.source(), 1, 1, 1};
    if (!missing.empty()) sink.report(Fault::table_columns_missing, top, {missing});
    if (!published_.given()) sink.report(Fault::table_date_unknown, top);
  }

  CareServiceTable read() {
    CareServiceTable result;
    std::set<std::string, std::less<>> ids;
    result.facilities.reserve(table_.row_count());
    for (row_ = 0; row_ < table_.row_count(); ++row_) {
      Facility facility;
      if (!read_row(facility)) continue;
      if (!ids.insert(facility.id).second) {
        report(Fault::table_row_repeated, Column::office_number, {facility.id});
        continue;
      }
      add_municipality(result.municipalities, facility.municipality.id);
      result.facilities.push_back(std::move(facility));
    }
    if (result.facilities.empty()) report_empty();
    return result;
  }

 private:
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
    sink_.report(fault, where(column), arguments);
  }

  void dropped(Column column, std::string_view example) {
    report(Fault::table_value_dropped, column,
           {std::string(column_names[static_cast<std::size_t>(column)]), std::string(cell(column)),
            std::string(example)});
  }

  bool read_row(Facility& facility) {
    if (cell(Column::name).empty()) return unusable(Column::name);
    if (!read_key(facility)) return false;
    facility.imported = true;
    facility.location_imported = true;
    facility.where = {table_.source(), where(Column::name).line, 1, 1};
    facility.name = std::string(cell(Column::name));
    facility.kana = to_hiragana(nfkc(cell(Column::kana)));
    facility.address = std::string(cell(Column::address));
    facility.address_where = where(Column::address);
    facility.building = std::string(cell(Column::building));
    facility.corporation = std::string(cell(Column::corporation));
    facility.corporate_number = std::string(cell(Column::corporate_number));
    facility.municipality.id = municipality_code();
    facility.municipality.where = facility.where;
    facility.owner = "厚生労働省 介護サービス情報公表システム";
    facility.source.title = "介護サービス情報の公表制度のオープンデータ（加工して作成）";
    facility.source.date = published_;
    facility.confirmed = published_;
    read_contacts(facility);
    read_service(facility);
    return true;
  }

  bool unusable(Column column) {
    const std::string name(column_names[static_cast<std::size_t>(column)]);
    const std::string text(cell(column));
    report(Fault::table_row_unusable, column,
           {text.empty() ? name + "が空です" : name + "「" + text + "」は読めません"});
    return false;
  }

  bool read_key(Facility& facility) {
    const Word* service = vocabulary<CareService>().find(cell(Column::service));
    if (!service) return unusable(Column::service);
    std::string number = with_leading_zero(Column::office_number, 10);
    if (number.size() != 10) return unusable(Column::office_number);
    if (!is_digits(municipality_code(), 6)) return unusable(Column::municipality_code);
    facility.services = {static_cast<CareService>(service->value)};
    facility.kind = kind_of_service(facility.services.front());
    facility.office_number = number;
    facility.id = ascii_lower(number) + "-" + std::string(service->code);
    return true;
  }

  /// Excel takes the zero from codes that begin with one (Hokkaido to Tochigi).
  std::string with_leading_zero(Column column, std::size_t length) {
    std::string code(cell(column));
    if (code.size() + 1 != length) return code;
    const std::string mended = "0" + code;
    // Said once for a table: it is one mishap, not one a row.
    const Location place = where(column);
    if (!zero_reported_[static_cast<std::size_t>(column)]) {
      sink_.report(Fault::leading_zero_lost, place,
                   {std::string(column_names[static_cast<std::size_t>(column)]), code, mended});
      zero_reported_[static_cast<std::size_t>(column)] = true;
    }
    return mended;
  }

  std::string municipality_code() { return with_leading_zero(Column::municipality_code, 6); }

  void read_contacts(Facility& facility) {
    read_number(Column::phone, facility.phone);
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
    if (read_phone(cell(column), into) != PhoneProblem::none) dropped(column, "046-000-0001");
  }

  void read_url(Facility& facility) {
    const std::string text = nfkc(cell(Column::url));
    if (text.empty()) return;
    if (const auto address = read_web_address(text)) {
      facility.url = *address;
      return;
    }
    const auto mended = text.find('@') == std::string::npos && text.find(':') == std::string::npos
                            ? read_web_address("https://" + text)
                            : std::nullopt;
    report(mended ? Fault::url_without_scheme : Fault::url_unusable, Column::url, {text});
    if (mended) facility.url = *mended;
  }

  void read_service(Facility& facility) {
    if (const auto hours = hours_on_available_days(cell(Column::days))) {
      facility.hours = *hours;
    } else {
      dropped(Column::days, "平日,土曜日");
    }
    facility.hours.note = with_line_breaks(cell(Column::days_note));
    facility.note = with_line_breaks(cell(Column::note));
    const std::string_view capacity = cell(Column::capacity);
    int number = 0;
    const auto [end, error] =
        std::from_chars(capacity.data(), capacity.data() + capacity.size(), number);
    const bool whole = error == std::errc() && end == capacity.data() + capacity.size();
    if (!whole && !capacity.empty()) return dropped(Column::capacity, "29");
    // 0 means "not given" in this table, as for services without a capacity.
    if (number > 0) facility.capacity.number = number;
  }

  void add_municipality(std::vector<Municipality>& municipalities, const std::string& code) {
    if (!seen_.insert(code).second) return;
    Municipality municipality;
    municipality.id = code;
    municipality.code.digits = code;
    municipality.name = std::string(cell(Column::municipality));
    municipality.prefecture = std::string(cell(Column::prefecture));
    municipality.region = municipality.prefecture;
    municipality.where = where(Column::municipality_code);
    municipalities.push_back(std::move(municipality));
  }

  const Table& table_;
  DiagnosticSink& sink_;
  std::array<std::optional<std::size_t>, column_count> columns_;
  std::array<bool, column_count> zero_reported_{};
  std::set<std::string> seen_;
  Date published_;
  std::size_t row_ = 0;
};

}  // namespace

CareServiceTable read_care_service_table(std::shared_ptr<const SourceText> source,
                                         DiagnosticSink& sink) {
  const std::optional<Table> table = Table::read_csv(std::move(source), required_columns, sink);
  if (!table) return {};
  return Reader(*table, sink).read();
}

}  // namespace shirube
