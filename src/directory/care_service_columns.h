// The layout of the care services' table, as 介護サービス情報公表システム names its columns. A
// constant; any thread.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "directory/table_layout.h"

namespace shirube {

struct Facility;
struct Municipality;

template <>
const Description& describe<Facility>();
template <>
const Description& describe<Municipality>();

/// Three columns say of which municipality a row is; table_scope.h finds it among the project's.
constexpr LayoutColumn care_service_columns[] = {
    {"都道府県コード又は市町村コード", describe<Municipality>, "code", CellReading::own},
    {"都道府県名", describe<Municipality>, "prefecture", CellReading::own},
    {"市区町村名", describe<Municipality>, "name", CellReading::own},
    {"事業所名", describe<Facility>, "name", CellReading::one_line, Needed::yes},
    {"事業所名カナ", describe<Facility>, "kana", CellReading::one_line},
    {"サービスの種類", describe<Facility>, "services", CellReading::as_written, Needed::yes},
    {"住所", describe<Facility>, "address", CellReading::one_line},
    {"方書（ビル名等）", describe<Facility>, "building", CellReading::one_line},
    {"緯度", describe<Facility>, "location"},
    {"経度", describe<Facility>, "location"},
    {"電話番号", describe<Facility>, "phone"},
    {"FAX番号", describe<Facility>, "fax"},
    {"法人番号", describe<Facility>, "corporate_number"},
    {"法人の名称", describe<Facility>, "corporation", CellReading::one_line},
    {"事業所番号", describe<Facility>, "office_number", CellReading::as_written, Needed::yes},
    {"利用可能曜日", describe<Facility>, "hours", CellReading::available_days},
    {"利用可能曜日特記事項", describe<Facility>, "hours", CellReading::lines, Needed::no, "補足"},
    {"定員", describe<Facility>, "capacity", CellReading::zero_is_none},
    {"URL", describe<Facility>, "url"},
    {"備考", describe<Facility>, "note", CellReading::lines},
};

/// Without these it is no such table.
constexpr std::string_view care_service_required[] = {"事業所名", "サービスの種類", "住所",
                                                      "事業所番号"};

/// The place of a column that the table's own code asks for. One that is none does not compile.
consteval std::size_t care_service_column(std::string_view heading) {
  std::size_t place = 0;
  while (care_service_columns[place].heading != heading) ++place;
  return place;
}

}  // namespace shirube
