#include "source/data_file.h"

#include <catch2/catch.hpp>
#include <string>

namespace shirube {
namespace {

using namespace std::literals;

std::string what(std::string_view path, std::string_view bytes) {
  const auto unread = unread_file(path, bytes);
  if (!unread) return "table";
  CHECK(unread->remedy.size() > 30);
  return std::string(unread->what);
}

TEST_CASE("Commas in a file that ends in .csv are a table, in whatever case and encoding") {
  CHECK(what("data/a.csv", "番号,名称\n1,あ\n") == "table");
  CHECK(what("data/A.CSV", "番号,名称\r1,あ\r") == "table");
  CHECK(what("data/a.Csv",
             "\xFF\xFE"
             "a\0,\0b\0\n\0"sv) == "table");
  CHECK(what("data/a.csv", "") == "table");
  CHECK(what("data/a.csv", "名前,説明\nあ,\"左\t右\"\n") == "table");
}

TEST_CASE("Workbooks are known by what stands in them, whatever they are called") {
  const std::string_view book = "PK\x03\x04 [Content_Types].xml xl/workbook.xml"sv;
  CHECK(what("data/a.xlsx", book) == "Excel のブック（.xlsx）");
  CHECK(what("data/a.csv", book) == "Excel のブック（.xlsx）");
  CHECK(what("data/a", book) == "Excel のブック（.xlsx）");
  CHECK(what("data/a.XLSX", "PK\x03\x04"sv) == "Excel のブック（.xlsx）");
  CHECK(what("data/a.ods", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"sv) ==
        "LibreOffice の表（.ods）");
  CHECK(what("data/a.docx", "PK\x03\x04 word/document.xml"sv) == "Word の文書（.docx）");
  CHECK(what("data/a.zip", "PK\x03\x04 a.csv"sv) == "圧縮されたファイル（.zip）");
  CHECK(what("data/a.csv", "PK\x03\x04 a.csv"sv) == "圧縮されたファイル（zip）");
}

TEST_CASE("Old workbooks are told from locked ones") {
  const std::string_view ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
  CHECK(what("data/a.xls", ole) == "古い形の Excel のブック（.xls）");
  CHECK(what("data/a.csv", ole) == "古い形の Excel のブック（.xls）");
  CHECK(what("data/a.xlsx", ole) == "パスワードのかかった Excel のブック");
}

TEST_CASE("Other files are named, and none is passed over") {
  CHECK(what("data/a.tsv", "a\tb\n") == "タブ区切りの表（.tsv）");
  CHECK(what("data/a.csv", "番号\t名称\n1\tあ\n") == "タブ区切りの表");
  CHECK(what("data/a.csv",
             "\xFF\xFE"
             "a\0\t\0b\0\n\0"sv) == "タブ区切りの表");
  CHECK(what("data/a.TXT", "メモ") == "文字だけのファイル（.txt）");
  CHECK(what("data/a.pdf", "%PDF-1.7") == "PDF");
  CHECK(what("data/a.csv", "%PDF-1.7") == "PDF");
  CHECK(what("data/a.csv", "<!DOCTYPE html><html>") == "ウェブのページ");
  CHECK(what("data/a.yaml", "name: あ") == "記録のファイル");
  CHECK(what("data/a.png", "\x89PNG") == "画像");
  CHECK(what("data/a.json", "{}") == "JSON");
  CHECK(what("data/a.dat", "x") == "知らない種類のファイル");
  CHECK(what("data/a", "x") == "知らない種類のファイル");
}

TEST_CASE("Notes about the folder may lie there") {
  for (const char* path : {"data/README.md", "data/readme.txt", "data/README", "data/README.ja.md",
                           "data/LICENSE", "data/x/License.txt"}) {
    INFO(path);
    CHECK(is_folder_note(path));
  }
  for (const char* path : {"data/readme.csv", "data/notes.txt", "data/readme-table.md"}) {
    INFO(path);
    CHECK_FALSE(is_folder_note(path));
  }
}

}  // namespace
}  // namespace shirube
