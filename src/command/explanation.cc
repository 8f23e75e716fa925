#include "command/explanation.h"

#include <algorithm>
#include <iterator>

#include "base/placeholders.h"
#include "command/wording.h"

namespace shirube {
namespace {

constexpr Wording made = {"{0} は作りました：{1}\n", "{0} was made: {1}\n"};
constexpr Wording kept = {"{0} は前のままです：前と同じものからできています。\n",
                          "{0} was kept: it is made of what it was made of\n"};
constexpr Wording missing = {
    "{0} というページはありません（例: residents/facilities/aozora.html）。\n",
    "there is no page {0} (such as residents/facilities/aozora.html)\n"};

constexpr Wording reads_anything = {"いろいろな記録から作るので、いつも作ります。",
                                    "it may be made of any record, and always is"};
constexpr Wording file_gone = {"なくなったファイルがあるので、そのサイトのすべてを作りました。",
                               "a file of its site has gone, and all pages were made"};
constexpr Wording not_as_it_was = {"前に作ったページがないか、書きかえられていました。",
                                   "the page was not there, or not as it had been made"};
constexpr Wording new_page = {"前にはなかったページか、前に知らせのあったページです。",
                              "it is new, or something was told of it"};

/// In the order of KnownBuild::Difference.
constexpr Wording differences[] = {
    {"", ""},
    {"前に作ったときの控え（known-pages.txt）がありません。", "nothing is known of a last build"},
    {"プログラムが変わりました。", "the program changed"},
    {"専門職だけの内容が変わりました。", "what is for professionals alone changed"},
    {"日付が変わりました。", "the day changed"},
    {"{0} が変わりました。", "{0} changed"},
    {"直すところのあるページがあったので、すべてを作りました。",
     "something was wrong with a page, and all were made"}};

/// In the order of Ingredient.
constexpr Wording ingredients[] = {
    {"その記録のファイルが変わりました。", "the file of its record changed"},
    {"地図の上の場所が変わりました。", "its place on the map changed"},
    {"題名が変わりました。", "its title changed"},
    {"名前を載せているほかの記録が変わりました。", "a record that it names changed"}};

std::string reason(std::string_view path, const PageReads* reads, Outcome::Files files,
                   const KnownBuild& known, Language language) {
  if (!reads) return std::string(reads_anything.in(language));
  if (known.difference() != KnownBuild::Difference::none) {
    const std::string values[] = {known.changed_file()};
    return filled(differences[static_cast<std::size_t>(known.difference())].in(language), values);
  }
  if (files == Outcome::Files::some_gone) return std::string(file_gone.in(language));
  const KnownPage* page = known.certified(path);
  if (!page || page->reads.empty()) return std::string(new_page.in(language));
  for (std::size_t i = 0; i < reads->parts().size(); ++i) {
    const PageReads::Part& part = reads->parts()[i];
    if (i >= page->reads.size() || page->reads[i] != part.hash) {
      return std::string(ingredients[static_cast<std::size_t>(part.what)].in(language));
    }
  }
  if (known.find(path, *reads)) return std::string(not_as_it_was.in(language));
  return std::string(ingredients[static_cast<std::size_t>(Ingredient::other_record)].in(language));
}

}  // namespace

std::string explanation(std::string_view path, const PageReads* reads, Outcome outcome,
                        const KnownBuild& known, Language language) {
  const std::string name(path);
  if (outcome.page == Outcome::Page::kept) {
    const std::string values[] = {name};
    return filled(kept.in(language), values);
  }
  const std::string values[] = {name, reason(path, reads, outcome.files, known, language)};
  return filled(made.in(language), values);
}

std::string no_such_page(std::string_view path, Language language) {
  const std::string values[] = {std::string(path)};
  return filled(missing.in(language), values);
}

}  // namespace shirube
