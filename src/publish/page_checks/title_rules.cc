#include "publish/page_checks/title_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/faults/publish.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

/// Remembers what the page is called.
class TitleOfPage : public PageRules {
 public:
  TitleOfPage(NotesOfPage notes, std::string& title) : PageRules(notes), title_(title) {}

  Hears hears() const override { return {.names = {Element::title}}; }

  void named(const NamedElement& name) override {
    if (name.element == Element::title) title_ = std::string(trim(name.text));
  }

  std::optional<std::string> kept() const override { return title_; }

 private:
  std::string& title_;
};

class TitleRules : public SiteRules {
 public:
  explicit TitleRules(const SiteUnderCheck& under_check)
      : SiteRules(under_check), titles_(site().files.size()) {}

  std::unique_ptr<PageRules> listen(const OutputFile& file) override {
    const std::size_t place = place_of(file);
    if (!is_page(file) || place == SiteOutput::nowhere) return nullptr;
    return std::make_unique<TitleOfPage>(notes_of(file), titles_[place]);
  }

  void restore(const std::string& path, const std::string& kept) override {
    titles_[site().place_of(path)] = kept;
  }

  void finish(unsigned) override {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      if (!titles_[i].empty()) order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return titles_[a] < titles_[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::string& title = titles_[order[i]];
      const bool repeated = (i > 0 && titles_[order[i - 1]] == title) ||
                            (i + 1 < order.size() && titles_[order[i + 1]] == title);
      if (!repeated) continue;
      under_check().notes.add(PublishFault::title_repeated, site().files[order[i]].path,
                              quoted(visible_text(title, 60)));
    }
  }

 private:
  /// By the place of the file; each is written by the thread that reads its page.
  std::vector<std::string> titles_;
};

}  // namespace

std::unique_ptr<SiteRules> title_rules(const SiteUnderCheck& under_check) {
  return std::make_unique<TitleRules>(under_check);
}

}  // namespace shirube
