#include "publish/leak_search.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/message_language.h"
#include "base/text.h"
#include "publish/case_folding.h"
#include "publish/charset_texts.h"
#include "publish/decoders.h"
#include "publish/findings.h"
#include "publish/pattern_search.h"
#include "publish/search_text.h"
#include "words/publish.h"

namespace shirube {
namespace {

constexpr std::size_t fewest_characters = 6;
constexpr std::size_t fewest_digits = 9;

/// Of so many characters, blocks of a page do not make a value by chance when they are run
/// together.
constexpr std::size_t long_text = 40;

enum View : std::size_t { as_written, folded, decoded, numbers, other_charset };

/// What a message says of a value that was found: enough to recognise one that one knows, too
/// little to learn it. 「「受…」12 文字、そのまま」.
std::string told(const std::string& text, View view) {
  const std::u32string characters = to_code_points(trim(text));
  const std::string first = to_utf8(characters.substr(0, 1));
  const std::size_t length = characters.size();
  const PublishWords words(message_language);
  switch (view) {
    case as_written:
      return words.leaked_as_written(first, length);
    case folded:
      return words.leaked_folded(first, length);
    case decoded:
      return words.leaked_decoded(first, length);
    case numbers:
      return words.leaked_as_digits(first, length);
    case other_charset:
      return words.leaked_in_other_charset(first, length);
  }
  return {};
}

bool is_compressed(std::string_view path) {
  constexpr std::string_view endings[] = {".pdf",   ".png", ".jpg", ".jpeg", ".webp", ".avif",
                                          ".woff2", ".gz",  ".br",  ".zip",  ".xlsx", ".ico"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string field_of(const std::string& origin) {
  const std::size_t space = origin.find_last_of(" /");
  return space == std::string::npos ? origin : origin.substr(space + 1);
}

/// The values that are long enough, in the form of each view.
class Patterns {
 public:
  Patterns(std::span<const WithheldValue> withheld, LeakCounts& result) {
    std::vector<std::string> written;
    std::vector<std::string> one_block;
    std::vector<std::string> many_blocks;
    std::vector<std::string> digits;
    std::unordered_set<std::string_view> known;
    for (const WithheldValue& value : withheld) {
      const std::string_view text = trim(value.text);
      if (!known.insert(text).second) continue;
      const std::string folded_value = case_folded(without_markdown(text));
      std::string pattern = squeezed(folded_value);
      std::string number = number_of(folded_value);
      const bool long_enough = number.empty() ? character_count(pattern) >= fewest_characters
                                              : number.size() >= fewest_digits;
      if (!long_enough) {
        ++result.too_short;
        ++result.too_short_by_field[field_of(value.origin)];
        continue;
      }
      values_.push_back(&value);
      // A number is searched by its digits alone, where it can be told from a part of another.
      written.emplace_back(number.empty() ? text : std::string_view());
      const bool is_long = text.find('\n') != text.npos || character_count(pattern) >= long_text;
      if (!number.empty()) pattern.clear();
      one_block.push_back(is_long ? std::string() : pattern);
      many_blocks.push_back(is_long ? std::move(pattern) : std::string());
      has_many_blocks_ = has_many_blocks_ || is_long;
      digits.push_back(std::move(number));
    }
    result.searched = values_.size();
    written_ = PatternSearch(std::move(written));
    one_block_ = PatternSearch(std::move(one_block));
    many_blocks_ = PatternSearch(std::move(many_blocks));
    digits_ = PatternSearch(std::move(digits));
  }

  const WithheldValue& value(std::size_t index) const { return *values_[index]; }
  const PatternSearch& written() const { return written_; }
  /// Values in squeezed form that have to stand in one block of a page.
  const PatternSearch& one_block() const { return one_block_; }
  /// Long ones, which may have become several blocks; null when there are none.
  const PatternSearch* many_blocks() const { return has_many_blocks_ ? &many_blocks_ : nullptr; }
  const PatternSearch& digits() const { return digits_; }

 private:
  std::vector<const WithheldValue*> values_;
  PatternSearch written_{{}};
  PatternSearch one_block_{{}};
  PatternSearch many_blocks_{{}};
  bool has_many_blocks_ = false;
  PatternSearch digits_{{}};
};

/// The values in one file, each with the plainest view that shows it.
using Hits = std::map<std::size_t, View>;

void search_text(const Patterns& patterns, std::string_view text, View view, Hits& hits) {
  const std::string folded_text = case_folded(text);
  const std::string squeezed_text = squeezed(folded_text);
  const auto hit = [&](std::size_t value, std::size_t) { hits.emplace(value, view); };
  patterns.one_block().search(squeezed_text, hit);
  if (const PatternSearch* long_ones = patterns.many_blocks()) {
    long_ones->search(without_block_breaks(squeezed_text), hit);
  }
  const auto search_numbers = [&](std::string_view numbers) {
    const DigitText digits = digits_of(numbers);
    patterns.digits().search(digits.digits, [&](std::size_t value, std::size_t begin) {
      const std::size_t end = begin + patterns.digits().pattern(value).size();
      if (digits.is_whole(begin, end)) hits.emplace(value, View::numbers);
    });
  };
  search_numbers(folded_text);
  const std::string in_kanji = kanji_numbers(folded_text);
  if (!in_kanji.empty()) search_numbers(in_kanji);
}

Hits search_file(const Patterns& patterns, std::string_view path, std::string_view bytes) {
  Hits hits;
  patterns.written().search(
      bytes, [&](std::size_t value, std::size_t) { hits.emplace(value, View::as_written); });
  const std::string text = markup_text(as_text(path, bytes));
  search_text(patterns, text, View::folded, hits);
  each_other_charset(bytes, [&](std::string_view other) {
    search_text(patterns, markup_text(other), View::other_charset, hits);
  });
  // Undoing one encoding may bring markup or another encoding to light.
  const std::string once = decoded_forms(text);
  if (once.empty()) return hits;
  const std::string inner = markup_text(once);
  search_text(patterns, inner, View::decoded, hits);
  // What reads like markup now may have been a "<" of the text.
  if (once.find('<') != std::string::npos) search_text(patterns, once, View::decoded, hits);
  search_text(patterns, markup_text(decoded_forms(inner)), View::decoded, hits);
  return hits;
}

/// A name that holds a value itself is told by its folder: "facilities/…（ファイル名）".
std::string masked_path(const Patterns& patterns, const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  const bool clean = search_file(patterns, "", folder).empty();
  return PublishWords(message_language).file_of_masked_name(clean ? folder : "");
}

class Report {
 public:
  void add(std::size_t value, View view, const std::string& place) {
    const std::string key = fmt::format("{:010}", value);
    places_.add(key, place);
    std::lock_guard lock(mutex_);
    const auto [known, first] = views_.emplace(value, view);
    if (!first) known->second = std::min(known->second, view);
  }

  bool empty() const { return views_.empty(); }

  /// Tells all but the values of `public_anyway`; returns how many.
  std::uint64_t send(const Patterns& patterns, const std::set<std::size_t>& public_anyway,
                     DiagnosticSink& sink) const {
    std::uint64_t sent = 0;
    for (const Findings::Finding& finding : places_.sorted()) {
      const std::size_t index = std::stoul(finding.key);
      if (public_anyway.contains(index)) continue;
      ++sent;
      const WithheldValue& value = patterns.value(index);
      // Without the record's place: the line that is shown with it may hold the value.
      sink.report(PublishFault::leak, {},
                  {finding.place(), told(value.text, views_.at(index)), value.origin});
    }
    return sent;
  }

  /// Those values of the report that the twin's pages say too, and none of its texts by itself.
  std::set<std::size_t> also_in(const MakePublicTwin& make_twin, const Patterns& patterns) const {
    std::set<std::size_t> both;
    std::mutex mutex;
    const std::vector<std::string> texts = make_twin([&](const OutputFile& file) {
      Hits hits = search_file(patterns, "", file.path);
      hits.merge(search_file(patterns, file.path, file.bytes));
      const std::lock_guard lock(mutex);
      for (const auto& [value, view] : hits) {
        if (views_.contains(value)) both.insert(value);
      }
    });
    for (const std::string& text : texts) {
      for (const auto& [value, view] : search_file(patterns, "", without_markdown(text))) {
        both.erase(value);
      }
    }
    return both;
  }

 private:
  Findings places_;
  std::mutex mutex_;
  std::unordered_map<std::size_t, View> views_;
};

}  // namespace

void LeakCounts::add(const LeakCounts& other) {
  searched = other.searched;
  too_short = other.too_short;
  too_short_by_field = other.too_short_by_field;
  found += other.found;
  public_anyway += other.public_anyway;
  compressed_files += other.compressed_files;
}

std::vector<std::string> leak_search_views() {
  const PublishWords words(message_language);
  return {words.view_as_written(), words.view_folded(), words.view_decoded(), words.view_numbers(),
          words.view_other_charset()};
}

struct LeakSearch::State {
  explicit State(std::span<const WithheldValue> withheld) : patterns(withheld, counts) {}

  LeakCounts counts;
  const Patterns patterns;
  Report report;
  std::atomic<std::uint64_t> compressed_files = 0;
};

LeakSearch::LeakSearch(std::span<const WithheldValue> withheld)
    : state_(std::make_unique<State>(withheld)) {}

LeakSearch::~LeakSearch() = default;

bool LeakSearch::look_at(const OutputFile& file) {
  const Patterns& patterns = state_->patterns;
  state_->compressed_files += is_compressed(file.path);
  const Hits in_name = search_file(patterns, "", file.path);
  const Hits in_bytes = search_file(patterns, file.path, file.bytes);
  if (in_name.empty() && in_bytes.empty()) return true;
  const std::string name = in_name.empty() ? file.path : masked_path(patterns, file.path);
  for (const auto& [value, view] : in_name) state_->report.add(value, view, name);
  for (const auto& [value, view] : in_bytes) state_->report.add(value, view, name);
  return false;
}

void LeakSearch::restore(std::string_view path) {
  state_->compressed_files += is_compressed(path);
}

LeakCounts LeakSearch::finish(const MakePublicTwin& make_twin, DiagnosticSink& sink) {
  const auto& [counts, patterns, report, compressed_files] = *state_;
  LeakCounts result = counts;
  result.compressed_files = compressed_files;
  std::set<std::size_t> public_anyway;
  if (make_twin && !report.empty()) public_anyway = report.also_in(make_twin, patterns);
  result.public_anyway = public_anyway.size();
  result.found = report.send(patterns, public_anyway, sink);
  return result;
}

}  // namespace shirube
