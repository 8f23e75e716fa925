#include "site/doors/door_table.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/text.h"
#include "site/doors/door_words.h"
#include "site/parts/cards.h"
#include "theme/number_text.h"
#include "words/doors.h"

namespace shirube {
namespace {

/// A number with what it counts: 1,234通り.
using Amount = std::string (DoorsWords::*)(std::string_view) const;

void add_line(std::string& table, const DoorsWords& words, const std::string& label,
              std::uint64_t number, Amount amount = &DoorsWords::combinations) {
  constexpr std::size_t label_width = 30;
  constexpr std::size_t number_width = 13;
  const std::string text = grouped(static_cast<std::int64_t>(number));
  const std::size_t spaces = std::max(display_width(label), label_width) - display_width(label) +
                             std::max(text.size(), number_width) - text.size();
  table += label + std::string(spaces, ' ') + (words.*amount)(text) + "\n";
}

std::string row_text(const DoorRow& row, Language language) {
  const DoorsWords words(language);
  const std::string towns = towns_text(row, language);
  const std::string caller = caller_text(row.caller, language);
  const std::string topics = topics_text(row.topics, language);
  const std::string times = closed_text(row.week, language);
  return "  " +
         (row.never() ? words.never(towns, caller, topics, times)
                      : words.closed(towns, caller, topics, times, next_text(row.next, language))) +
         "\n";
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
  const DoorsWords words(language);
  DoorCounts counts;
  std::uint64_t towns = 0;
  for (const DoorProof& proof : proofs) {
    counts.add(proof.counts);
    towns = std::max(towns, proof.towns);
  }
  std::string table;
  add_line(table, words, words.all(), counts.all());
  add_line(table, words, "  " + words.open(), counts.open);
  add_line(table, words, "  " + words.opens_later(), counts.later);
  add_line(table, words, "  " + words.no_door(), counts.none);
  add_line(table, words, words.known_towns(), towns, &DoorsWords::number_of_towns);
  if (counts.none == 0) table += words.everybody_ends_at_a_door() + "\n";
  if (from == TownsFrom::content) table += words.only_towns_of_content() + "\n";
  table += rows_text(proofs, Opens::never, words.rows_of_no_door(), language);
  table += rows_text(proofs, Opens::later, words.rows_opening_later(), language);
  return table;
}

void report_gaps(const DoorProof& proof, DiagnosticSink& sink) {
  for (const DoorRow& row : proof.rows) {
    if (!row.never()) continue;
    sink.report(DirectoryFault::no_door, row.municipality->where,
                {towns_text(row, Language::ja), caller_text(row.caller, Language::ja),
                 labels_of(row.topics), std::string(word_of(row.caller).code)});
  }
}

}  // namespace shirube
