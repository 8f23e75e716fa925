#include "publish/page_checks/page_check.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "base/parallel.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "publish/page_checks/name_rules.h"
#include "publish/page_checks/page_notes.h"
#include "publish/page_checks/part_rules.h"
#include "publish/page_checks/structure_rules.h"
#include "publish/page_checks/writing_rules.h"

namespace shirube {
namespace {

/// Remembers what the page is called, for the comparison of all pages.
class TitleOfPage : public PageRules {
 public:
  using PageRules::PageRules;
  void named(const NamedElement& name) override {
    if (name.element == Element::title) title = std::string(trim(name.text));
  }
  std::string title;
};

/// Gives its title.
std::string check_page(const OutputFile& page, PageNotes& all_notes) {
  const NotesOfPage notes(all_notes, page.path);
  const std::unique_ptr<PageRules> groups[] = {
      language_and_title_rules(notes),
      heading_rules(notes),
      landmark_rules(notes),
      link_rules(notes),
      field_rules(notes),
      table_rules(notes),
      picture_rules(notes),
      id_rules(notes),
      behaviour_rules(notes),
      writing_rules(notes),
  };
  TitleOfPage title(notes);
  std::vector<PageRules*> rules{&title};
  for (const auto& group : groups) rules.push_back(group.get());
  read_page(page.bytes, rules);
  return std::move(title.title);
}

void check_titles(const SiteOutput& site, const std::vector<std::string>& titles,
                  PageNotes& notes) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (!titles[i].empty()) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return titles[a] < titles[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto same = [&](std::size_t other) { return titles[order[other]] == titles[order[i]]; };
    const bool repeated = (i > 0 && same(i - 1)) || (i + 1 < order.size() && same(i + 1));
    if (!repeated) continue;
    notes.add(Fault::title_repeated, site.files[order[i]].path,
              quoted(visible_text(titles[order[i]], 60)));
  }
}

}  // namespace

void check_pages(const SiteOutput& site, unsigned threads, DiagnosticSink& sink) {
  PageNotes notes(site);
  std::vector<std::string> titles(site.files.size());
  parallel_for(site.files.size(), threads, [&](std::size_t i) {
    if (site.files[i].path.ends_with(".html")) titles[i] = check_page(site.files[i], notes);
  });
  check_titles(site, titles, notes);
  notes.report(sink);
}

}  // namespace shirube
