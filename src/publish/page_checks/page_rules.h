// What a group of rules is told about one page (or drawing), in the order of the page: tags, texts,
// remarks, and each element that has a name (a link, a heading, a label…) with all of its text,
// when it ends. All groups listen to one walk. A listener lives as long as its page is read and
// belongs to the thread that reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/page_checks/page_notes.h"
#include "publish/page_checks/page_tag.h"

namespace shirube {

/// Links, buttons, headings, labels, captions, legends, summaries, dt, th and the title.
struct NamedElement {
  Element element = Element::other;
  /// What it says, character references decoded, white space as it is; of pictures their alt.
  std::string_view text;
  /// What aria-label says, decoded.
  std::string label;
  /// As it is written; empty for all but links.
  std::string_view href;
  std::string_view for_;
  bool labelled_by = false;
  bool is_link = false;
  /// Of buttons.
  std::string markup;
};

/// What is known only at the end of the page.
struct PageFacts {
  /// As they are written, sorted.
  std::vector<std::string_view> ids;
  bool has_id(std::string_view id) const;
};

/// Of what a group of rules is told: with most tags of a page, most groups have nothing to do.
struct Hears {
  /// All tags of these, also closing ones,
  Elements elements = {};
  /// and opening ones that have any of these.
  Attributes attributes = {};
  /// Those whose text it asks for when they end.
  Elements names = {};
  enum class Texts { none, all };
  Texts texts = Texts::none;
};

class PageRules {
 public:
  explicit PageRules(NotesOfPage notes) : notes_(notes) {}
  virtual ~PageRules() = default;
  PageRules(const PageRules&) = delete;
  PageRules& operator=(const PageRules&) = delete;

  /// The same for all pages. Comments, raw texts and the end are for everybody.
  virtual Hears hears() const = 0;
  virtual void open(const PageTag&) {}
  virtual void close(const PageTag&) {}
  /// Text outside of svg, with its references decoded.
  virtual void text(std::string_view) {}
  /// The content of script, style and the like.
  virtual void raw_text(std::string_view /*element*/, std::string_view /*text*/) {}
  virtual void comment(std::string_view) {}
  virtual void named(const NamedElement&) {}
  virtual void finish(const PageFacts&) {}
  /// When the page was read: what the group has to know of it as long as the page stands as it is,
  /// for SiteRules::restore(). Nothing when the page has to be read again whatever happens.
  virtual std::optional<std::string> kept() const { return ""; }

 protected:
  NotesOfPage& notes() { return notes_; }

 private:
  NotesOfPage notes_;
};

/// Reads one page and tells it to all groups.
void read_page(std::string_view html, const std::vector<PageRules*>& rules);

}  // namespace shirube
