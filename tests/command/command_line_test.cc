#include "command/command_line.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "command/command_help.h"
#include "command/command_table.h"

namespace shirube {
namespace {

struct Reading {
  CommandLine line;
  /// Each with the suggestion behind an arrow.
  std::vector<std::string> ja;
  std::vector<std::string> en;
};

Reading read(const std::vector<std::string_view>& words) {
  DiagnosticSink sink;
  Reading reading;
  reading.line = read_command_line(words, sink);
  for (const Diagnostic& fault : sink.sorted()) {
    const std::string meant = fault.suggestion.empty() ? "" : " → " + fault.suggestion;
    reading.ja.push_back(fault.arguments.at(0) + meant);
    reading.en.push_back(fault.arguments.at(1) + meant);
  }
  return reading;
}

using Faults = std::vector<std::string>;

TEST_CASE("options are read into what the commands take") {
  const Reading reading =
      read({"build", "-C", "project", "--output=out", "--today", "2026-04-01", "--threads", "3",
            "--format", "github", "--lang", "en", "--stats", "--quiet", "--accept-removal"});
  CHECK(reading.ja == Faults{});
  CHECK(reading.line.command == Command::build);
  const Options& options = reading.line.options;
  CHECK(options.folder == "project");
  CHECK(options.output == "out");
  CHECK(reading.line.today == Date{2026, 4, 1});
  CHECK(options.threads == 3);
  CHECK(options.style.format == DiagnosticFormat::github);
  CHECK(options.style.language == Language::en);
  CHECK(options.stats);
  CHECK(options.quiet);
  CHECK(options.accept_removal);
  CHECK_FALSE(options.doors);
  CHECK_FALSE(read({"check"}).line.today);
}

TEST_CASE("each command has its own options") {
  CHECK(read({"check", "--doors", "--acknowledge"}).line.options.doors);
  CHECK(read({"serve", "--port", "8080"}).line.options.port == 8080);
  CHECK(read({"schema", "-Cproject"}).line.options.folder == "project");
  const CommandLine geocode =
      read({"geocode", "--format", "csv", "--gazetteer", "towns", "--online", "--gsi", "http://a",
            "--nominatim", "http://b", "--review-page", "page.html"})
          .line;
  CHECK(geocode.geocode_input == GeocodeInput::lines);
  CHECK(geocode.geocode.gazetteer == "towns");
  CHECK(geocode.geocode.online);
  CHECK(geocode.geocode.gsi_url == "http://a");
  CHECK(geocode.geocode.nominatim_url == "http://b");
  CHECK(geocode.geocode.review);
  CHECK(geocode.geocode.review_page == "page.html");
  CHECK(geocode.options.style.format == DiagnosticFormat::text);
}

TEST_CASE("several words may follow --only, and tables stand anywhere") {
  const GazetteerOptions import =
      read({"gazetteer", "import", "a.csv", "--only", "厚木市", "海老名市", "--out", "towns",
            "b.csv", "--only=愛川町", "--", "--c.csv"})
          .line.import;
  CHECK(import.only == std::vector<std::string>{"厚木市", "海老名市", "愛川町"});
  CHECK(import.tables == std::vector<std::string>{"a.csv", "b.csv", "--c.csv"});
  CHECK(import.output == "towns");
}

TEST_CASE("all that is wrong is told at once, in the order of the words") {
  const Reading reading = read({"build", "--port", "80", "now", "--threads", "x", "--lang", "fr"});
  CHECK(reading.ja == Faults{"--port は serve のオプションです。build では使えません",
                             "知らない言葉があります: now", "--threads の値は数で書きます",
                             "--lang に使えるのは ja, en のどれかです"});
  CHECK(reading.en == Faults{"--port is an option of serve, not of build", "unknown word: now",
                             "--threads takes a number", "--lang takes ja, en"});
}

TEST_CASE("the nearest command, option or value is named") {
  CHECK(read({"bild", "--colour"}).ja ==
        Faults{"知らないコマンドです: bild。build, check, serve, geocode, gazetteer, schema, "
               "fields, faults のどれかを書きます → build"});
  CHECK(read({"build", "--outptu", "public"}).ja ==
        Faults{"知らないオプションです: --outptu → --output"});
  CHECK(read({"check", "--format", "jsn"}).en ==
        Faults{"--format takes text, json, github → json"});
  CHECK(read({"build", "--colour", "red"}).en == Faults{"unknown option: --colour"});
  CHECK(read({"gazetteer", "imprt"}).ja == Faults{"shirube gazetteer import のように続けます"});
}

TEST_CASE("an option that belongs to several other commands names them all") {
  CHECK(read({"schema", "--today", "2026-04-01"}).en ==
        Faults{"--today is an option of build, check, serve, geocode, not of schema"});
  CHECK(read({"--output", "x", "build"}).en == Faults{"--output stands after the command"});
}

TEST_CASE("a value that is missing, too much or out of range is told") {
  CHECK(read({"build", "--output"}).en == Faults{"--output needs a value"});
  CHECK(read({"build", "--output", "--quiet"}).en == Faults{"--output needs a value"});
  CHECK(read({"build", "--quiet=yes"}).en == Faults{"--quiet takes no value"});
  CHECK(read({"build", "--output", "a", "--output", "b"}).en == Faults{"--output stands twice"});
  for (const char* port : {"0", "65536", "-1", "99999999999999999999"}) {
    INFO(port);
    CHECK(read({"serve", "--port", port}).en == Faults{"--port is a number from 1 to 65535"});
  }
  CHECK(read({"build", "--threads", "-1"}).en ==
        Faults{"--threads is a number from 0 to 4294967295"});
  CHECK(read({"build", "--threads", ""}).en == Faults{"--threads takes a number"});
  CHECK(read({"build", "--today", "2026-13-01"}).en == Faults{"--today looks like 2026-04-01"});
}

TEST_CASE("what a command cannot do without is told") {
  CHECK(read({}).en == Faults{"there is no command; write one of build, check, serve, geocode, "
                              "gazetteer, schema, fields, faults"});
  CHECK(read({"gazetteer", "import"}).en == Faults{"TABLE... is missing", "--out is missing"});
}

TEST_CASE("the form of messages is known even when other words are wrong") {
  const Reading reading = read({"build", "--foo", "--lang", "en", "--format", "json"});
  CHECK(reading.line.options.style.language == Language::en);
  CHECK(reading.line.options.style.format == DiagnosticFormat::json);
}

TEST_CASE("help and the version are there for whoever asks, with a command or without") {
  CHECK(read({"--help"}).line.asked == Asked::help);
  CHECK(read({"--version"}).line.asked == Asked::version);
  const Reading help = read({"serve", "-h", "--lang", "en"});
  CHECK(help.line.asked == Asked::help);
  CHECK(help.line.command == Command::serve);
  CHECK(help.ja == Faults{});
  CHECK(read({"gazetteer", "--help"}).line.command == Command::gazetteer_import);
}

TEST_CASE("the help of a command shows its own options and no others") {
  const std::string help = command_help(Command::serve, Language::ja);
  CHECK(help.starts_with("使い方: shirube serve [オプション]\n作ったサイトを"));
  CHECK(help.find("      --port 番号 ") != help.npos);
  CHECK(help.find("  -C, --directory フォルダー ") != help.npos);
  CHECK(help.find("      --lang ja|en ") != help.npos);
  CHECK(help.find("--doors") == help.npos);
  CHECK(command_help(Command::gazetteer_import, Language::en)
            .starts_with("Usage: shirube gazetteer import TABLE... --out FILE [OPTIONS]\n"));
}

TEST_CASE("the help without a command names every command, in both languages") {
  for (const Language language : {Language::ja, Language::en}) {
    const std::string help = command_help({}, language);
    for (const CommandRow& row : command_rows()) {
      CHECK(help.find("\n  " + std::string(row.name) + " ") != help.npos);
      CHECK(help.find(row.what.in(language)) != help.npos);
    }
  }
}

TEST_CASE("rows stand in the order of the commands, and no command has an option twice") {
  for (std::size_t i = 0; i < command_rows().size(); ++i) {
    const Command command = command_rows()[i].command;
    CHECK(static_cast<std::size_t>(command) == i);
    std::set<std::string_view> names;
    for (const OptionRow& row : option_rows()) {
      if (!row.belongs_to(command)) continue;
      INFO(row.name);
      CHECK(names.insert(row.name).second);
      CHECK((row.letter.empty() || names.insert(row.letter).second));
      CHECK_FALSE(row.help.ja.empty());
      CHECK_FALSE(row.help.en.empty());
    }
  }
}

}  // namespace
}  // namespace shirube
