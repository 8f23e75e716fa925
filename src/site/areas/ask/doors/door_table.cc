#include "site/areas/ask/doors/door_table.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "site/areas/ask/doors/door_words.h"

namespace shirube {
namespace {

bool japanese(Language language) {
  return language == Language::ja;
}

void add_line(std::string& table, std::string_view label, std::uint64_t number,
              std::string_view unit) {
  constexpr std::size_t label_width = 30;
  constexpr std::size_t number_width = 13;
  const std::string text = grouped(number);
  const std::size_t spaces = std::max(display_width(label), label_width) - display_width(label) +
                             std::max(text.size(), number_width) - text.size();
  table += std::string(label) + std::string(spaces, ' ') + text + std::string(unit) + "\n";
}

std::string row_text(const DoorRow& row, Language language) {
  const std::string comma = japanese(language) ? "、" : ", ";
  std::string line = "  " + towns_text(row, language) + comma + caller_text(row.caller, language) +
                     comma + topics_text(row.topics, language) + comma +
                     closed_text(row.week, language);
  if (row.never()) return line + (japanese(language) ? "：受ける所がありません\n" : ": no door\n");
  line += japanese(language) ? "：開いている窓口がありません（次は " : ": closed (next: ";
  return line + next_text(row.next, language) + (japanese(language) ? "）\n" : ")\n");
}

enum class Opens { never, later };

/// All rows of one kind below their heading; nothing when there are none.
std::string rows_text(std::span<const DoorProof> proofs, Opens opens, std::string_view heading,
                      Language language) {
  std::string text;
  for (const DoorProof& proof : proofs) {
    for (const DoorRow& row : proof.rows) {
      if (row.never() == (opens == Opens::never)) text += row_text(row, language);
    }
  }
  return text.empty() ? text : "\n" + std::string(heading) + "\n" + text;
}

}  // namespace

std::string door_table(std::span<const DoorProof> proofs, TownsFrom from, Language language) {
  const bool ja = japanese(language);
  DoorCounts counts;
  std::uint64_t towns = 0;
  for (const DoorProof& proof : proofs) {
    counts.add(proof.counts);
    towns = std::max(towns, proof.towns);
  }
  const std::string_view unit = ja ? "通り" : "";
  std::string table;
  add_line(table, ja ? "町×相談する人×内容×曜日×時" : "town x caller x topic x day x hour",
           counts.all(), unit);
  add_line(table, ja ? "  開いている" : "  open", counts.open, unit);
  add_line(table, ja ? "  後で開く" : "  opens later", counts.later, unit);
  add_line(table, ja ? "  受ける所がない" : "  no door", counts.none, unit);
  add_line(table, ja ? "町" : "towns", towns, ja ? "町" : "");
  if (counts.none == 0) {
    table += ja ? "受ける所のない組み合わせは、ありません。\n" : "Everybody ends at a door.\n";
  }
  if (from == TownsFrom::content) {
    table += ja ? "町の表も郵便番号の表もないので、窓口や住所に書かれた町だけを確かめました。"
                  "書き忘れた町は分かりません（docs/町の表の入れ方.md）。\n"
                : "Without a table of towns or postal codes only towns that content names were "
                  "looked at.\n";
  }
  table += rows_text(proofs, Opens::never, ja ? "受ける所がない" : "No door", language);
  table += rows_text(proofs, Opens::later, ja ? "後で開く" : "Opens later", language);
  return table;
}

void report_gaps(const DoorProof& proof, DiagnosticSink& sink) {
  for (const DoorRow& row : proof.rows) {
    if (!row.never()) continue;
    sink.report(Fault::no_door, row.municipality->where,
                {towns_text(row, Language::ja), caller_text(row.caller, Language::ja),
                 all_topics_text(row.topics), std::string(word_of(row.caller).code)});
  }
}

}  // namespace shirube
