#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/faults/publish.h"
#include "base/message_language.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "publish/page_checks/name_rules.h"
#include "words/publish.h"

namespace shirube {
namespace {

/// Without white space, in small letters. Also runs for every link.
std::string bare(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) plain += small_letter(c);
  }
  return plain;
}

/// Heard alone, as in a screen reader's list of links, these say nothing.
bool says_nothing(const std::string& name) {
  constexpr std::string_view vague[] = {"こちら",     "ここ",   "詳細",       "詳しく", "くわしく",
                                        "もっと見る", "もっと", "続きを読む", "続き",   "リンク",
                                        "クリック",   "click",  "here",       "more",   "link"};
  constexpr std::string_view endings[] = {"はこちら", "こちらから", "こちらへ", "をクリック",
                                          "clickhere"};
  return std::find(std::begin(vague), std::end(vague), name) != std::end(vague) ||
         std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

struct FileType {
  std::string_view ending;
  /// What readers know it by; any of them will do.
  std::string_view names[3];
};

constexpr FileType file_types[] = {
    {".pdf", {"pdf"}},
    {".doc", {"word", "ワード", "doc"}},
    {".docx", {"word", "ワード", "doc"}},
    {".xls", {"excel", "エクセル", "xls"}},
    {".xlsx", {"excel", "エクセル", "xls"}},
    {".ppt", {"powerpoint", "パワーポイント", "ppt"}},
    {".pptx", {"powerpoint", "パワーポイント", "ppt"}},
    {".csv", {"csv"}},
    {".json", {"json"}},
    {".geojson", {"geojson"}},
    {".zip", {"zip"}},
    {".ics", {"icalendar", "ics", "カレンダー"}},
};

const FileType* file_type_of(std::string_view href) {
  const std::string_view written = href.substr(0, href.find_first_of("?#"));
  if (written.ends_with(".html") || href.starts_with("tel:")) return nullptr;
  const std::string path = ascii_lower(written);
  const auto* found =
      std::find_if(std::begin(file_types), std::end(file_types),
                   [&](const FileType& type) { return path.ends_with(type.ending); });
  return found == std::end(file_types) ? nullptr : found;
}

bool names_type(std::string_view text, const FileType& type) {
  const std::string plain = bare(nfkc(text));
  return std::any_of(std::begin(type.names), std::end(type.names), [&](std::string_view name) {
    return !name.empty() && plain.find(name) != plain.npos;
  });
}

std::string digits_of(std::string_view text) {
  std::string digits(text);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

class Links : public PageRules {
 public:
  using PageRules::PageRules;

  Hears hears() const override {
    return {
        .elements = note_ends, .names = {Element::a, Element::button}, .texts = Hears::Texts::all};
  }

  void open(const PageTag& tag) override {
    if (note_ends.has(tag.element())) decide_file();
  }
  void close(const PageTag& tag) override {
    if (tag.element() != Element::a && note_ends.has(tag.element())) decide_file();
  }
  void text(std::string_view text) override {
    if (file_) after_file_ += text;
  }
  void finish(const PageFacts&) override { decide_file(); }

  void named(const NamedElement& name) override {
    if (name.element != Element::a && name.element != Element::button) return;
    check_label(name);
    if (!name.is_link) return;
    const std::string_view said =
        trim(name.label.empty() ? name.text : std::string_view(name.label));
    if (said.empty() && !name.labelled_by) {
      const std::string markup = "<a href=\"" + std::string(name.href) + "\">";
      return notes().add_text(PublishFault::link_without_name, visible_text(markup, 80), "[](");
    }
    if (says_nothing(bare(said))) {
      const std::string text(said);
      notes().add_text(PublishFault::link_says_nothing, quoted(visible_text(text, 40)),
                       "[" + text + "](");
    }
    if (name.href.starts_with("tel:")) check_telephone(name);
    begin_file(name, said);
  }

 private:
  /// Of what stands behind a link and may tell the file's type.
  static constexpr Elements note_ends = {Element::a,       Element::li, Element::p,   Element::dd,
                                         Element::td,      Element::tr, Element::div, Element::h1,
                                         Element::h2,      Element::h3, Element::h4,  Element::h5,
                                         Element::section, Element::h6};

  /// Whoever steers by voice says what they see.
  void check_label(const NamedElement& name) {
    if (name.label.empty()) return;
    const std::string seen = bare(nfkc(name.text));
    if (bare(nfkc(name.label)).find(seen) == std::string::npos) {
      notes().add(
          PublishFault::name_unlike_text,
          PublishWords(message_language)
              .name_unlike_text(visible_text(trim(name.text), 40), visible_text(name.label, 40)));
    }
  }

  void check_telephone(const NamedElement& name) {
    const std::string_view number = name.href.substr(4);
    const std::string_view digits = number.starts_with("+") ? number.substr(1) : number;
    const bool plain = !digits.empty() && std::all_of(digits.begin(), digits.end(), is_digit);
    const std::string national =
        number.starts_with("+81") ? "0" + std::string(number.substr(3)) : std::string(digits);
    const bool seen = digits_of(name.text).find(national) != std::string::npos ||
                      digits_of(nfkc(name.text)).find(national) != std::string::npos;
    if (!plain || !seen) {
      notes().add_text(PublishFault::phone_link, visible_text(name.href, 40),
                       "](" + std::string(name.href) + ")");
    }
  }

  void begin_file(const NamedElement& name, std::string_view said) {
    const FileType* type = file_type_of(name.href);
    if (!type || names_type(said, *type)) return;
    file_ = type;
    file_text_ = std::string(said);
    file_href_ = std::string(name.href);
    while (file_href_.starts_with("../")) file_href_.erase(0, 3);
    after_file_.clear();
  }

  /// The type may stand behind the link as well.
  void decide_file() {
    if (!file_) return;
    if (!names_type(after_file_, *file_)) {
      notes().add_words(
          PublishFault::link_hides_file,
          PublishWords(message_language).file_link(visible_text(file_text_, 40), file_->ending),
          file_href_);
    }
    file_ = nullptr;
  }

  const FileType* file_ = nullptr;
  std::string file_text_;
  /// As an editor writes it, from the site's root.
  std::string file_href_;
  std::string after_file_;
};

}  // namespace

std::unique_ptr<PageRules> link_rules(NotesOfPage notes) {
  return std::make_unique<Links>(notes);
}

}  // namespace shirube
