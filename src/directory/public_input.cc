#include "directory/public_input.h"

#include <memory>
#include <string>
#include <utility>

#include "directory/field.h"
#include "directory/written_texts.h"
#include "source/document.h"

namespace shirube {
namespace {

using Source = std::shared_ptr<const SourceText>;

bool is_for_professionals(const Entry& entry) {
  return entry.key == professionals_key;
}

/// What of a file for professionals has to stay: that it lies over a row of a table, which
/// residents do not get either.
bool hides_row(const Entry& entry) {
  return entry.key == "overlays" || entry.key == "audience";
}

Node public_part(const Node& node, const Source& source) {
  Node part{node.kind, node.where, node.text, {}, {}};
  part.where.source = source;
  for (const Node& item : node.items) part.items.push_back(public_part(item, source));
  for (const Entry& entry : node.entries) {
    if (is_for_professionals(entry)) continue;
    Entry copy{entry.key, entry.key_where, public_part(entry.value, source)};
    copy.key_where.source = source;
    part.entries.push_back(std::move(copy));
  }
  return part;
}

/// What residents may know of a document: what it says to them, or no more than which row of a
/// table it hides.
enum class Known { words, hidden_row };

Document public_part(const Document& document, Known known) {
  const bool has_body = known == Known::words && document.body_line > 0;
  std::string text;
  if (has_body) text = std::string(document.body_line - 1, '\n') + std::string(document.body);
  Document part{document.folder,
                document.name,
                std::make_shared<const SourceText>(document.source->path(), std::move(text)),
                {},
                {},
                0};
  if (has_body) {
    part.body = part.source->text().substr(document.body_line - 1);
    part.body_line = document.body_line;
  }
  part.fields = public_part(document.fields, part.source);
  if (known == Known::hidden_row) {
    std::erase_if(part.fields.entries, [](const Entry& entry) { return !hides_row(entry); });
  }
  return part;
}

}  // namespace

LoadInput public_input(const LoadInput& input, const View& residents) {
  LoadInput open = input;
  open.documents.clear();
  for (const Document& document : input.documents) {
    const bool for_residents = is_for_residents(document, residents);
    if (!for_residents && !document.fields.find("overlays")) continue;
    open.documents.push_back(
        public_part(document, for_residents ? Known::words : Known::hidden_row));
  }
  return open;
}

}  // namespace shirube
