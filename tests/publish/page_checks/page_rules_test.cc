// A page without faults, and beside it a broken twin for every rule: what is changed, and what is
// then told.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "publish/page_checks/checked.h"

namespace shirube {
namespace {

const std::string good_page = R"(<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>見本薬局｜道しるべ</title>
</head>
<body data-page="facility">
<a class="skip" href="#main">本文へ進む</a>
<header><p><a href="../index.html">道しるべ</a></p>
<nav aria-label="おもなページ"><ul><li><a href="../desks.html">相談する</a></li></ul></nav>
</header>
<nav aria-label="今いる場所"><ol><li><a href="../index.html">ホーム</a></li>
<li><span aria-current="page">見本薬局</span></li></ol></nav>
<main id="main">
<h1>見本薬局</h1>
<p>電話 <a href="tel:0460000001"><b>046-000-0001</b><span>（見本薬局）</span></a></p>
<h2 id="hours">受付時間</h2>
<section aria-labelledby="hours">
<table><caption>曜日ごとの時間</caption><tr><th scope="row">月</th><td>9:00〜17:00</td></tr></table>
</section>
<h3>申し込み</h3>
<p>2026年4月1日から。費用は1/3です。<a href="a.pdf">申込書（PDF）</a>、<a href="b.xlsx">名簿</a>（エクセル）</p>
<form><label for="name">お名前</label><input id="name"><label>市町村 <select><option>厚木市</option></select></label>
<fieldset><legend>曜日</legend><label><input type="checkbox">月　火　水</label></fieldset>
<button type="button" aria-label="探す（施設）">探す</button></form>
<p><img src="map.png" alt="駅からの道順"><svg role="img" aria-label="QRコード"></svg><svg aria-hidden="true"></svg></p>
<ul><li>保険証</li></ul>
</main>
<footer><p>発行</p></footer>
</body>
</html>
)";

/// All rules but those of links, markup and weight, whose tests stand beside.
void check_pages(const FinishedSite& site, unsigned threads, DiagnosticSink& sink) {
  test::checked(site,
                test::groups_but({PublishFault::broken_link, PublishFault::unsafe_markup,
                                  PublishFault::too_heavy}),
                threads, sink);
}

std::vector<std::string> told(const std::string& html,
                              const std::string& path = "facilities/a.html") {
  DiagnosticSink sink;
  FinishedSite site;
  site.files.push_back({path, html});
  check_pages(site, 1, sink);
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    CHECK(diagnostic.arguments[0] == "「residents/" + path + "」");
    all.push_back(std::string(fault_info(diagnostic.fault).code) + " " + diagnostic.arguments[1]);
  }
  return all;
}

struct Broken {
  std::string from;
  std::string to;
  /// The first thing that is told.
  std::string says;
};

void check_all(const std::vector<Broken>& twins) {
  for (const Broken& twin : twins) {
    INFO(twin.from << " → " << twin.to);
    REQUIRE(good_page.find(twin.from) != std::string::npos);
    const std::vector<std::string> all = told(replace_all(good_page, twin.from, twin.to));
    REQUIRE_FALSE(all.empty());
    CHECK(all[0] == twin.says);
  }
}

}  // namespace

TEST_CASE("A page without faults has none") {
  CHECK(told(good_page).empty());
}

TEST_CASE("A page's language and title are there") {
  check_all({
      {"lang=\"ja\"", "lang=\"en\"", "W012 <html lang=\"en\">"},
      {" lang=\"ja\"", "", "W012 <html>"},
      {"<p>電話", "<p lang=\"\">電話", "W012 <p lang>"},
      {"<p>電話", "<p lang=\"english\">電話", "W012 <p lang=\"english\">"},
      {"<title>見本薬局｜道しるべ</title>", "", "W013 <title>"},
      {"見本薬局｜道しるべ", " ", "W013 <title>"},
  });
}

TEST_CASE("Headings begin with the only h1 and go down one level at a time") {
  check_all({
      {"<ul><li>保険証</li></ul>", "<h1>二つ目</h1>", "W015 h1 × 2"},
      {"h1>", "p>", "W015 h1 × 0"},
      {"h3>", "h4>", "W015 h2 → h4"},
      {"<h1>", "<h2>先</h2><h1>", "W015 … → h2"},
      {"<h3>申し込み</h3>", "<h3> </h3>", "W015 <h3></h3>"},
  });
}

TEST_CASE("A page has parts, a link past the first ones, and tells where the reader is") {
  check_all({
      {"main", "div", "W016 <main> × 0"},
      {"<footer><p>発行</p></footer>", "<p>発行</p>", "W016 「発行」"},
      {"<section aria-labelledby=\"hours\">", "</main><section>",
       "W016 「2026年4月1日から。費用は1/3です…」"},
      {"<nav aria-label=\"おもなページ\">", "<nav>", "W016 <nav>"},
      {"おもなページ", "今いる場所", "W016 <nav aria-label=\"今いる場所\">"},
      {"href=\"#main\"", "href=\"#none\"", "W017 #none"},
      {"<a class=\"skip\" href=\"#main\">本文へ進む</a>", "", "W017 ../index.html"},
      {" aria-current=\"page\"", "", "W018 <nav>"},
      {"<li><span aria-current=\"page\">見本薬局</span></li></ol>",
       "</ol><a aria-current=\"page\">見本薬局</a>", "W018 <nav><ol>"},
  });
  const std::string first = replace_all(replace_all(good_page, "<ol>", "<ul>"), "</ol>", "</ul>");
  CHECK(told(replace_all(first, " aria-current=\"page\"", ""), "index.html").empty());
}

TEST_CASE("Fields and buttons have names that are no placeholders") {
  check_all({
      {"<label for=\"name\">お名前</label><input id=\"name\">", "<input placeholder=\"お名前\">",
       "W019 <input placeholder=\"お名前\">"},
      {"for=\"name\">お名前", "for=\"name\">", "W019 <input id=\"name\">"},
      {"<label>市町村 ", "<label>", "W019 <select>"},
      {"<legend>曜日</legend>", "", "W019 <fieldset>"},
      {" aria-label=\"探す（施設）\">探す", "> ", "W019 <button type=\"button\">"},
  });
  CHECK(
      told(replace_all(good_page, "</form>",
                       "<textarea aria-label=\"ご意見\"></textarea><input type=\"submit\"></form>"))
          .empty());
}

TEST_CASE("Tables have heads and a caption") {
  check_all({
      {" scope=\"row\"", "", "W020 <th>"},
      {"scope=\"row\"", "scope=\"line\"", "W020 <th scope=\"line\">"},
      {"<th scope=\"row\">月</th>", "<td>月</td>", "W020 <table>"},
      {">月</th>", "></th>", "W020 <th></th>"},
      {"<caption>曜日ごとの時間</caption>", "", "W021 「月」"},
      {"<caption>曜日ごとの時間</caption>", "<caption> </caption>", "W021 「月」"},
  });
}

TEST_CASE("Pictures have a text that is not the name of a file") {
  check_all({
      {" alt=\"駅からの道順\"", "", "W022 <img src=\"map.png\">"},
      {"<svg role=\"img\" aria-label=\"QRコード\">", "<svg>", "W022 <svg>"},
      {"駅からの道順", "IMG_0123.JPG", "W023 「IMG_0123.JPG」"},
      {"駅からの道順", "map", "W023 「map」"},
      {"駅からの道順", "写真", "W023 「写真」"},
  });
  CHECK(told(replace_all(good_page, "駅からの道順", "")).empty());
}

TEST_CASE("Ids stand once, and what is referred to is there") {
  check_all({
      {"<ul><li>保険証", "<ul><li id=\"hours\">保険証", "W024 id=\"hours\""},
      {"id=\"hours\"", "id=\"other\"", "W025 id=\"hours\""},
      {"<ul><li>保険証", "<ul><li aria-describedby=\"main  x\">保険証", "W025 id=\"x\""},
      {"<ul><li>保険証", "<ul><li aria-labelledby=\"\">保険証", "W025 id=\"\""},
  });
}

TEST_CASE("Links say where they lead, and to what") {
  check_all({
      {">相談する</a>", "></a>", "W026 <a href=\"../desks.html\">"},
      {">相談する</a>", "><span aria-hidden=\"true\">→</span></a>",
       "W026 <a href=\"../desks.html\">"},
      {">相談する</a>", ">こちら</a>", "W027 「こちら」"},
      {">相談する</a>", ">詳しくは こちら</a>", "W027 「詳しくは こちら」"},
      {">相談する</a>", "><b>詳細</b></a>", "W027 「詳細」"},
      {"（PDF）", "", "W028 「申込書」.pdf"},
      {"（エクセル）", "", "W028 「名簿」.xlsx"},
      {"tel:0460000001", "tel:046-000-0001", "W029 tel:046-000-0001"},
      {"tel:0460000001", "tel:0460000002", "W029 tel:0460000002"},
      {"<b>046-000-0001</b>", "<b>電話をかける</b>", "W029 tel:0460000001"},
      {"探す（施設）", "検索", "W030 「探す」≠「検索」"},
  });
  for (const std::string& good : {std::string("+81460000001"), std::string("0460000001")}) {
    CHECK(told(replace_all(good_page, "tel:0460000001", "tel:" + good)).empty());
  }
  CHECK(told(replace_all(good_page, ">相談する</a>", "><img src=\"a.png\" alt=\"相談\"></a>"))
            .empty());
}

TEST_CASE("Nothing jumps, moves or forbids to zoom") {
  check_all({
      {"<button type", "<button tabindex=\"1\" type",
       "W035 <button tabindex=\"1\" type=\"button\" aria-label=\"探す（施設）\">"},
      {"<button type=\"button\"", "<button accesskey=\"s\"",
       "W035 <button accesskey=\"s\" aria-label=\"探す（施設）\">"},
      {"<ul><li>保険証", "<video autoplay></video><ul><li>保険証", "W035 <video autoplay>"},
      {"<ul><li>保険証", "<ul aria-hidden=\"true\"><li tabindex=\"0\" aria-hidden=\"true\">保険証",
       "W035 <li tabindex=\"0\" aria-hidden=\"true\">"},
      {"initial-scale=1", "user-scalable=no",
       "W035 <meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"},
      {"initial-scale=1", "maximum-scale=1.0",
       "W035 <meta name=\"viewport\" content=\"width=device-width, maximum-scale=1.0\">"},
      {"name=\"viewport\"", "name=\"x\"", "W035 <meta name=\"viewport\">"},
      {"<meta charset", "<meta http-equiv=\"refresh\" content=\"5\"><meta charset",
       "W035 <meta http-equiv=\"refresh\" content=\"5\">"},
  });
}

TEST_CASE("Texts are written so that they can be heard") {
  check_all({
      {"<ul><li>保険証", "<ul><li>日　時　明日", "W031 「日　時」"},
      {">月</th>", ">①</th>", "W032 「①」"},
      {"<h3>申し込み</h3>", "<h3>㈱見本</h3>", "W032 「㈱」"},
      {"2026年4月1日", "4/1", "W033 「4/1」"},
  });
  CHECK(told(replace_all(good_page, "<li>保険証", "<li>① 保険証")).empty());
}

TEST_CASE("Two pages of one title are told apart from others") {
  FinishedSite site;
  site.files = {{"a.html", good_page},
                {"b.html", good_page},
                {"c.html", replace_all(good_page, "薬局｜", "医院｜")}};
  DiagnosticSink sink;
  check_pages(site, 2, sink);
  const std::vector<Diagnostic> all = sink.sorted();
  REQUIRE(all.size() == 1);
  CHECK(all[0].message(Language::ja) ==
        "「residents/a.html」（ほか 1 ファイル）の題名が、ほかのページと同じです: "
        "「見本薬局｜道しるべ」");
}

TEST_CASE("What an editor wrote is told where it was written, once") {
  const auto text = [](const std::string& path, const std::string& words) {
    return Location{std::make_shared<const SourceText>(path, words), 1, 1, 1};
  };
  FinishedSite site;
  const std::string page = replace_all(good_page, "保険証", "日　時");
  site.files = {{"facilities/a.html", page}, {"list.html", replace_all(page, "薬局｜", "一覧｜")}};
  site.page_sources = {
      {"facilities/a.html", text("content/a.yaml", "name: a\nnote: 日　時\n"), false}};
  {
    DiagnosticSink sink;
    check_pages(site, 1, sink);
    const std::vector<Diagnostic> all = sink.sorted();
    REQUIRE(all.size() == 1);
    CHECK(all[0].path == "content/a.yaml");
    CHECK(all[0].line == 2);
    CHECK(all[0].column == 7);
    CHECK(all[0].length == 3);
  }
  site.page_sources[0].imported = true;
  DiagnosticSink sink;
  check_pages(site, 1, sink);
  CHECK(sink.sorted().empty());
}

TEST_CASE("A page that breaks off anywhere is read to its end") {
  for (std::size_t size = 0; size < good_page.size(); size += 7) {
    DiagnosticSink sink;
    FinishedSite site;
    site.files.push_back({"a.html", good_page.substr(0, size)});
    check_pages(site, 1, sink);
    if (size < good_page.find("<h1>")) CHECK_FALSE(sink.sorted().empty());
  }
}

}  // namespace shirube
