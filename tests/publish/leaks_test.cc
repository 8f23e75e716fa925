// Deliberate leaks: a clean residents' site, into which one value for professionals is planted at a
// time, in every place and writing that comes to mind. The certificate has to find each one, and
// must not tell the value in doing so.
#include <unicode/ucnv.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <functional>

#include "base/faults/publish.h"
#include "base/text.h"
#include "publish/certificate.h"
#include "publish/finished_sites.h"
#include "publish/page_checks/checked.h"
#include "site/small_site.h"
#include "theme/template.h"
#include "theme/template_source.h"

namespace shirube {
namespace {

// What stands in the small site for professionals alone.
constexpr const char* remarks = "夜間は守衛室の呼び鈴を二度";
constexpr const char* admission = "紹介状と直近の検査結果が必要です";
constexpr const char* department = "退院支援の連携係";
constexpr const char* hospital = "うらかた見本病院";
constexpr const char* direct_phone = "046-000-0773";
constexpr const char* direct_mail = "renkei-naibu@example.jp";
constexpr const char* hot_line = "れんけい見本ほっとライン";
constexpr const char* training = "うちわの事例検討会";
constexpr const char* room = "見本会館の奥の和室";
constexpr const char* notice = "うちわのお知らせ見本";

/// One site to plant in.
struct Output {
  std::vector<OutputFile> files;

  OutputFile& file(std::string_view path) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const OutputFile& file) { return file.path == path; });
    INFO(path);
    REQUIRE(found != files.end());
    return *found;
  }

  /// The first file of a folder.
  std::string first_below(std::string_view folder) const {
    for (const OutputFile& file : files) {
      if (file.path.starts_with(folder)) return file.path;
    }
    return {};
  }

  /// Puts `text` before the last `mark` of a file.
  void plant(std::string_view path, std::string_view mark, std::string_view text) {
    std::string& bytes = file(path).bytes;
    const std::size_t place = bytes.rfind(mark);
    INFO(mark);
    REQUIRE(place != std::string::npos);
    bytes.insert(place, text);
  }
  void plant_in_page(std::string_view text) { plant("facilities/aozora.html", "</main>", text); }
};

std::vector<OutputFile> output_of(Audience audience) {
  test::SmallSite site(test::site_project(), audience);
  std::vector<OutputFile> files = site.files();
  CHECK(test::faults(site.sink) == "");
  return files;
}

const std::vector<OutputFile>& residents_output() {
  static const std::vector<OutputFile> files = output_of(Audience::residents);
  return files;
}

const std::vector<OutputFile>& professionals_output() {
  static const std::vector<OutputFile> files = output_of(Audience::professionals);
  return files;
}

std::string professionals_file(std::string_view path) {
  for (const OutputFile& file : professionals_output()) {
    if (file.path == path) return file.bytes;
  }
  FAIL(path);
  return {};
}

const std::vector<WithheldValue>& withheld() {
  static const std::vector<WithheldValue> values = [] {
    DiagnosticSink sink;
    return withheld_from_residents(test::site_project().load(sink), 1, sink);
  }();
  return values;
}

std::vector<Diagnostic> certified(const Output& output, const MakePublicTwin& twin = {}) {
  const std::vector<FinishedSite> sites = {
      {web_edition(Audience::residents), output.files, {}, {}, "https://shirube.example.jp/"}};
  const std::vector<RuleGroup> rules = test::links_and_markup();
  CertificateInput input;
  input.rules = rules;
  input.withheld = withheld();
  if (twin)
    input.make_public_twin = [&](const Edition&, const FileTaker& take) { return twin(take); };
  DiagnosticSink sink;
  certify(input, sites, sink);
  return sink.sorted();
}

std::string encoded(std::string_view text, const char* format, bool by_character) {
  std::string all;
  char unit[16];
  if (by_character) {
    for (const char32_t c : to_code_points(text)) {
      std::snprintf(unit, sizeof unit, format, static_cast<unsigned>(c));
      all += unit;
    }
  } else {
    for (const char c : text) {
      std::snprintf(unit, sizeof unit, format,
                    static_cast<unsigned>(static_cast<unsigned char>(c)));
      all += unit;
    }
  }
  return all;
}

std::string base64(std::string_view bytes) {
  constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
  }
  return text;
}

/// A leak into the name of a file is told by that name: somebody has to find the file. An id is
/// told by the file of content whose name it is.
enum class Told { nothing, by_its_name };

struct Leak {
  const char* name;
  const char* value;
  std::function<void(Output&)> plant;
  Told told = Told::nothing;
};

using S = std::string;

std::vector<Leak> leaks_of_pages() {
  return {
      {"a field for professionals as a line of a page", remarks,
       [](Output& o) { o.plant_in_page(S("<p>") + remarks + "</p>"); }},
      {"a page rendered from the other view", admission,
       [](Output& o) {
         o.file("facilities/aozora.html").bytes = professionals_file("facilities/aozora.html");
       }},
      {"the page of a record for professionals", hospital,
       [](Output& o) {
         o.files.push_back(
             {"facilities/urakata.html", professionals_file("facilities/urakata.html")});
       }},
      {"a desk that turns residents away in the list of desks", hot_line,
       [](Output& o) { o.plant("desks.html", "</main>", S("<li>") + hot_line + "</li>"); }},
      {"a training among the events", training,
       [](Output& o) { o.plant("events.html", "</main>", S("<h3>") + training + "</h3>"); }},
      {"the text of a picture", hospital,
       [](Output& o) { o.plant_in_page(S("<img alt=\"") + hospital + "の外観\" src=\"a.svg\">"); }},
      {"the label for screen readers", department,
       [](Output& o) { o.plant_in_page(S("<a aria-label=\"") + department + "\">電話</a>"); }},
      {"the title of a page", notice,
       [](Output& o) { o.plant("index.html", "</title>", S("｜") + notice); }},
      {"the description of a page", room,
       [](Output& o) {
         o.plant("index.html", "</head>",
                 S("<meta name=\"description\" content=\"") + room + "\">");
       }},
      {"a comment in the markup", remarks,
       [](Output& o) { o.plant_in_page(S("<!-- ") + remarks + " -->"); }},
      {"an attribute for scripts", direct_phone,
       [](Output& o) { o.plant_in_page(S("<div data-direct=\"") + direct_phone + "\"></div>"); }},
      {"a partner's name inside of a drawing", hospital,
       [](Output& o) { o.plant_in_page(S("<svg><text>") + hospital + "</text></svg>"); }},
  };
}

std::vector<Leak> leaks_of_files() {
  return {
      {"the page of a record in the sitemap", "urakata",
       [](Output& o) {
         o.plant("sitemap.xml", "</urlset>",
                 "<url><loc>https://shirube.example.jp/facilities/urakata.html</loc></url>");
       },
       Told::by_its_name},
      {"an entry of the feed", notice,
       [](Output& o) {
         o.plant("feed.xml", "</feed>", S("<entry><title>") + notice + "</title></entry>");
       }},
      {"a point of the GeoJSON", hospital,
       [](Output& o) {
         o.plant("data/facilities.geojson", "]}",
                 S(R"({"properties":{"name":")") + hospital + "\"}}");
       }},
      {"a point of the map's script, escaped", hospital,
       [](Output& o) {
         o.plant(o.first_below("data/map/"), "]}",
                 "{\"name\":\"" + encoded(hospital, "\\u%04x", true) + "\"}");
       }},
      {"an event of the calendar, folded", training,
       [](Output& o) {
         o.plant("events.ics", "END:VCALENDAR", "SUMMARY:うちわの事例\r\n 検討会\r\n");
       }},
      {"the data for search engines", direct_phone,
       [](Output& o) {
         o.plant_in_page(S(R"(<script type="application/ld+json">{"telephone":")") + direct_phone +
                         "\"}</script>");
       }},
      {"the name of a file", hospital,
       [](Output& o) {
         o.files.push_back({S("data/") + hospital + ".json", "{}"});
       },
       Told::by_its_name},
      {"a record of the open data in JSON", admission,
       [](Output& o) {
         o.plant("data/facilities.json", "]}", S(R"({"admission":")") + admission + "\"}");
       }},
      {"a cell of the open data in CSV", remarks,
       [](Output& o) {
         o.file("data/facilities.csv").bytes += S("aozora,\"") + remarks + "\",1\r\n";
       }},
      {"an index for a search script", training,
       [](Output& o) {
         o.files.push_back({"assets/search.js", S("var index=[\"") + training + "\"];"});
       }},
      {"a stylesheet's generated text", department,
       [](Output& o) {
         o.files.push_back(
             {"assets/x.css", "a::after{content:\"" + encoded(department, "\\%06x", true) + "\"}"});
       }},
  };
}

std::vector<Leak> leaks_of_writing() {
  return {
      {"as character references", department,
       [](Output& o) { o.plant_in_page(encoded(department, "&#x%x;", true)); }},
      {"percent-encoded in a mail's text", remarks,
       [](Output& o) {
         o.plant_in_page("<a href=\"mailto:a@example.jp?body=" + encoded(remarks, "%%%02X", false) +
                         "\">書く</a>");
       }},
      {"a telephone number in full width", direct_phone,
       [](Output& o) { o.plant_in_page("０４６（０００）０７７３"); }},
      {"a telephone number in kanji digits", direct_phone,
       [](Output& o) { o.plant_in_page("〇四六（〇〇〇）〇七七三"); }},
      {"a telephone number for calls from abroad", direct_phone,
       [](Output& o) { o.plant_in_page("<a href=\"tel:+81460000773\">電話</a>"); }},
      {"base64 in an address", hospital,
       [](Output& o) {
         o.plant_in_page("<a href=\"data:text/plain;base64," + base64(S("名簿 ") + hospital) +
                         "\">名簿</a>");
       }},
      {"cut by markup", department,
       [](Output& o) { o.plant_in_page("退院<b>支援</b>の<wbr>連携係"); }},
      {"with invisible characters", hospital,
       [](Output& o) { o.plant_in_page("うらかた\u200b見本\u00ad病院"); }},
      {"with spaces and line ends", room,
       [](Output& o) { o.plant_in_page("見本会館の\n    奥の 和室"); }},
      {"a mail address in capitals", direct_mail,
       [](Output& o) { o.plant_in_page("RENKEI-NAIBU@EXAMPLE.JP"); }},
      {"encoded twice", hospital,
       [](Output& o) {
         const S once = encoded(hospital, "%%%02X", false);
         o.plant_in_page("<a href=\"x?next=" + encoded(once, "%%%02X", false) + "\">次</a>");
       }},
  };
}

/// `text` in another character set.
std::string in_charset(const char* charset, std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(charset, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                    text.data(), static_cast<int32_t>(text.size()), &error);
  REQUIRE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

/// A photo with `comment` as its EXIF XPComment, behind a byte that looks like half a character.
std::string photo(const std::string& comment) {
  const std::string noise =
      "\xFF\xD8\xFF\xE1\x01\x9C" + S("Exif") + S(2, '\0') + "II\x2A" + S(3, '\0');
  return noise + "\x9C\x9C\x01" + S(1, '\0') + "\x83" + comment + "\x83\xFF\xDA\x12\x9F\xFF\xD9";
}

std::vector<Leak> leaks_of_charsets() {
  return {
      {"the comment of a photo, as Windows writes it", department,
       [](Output& o) {
         o.files.push_back(
             {"assets/a.jpg", photo(in_charset("UTF-16LE", department) + S(2, '\0'))});
       }},
      {"the same at an odd byte", department,
       [](Output& o) {
         o.files.push_back({"assets/a.jpg", photo("x" + in_charset("UTF-16LE", department))});
       }},
      {"a comment in a picture, in UTF-16 of the other order", remarks,
       [](Output& o) {
         o.files.push_back({"assets/a.png", photo(in_charset("UTF-16BE", remarks))});
       }},
      {"a number in a photo's comment", direct_phone,
       [](Output& o) {
         o.files.push_back(
             {"assets/a.jpg", photo(in_charset("UTF-16LE", S("電話 ") + direct_phone))});
       }},
      {"a comment in a photo, in CP932", hospital,
       [](Output& o) {
         o.files.push_back({"assets/a.jpg", photo(in_charset("windows-31j", hospital))});
       }},
      {"a comment in a photo, in EUC-JP", hospital,
       [](Output& o) {
         o.files.push_back({"assets/a.jpg", photo(in_charset("EUC-JP", hospital))});
       }},
      {"a script in CP932", remarks,
       [](Output& o) {
         o.files.push_back(
             {"assets/a.js", in_charset("windows-31j", S("var text=\"メモ：") + remarks + "\";")});
       }},
      {"data in EUC-JP", admission,
       [](Output& o) {
         o.files.push_back(
             {"data/a.json", in_charset("EUC-JP", S("{\"入院\":\"") + admission + "\"}")});
       }},
      {"a drawing in ISO-2022-JP", department,
       [](Output& o) {
         o.files.push_back(
             {"assets/a.svg",
              in_charset("ISO-2022-JP", S("<svg><text>係：") + department + "</text></svg>")});
       }},
      {"a page in CP932, cut by markup and in another writing", hospital,
       [](Output& o) {
         o.files.push_back(
             {"old.html", in_charset("windows-31j", "<p>うらかた <b>見本</b>　病院</p>")});
       }},
      {"data in UTF-16 without a mark", admission,
       [](Output& o) {
         o.files.push_back(
             {"data/a.json", in_charset("UTF-16LE", S("{\"a\":\"") + admission + "\"}")});
       }},
  };
}

std::vector<Leak> all_leaks() {
  std::vector<Leak> leaks = leaks_of_pages();
  for (const auto& more : {leaks_of_files(), leaks_of_writing(), leaks_of_charsets()}) {
    leaks.insert(leaks.end(), more.begin(), more.end());
  }
  return leaks;
}

/// Everything that a report says, in both languages.
std::string everything_said(const Diagnostic& diagnostic) {
  std::string all = diagnostic.path + diagnostic.line_text + diagnostic.suggestion;
  for (const std::string& argument : diagnostic.arguments) all += argument + "\n";
  for (const Language language : {Language::ja, Language::en}) {
    all += diagnostic.message(language) + "\n" + diagnostic.remedy(language) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("The residents' site is clean before anything is planted") {
  const std::vector<Diagnostic> reports = certified({residents_output()});
  for (const Diagnostic& report : reports) UNSCOPED_INFO(report.message(Language::ja));
  CHECK(reports.empty());
  CHECK(withheld().size() > 40);
}

TEST_CASE("Each deliberate leak is reported, and no report tells the value") {
  const std::vector<Leak> leaks = all_leaks();
  REQUIRE(leaks.size() >= 20);
  int number = 0;
  for (const Leak& leak : leaks) {
    INFO(leak.name);
    const auto value =
        std::find_if(withheld().begin(), withheld().end(),
                     [&](const WithheldValue& each) { return each.text == leak.value; });
    REQUIRE(value != withheld().end());
    Output output{residents_output()};
    leak.plant(output);
    bool found = false;
    for (const Diagnostic& report : certified(output)) {
      if (leak.told == Told::nothing) {
        CHECK_FALSE(test::has(everything_said(report), leak.value));
      } else if (report.fault == PublishFault::leak) {
        CHECK_FALSE(test::has(report.arguments.at(1), leak.value));
      }
      found =
          found || (report.fault == PublishFault::leak && report.arguments.at(2) == value->origin);
    }
    CHECK(found);
    std::printf("%2d %s: %s\n", ++number, found ? "W001" : "----", leak.name);
  }
}

TEST_CASE("A leak is told by its file, however many there are") {
  Output output{residents_output()};
  output.plant_in_page(S("<p>") + remarks + hot_line + "</p>");
  output.plant("index.html", "</main>", S("<p>") + admission + "</p>");
  std::vector<std::string> places;
  for (const Diagnostic& report : certified(output)) {
    CHECK(report.fault == PublishFault::leak);
    places.push_back(report.arguments.at(0));
  }
  std::sort(places.begin(), places.end());
  CHECK(places == std::vector<std::string>{"「facilities/aozora.html」",
                                           "「facilities/aozora.html」", "「index.html」"});
}

TEST_CASE("What public content says as well is no leak, and more than that is one") {
  Output output{residents_output()};
  Output other{residents_output()};
  other.plant("index.html", "</main>", S("<p>") + department + "、" + remarks + "</p>");
  const MakePublicTwin twin = twin_of(other.files);
  output.plant_in_page(S("<p>") + department + "と" + remarks + "</p>");
  CHECK(certified(output).size() == 2);
  CHECK(certified(output, twin).empty());
  // The twin says so much and no more.
  output.plant_in_page(S("<p>") + room + "</p>");
  const std::vector<Diagnostic> reports = certified(output, twin);
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].fault == PublishFault::leak);
}

TEST_CASE("What one public text says in another writing is a copy, and a leak") {
  Output output{residents_output()};
  output.plant_in_page("<p>退院支援の<b>連携係</b>へ。０４６（０００）０７７３</p>");
  const MakePublicTwin twin =
      twin_of(output.files, {"退院支援の**連携係**へ。０４６（０００）０７７３"});
  CHECK(certified(output, twin).size() == 2);
}

TEST_CASE("The twin is not made when nothing was found") {
  bool made = false;
  certified({residents_output()}, [&](const FileTaker&) {
    made = true;
    return std::vector<std::string>();
  });
  CHECK_FALSE(made);
}

TEST_CASE(
    "A page for residents cannot name a field for professionals: its template does not "
    "compile") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  TemplateMap templates;
  templates.add("bare.html", "<p>{{ facility.remarks }}</p>");
  const auto compiles = [&](const test::SmallSite& site, const char* name) {
    const SitePlan plan = plan_site(site.context);
    for (const PlannedPage& page : plan.pages()) {
      if (page.route != "facilities/aozora.html") continue;
      DiagnosticSink sink;
      const bool compiled = Template::compile(name, *page.model_type, templates, sink).has_value();
      CHECK(compiled == test::faults(sink).empty());
      return compiled;
    }
    FAIL("no page");
    return false;
  };
  CHECK(compiles(professionals, "bare.html"));
  CHECK_FALSE(compiles(residents, "bare.html"));
}

}  // namespace shirube
