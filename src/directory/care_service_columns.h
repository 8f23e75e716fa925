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

/// The columns, each in its place in care_service_columns.
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
  /// As 介護サービス情報公表システム names it.
  std::string_view heading;
  /// The field that it is, or a part of: of the facility, or of its municipality.
  const Description& (*record)();
  std::string_view field;
  CellReading reading;
};

/// This column is that field. A column goes by the field's other names, too.
constexpr LayoutColumn care_service_columns[] = {
    {"都道府県コード又は市町村コード", describe<Municipality>, "code", CellReading::own},
    {"都道府県名", describe<Municipality>, "prefecture", CellReading::own},
    {"市区町村名", describe<Municipality>, "name", CellReading::own},
    {"事業所名", describe<Facility>, "name", CellReading::one_line},
    {"事業所名カナ", describe<Facility>, "kana", CellReading::own},
    {"サービスの種類", describe<Facility>, "services", CellReading::own},
    {"住所", describe<Facility>, "address", CellReading::one_line},
    {"方書（ビル名等）", describe<Facility>, "building", CellReading::one_line},
    {"緯度", describe<Facility>, "location", CellReading::own},
    {"経度", describe<Facility>, "location", CellReading::own},
    {"電話番号", describe<Facility>, "phone", CellReading::own},
    {"FAX番号", describe<Facility>, "fax", CellReading::own},
    {"法人番号", describe<Facility>, "corporate_number", CellReading::own},
    {"法人の名称", describe<Facility>, "corporation", CellReading::one_line},
    {"事業所番号", describe<Facility>, "office_number", CellReading::own},
    {"利用可能曜日", describe<Facility>, "hours", CellReading::own},
    {"利用可能曜日特記事項", describe<Facility>, "hours", CellReading::own},
    {"定員", describe<Facility>, "capacity", CellReading::own},
    {"URL", describe<Facility>, "url", CellReading::own},
    {"備考", describe<Facility>, "note", CellReading::lines},
};
constexpr std::size_t care_service_column_count = std::size(care_service_columns);

/// Without these it is no such table.
constexpr std::string_view care_service_required[] = {"事業所名", "サービスの種類", "住所",
                                                      "事業所番号"};

/// Where `column` stands in `table`; nullopt when it does not.
std::optional<std::size_t> index_in(const Table& table, const LayoutColumn& column);

}  // namespace shirube
