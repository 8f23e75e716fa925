#include "publish/page_checks/writing_rules.h"

#include "base/faults/publish.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "publish/page_checks/writing.h"

namespace shirube {
namespace {

class Writing : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {.elements = {Element::body}, .names = Elements::all(), .texts = Hears::Texts::all};
  }

  void open(const PageTag& tag) override {
    if (tag.element() == Element::body) in_body_ = true;
  }

  void text(std::string_view text) override {
    if (!in_body_ || trim(text).empty()) return;
    if (text.find('/') != text.npos || text.find('.') != text.npos) {
      add(PublishFault::numeric_date, numeric_date(text));
    }
    // Of U+3000; its first byte is that of each kana, too.
    constexpr std::string_view end_of_wide_space = "\x80\x80";
    if (text.find(' ') != text.npos || text.find(end_of_wide_space) != text.npos) {
      add(PublishFault::spaces_in_word, spread_word(text));
    }
  }

  /// In running text, a reader has the words around it; a name stands alone.
  void named(const NamedElement& name) override {
    add(PublishFault::squared_letter, squared_letter(name.text));
  }

 private:
  void add(Fault fault, std::string_view what) {
    if (what.empty()) return;
    notes().add_words(fault, quoted(visible_text(what, 20)), what);
  }

  bool in_body_ = false;
};

}  // namespace

std::unique_ptr<PageRules> writing_rules(NotesOfPage notes) {
  return std::make_unique<Writing>(notes);
}

}  // namespace shirube
