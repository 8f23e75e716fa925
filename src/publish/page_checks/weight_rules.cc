#include "publish/page_checks/weight_rules.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/faults/publish.h"
#include "publish/gzip_size.h"
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
  Fault fault = PublishFault::long_text;
  Scripts scripts = Scripts::none;
  Counted counted = Counted::page;
};

PageBudget budget_of(PageWeight weight) {
  switch (weight) {
    case PageWeight::facility:
      return {14 * kilobyte, PublishFault::too_heavy};
    case PageWeight::list:
      return {20 * kilobyte, PublishFault::too_heavy};
    case PageWeight::record:
      return {14 * kilobyte, PublishFault::long_text};
    case PageWeight::tool:
      return {20 * kilobyte, PublishFault::long_text, Scripts::allowed};
    case PageWeight::map:
      return {60 * kilobyte, PublishFault::too_heavy, Scripts::allowed, Counted::page_and_assets};
    case PageWeight::other:
      return {20 * kilobyte, PublishFault::long_text};
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
    {"assets/find-others.js", 4 * kilobyte},
};

constexpr std::string_view font_endings[] = {".woff2", ".woff", ".ttf", ".otf", ".eot"};

class WeightRules : public SiteRules {
 public:
  using SiteRules::SiteRules;

  void file(const OutputFile& file) override {
    // What pages name stands there; the finder's data are thousands of scripts elsewhere.
    const bool asset = file.path.starts_with("assets/") &&
                       (file.path.ends_with(".js") || file.path.ends_with(".css"));
    if (asset) weigh_asset(file);
    const bool font =
        std::any_of(std::begin(font_endings), std::end(font_endings),
                    [&](std::string_view ending) { return file.path.ends_with(ending); });
    if (font) add(PublishFault::font_file, file, std::to_string(file.bytes.size()) + " B");
  }

  std::unique_ptr<PageRules> listen(const OutputFile& file) override {
    return is_page(file) ? std::make_unique<NeedsOfPage>(*this, file) : nullptr;
  }

  void finish(unsigned) override {
    for (const PageWithAssets& page : with_assets_) {
      compare(page.path, page.kind, page.bytes + weight(page.assets), page.budget.bytes,
              page.budget.fault);
    }
  }

 private:
  /// Of one page: its kind, and the paths of scripts and styles that it loads.
  class NeedsOfPage : public PageRules {
   public:
    NeedsOfPage(WeightRules& all, const OutputFile& page)
        : PageRules(all.notes_of(page)), all_(all), page_(page) {}

    Hears hears() const override {
      return {.elements = {Element::body, Element::script, Element::other}};
    }

    void open(const PageTag& tag) override {
      if (tag.element() == Element::body && tag.has(Attribute::data_page)) {
        kind_ = tag.raw(Attribute::data_page);
      } else if (tag.element() == Element::script && tag.has(Attribute::src)) {
        add(tag.value(Attribute::src), scripts_);
      } else if (is_name(tag.name(), "link") && tag.has(Attribute::href)) {
        const HtmlAttribute* relation = tag.html().find("rel");
        const bool style = relation && is_name(relation->raw_value, "stylesheet");
        if (style) add(tag.value(Attribute::href), styles_);
      }
    }

    void finish(const PageFacts&) override { all_.weigh(page_, kind_, scripts_, styles_); }

    /// What is weighed with its assets is heavier when they are.
    std::optional<std::string> kept() const override {
      const PageBudget budget = budget_of(page_weight(kind_).value_or(PageWeight::other));
      if (budget.counted == Counted::page_and_assets) return std::nullopt;
      return "";
    }

   private:
    void add(const std::string& url, std::vector<std::string>& paths) {
      const PageUrl target = read_page_url(page_.path, url, {});
      if (target.kind == PageUrl::Kind::internal) paths.push_back(target.path);
    }

    WeightRules& all_;
    const OutputFile& page_;
    std::string_view kind_;
    std::vector<std::string> scripts_;
    std::vector<std::string> styles_;
  };

  /// It can be compared when all assets have been weighed.
  struct PageWithAssets {
    std::string path;
    std::string kind;
    std::size_t bytes;
    std::set<std::string> assets;
    PageBudget budget;
  };

  void add(Fault fault, const OutputFile& file, const std::string& what) {
    under_check().notes.add(fault, file.path, what);
  }

  void weigh_asset(const OutputFile& file) {
    const std::size_t bytes = gzip_size(file.bytes);
    for (const AssetBudget& budget : asset_budgets) {
      if (file.origin == budget.origin)
        compare(file.path, "", bytes, budget.bytes, PublishFault::too_heavy);
    }
    const std::lock_guard lock(mutex_);
    asset_bytes_.emplace(file.path, bytes);
  }

  void weigh(const OutputFile& page, std::string_view kind, const std::vector<std::string>& scripts,
             const std::vector<std::string>& styles) {
    const PageBudget budget = budget_of(weight_of(page, kind));
    if (budget.scripts == Scripts::none && !scripts.empty()) {
      add(PublishFault::script_on_page, page, scripts.front());
    }
    if (budget.counted == Counted::page_and_assets) {
      std::set<std::string> assets(scripts.begin(), scripts.end());
      assets.insert(styles.begin(), styles.end());
      const std::size_t bytes = gzip_size(page.bytes);
      const std::lock_guard lock(mutex_);
      with_assets_.push_back({page.path, std::string(kind), bytes, std::move(assets), budget});
      return;
    }
    // Most pages are light enough with a look at their beginning, most of the others with a quick
    // look at all of them.
    if (is_surely_light(page.bytes, budget.bytes)) return;
    if (gzip_size(page.bytes, GzipLevel::quick) <= budget.bytes) return;
    compare(page.path, kind, gzip_size(page.bytes), budget.bytes, budget.fault);
  }

  PageWeight weight_of(const OutputFile& page, std::string_view kind) {
    if (const auto known = page_weight(kind)) return *known;
    // A file of the theme is no page of ours.
    if (page.origin.empty()) add(PublishFault::unknown_page_kind, page, std::string(kind));
    return PageWeight::other;
  }

  std::size_t weight(const std::set<std::string>& paths) const {
    std::size_t bytes = 0;
    for (const std::string& path : paths) {
      const auto found = asset_bytes_.find(path);
      if (found != asset_bytes_.end()) bytes += found->second;
    }
    return bytes;
  }

  void compare(const std::string& path, std::string_view kind, std::size_t bytes, std::size_t most,
               Fault fault) {
    if (bytes <= most) return;
    const std::string named = kind.empty() ? "" : std::string(kind) + ": ";
    under_check().notes.add(fault, path,
                            named + std::to_string(bytes) + " > " + std::to_string(most) + " B");
  }

  std::mutex mutex_;
  std::map<std::string, std::size_t> asset_bytes_;
  std::vector<PageWithAssets> with_assets_;
};

}  // namespace

std::unique_ptr<SiteRules> weight_rules(const SiteUnderCheck& under_check) {
  return std::make_unique<WeightRules>(under_check);
}

}  // namespace shirube
