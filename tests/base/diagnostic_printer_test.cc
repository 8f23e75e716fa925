#include "base/diagnostic_printer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/faults/command.h"
#include "base/faults/directory.h"
#include "base/faults/place.h"
#include "base/faults/publish.h"
#include "base/faults/source.h"
#include "base/faults/theme.h"

namespace shirube {
namespace {

/// A sink with one source of two lines.
struct Faults {
  std::shared_ptr<const SourceText> source = std::make_shared<const SourceText>(
      "content/facilities/aozora.yaml", "name: あおぞら薬局\n  adress: 厚木市中町1-1-1\n");
  DiagnosticSink sink;

  std::string print(DiagnosticFormat format = DiagnosticFormat::text,
                    Language language = Language::ja, Colour colour = Colour::off) const {
    return print_diagnostics(sink.sorted(), {format, language, colour});
  }
};

TEST_CASE("A fault shows its code, place, line, carets and remedy, and the end counts") {
  Faults faults;
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 2, 3, 6},
                     {"adress", "施設", "name"}, "address");
  CHECK(faults.print() ==
        "エラー D001  「adress」という項目はありません。\n"
        "  content/facilities/aozora.yaml:2:3\n"
        "     2 |   adress: 厚木市中町1-1-1\n"
        "       |   ^^^^^^\n"
        "  直し方 「address」ではありませんか。施設に使える項目は、次のとおりです: name\n"
        "\n"
        "エラー 1件・警告 0件（1ファイル）\n");
}

TEST_CASE("Carets count full-width characters as two cells") {
  Faults faults;
  faults.sink.report(SourceFault::control_character, {faults.source, 1, 9, 3}, {"U+0001"});
  const std::string text = faults.print();
  CHECK(text.find("     1 | name: あおぞら薬局\n       |           ^^^^^^\n") != std::string::npos);
}

TEST_CASE("A place past the end of its line has one caret") {
  Faults faults;
  faults.sink.report(SourceFault::yaml_syntax, {faults.source, 1, 40, 5}, {"x"});
  CHECK(faults.print().find("あおぞら薬局\n       |                   ^\n") != std::string::npos);
}

TEST_CASE("What stops the run stands before warnings, wherever it is") {
  Faults faults;
  faults.sink.report(DirectoryFault::stale_record, {faults.source, 1, 1, 1},
                     {"2025-01-01", "12", "2026-01-01"});
  faults.sink.report(PlaceFault::no_place, {faults.source, 1, 1, 1}, {"x"});
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 2, 3, 6},
                     {"adress", "施設", "name"});
  const std::string text = faults.print();
  CHECK(text.find("D001") < text.find("D015"));
  CHECK(text.find("D015") < text.find("P008"));
}

TEST_CASE("English has its own words") {
  Faults faults;
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 2, 3, 6},
                     {"adress", "facility", "name"}, "address");
  faults.sink.report(SourceFault::copy_name, {faults.source, 0, 0, 0});
  const std::string text = faults.print(DiagnosticFormat::text, Language::en);
  CHECK(text.find("error D001  There is no field \"adress\".\n") != std::string::npos);
  CHECK(text.find("  remedy: Did you mean \"address\"? ") != std::string::npos);
  CHECK(text.ends_with("\n2 errors, 0 warnings (1 file)\n"));
}

TEST_CASE("A fault of a file as a whole and one of the run show no line") {
  Faults faults;
  faults.sink.report(SourceFault::copy_name, {faults.source, 0, 0, 0});
  faults.sink.report(CommandFault::usage, {}, {"x", "x"});
  const std::string text = faults.print();
  CHECK(text.find("  content/facilities/aozora.yaml\n  直し方") != std::string::npos);
  CHECK(text.find("エラー U001  コマンドの使い方が違います（x）。\n  直し方") != std::string::npos);
  CHECK(text.find(" | ") == std::string::npos);
}

TEST_CASE("Without any fault there is still a count") {
  CHECK(Faults().print() == "エラー 0件・警告 0件\n");
  CHECK(Faults().print(DiagnosticFormat::github) == "エラー 0件・警告 0件\n");
}

TEST_CASE("Errors, warnings, notes and files are counted apart") {
  Faults faults;
  const auto other = std::make_shared<const SourceText>("data/a.csv", "x\n");
  faults.sink.report(SourceFault::copy_name, {faults.source, 0, 0, 0});
  faults.sink.report(SourceFault::csv_row_width, {other, 1, 1, 1}, {"1", "2"});
  faults.sink.report(SourceFault::csv_row_width, {other, 1, 1, 1}, {"1", "3"});
  faults.sink.report(PlaceFault::no_place, {other, 1, 1, 1}, {"x"});
  CHECK(diagnostic_count(faults.sink.sorted(), Language::ja) ==
        "エラー 1件・警告 2件・お知らせ 1件（2ファイル）");
  CHECK(diagnostic_count(faults.sink.sorted(), Language::en) ==
        "1 error, 2 warnings, 1 note (2 files)");
}

TEST_CASE("Of one code the first twenty are printed and the rest counted") {
  Faults faults;
  for (int i = 0; i < 25; ++i)
    faults.sink.report(CommandFault::usage, {}, {std::to_string(100 + i), "x"});
  faults.sink.report(SourceFault::copy_name, {faults.source, 0, 0, 0});
  const std::string text = faults.print();
  CHECK(text.find("（119）") != std::string::npos);
  CHECK(text.find("（120）") == std::string::npos);
  CHECK(text.find("  （同じ種類があと 5 件あります）\n") != std::string::npos);
  CHECK(text.find("S016") != std::string::npos);
  CHECK(text.ends_with("エラー 26件・警告 0件（1ファイル）\n"));
  const auto json = nlohmann::json::parse(faults.print(DiagnosticFormat::json));
  CHECK(json["diagnostics"].size() == 26);
}

TEST_CASE("The same thing at the same place is told once, with the shortest remedy") {
  Faults faults;
  const Location where{faults.source, 1, 1, 4};
  faults.sink.report(ThemeFault::template_unknown_name, where, {"x", "site", "a, b, c"});
  faults.sink.report(ThemeFault::template_unknown_name, where, {"x", "site", "a, c"});
  faults.sink.report(ThemeFault::template_unknown_name, where, {"y", "site", "a, b, c"});
  const auto told = faults.sink.sorted();
  REQUIRE(told.size() == 2);
  CHECK(told[0].arguments[2] == "a, c");
  CHECK(told[1].arguments[0] == "y");
  // Without a place it may be two things: leaks of two values read alike but for their origin.
  Faults leaks;
  for (const char* origin : {"a", "b"})
    leaks.sink.report(PublishFault::leak, {}, {"x.html", "y", origin});
  CHECK(leaks.sink.sorted().size() == 2);
}

TEST_CASE("Exactly twenty of one code leave nothing to count") {
  Faults faults;
  for (int i = 0; i < 20; ++i)
    faults.sink.report(CommandFault::usage, {}, {std::to_string(i), "x"});
  CHECK(faults.print().find("同じ種類") == std::string::npos);
}

TEST_CASE("Content cannot steer the terminal") {
  const auto source =
      std::make_shared<const SourceText>("content/\x1B[2J.yaml", "a: \x1B[31m\u202E\n");
  Faults faults;
  faults.sink.report(SourceFault::yaml_duplicate_key, {source, 1, 4, 1}, {"\x1B]0;x\x07\n", "1"},
                     "\x1B[1m");
  for (const auto format :
       {DiagnosticFormat::text, DiagnosticFormat::json, DiagnosticFormat::github}) {
    const std::string text = faults.print(format);
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
  }
  CHECK(faults.print().find("\n     1 | a: <U+001B>[31m<U+202E>\n       |    ^^^^^^^^\n") !=
        std::string::npos);
}

TEST_CASE("Colours are used only when they are asked for") {
  Faults faults;
  faults.sink.report(SourceFault::copy_name, {faults.source, 1, 1, 4});
  CHECK(faults.print().find('\x1B') == std::string::npos);
  const std::string text = faults.print(DiagnosticFormat::text, Language::ja, Colour::on);
  CHECK(text.find("\x1b[1;31mエラー S016\x1b[0m  ") != std::string::npos);
  CHECK(text.find("\x1b[1;31m^^^^\x1b[0m") != std::string::npos);
}

TEST_CASE("A very long line is shown around its fault") {
  const std::string line = "{" + std::string(500, 'a') + "キー" + std::string(100000, 'b') + "}";
  const auto source = std::make_shared<const SourceText>("a.yaml", line);
  Faults faults;
  faults.sink.report(SourceFault::copy_name, {source, 1, 502, 2});
  const std::string text = faults.print();
  CHECK(text.size() < 1000);
  CHECK(text.find("aaaキーbbb") != std::string::npos);
  CHECK(text.find("     1 | …aaa") != std::string::npos);
  CHECK(text.find("bbb…\n") != std::string::npos);
  CHECK(text.find(" ^^^^\n") != std::string::npos);
}

TEST_CASE("A very long argument is cut") {
  Faults faults;
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 1, 1, 1},
                     {std::string(100000, 'x'), "施設", "name"});
  CHECK(faults.print().size() < 2000);
}

TEST_CASE("JSON has stable keys and everything in them") {
  Faults faults;
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 2, 3, 6},
                     {"adress", "施設", "name"}, "address");
  const std::string text = faults.print(DiagnosticFormat::json);
  CHECK(text.find('\n') == text.size() - 1);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["version"] == 1);
  CHECK(json["errors"] == 1);
  CHECK(json["warnings"] == 0);
  CHECK(json["notes"] == 0);
  CHECK(json["files"] == 1);
  const auto& one = json["diagnostics"][0];
  CHECK(one["code"] == "D001");
  CHECK(one["name"] == "unknown_key");
  CHECK(one["severity"] == "error");
  CHECK(one["path"] == "content/facilities/aozora.yaml");
  CHECK(one["line"] == 2);
  CHECK(one["column"] == 3);
  CHECK(one["length"] == 6);
  CHECK(one["message"] == "「adress」という項目はありません。");
  CHECK(one["remedy"].get<std::string>().starts_with("「address」ではありませんか。"));
  CHECK(one["arguments"] == nlohmann::json::array({"adress", "施設", "name"}));
  CHECK(one["suggestion"] == "address");
}

TEST_CASE("JSON stays JSON for bytes that are no text") {
  Faults faults;
  faults.sink.report(DirectoryFault::unknown_key, {faults.source, 1, 1, 1},
                     {"\xFF\x01\"\\<", "施設", "name"});
  const auto json = nlohmann::json::parse(faults.print(DiagnosticFormat::json));
  CHECK(json["diagnostics"][0]["arguments"][0] == "\uFFFD\x01\"\\<");
}

TEST_CASE("GitHub gets one command a fault with everything escaped") {
  const auto source = std::make_shared<const SourceText>("content/a,b:c%.yaml", "x\n");
  Faults faults;
  faults.sink.report(SourceFault::yaml_duplicate_key, {source, 1, 2, 1}, {"50%\n::error::x", "1"});
  faults.sink.report(PlaceFault::no_place, {faults.source, 0, 0, 0}, {"x"});
  faults.sink.report(SourceFault::csv_row_width, {}, {"1", "2"});
  const std::string text = faults.print(DiagnosticFormat::github);
  CHECK(text.find("::error file=content/a%2Cb%3Ac%25.yaml,line=1,col=2,title=S005::「50%25<U+000A>"
                  "::error::x」が二度書かれています。%0A") != std::string::npos);
  CHECK(text.find("::notice file=content/facilities/aozora.yaml,title=P008::") !=
        std::string::npos);
  CHECK(text.find("::warning title=S018::") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 4);
}

}  // namespace
}  // namespace shirube
