// Rows of the care services' table for tests: the columns of 介護サービス情報公表システム that they
// need, with numbers of no office.
#pragma once

#include <string>

namespace shirube::test {

inline const std::string care_header =
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,"
    "利用可能曜日特記事項,定員,URL,備考\n";

/// A row of 厚木市.
inline std::string care_row(const std::string& name, const std::string& number,
                            const std::string& service = "居宅介護支援") {
  return "142123,1,神奈川県,厚木市," + name + ",ミホン," + service +
         ",厚木市見本1-1,,35.44,139.36,046-000-0020,,,見本法人," + number +
         ",\"平日,土曜日\",,35,,\n";
}

}  // namespace shirube::test
