#include "directory/personal_data_check.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "directory/small_project.h"

namespace shirube {
namespace {

Document document(const std::string& path, const std::string& text, const std::string& body) {
  Document document;
  const std::size_t slash = path.find('/');
  document.folder = slash == path.npos ? "" : path.substr(0, slash);
  document.name = path.substr(slash == path.npos ? 0 : slash + 1);
  const std::string fields = text + std::string(test::provenance);
  document.source = std::make_shared<const SourceText>("content/" + path, fields + body);
  DiagnosticSink sink;
  document.fields = parse_yaml(std::make_shared<const SourceText>("content/" + path, fields), sink)
                        .value_or(Node());
  if (!body.empty()) {
    document.body = document.source->text().substr(fields.size());
    document.body_line = document.source->position(fields.size()).line;
  }
  return document;
}

/// What the check says of one facility, beside the records of a small project: "D069@11:7".
std::string said(const std::string& fields, const std::string& body = "",
                 std::vector<std::pair<std::string, std::string>> tables = {}) {
  LoadInput input;
  for (const auto& [path, text] : test::small_project().files) {
    input.documents.push_back(document(path, text.substr(0, text.find("owner:")), ""));
  }
  input.documents.push_back(
      document("facilities/aozora", test::facility_fields("見本診療所", fields), body));
  for (const auto& [path, text] : tables) {
    input.tables.push_back(std::make_shared<const SourceText>(path, text));
  }
  input.today = {2026, 5, 1};
  DiagnosticSink loading;
  const Directory directory = load_directory(input, loading);
  CHECK_FALSE(loading.has_errors());
  DiagnosticSink sink;
  check_personal_data(input.documents, see(directory, Audience::residents),
                      see(directory, Audience::professionals), 1, sink);
  std::string all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    all += (all.empty() ? "" : " ") + std::string(fault_info(diagnostic.fault).code) + "@" +
           std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
  }
  return all;
}

/// The line of the first field of said().
std::uint32_t first_line() {
  const std::string fields = test::facility_fields("見本診療所");
  return static_cast<std::uint32_t>(std::count(fields.begin(), fields.end(), '\n')) + 1;
}

std::string at(std::uint32_t line, int column) {
  return "@" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace

TEST_CASE("A mobile number is told at the value that holds it") {
  const std::uint32_t line = first_line();
  CHECK(said("note: 夜間は 090-0000-1234 へ\n") == "D069" + at(line, 7));
  CHECK(said("access: 着いたら０８０・００００・１２３４\n") == "D069" + at(line, 9));
  CHECK(said("hours: {open: [], note: 〇九〇-〇〇〇〇-一二三四}\n") == "D069" + at(line, 25));
  CHECK(said("professionals: {remarks: 070 0000 1234}\n") == "D069" + at(line, 26));
  CHECK(said("departments: [内科]\nservice_area: 担当 mihon@gmail.com\n") ==
        "D070" + at(line + 1, 15));
  CHECK(said("note: 受付番号 123456789018\n") == "D071" + at(line, 7));
  CHECK(said("note: 046-000-0001 または 0800-000-1234\n") == "");
}

TEST_CASE("In a text of several lines, the line and column of the number are told") {
  const std::uint32_t line = first_line();
  CHECK(said("note: |\n  昼は代表へ。\n  夜間は 090-0000-1234 へ。\n") == "D069" + at(line + 2, 7));
  CHECK(said("body: |\n  はじめに。\n  夜は090-0000-1234へ。\n") == "D069" + at(line + 2, 5));
  const std::uint32_t body = line + 3;
  CHECK(said("", "はじめに。\n\n夜は090-0000-1234、\n朝も090-0000-1234へ。\n") ==
        "D069" + at(body + 2, 3) + " D069" + at(body + 3, 3));
}

TEST_CASE("A written reason silences what looks like personal data, and an empty one does not") {
  CHECK(said("note: 090-0000-1234\npersonal_data_reason: 本人が望み、書面で確認した\n") == "");
  CHECK(said("note: 090-0000-1234\npersonal_data_reason:\n") == "D069" + at(first_line(), 7));
}

TEST_CASE("A public sentence that repeats one for professionals is told where it is public") {
  const std::string professionals =
      "professionals: {remarks: 夜間は守衛室の呼び鈴を二度押します。電話は不要。}\n";
  const std::uint32_t line = first_line();
  CHECK(said(professionals + "note: 夜間は守衛室の呼び鈴を二度押します\n") ==
        "D073" + at(line + 1, 7));
  CHECK(said(professionals, "入口のこと。\n夜間は、**守衛室**の呼び鈴を二度押します。\n") ==
        "D073" + at(line + 5, 1));
  CHECK(said(professionals + "note: 電話は不要。\n") == "");
  CHECK(said(professionals + "note: 夜間は守衛室の呼び鈴を二度押します\n"
                             "personal_data_reason: 家族にも知らせることにした\n") == "");
}

TEST_CASE("A row of a table is told at its row") {
  const std::string table =
      "都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
      "住所,"
      "電話番号,事業所番号,利用可能曜日,備考\n"
      "142123,神奈川県,厚木市,見本訪問看護,ミホン,訪問看護,厚木市中町1-1,046-000-0020,1499990000,,"
      "電話で\n"
      "142123,神奈川県,厚木市,となり訪問看護,トナリ,訪問看護,厚木市中町1-2,046-000-0021,1499990001,"
      ","
      "担当 ０９０ー００００ー１２３４\n";
  CHECK(said("", "", {{"data/jigyosho_130_20260401.csv", table}}) == "D069@3:1");
}

}  // namespace shirube
