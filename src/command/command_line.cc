#include "command/command_line.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/faults/command.h"
#include "base/text.h"
#include "command/command_table.h"

namespace shirube {
namespace {

using std::literals::operator""sv;

/// "-" is a word like others, and "-1" a number.
bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && !is_digit(word[1]);
}

std::string_view first_word(const CommandRow& row) {
  return row.name.substr(0, row.name.find(' '));
}

std::string_view second_word(const CommandRow& row) {
  const std::size_t blank = row.name.find(' ');
  return blank == row.name.npos ? ""sv : row.name.substr(blank + 1);
}

class Reader {
 public:
  Reader(std::span<const std::string_view> words, DiagnosticSink& sink)
      : words_(words), sink_(sink) {}

  CommandLine read() {
    bool options_ended = false;
    while (at_ < words_.size()) {
      const std::string_view word = words_[at_++];
      if (!options_ended && word == "--") {
        options_ended = true;
      } else if (!options_ended && looks_like_option(word)) {
        read_option(word);
      } else if (!line_.command && !lost_) {
        read_command(word);
      } else {
        read_operand(word);
      }
    }
    if (!lost_) look_for_missing();
    return std::move(line_);
  }

 private:
  /// The place of a fault is the number of its word, by which faults are told in order.
  void fault(const std::string& ja, const std::string& en, const std::string& suggestion = {}) {
    Location where;
    where.column = static_cast<std::uint32_t>(at_);
    sink_.report(CommandFault::usage, where, {ja, en}, suggestion);
  }

  void read_command(std::string_view word) {
    std::vector<std::string> names;
    for (const CommandRow& row : command_rows()) {
      names.emplace_back(first_word(row));
      if (first_word(row) != word) continue;
      line_.command = row.command;
      if (!second_word(row).empty()) read_second_word(row);
      return;
    }
    lost_ = true;
    const std::string list = join(command_rows(), ", ", first_word);
    fault("知らないコマンドです: " + std::string(word) + "。" + list + " のどれかを書きます",
          "unknown command: " + std::string(word) + "; it is one of " + list, nearest(word, names));
  }

  void read_second_word(const CommandRow& row) {
    const bool more = at_ < words_.size() && !looks_like_option(words_[at_]);
    if (more && words_[at_] == second_word(row)) {
      ++at_;
      return;
    }
    lost_ = true;
    const std::string name = "shirube " + std::string(row.name);
    fault(name + " のように続けます", "go on like this: " + name);
  }

  void read_operand(std::string_view word) {
    if (lost_) return;
    if (const auto add = row_of(*line_.command).add_operand) {
      add(line_, word);
      has_operands_ = true;
    } else {
      fault("知らない言葉があります: " + std::string(word), "unknown word: " + std::string(word));
    }
  }

  /// `word` is "--name", "--name=value", "-C" or "-Cvalue".
  void read_option(std::string_view word) {
    std::string_view name = word;
    std::optional<std::string_view> value;
    if (word.starts_with("--")) {
      name = word.substr(0, word.find('='));
      if (name.size() < word.size()) value = word.substr(name.size() + 1);
    } else if (word.size() > 2) {
      name = word.substr(0, 2);
      value = word.substr(2);
    }
    const OptionRow* own = find_option(name, Whose::own);
    const OptionRow* row = own ? own : find_option(name, Whose::any);
    if (!row) {
      unknown_option(name, value ? Written::with_value : Written::alone);
    } else if (own || lost_) {
      read_value(*row, value);
    } else {
      misplaced_option(*row);
      if (!value) skip_value(row->value.takes);
    }
  }

  enum class Whose { own, any };

  const OptionRow* find_option(std::string_view name, Whose whose) const {
    for (const OptionRow& row : option_rows()) {
      if (row.name != name && (row.letter.empty() || row.letter != name)) continue;
      const bool own =
          row.commands == every_command || (line_.command && row.belongs_to(*line_.command));
      if (own || whose == Whose::any) return &row;
    }
    return nullptr;
  }

  /// Whether the value stands in the word of the option (--out=FILE, -CFOLDER) or may be the next.
  enum class Written { with_value, alone };

  void unknown_option(std::string_view name, Written written) {
    std::vector<std::string> own;
    for (const OptionRow& row : option_rows()) {
      if (!line_.command || row.belongs_to(*line_.command)) own.emplace_back(row.name);
    }
    const std::string meant = nearest(name, own);
    if (!lost_) {
      fault("知らないオプションです: " + std::string(name), "unknown option: " + std::string(name),
            meant);
    }
    // The value of what was meant is no fault of its own.
    const OptionRow* row = meant.empty() ? nullptr : find_option(meant, Whose::any);
    const bool alone = !line_.command || !row_of(*line_.command).add_operand;
    const Takes usual = alone ? Takes::text : Takes::nothing;
    if (written == Written::alone) skip_value(row ? row->value.takes : usual);
  }

  void misplaced_option(const OptionRow& row) {
    const std::string name(row.name);
    if (!line_.command) {
      fault(name + " は、コマンドのあとに書きます", name + " stands after the command");
      return;
    }
    std::string list;
    for (const CommandRow& command : command_rows()) {
      if (!find_in(command.command, name)) continue;
      add_item(list, ", ", command.name);
    }
    const std::string own(row_of(*line_.command).name);
    fault(name + " は " + list + " のオプションです。" + own + " では使えません",
          name + " is an option of " + list + ", not of " + own);
  }

  static bool find_in(Command command, std::string_view name) {
    return std::any_of(option_rows().begin(), option_rows().end(), [&](const OptionRow& row) {
      return row.name == name && row.belongs_to(command);
    });
  }

  void skip_value(Takes takes) {
    if (takes == Takes::nothing) return;
    while (at_ < words_.size() && !looks_like_option(words_[at_])) {
      ++at_;
      if (takes != Takes::texts) return;
    }
  }

  void read_value(const OptionRow& row, std::optional<std::string_view> value) {
    const std::string name(row.name);
    if (row.value.takes == Takes::nothing) {
      if (value) {
        fault(name + " には値を書きません", name + " takes no value");
      } else {
        row.set(line_, {});
      }
      return;
    }
    const bool again = !given_.insert(row.name).second;
    if (again && row.value.takes != Takes::texts) {
      fault(name + " が二度あります。一つだけ書きます", name + " stands twice");
    }
    if (!value && (at_ == words_.size() || looks_like_option(words_[at_]))) {
      fault(name + " のあとに、値を一つ書きます", name + " needs a value");
      return;
    }
    set_value(row, value ? *value : words_[at_++]);
    if (value || row.value.takes != Takes::texts) return;
    while (at_ < words_.size() && !looks_like_option(words_[at_])) set_value(row, words_[at_++]);
  }

  void set_value(const OptionRow& row, std::string_view text) {
    OptionValue value{text};
    switch (row.value.takes) {
      case Takes::nothing:
      case Takes::text:
      case Takes::texts:
        break;
      case Takes::number:
        if (!read_number(row, value)) return;
        break;
      case Takes::day:
        if (!read_day(row, value)) return;
        break;
      case Takes::choice:
        if (!read_choice(row, value)) return;
        break;
    }
    row.set(line_, value);
  }

  bool read_number(const OptionRow& row, OptionValue& value) {
    const std::string name(row.name);
    const char* end = value.text.data() + value.text.size();
    const auto [stop, error] = std::from_chars(value.text.data(), end, value.number);
    if (value.text.empty() || stop != end) {
      fault(name + " の値は数で書きます", name + " takes a number");
      return false;
    }
    if (error == std::errc() && value.number >= row.value.least && value.number <= row.value.most)
      return true;
    const std::string least = std::to_string(row.value.least),
                      most = std::to_string(row.value.most);
    fault(name + " の値は " + least + " から " + most + " までの数です",
          name + " is a number from " + least + " to " + most);
    return false;
  }

  bool read_day(const OptionRow& row, OptionValue& value) {
    const auto date = read_date(value.text);
    if (date) value.day = date->date;
    const std::string name(row.name);
    if (!date) fault(name + " は 2026-04-01 の形で書きます", name + " looks like 2026-04-01");
    return date.has_value();
  }

  bool read_choice(const OptionRow& row, OptionValue& value) {
    const auto found = std::find(row.value.choices.begin(), row.value.choices.end(), value.text);
    value.number = found - row.value.choices.begin();
    if (found != row.value.choices.end()) return true;
    const std::vector<std::string> known(row.value.choices.begin(), row.value.choices.end());
    const std::string list = join(row.value.choices, ", ");
    const std::string name(row.name);
    const std::string one = known.size() > 1 ? " のどれか" : " だけ";
    fault(name + " に使えるのは " + list + one + "です", name + " takes " + list,
          nearest(value.text, known));
    return false;
  }

  void look_for_missing() {
    if (!line_.command) {
      const std::string list = join(command_rows(), ", ", first_word);
      if (line_.asked == Asked::run && !sink_.has_errors())
        fault("コマンドがありません。" + list + " のどれかを書きます",
              "there is no command; write one of " + list);
      return;
    }
    const CommandRow& command = row_of(*line_.command);
    if (!command.operands.empty() && !has_operands_) missing(command.operands);
    for (const OptionRow& row : option_rows()) {
      const bool needed = row.needed == Needed::yes && row.belongs_to(*line_.command);
      if (needed && !given_.contains(row.name)) missing(row.name);
    }
  }

  void missing(std::string_view what) {
    ++at_;
    fault(std::string(what) + " がありません", std::string(what) + " is missing");
  }

  std::span<const std::string_view> words_;
  DiagnosticSink& sink_;
  CommandLine line_;
  std::size_t at_ = 0;
  std::set<std::string_view> given_;
  bool has_operands_ = false;
  /// The command is not known, so that nobody can tell what its words should be.
  bool lost_ = false;
};

}  // namespace

CommandLine read_command_line(std::span<const std::string_view> words, DiagnosticSink& sink) {
  return Reader(words, sink).read();
}

}  // namespace shirube
