#include "publish/page_checks/markup_rules.h"

#include <catch2/catch.hpp>

#include "publish/page_checks/checked.h"

namespace shirube {
namespace {

const std::string good_head =
    "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
    "'self'\">"
    "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"assets/a.css\">"
    "<link rel=\"canonical\" href=\"https://example.jp/\">"
    "<script src=\"assets/a.js\" defer></script></head>";

MarkupCounts check_markup(const FinishedSite& site, unsigned threads, DiagnosticSink& sink) {
  return test::checked(site, test::groups_that_tell({PublishFault::unsafe_markup}), threads, sink)
      .markup;
}

std::vector<std::string> found(const OutputFile& file, Audience audience = Audience::residents) {
  DiagnosticSink sink;
  const MarkupCounts counts = check_markup({web_edition(audience), {file}}, 1, sink);
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    CHECK(fault_info(diagnostic.fault).code == "W003");
    all.push_back(diagnostic.arguments[1]);
  }
  CHECK(counts.findings == all.size());
  return all;
}

/// What is found in a good page that also holds `html`.
std::string found_in(const std::string& html) {
  const auto all = found({"index.html", good_head + html});
  return all.empty() ? "" : all[0];
}

}  // namespace

TEST_CASE("A page with our own files and ordinary markup is good") {
  CHECK(
      found_in(
          "<body><p class=\"a\">文</p><a href=\"https://example.com/\" rel=\"noopener\">外</a>"
          "<img src=\"assets/a.png\" alt=\"\"><form method=get action=\"find.html\"><input></form>"
          "<svg><use href=\"assets/icons.svg#a\"/></svg><a href=\"tel:119\">119</a>"
          "<script type=\"application/ld+json\">{\"name\":\"\\u003c\"}</script>")
          .empty());
  CHECK(found({"facilities/a.html",
               "<meta http-equiv=content-security-policy content=\"default-src "
               "'none'\"><script src=\"../assets/a.js\"></script>"})
            .empty());
  CHECK(
      found({"assets/a.css", "a{background:url(b.png)}c{background:url(data:image/png;base64,x)}"})
          .empty());
}

TEST_CASE("Every kind of forbidden markup is found") {
  CHECK(found_in("<script>x</script>") == "src のない <script>");
  CHECK(found_in("<script src=\"https://example.com/a.js\"></script>") ==
        "assets 以外のスクリプト");
  CHECK(found_in("<script src=\"other/a.js\"></script>") == "assets 以外のスクリプト");
  CHECK(found_in("<script src=\"assets/../a.js\"></script>") == "assets 以外のスクリプト");
  CHECK(found_in("<script src=\"assets/a.js\">x</script>") == "ページに直接書かれたスクリプト");
  CHECK(found_in("<script type=module>x</script>") == "src のない <script>");
  CHECK(found_in("<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>") ==
        "データの中の「<」");
  CHECK(found_in("<img src=\"assets/a.png\" ONERROR=x>") == "属性 onerror");
  CHECK(found_in("<p style=\"color:red\">") == "属性 style");
  CHECK(found_in("<style>a{}</style>") == "<style>");
  CHECK(found_in("<a href=\"javascript:x\">") == "javascript: のリンク");
  CHECK(found_in("<a href=\"java&#10;script:x\">") == "javascript: のリンク");
  CHECK(found_in("<a href=\"data:text/html,x\">") == "data: のリンク");
  CHECK(found_in("<svg><a xlink:href=\" vbscript:x\">") == "vbscript: のリンク");
  CHECK(found_in("<!-- a -->") == "コメント <!-- -->");
  CHECK(found_in("<?php ?>") == "コメント <!-- -->");
  for (const std::string element : {"base", "object", "embed", "iframe", "frame", "applet"}) {
    CHECK(found_in("<" + element + ">") == "<" + element + ">");
  }
  CHECK(found_in("<form method=\"POST\" action=\"a.html\">") == "送信するフォーム");
  CHECK(found_in("<form action=\"https://example.com/\">") == "フォームの送り先");
  CHECK(found_in("<button formaction=\"//example.com/\">") == "フォームの送り先");
  CHECK(found_in("<a ping=\"x.html\">") == "属性 ping");
}

TEST_CASE("Whatever a browser would fetch from elsewhere is found") {
  CHECK(found_in("<link rel=stylesheet href=\"https://example.com/a.css\">") ==
        "外部から読み込む <link>");
  CHECK(found_in("<link rel=preconnect href=\"//example.com\">") == "外部から読み込む <link>");
  CHECK(found_in("<link rel=\"icon canonical\" href=\"https://example.com/a\">") ==
        "外部から読み込む <link>");
  CHECK(found_in("<img src=\"http://example.com/a.png\">") == "外部から読み込む <img>");
  CHECK(found_in("<img srcset=\"assets/a.png 1x, https://example.com/a.png 2x\">") ==
        "外部の画像など");
  CHECK(found_in("<video poster=\"https://example.com/a.png\">") == "外部から読み込む <video>");
  CHECK(found_in("<svg><image href=\"https://example.com/a.png\"/>") == "外部から読み込む <image>");
  CHECK(found({"assets/a.css", "a{background:URL( 'https://example.com/a.png' )}"}) ==
        std::vector<std::string>{"外部から読み込む url()"});
  CHECK(found({"assets/a.css", "@IMPORT 'b.css';"}) == std::vector<std::string>{"@import"});
}

TEST_CASE("Every page needs a strict policy, before any script") {
  CHECK(found({"a.html", "<p>"}) ==
        std::vector<std::string>{"Content-Security-Policy がありません"});
  const auto policy = [](const std::string& content) {
    return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + content + "\">";
  };
  CHECK(found({"a.html", policy("script-src 'self'")}) ==
        std::vector<std::string>{"default-src 'none' のない方針"});
  CHECK(found({"a.html", policy("default-src 'none'; style-src 'unsafe-inline'")}) ==
        std::vector<std::string>{"unsafe- のある方針"});
  CHECK(found({"a.html", "<script src=assets/a.js></script>" + policy("default-src 'none'")}) ==
        std::vector<std::string>{"Content-Security-Policy より前のスクリプト"});
  CHECK(found({"assets/a.svg", "<svg/>"}).empty());
}

TEST_CASE("Pages for professionals ask not to be indexed") {
  const std::string head =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
  CHECK(found({"a.html", head}, Audience::residents).empty());
  CHECK(found({"a.html", head}, Audience::professionals) ==
        std::vector<std::string>{"専門職向けなのに noindex がありません"});
  CHECK(found({"a.html", head + "<meta name=robots content='noindex, nofollow'>"},
              Audience::professionals)
            .empty());
}

TEST_CASE("Source maps are found by name and by remark") {
  CHECK(found({"assets/a.js.map", "{}"}) == std::vector<std::string>{"ソースマップ"});
  CHECK(found({"assets/a.js", "x\n//# sourceMappingURL=a.js.map"}) ==
        std::vector<std::string>{"ソースマップ"});
}

TEST_CASE("A fault of the theme is told once for all its pages, with any number of threads") {
  FinishedSite site{web_edition(Audience::professionals), {}};
  for (int i = 0; i < 100; ++i) {
    site.files.push_back({"p" + std::to_string(100 + i) + ".html", good_head + "<p onclick=x>"});
  }
  for (const unsigned threads : {1U, 4U}) {
    DiagnosticSink sink;
    const MarkupCounts counts = check_markup(site, threads, sink);
    CHECK(counts.pages == 100);
    REQUIRE(counts.findings == 1);
    CHECK(sink.sorted()[0].arguments[0] == "「professionals/p100.html」（ほか 99 ファイル）");
  }
}

}  // namespace shirube
