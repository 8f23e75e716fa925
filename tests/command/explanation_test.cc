#include "command/explanation.h"

#include <catch2/catch.hpp>

#include "source/input_files.h"

namespace shirube {
namespace {

const std::string path = "residents/facilities/aozora.html";

PageReads reads(std::string_view record) {
  return PageReads().add(Ingredient::record, record).add(Ingredient::title, "題名");
}

/// What a build of `input` says of the page, made of `record`, after one that was made of "a".
std::string said(int day, const std::map<std::string, std::string>& input,
                 std::string_view record) {
  InputFiles before, now;
  before.add("content/site.yaml", "x");
  for (const auto& [name, bytes] : input) now.add(name, bytes);
  KnownBuild last(before, {2026, 5, 1}, {});
  std::map<std::string, KnownPage, std::less<>> pages;
  const PageReads read_before = reads("a");
  for (const PageReads::Part& part : read_before.parts()) pages[path].reads.push_back(part.hash);
  KnownBuild build(now, Date{2026, 5, day}, {});
  build.compare_with(last.text(pages));
  const PageReads next = reads(record);
  const auto page = build.find(path, next) ? Outcome::Page::kept : Outcome::Page::made;
  return explanation(path, &next, {page}, build, Language::ja);
}

}  // namespace

TEST_CASE("A build says why it made a page, or kept it") {
  const std::map<std::string, std::string> same = {{"content/site.yaml", "x"}};
  CHECK(said(1, same, "a") == path + " は前のままです：前と同じものからできています。\n");
  CHECK(said(1, same, "b") == path + " は作りました：その記録のファイルが変わりました。\n");
  CHECK(said(2, same, "a") == path + " は作りました：日付が変わりました。\n");
  CHECK(said(1, {{"content/site.yaml", "y"}}, "a") ==
        path + " は作りました：content/site.yaml が変わりました。\n");
  CHECK(said(1, {{"content/desks/a.yaml", "x"}, {"content/site.yaml", "x"}}, "a") ==
        path + " は作りました：content/desks/a.yaml が変わりました。\n");
  CHECK(said(1, {{"content/facilities/b.yaml", "x"}, {"content/site.yaml", "x"}}, "a") ==
        path + " は前のままです：前と同じものからできています。\n");
  CHECK(no_such_page("nix", Language::en).starts_with("there is no page nix"));
}

TEST_CASE("A page that is made of the same and was made all the same has another reason") {
  InputFiles input;
  KnownBuild last(input, {2026, 5, 1}, {});
  const PageReads same = reads("a");
  std::map<std::string, KnownPage, std::less<>> pages;
  for (const PageReads::Part& part : same.parts()) pages[path].reads.push_back(part.hash);
  KnownBuild build(input, {2026, 5, 1}, {});
  build.compare_with(last.text(pages));
  const auto said = [&](Outcome outcome) {
    return explanation(path, &same, outcome, build, Language::en);
  };
  CHECK(said({}) == path + " was made: the page was not there, or not as it had been made\n");
  CHECK(said({Outcome::Page::made, Outcome::Files::some_gone}) ==
        path + " was made: a file of its site has gone, and all pages were made\n");
  build.forget();
  CHECK(said({}) == path + " was made: something was wrong with a page, and all were made\n");
}

TEST_CASE("A page that may read anything is always made, and so is all when nothing is known") {
  const KnownBuild build(InputFiles(), {2026, 5, 1}, {});
  const PageReads some = reads("a");
  CHECK(explanation(path, nullptr, {}, build, Language::en) ==
        path + " was made: it may be made of any record, and always is\n");
  CHECK(explanation(path, &some, {}, build, Language::en) ==
        path + " was made: nothing is known of a last build\n");
}

}  // namespace shirube
