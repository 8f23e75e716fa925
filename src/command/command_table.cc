#include "command/command_table.h"

#include <climits>
#include <cstddef>
#include <iterator>
#include <string>
#include <type_traits>
#include <vector>

namespace shirube {
namespace {

using Line = CommandLine;

constexpr CommandRow commands[] = {
    {Command::build, "build", {"二つのサイトを作る", "makes both sites"}},
    {Command::check,
     "check",
     {"内容を確かめるだけで、何も書かない", "checks the content and writes nothing"}},
    {Command::serve, "serve", {"作ったサイトをこの PC で見る", "shows the sites on this machine"}},
    {Command::geocode, "geocode", {"住所の場所を調べる", "finds the places of addresses"}},
    {Command::gazetteer_import,
     "gazetteer import",
     {"公開された町の表を取り込む", "makes a table of towns out of public ones"},
     "TABLE...",
     [](Line& line, std::string_view word) { line.import.tables.emplace_back(word); }},
    {Command::schema,
     "schema",
     {"項目の JSON Schema を出す", "prints a JSON Schema of the fields"}},
    {Command::fields, "fields", {"項目の一覧を出す", "prints the list of fields"}},
    {Command::faults, "faults", {"知らせの一覧を出す", "prints the list of messages"}},
};

constexpr std::size_t place_of(Command command) {
  return static_cast<std::size_t>(command);
}

constexpr bool stand_in_order() {
  for (std::size_t i = 0; i < std::size(commands); ++i) {
    if (place_of(commands[i].command) != i) return false;
  }
  return std::size(commands) == place_of(Command::faults) + 1;
}
static_assert(stand_in_order(), "the rows of the commands stand as in their enum");

// In the order of their enums.
constexpr std::string_view formats[] = {"text", "json", "github"};
constexpr std::string_view languages[] = {"ja", "en"};
constexpr std::string_view address_formats[] = {"csv"};

constexpr ValueRule nothing{};
constexpr ValueRule folder{Takes::text, {"フォルダー", "FOLDER"}};
constexpr ValueRule page{Takes::text, {"ページ", "PAGE"}};
constexpr ValueRule file{Takes::text, {"ファイル", "FILE"}};
constexpr ValueRule url{Takes::text, {"URL", "URL"}};
constexpr ValueRule day{Takes::day, {"日", "DAY"}};
constexpr ValueRule threads{Takes::number, {"数", "NUMBER"}, {}, 0, UINT_MAX};
constexpr ValueRule port{Takes::number, {"番号", "NUMBER"}, {}, 1, 65535};
constexpr ValueRule names{Takes::texts, {"名前...", "NAME..."}};
constexpr ValueRule credit{Takes::text, {"出典", "CREDIT"}};

constexpr Commands of_sites = only(Command::build) | only(Command::check) | only(Command::serve);
constexpr Commands of_build = only(Command::build);
constexpr Commands of_check = only(Command::check);
constexpr Commands of_serve = only(Command::serve);
constexpr Commands of_schema = only(Command::schema);
constexpr Commands of_geocode = only(Command::geocode);
constexpr Commands of_import = only(Command::gazetteer_import);

/// Puts a value where the member pointers lead from the CommandLine.
template <auto... path>
void set(Line& line, const OptionValue& value) {
  auto& member = (line.*....*path);
  using Member = std::remove_reference_t<decltype(member)>;
  if constexpr (std::is_same_v<Member, bool>) {
    member = true;
  } else if constexpr (std::is_same_v<Member, std::string>) {
    member = value.text;
  } else if constexpr (std::is_same_v<Member, std::vector<std::string>>) {
    member.emplace_back(value.text);
  } else if constexpr (std::is_same_v<Member, std::optional<Date>>) {
    member = value.day;
  } else {
    member = static_cast<Member>(value.number);
  }
}

void set_review_page(Line& line, const OptionValue& value) {
  line.geocode.review = line.geocode.review || !value.text.empty();
  line.geocode.review_page = value.text;
}

constexpr auto project = set<&Line::options, &Options::folder>;

constexpr OptionRow options[] = {
    {"--directory",
     "-C",
     of_sites | of_geocode,
     folder,
     {"プロジェクトのフォルダー", "the project's folder"},
     project},
    {"--directory",
     "-C",
     of_schema,
     folder,
     {"番号（ファイル名）を補えるように読む、プロジェクトのフォルダー",
      "the project whose ids are offered"},
     project},
    {"--output",
     "",
     of_sites,
     folder,
     {"出力先（プロジェクトから見た場所）", "the output, seen from the project"},
     set<&Line::options, &Options::output>},
    {"--today",
     "",
     of_sites,
     day,
     {"この日のサイトとして作る（例: 2026-04-01）",
      "the day for which the sites are made (2026-04-01)"},
     set<&Line::today>},
    {"--threads",
     "",
     of_sites,
     threads,
     {"使うスレッドの数（0 はすべてのコア）", "how many threads to use (0: all cores)"},
     set<&Line::options, &Options::threads>},
    {"--format",
     "",
     of_sites,
     {Takes::choice, {}, formats},
     {"知らせの形", "the form of messages"},
     set<&Line::options, &Options::style, &PrintStyle::format>},
    {"--stats",
     "",
     of_sites,
     nothing,
     {"段階ごとの時間、ファイル、バイト数を出す", "prints time, files and bytes of each pass"},
     set<&Line::options, &Options::stats>},
    {"--quiet",
     "",
     of_sites,
     nothing,
     {"終わりの案内を出さない", "prints no summary"},
     set<&Line::options, &Options::quiet>},
    {"--explain",
     "",
     of_build,
     page,
     {"このページをなぜ作り直したか（直さなかったか）を出す",
      "says why this page was made again, or was not"},
     set<&Line::options, &Options::explain>},
    {"--accept-removal",
     "",
     of_build,
     nothing,
     {"公開中の記録の多くがなくなるときも作る", "also when many published records would be gone"},
     set<&Line::options, &Options::accept_removal>},
    {"--doors",
     "",
     of_check,
     nothing,
     {"どの町の、だれが、いつ相談しても、受ける所があるかを確かめる",
      "proves that whoever asks, wherever and whenever, ends at a desk that answers"},
     set<&Line::options, &Options::doors>},
    {"--acknowledge",
     "",
     of_check,
     nothing,
     {"公開データの表についての今の警告を、承知のものとして data/acknowledged.tsv に書く",
      "writes the warnings about tables of others to data/acknowledged.tsv"},
     set<&Line::options, &Options::acknowledge>},
    {"--port",
     "",
     of_serve,
     port,
     {"ポートの番号（なければ 8000）", "the port (8000)"},
     set<&Line::options, &Options::port>},
    {"--format",
     "",
     of_geocode,
     {Takes::choice, {}, address_formats},
     {"標準入力の住所を1行ずつ調べて、表を出す",
      "reads addresses from standard input, one a line, and prints a table"},
     [](Line& line, const OptionValue&) { line.geocode_input = GeocodeInput::lines; }},
    {"--gazetteer",
     "",
     of_geocode,
     file,
     {"町の表（なければ data/gazetteer.bin）", "the table of towns (data/gazetteer.bin)"},
     set<&Line::geocode, &GeocodeOptions::gazetteer>},
    {"--online",
     "",
     of_geocode,
     nothing,
     {"町までしか分からない住所を、国土地理院のサービスに問い合わせる（1秒に1件まで）",
      "asks the service of GSI for what is known no finer than to its town (one a second)"},
     set<&Line::geocode, &GeocodeOptions::online>},
    {"--gsi",
     "",
     of_geocode,
     url,
     {"国土地理院のサービスの URL", "where the service of GSI is"},
     set<&Line::geocode, &GeocodeOptions::gsi_url>},
    {"--nominatim",
     "",
     of_geocode,
     url,
     {"次に問い合わせる Nominatim の URL（なければ使わない）",
      "the Nominatim that is asked next (none)"},
     set<&Line::geocode, &GeocodeOptions::nominatim_url>},
    {"--review",
     "",
     of_geocode,
     nothing,
     {"確かめたい場所を、担当ごとの表で出す", "prints the places to look at"},
     set<&Line::geocode, &GeocodeOptions::review>},
    {"--review-page",
     "",
     of_geocode,
     file,
     {"その表と地図を書くファイル（HTML）", "the page (HTML) that shows them on a map"},
     set_review_page},
    {"--today",
     "",
     of_geocode,
     day,
     {"調べた日（例: 2026-04-01）", "the day of the search (2026-04-01)"},
     set<&Line::today>},
    {"--out",
     "",
     of_import,
     file,
     {"作るファイル", "the file to make"},
     set<&Line::import, &GazetteerOptions::output>,
     Needed::yes},
    {"--only",
     "",
     of_import,
     names,
     {"この都道府県・市区町村だけ", "only these prefectures and municipalities"},
     set<&Line::import, &GazetteerOptions::only>},
    {"--source",
     "",
     of_import,
     credit,
     {"出典（名前、版、利用条件）", "the credit: name, release, terms"},
     set<&Line::import, &GazetteerOptions::source>},
    {"--lang",
     "",
     every_command,
     {Takes::choice, {}, languages},
     {"知らせと、この案内の言葉", "the language of messages and of this help"},
     set<&Line::options, &Options::style, &PrintStyle::language>},
    {"--help",
     "-h",
     every_command,
     nothing,
     {"この案内を出す", "prints this help"},
     [](Line& line, const OptionValue&) { line.asked = Asked::help; }},
    {"--version",
     "",
     every_command,
     nothing,
     {"版を出す", "prints the version"},
     [](Line& line, const OptionValue&) { line.asked = Asked::version; }},
};

}  // namespace

std::span<const CommandRow> command_rows() {
  return commands;
}

std::span<const OptionRow> option_rows() {
  return options;
}

const CommandRow& row_of(Command command) {
  return commands[place_of(command)];
}

}  // namespace shirube
