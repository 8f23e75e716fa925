#include "publish/page_checks/link_targets.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/faults/publish.h"
#include "base/hash.h"
#include "base/message_language.h"
#include "base/parallel.h"
#include "base/text.h"
#include "publish/decoders.h"
#include "publish/findings.h"
#include "publish/html_entities.h"
#include "publish/page_url.h"
#include "words/publish.h"

namespace shirube {
namespace {

/// Why a link leads nowhere; `missing` needs no words.
enum class Reason { missing, unusable_kind, out_of_site, empty, folder, missing_mark };

std::string told(const std::string& link, Reason reason) {
  const PublishWords words(message_language);
  switch (reason) {
    case Reason::missing:
      break;
    case Reason::unusable_kind:
      return words.link_of_unusable_kind(link);
    case Reason::out_of_site:
      return words.link_out_of_site(link);
    case Reason::empty:
      return words.link_empty(link);
    case Reason::folder:
      return words.link_to_folder(link);
    case Reason::missing_mark:
      return words.link_to_missing_mark(link);
  }
  return link;
}

bool is_allowed_scheme(std::string_view scheme) {
  return scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

/// Files that carry addresses of the site, other than pages.
bool holds_absolute_urls(std::string_view path) {
  constexpr std::string_view endings[] = {".xml", ".ics", ".json", ".geojson", ".csv", ".txt"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

/// The address that begins at `at` in running text, without a full stop after it.
std::string url_at(std::string_view text, std::size_t at) {
  constexpr std::string_view marks = "-._~:/?#@!$&*+=%";
  std::size_t end = at;
  const auto belongs = [&](char c) { return is_letter_or_digit(c) || marks.find(c) != marks.npos; };
  while (end < text.size() && belongs(text[end])) ++end;
  while (end > at && text[end - 1] == '.') --end;
  return std::string(text.substr(at, end - at));
}

/// An address with a fragment: it can be followed when the marks of its target are known.
struct FragmentLink {
  std::size_t target;
  std::uint64_t mark;
  std::string page;
  std::string url;
};

/// What is counted and followed of one page.
struct PageLinks {
  std::uint64_t internal = 0;
  std::uint64_t external = 0;
  std::vector<FragmentLink> fragments;
  bool broken = false;
};

struct BrokenLink {
  std::string page;
  std::string url;
  Reason reason;
};

/// What can be pointed at on a page, by the hashes of the names; sorted.
using Marks = std::vector<std::uint64_t>;

class LinkTargets : public SiteRules {
 public:
  explicit LinkTargets(const SiteUnderCheck& under_check)
      : SiteRules(under_check), base_(site().base_url), marks_(site().files.size()) {
    if (!base_.empty() && base_.back() != '/') base_ += '/';
    const std::size_t host = base_.find("://");
    if (host != std::string::npos) host_ = base_.substr(0, base_.find('/', host + 3));
    places_.reserve(site().files.size());
    for (std::size_t i = 0; i < site().files.size(); ++i) places_.emplace(site().files[i].path, i);
  }

  void file(const OutputFile& file) override {
    if (holds_absolute_urls(file.path) && !base_.empty()) check_absolute_urls(file);
    if (file.path.ends_with(".css")) check_css(file);
  }

  std::unique_ptr<PageRules> listen(const OutputFile& file) override {
    return std::make_unique<LinksOfPage>(*this, file);
  }

  /// No address that it has without a fragment has to be followed again: a build keeps pages only
  /// where no file has gone to which one may lead.
  void restore(const std::string& path, const std::string& kept) override {
    const std::vector<std::string> lines = split(kept, "\n");
    constexpr std::size_t counts = 4;
    if (lines.size() < counts) return;
    internal_ += number_written(lines[0]);
    external_ += number_written(lines[1]);
    fragment_count_ += number_written(lines[2]);
    const std::size_t end_of_marks = std::min(lines.size(), counts + number_written(lines[3]));
    Marks marks;
    for (std::size_t i = counts; i < end_of_marks; ++i) marks.push_back(number_written(lines[i]));
    marks_[place_of_path(path)] = std::move(marks);
    for (std::size_t i = end_of_marks; i < lines.size(); ++i) {
      const PageUrl target = target_of(path, lines[i]);
      const std::lock_guard lock(mutex_);
      fragments_.push_back(
          {place_of_path(target.path), quick_hash(target.fragment), path, lines[i]});
    }
  }

  void finish(unsigned threads) override {
    check_fragments(threads);
    for (const BrokenLink& link : broken_) tell(link);
    under_check().counts.links = {internal_, fragment_count_, external_, absolute_, broken_.size()};
  }

 private:
  /// What one page contributes; joined under the lock when it is done.
  class LinksOfPage : public PageRules {
   public:
    LinksOfPage(LinkTargets& all, const OutputFile& file)
        : PageRules(all.notes_of(file)), all_(all), file_(file) {}

    Hears hears() const override {
      return {.attributes = {Attribute::href, Attribute::src, Attribute::name, Attribute::other}};
    }

    void open(const PageTag& tag) override {
      if (tag.has(Attribute::other)) {
        for (const HtmlAttribute& attribute : tag.html().attributes) follow(attribute);
      } else {
        for (const Attribute attribute : {Attribute::href, Attribute::src}) {
          if (tag.has(attribute)) follow_url(tag.raw(attribute));
        }
      }
      if (tag.element() == Element::a && tag.has(Attribute::name)) {
        marks_.push_back(quick_hash(tag.value(Attribute::name)));
      }
    }

    void finish(const PageFacts& facts) override {
      for (std::string_view id : facts.ids) marks_.push_back(quick_hash(decode_entities(id)));
      std::sort(marks_.begin(), marks_.end());
      all_.take(file_, marks_, links_);
    }

    std::optional<std::string> kept() const override {
      if (links_.broken) return std::nullopt;
      return all_.kept(file_, marks_, links_);
    }

   private:
    void follow(const HtmlAttribute& attribute) {
      if (is_url_attribute(attribute)) {
        follow_url(attribute.raw_value);
      } else if (is_name(attribute.name, "srcset")) {
        for (const std::string& url : srcset_urls(attribute.value())) {
          all_.check_url(file_, url, links_);
        }
      }
    }

    void follow_url(std::string_view raw) {
      const bool plain = raw.find('&') == raw.npos;
      all_.check_url(file_, plain ? std::string(raw) : decode_entities(raw), links_);
    }

    LinkTargets& all_;
    const OutputFile& file_;
    Marks marks_;
    PageLinks links_;
  };

  /// Most fragments point into their own page, and need not be kept.
  void take(const OutputFile& file, const Marks& marks, PageLinks& links) {
    const std::size_t place = place_of_path(file.path);
    for (const FragmentLink& link : links.fragments) {
      if (link.target != place) {
        std::lock_guard lock(mutex_);
        fragments_.push_back(link);
      } else if (!leads_to(marks, link)) {
        links.broken = true;
        add_broken(link.page, link.url, Reason::missing_mark);
      }
    }
    internal_ += links.internal;
    external_ += links.external;
    fragment_count_ += links.fragments.size();
    if (place != SiteOutput::nowhere) marks_[place] = marks;
  }

  /// The counts, the marks, then the fragments of other pages.
  std::string kept(const OutputFile& file, const Marks& marks, const PageLinks& links) const {
    std::string kept = std::to_string(links.internal) + "\n" + std::to_string(links.external) +
                       "\n" + std::to_string(links.fragments.size()) + "\n" +
                       std::to_string(marks.size());
    for (const std::uint64_t mark : marks) kept += "\n" + std::to_string(mark);
    for (const FragmentLink& link : links.fragments) {
      if (link.target != place_of_path(file.path)) kept += "\n" + link.url;
    }
    return kept;
  }

  static bool leads_to(const Marks& marks, const FragmentLink& link) {
    static const std::uint64_t top = quick_hash("top");
    return link.mark == top || std::binary_search(marks.begin(), marks.end(), link.mark);
  }

  void check_url(const OutputFile& file, const std::string& url, PageLinks& links) {
    const PageUrl target = target_of(file.path, url);
    if (target.kind == PageUrl::Kind::external) {
      ++links.external;
      if (!is_allowed_scheme(target.scheme)) break_at(file, url, Reason::unusable_kind, links);
      return;
    }
    ++links.internal;
    if (target.kind == PageUrl::Kind::outside) {
      return break_at(file, url, Reason::out_of_site, links);
    }
    if (trim(url).empty()) return break_at(file, url, Reason::empty, links);
    const std::size_t known = place_of_path(target.path);
    if (known == SiteOutput::nowhere) {
      break_at(file, url, reason_for_missing(target.path), links);
    } else if (!target.fragment.empty()) {
      links.fragments.push_back({known, quick_hash(target.fragment), file.path, url});
    }
  }

  void break_at(const OutputFile& file, const std::string& url, Reason reason, PageLinks& links) {
    links.broken = true;
    add_broken(file.path, url, reason);
  }

  void add_broken(const std::string& page, const std::string& url,
                  Reason reason = Reason::missing) {
    std::lock_guard lock(mutex_);
    broken_.push_back({page, url, reason});
  }

  /// A link that an editor wrote is told where it was written, every other one by its page.
  void tell(const BrokenLink& broken) {
    const auto& [page, url, reason] = broken;
    const std::string path = std::string(site().edition.folder) + "/" + page;
    const auto written =
        std::equal_range(site().content_links.begin(), site().content_links.end(),
                         ContentLink{page, url, {}, {}}, [](const auto& a, const auto& b) {
                           return std::tie(a.page, a.href) < std::tie(b.page, b.href);
                         });
    if (written.first == written.second) under_check().broken_links.add(told(url, reason), path);
    for (auto link = written.first; link != written.second; ++link) {
      under_check().broken_links.add(told(link->written, reason), path, link->where);
    }
  }

  std::size_t place_of_path(std::string_view path) const {
    const auto found = places_.find(path);
    return found == places_.end() ? SiteOutput::nowhere : found->second;
  }

  bool has_file(std::string_view path) const { return places_.contains(path); }

  /// In 404.html "/shirube/index.html" stands for the base's "https://example.jp/shirube/...".
  PageUrl target_of(const std::string& page, const std::string& url) const {
    const bool rooted =
        url.starts_with('/') && !url.starts_with("//") && page == "404.html" && !host_.empty();
    return rooted ? read_page_url(page, host_ + url, base_) : read_page_url(page, url, base_);
  }

  Reason reason_for_missing(const std::string& path) const {
    const std::string index =
        path.empty() || path.ends_with('/') ? path + "index.html" : path + "/index.html";
    if (has_file(index)) return Reason::folder;
    return Reason::missing;
  }

  void check_absolute_urls(const OutputFile& file) {
    const std::string text = decode_entities(as_text(file.path, file.bytes));
    for (std::size_t at = text.find(base_); at != text.npos; at = text.find(base_, at + 1)) {
      const std::string url = url_at(text, at);
      ++absolute_;
      if (!has_file(read_page_url({}, url, base_).path)) add_broken(file.path, url);
    }
  }

  void check_css(const OutputFile& file) {
    const std::string_view css = file.bytes;
    for (std::size_t at = css.find("url("); at != css.npos; at = css.find("url(", at + 1)) {
      const std::size_t begin = css.find_first_not_of(" \t\n\"'", at + 4);
      const std::size_t end = css.find_first_of(" \t\n\"')", begin);
      if (begin == css.npos || end == css.npos) return;
      const std::string url(css.substr(begin, end - begin));
      // "#default#VML" names no file; what leads away is the markup check's business.
      if (url.empty() || url[0] == '#') continue;
      const PageUrl target = read_page_url(file.path, url, base_);
      if (target.kind == PageUrl::Kind::external) continue;
      ++internal_;
      if (!has_file(target.path)) add_broken(file.path, url);
    }
  }

  /// What points into a page can be followed when all pages are known.
  void check_fragments(unsigned threads) {
    parallel_for(fragments_.size(), threads, [&](std::size_t i) {
      const FragmentLink& link = fragments_[i];
      if (link.target == SiteOutput::nowhere || !leads_to(marks_[link.target], link)) {
        add_broken(link.page, link.url, Reason::missing_mark);
      }
    });
  }

  std::string base_;
  /// What of it stands before its path.
  std::string host_;
  /// Of all files, by path: pages have hundreds of thousands of links.
  std::unordered_map<std::string_view, std::size_t> places_;
  std::atomic<std::uint64_t> internal_ = 0;
  std::atomic<std::uint64_t> external_ = 0;
  std::atomic<std::uint64_t> absolute_ = 0;
  std::atomic<std::uint64_t> fragment_count_ = 0;
  /// Of each file; each is written by the thread that reads the page.
  std::vector<Marks> marks_;
  std::mutex mutex_;
  std::vector<FragmentLink> fragments_;
  std::vector<BrokenLink> broken_;
};

}  // namespace

std::unique_ptr<SiteRules> link_targets(const SiteUnderCheck& under_check) {
  return std::make_unique<LinkTargets>(under_check);
}

void report_broken_links(const Findings& broken, DiagnosticSink& sink) {
  for (const Findings::Finding& finding : broken.sorted()) {
    sink.report(PublishFault::broken_link, finding.where, {finding.place(), finding.key});
  }
}

}  // namespace shirube
