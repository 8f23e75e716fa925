#include "publish/weight_check.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/parallel.h"
#include "publish/gzip_size.h"
#include "publish/page_checks/page_notes.h"
#include "publish/page_checks/page_tag.h"
#include "publish/page_url.h"
#include "site/frame/page_kind.h"

namespace shirube {
namespace {

constexpr std::size_t kilobyte = 1024;

enum class Counted {
  /// The page alone.
  page,
  /// With the scripts and styles that it names.
  page_and_assets,
};

enum class Scripts { none, allowed };

/// What an editor's long text makes heavy is a warning.
struct PageBudget {
  std::size_t bytes = 0;
  Fault fault = Fault::long_text;
  Scripts scripts = Scripts::none;
  Counted counted = Counted::page;
};

PageBudget budget_of(PageWeight weight) {
  switch (weight) {
    case PageWeight::facility:
      return {14 * kilobyte, Fault::too_heavy};
    case PageWeight::list:
      return {20 * kilobyte, Fault::too_heavy};
    case PageWeight::record:
      return {14 * kilobyte, Fault::long_text};
    case PageWeight::tool:
      return {20 * kilobyte, Fault::long_text, Scripts::allowed};
    case PageWeight::map:
      return {60 * kilobyte, Fault::too_heavy, Scripts::allowed, Counted::page_and_assets};
    case PageWeight::other:
      return {20 * kilobyte, Fault::long_text};
  }
  return {};
}

struct AssetBudget {
  /// The file of the theme.
  std::string_view origin;
  std::size_t bytes;
};

constexpr AssetBudget asset_budgets[] = {
    {"assets/site.css", 4 * kilobyte},
    {"assets/find.js", 8 * kilobyte},
};

constexpr std::string_view font_endings[] = {".woff2", ".woff", ".ttf", ".otf", ".eot"};

/// The page's kind, and the paths of scripts and styles that it loads.
class PageNeeds : public HtmlVisitor {
 public:
  explicit PageNeeds(const std::string& page) : page_(page) {}

  void tag(const HtmlTag& tag) override {
    if (tag.closes) return;
    if (is_name(tag.name, "body")) {
      if (const HtmlAttribute* attribute = tag.find("data-page")) kind = attribute->raw_value;
    } else if (is_name(tag.name, "script")) {
      const HtmlAttribute* source = tag.find("src");
      if (source) add(source->value(), scripts);
    } else if (is_name(tag.name, "link")) {
      const HtmlAttribute* relation = tag.find("rel");
      const HtmlAttribute* target = tag.find("href");
      const bool style = relation && target && is_name(relation->raw_value, "stylesheet");
      if (style) add(target->value(), styles);
    }
  }

  std::string_view kind;
  std::vector<std::string> scripts;
  std::vector<std::string> styles;

 private:
  void add(const std::string& url, std::vector<std::string>& paths) {
    const PageUrl target = read_page_url(page_, url, {});
    if (target.kind == PageUrl::Kind::internal) paths.push_back(target.path);
  }

  const std::string& page_;
};

/// Scripts and styles stand in the head, or the rest says so: no need to walk over every page
/// again.
void scan_needs(std::string_view html, PageNeeds& needs) {
  const std::size_t body = html.find("<body");
  const std::size_t rest = body == html.npos ? body : html.find('>', body);
  if (rest == html.npos) return scan_html(html, needs);
  scan_html(html.substr(0, rest + 1), needs);
  for (const char* tag : {"<script", "<SCRIPT", "<link", "<LINK"}) {
    if (html.find(tag, rest) != html.npos) return scan_html(html.substr(rest + 1), needs);
  }
}

class WeightCheck {
 public:
  explicit WeightCheck(const SiteOutput& site) : notes_(site) {
    for (const OutputFile& file : site.files) {
      const bool asset = file.path.ends_with(".js") || file.path.ends_with(".css");
      if (asset) asset_bytes_.emplace(file.path, gzip_size(file.bytes));
    }
  }

  void check_file(const OutputFile& file) {
    if (file.path.ends_with(".html")) return check_page(file);
    for (const AssetBudget& budget : asset_budgets) {
      if (file.origin == budget.origin)
        compare(file.path, "", gzip_size(file.bytes), budget.bytes, Fault::too_heavy);
    }
    const bool font =
        std::any_of(std::begin(font_endings), std::end(font_endings),
                    [&](std::string_view ending) { return file.path.ends_with(ending); });
    if (font) notes_.add(Fault::font_file, file.path, std::to_string(file.bytes.size()) + " B");
  }

  void report(DiagnosticSink& sink) const { notes_.report(sink); }

 private:
  void check_page(const OutputFile& page) {
    PageNeeds needs(page.path);
    scan_needs(page.bytes, needs);
    const PageBudget budget = budget_of(weight_of(page, needs.kind));
    if (budget.scripts == Scripts::none && !needs.scripts.empty()) {
      notes_.add(Fault::script_on_page, page.path, needs.scripts.front());
    }
    std::size_t others = 0;
    if (budget.counted == Counted::page_and_assets)
      others = weight(needs.scripts) + weight(needs.styles);
    // Most pages are light enough as they are, most of the others with a quick look.
    if (page.bytes.size() + others <= budget.bytes) return;
    if (gzip_size(page.bytes, GzipLevel::quick) + others <= budget.bytes) return;
    compare(page.path, needs.kind, gzip_size(page.bytes) + others, budget.bytes, budget.fault);
  }

  PageWeight weight_of(const OutputFile& page, std::string_view kind) {
    if (const auto known = page_weight(kind)) return *known;
    // A file of the theme is no page of ours.
    if (page.origin.empty()) notes_.add(Fault::unknown_page_kind, page.path, std::string(kind));
    return PageWeight::other;
  }

  std::size_t weight(const std::vector<std::string>& paths) const {
    std::size_t bytes = 0;
    for (const std::string& path : std::set<std::string>(paths.begin(), paths.end())) {
      const auto found = asset_bytes_.find(path);
      if (found != asset_bytes_.end()) bytes += found->second;
    }
    return bytes;
  }

  void compare(const std::string& path, std::string_view kind, std::size_t bytes, std::size_t most,
               Fault fault) {
    if (bytes <= most) return;
    const std::string named = kind.empty() ? "" : std::string(kind) + ": ";
    notes_.add(fault, path, named + std::to_string(bytes) + " > " + std::to_string(most) + " B");
  }

  PageNotes notes_;
  std::map<std::string, std::size_t> asset_bytes_;
};

}  // namespace

void check_weight(const SiteOutput& site, unsigned threads, DiagnosticSink& sink) {
  WeightCheck check(site);
  parallel_for(site.files.size(), threads, [&](std::size_t i) { check.check_file(site.files[i]); });
  check.report(sink);
}

}  // namespace shirube
