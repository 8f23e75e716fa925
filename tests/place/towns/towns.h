// Small projects with desks for towns, and tables of towns in memory, for tests of one thread.
#pragma once

#include <string>

#include "base/text.h"
#include "directory/small_project.h"
#include "place/place_sources.h"
#include "place/towns/town_list.h"

namespace shirube::test {

/// A desk for residents; `area` as YAML: "{municipality: atsugi, towns: [中町]}".
inline void add_desk(SmallProject& project, const std::string& id, const std::string& area,
                     const std::string& more = "kind: 市町村の窓口\ntopics: [介護]\n") {
  project.add("desks/" + id, "name: " + id +
                                 "の窓口\nkana: まどぐち"
                                 "\naccepts: [住民, 専門職]\narea: [" +
                                 area +
                                 "]\nmunicipality: atsugi\nsummary: 見本です。\n"
                                 "phone: 046-000-0009\n"
                                 "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n" +
                                 more);
}

inline const std::string center = "kind: 地域包括支援センター\ntopics: [介護]\n";

/// 厚木市 with two centres for towns, and an office for all of it.
inline SmallProject project_with_towns() {
  SmallProject project = small_project();
  project.files.erase("desks/atsugi-center");
  add_desk(project, "kita", "{municipality: atsugi, towns: [妻田西, 三田]}", center);
  add_desk(project, "minami", "{municipality: atsugi, towns: [中町, 旭町]}", center);
  add_desk(project, "office", "{municipality: atsugi}");
  return project;
}

/// Rows of 日本郵便: 「2430018 中町 ﾅｶﾁｮｳ」 for 厚木市, one a line.
inline PostalTable postal_table(const std::string& lines, DiagnosticSink& sink) {
  std::string csv;
  for (const std::string& line : split(lines, "\n")) {
    const std::vector<std::string> words = split(line, " ");
    csv += "14212,\"243\",\"" + words[0] + "\",\"ｶﾅｶﾞﾜｹﾝ\",\"ｱﾂｷﾞｼ\",\"" + words[2] +
           "\",\"神奈川県\",\"厚木市\",\"" + words[1] + "\",0,0,0,0,0,0\n";
  }
  return PostalTable::read(std::make_shared<const SourceText>("data/postal-codes.csv", csv), sink);
}

/// "妻田西(つまだにし;2430815) 三田": what is known of each town.
inline std::string text_of(const std::vector<Town>& towns) {
  std::string all;
  for (const Town& town : towns) {
    all += (all.empty() ? "" : " ") + town.name;
    if (town.kana.empty() && town.postal_codes.empty()) continue;
    all += "(" + town.kana + ";";
    for (const std::string& code : town.postal_codes) all += code;
    all += ")";
  }
  return all;
}

}  // namespace shirube::test
