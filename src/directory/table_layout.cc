#include "directory/table_layout.h"

#include <algorithm>
#include <utility>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/field_names.h"
#include "directory/opening/opening_hours.h"
#include "source/table.h"

namespace shirube {
namespace {

constexpr std::string_view break_word = "（改行）";

/// A name or an address with its line breaks taken out: none between Japanese letters, else a
/// blank.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const std::string& part : split(replace_all(std::string(text), break_word, "\n"), "\n")) {
    const std::string_view words = trim(part);
    const bool latin = !line.empty() && !words.empty() &&
                       (static_cast<unsigned char>(line.back()) < 0x80 &&
                        static_cast<unsigned char>(words.front()) < 0x80);
    if (latin) line += ' ';
    line += words;
  }
  return line;
}

std::string read_text(std::string_view text, CellReading reading) {
  switch (reading) {
    case CellReading::one_line:
      return in_one_line(text);
    case CellReading::lines:
      return replace_all(std::string(text), break_word, "\n");
    case CellReading::zero_is_none:
      return nfkc(text).find_first_not_of('0') == std::string::npos ? "" : std::string(text);
    case CellReading::as_written:
    case CellReading::available_days:
    case CellReading::own:
      break;
  }
  return std::string(text);
}

std::size_t cell_of(const LayoutColumn& column, const Field& field) {
  const std::vector<std::string>& parts = field.kind->columns();
  const auto part = std::find(parts.begin(), parts.end(), column.part);
  return part == parts.end() ? 0 : static_cast<std::size_t>(part - parts.begin());
}

}  // namespace

LayoutReader::LayoutReader(const Table& table, const Description& description,
                           std::span<const LayoutColumn> layout, DiagnosticSink& sink)
    : table_(table), layout_(layout), sink_(sink) {
  for (const LayoutColumn& column : layout) {
    indices_.push_back(index_of(column));
    if (column.reading == CellReading::own || &column.record() != &description) continue;
    const Field* field = description.find(column.field);
    const auto is_same = [field](const FieldColumns& each) { return each.field == field; };
    if (std::none_of(fields_.begin(), fields_.end(), is_same)) {
      fields_.push_back({field, column.needed, {}});
    }
    std::find_if(fields_.begin(), fields_.end(), is_same)->columns.push_back(indices_.size() - 1);
  }
}

bool LayoutReader::is_whole_field(const LayoutColumn& column) const {
  return std::count_if(layout_.begin(), layout_.end(), [&](const LayoutColumn& each) {
           return each.record == column.record && each.field == column.field;
         }) == 1;
}

std::optional<std::size_t> LayoutReader::index_of(const LayoutColumn& column) const {
  const auto index = table_.column(column.heading);
  if (index || !is_whole_field(column)) return index;
  const Field& field = *column.record().find(column.field);
  const std::vector<std::string>& headings = table_.names();
  const auto other = std::find_if(headings.begin(), headings.end(),
                                  [&](const std::string& each) { return goes_by(field, each); });
  if (other == headings.end()) return std::nullopt;
  return static_cast<std::size_t>(other - headings.begin());
}

std::string LayoutReader::missing() const {
  std::string missing;
  for (std::size_t i = 0; i < layout_.size(); ++i) {
    if (!indices_[i]) add_item(missing, "、", layout_[i].heading);
  }
  return missing;
}

std::vector<std::string_view> LayoutReader::known() const {
  std::vector<std::string_view> names;
  for (const auto& index : indices_) {
    if (index) names.push_back(table_.names()[*index]);
  }
  return names;
}

void LayoutReader::go_to(std::size_t row) {
  row_ = row;
  replaced_.clear();
}

std::string_view LayoutReader::cell(std::size_t column) const {
  const auto& index = indices_[column];
  return index ? trim(table_.cell(row_, *index)) : std::string_view();
}

Location LayoutReader::where(std::size_t column) const {
  return table_.where(row_, indices_[column].value_or(0));
}

void LayoutReader::replace(std::size_t column, std::string text) {
  replaced_[column] = std::move(text);
}

bool LayoutReader::read_needed(void* record) {
  return std::all_of(fields_.begin(), fields_.end(), [&](const FieldColumns& columns) {
    return columns.needed == Needed::no || read_field(columns, record);
  });
}

void LayoutReader::read_others(void* record) {
  for (const FieldColumns& columns : fields_) {
    if (columns.needed == Needed::no) read_field(columns, record);
  }
}

std::vector<LayoutReader::FilledCell> LayoutReader::filled_cells(const FieldColumns& columns) {
  std::vector<FilledCell> cells(columns.field->kind->cell_count());
  for (const std::size_t column : columns.columns) {
    if (layout_[column].reading == CellReading::available_days) {
      fill_days(column, cells);
    } else {
      fill(column, cells);
    }
  }
  return cells;
}

/// Columns that are one cell of the field (緯度 and 経度) stand there with a comma between.
void LayoutReader::fill(std::size_t column, std::vector<FilledCell>& cells) {
  const LayoutColumn& layout = layout_[column];
  FilledCell& filled = cells[cell_of(layout, *layout.record().find(layout.field))];
  const auto replaced = replaced_.find(column);
  const std::string_view text = replaced == replaced_.end() ? cell(column) : replaced->second;
  add_item(filled.heading, "・", layout.heading);
  if (cell(column).empty()) return;
  if (filled.said.empty()) filled.where = where(column);
  add_item(filled.said, ", ", cell(column));
  add_item(filled.text, ", ", read_text(text, layout.reading));
}

void LayoutReader::fill_days(std::size_t column, std::vector<FilledCell>& cells) {
  const std::string heading(layout_[column].heading), said(cell(column));
  if (said.empty()) return;
  const auto days = cells_of_available_days(said);
  if (!days)
    return report(DirectoryFault::table_value_dropped, column, {heading, said, "平日,土曜日"});
  for (std::size_t day = 0; day < days->size(); ++day) {
    if (!(*days)[day].empty()) cells[day] = {(*days)[day], heading, said, where(column)};
  }
}

bool LayoutReader::read_field(const FieldColumns& columns, void* record) {
  const Field& field = *columns.field;
  std::vector<FilledCell> cells = filled_cells(columns);
  while (true) {
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](const FilledCell& each) { return !each.text.empty(); });
    if (first == cells.end()) {
      return columns.needed == Needed::no || report_unusable(columns.columns.front());
    }
    std::vector<CellText> texts;
    for (const FilledCell& each : cells) texts.push_back({each.text, each.where});
    DiagnosticSink faults;
    Decoder decoder(faults, Decoder::Origin::table_of_others);
    const FieldContext context{field.key, first->heading, field.text.example, field.readers};
    field.kind->read_cells(texts, field.in(record), context, decoder);
    if (!faults.has_errors()) {
      for (const Diagnostic& fault : faults.sorted()) {
        if (!was_told(fault.fault, fault.arguments)) sink_.add(fault);
      }
      return true;
    }
    field.kind->clear(field.in(record));
    if (columns.needed == Needed::yes) {
      return report_unusable(columns.columns.front(), faults.sorted().front().suggestion);
    }
    leave_out(faults, field, cells);
  }
}

void LayoutReader::leave_out(const DiagnosticSink& faults, const Field& field,
                             std::vector<FilledCell>& cells) {
  const std::vector<Diagnostic> all = faults.sorted();
  const auto at_fault = [&all](const FilledCell& cell) {
    return !cell.text.empty() && std::any_of(all.begin(), all.end(), [&](const auto& fault) {
      return fault_info(fault.fault).severity == Severity::error && fault.line == cell.where.line &&
             fault.column == cell.where.column;
    });
  };
  // An error that stands at none of them is one of all.
  const bool some = std::any_of(cells.begin(), cells.end(), at_fault);
  std::set<std::string> told;
  for (FilledCell& cell : cells) {
    if (cell.text.empty() || (some && !at_fault(cell))) continue;
    cell.text.clear();
    if (!told.insert(cell.heading).second) continue;
    sink_.report(DirectoryFault::table_value_dropped, cell.where,
                 {cell.heading, cell.said, std::string(field.text.example)});
  }
}

bool LayoutReader::was_told(Fault fault, const std::vector<std::string>& arguments) {
  return fault == DirectoryFault::leading_zero_lost && !zero_told_.insert(arguments.front()).second;
}

void LayoutReader::report(Fault fault, std::size_t column, std::vector<std::string> arguments) {
  if (!was_told(fault, arguments)) sink_.report_any(fault, where(column), std::move(arguments));
}

bool LayoutReader::report_unusable(std::size_t column, std::string suggestion) {
  const std::string name(layout_[column].heading);
  const std::string text(cell(column));
  sink_.report(DirectoryFault::table_row_unusable, where(column),
               {text.empty() ? name + "が空です" : name + "「" + text + "」は読めません"},
               std::move(suggestion));
  return false;
}

}  // namespace shirube
