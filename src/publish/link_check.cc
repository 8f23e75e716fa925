#include "publish/link_check.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/fault.h"
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

class GatherIds : public HtmlVisitor {
 public:
  void tag(const HtmlTag& tag) override {
    if (const HtmlAttribute* id = tag.find("id")) ids.insert(id->value());
    const HtmlAttribute* name = is_name(tag.name, "a") ? tag.find("name") : nullptr;
    if (name) ids.insert(name->value());
  }
  std::unordered_set<std::string> ids;
};

class LinkCheck {
 public:
  LinkCheck(const SiteOutput& site, std::string_view base_url, unsigned threads, Findings& broken)
      : site_(site), files_(site.files), base_(base_url), threads_(threads), broken_(broken) {
    if (!base_.empty() && base_.back() != '/') base_ += '/';
    for (std::size_t i = 0; i < files_.size(); ++i) by_path_.emplace(files_[i].path, i);
  }

  void run() {
    parallel_for(files_.size(), threads_, [&](std::size_t i) { check_file(files_[i]); });
    check_fragments();
  }

  LinkCounts counts() const {
    return {internal_, fragments_.size(), external_, absolute_, broken_count_};
  }

 private:
  struct FragmentLink {
    std::size_t target;
    std::string fragment;
    std::string page;
    std::string url;
  };

  /// What one file contributes; joined under the lock when it is done.
  struct FileLinks : HtmlVisitor {
    FileLinks(LinkCheck& check, const OutputFile& file) : check_(check), file_(file) {}

    void tag(const HtmlTag& tag) override {
      for (const HtmlAttribute& attribute : tag.attributes) {
        if (is_url_attribute(attribute)) {
          check_.check_url(file_, attribute.value(), fragments);
        } else if (is_name(attribute.name, "srcset")) {
          for (const std::string& url : srcset_urls(attribute.value())) {
            check_.check_url(file_, url, fragments);
          }
        }
      }
    }

    std::vector<FragmentLink> fragments;

   private:
    LinkCheck& check_;
    const OutputFile& file_;
  };

  void check_file(const OutputFile& file) {
    if (is_markup_path(file.path)) {
      FileLinks links(*this, file);
      scan_html(file.bytes, links);
      std::lock_guard lock(mutex_);
      std::move(links.fragments.begin(), links.fragments.end(), std::back_inserter(fragments_));
    } else if (holds_absolute_urls(file.path) && !base_.empty()) {
      check_absolute_urls(file);
    } else if (file.path.ends_with(".css")) {
      check_css(file);
    }
  }

  void check_url(const OutputFile& file, const std::string& url,
                 std::vector<FragmentLink>& fragments) {
    const PageUrl target = read_page_url(file.path, rooted(file, url), base_);
    if (target.kind == PageUrl::Kind::external) {
      ++external_;
      if (!is_allowed_scheme(target.scheme)) {
        add_broken(file.path, url, Reason::unusable_kind);
      }
      return;
    }
    ++internal_;
    if (target.kind == PageUrl::Kind::outside) {
      add_broken(file.path, url, Reason::out_of_site);
      return;
    }
    if (trim(url).empty()) {
      add_broken(file.path, url, Reason::empty);
      return;
    }
    const auto known = by_path_.find(target.path);
    if (known == by_path_.end()) {
      add_broken(file.path, url, reason_for_missing(target.path));
    } else if (!target.fragment.empty()) {
      fragments.push_back({known->second, target.fragment, file.path, url});
    }
  }

  /// A link that an editor wrote is told where it was written, every other one by its page.
  void add_broken(const std::string& page, const std::string& url,
                  Reason reason = Reason::missing) {
    ++broken_count_;
    const std::string path = std::string(site_.edition.folder) + "/" + page;
    const auto written =
        std::equal_range(site_.content_links.begin(), site_.content_links.end(),
                         ContentLink{page, url, {}, {}}, [](const auto& a, const auto& b) {
                           return std::tie(a.page, a.href) < std::tie(b.page, b.href);
                         });
    if (written.first == written.second) broken_.add(told(url, reason), path);
    for (auto link = written.first; link != written.second; ++link) {
      broken_.add(told(link->written, reason), path, link->where);
    }
  }

  /// In 404.html "/shirube/index.html" stands for the base's "https://example.jp/shirube/...".
  std::string rooted(const OutputFile& file, const std::string& url) const {
    const std::size_t host = base_.find("://");
    const bool rooted = file.path == "404.html" && host != std::string::npos &&
                        url.starts_with('/') && !url.starts_with("//");
    return rooted ? base_.substr(0, base_.find('/', host + 3)) + url : url;
  }

  Reason reason_for_missing(const std::string& path) const {
    const std::string index =
        path.empty() || path.ends_with('/') ? path + "index.html" : path + "/index.html";
    if (by_path_.contains(index)) return Reason::folder;
    return Reason::missing;
  }

  void check_absolute_urls(const OutputFile& file) {
    const std::string text = decode_entities(as_text(file.path, file.bytes));
    for (std::size_t at = text.find(base_); at != text.npos; at = text.find(base_, at + 1)) {
      const std::string url = url_at(text, at);
      ++absolute_;
      if (!by_path_.contains(read_page_url({}, url, base_).path)) add_broken(file.path, url);
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
      if (!by_path_.contains(target.path)) add_broken(file.path, url);
    }
  }

  /// Each page that is pointed into is scanned once for its ids.
  void check_fragments() {
    std::sort(fragments_.begin(), fragments_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.target, a.fragment, a.page) < std::tie(b.target, b.fragment, b.page);
    });
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < fragments_.size(); ++i) {
      if (i == 0 || fragments_[i].target != fragments_[i - 1].target) starts.push_back(i);
    }
    parallel_for(starts.size(), threads_, [&](std::size_t group) {
      const std::size_t begin = starts[group];
      const std::size_t end = group + 1 < starts.size() ? starts[group + 1] : fragments_.size();
      const OutputFile& target = files_[fragments_[begin].target];
      GatherIds gather;
      if (is_markup_path(target.path)) scan_html(target.bytes, gather);
      for (std::size_t i = begin; i < end; ++i) {
        const FragmentLink& link = fragments_[i];
        const bool exists = link.fragment == "top" || gather.ids.contains(link.fragment);
        if (!exists) add_broken(link.page, link.url, Reason::missing_mark);
      }
    });
  }

  const SiteOutput& site_;
  const std::vector<OutputFile>& files_;
  std::string base_;
  unsigned threads_;
  std::unordered_map<std::string_view, std::size_t> by_path_;
  std::atomic<std::uint64_t> internal_ = 0;
  std::atomic<std::uint64_t> external_ = 0;
  std::atomic<std::uint64_t> absolute_ = 0;
  std::atomic<std::uint64_t> broken_count_ = 0;
  std::mutex mutex_;
  std::vector<FragmentLink> fragments_;
  Findings& broken_;
};

}  // namespace

LinkCounts check_links(const SiteOutput& site, std::string_view base_url, unsigned threads,
                       Findings& broken) {
  LinkCheck check(site, base_url, threads, broken);
  check.run();
  return check.counts();
}

void report_broken_links(const Findings& broken, DiagnosticSink& sink) {
  for (const Findings::Finding& finding : broken.sorted()) {
    sink.report(Fault::broken_link, finding.where, {finding.place(), finding.key});
  }
}

}  // namespace shirube
