#include "command/command_help.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "command/command_table.h"

namespace shirube {
namespace {

using Lines = std::vector<std::pair<std::string, std::string_view>>;

/// Two columns, the second below itself.
std::string columns(const Lines& lines) {
  std::size_t width = 0;
  for (const auto& [left, right] : lines) width = std::max(width, display_width(left));
  std::string text;
  for (const auto& [left, right] : lines) {
    text += "  " + left + std::string(width - display_width(left) + 2, ' ');
    text += std::string(right) + "\n";
  }
  return text;
}

/// "-C, --directory フォルダー", "    --lang ja|en".
std::string written(const OptionRow& row, Language language) {
  std::string text = row.letter.empty() ? "    " : std::string(row.letter) + ", ";
  text += row.name;
  if (row.value.takes == Takes::choice) {
    text += " " + join(row.value.choices, "|");
  } else if (row.value.takes != Takes::nothing) {
    text += " " + std::string(row.value.name.in(language));
  }
  return text;
}

std::string usage(const CommandRow& row, Language language) {
  std::string text(Wording{"使い方: shirube ", "Usage: shirube "}.in(language));
  text += row.name;
  if (!row.operands.empty()) text += " " + std::string(row.operands);
  for (const OptionRow& option : option_rows()) {
    const bool needed = option.needed == Needed::yes && option.belongs_to(row.command);
    if (needed) text += " " + std::string(trim(written(option, language)));
  }
  text += Wording{" [オプション]\n", " [OPTIONS]\n"}.in(language);
  return text;
}

}  // namespace

std::string command_help(std::optional<Command> command, Language language) {
  Lines options;
  for (const OptionRow& row : option_rows()) {
    const bool shown = command ? row.belongs_to(*command) : row.commands == every_command;
    if (shown) options.emplace_back(written(row, language), row.help.in(language));
  }
  const std::string options_head(Wording{"\nオプション:\n", "\nOptions:\n"}.in(language));
  if (command) {
    const CommandRow& row = row_of(*command);
    return usage(row, language) + std::string(row.what.in(language)) + "\n" + options_head +
           columns(options);
  }
  Lines commands;
  for (const CommandRow& row : command_rows()) {
    commands.emplace_back(row.name, row.what.in(language));
  }
  constexpr Wording head = {
      "使い方: shirube コマンド [オプション]\n"
      "在宅医療・介護の資源のサイトを、住民向けと専門職向けに作ります。\n\nコマンド:\n",
      "Usage: shirube COMMAND [OPTIONS]\n"
      "Makes sites of medical and care resources, for residents and for professionals.\n\n"
      "Commands:\n"};
  constexpr Wording more = {
      "\nコマンドのオプションは「shirube build --help」のように確かめられます。\n",
      "\nFor the options of a command: shirube build --help\n"};
  return std::string(head.in(language)) + columns(commands) + options_head + columns(options) +
         std::string(more.in(language));
}

}  // namespace shirube
