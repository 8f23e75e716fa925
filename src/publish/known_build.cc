#include "publish/known_build.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/program_fingerprint.h"
#include "source/input_files.h"

namespace shirube {
namespace {

std::string hash_of(std::span<const WithheldValue> withheld) {
  std::vector<std::string_view> texts;
  for (const WithheldValue& value : withheld) texts.push_back(value.text);
  std::sort(texts.begin(), texts.end());
  std::string all;
  for (const std::string_view text : texts) all.append(content_hash(text));
  return content_hash(all);
}

/// The first file that all pages are made of and that is not the same; empty when there is none.
std::string first_changed(const KnownPages& last, const KnownPages& now) {
  auto old = last.input.begin();
  auto next = now.input.begin();
  const auto skip = [](auto& at, const auto& files) {
    while (at != files.end() && is_read_by_few(at->first)) ++at;
  };
  while (true) {
    skip(old, last.input);
    skip(next, now.input);
    const bool old_ended = old == last.input.end();
    const bool next_ended = next == now.input.end();
    if (old_ended && next_ended) return {};
    if (next_ended || (!old_ended && old->first < next->first)) return old->first;
    if (old_ended || *old != *next) return next->first;
    ++old;
    ++next;
  }
}

}  // namespace

KnownBuild::KnownBuild(const InputFiles& input, Date today,
                       std::span<const WithheldValue> withheld) {
  now_.program = program_fingerprint();
  now_.day = iso_date(today);
  now_.withheld = hash_of(withheld);
  now_.input = input.all();
}

void KnownBuild::compare_with(std::string_view text) {
  last_ = KnownPages::read(text);
  if (!last_) return;
  changed_file_ = first_changed(*last_, now_);
  if (now_.program.empty() || last_->program != now_.program) {
    difference_ = Difference::program;
  } else if (last_->withheld != now_.withheld) {
    difference_ = Difference::withheld;
  } else if (last_->day != now_.day) {
    difference_ = Difference::day;
  } else {
    difference_ = changed_file_.empty() ? Difference::none : Difference::file;
  }
  // What was certified holds for these rules and these values alone.
  if (difference_ == Difference::program || difference_ == Difference::withheld) last_.reset();
}

void KnownBuild::forget() {
  last_.reset();
  difference_ = Difference::fault;
}

const KnownPage* KnownBuild::certified(std::string_view path) const {
  return last_ ? last_->find(path) : nullptr;
}

const KnownPage* KnownBuild::find(std::string_view path, const PageReads& reads) const {
  const KnownPage* page = difference_ == Difference::none ? certified(path) : nullptr;
  if (!page) return nullptr;
  const bool same =
      std::equal(page->reads.begin(), page->reads.end(), reads.parts().begin(), reads.parts().end(),
                 [](std::uint64_t hash, const PageReads::Part& part) { return hash == part.hash; });
  return same ? page : nullptr;
}

std::string KnownBuild::text(std::map<std::string, KnownPage, std::less<>> pages) const {
  KnownPages next = now_;
  next.pages = std::move(pages);
  return next.text();
}

}  // namespace shirube
