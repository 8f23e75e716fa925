// The table of commands.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>
#include <system_error>

#include "base/fault.h"
#include "command/build.h"
#include "command/gazetteer.h"
#include "command/geocode.h"
#include "command/reference.h"
#include "command/serve.h"
#include "command/version.h"

namespace {

using shirube::ExitStatus;
using shirube::GeocodeOptions;
using shirube::Options;

/// The words of the command line, before they are checked.
struct Words {
  std::string today;
  std::string format = "text";
  std::string language = "ja";
  std::string geocode_format;
};

int fail(const Options& options, const std::string& reason) {
  shirube::DiagnosticSink sink;
  sink.report(shirube::Fault::usage, {}, {reason});
  return static_cast<int>(shirube::report(sink, options.style));
}

/// What is wrong with the command line, in the words of the editors.
std::string usage_reason(const CLI::App& app, const CLI::ParseError& error) {
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
  const std::string what = error.what();
  // What CLI11 speaks of: "--port: Value 0 not in range", "Could not convert: --threads = x",
  // "TABLE is required".
  const std::size_t option = what.find("--");
  const std::size_t begin = option == what.npos ? 0 : option;
  const std::string subject = what.substr(begin, what.find_first_of(": ", begin) - begin);
  std::string words;
  for (const std::string& word : app.remaining(true)) words += " " + word;
  if (kind == CLI::ExitCodes::ExtrasError) return "知らない言葉があります:" + words;
  if (kind == CLI::ExitCodes::RequiredError && app.get_subcommands().empty()) {
    return (words.empty() ? "コマンドがありません" : "知らないコマンドです:" + words) +
           "。build, check, serve, geocode, gazetteer, schema, fields, faults "
           "のどれかを書きます";
  }
  if (kind == CLI::ExitCodes::RequiredError && subject == "A")
    return "shirube gazetteer import のように続けます";
  if (kind == CLI::ExitCodes::RequiredError)
    return subject + " がありません。--help で使い方が分かります";
  if (kind == CLI::ExitCodes::ArgumentMismatch) return subject + " のあとに、値を一つ書きます";
  if (kind == CLI::ExitCodes::ConversionError) return subject + " の値は数で書きます";
  if (kind == CLI::ExitCodes::ValidationError)
    return subject + " に使えない値です。--help で使える値が分かります";
  return what;
}

void add_project_options(CLI::App& command, Options& options, Words& words) {
  command.add_option("-C,--directory", options.folder, "プロジェクトのフォルダー");
  command.add_option("--output", options.output, "出力先（プロジェクトから見た場所）");
  command.add_option("--today", words.today, "この日のサイトとして作る（例: 2026-04-01）");
  command.add_option("--threads", options.threads, "使うスレッドの数（0 はすべてのコア）");
  command.add_option("--format", words.format, "知らせの形: text, json, github")
      ->check(CLI::IsMember({"text", "json", "github"}));
  command.add_option("--lang", words.language, "知らせの言葉: ja, en")
      ->check(CLI::IsMember({"ja", "en"}));
  command.add_flag("--stats", options.stats, "段階ごとの時間、ファイル、バイト数を出す");
  command.add_flag("--quiet", options.quiet, "終わりの案内を出さない");
}

void add_geocode_options(CLI::App& command, Options& options, Words& words,
                         GeocodeOptions& geocode) {
  command.add_option("-C,--directory", options.folder, "プロジェクトのフォルダー");
  command
      .add_option("--format", words.geocode_format, "csv: 標準入力の住所を1行ずつ調べて、表を出す")
      ->check(CLI::IsMember({"csv"}));
  command.add_option("--gazetteer", geocode.gazetteer, "町の表（なければ data/gazetteer.bin）");
  command.add_flag(
      "--online", geocode.online,
      "町までしか分からない住所を、国土地理院のサービスに問い合わせる（1秒に1件まで）");
  command.add_option("--gsi", geocode.gsi_url, "国土地理院のサービスの URL");
  command.add_option("--nominatim", geocode.nominatim_url,
                     "次に問い合わせる Nominatim の URL（なければ使わない）");
  command.add_flag("--review", geocode.review, "確かめたい場所を、担当ごとの表で出す");
  command.add_option("--review-page", geocode.review_page, "その表と地図を書くファイル（HTML）");
  command.add_option("--today", words.today, "調べた日（例: 2026-04-01）");
  command.add_option("--lang", words.language, "知らせの言葉: ja, en")
      ->check(CLI::IsMember({"ja", "en"}));
}

/// "Today" is an input; only when nobody gives it is the clock read, as the day in Japan.
bool settle_today(const Words& words, Options& options) {
  if (!words.today.empty()) {
    const auto date = shirube::read_date(words.today);
    if (date) options.today = date->date;
    return date.has_value();
  }
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  options.today = shirube::japan_day(epoch ? std::atoll(epoch) : std::time(nullptr));
  return true;
}

void settle_style(const Words& words, Options& options) {
  using shirube::DiagnosticFormat;
  options.style.format = words.format == "json"     ? DiagnosticFormat::json
                         : words.format == "github" ? DiagnosticFormat::github
                                                    : DiagnosticFormat::text;
  options.style.language = words.language == "en" ? shirube::Language::en : shirube::Language::ja;
}

int print(const std::string& document) {
  std::fputs(document.c_str(), stdout);
  return 0;
}

int run(int argc, char** argv) {
  CLI::App app("shirube: 在宅医療・介護の資源のサイトを、住民向けと専門職向けに作ります。");
  app.require_subcommand(1);
  app.set_version_flag("--version", "shirube " + std::string(shirube::version));
  Options options;
  Words words;
  auto* build = app.add_subcommand("build", "二つのサイトを作る");
  auto* check = app.add_subcommand("check", "内容を確かめるだけで、何も書かない");
  auto* serve = app.add_subcommand("serve", "作ったサイトをこの PC で見る");
  auto* schema = app.add_subcommand("schema", "項目の JSON Schema を出す");
  auto* fields = app.add_subcommand("fields", "項目の一覧を出す");
  auto* faults = app.add_subcommand("faults", "知らせの一覧を出す");
  auto* geocode = app.add_subcommand("geocode", "住所の場所を調べる");
  auto* gazetteer = app.add_subcommand("gazetteer", "町の表を作る");
  for (CLI::App* command : {build, check, serve}) add_project_options(*command, options, words);
  GeocodeOptions geocode_options;
  add_geocode_options(*geocode, options, words, geocode_options);
  shirube::GazetteerOptions import_options;
  auto* import = gazetteer->add_subcommand("import", "公開された町の表を取り込む");
  gazetteer->require_subcommand(1);
  import->add_option("TABLE", import_options.tables, "取り込む表（CSV）")->required();
  import->add_option("--out", import_options.output, "作るファイル")->required();
  import->add_option("--only", import_options.only, "この都道府県・市区町村だけ");
  import->add_option("--source", import_options.source, "出典（名前、版、利用条件）");
  build->add_flag("--accept-removal", options.accept_removal,
                  "公開中の記録の多くがなくなるときも作る");
  schema->add_option("-C,--directory", options.folder,
                     "番号（ファイル名）を補えるように読む、プロジェクトのフォルダー");
  check->add_flag("--doors", options.doors,
                  "どの町の、だれが、いつ相談しても、受ける所があるかを確かめる");
  check->add_flag("--acknowledge", options.acknowledge,
                  "公開データの表についての今の警告を、承知のものとして data/acknowledged.tsv に書く");
  serve->add_option("--port", options.port, "ポートの番号")->check(CLI::Range(1, 65535));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return fail(options, usage_reason(app, error));
  }
  settle_style(words, options);
  if (!settle_today(words, options)) return fail(options, "--today は 2026-04-01 の形で書きます");
  if (build->parsed()) return static_cast<int>(run_build(options));
  if (check->parsed()) return static_cast<int>(run_check(options));
  if (geocode->parsed()) {
    geocode_options.review |= !geocode_options.review_page.empty();
    const bool lines = words.geocode_format == "csv";
    return static_cast<int>(lines ? run_geocode_lines(options, geocode_options)
                                  : run_geocode(options, geocode_options));
  }
  if (import->parsed()) return static_cast<int>(run_gazetteer_import(import_options));
  if (schema->parsed()) return print(shirube::schema_of_project(options));
  if (fields->parsed()) return print(shirube::fields_document());
  if (faults->parsed()) return print(shirube::faults_document());
  return static_cast<int>(run_serve(options));
}

int stop(const std::string& ja, const std::string& en) {
  shirube::DiagnosticSink sink;
  sink.report(shirube::Fault::out_of_resources, {}, {ja, en});
  shirube::report(sink, {});
  return static_cast<int>(ExitStatus::disk);
}

}  // namespace

int main(int argc, char** argv) {
  // A file that grows too large is an error of the write that says so, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    return stop("メモリー", "memory");
  } catch (const std::system_error&) {
    return stop("スレッドなどの、システムの資源", "of the system's resources");
  }
}
