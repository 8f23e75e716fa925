// What the page rules find on all pages of one site. A fault of the theme stands on every page and
// is told once; one that a record brought is told where an editor wrote it. Any thread may add; the
// report does not depend on their order.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "publish/findings.h"
#include "site/frame/output_file.h"

namespace shirube {

class PageNotes {
 public:
  /// `site` must outlive this.
  explicit PageNotes(const SiteOutput& site) : site_(site) {}

  /// `page` has the fault, with what shows it: a tag, a text, a figure.
  void add(Fault fault, const std::string& page, const std::string& what);

  /// The same, of a text that stands so in the content if an editor wrote it. Where `origin` is
  /// `content_or_table`, a page made from a table of open data has it from there.
  enum class Origin { content, content_or_table };
  void add_text(Fault fault, const std::string& page, const std::string& what,
                std::string_view written, Origin origin);

  /// Whether anything was noted of the page so far.
  bool has(const std::string& page) const;

  /// How many different things are wrong in that way.
  std::uint64_t count(Fault fault) const;

  /// Nothing is told of texts that a table of open data brought: nobody here can mend them.
  void report(DiagnosticSink& sink) const;

 private:
  Location written_at(const PageSource* source, std::string_view text) const;

  const SiteOutput& site_;
  mutable std::mutex mutex_;
  std::map<Fault, Findings> findings_;
  std::map<Fault, Findings> imported_;
  std::set<std::string> pages_;
};

/// 「あおぞら」: a text of the page as messages show it.
std::string quoted(std::string_view text);

/// The notes of one page.
class NotesOfPage {
 public:
  NotesOfPage(PageNotes& notes, const std::string& page) : notes_(notes), page_(page) {}

  const std::string& page() const { return page_; }
  void add(Fault fault, const std::string& what) { notes_.add(fault, page_, what); }
  /// What only an editor can have written, such as a Markdown link.
  void add_text(Fault fault, const std::string& what, std::string_view written) {
    notes_.add_text(fault, page_, what, written, PageNotes::Origin::content);
  }
  /// What may have come from anywhere.
  void add_words(Fault fault, const std::string& what, std::string_view written) {
    notes_.add_text(fault, page_, what, written, PageNotes::Origin::content_or_table);
  }

 private:
  PageNotes& notes_;
  const std::string& page_;
};

}  // namespace shirube
