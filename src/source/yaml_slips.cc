#include "source/yaml_slips.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "source/position_cursor.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view wide_blank = "　";
constexpr std::string_view name_letters = "abcdefghijklmnopqrstuvwxyz_";
/// Colons that look like the one of the keyboard.
constexpr std::string_view wide_colons[] = {"：", "﹕", "∶", "︓"};
/// What people type for the hyphen of an item.
constexpr std::string_view wide_bullets[] = {"－", "‐", "‑", "–", "−", "ー ", "ー　", "・", "･"};

enum class Blanks { narrow, wide_too };

/// Past the blanks at `at`.
std::size_t skip(std::string_view text, std::size_t at, Blanks blanks) {
  while (at < text.size()) {
    if (text[at] == ' ') {
      ++at;
    } else if (blanks == Blanks::wide_too && text.substr(at).starts_with(wide_blank)) {
      at += wide_blank.size();
    } else {
      break;
    }
  }
  return at;
}

std::string_view line_from(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find_first_of("\r\n", at), text.size()) - at);
}

Slip wide_blank_at(std::size_t at) {
  return {Slip::Kind::full_width, at, 1, "空白", "space"};
}

std::optional<Slip> colon_at(std::string_view text, std::size_t at, std::string_view name) {
  const std::string_view rest = text.substr(at);
  for (const std::string_view colon : wide_colons) {
    if (rest.starts_with(colon)) {
      return Slip{Slip::Kind::full_width, at, 1, "コロン「" + std::string(colon) + "」", "colon"};
    }
  }
  if (!rest.starts_with(':')) return std::nullopt;
  if (rest.substr(1).starts_with(wide_blank)) return wide_blank_at(at + 1);
  const bool blank = rest.size() == 1 || std::string_view(" \t\r\n").find(rest[1]) != npos;
  const bool address = rest.substr(1).starts_with("//") || name == "mailto";
  if (blank || address) return std::nullopt;
  return Slip{Slip::Kind::colon_blank, at, 1, std::string(name), std::string(name)};
}

std::optional<Slip> bullet_at(std::string_view text, std::size_t at) {
  const std::string_view line = trim(line_from(text, at));
  if (line.starts_with('-')) {
    const bool item = line.size() == 1 || line[1] == ' ' || line[1] == '-';
    if (item) return std::nullopt;
  } else if (!starts_with_any(line, wide_bullets)) {
    return std::nullopt;
  }
  return Slip{Slip::Kind::bullet, at, character_count(line), std::string(line), std::string(line)};
}

/// A full-width bracket or comma before a name within `{…}`: `{days: 平日、times: 9:00-12:00}`.
std::optional<Slip> flow_sign_in(std::string_view line, std::size_t at) {
  constexpr std::string_view signs[] = {"｛", "、", "，"};
  for (std::size_t i = line.find_first_of("{\xEF"); i < line.size(); ++i) {
    for (const std::string_view sign : signs) {
      if (!line.substr(i).starts_with(sign)) continue;
      const std::size_t name = skip(line, i + sign.size(), Blanks::wide_too);
      const std::size_t end = line.find_first_not_of(name_letters, name);
      if (end == npos || end == name || line[end] != ':') continue;
      const std::string quoted = "「" + std::string(sign) + "」";
      const bool bracket = sign == signs[0];
      return Slip{Slip::Kind::full_width, at + i, 1, (bracket ? "かっこ" : "読点") + quoted,
                  bracket ? "bracket" : "comma"};
    }
  }
  return std::nullopt;
}

/// True when the lines below, as far as they stand further right, are text of a block (`|`, `>`).
bool opens_block_text(std::string_view line) {
  const std::size_t sign = line.find_last_not_of("+-0123456789 \t");
  if (sign == npos || (line[sign] != '|' && line[sign] != '>')) return false;
  return sign == 0 || line[sign - 1] == ' ';
}

/// A slip of a rarer kind in the line at byte `at`: a colon that is missing, or a full-width one
/// after a name that is none of ours.
std::optional<Slip> rare_slip_at(std::string_view text, std::size_t at) {
  const std::string_view line = line_from(text, at);
  std::size_t first = skip(line, 0, Blanks::wide_too);
  while (line.substr(first).starts_with("- ")) first = skip(line, first + 2, Blanks::wide_too);
  if (line.find(':') != npos || line.substr(first).starts_with('#')) return std::nullopt;
  for (const std::string_view colon : wide_colons) {
    const std::size_t wide = line.find(colon, first);
    const bool after_name =
        wide != npos && wide > first && line.substr(first, wide - first).find(' ') == npos;
    if (after_name) {
      return Slip{Slip::Kind::full_width, at + wide, 1, "コロン「" + std::string(colon) + "」",
                  "colon"};
    }
  }
  const std::size_t end = line.find_first_not_of(name_letters, first);
  if (end == npos || end == first) return std::nullopt;
  const bool value_follows = line[end] == ' ' || static_cast<unsigned char>(line[end]) >= 0x80;
  if (!value_follows) return std::nullopt;
  const std::string name(line.substr(first, end - first));
  return Slip{Slip::Kind::syntax, at + first, name.size(), "名前のあとに「:」がありません", {}};
}

/// `name: value` with a value of one line, so that nothing may stand further right below it.
bool is_whole_entry(std::string_view line) {
  const std::size_t end = line.find_first_not_of(name_letters);
  if (end == npos || end == 0 || line[end] != ':') return false;
  const std::string_view value = trim(line.substr(end + 1));
  return !value.empty() && std::string_view("\"'|>[{#").find(value.front()) == npos;
}

/// A name that stands further right than the one above, or a comment within a text.
std::optional<Slip> slip_after(std::string_view above, std::string_view line, std::size_t above_at,
                               std::size_t at) {
  const std::size_t indent = skip(line, 0, Blanks::narrow), outer = skip(above, 0, Blanks::narrow);
  if (indent == line.size() || outer == above.size()) return std::nullopt;
  const std::size_t end = std::min(line.find_first_not_of(name_letters, indent), line.size());
  const bool entry = end > indent && line.substr(end).starts_with(':');
  if (entry && indent > outer && is_whole_entry(above.substr(outer))) {
    return Slip{Slip::Kind::syntax, at, indent, "行の先頭に余分な空白があります", {}};
  }
  if (!entry && outer > 0 && above[outer] == '#') {
    return Slip{Slip::Kind::syntax, above_at + outer, 1, "文章の途中にメモ（#）の行があります", {}};
  }
  return std::nullopt;
}

/// The slip in the line of the file at which the parser stumbles, or in the one before.
std::optional<Slip> slip_near(const SourceText& source, std::size_t begin, std::uint32_t line) {
  const char* const text = source.text().data();
  const std::string_view stumbled = source.line(line), above = source.line(line - 1);
  if (!stumbled.empty() && !above.empty()) {
    const auto at = static_cast<std::size_t>(stumbled.data() - text);
    const auto above_at = static_cast<std::size_t>(above.data() - text);
    if (above_at >= begin) {
      if (auto slip = slip_after(above, stumbled, above_at, at)) return slip;
    }
  }
  for (const std::uint32_t near : {line - 1, line}) {
    const std::string_view candidate = source.line(near);
    if (candidate.empty()) continue;
    const auto at = static_cast<std::size_t>(candidate.data() - text);
    if (at < begin) continue;
    if (auto slip = rare_slip_at(source.text(), at)) return slip;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Slip> slip_at(std::string_view text, std::size_t at) {
  if (auto bullet = bullet_at(text, at)) return bullet;
  const std::size_t end = std::min(text.find_first_not_of(name_letters, at), text.size());
  if (end == at) return std::nullopt;
  const std::size_t colon = skip(text, end, Blanks::wide_too);
  const auto slip = colon_at(text, colon, text.substr(at, end - at));
  const bool colon_follows = slip || text.substr(colon).starts_with(':');
  const std::size_t wide = text.substr(0, colon).find(wide_blank, end);
  if (colon_follows && wide != npos) return wide_blank_at(wide);
  return slip;
}

std::optional<Slip> slip_in_key(std::string_view key, std::size_t at) {
  if (key.starts_with(wide_blank)) return wide_blank_at(at);
  auto slip = slip_at(key, 0);
  if (!slip && key.ends_with(wide_blank)) slip = wide_blank_at(key.size() - wide_blank.size());
  if (slip) slip->at += at;
  return slip;
}

std::vector<Slip> slips_in(std::string_view text, std::size_t begin, std::size_t end) {
  text = text.substr(0, end);
  std::vector<Slip> slips;
  std::size_t block_column = npos;  // text of a block stands right of it
  for (std::size_t line = begin; line < end;) {
    const std::size_t next = std::min(text.find('\n', line), end) + 1;
    const std::size_t plain = skip(text, line, Blanks::narrow);
    std::size_t first = skip(text, line, Blanks::wide_too);
    const bool blank = first >= end || text[first] == '\n' || text[first] == '\r';
    const bool within = block_column != npos && plain - line > block_column;
    if (!blank && !within && text[first] != '#') {
      block_column = opens_block_text(trim(line_from(text, line))) ? plain - line : npos;
      while (text.substr(first).starts_with("- ")) first = skip(text, first + 2, Blanks::wide_too);
      const std::size_t wide = text.substr(0, first).find(wide_blank, line);
      if (wide != npos) slips.push_back(wide_blank_at(wide));
      if (auto slip = slip_at(text, first)) slips.push_back(std::move(*slip));
      if (auto slip = flow_sign_in(line_from(text, first), first))
        slips.push_back(std::move(*slip));
    }
    line = next;
  }
  return slips;
}

void report_slip(const Slip& slip, PositionCursor& cursor, DiagnosticSink& diagnostics) {
  const Location where = cursor.at(slip.at, slip.length);
  switch (slip.kind) {
    case Slip::Kind::full_width:
      return diagnostics.report(SourceFault::yaml_full_width, where, {slip.what, slip.what_en});
    case Slip::Kind::colon_blank:
      return diagnostics.report(SourceFault::yaml_colon_blank, where, {slip.what});
    case Slip::Kind::syntax:
      return diagnostics.report(SourceFault::yaml_syntax, where, {slip.what});
    case Slip::Kind::bullet:
      return diagnostics.report(SourceFault::yaml_bullet, where, {slip.what});
  }
}

std::vector<Diagnostic> explained_by_slips(const std::shared_ptr<const SourceText>& source,
                                           std::size_t begin, std::size_t end,
                                           std::vector<Diagnostic> told) {
  const auto is_syntax = [](const Diagnostic& d) { return d.fault == SourceFault::yaml_syntax; };
  if (std::none_of(told.begin(), told.end(), is_syntax)) return told;
  DiagnosticSink found;
  PositionCursor cursor(source);
  const std::string_view text = source->text();
  std::vector<Slip> seen = slips_in(text, begin, end);
  if (seen.empty()) {
    const auto stumble = std::find_if(told.begin(), told.end(), is_syntax)->line;
    if (auto slip = slip_near(*source, begin, stumble)) seen.push_back(std::move(*slip));
  }
  for (const Slip& slip : seen) report_slip(slip, cursor, found);
  const std::vector<Diagnostic> slips = found.sorted();
  if (slips.empty()) return told;
  std::erase_if(told,
                [&](const Diagnostic& d) { return is_syntax(d) && d.line >= slips.front().line; });
  told.insert(told.end(), slips.begin(), slips.end());
  return told;
}

}  // namespace shirube
