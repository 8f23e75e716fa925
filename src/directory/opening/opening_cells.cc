// Opening hours in the row of a table: a cell for each day.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "directory/opening/opening_hours.h"

namespace shirube {
namespace {

constexpr int day_count = DaySet::holiday + 1;
// What people write in such a cell; the first is what is written here.
constexpr std::array<std::string_view, 3> open_marks = {"○", "〇", "◯"};
constexpr std::array<std::string_view, 6> closed_words = {"休み", "休",     "休診",
                                                          "休業", "定休日", "×"};
constexpr std::array<std::string_view, 3> other_keys = {"closures", "around_the_clock", "note"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view text) {
  return std::find(words.begin(), words.end(), trim(text)) != words.end();
}

std::string day_name(int day) {
  DaySet days;
  days.add(day);
  return days_text(days);
}

std::vector<const OpeningRule*> rules_of(const OpeningHours& hours, int day) {
  std::vector<const OpeningRule*> rules;
  for (const OpeningRule& rule : hours.open) {
    if (rule.days.has(day)) rules.push_back(&rule);
  }
  return rules;
}

bool same_day(const OpeningHours& one, const OpeningHours& other, int day) {
  const auto rules = rules_of(one, day), others = rules_of(other, day);
  return std::equal(rules.begin(), rules.end(), others.begin(), others.end(),
                    [](const OpeningRule* a, const OpeningRule* b) {
                      return a->weeks == b->weeks && a->times == b->times;
                    });
}

std::string day_cell(const OpeningHours& hours, int day) {
  std::vector<std::string> lines;
  for (const OpeningRule* rule : rules_of(hours, day)) {
    const std::string times = Kind<OpeningTimes>::written(rule->times);
    lines.push_back(weeks_text(rule->weeks) + (rule->weeks.every() ? "" : " ") +
                    (times.empty() ? std::string(open_marks.front()) : times));
  }
  if (!lines.empty()) return join_items(lines, CellItems::any_sign);
  if (day == DaySet::holiday) return Kind<HolidayRule>::written(hours.holidays);
  return hours.open.empty() ? "" : std::string(closed_words.front());
}

void add(Node& mapping, std::string_view key, Node value) {
  if (value.blank()) return;
  const Location where = value.where;
  mapping.kind = Node::Kind::mapping;
  if (mapping.entries.empty()) mapping.where = where;
  mapping.entries.push_back({std::string(key), where, std::move(value)});
}

/// "第1・第3 9:00〜12:00", and "○" for times that are not known.
Node rule_node(const std::string& days, std::string_view line, const Location& where) {
  line = trim(line);
  Node rule;
  add(rule, "days", text_node(days, where));
  const std::string plain = replace_all(std::string(line), "　", " ");
  const std::size_t blank = std::min(plain.find(' '), plain.size());
  std::string_view times = plain;
  if (read_weeks(times.substr(0, blank))) {
    add(rule, "weeks", text_node(times.substr(0, blank), where));
    times = trim(times.substr(blank));
  }
  if (!is_one_of(open_marks, times)) add(rule, "times", text_node(times, where));
  return rule;
}

/// The rule of holidays that the cell says; empty for times, which are those of a rule of its own.
std::string_view holiday_rule(const CellText& cell) {
  if (is_one_of(closed_words, cell.text)) return closed_words.front();
  return vocabulary<HolidayRule>().find(cell.text) ? cell.text : std::string_view();
}

void add_rules(Node& rules, int day, const CellText& cell) {
  for (const CellItem& line : split_items(cell.text, CellItems::any_sign)) {
    rules.items.push_back(rule_node(day_name(day), line.text, cell.where));
  }
}

/// The days of which the cell is a mark and nothing else.
DaySet marked_days(std::span<const CellText> days) {
  DaySet marked;
  for (int day = 0; day < day_count; ++day) {
    if (is_one_of(open_marks, days[static_cast<std::size_t>(day)].text)) marked.add(day);
  }
  return marked;
}

Node rules_node(std::span<const CellText> days) {
  Node rules;
  rules.kind = Node::Kind::sequence;
  const auto closed = [](const CellText& cell) { return is_one_of(closed_words, cell.text); };
  const DaySet marked = marked_days(days);
  bool marks_said = false;
  for (int day = 0; day < day_count; ++day) {
    const CellText& cell = days[static_cast<std::size_t>(day)];
    if (marked.has(day)) {
      // One rule for all of them: there is nothing to tell of one day alone.
      if (!marks_said) rules.items.push_back(rule_node(days_text(marked), cell.text, cell.where));
      marks_said = true;
      continue;
    }
    const bool word = day == DaySet::holiday && !holiday_rule(cell).empty();
    if (!word && !closed(cell)) add_rules(rules, day, cell);
  }
  // Closed on some days and open on none: no hours say that, so that decoding must report it.
  const bool never_open = rules.items.empty();
  for (int day = 0; never_open && day < DaySet::holiday; ++day) {
    const CellText& cell = days[static_cast<std::size_t>(day)];
    if (closed(cell)) add_rules(rules, day, cell);
  }
  if (rules.items.empty()) return {};
  rules.where = rules.items.front().where;
  return rules;
}

}  // namespace

bool OpeningHours::operator==(const OpeningHours& other) const {
  for (int day = 0; day < day_count; ++day) {
    if (!same_day(*this, other, day)) return false;
  }
  return holidays == other.holidays && closures == other.closures &&
         around_the_clock == other.around_the_clock && note == other.note;
}

std::optional<std::vector<std::string>> cells_of_available_days(std::string_view text) {
  const std::optional<DaySet> days = read_days(text);
  if (!days) return std::nullopt;
  std::vector<std::string> cells(day_count);
  for (int day = 0; day < day_count; ++day) {
    if (days->has(day)) cells[static_cast<std::size_t>(day)] = open_marks.front();
  }
  // 平日,土曜日 leaves holidays out; 毎日 says nothing of them.
  const bool every_day = text.find("毎日") != text.npos;
  if (!days->has(DaySet::holiday)) {
    cells[DaySet::holiday] = every_day ? word_of(HolidayRule::unknown).label : closed_words.front();
  }
  return cells;
}

const std::vector<std::string>& Kind<OpeningHours>::columns() {
  static const std::vector<std::string> columns = [] {
    std::vector<std::string> names;
    for (int day = 0; day < day_count; ++day) names.push_back(day_name(day));
    for (const std::string_view key : other_keys) {
      names.emplace_back(describe<OpeningHours>().find(key)->text.label);
    }
    return names;
  }();
  return columns;
}

std::vector<std::string> Kind<OpeningHours>::write_cells(const OpeningHours& hours) {
  std::vector<std::string> cells;
  for (int day = 0; day < day_count; ++day) cells.push_back(day_cell(hours, day));
  for (const std::string_view key : other_keys) {
    cells.push_back(describe<OpeningHours>().find(key)->write_cells(&hours).front());
  }
  return cells;
}

Node Kind<OpeningHours>::node_of(std::span<const CellText> cells) {
  Node mapping;
  add(mapping, "open", rules_node(cells.first(day_count)));
  const CellText& holidays = cells[DaySet::holiday];
  add(mapping, "holidays", text_node(holiday_rule(holidays), holidays.where));
  for (std::size_t i = 0; i < other_keys.size(); ++i) {
    const Field* field = describe<OpeningHours>().find(other_keys[i]);
    add(mapping, other_keys[i], field->kind->node_of(cells.subspan(day_count + i, 1)));
  }
  return mapping;
}

}  // namespace shirube
