#include "publish/leak_search.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "base/diagnostic.h"
#include "base/text.h"
#include "publish/finished_sites.h"

namespace shirube {
namespace {

const std::string office_name = "あおぞら連携室ＡＢ-12";
const std::string direct_phone = "046-000-0001";
const std::string direct_mail = "renkei@aozora.example.jp";

/// Texts with their origins.
std::vector<WithheldValue> withheld(
    std::initializer_list<std::pair<std::string, std::string>> texts) {
  std::vector<WithheldValue> values;
  for (const auto& [text, origin] : texts) {
    values.emplace_back();
    values.back().text = text;
    values.back().origin = origin;
  }
  return values;
}

std::vector<WithheldValue> secrets() {
  return withheld({{office_name, "content/facilities/aozora.yaml の liaison.name"},
                   {direct_phone, "content/facilities/aozora.yaml の liaison.phone"},
                   {direct_mail, "content/facilities/aozora.yaml の liaison.email"}});
}

/// Pages, data and calendars that are full of things that look like the secrets but are not.
std::vector<OutputFile> clean_files() {
  return {{"index.html",
           "<!doctype html><title>しるべ</title><p>あおぞら訪問看護ステーション</p>"
           "<p>あおぞら<b>連携</b>の案内 12</p><a href='tel:0460000002'>046-000-0002</a>"},
          {"facilities/aozora.html", "<p>あおぞら連携室A-12 の隣。電話 046-000-0011、0001</p>"},
          {"data/facilities.csv", "番号,電話\r\n1410460000001,046-000-00012\r\n"},
          {"data/facilities.geojson", "{\"coordinates\":[139.0460000001,35.4460000001]}"},
          {"events.ics", "BEGIN:VCALENDAR\r\nSUMMARY:あおぞら連携\r\n 会\r\nEND:VCALENDAR\r\n"},
          {"assets/site.9f.css", ".renkei::before{content:\"\\9023\\643a\"}"},
          {"assets/site.77.js", "const phone='046'+'-'+'000';const mail='renkei@example.jp';"},
          {"feed.xml", "<feed><title>お知らせ</title><id>tag:aozora.example.jp</id></feed>"},
          {"image.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xFF\xD8", 18)}};
}

struct Outcome {
  LeakCounts counts;
  std::vector<Diagnostic> diagnostics;
};

Outcome search(const std::vector<OutputFile>& files, const std::vector<WithheldValue>& values,
               const MakePublicTwin& make_twin = {}, unsigned threads = 1) {
  DiagnosticSink sink;
  const LeakCounts counts = search_leaks(files, values, make_twin, threads, sink);
  return {counts, sink.sorted()};
}

std::uint64_t found_with(OutputFile planted) {
  std::vector<OutputFile> files = clean_files();
  files.push_back(std::move(planted));
  return search(files, secrets()).counts.found;
}

std::string each_byte(const std::string& text, const char* format) {
  std::string out;
  for (const char c : text) {
    out += fmt::format(fmt::runtime(format), static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

std::string each_character(const std::string& text, const char* format) {
  std::string out;
  for (const char32_t c : to_code_points(text)) {
    out += fmt::format(fmt::runtime(format), static_cast<unsigned>(c));
  }
  return out;
}

/// `between` after every character.
std::string spread(const std::string& text, const std::string& between) {
  std::string out;
  for (const char32_t c : to_code_points(text)) out += to_utf8(std::u32string(1, c)) + between;
  return out;
}

std::string base64(const std::string& bytes, const char* last_two = "+/") {
  const std::string alphabet =
      std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") + last_two;
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      bits = bits << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (int k = 0; k < 4; ++k) out += alphabet[bits >> (18 - 6 * k) & 63];
  }
  return out;
}

std::string utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char32_t c : to_code_points(text)) {
    out += static_cast<char>(c & 0xFF);
    out += static_cast<char>(c >> 8);
  }
  return out;
}

struct Hiding {
  const char* name;
  OutputFile file;
};

std::vector<Hiding> hidings() {
  const std::string percent = each_byte(office_name, "%{:02X}");
  return {
      {"plain text", {"x.html", "<p>" + office_name + "</p>"}},
      {"half-width", {"x.html", "<p>あおぞら連携室AB-12</p>"}},
      {"full-width", {"x.html", "<p>あおぞら連携室ＡＢ－１２</p>"}},
      {"lower case", {"x.html", "<p>あおぞら連携室ab-12</p>"}},
      {"another dash", {"x.html", "<p>あおぞら連携室AB‐12</p>"}},
      {"decomposed kana", {"x.html", "<p>あおそ\u3099ら連携室AB-12</p>"}},
      {"CJK compatibility",
       {"x.html", "<p>あおぞら\u2F9A\u200B連携室AB-12あおぞら\uF99A携室AB-12</p>"}},
      {"spaces between", {"x.html", spread(office_name, " ")}},
      {"ideographic spaces", {"x.html", spread(office_name, "\u3000")}},
      {"line breaks", {"x.txt", spread(office_name, "\r\n")}},
      {"zero-width spaces", {"x.html", spread(office_name, "\u200B")}},
      {"soft hyphens", {"x.html", spread(office_name, "&shy;")}},
      {"tags between", {"x.html", spread(office_name, "<wbr>")}},
      {"emphasis", {"x.html", "<p>あおぞら<strong>連携室</strong><i>AB</i>-12</p>"}},
      {"decimal references", {"x.html", each_character(office_name, "&#{};")}},
      {"hexadecimal references", {"x.html", each_character(office_name, "&#x{:x};")}},
      {"attribute", {"x.html", "<img alt=\"" + office_name + "\">"}},
      {"attribute with references",
       {"x.html", "<img alt='" + each_character(office_name, "&#{};") + "'>"}},
      {"comment", {"x.html", "<!-- " + office_name + " -->"}},
      {"data attribute", {"x.html", "<div data-x=" + office_name + ">"}},
      {"SVG text", {"x.svg", "<svg><text>あおぞら<tspan>連携室AB-12</tspan></text></svg>"}},
      {"JSON-LD",
       {"x.html", "<script type=\"application/ld+json\">{\"n\":\"" +
                      each_character(office_name, "\\u{:04x}") + "\"}</script>"}},
      {"JSON escapes", {"x.json", "{\"a\":\"" + each_character(office_name, "\\u{:04X}") + "\"}"}},
      {"JSON with markup", {"x.json", R"({"h":"あおぞら\u003cb\u003e連携室\u003c/b\u003eAB-12"})"}},
      {"script with braces", {"x.js", each_character(office_name, "\\u{{{:x}}}")}},
      {"GeoJSON", {"x.geojson", "{\"properties\":{\"name\":\"" + office_name + "\"}}"}},
      {"percent", {"x.html", "<a href=\"?q=" + percent + "\">"}},
      {"percent twice", {"x.html", "<a href=\"?q=" + each_byte(percent, "%{:02x}") + "\">"}},
      {"Base64", {"x.html", "data:text/plain;base64," + base64(office_name)}},
      {"Base64 within more", {"x.html", base64("ab" + office_name + "cd")}},
      {"Base64 for URLs", {"x.html", "id" + base64(office_name, "-_")}},
      {"Base64 percent-encoded", {"x.html", each_byte(base64(office_name), "%{:02X}")}},
      {"hexadecimal", {"x.js", "\"" + each_byte(office_name, "{:02x}") + "\""}},
      {"quoted-printable", {"x.vcf", "N:" + each_byte(office_name, "={:02X}")}},
      {"CSS escapes", {"x.css", "a{content:\"" + each_character(office_name, "\\{:06x}") + "\"}"}},
      {"folded calendar line", {"x.ics", "SUMMARY:あおぞら連\xE6\r\n \x90\xBA室AB-12"}},
      {"escaped calendar text", {"x.ics", "SUMMARY:あおぞら連携室\\nAB-12"}},
      {"UTF-16", {"x.txt", utf16(office_name)}},
      {"CP932",
       {"x.csv",
        "\x82\xA0\x82\xA8\x82\xBC\x82\xE7\x98\x41\x8C\x67\x8E\xBA"
        "AB-12"}},
      {"telephone link", {"x.html", "<a href=\"tel:0460000001\">電話</a>"}},
      {"telephone abroad", {"x.html", "<a href=\"tel:+81-46-000-0001\">電話</a>"}},
      {"telephone with brackets", {"x.html", "（０４６）０００－０００１"}},
      {"telephone in pieces", {"x.html", "<b>046</b>-<b>000</b>-<b>0001</b>"}},
      {"telephone in a JSON number", {"x.json", "[460000002, \"0460000001\"]"}},
      {"mail link", {"x.html", "<a href='mailto:renkei%40aozora.example.jp'>"}},
      {"mail in capitals", {"x.html", "RENKEI@AOZORA.EXAMPLE.JP"}},
      {"mail with references", {"x.html", "renkei&#64;aozora&period;example.jp"}},
      {"file name", {"facilities/renkei@aozora.example.jp.html", ""}},
      {"picture's remarks", {"x.png", "\x89PNG" + office_name}},
  };
}

}  // namespace

TEST_CASE("A value is found in every way of hiding it") {
  for (const Hiding& hiding : hidings()) {
    INFO(hiding.name);
    CHECK(found_with(hiding.file) == 1);
  }
}

TEST_CASE("Clean files raise no alarm") {
  const Outcome outcome = search(clean_files(), secrets());
  CHECK(outcome.counts.searched == 3);
  CHECK(outcome.counts.found == 0);
  CHECK(outcome.counts.compressed_files == 1);
  CHECK(outcome.diagnostics.empty());
}

// The twin: a search for the bytes as they are written would pass most of the ways of hiding.
TEST_CASE("A plain search misses most of the ways of hiding") {
  int missed = 0;
  for (const Hiding& hiding : hidings()) {
    bool seen = false;
    for (const WithheldValue& value : secrets()) {
      seen = seen || hiding.file.bytes.find(value.text) != std::string::npos;
    }
    missed += !seen;
  }
  CHECK(missed > 30);
}

TEST_CASE("A leak names file, way and origin, but never the value") {
  std::vector<OutputFile> files = clean_files();
  files.push_back({"b.html", office_name + " " + direct_phone});
  files.push_back({"a.html", each_character(office_name, "&#{};")});
  const Outcome outcome = search(files, secrets());
  REQUIRE(outcome.diagnostics.size() == 2);
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : outcome.diagnostics) {
    CHECK(fault_info(diagnostic.fault).code == "W001");
    for (const Language language : {Language::ja, Language::en}) {
      const std::string text = diagnostic.message(language) + diagnostic.remedy(language);
      CHECK(text.find(office_name) == std::string::npos);
      CHECK(text.find(direct_phone) == std::string::npos);
      CHECK(text.find("連携室") == std::string::npos);
    }
    all.push_back(fmt::format("{}", fmt::join(diagnostic.arguments, " | ")));
  }
  std::sort(all.begin(), all.end());
  CHECK(all[0] ==
        "「a.html」（ほか 1 ファイル） | 「あ…」12 文字、そのまま | "
        "content/facilities/aozora.yaml の liaison.name");
  CHECK(all[1] ==
        "「b.html」 | 「0…」12 文字、数字として | content/facilities/aozora.yaml の liaison.phone");
}

TEST_CASE("A leak shows no line of the content, which may hold the value") {
  std::vector<WithheldValue> values = secrets();
  const std::string line = "name: " + office_name + "\n";
  values[0].where = {std::make_shared<SourceText>("content/facilities/aozora.yaml", line), 1, 7, 1};
  const Outcome outcome = search({{"x.html", office_name}}, values);
  REQUIRE(outcome.diagnostics.size() == 1);
  CHECK(outcome.diagnostics[0].line_text.empty());
}

TEST_CASE("A name of a file that holds a value is not printed") {
  const std::string secret = "renkei@aozora.example.jp";
  const auto place_of = [&](const std::string& path) {
    const Outcome outcome = search({{path, "<p>" + secret + "</p>"}}, secrets());
    REQUIRE(outcome.diagnostics.size() == 1);
    CHECK(outcome.diagnostics[0].message(Language::ja).find(secret) == std::string::npos);
    return outcome.diagnostics[0].arguments[0];
  };
  CHECK(place_of("facilities/" + secret + ".html") == "「facilities/…（ファイル名）」");
  CHECK(place_of(secret + "/index.html") == "「…（ファイル名）」");
  CHECK(place_of("facilities/aozora.html") == "「facilities/aozora.html」");
}

TEST_CASE("A value that the twin says too is counted, and is no leak") {
  std::vector<OutputFile> files = clean_files();
  files.push_back({"about.html", "<p>" + office_name + "</p>"});
  const Outcome outcome = search(files, secrets(), twin_of(files));
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.counts.found == 0);
  CHECK(outcome.counts.public_anyway == 1);
}

TEST_CASE("Values that may stand anywhere by chance are counted, not searched") {
  const std::vector<WithheldValue> values =
      withheld({{"連携室長", "content/a.yaml の liaison.role"},
                {"119", "content/a.yaml の phone"},
                {"2026-05-01", "content/b.yaml の deadline"},
                {"連 携 室 長", "content/b.yaml の liaison.role"},
                {"", "content/c.yaml の note"},
                {"地域医療連携室", "content/c.yaml の liaison.name"}});
  const Outcome outcome = search(clean_files(), values);
  CHECK(outcome.counts.searched == 1);
  CHECK(outcome.counts.too_short == 5);
  CHECK(outcome.counts.too_short_by_field ==
        std::map<std::string, std::uint64_t>{
            {"deadline", 1}, {"liaison.role", 2}, {"note", 1}, {"phone", 1}});
}

TEST_CASE("The same value from several places is searched and told once") {
  std::vector<WithheldValue> values = secrets();
  values.push_back(withheld({{" " + office_name + "\n", "content/other.yaml の note"}})[0]);
  std::vector<OutputFile> files = clean_files();
  files.push_back({"x.html", office_name});
  const Outcome outcome = search(files, values);
  CHECK(outcome.counts.searched == 3);
  CHECK(outcome.counts.found == 1);
}

TEST_CASE("A Markdown text is found in the page it was rendered to") {
  const std::vector<WithheldValue> values = withheld(
      {{"## 受入の目安\n\n- **吸引**は [相談](https://example.jp/a) のうえ\n- 胃ろうは可\n",
        "content/facilities/aozora.md の professionals"}});
  const OutputFile page{"x.html",
                        "<h2>受入の目安</h2>\n<ul>\n<li><strong>吸引</strong>は <a "
                        "href=\"https://example.jp/a\">相談</a> のうえ</li>\n<li>胃ろうは可</li>\n"
                        "</ul>\n"};
  CHECK(search({page}, values).counts.found == 1);
}

TEST_CASE("Two blocks that together read like a short value raise no alarm, a long one does") {
  const std::vector<WithheldValue> values = withheld(
      {{"退院支援の連携係", "a の department"},
       {"紹介状と直近の検査結果、お薬手帳、保険証の写しをそろえて、平日の午後四時までに連携係へ",
        "a の note"}});
  CHECK(search({{"x.html", "<h2>退院支援</h2><p>の連携係</p>"}}, values).counts.found == 0);
  CHECK(search({{"x.html", "<p>退院<b>支援</b>の連携係</p>"}}, values).counts.found == 1);
  CHECK(search({{"x.html",
                 "<p>紹介状と直近の検査結果、</p><p>お薬手帳、保険証の写しをそろえて、</p>"
                 "<p>平日の午後四時までに連携係へ</p>"}},
               values)
            .counts.found == 1);
}

TEST_CASE("A text with a less-than sign is found in markup and in JSON") {
  const std::vector<WithheldValue> values = withheld({{"血圧<140の方のみ", "a の note"}});
  CHECK(search({{"x.html", "<p>血圧&lt;140の方のみ</p>"}}, values).counts.found == 1);
  CHECK(search({{"x.json", R"({"a":"血圧\u003c140の方のみ"})"}}, values).counts.found == 1);
  CHECK(search({{"x.csv", "血圧<140の方のみ"}}, values).counts.found == 1);
}

TEST_CASE("A thousand leaks at random places are all found, with any number of threads") {
  std::mt19937 random(20260501);
  std::vector<WithheldValue> values;
  for (int i = 0; i < 3000; ++i) {
    values.push_back(
        withheld({{fmt::format("{}連携窓口{}番", i % 2 ? "施設" : "病院", 100000 + i * 7),
                   fmt::format("content/facilities/f{}.yaml の liaison.name", i)}})[0]);
  }
  std::vector<OutputFile> files;
  for (int i = 0; i < 200; ++i) {
    std::string page = "<!doctype html>";
    for (int k = 0; k < 60; ++k) {
      page +=
          fmt::format("<p class=\"c{}\">施設{}の連携窓口は平日のみ。{}番</p>\n", k, i, random());
    }
    files.push_back({fmt::format("facilities/f{}.html", i), page});
  }
  REQUIRE(search(files, values).counts.found == 0);

  const std::vector<std::function<std::string(const std::string&)>> writings = {
      [](const std::string& text) { return text; },
      [](const std::string& text) { return each_character(text, "&#{};"); },
      [](const std::string& text) { return each_byte(text, "%{:02X}"); },
      [](const std::string& text) { return spread(text, "\u200B"); }};
  for (std::size_t i = 0; i < 1000; ++i) {
    OutputFile& file = files[random() % files.size()];
    // Between the paragraphs, so that an earlier leak is not cut in two.
    std::size_t at = file.bytes.find("<p", random() % file.bytes.size());
    if (at == std::string::npos) at = file.bytes.size();
    file.bytes.insert(at, " " + writings[i % writings.size()](values[i * 3].text) + " ");
  }
  std::vector<std::string> first;
  for (const unsigned threads : {1U, 4U}) {
    const Outcome outcome = search(files, values, {}, threads);
    CHECK(outcome.counts.found == 1000);
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : outcome.diagnostics) {
      messages.push_back(diagnostic.message(Language::ja) + diagnostic.arguments[2]);
    }
    if (first.empty()) first = messages;
    CHECK(messages == first);
  }
}

}  // namespace shirube
