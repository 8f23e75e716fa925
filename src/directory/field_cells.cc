// Writing records back: as a mapping, and as the cells of a table's row.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "directory/field.h"
#include "directory/record.h"

namespace shirube {
namespace {

constexpr std::string_view readers_label = "読む人";

bool says_nothing(const Node& node) {
  return node.text.empty() && node.items.empty() && node.entries.empty();
}

bool has_readers_cell(const Field& field) {
  return field.readers == Readers::as_written;
}

std::size_t cell_count(const Field& field) {
  return field.kind->cell_count() + (has_readers_cell(field) ? 1 : 0);
}

bool as_in_new_record(const Field& field, const void* record) {
  return field.kind->same(field.in(record), field.in_new_record());
}

/// Whoever is not said to be everyone is not: a slip of the pen must not publish anything.
Readers readers_of(const CellText& cell) {
  const Word* word = vocabulary<RecordAudience>().find(cell.text);
  const bool everyone = word && word->value == int(RecordAudience::everyone);
  return cell.blank() || everyone ? Readers::everyone : Readers::professionals;
}

/// Where the first cell stands that says anything.
Location where_of(std::span<const CellText> cells) {
  const auto first =
      std::find_if(cells.begin(), cells.end(), [](const CellText& cell) { return !cell.blank(); });
  return first == cells.end() ? Location() : first->where;
}

Node mapping_at(const Location& where) {
  Node mapping;
  mapping.kind = Node::Kind::mapping;
  mapping.where = where;
  return mapping;
}

/// Adds the entries for professionals, if there are any, as the last entry.
Node with_block(Node mapping, Node block) {
  if (block.entries.empty()) return mapping;
  block.where = block.entries.front().key_where;
  mapping.entries.push_back({std::string(professionals_key), block.where, std::move(block)});
  return mapping;
}

}  // namespace

Node Field::write(const void* record) const {
  return as_in_new_record(*this, record) ? Node() : kind->write(in(record));
}

std::vector<std::string> Field::columns() const {
  std::vector<std::string> headings;
  for (const std::string& part : kind->columns()) {
    headings.push_back(std::string(text.label) + " " + part);
  }
  if (headings.empty()) headings.emplace_back(text.label);
  if (has_readers_cell(*this)) {
    headings.push_back(std::string(text.label) + " " + std::string(readers_label));
  }
  return headings;
}

std::vector<std::string> Field::write_cells(const void* record) const {
  if (as_in_new_record(*this, record)) return std::vector<std::string>(cell_count(*this));
  std::vector<std::string> cells = kind->write_cells(in(record));
  if (has_readers_cell(*this)) {
    const bool withheld = kind->written_for(in(record)) == Readers::professionals;
    cells.emplace_back(withheld ? word_of(RecordAudience::professionals).label : "");
  }
  return cells;
}

bool Description::in_block(const Field& field, Readers written_for) const {
  const Readers readers = field.readers == Readers::as_written ? written_for : field.readers;
  return has_professionals_block_ && readers == Readers::professionals;
}

Node Description::write(const void* record) const {
  Node mapping = mapping_at({});
  Node block = mapping_at({});
  for (const Field& field : fields_) {
    Node value = field.write(record);
    if (says_nothing(value)) continue;
    Node& into = in_block(field, field.kind->written_for(field.in(record))) ? block : mapping;
    into.entries.push_back({std::string(field.key), {}, std::move(value)});
  }
  return with_block(std::move(mapping), std::move(block));
}

std::vector<std::string> Description::write_cells(const void* record) const {
  std::vector<std::string> cells;
  cells.reserve(columns_.size());
  for (const Field& field : fields_) {
    for (std::string& cell : field.write_cells(record)) cells.push_back(std::move(cell));
  }
  return cells;
}

Node Description::node_of(std::span<const CellText> cells) const {
  Node mapping = mapping_at(where_of(cells));
  Node block = mapping_at({});
  for (const Field& field : fields_) {
    const std::span<const CellText> own = cells.first(cell_count(field));
    cells = cells.subspan(own.size());
    const std::span<const CellText> said = own.first(field.kind->cell_count());
    Node value = field.kind->node_of(said);
    if (says_nothing(value)) continue;
    const bool withheld =
        in_block(field, has_readers_cell(field) ? readers_of(own.back()) : field.readers);
    (withheld ? block : mapping)
        .entries.push_back({std::string(field.key), where_of(said), std::move(value)});
  }
  mapping = with_block(std::move(mapping), std::move(block));
  return mapping.entries.empty() ? Node() : mapping;
}

bool Description::read_cells(std::span<const CellText> cells, const Location& row, void* record,
                             Decoder& decoder) const {
  bool good = true;
  std::size_t at = 0;
  for (const Field& field : fields_) {
    at += cell_count(field);
    const CellText& readers = cells[at - 1];
    if (!has_readers_cell(field) || readers.blank()) continue;
    const Node word = text_node(readers.text, readers.where);
    good = decode_word(word, vocabulary<RecordAudience>(), decoder) && good;
  }
  Node mapping = node_of(cells);
  mapping.kind = Node::Kind::mapping;
  mapping.where = row;
  return decode(mapping, record, decoder) && good;
}

}  // namespace shirube
