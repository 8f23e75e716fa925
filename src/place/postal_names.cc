#include "place/postal_names.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::string_view ordinal = "第";
constexpr std::string_view ordinal_kana = "だい";

/// 種市, 第, 1 and 地割.
struct Numbered {
  std::string stem;
  std::string_view mark;
  int number = 0;
  std::string counter;
};

std::optional<Numbered> read_numbered(std::string_view name) {
  const auto first = std::find_if(name.begin(), name.end(), is_digit);
  const auto last = std::find_if_not(first, name.end(), is_digit);
  if (first == name.end()) return std::nullopt;
  Numbered numbered;
  numbered.stem = std::string(name.begin(), first);
  if (numbered.stem.ends_with(ordinal)) {
    numbered.stem.resize(numbered.stem.size() - ordinal.size());
    numbered.mark = ordinal;
  }
  const std::string_view digits(first, last);
  const auto end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, numbered.number).ec != std::errc()) return std::nullopt;
  numbered.counter = std::string(last, name.end());
  return numbered;
}

std::string name_of(const Numbered& numbered, int number) {
  return numbered.stem + std::string(numbered.mark) + std::to_string(number) + numbered.counter;
}

/// The parts of a list or range, whatever sign stands between them.
std::vector<std::string> parts_of(std::string_view text, std::string_view sign) {
  std::vector<std::string> parts;
  for (const std::string& part : split(std::string(text), sign)) {
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  }
  return parts;
}

class NameReader {
 public:
  NameReader(std::string_view name, std::string_view kana)
      : names_(parts_of(replace_all(nfkc(name), "~", "〜"), "、")),
        kanas_(parts_of(replace_all(std::string(kana), ",", "、"), "、")) {}

  std::vector<PostalName> read() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      kana_ = kanas_.size() == names_.size() ? kanas_[i] : std::string();
      // What has no name of its own has that of the part before: 釜石第15地割、第16地割.
      if (i > 0 && lacks_stem(names_[i])) {
        kana_ = "";
        names_[i] = stem_ + names_[i];
      }
      if (const auto numbered = read_numbered(names_[i])) stem_ = numbered->stem;
      add(names_[i]);
    }
    return std::move(towns_);
  }

 private:
  static bool lacks_stem(const std::string& name) {
    const auto numbered = read_numbered(name);
    return numbered && numbered->stem.empty();
  }

  void add(const std::string& name) {
    const std::vector<std::string> ends = parts_of(name, "〜");
    if (ends.size() == 2 && add_range(ends[0], ends[1])) return;
    if (ends.size() < 2) {
      towns_.push_back({name, kana_});
    } else {
      // No range that can be counted: its ends are towns, what lies between is not known.
      for (const std::string& end : ends) towns_.push_back({end, ""});
    }
  }

  bool add_range(const std::string& from, const std::string& to) {
    constexpr int longest = 200;
    auto first = read_numbered(from);
    const auto last = read_numbered(to);
    if (!first || !last || (!last->stem.empty() && last->stem != first->stem)) return false;
    if (first->counter.empty()) first->counter = last->counter;
    const int count = last->number - first->number;
    if (first->counter != last->counter || count < 1 || count > longest) return false;
    const std::string stem_kana = kana_before_number(kana_);
    const std::string kana = kana_counter();
    for (int number = first->number; number <= last->number; ++number) {
      std::string reading;
      if (!stem_kana.empty() && !kana.empty()) {
        reading = stem_kana + (first->mark.empty() ? "" : std::string(ordinal_kana)) +
                  std::to_string(number) + kana;
      }
      towns_.push_back({name_of(*first, number), reading});
    }
    return true;
  }

  /// ちわり at the end of the reading.
  std::string kana_counter() const {
    const auto last = std::find_if(kana_.rbegin(), kana_.rend(), is_digit);
    return last == kana_.rend() ? std::string() : std::string(last.base(), kana_.end());
  }

  std::vector<std::string> names_;
  std::vector<std::string> kanas_;
  std::string kana_;
  std::string stem_;
  std::vector<PostalName> towns_;
};

}  // namespace

std::vector<PostalName> postal_names(std::string_view name, std::string_view kana) {
  const bool one =
      name.find("、") == name.npos && name.find("〜") == name.npos && name.find("～") == name.npos;
  if (one) return {{std::string(name), std::string(kana)}};
  return NameReader(name, kana).read();
}

bool names_floor(std::string_view name_with_brackets) {
  const std::size_t open = name_with_brackets.find("（");
  if (open == name_with_brackets.npos) return false;
  const std::string inside = nfkc(name_with_brackets.substr(open));
  return inside.ends_with("階)") || inside.find("階層不明") != inside.npos;
}

std::string kana_before_number(std::string_view kana) {
  const auto number = std::find_if(kana.begin(), kana.end(), is_digit);
  if (number == kana.end()) return "";
  std::string before(kana.begin(), number);
  if (before.ends_with(ordinal_kana)) before.resize(before.size() - ordinal_kana.size());
  return before;
}

}  // namespace shirube
