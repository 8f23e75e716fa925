#include "publish/page_checks/writing_rules.h"

#include "base/fault.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "publish/page_checks/writing.h"

namespace shirube {
namespace {

bool begins_block(Element element) {
  return element == Element::p || element == Element::li || element == Element::td ||
         element == Element::dd || element == Element::div || element == Element::br;
}

class Writing : public PageRules {
 public:
  using PageRules::PageRules;

  void open(const PageTag& tag) override {
    if (tag.element() == Element::body) in_body_ = true;
    if (begins_block(tag.element())) at_start_ = true;
  }

  void text(std::string_view text) override {
    if (!in_body_ || trim(text).empty()) return;
    if (text.find('/') != text.npos || text.find('.') != text.npos) {
      add(Fault::numeric_date, numeric_date(text));
    }
    if (text.find(' ') != text.npos || text.find("　") != text.npos) {
      add(Fault::spaces_in_word, spread_word(text));
    }
    if (at_start_ && begins_with_dot(text)) {
      const std::string_view all = trim(text);
      add(Fault::typed_list, all.substr(0, all.find('\n')));
    }
    at_start_ = false;
  }

  /// In running text, a reader has the words around it; a name stands alone.
  void named(const NamedElement& name) override {
    add(Fault::squared_letter, squared_letter(name.text));
  }

 private:
  void add(Fault fault, std::string_view what) {
    if (what.empty()) return;
    notes().add_words(fault, "「" + visible_text(what, 20) + "」", what);
  }

  bool in_body_ = false;
  bool at_start_ = false;
};

}  // namespace

std::unique_ptr<PageRules> writing_rules(NotesOfPage notes) {
  return std::make_unique<Writing>(notes);
}

}  // namespace shirube
