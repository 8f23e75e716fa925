#include "directory/written_texts.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "directory/field.h"
#include "directory/view.h"
#include "source/document.h"

namespace shirube {
namespace {

class Gather {
 public:
  explicit Gather(const Document& document) : document_(document) {}

  enum class Block { everybody, professionals };

  void visit(const Node& node, const std::string& key, Block block) {
    if (node.kind == Node::Kind::scalar && !node.text.empty()) {
      texts_.push_back(
          {&document_, node.text, node.where, key, block == Block::professionals, false});
    }
    for (const Node& item : node.items) visit(item, key, block);
    for (const Entry& entry : node.entries) {
      visit(entry.value, entry.key, entry.key == professionals_key ? Block::professionals : block);
    }
  }

  std::vector<WrittenText> all() {
    visit(document_.fields, "", Block::everybody);
    if (document_.body_line > 0) {
      texts_.push_back({&document_,
                        std::string(document_.body),
                        {document_.source, document_.body_line, 1, 1},
                        "body",
                        false,
                        true});
    }
    return std::move(texts_);
  }

 private:
  const Document& document_;
  std::vector<WrittenText> texts_;
};

}  // namespace

Location WrittenText::place_of(std::size_t begin, std::string_view part) const {
  part = part.substr(0, part.find('\n'));
  const auto length = static_cast<std::uint32_t>(character_count(part));
  if (below_fields) {
    const std::string_view before = std::string_view(text).substr(0, begin);
    const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    const std::string_view in_line = before.substr(before.rfind('\n') + 1);
    const auto column = static_cast<std::uint32_t>(character_count(in_line)) + 1;
    return {where.source, where.line + lines, column, length};
  }
  // A text of several lines was joined: the first line below the key that holds the part, or of a
  // part that was itself broken, the line above it, where the value begins.
  constexpr std::uint32_t most_lines = 200;
  for (std::uint32_t line = where.line; line < where.line + most_lines; ++line) {
    const std::string_view held = where.source->line(line);
    const std::size_t at = held.find(part);
    if (at == std::string_view::npos) continue;
    if (line == where.line) break;
    return {where.source, line, static_cast<std::uint32_t>(character_count(held.substr(0, at))) + 1,
            length};
  }
  return where;
}

std::vector<WrittenText> written_texts(const Document& document) {
  return Gather(document).all();
}

bool is_for_residents(const Document& document, const View& residents) {
  bool found = document.folder.empty();
  for (const RecordKind& kind : record_kinds()) {
    if (document.folder == kind.folder) found = residents.find(kind, document.name) != nullptr;
  }
  return found;
}

}  // namespace shirube
