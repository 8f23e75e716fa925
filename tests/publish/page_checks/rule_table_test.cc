#include "publish/page_checks/rule_table.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/message_language.h"
#include "publish/page_checks/checked.h"
#include "words/publish.h"

namespace shirube {
namespace {

using Codes = std::set<std::string_view>;

std::string_view code(Fault fault) {
  return fault_info(fault).code;
}

/// Text that gzip cannot make much smaller.
std::string noise() {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < 40000) {
    state = state * 1664525 + 1013904223;
    text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[state >> 26];
  }
  return text;
}

/// A site in which everything is wrong that can be.
FinishedSite bad_site() {
  const std::string wrong =
      "<html lang=en><body data-page=whatever><h3>㈱見本</h3>日　時 4/1<p onclick=x tabindex=3>"
      "<a href='gone.html'></a><a href='b.html'>こちら</a><a href='a.pdf'>申込書</a>"
      "<a href='tel:046-000-0001'>電話</a><a href='b.html' aria-label='別のこと'>地図の一覧</a>"
      "<input><label for=nobody>名</label><img src='a.png'><img src='a.png' alt='IMG_1.png'>"
      "<table><tr><th></th><td>a</td></tr></table><i id=a></i><i id=a></i>"
      "<script src='assets/a.js'></script>";
  const auto heavy = [](const std::string& kind) {
    return "<title>同じ題名</title><body data-page=" + kind + ">" + noise();
  };
  FinishedSite site;
  site.files = {{"a.html", wrong},
                {"b.html", heavy("facility")},
                {"c.html", heavy("page")},
                {"assets/a.woff2", "x"}};
  return site;
}

Codes told_by(const RuleGroup& group) {
  DiagnosticSink sink;
  test::checked(bad_site(), {group}, 1, sink);
  Codes codes;
  for (const Diagnostic& diagnostic : sink.sorted()) codes.insert(code(diagnostic.fault));
  return codes;
}

TEST_CASE("Each group of rules tells its own faults, all of them and no other") {
  const PublishWords words(message_language);
  for (const RuleGroup& group : rule_table()) {
    INFO((words.*group.title)());
    Codes own;
    if (group.begin) {
      for (const Fault fault : group.faults) own.insert(code(fault));
    }
    CHECK(told_by(group) == own);
  }
}

TEST_CASE("Every fault of the publishing room is one of finished pages, or stands here") {
  // Of the output's folder, the preview and routes; they are not about what a page holds.
  const Codes others = {"W004", "W005", "W006", "W007", "W008", "W009", "W010", "W011", "W040"};
  Codes known = others;
  for (const RuleGroup& group : rule_table()) {
    for (const Fault fault : group.faults) {
      INFO(code(fault));
      CHECK(known.insert(code(fault)).second);
    }
  }
  for (const FaultInfo& fault : fault_registry()) {
    if (fault.code.front() != 'W') continue;
    INFO(fault.code);
    CHECK(known.contains(fault.code));
  }
}

TEST_CASE("All groups together tell what each tells alone, with any number of threads") {
  Codes alone;
  for (const RuleGroup& group : rule_table()) alone.merge(told_by(group));
  for (const unsigned threads : {1U, 4U}) {
    DiagnosticSink sink;
    test::checked(bad_site(), test::groups_but({}), threads, sink);
    Codes together;
    for (const Diagnostic& diagnostic : sink.sorted()) together.insert(code(diagnostic.fault));
    CHECK(together == alone);
  }
}

TEST_CASE("Only the search for leaks is done elsewhere") {
  for (const RuleGroup& group : rule_table()) {
    CHECK((group.begin == nullptr) == test::tells(group, {PublishFault::leak}));
  }
}

/// Tells one group all that there is to tell.
class Everything : public PageRules {
 public:
  Everything(NotesOfPage notes, PageRules& rules) : PageRules(notes), rules_(rules) {}

  Hears hears() const override {
    return {Elements::all(), Attributes::all(), Elements::all(), Hears::Texts::all};
  }
  void open(const PageTag& tag) override { rules_.open(tag); }
  void close(const PageTag& tag) override { rules_.close(tag); }
  void text(std::string_view text) override { rules_.text(text); }
  void raw_text(std::string_view element, std::string_view text) override {
    rules_.raw_text(element, text);
  }
  void comment(std::string_view text) override { rules_.comment(text); }
  void named(const NamedElement& name) override { rules_.named(name); }
  void finish(const PageFacts& facts) override { rules_.finish(facts); }

 private:
  PageRules& rules_;
};

enum class Told { what_it_hears, everything };

/// What a group notes of the pages, in words.
std::string noted(const RuleGroup& group, const FinishedSite& finished, Told told) {
  const SiteOutput site = finished.without_bytes();
  PageNotes notes(site);
  Findings broken_links;
  SiteCounts counts;
  const SiteUnderCheck under_check{site, notes, broken_links, counts};
  const auto rules = group.begin(under_check);
  for (const OutputFile& file : finished.files) {
    const auto listener = rules->listen(file);
    if (!listener) continue;
    Everything everything({notes, file.path}, *listener);
    read_page(file.bytes, {told == Told::everything ? &everything : listener.get()});
  }
  rules->finish(1);
  DiagnosticSink sink;
  notes.report(sink);
  report_broken_links(broken_links, sink);
  std::string all = std::to_string(counts.links.internal) + "\n";
  for (const Diagnostic& diagnostic : sink.sorted()) {
    all += diagnostic.arguments[0] + ": " + diagnostic.arguments[1] + "\n";
  }
  return all;
}

TEST_CASE("What a group does not hear would make no difference to it") {
  FinishedSite site = bad_site();
  // Tags and attributes, also where nobody expects them, cut by chance.
  const std::string head =
      R"(<HTML lang="xx"><body data-page=page data-page=map onload=x><nav aria-label=a><ol><li><a href=b.html )"
      R"(HREF="javascript:x">こちら</a><a href="tel:1" src="tel:1" name=n>日　時</a></ol></nav>)"
      R"(<table><tr><th scope=row><th>①<td aria-hidden=true tabindex=1><img src="tel:1" alt="a.png">)"
      R"(<input list=x srcset="c.png 2x"><h3>4/1</h3><svg role=img><form action="http://x">)"
      R"(<fieldset></fieldset><label for=q><summary></summary><button aria-label=x>y</button>)"
      R"(<script src="data:x"></script><iframe><meta http-equiv=refresh name=viewport><marquee>)"
      R"(<link rel=stylesheet href=d.css><p style=x lang=?>1/2 R8.4.1<area><section aria-current=page>)";
  for (std::size_t cut = 0; cut < head.size(); ++cut) {
    site.files.push_back({"cut/" + std::to_string(cut) + ".html", head.substr(cut)});
    site.files.push_back({"end/" + std::to_string(cut) + ".html", head.substr(0, cut)});
  }
  std::sort(site.files.begin(), site.files.end(),
            [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  const PublishWords words(message_language);
  for (const RuleGroup& group : rule_table()) {
    if (!group.begin) continue;
    INFO((words.*group.title)());
    CHECK(noted(group, site, Told::what_it_hears) == noted(group, site, Told::everything));
  }
}

}  // namespace
}  // namespace shirube
