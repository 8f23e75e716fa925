#include "directory/decoder.h"

#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::string_view separators[] = {"、", "，", "､", ",", "・", "/", "／"};
constexpr std::string_view bullets[] = {"ー", "―", "—", "─", "•", "●", "■", "◆"};

bool ends_with_separator(std::string_view line) {
  for (const std::string_view sign : separators) {
    if (line.ends_with(sign)) return true;
  }
  return false;
}

/// The first line of a plain value that goes on in the next, as the file has it; else empty.
std::string_view first_of_lines(const Node& node) {
  if (!node.where.source) return {};
  std::string_view line = node.where.source->line(node.where.line);
  const std::u32string letters = to_code_points(line);
  if (letters.size() < node.where.column) return {};
  const std::string before = to_utf8(std::u32string_view(letters).substr(0, node.where.column - 1));
  line = trim(line.substr(before.size()));
  if (line.empty() || line.starts_with(trim(node.text))) return {};
  const bool plain = std::string_view("\"'|>").find(line.front()) == std::string_view::npos;
  return plain ? line : std::string_view();
}

}  // namespace

void Decoder::bad_value(const Node& node, std::string_view what, const FieldContext& field) {
  sink_.report(DirectoryFault::bad_value, node.where,
               {node.text, std::string(what), std::string(field.example)});
}

void Decoder::wrong_shape(const Node& node, std::string_view expected, const FieldContext& field) {
  sink_.report(DirectoryFault::wrong_shape, node.where,
               {std::string(field.key), std::string(expected), std::string(field.example)});
}

bool Decoder::good_for_list(const Node& node) {
  if (node.kind != Node::Kind::scalar) return true;
  const std::string_view text = trim(node.text);
  if (text.starts_with("［") && text.ends_with("］")) {
    sink_.report(SourceFault::yaml_full_width, node.where, {"かっこ「［」", "bracket"});
    return false;
  }
  const std::string_view first = first_of_lines(node);
  if (starts_with_any(text, bullets)) {
    sink_.report(SourceFault::yaml_bullet, node.where, {std::string(first.empty() ? text : first)});
    return false;
  }
  if (first.empty() || ends_with_separator(first)) return true;
  const std::string_view next = trim(node.where.source->line(node.where.line + 1));
  if (starts_with_any(next, separators)) return true;
  sink_.report(SourceFault::yaml_bullet, node.where, {std::string(first)});
  return false;
}

void Decoder::lost_zero(const Node& node, const FieldContext& field, const std::string& mended) {
  sink_.report(DirectoryFault::leading_zero_lost, node.where,
               {std::string(field.label), std::string(trim(node.text)), mended});
}

const std::string* Decoder::scalar(const Node& node, const FieldContext& field) {
  if (node.kind == Node::Kind::scalar) return &node.text;
  wrong_shape(node, "値を一つ書きます", field);
  return nullptr;
}

}  // namespace shirube
