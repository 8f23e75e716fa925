#include "publish/known_pages.h"

#include <charconv>
#include <utility>

#include "base/hash.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::string_view first_line = "shirube known pages 1\n";
constexpr std::string_view sum_name = "sum\t";

/// Texts without what ends a cell or a line.
std::string escaped(std::string_view text) {
  std::string all;
  for (const char c : text) {
    switch (c) {
      case '\t':
        all += "%t";
        break;
      case '\n':
        all += "%n";
        break;
      case '%':
        all += "%%";
        break;
      default:
        all += c;
    }
  }
  return all;
}

std::string unescaped(std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool marked = text[i] == '%' && i + 1 < text.size();
    if (marked) ++i;
    all += marked && text[i] == 't' ? '\t' : marked && text[i] == 'n' ? '\n' : text[i];
  }
  return all;
}

std::string hexadecimal(std::uint64_t number) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number, 16).ptr;
  return {digits, end};
}

/// Also empty ones.
std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (true) {
    const std::size_t end = text.find(separator);
    pieces.push_back(text.substr(0, end));
    if (end == text.npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::string page_line(const std::string& path, const KnownPage& page) {
  const std::string reads = join(page.reads, ",", hexadecimal);
  std::string line =
      "page\t" + path + "\t" + page.hash + "\t" + std::to_string(page.bytes) + "\t" + reads;
  for (const std::string& kept : page.kept) line.append("\t").append(escaped(kept));
  return line + "\n";
}

KnownPage read_page(const std::vector<std::string_view>& cells) {
  KnownPage page{std::string(cells[2]), number_written(cells[3]), {}, {}};
  for (const std::string_view part : pieces_of(cells[4], ',')) {
    if (part.empty()) continue;
    page.reads.push_back(number_written(part, 16));
  }
  for (std::size_t i = 5; i < cells.size(); ++i) page.kept.push_back(unescaped(cells[i]));
  return page;
}

bool read_line(const std::vector<std::string_view>& cells, KnownPages& known) {
  const std::string_view name = cells[0];
  if (name == "page" && cells.size() > 4) {
    known.pages.emplace_hint(known.pages.end(), cells[1], read_page(cells));
  } else if (name == "input" && cells.size() == 3) {
    known.input.emplace_hint(known.input.end(), unescaped(cells[1]), cells[2]);
  } else if (name == "program" && cells.size() == 2) {
    known.program = cells[1];
  } else if (name == "day" && cells.size() == 2) {
    known.day = cells[1];
  } else if (name == "withheld" && cells.size() == 2) {
    known.withheld = cells[1];
  } else {
    return false;
  }
  return true;
}

}  // namespace

const KnownPage* KnownPages::find(std::string_view path) const {
  const auto found = pages.find(path);
  return found == pages.end() ? nullptr : &found->second;
}

std::optional<KnownPages> KnownPages::read(std::string_view text) {
  const std::size_t sum = text.rfind(sum_name);
  if (!text.starts_with(first_line) || sum == text.npos) return std::nullopt;
  const std::string_view body = text.substr(0, sum);
  if (text.substr(sum + sum_name.size()) != content_hash(body) + "\n") return std::nullopt;
  KnownPages known;
  for (std::size_t at = first_line.size(); at < body.size();) {
    const std::size_t end = body.find('\n', at);
    if (!read_line(pieces_of(body.substr(at, end - at), '\t'), known)) return std::nullopt;
    at = end + 1;
  }
  return known;
}

std::string KnownPages::text() const {
  std::string text(first_line);
  text += "program\t" + program + "\nday\t" + day + "\nwithheld\t" + withheld + "\n";
  for (const auto& [path, hash] : input) text += "input\t" + escaped(path) + "\t" + hash + "\n";
  for (const auto& [path, page] : pages) text += page_line(path, page);
  const std::string sum = content_hash(text);
  return text.append(sum_name).append(sum).append("\n");
}

}  // namespace shirube
