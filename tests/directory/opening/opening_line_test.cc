#include "directory/opening/opening_line.h"

#include <catch2/catch.hpp>

#include "directory/opening/reading.h"

namespace shirube {
namespace {

/// The closures of a line, as their code.
std::string read(const std::string& line) {
  OpeningPlan plan;
  plan.closures = read_opening_line(line, LineField::closures).closures;
  return opening_code(plan);
}

TEST_CASE("Days of each year are read") {
  CHECK(read("年末年始（12月29日〜1月3日）") == "x1229-0103");
  CHECK(read("年末年始(12/29~1/3)") == "x1229-0103");
  CHECK(read("年末年始は１２月２９日から１月３日まで") == "x1229-0103");
  CHECK(read("8月13日〜15日") == "x0813-0815");
  CHECK(read("8/13-15") == "x0813-0815");
  CHECK(read("お盆 8月13日－8月15日") == "x0813-0815");
  CHECK(read("毎年5月1日") == "x0501");
  CHECK(read("創立記念日（5月1日）は休みです。") == "x0501");
  CHECK(read("8月13日・14日・20日") == "x0813;x0814;x0820");
  CHECK(read("2月29日") == "x0229");
  CHECK(read("夏の休み（8月11日〜16日）、年末年始（12月29日〜1月3日）") == "x0811-0816;x1229-0103");
}

TEST_CASE("Days are closed by their name when the name is one of a closure") {
  for (const char* name :
       {"夏季休業", "夏期休業:", "冬季休業は", "お盆休み", "GW", "ゴールデンウィーク（", "年末年始",
        "年末の休み", "臨時休診", "休館日：", "閉所日", "定休日", "お休みは", "創立記念日"}) {
    INFO(name);
    const std::string bracket = std::string(name).ends_with("（") ? "）" : "";
    CHECK(read(name + std::string("8月13日〜15日") + bracket) == "x0813-0815");
  }
  for (const char* line :
       {"年始開院 1月4日", "年始 1月4日", "年末 12月28日", "仕事始め1月4日", "診察再開1月5日",
        "開館日12月29日", "仕事納め12月28日", "通常通り12月28日", "休み明け1月4日",
        "年末年始の診療12月30日", "夏 8月13日〜15日", "休日当番 1月2日", "の8月13日"}) {
    INFO(line);
    CHECK(read(line) == "u");
  }
}

TEST_CASE("Days of one year are read") {
  CHECK(read("2026年12月30日") == "x20261230");
  CHECK(read("2026-12-30") == "x20261230");
  CHECK(read("2026/12/30(水)") == "x20261230");
  CHECK(read("令和8年12月29日（火）〜令和9年1月3日（日）") == "x20261229-20270103");
  CHECK(read("2026年12月29日〜1月3日") == "x20261229-20270103");
  CHECK(read("2026年12月29日（火）〜1月3日（日）") == "x20261229-20270103");
  CHECK(read("2026年8月12日（水）・13日（木）") == "x20260812;x20260813");
  CHECK(read("R8.12.30") == "x20261230");
  CHECK(read("研修のため、2026年12月4日は休診") == "u");
  CHECK(read("2026年12月4日は研修のため休診します") == "x20261204");
}

TEST_CASE("Weekdays are read") {
  CHECK(read("木曜日") == "xw3");
  CHECK(read("第3水曜日") == "xw2/2");
  CHECK(read("毎月第１・第３土曜日は休み") == "xw5/02");
  CHECK(read("第2土曜日は、訪問診療のため休みです") == "xw5/1");
  CHECK(read("最終金曜") == "xw4/5");
  CHECK(read("土日祝") == "xw567");
  CHECK(read("日曜、国民の祝日") == "xw6;xw7");
  CHECK(read("月〜水曜日") == "xw012");
  CHECK(read("木曜日、年末年始（12月29日〜1月3日）") == "x1229-0103;xw3");
}

TEST_CASE("Parts of a day are read, and the hour after noon is left in doubt") {
  CHECK(read("木曜日の午後") == "uw3=720-780;xw3=780-");
  CHECK(read("土曜午前中") == "uw5=720-780;xw5=0-720");
  CHECK(read("火・木の13:00〜15:00") == "xw13=780-900");
  CHECK(read("12月28日の午後") == "u1228=720-780;x1228=780-");
}

TEST_CASE("A part of the day that may be of the last day alone leaves the other part in doubt") {
  CHECK(read("日曜・祝日・木曜午後") == "uw367=0-780;xw367=780-");
  CHECK(read("木曜・土曜の午後") == "uw35=0-780;xw35=780-");
  CHECK(read("日・木の午前") == "uw36=720-;xw36=0-720");
  CHECK(read("日祝木の午後") == "uw367=0-780;xw367=780-");
  CHECK(read("月曜日、金曜日午後休診") == "uw0=0-780;uw4=720-780;xw0=780-;xw4=780-");
  CHECK(read("月曜日、金曜日は午後休診") == "uw0=720-780;uw4=720-780;xw0=780-;xw4=780-");
  CHECK(read("月曜午後、金曜午後、日曜") == "uw0=720-780;uw4=720-780;xw0=780-;xw4=780-;xw6");
  CHECK(read("火曜・木曜の13:00〜15:00") == "uw13");
  CHECK(read("土日の午前") == "uw56=720-780;xw56=0-720");
  CHECK(read("月〜水曜の13:00〜15:00") == "xw012=780-900");
  CHECK(read("第1・第3土曜の13:00〜15:00") == "xw5/02=780-900");
}

TEST_CASE("Lines without a closure") {
  CHECK(read("なし").empty());
  CHECK(read("年中無休").empty());
}

TEST_CASE("What is not understood but speaks of some days only is unknown on these") {
  CHECK(read("木曜日は宮ヶ瀬に出張するため、煤ヶ谷は休みです") == "uw3");
  CHECK(read("木曜日は訪問診療の日のため、外来は休みです") == "uw3");
  CHECK(read("木曜日は天候により休みます") == "uw3");
  CHECK(read("木曜日は午後から研修のため休診します") == "uw3");
  CHECK(read("木曜日はお電話ください") == "uw3");
  CHECK(read("土・日は電話のみ") == "uw56");
  CHECK(read("木曜日は10時から往診です") == "uw3");
  CHECK(read("木曜の午後は往診のみ") == "uw3=720-");
  CHECK(read("年末年始（12月29日〜1月3日）は電話のみ") == "u1229-0103");
  CHECK(read("お盆と年末年始は、入口とホームページでお知らせします") == "u0710-0831;u1220-0110");
  CHECK(read("年末年始") == "u1220-0110");
  CHECK(read("夏季休業あり") == "u0701-0930");
  CHECK(read("夏季休業") == "u0701-0930");
  CHECK(read("GW（窓口にお問い合わせください）") == "u0425-0510");
}

TEST_CASE("A month is lent to a later day only") {
  CHECK(read("12月29日〜1月3日") == "x1229-0103");
  CHECK(read("8月13日・13日") == "x0813");
  for (const char* line :
       {"12月30日〜3日", "12/30-3", "年末年始（12月29日〜3日）", "年末年始（12/29〜3）",
        "12月31日〜1日", "12月30日・31日・1日", "12月30日、31、1", "2026年12月30日〜3日",
        "8月15日〜8月13日", "木曜日は往診、8/13も休み"}) {
    INFO(line);
    CHECK(read(line) == "u");
  }
}

TEST_CASE("What might mean any day is unknown on every day") {
  for (const char* line : {"不定休",
                           "臨時休業あり",
                           "皮膚科は水曜日の午後だけです",
                           "祝日の翌日",
                           "月1回",
                           "木曜日は出張、次の日は休みです",
                           "木曜日のみ診療",
                           "水道工事のため休み",
                           "月はじめは休み",
                           "月は二回休み",
                           "月（二回）休み",
                           "木曜日、月は二回休み",
                           "土・月はじめは休み",
                           "2026年12月29日、1月3日",
                           "8月13日(水)",
                           "8月13日(水)〜15日(金)",
                           "8月13日〜15日(金)",
                           "2026年8月12日〜14日(木)",
                           "月末は休み",
                           "年末年始（12月29日〜1月3日）など",
                           "年末年始の診療（12月29日〜30日）",
                           "12月29日ごろ",
                           "2月30日",
                           "2026年12月30日（木）",
                           "12月29日〜2027年1月3日",
                           "木曜日は休み、月曜日は午後から",
                           "木曜日は休み、ほかに臨時休業があります",
                           "土日（8月13日）",
                           "日曜日（8月13日を除く）",
                           "8月13日、3時から休み",
                           "第6水曜日",
                           "2026年1月3日〜2025年1月1日",
                           "",
                           "（",
                           "〜",
                           "12月",
                           "第"}) {
    INFO(line);
    CHECK(read(line) == "u");
    CHECK(means_any_day(read_opening_line(line, LineField::closures).closures));
  }
}

TEST_CASE("The ways to say closed are read, with and without a label") {
  for (const char* line :
       {"定休日：火曜日", "休診日 火曜", "休館日は火曜日です", "休業日：火", "お休みは火曜日",
        "火曜定休", "火曜日は定休日とさせていただきます。", "火曜日を除く", "火曜日除く。",
        "火曜日は終日利用不可", "毎週火曜日はお休みになります", "※火曜日のみ休み", "㈫休診",
        "⽕曜⽇休み", "ただし、火曜日は閉館", "火曜日は棚卸のため休業します", "火曜日（定休日）"}) {
    INFO(line);
    CHECK(read(line) == "xw1");
  }
  CHECK(read("水・日、8/12～8/15、12月28日から翌年1月4日までを除く。") ==
        "x0812-0815;x1228-0104;xw26");
  CHECK(read("国民の祝日に関する法律に規定する休日、12/28〜翌1/4") == "x1228-0104;xw7");
  CHECK(read("12/29，12/31，1/2") == "x0102;x1229;x1231");
  CHECK(read("8月11・12日") == "x0811;x0812");
  CHECK(read("正月三が日以外は営業") == "x0101-0103");
  CHECK(read("元日、大晦日") == "x0101;x1231");
  CHECK(read("年末年始休業。\n12月28日〜1月4日") == "x1228-0104");
  CHECK(read("1月2日、12月31日（2025年は12月30日も追加）") == "x0102;x1231;x20251230");
  CHECK(read("第2火曜日、第1・第3日曜日は休診。祝日も休み") == "xw1/1;xw6/02;xw7");
  CHECK(read("8/14-5/16") == "u");
}

TEST_CASE("Lines that close nothing") {
  for (const char* line :
       {"特になし。", "特に無し", "無し。", "該当なし", "-", "24時間対応",
        "上記の時間のほかは要相談", "営業時間外でもうかがうことがあります。ご相談ください"}) {
    INFO(line);
    const OpeningLine read_line = read_opening_line(line, LineField::closures);
    CHECK(read(line).empty());
    CHECK(read_line.changes.empty());
    CHECK(read_line.understood());
  }
}

TEST_CASE("A closure may give way to a holiday") {
  CHECK(read("火曜日（祝日の場合は翌日）") == "xa1;xn1");
  CHECK(read("毎週火曜日（火曜日が祝日の場合はその翌日）、12月28日〜1月4日") ==
        "x1228-0104;xa1;xn1");
  CHECK(read("火曜日（祝日の場合は開館し、翌日休館）") == "xa1;xn1");
  CHECK(read("火曜日が祝日にあたる場合は翌平日") == "xb1;xn1");
  CHECK(read("火曜日（祝日の場合は開館）") == "xn1");
  CHECK(read("火曜日（祝日を除く）") == "xn1");
  CHECK(read("火曜日（祝日の場合は前日）") == "u");
  CHECK(read("月〜金（祝日を除く）") == "u");
}

TEST_CASE("An exception is not read as a closure") {
  for (const char* line : {"日曜日休み、8月13日を除く", "日曜日（8月13日を除く）",
                           "日曜日は休み（8月13日を除く）", "木曜日のみ診療", "日曜日以外"}) {
    INFO(line);
    CHECK(read(line) == "u");
  }
  CHECK(read("日曜日は休み。ただし8月13日を除く") == "u;xw6");
  CHECK(read("祝日は営業（1月1日を除く）") == "x0101");
  CHECK(read("日曜は休み。（8月13日を除く）") == "u;xw6");
}

TEST_CASE("An editor is told of a line that keeps the place from being shown as open") {
  const auto faults = [](const std::string& hours) {
    DiagnosticSink sink;
    Decoder decoder(sink);
    const auto source = std::make_shared<const SourceText>("content/facilities/a.yaml", hours);
    OpeningHours read;
    Kind<OpeningHours>::decode(*parse_yaml(source, sink), read, {"hours", "", ""}, decoder);
    std::string all;
    for (const Diagnostic& d : sink.sorted()) {
      all += std::string(fault_info(d.fault).code) + "@" + std::to_string(d.column);
    }
    return all;
  };
  const std::string open = "open: [{days: 月, times: 9:00-10:00}]\n";
  CHECK(faults(open + "closures: [お盆, 不定休]\n") == "D034@16");
  CHECK(faults(open + "closures: 不定休\n") == "D034@11");
  CHECK(faults(open + "closures: [お盆]\n").empty());
  CHECK(faults("closures: [不定休]\n").empty());
}

}  // namespace
}  // namespace shirube
