#include "publish/page_checks/markup_rules.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/faults/publish.h"
#include "base/message_language.h"
#include "base/text.h"
#include "publish/page_url.h"
#include "words/publish.h"

namespace shirube {
namespace {

template <class Names>
bool is_any(std::string_view name, const Names& names) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view known) { return is_name(name, known); });
}

constexpr std::string_view forbidden_elements[] = {"base",  "object",       "embed",  "iframe",
                                                   "frame", "frameset",     "applet", "portal",
                                                   "style", "foreignobject"};

/// Relations of <link> that only name another page; all others fetch it.
constexpr std::string_view naming_relations[] = {"canonical", "alternate", "license", "author",
                                                 "next",      "prev",      "help",    "search"};

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

/// Looks at one page or drawing.
class MarkupOfPage : public PageRules {
 public:
  MarkupOfPage(const OutputFile& file, Audience audience, NotesOfPage notes)
      : PageRules(notes), file_(file), audience_(audience) {}

  Hears hears() const override {
    return {.elements = {Element::script, Element::meta, Element::form, Element::other},
            .attributes = {Attribute::href, Attribute::src, Attribute::other}};
  }

  void open(const PageTag& page_tag) override {
    const HtmlTag& tag = page_tag.html();
    const bool unknown = page_tag.element() == Element::other;
    if (unknown && is_any(tag.name, forbidden_elements)) add("<" + ascii_lower(tag.name) + ">");
    if (page_tag.element() == Element::script) check_script(tag);
    if (page_tag.element() == Element::meta) check_meta(tag);
    if (page_tag.element() == Element::form) check_form(tag);
    if (is_harmless(page_tag)) return;
    for (const HtmlAttribute& attribute : tag.attributes) check_attribute(tag, attribute);
  }

  void comment(std::string_view) override { add(words_.comment()); }

  void raw_text(std::string_view element, std::string_view text) override {
    if (element != "script" || trim(text).empty()) return;
    if (!data_script_) add(words_.inline_script());
    if (holds(text, "<")) add(words_.less_than_in_data());
  }

  /// What the whole page must have.
  void finish(const PageFacts&) override {
    if (!is_page(file_)) return;
    if (!policy_) add(words_.no_policy());
    if (audience_ == Audience::professionals && !noindex_) add(words_.no_noindex());
  }

 private:
  void add(const std::string& what) { notes().add(PublishFault::unsafe_markup, what); }

  void check_script(const HtmlTag& tag) {
    const HtmlAttribute* source = tag.find("src");
    const HtmlAttribute* type = tag.find("type");
    const std::string kind = type ? ascii_lower(type->value()) : "";
    data_script_ = !source && (kind == "application/ld+json" || kind == "application/json");
    if (data_script_) return;
    if (!policy_) add(words_.script_before_policy());
    if (!source) {
      add(words_.script_without_source());
      return;
    }
    const PageUrl target = read_page_url(file_.path, source->value(), {});
    const bool ours = target.kind == PageUrl::Kind::internal && target.path.starts_with("assets/");
    if (!ours) add(words_.script_outside_assets());
  }

  void check_meta(const HtmlTag& tag) {
    const HtmlAttribute* name = tag.find("name");
    const HtmlAttribute* equivalent = tag.find("http-equiv");
    const HtmlAttribute* content = tag.find("content");
    const std::string value = content ? ascii_lower(content->value()) : "";
    if (name && is_name(name->raw_value, "robots") && holds(value, "noindex")) noindex_ = true;
    if (!equivalent || !is_name(equivalent->raw_value, "content-security-policy")) return;
    policy_ = true;
    if (!holds(value, "default-src 'none'")) add(words_.policy_without_default());
    if (holds(value, "'unsafe-")) add(words_.unsafe_policy());
  }

  void check_form(const HtmlTag& tag) {
    const HtmlAttribute* method = tag.find("method");
    if (method && !is_name(method->raw_value, "get")) add(words_.form_that_sends());
    if (const HtmlAttribute* action = tag.find("action"))
      check_own(action->value(), words_.form_target());
  }

  /// Nearly all tags have at most a class and an address of ours, or "tel:0460000001".
  static bool is_harmless(const PageTag& tag) {
    std::string_view href = tag.raw(Attribute::href);
    if (tag.element() == Element::a && href.starts_with("tel:")) href.remove_prefix(4);
    return !tag.has(Attribute::other) && is_plainly_relative(href) &&
           is_plainly_relative(tag.raw(Attribute::src));
  }

  void check_attribute(const HtmlTag& tag, const HtmlAttribute& attribute) {
    const std::string name = ascii_lower(attribute.name);
    if (name.starts_with("on")) add(words_.attribute(name));
    if (name == "style" || name == "srcdoc" || name == "ping") add(words_.attribute(name));
    if (name == "formaction") check_own(attribute.value(), words_.form_target());
    if (name == "srcset") {
      for (const std::string& url : srcset_urls(attribute.value()))
        check_own(url, words_.foreign_picture());
    }
    if (!is_url_attribute(attribute) || is_plainly_relative(attribute.raw_value)) return;
    const std::string url = attribute.value();
    const PageUrl target = read_page_url(file_.path, url, {});
    constexpr std::string_view active[] = {"javascript", "vbscript", "data", "blob", "file"};
    const bool is_active =
        std::find(std::begin(active), std::end(active), target.scheme) != std::end(active);
    if (is_active) add(words_.link_of_scheme(target.scheme));
    if (fetches(tag, name)) check_own(url, words_.foreign_element(ascii_lower(tag.name)));
  }

  /// Most addresses are "../facilities/aozora.html", with which nothing can be wrong here.
  static bool is_plainly_relative(std::string_view url) {
    return !url.starts_with('/') && std::all_of(url.begin(), url.end(), [](char c) {
      return is_small_letter(c) || is_digit(c) || c == '.' || c == '/' || c == '-';
    });
  }

  /// Whether a browser loads the address by itself, not only when it is followed.
  static bool fetches(const HtmlTag& tag, std::string_view name) {
    if (name == "action" || name == "formaction") return false;
    if (name != "href" && name != "xlink:href") return true;
    if (is_name(tag.name, "a") || is_name(tag.name, "area")) return false;
    const HtmlAttribute* relation = is_name(tag.name, "link") ? tag.find("rel") : nullptr;
    return !relation || !is_any(relation->raw_value, naming_relations);
  }

  void check_own(const std::string& url, const std::string& what) {
    if (read_page_url(file_.path, url, {}).kind == PageUrl::Kind::external) add(what);
  }

  const OutputFile& file_;
  Audience audience_;
  PublishWords words_{message_language};
  bool policy_ = false;
  bool noindex_ = false;
  bool data_script_ = false;
};

class MarkupRules : public SiteRules {
 public:
  using SiteRules::SiteRules;

  void file(const OutputFile& file) override {
    const bool style = file.path.ends_with(".css");
    const bool code = style || file.path.ends_with(".js");
    if (style) check_style(file);
    if (file.path.ends_with(".map") || (code && holds(file.bytes, "sourceMappingURL="))) {
      add(file, words_.source_map());
    }
  }

  std::unique_ptr<PageRules> listen(const OutputFile& file) override {
    return std::make_unique<MarkupOfPage>(file, site().edition.audience, notes_of(file));
  }

  void finish(unsigned) override {
    MarkupCounts& counts = under_check().counts.markup;
    counts.pages = static_cast<std::uint64_t>(
        std::count_if(site().files.begin(), site().files.end(),
                      [](const OutputName& file) { return is_page(file.path); }));
    counts.findings = under_check().notes.count(PublishFault::unsafe_markup);
  }

 private:
  void add(const OutputFile& file, const std::string& what) {
    under_check().notes.add(PublishFault::unsafe_markup, file.path, what);
  }

  void check_style(const OutputFile& file) {
    const std::string css = ascii_lower(file.bytes);
    if (holds(css, "@import")) add(file, "@import");
    for (std::size_t at = css.find("url("); at != css.npos; at = css.find("url(", at + 1)) {
      const std::size_t begin = css.find_first_not_of(" \t\r\n\"'", at + 4);
      if (begin == css.npos) return;
      const std::string url = css.substr(begin, 200);
      const PageUrl target = read_page_url(file.path, url, {});
      const bool external = target.kind == PageUrl::Kind::external && target.scheme != "data";
      if (external) add(file, words_.foreign_in_style());
    }
  }

  PublishWords words_{message_language};
};

}  // namespace

std::unique_ptr<SiteRules> markup_rules(const SiteUnderCheck& under_check) {
  return std::make_unique<MarkupRules>(under_check);
}

}  // namespace shirube
