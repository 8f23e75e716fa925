// The layout of the care services' table: which column is which field. A column goes by the other
// names of its field, too, where it is the whole of it. Constants, any thread.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "directory/field.h"

namespace shirube {

struct Facility;
struct Municipality;
class Table;

template <>
const Description& describe<Facility>();
template <>
const Description& describe<Municipality>();

/// The columns, in the order of care_service_columns.
enum class CareServiceColumn : std::size_t {
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

/// How the text of a cell becomes that of its field: as a line, or with the line breaks that the
/// table writes as a word; by code of its own where the table has its ways.
enum class CellReading { one_line, lines, own };

struct LayoutColumn {
  CareServiceColumn column;
  /// As 介護サービス情報公表システム names it.
  std::string_view heading;
  /// The field that it is, or a part of: of the facility, or of its municipality.
  const Description& (*record)();
  std::string_view field;
  CellReading reading;
};

/// This column is that field. A column goes by the field's other names, too.
constexpr LayoutColumn care_service_columns[] = {
    {CareServiceColumn::municipality_code, "都道府県コード又は市町村コード", describe<Municipality>,
     "code", CellReading::own},
    {CareServiceColumn::prefecture, "都道府県名", describe<Municipality>, "prefecture",
     CellReading::own},
    {CareServiceColumn::municipality, "市区町村名", describe<Municipality>, "name",
     CellReading::own},
    {CareServiceColumn::name, "事業所名", describe<Facility>, "name", CellReading::one_line},
    {CareServiceColumn::kana, "事業所名カナ", describe<Facility>, "kana", CellReading::own},
    {CareServiceColumn::service, "サービスの種類", describe<Facility>, "services",
     CellReading::own},
    {CareServiceColumn::address, "住所", describe<Facility>, "address", CellReading::one_line},
    {CareServiceColumn::building, "方書（ビル名等）", describe<Facility>, "building",
     CellReading::one_line},
    {CareServiceColumn::latitude, "緯度", describe<Facility>, "location", CellReading::own},
    {CareServiceColumn::longitude, "経度", describe<Facility>, "location", CellReading::own},
    {CareServiceColumn::phone, "電話番号", describe<Facility>, "phone", CellReading::own},
    {CareServiceColumn::fax, "FAX番号", describe<Facility>, "fax", CellReading::own},
    {CareServiceColumn::corporate_number, "法人番号", describe<Facility>, "corporate_number",
     CellReading::own},
    {CareServiceColumn::corporation, "法人の名称", describe<Facility>, "corporation",
     CellReading::one_line},
    {CareServiceColumn::office_number, "事業所番号", describe<Facility>, "office_number",
     CellReading::own},
    {CareServiceColumn::days, "利用可能曜日", describe<Facility>, "hours", CellReading::own},
    {CareServiceColumn::days_note, "利用可能曜日特記事項", describe<Facility>, "hours",
     CellReading::own},
    {CareServiceColumn::capacity, "定員", describe<Facility>, "capacity", CellReading::own},
    {CareServiceColumn::url, "URL", describe<Facility>, "url", CellReading::own},
    {CareServiceColumn::note, "備考", describe<Facility>, "note", CellReading::lines},
};
constexpr std::size_t care_service_column_count = std::size(care_service_columns);

/// Each row stands at the number of its column, and cells that are read as a line or lines go into
/// fields of the facility.
constexpr bool is_layout_sound() {
  for (std::size_t i = 0; i < care_service_column_count; ++i) {
    const LayoutColumn& row = care_service_columns[i];
    if (row.column != static_cast<CareServiceColumn>(i)) return false;
    if (row.reading != CellReading::own && row.record != describe<Facility>) return false;
  }
  return true;
}
static_assert(is_layout_sound());

/// Without these it is no such table.
constexpr std::string_view care_service_required[] = {"事業所名", "サービスの種類", "住所",
                                                      "事業所番号"};

/// Where `column` stands in `table`; nullopt when it does not.
std::optional<std::size_t> index_in(const Table& table, const LayoutColumn& column);

}  // namespace shirube
