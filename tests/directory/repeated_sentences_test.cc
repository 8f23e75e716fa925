#include "directory/repeated_sentences.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

RepeatedSentences known() {
  RepeatedSentences sentences;
  sentences.add("夜間は守衛室の呼び鈴を二度押してください。電話は不要。", "a.yaml の remarks");
  sentences.add("退院前カンファレンス参加可能", "b.yaml の admission");
  return sentences;
}

}  // namespace

TEST_CASE("A sentence that repeats another is found in any writing") {
  for (const std::string_view text :
       {"夜間は守衛室の呼び鈴を二度押してください",
        "お知らせ。 夜間は、守衛室の\u3000呼び鈴を二度押してください！",
        "入口：夜間は守衛室の呼び鈴を二度押してください（休日も）",
        "**退院前カンファレンス** 参加可能です", "退院前ｶﾝﾌｧﾚﾝｽ参加可能"}) {
    INFO(text);
    CHECK(known().in(text).size() == 1);
  }
}

TEST_CASE("A part of twelve characters that is a sentence there counts as well") {
  const auto found = known().in("はじめに。守衛室の呼び鈴を二度押してください。おわり");
  REQUIRE(found.size() == 1);
  CHECK(found[0].sentence == "守衛室の呼び鈴を二度押してください");
  CHECK(found[0].origin == "a.yaml の remarks");
}

TEST_CASE("Short sentences and likeness are no repetition") {
  for (const std::string_view text : {"電話は不要。", "夜間は守衛室の呼び鈴を",
                                      "昼間は守衛室の呼び鈴を二度押してくださいませんか、と言う",
                                      "退院前の話し合いに参加できます", ""}) {
    INFO(text);
    CHECK(known().in(text).empty());
  }
  CHECK(RepeatedSentences().in("夜間は守衛室の呼び鈴を二度押してください").empty());
}

}  // namespace shirube
