#include "publish/page_checks/link_targets.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "publish/findings.h"
#include "publish/page_checks/checked.h"

namespace shirube {
namespace {

const std::string base_url = "https://example.jp/shirube";

std::vector<OutputFile> good_site() {
  return {
      {"index.html",
       "<h1 id=\"top-of-page\">a</h1><a href=\"facilities/index.html\">b</a>"
       "<a href=\"facilities/aozora.html#%E9%9B%BB%E8%A9%B1\">c</a><a href=\"#top-of-page\">d</a>"
       "<a href=\"https://example.com/\">e</a><a href=\"tel:046-000-0001\">f</a>"
       "<a href=\"mailto:a@example.jp?subject=x\">g</a>"
       "<link rel=canonical href=\"https://example.jp/shirube/index.html\">"
       "<img src=\"assets/a.png\" srcset=\"assets/a.png 1x, assets/b.png 2x\">"},
      {"facilities/index.html", "<a href=\"aozora.html\">a</a><a href=\"../index.html\">b</a>"},
      {"facilities/aozora.html", "<p id=\"電話\"><a href=\"../events.ics\">c</a></p>"},
      {"404.html", "<a href=\"/shirube/index.html\">a</a>"},
      {"assets/a.png", ""},
      {"assets/b.png", ""},
      {"assets/a.css", "a{background:url(\"a.png\")}b{behavior:url(#default#VML)}"},
      {"assets/icons.svg", "<svg><symbol id=\"phone\"/><use href=\"#phone\"/></svg>"},
      {"sitemap.xml",
       "<loc>https://example.jp/shirube/</loc><loc>https://example.jp/shirube/"
       "facilities/aozora.html</loc>"},
      {"events.ics",
       "URL:https://example.jp/shirube/facilities/aoz\r\n ora.html\r\n"
       "DESCRIPTION:詳しくは https://example.jp/shirube/index.html。\\n次\r\n"}};
}

/// "page → target" for each broken link.
std::vector<std::string> broken(std::vector<OutputFile> files, LinkCounts* counts = nullptr,
                                unsigned threads = 1) {
  DiagnosticSink sink;
  const LinkCounts found =
      test::checked({web_edition(Audience::residents), std::move(files), {}, {}, base_url},
                    test::groups_that_tell({PublishFault::broken_link}), threads, sink)
          .links;
  if (counts) *counts = found;
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    CHECK(fault_info(diagnostic.fault).code == "W002");
    all.push_back(diagnostic.arguments[0] + " → " + diagnostic.arguments[1]);
  }
  CHECK(found.broken >= all.size());
  return all;
}

std::string broken_with(const std::string& path, const std::string& bytes) {
  std::vector<OutputFile> files = good_site();
  files.push_back({path, bytes});
  const auto all = broken(files);
  return all.empty() ? "" : all[0];
}

}  // namespace

TEST_CASE("A whole site has no broken link") {
  LinkCounts counts;
  CHECK(broken(good_site(), &counts).empty());
  CHECK(counts.internal == 13);
  CHECK(counts.fragments == 3);
  CHECK(counts.external == 3);
  CHECK(counts.absolute == 4);
}

TEST_CASE("Every kind of broken link is told with its page") {
  const auto page = [](const std::string& html) { return broken_with("facilities/x.html", html); };
  const std::string start = "「residents/facilities/x.html」 → ";
  CHECK(page("<a href='b.html'>") == start + "b.html");
  CHECK(page("<a href='aozora.html#no'>") ==
        start + "aozora.html#no（その名前の見出しや目印がありません）");
  CHECK(page("<a href='#no'>") == start + "#no（その名前の見出しや目印がありません）");
  CHECK(page("<a href='../facilities/'>") ==
        start + "../facilities/（フォルダーではなく index.html まで書きます）");
  CHECK(page("<a href='..'>") == start + "..（フォルダーではなく index.html まで書きます）");
  CHECK(page("<a href='../facilities'>") ==
        start + "../facilities（フォルダーではなく index.html まで書きます）");
  CHECK(page("<a href='/index.html'>") == start + "/index.html（サイトの外を指しています）");
  CHECK(page("<a href='../../professionals/index.html'>") ==
        start + "../../professionals/index.html（サイトの外を指しています）");
  CHECK(page("<a href=''>") == start + "（空のリンクです）");
  CHECK(page("<img src='../assets/c.png'>") == start + "../assets/c.png");
  CHECK(page("<img srcset='../assets/a.png 1x, ../assets/c.png 2x'>") == start + "../assets/c.png");
  CHECK(page("<link rel=stylesheet href='a.css'>") == start + "a.css");
  CHECK(page("<script src='a.js'></script>") == start + "a.js");
  CHECK(page("<form action='y.html'>") == start + "y.html");
  CHECK(page("<svg><use href='../assets/icons.svg#mail'/></svg>") ==
        start + "../assets/icons.svg#mail（その名前の見出しや目印がありません）");
  CHECK(page("<a href='https://example.jp/shirube/gone.html'>") ==
        start + "https://example.jp/shirube/gone.html");
  CHECK(page("<a href='ms-word:x'>") == start + "ms-word:x（使えない種類のリンクです）");
  CHECK(page("<a href='javascript:x'>") == start + "javascript:x（使えない種類のリンクです）");
  CHECK(page("<a href='//example.com/'>") == start + "//example.com/（使えない種類のリンクです）");
}

TEST_CASE("Broken addresses in other files than pages are told") {
  const std::string gone = "https://example.jp/shirube/gone.html";
  for (const char* path : {"feed.xml", "x.ics", "x.json", "x.geojson", "x.csv", "robots.txt"}) {
    CHECK(broken_with(path, "\"" + gone + "\"") ==
          "「residents/" + std::string(path) + "」 → " + gone);
  }
  CHECK(broken_with("assets/x.css", "a{background:url( 'c.png' )}") ==
        "「residents/assets/x.css」 → c.png");
  CHECK(broken_with("assets/x.svg", "<svg><image href='c.png'/></svg>") ==
        "「residents/assets/x.svg」 → c.png");
  CHECK(broken_with("x.json", "[\"" + gone + "x\"]") == "「residents/x.json」 → " + gone + "x");
}

TEST_CASE("An address that is broken on many pages is told once") {
  std::vector<OutputFile> files = good_site();
  for (int i = 0; i < 50; ++i) {
    files.push_back({"p" + std::to_string(10 + i) + ".html", "<a href='gone.html'>"});
  }
  for (const unsigned threads : {1U, 4U}) {
    CHECK(broken(files, nullptr, threads) ==
          std::vector<std::string>{"「residents/p10.html」（ほか 49 ファイル） → gone.html"});
  }
}

TEST_CASE("A link that an editor wrote is told once, where it was written") {
  const auto text =
      std::make_shared<const SourceText>("content/pages/x.md", "見る [頁](/no.html)\n");
  const std::vector<ContentLink> links = {
      {"pages/x.html", "../no.html", "/no.html", {text, 1, 8, 8}}};
  const std::vector<OutputFile> files = {{"pages/x.html", "<a href='../no.html'>頁</a>"},
                                         {"y.html", "<a href='no.html'>頁</a>"}};
  const auto groups = test::groups_that_tell({PublishFault::broken_link});
  DiagnosticSink sink;
  Findings findings;
  for (const Edition& edition : editions) {
    const FinishedSite site{edition, files, links, {}, base_url};
    CHECK(check_site(site, groups, 1, findings, sink).links.broken == 2);
  }
  report_broken_links(findings, sink);
  const auto told = sink.sorted();
  REQUIRE(told.size() == 2);
  CHECK(told[0].path.empty());
  CHECK(told[0].arguments[0] == "「professionals/y.html」（ほか 1 ファイル）");
  CHECK(told[1].path == "content/pages/x.md");
  CHECK(told[1].line == 1);
  CHECK(told[1].column == 8);
  CHECK(told[1].arguments ==
        std::vector<std::string>{"「professionals/pages/x.html」（ほか 1 ファイル）", "/no.html"});
}

TEST_CASE("Only the page for missing pages may begin an address with a slash") {
  CHECK(broken_with("x/404.html", "<a href='/shirube/index.html'>") != "");
  std::vector<OutputFile> files = good_site();
  files[3].bytes = "<a href='/shirube/gone.html'><a href='/elsewhere/'>";
  CHECK(broken(files) == std::vector<std::string>{"「residents/404.html」 → /shirube/gone.html"});
}

}  // namespace shirube
