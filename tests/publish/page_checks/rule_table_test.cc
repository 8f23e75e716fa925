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

}  // namespace
}  // namespace shirube
