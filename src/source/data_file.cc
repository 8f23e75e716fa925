#include "source/data_file.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "source/encoding.h"

namespace shirube {
namespace {

using namespace std::literals;

constexpr std::string_view from_spreadsheet =
    "Excel で開き、「名前を付けて保存」でファイルの種類を「CSV UTF-8（コンマ区切り）」にして、data "
    "に置いてください。"
    "シートが二つ以上あるときは、シートごとに保存します。元のファイルは data "
    "の外に置いてください。";
constexpr std::string_view from_text =
    "表なら、Excel に「データ」の「テキストまたは CSV から」で取り込み、「CSV "
    "UTF-8（コンマ区切り）」で保存して、data に置いてください。"
    "表でなければ、data から出してください。";
constexpr std::string_view from_document =
    "表として読めるのは CSV だけです。配布元に CSV か Excel "
    "のファイルがあれば、それを使ってください。"
    "このファイルは data の外に置いてください。";
constexpr std::string_view unpack =
    "圧縮を解いて、中の CSV を data に置いてください。このファイルは data の外に置いてください。";
constexpr std::string_view take_away =
    "data に置けるのは、UTF-8 か Shift_JIS の CSV です。このファイルは data の外に置いてください。";

struct Form {
  std::string_view mark;
  UnreadFile file;
};

/// Files that are told by what stands in them, whatever they are called. The first that fits
/// counts.
constexpr Form by_start[] = {
    {"%PDF"sv, {"PDF", from_document}},
    {"\x1F\x8B"sv, {"圧縮されたファイル（gzip）", unpack}},
    {"7z\xBC\xAF\x27\x1C"sv, {"圧縮されたファイル（7z）", unpack}},
    {"Rar!"sv, {"圧縮されたファイル（rar）", unpack}},
    {"\x89PNG"sv, {"画像", take_away}},
    {"\xFF\xD8\xFF"sv, {"画像", take_away}},
    {"GIF8"sv, {"画像", take_away}},
    {"SQLite format 3"sv, {"データベース", take_away}},
};

/// What lies within a ZIP container, by the names of its parts.
constexpr Form by_part[] = {
    {"xl/workbook.bin"sv, {"Excel のブック（.xlsb）", from_spreadsheet}},
    {"xl/"sv, {"Excel のブック（.xlsx）", from_spreadsheet}},
    {"word/"sv, {"Word の文書（.docx）", from_document}},
    {"ppt/"sv, {"PowerPoint の文書（.pptx）", from_document}},
    {"opendocument.spreadsheet"sv, {"LibreOffice の表（.ods）", from_spreadsheet}},
    {"opendocument.text"sv, {"LibreOffice の文書（.odt）", from_document}},
    {"Index/Document.iwa"sv, {"Numbers の表", from_spreadsheet}},
};

constexpr Form by_end[] = {
    {".xlsx"sv, {"Excel のブック（.xlsx）", from_spreadsheet}},
    {".xlsm"sv, {"Excel のブック（.xlsm）", from_spreadsheet}},
    {".xlsb"sv, {"Excel のブック（.xlsb）", from_spreadsheet}},
    {".xls"sv, {"古い形の Excel のブック（.xls）", from_spreadsheet}},
    {".ods"sv, {"LibreOffice の表（.ods）", from_spreadsheet}},
    {".numbers"sv, {"Numbers の表", from_spreadsheet}},
    {".tsv"sv, {"タブ区切りの表（.tsv）", from_text}},
    {".tab"sv, {"タブ区切りの表（.tab）", from_text}},
    {".txt"sv, {"文字だけのファイル（.txt）", from_text}},
    {".md"sv, {"文章", "文章は content に置いてください。"}},
    {".yaml"sv,
     {"記録のファイル", "記録は content の中に置いてください（例: content/facilities）。"}},
    {".yml"sv,
     {"記録のファイル",
      "記録は content の中に、.yaml の名前で置いてください（例: content/facilities）。"}},
    {".json"sv, {"JSON", take_away}},
    {".geojson"sv,
     {"GeoJSON", "市町村の境界なら、data/outlines.geojson という名前にしてください。"}},
    {".xml"sv, {"XML", take_away}},
    {".html"sv, {"ウェブのページ", from_document}},
    {".htm"sv, {"ウェブのページ", from_document}},
    {".doc"sv, {"Word の文書（.doc）", from_document}},
    {".docx"sv, {"Word の文書（.docx）", from_document}},
    {".pdf"sv, {"PDF", from_document}},
    {".zip"sv, {"圧縮されたファイル（.zip）", unpack}},
    {".lzh"sv, {"圧縮されたファイル（.lzh）", unpack}},
    {".accdb"sv, {"データベース", take_away}},
    {".mdb"sv, {"データベース", take_away}},
};

constexpr std::string_view zip_start = "PK\x03\x04"sv;
constexpr std::string_view old_office_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr UnreadFile unknown_file = {"知らない種類のファイル", take_away};

std::optional<UnreadFile> named_by_end(std::string_view lower_path) {
  for (const Form& form : by_end) {
    if (lower_path.ends_with(form.mark)) return form.file;
  }
  return std::nullopt;
}

std::optional<UnreadFile> named_by_bytes(std::string_view lower_path, std::string_view bytes) {
  for (const Form& form : by_start) {
    if (bytes.starts_with(form.mark)) return form.file;
  }
  if (bytes.starts_with(zip_start)) {
    for (const Form& form : by_part) {
      if (bytes.find(form.mark) != bytes.npos) return form.file;
    }
    const UnreadFile zip = {"圧縮されたファイル（zip）", unpack};
    return lower_path.ends_with(".csv") ? zip : named_by_end(lower_path).value_or(zip);
  }
  if (!bytes.starts_with(old_office_start)) return std::nullopt;
  if (lower_path.ends_with(".xlsx") || lower_path.ends_with(".xlsm")) {
    return UnreadFile{"パスワードのかかった Excel のブック", from_spreadsheet};
  }
  if (lower_path.ends_with(".doc")) return UnreadFile{"Word の文書（.doc）", from_document};
  return UnreadFile{"古い形の Excel のブック（.xls）", from_spreadsheet};
}

bool is_markup(std::string_view text) {
  const std::string start = ascii_lower(trim(text.substr(0, 200)));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

/// Rows of cells with tabs between them, as "Unicode text" of spreadsheets is.
bool has_tabs_for_commas(std::string_view text) {
  std::size_t tabs = 0, commas = 0;
  for (int row = 0; row < 5 && !text.empty(); ++row) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    tabs += static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    commas += static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return tabs > 0 && tabs > commas;
}

}  // namespace

std::optional<UnreadFile> unread_file(std::string_view path, std::string_view bytes) {
  const std::string lower = ascii_lower(path);
  if (const auto named = named_by_bytes(lower, bytes)) return named;
  if (!lower.ends_with(".csv")) return named_by_end(lower).value_or(unknown_file);
  const std::optional<DecodedText> decoded = decode_text(bytes);
  if (!decoded) return std::nullopt;  // whoever reads it says so
  if (is_markup(decoded->text)) return UnreadFile{"ウェブのページ", from_document};
  if (has_tabs_for_commas(decoded->text)) return UnreadFile{"タブ区切りの表", from_text};
  return std::nullopt;
}

bool is_folder_note(std::string_view path) {
  std::string name = ascii_lower(path.substr(path.rfind('/') + 1));
  constexpr std::array starts = {"readme"sv, "license"sv, "licence"sv, "notice"sv};
  const std::size_t dot = name.find('.');
  const std::string_view end = dot == name.npos ? "" : std::string_view(name).substr(dot);
  const bool text = end.empty() || end.ends_with(".md") || end.ends_with(".txt");
  return text && starts_with_any(name, starts) &&
         std::find(starts.begin(), starts.end(), name.substr(0, dot)) != starts.end();
}

}  // namespace shirube
