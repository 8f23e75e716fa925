#include "theme/markdown_signs.h"

#include <catch2/catch.hpp>

#include "theme/markdown_testing.h"

namespace shirube {

using test::faults_of;

TEST_CASE("signs of headings, lists and quotations that are none are told at their line") {
  CHECK(faults_of("#申し込み\n\n＃持ち物\n\n##　期限") == "S048@6:# S048@8:＃ S048@10:#");
  CHECK(faults_of("-保険証\n-印鑑") == "S048@6:- S048@7:-");
  CHECK(faults_of("本文\n＊お薬手帳\n－印鑑\n-　印鑑\n*印鑑\n＞引用") ==
        "S048@7:＊ S048@8:－ S048@9:- S048@10:* S048@11:＞");
  CHECK(faults_of("- 外\n  -内") == "S048@7:-");
  CHECK(faults_of("-[窓口](/desks.html)") == "S048@6:-");
}

TEST_CASE("signs that are right, numbers and what is meant to be seen are not told") {
  for (const char* text :
       {"# 見出し",  "- 項目",    "* 項目", "+ 項目",   "> 引用", "#7119 へ",
        "＃8000",    "-5℃",       "－５℃",  "＊1 注",   "--",     "－－－",
        "\\#見出し", "\\-項目",   "1.項目", "１．項目", "・項目", "ア 項目",
        "C# の本",   "東京-大阪", "―引用",  "---",      "***",    "| a |\n|---|\n| -b |",
        "`#コード`"}) {
    INFO(text);
    CHECK(faults_of(text) == "");
  }
}

TEST_CASE("lines with bars are a table, or are told") {
  CHECK(faults_of("本文\n| 受付 | 9:00 |\n| 電話 | 13:00 |") == "S049@7:");
  CHECK(faults_of("｜受付｜9:00｜") == "S049@6:");
  CHECK(faults_of("受付\t9:00\n電話\t13:00") == "S049@6:");
  CHECK(faults_of("受付\t9:00") == "");
  CHECK(faults_of("受付 | 9:00\n電話 | 13:00") == "S049@6:");
  CHECK(faults_of("| a | b |\n|---|\n| 1 | 2 |") == "S049@6:");
  CHECK(faults_of("ホーム | 窓口") == "");
  CHECK(faults_of("| a | b |\n|---|---|\n| 1 | 2 |") == "");
  CHECK(faults_of("| a | b |\n|---|---|\n| 1 | 2 |\n注です") == "S054@9:注です");
}

TEST_CASE("brackets that make no link are told with what they enclose") {
  CHECK(faults_of("［窓口］（https://example.jp/）へ") == "S050@6:［窓口］（https://example.jp/）");
  CHECK(faults_of("[窓口]（/desks.html）") == "S050@6:[窓口]（/desks.html）");
  CHECK(faults_of("[窓口] (https://example.jp/)") == "S050@6:[窓口] (https://example.jp/)");
  CHECK(faults_of("[窓口](https://example.jp/ a)") == "S050@6:[窓口](https://example.jp/ a)");
  CHECK(faults_of("## ［窓口］（ｈｔｔｐｓ：//example.jp/）").starts_with("S050@6"));
  CHECK(faults_of("(窓口)[https://example.jp/]").starts_with("S050@6"));
  CHECK(faults_of("［必須］（氏名とふりがな）") == "");
  CHECK(faults_of("[窓口]\\(/desks.html)") == "");
  CHECK(faults_of("[必須] (`a`)") == "");
  CHECK(faults_of("［**窓口**］（https://example.jp/）").starts_with("S050@6"));
  CHECK(faults_of("［窓口］（<https://example.jp/>）").starts_with("S050@6"));
  CHECK(faults_of("[窓口](https://example.jp/)（電話も）") == "");
}

TEST_CASE("other signs of emphasis and footnotes are told") {
  CHECK(faults_of("これは＊＊大切＊＊です") == "S051@6:＊＊大切＊＊");
  CHECK(faults_of("~~中止~~ __太い__") == "S051@6:~~中止~~");
  CHECK(faults_of("あ__太い__あ") == "S051@6:__太い__");
  CHECK(faults_of("____年____月") == "");
  CHECK(faults_of("本文[^1]\n\n[^1]: 注の文です。") == "S047@6:[^1] S047@8:[^1]");
}

TEST_CASE("indented text and a sentence over a rule become something else, and are told") {
  CHECK(faults_of("本文\n\n    字下げした文") == "S052@8:");
  CHECK(faults_of("```\n枠\n```") == "");
  CHECK(faults_of("本文です。\n---") == "S053@7:---");
  CHECK(faults_of("一行目\n二行目\n------\n次") == "S053@8:------");
  CHECK(faults_of("本文です。\n====") == "S053@7:====");
  CHECK(faults_of("見出し\n---") == "");
  CHECK(faults_of("本文です。\n\n---") == "");
}

}  // namespace shirube
