// A project in memory: files of content as YAML texts by their paths below content/, tables of
// data/, and what loading them gave. Tests of one thread own it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "directory/each_kind.h"
#include "directory/load.h"
#include "directory/site.h"
#include "source/document.h"
#include "source/yaml.h"

namespace shirube::test {

/// What every record has to say, to stand below a record's own fields.
inline constexpr std::string_view provenance =
    "owner: 見本市役所\nsource: {title: 見本の調査}\nconfirmed: 2026-04-01\n";

/// The mapping of a YAML text that has to be right.
inline Node yaml(const std::string& text, std::string path = "content/test.yaml") {
  DiagnosticSink sink;
  const auto source = std::make_shared<const SourceText>(std::move(path), text);
  return parse_yaml(source, sink).value_or(Node());
}

/// "D001@3 D002@1": the codes of the faults, each with its line.
inline std::string faults(const DiagnosticSink& sink) {
  std::string all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    all += (all.empty() ? "" : " ") + std::string(fault_info(diagnostic.fault).code);
    if (diagnostic.line > 0) all += "@" + std::to_string(diagnostic.line);
  }
  return all;
}

/// The first fault of this code, as people read it; empty when there is none.
inline std::string message(const DiagnosticSink& sink, std::string_view code) {
  for (const Diagnostic& diagnostic : sink.sorted()) {
    if (fault_info(diagnostic.fault).code == code) return diagnostic.message(Language::ja);
  }
  return {};
}

/// Records of one kind, as if they had been loaded.
template <class R>
Records records_of(std::vector<R> list) {
  Records records;
  for (R& record : list) records.add(std::move(record));
  records.index();
  return records;
}

struct SmallProject {
  /// "facilities/aozora" and its YAML; "site" stands in content/ itself.
  std::map<std::string, std::string> files;
  /// Path and text of each table.
  std::vector<std::pair<std::string, std::string>> tables;
  /// Paths of files that are there but could not be read.
  UnreadFiles unread_content;
  UnreadFiles unread_tables;
  Date today{2026, 5, 1};
  unsigned threads = 1;

  /// Adds a file with the fields that all records need below `text`.
  void add(const std::string& path, const std::string& text) {
    files[path] = text + std::string(provenance);
  }

  Directory load(DiagnosticSink& sink) const {
    LoadInput input;
    for (const auto& [path, text] : files) input.documents.push_back(document(path, text));
    for (const auto& [path, text] : tables) {
      input.tables.push_back(std::make_shared<const SourceText>(path, text));
    }
    input.unread_content = unread_content;
    input.unread_tables = unread_tables;
    input.today = today;
    input.threads = threads;
    return load_directory(input, sink);
  }

 private:
  static Document document(const std::string& path, const std::string& text) {
    Document document;
    const std::size_t slash = path.find('/');
    document.folder = slash == std::string::npos ? "" : path.substr(0, slash);
    document.name = slash == std::string::npos ? path : path.substr(slash + 1);
    document.fields = yaml(text, "content/" + path + ".yaml");
    document.source = document.fields.where.source;
    if (!document.source) {
      document.source = std::make_shared<const SourceText>("content/" + path + ".yaml", text);
    }
    return document;
  }
};

/// A project of two municipalities with a centre each, and nothing else: loads without a fault.
inline SmallProject small_project() {
  SmallProject project;
  project.add("site",
              "title: 見本の道しるべ\nprofessionals_title: 見本の連携の道しるべ\nregion: 見本\n"
              "publisher: 見本協議会\ncontact: 見本協議会事務局\n"
              "residents_url: https://shirube.example.jp/\nlicence: CC BY 4.0\n"
              "licence_url: https://creativecommons.org/licenses/by/4.0/deed.ja\n"
              "emergency: [{name: 救急車, short_number: 119, when: 命にかかわるとき}]\n");
  project.add("municipalities/atsugi",
              "name: 厚木市\nkana: あつぎし\ncode: 142123\nprefecture: 神奈川県\nregion: 県央\n");
  project.add("municipalities/ebina",
              "name: 海老名市\nkana: えびなし\ncode: 142158\nprefecture: 神奈川県\n"
              "region: 県央\n");
  for (const std::string id : {"atsugi", "ebina"}) {
    project.add("desks/" + id + "-center",
                "name: " + id +
                    "見本センター\nkana: みほんせんたー\nkind: 地域包括支援センター\n"
                    "accepts: [住民, 専門職]\narea: [{municipality: " +
                    id +
                    "}]\n"
                    "topics: [どこに相談すればよいか分からない]\nmunicipality: " +
                    id +
                    "\nsummary: なんでも相談できます。\nphone: 046-000-0001\n"
                    "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n");
  }
  return project;
}

/// The required fields of a facility.
inline std::string facility_fields(const std::string& name, const std::string& more = "") {
  return "name: " + name +
         "\nkana: みほん\nkind: 診療所\nmunicipality: atsugi\n"
         "address: 厚木市中町1-1-1\nphone: 046-000-0010\n" +
         more;
}

}  // namespace shirube::test
