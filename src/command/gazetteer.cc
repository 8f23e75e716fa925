#include "command/gazetteer.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/faults/publish.h"
#include "base/faults/source.h"
#include "base/file.h"
#include "base/placeholders.h"
#include "command/wording.h"
#include "place/gazetteer/gazetteer_writer.h"
#include "place/gazetteer/town_table.h"
#include "place/prefectures.h"
#include "source/encoding.h"

namespace shirube {
namespace {

std::optional<TownTable> read_table(const std::string& path, DiagnosticSink& sink) {
  const FileBytes file = read_file(path);
  if (!file) {
    sink.report(SourceFault::unreadable_file, {std::make_shared<SourceText>(path, ""), 1, 1, 1},
                {file_error_reason(file.error)});
    return std::nullopt;
  }
  const std::optional<DecodedText> decoded = decode_text(file.bytes);
  const auto source = std::make_shared<SourceText>(path, decoded ? decoded->text : "");
  if (!decoded) {
    sink.report(SourceFault::csv_encoding, {source, 1, 1, 1});
    return std::nullopt;
  }
  return TownTable::read(source, sink);
}

bool wanted(const TownRow& row, const std::vector<std::string>& only) {
  if (only.empty()) return true;
  const std::string_view prefecture = prefectures()[row.prefecture - 1].name;
  for (const std::string& name : only) {
    // 横浜市 takes its wards as well, 足柄上郡 its towns.
    if (name == prefecture || row.municipality.starts_with(name) ||
        row.municipality.ends_with("郡" + name)) {
      return true;
    }
  }
  return false;
}

constexpr Wording made = {"{0} を作りました（{1} 行、{2} MB）。\n",
                          "{0} is made ({1} rows, {2} MB).\n"};

/// With one digit behind the point.
std::string megabytes(std::size_t bytes) {
  const std::size_t tenths = (bytes + 50'000) / 100'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

ExitStatus run_gazetteer_import(const GazetteerOptions& options, const PrintStyle& style) {
  DiagnosticSink sink;
  std::vector<TownTable> tables;
  for (const std::string& path : options.tables) {
    if (auto table = read_table(path, sink)) tables.push_back(std::move(*table));
  }
  std::vector<TownRow> rows;
  for (const TownTable& table : tables) {
    for (const TownRow& row : table.rows()) {
      if (wanted(row, options.only)) rows.push_back(row);
    }
  }
  if (!sink.has_errors() && rows.empty()) sink.report(PlaceFault::no_towns, {}, {});
  if (!sink.has_errors()) {
    const std::string bytes = write_gazetteer(rows, options.source);
    const int error = replace_file(options.output, bytes);
    if (error != 0) {
      sink.report(PublishFault::output_failed, {},
                  {options.output + ": " + file_error_reason(error)});
    } else {
      const std::string values[] = {options.output, std::to_string(rows.size()),
                                    megabytes(bytes.size())};
      std::fputs(filled(made.in(style.language), values).c_str(), stdout);
    }
  }
  return report(sink, style);
}

}  // namespace shirube
