#include "publish/page_checks/weight_rules.h"

#include <catch2/catch.hpp>
#include <string>

#include "publish/gzip_size.h"
#include "publish/page_checks/checked.h"

namespace shirube {
namespace {

/// Text that gzip cannot make much smaller than six bits a byte.
std::string noise(std::size_t size) {
  std::string text;
  std::uint32_t state = 1;
  while (text.size() < size) {
    state = state * 1664525 + 1013904223;
    text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[state >> 26];
  }
  return text;
}

std::string page(const std::string& kind, std::size_t size, const std::string& head = {}) {
  return head + "<body data-page=\"" + kind + "\">" + noise(size);
}

std::string told(std::vector<OutputFile> files) {
  DiagnosticSink sink;
  FinishedSite site;
  site.files = std::move(files);
  test::checked(site, test::groups_that_tell({PublishFault::too_heavy}), 1, sink);
  std::string all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    all += std::string(fault_info(diagnostic.fault).code) + " " + diagnostic.arguments[1] + "\n";
  }
  return all;
}

/// The code of what is told, without the figures.
std::string code(std::vector<OutputFile> files) {
  return told(std::move(files)).substr(0, 4);
}

constexpr std::size_t kilobyte = 1024;

}  // namespace

TEST_CASE("Bytes are counted as gzip writes them") {
  CHECK(gzip_size("") == 20);
  CHECK(gzip_size(std::string(100000, 'a')) < 200);
  const std::size_t size = gzip_size(noise(40000));
  CHECK(size > 30000);
  CHECK(size < 31000);
  const std::string text = noise(2000) + std::string(2000, 'a') + noise(2000);
  CHECK(gzip_size(text, GzipLevel::quick) >= gzip_size(text));
}

TEST_CASE("What is surely light is light") {
  int sure = 0;
  for (const std::size_t size : {500, 3000, 9000, 20000, 70000, 200000}) {
    for (const char* repeated : {"", "a", "<li class=\"place\">", "あおぞら訪問看護ステーション"}) {
      std::string text = noise(size);
      for (int i = 0; i < 2000; ++i) text += repeated;
      const std::size_t best = gzip_size(text);
      for (const std::size_t most :
           {best - 1, best, best + 40, best + 200, best + 5000, 2 * best}) {
        if (!is_surely_light(text, most)) continue;
        ++sure;
        CHECK(best <= most);
      }
    }
  }
  CHECK(sure > 30);
  CHECK(is_surely_light(std::string(30000, 'a'), 20000));
  CHECK(!is_surely_light(noise(30000), 20000));
}

TEST_CASE("A page of a kind with a budget stays within it") {
  CHECK(told({{"a.html", page("facility", 17 * kilobyte)}}).empty());
  CHECK(told({{"a.html", page("facility", 20 * kilobyte)}}).find("W036 facility: 15") == 0);
  CHECK(told({{"a.html", page("facility", 20 * kilobyte)}}).find(" > 14336 B\n") !=
        std::string::npos);
  CHECK(told({{"a.html", page("desk-list", 25 * kilobyte)}}).empty());
  CHECK(code({{"a.html", page("desk-list", 28 * kilobyte)}}) == "W036");
  // Much text, but light on its way.
  CHECK(told({{"a.html", page("facility", 1) + std::string(100 * kilobyte, 'a')}}).empty());
}

TEST_CASE("A long article is told, but possible") {
  CHECK(told({{"a.html", page("page", 17 * kilobyte)}}).empty());
  CHECK(code({{"a.html", page("page", 20 * kilobyte)}}) == "W037");
  CHECK(code({{"a.html", page("answer", 28 * kilobyte)}}) == "W037");
}

TEST_CASE("A page of a kind that nobody knows is told and gets no budget of a tool") {
  CHECK(told({{"a.html", page("whatever", 1)}}) == "W041 whatever\n");
  CHECK(told({{"a.html", "<body>" + noise(1)}}) == "W041 \n");
  const std::string heavy = told({{"a.html", page("whatever", 28 * kilobyte)}});
  CHECK(heavy.find("W037 whatever: 2") != std::string::npos);
  CHECK(heavy.find("W041 whatever\n") != std::string::npos);
  const std::string script =
      told({{"a.html", page("x", 1, "<script src=\"assets/a.js\"></script>")}});
  CHECK(script.find("W038 assets/a.js\n") != std::string::npos);
  // A file of the theme is no page of ours.
  CHECK(told({{"assets/note.html", "<body>", "assets/note.html"}}).empty());
}

TEST_CASE("A map counts with its scripts and styles, each once") {
  const std::string head =
      "<link rel=\"stylesheet\" href=\"assets/a.css\"><script src=\"assets/a.js\"></script>"
      "<script src=\"assets/a.js\"></script><script src=\"assets/none.js\"></script>";
  const auto map = [&](std::size_t script) {
    return std::vector<OutputFile>{{"assets/a.css", noise(8 * kilobyte)},
                                   {"assets/a.js", noise(script)},
                                   {"map.html", page("map", 8 * kilobyte, head)}};
  };
  CHECK(told(map(60 * kilobyte)).empty());
  CHECK(code(map(66 * kilobyte)) == "W036");
}

TEST_CASE("The style of all pages and the finder's script have budgets of their own") {
  CHECK(told({{"assets/site.x.css", noise(5 * kilobyte), "assets/site.css"}}).empty());
  CHECK(code({{"assets/site.x.css", noise(6 * kilobyte), "assets/site.css"}}) == "W036");
  CHECK(told({{"assets/find.x.js", noise(10 * kilobyte), "assets/find.js"}}).empty());
  CHECK(code({{"assets/find.x.js", noise(12 * kilobyte), "assets/find.js"}}) == "W036");
  CHECK(told({{"assets/map.x.js", noise(12 * kilobyte), "assets/map.js"}}).empty());
}

TEST_CASE("Pages to be read have no scripts; data is none") {
  const std::string script = "<script src=\"assets/a.js\"></script>";
  for (const char* kind :
       {"facility", "desk", "event-list", "page", "news", "training", "home", "answer"}) {
    INFO(kind);
    CHECK(told({{"a.html", page(kind, 1, script)}}) == "W038 assets/a.js\n");
  }
  CHECK(told({{"a.html", page("facility", 1) + script}}) == "W038 assets/a.js\n");
  CHECK(told({{"a.html", page("map", 1, script)}}).empty());
  CHECK(told({{"a.html", page("facility", 1, "<script type=\"application/ld+json\">{}</script>")}})
            .empty());
}

TEST_CASE("There are no fonts") {
  CHECK(told({{"assets/a.woff2", "x"}}) == "W039 1 B\n");
  CHECK(told({{"assets/a.svg", "x"}}).empty());
}

}  // namespace shirube
