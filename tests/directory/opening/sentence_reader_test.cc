// Notes beside the weekly hours, read to the plan that they make of them.
#include "directory/opening/sentence_reader.h"

#include <catch2/catch.hpp>

#include "directory/opening/reading.h"

namespace shirube {
namespace {

const std::string weekdays = "open: [{days: 月〜金, times: 8:30-17:30}]\nholidays: 休み\n";

/// The plan of hours with a note, as its code.
std::string with_note(const std::string& note, const std::string& hours = weekdays) {
  OpeningHours read = test::read_hours(hours);
  read.note = note;
  return opening_code(read);
}

bool understood(const std::string& note) {
  return read_opening_line(note, LineField::note).understood();
}

TEST_CASE("A day may end or begin at another time") {
  CHECK(with_note("水曜日13：00まで。") == "0134=510-1050;2=510-780;hc");
  CHECK(with_note("月曜日、水曜日12：30まで") == "0=510-750;134=510-1050;2=510-750;hc");
  CHECK(with_note("月曜日12：00、金曜日15：00まで。") == "0=510-720;123=510-1050;4=510-900;hc");
  CHECK(with_note("月曜日と火曜日16時まで。金曜日は正午まで") ==
        "0=510-960;1=510-960;23=510-1050;4=510-720;hc");
  CHECK(with_note("金曜日20：00まで。") == "0123=510-1050;4=510-1200;hc");
  CHECK(with_note("月曜日10：00から。") == "0=600-1050;1234=510-1050;hc");
  CHECK(with_note("月曜日10：00から15：30まで。") == "0=600-930;1234=510-1050;hc");
  CHECK(with_note("月曜日10時〜12時、13時〜15時") == "0=600-720,780-900;1234=510-1050;hc");
  CHECK(with_note("火曜日午前11：30まで、午後14：00から16：00まで。") ==
        "0234=510-1050;1=510-690,840-960;hc");
}

TEST_CASE("An end in the pause leaves the pause in doubt") {
  CHECK(with_note("水曜日13：00まで。",
                  "open: [{days: 水, times: 9:00-12:00 14:00-18:00}]\nholidays: 開く\n") ==
        "2=540-780;ho;uw2=720-780");
}

TEST_CASE("Half a day may be closed, or have times of its own") {
  CHECK(with_note("水曜日は午前中のみ。") == "01234=510-1050;hc;uw2=720-780;xw2=780-");
  CHECK(with_note("水曜日午後休診。金曜日12：00まで") ==
        "0123=510-1050;4=510-720;hc;uw2=720-780;xw2=780-");
  CHECK(with_note("水曜日午後診療15：00から17：00まで。") ==
        "0134=510-1050;2=510-1020;hc;uw2=720-900");
  CHECK(with_note("水曜日午後診療15：00から17：00まで。",
                  "open: [{days: 水, times: 9:00-12:00 14:00-18:00}]\nholidays: 開く\n") ==
        "2=540-720,900-1020;ho");
  CHECK(with_note("水曜日12：30まで、午後往診。") == "0134=510-1050;2=510-750;hc");
}

TEST_CASE("Weeks of the month have their own times") {
  CHECK(with_note("第1第3金曜日12：00まで、第2第4第5金曜日16：00まで。") ==
        "0123=510-1050;4/02=510-720;4/134=510-960;hc");
  CHECK(with_note("水曜日12：00まで、第2第4休診。") == "0134=510-1050;2=510-720;hc;xw2/13");
  CHECK(with_note("最終金曜日12：00まで") == "01234=510-1050;hc;uw4/5");
}

TEST_CASE("Weeks with a public holiday have their own times") {
  CHECK(with_note("水曜日12：00まで。祝日のある週の水曜日は9：00～17：00") ==
        "0134=510-1050;2/h=540-1020;2/n=510-720;hc");
  CHECK(with_note("水曜日12：00まで。（ただし同一週内に祝日がある場合は、14：00から17：00まで診療を"
                  "行う）") == "0134=510-1050;2/h=510-720,840-1020;2/n=510-720;hc");
}

TEST_CASE("A note may open a day that the hours lack") {
  CHECK(with_note("土曜日12：00まで。") == "01234=510-1050;5=510-720;hc");
  CHECK(with_note("土曜日10：00から14：00まで。") == "01234=510-1050;5=600-840;hc");
  CHECK(with_note("日曜日も営業しています") == "01234=510-1050;6;hc");
  CHECK(with_note("祝日も通常営業") == "01234=510-1050;ho");
  CHECK(with_note("土日以外の祝日は営業します。") == "01234=510-1050;ho");
  CHECK(with_note("月曜日から金曜日までの祝日は通常通り営業") == "01234=510-1050;ho");
  CHECK(with_note("祝日10：00から12：00まで") == "01234=510-1050;7=600-720");
}

TEST_CASE("A note may name the only days, or all of them") {
  CHECK(with_note("営業日は月、木曜日のみ") == "01234=510-1050;hc;xw12456");
  CHECK(with_note("年中無休。") == "01234=510-1050;56");
  CHECK(with_note("24時間365日営業", "open: [{days: 平日}]\n") == "0123456=0-1440;ho");
  CHECK(with_note("24時間対応", "open: [{days: 平日}]\n") == "01234");
  CHECK(with_note("20：00～翌7：00", "open: [{days: 平日}]\n") == "01234=1200-1860");
  CHECK(with_note("20：00～7：00", "open: [{days: 平日}]\n") == "01234=1200-1860");
  CHECK(with_note("20：00～翌7：00") == "01234=510-1050;hc;u");
  CHECK(with_note("いまは診療を休んでいます。") == "01234=510-1050;hc;x");
  CHECK(with_note("12：00～13：00は昼休み") == "01234=510-1050;hc;x=720-780");
}

TEST_CASE("Days without a verb are not read in a note, but by the name of a closure") {
  CHECK(with_note("月曜日、8/12～8/15") == "01234=510-1050;hc;u0812-0815;uw0");
  CHECK_FALSE(understood("月曜日、8/12～8/15"));
  CHECK(with_note("月曜日、年末年始（12/28～1/4）") == "01234=510-1050;hc;uw0;x1228-0104");
  CHECK_FALSE(understood("月曜日、年末年始（12/28～1/4）"));
  CHECK(understood("年末年始（12/28～1/4）"));
  CHECK(with_note("月曜日、火曜日、8/12 火曜日と8/12を除く") == "01234=510-1050;hc;uw0;x0812;xw1");
}

TEST_CASE("A note may name exceptions and remarks in brackets") {
  CHECK(with_note("年中無休（12/30～1/2を除く）") == "01234=510-1050;56;x1230-0102");
  CHECK(with_note("水曜日休診（都合により変更あり）") == "01234=510-1050;hc;xw2");
  CHECK(with_note("8月13日～8月15日（年末年始）は休み") == "01234=510-1050;hc;x0813-0815");
  CHECK(with_note("12/28～1/4（年末年始）") == "01234=510-1050;hc;x1228-0104");
  CHECK(with_note("月曜日（祝日の場合は翌日）") == "01234=510-1050;hc;xa0;xn0");
  CHECK(with_note("月曜日（祝日の場合は火曜日）") == "01234=510-1050;hc;xa0;xn0");
  CHECK(with_note("水曜日は休み（隔週）") == "01234=510-1050;hc;uw2");
  CHECK(with_note("水曜、お盆、年末年始休み") == "01234=510-1050;hc;u0710-0831;u1220-0110;xw2");
}

TEST_CASE("Days between two dates are in doubt with them") {
  CHECK(with_note("12月30日（午後）から1月3日まで休み") == "01234=510-1050;hc;u1230-0103");
}

TEST_CASE("Where only visits are made, nobody knows whether the door is open") {
  CHECK(with_note("水曜日は往診のみ。") == "01234=510-1050;hc;uw2");
  CHECK(with_note("水曜日は透析のみ受付") == "01234=510-1050;hc;uw2");
}

TEST_CASE("What is not about the house changes nothing") {
  for (const char* note :
       {"送迎は7：30から", "宿泊は16時から翌10時まで", "皮膚科は水曜日のみ",
        "予約の電話は9時から12時まで", "日曜日は送迎なし", "土曜日は要相談", "土曜・祝日対応可",
        "時間外は応相談", "居宅サービス計画により、休業日にもサービスを提供する場合がある。",
        "台風のときは休業する場合があります", "会員の方は割引があります", "車いすで入れます",
        "利用の時間は柔軟に対応します"}) {
    INFO(note);
    CHECK(with_note(note) == "01234=510-1050;hc");
    CHECK(understood(note));
  }
}

TEST_CASE("What is not understood makes the days unknown that it names") {
  CHECK(with_note("水曜に12：00、金曜日17：00まで。") == "01234=510-1050;24=0-;hc;uw2;uw4");
  CHECK(with_note("月曜日、水曜日第3以外12：00まで。") == "01234=510-1050;02=0-;hc;uw0;uw2");
  CHECK(with_note("水曜日の診療は医師の都合で休むかもしれません") == "01234=510-1050;hc;uw2");
  CHECK(with_note("訪問看護は金曜日休み。") == "01234=510-1050;hc;uw4");
  CHECK(with_note("水曜日だけ開きます") == "01234=510-1050;hc;u");
  CHECK(with_note("不定休です") == "01234=510-1050;hc;u");
  for (const char* note :
       {"水曜に12：00、金曜日17：00まで。", "水曜日だけ開きます", "不定休です"}) {
    CHECK_FALSE(understood(note));
  }
}

TEST_CASE("What one sentence closes and another opens is in doubt") {
  CHECK(with_note("日曜・祝日休み。ただし第2日曜日は開所",
                  "open: [{days: 月〜日, times: 9:00-17:00}]\nholidays: 開く\n") ==
        "0123456=540-1020;ho;uw6/1;xw6/0234;xw7");
  CHECK(with_note("8月13日～15日休業、ただし14日は営業") == "01234=510-1050;hc;u0813-0815");
  CHECK(with_note("第2日曜日は開所します", weekdays + "closures: [日曜日]\n") ==
        "01234=510-1050;6;hc;uw6/1;xw6/0234");
}

TEST_CASE("What is not understood may lengthen a day, too") {
  CHECK(with_note("火曜は夜間診療あり（19時から21時まで）") == "01234=510-1050;1=0-;hc;uw1");
  CHECK(with_note("火曜は夜間診療あり（19時から21時まで）", "open: [{days: 平日}]\n") ==
        "01234;uw1");
  CHECK(with_note("金曜日のみ19:30まで") == "0123=510-1050;4=510-1170;hc");
  CHECK(with_note("月曜夜間は19:00～21:00") == "0=510-1050,1140-1260;1234=510-1050;hc");
  CHECK(with_note("金曜日18:00～20:00") == "0123=510-1050;4=510-1050,1080-1200;hc;uw4");
  CHECK(with_note("2026年12月13日（日）は臨時開所します。") == "01234=510-1050;6=0-;hc;u20261213");
}

TEST_CASE("A morning beside a closed afternoon may be one that the hours lack") {
  CHECK(with_note("土曜日は午前中のみ") == "01234=510-1050;5;hc;uw5=720-780;xw5=780-");
  CHECK(with_note("土曜日午後休診") == "01234=510-1050;5;hc;uw5=720-780;xw5=780-");
}

TEST_CASE("Where the hours are empty, a note tells of no other days than it names") {
  CHECK(with_note("土曜日12：00まで。", "{}") == "012346=0-;5;xw5=720-");
  CHECK(with_note("月～金曜日　9：00～17：00", "{}") ==
        "0=540-1020;1=540-1020;2=540-1020;3=540-1020;4=540-1020;56=0-");
  CHECK(with_note("営業日は火、木曜日のみ", "{}") == "02456=0-;13;xw02456");
}

TEST_CASE("Labels, numbers in circles and signs at the head of a line part sentences") {
  const std::string all = "open: [{days: 月〜日, times: 9:00-17:00}]\nholidays: 開く\n";
  CHECK(with_note("①月曜日　②12/30～1/2　は休み", all) == "0123456=540-1020;ho;x1230-0102;xw0");
  CHECK(with_note("【定休日】火曜日【年末年始】12/30～1/2", all) ==
        "0123456=540-1020;ho;x1230-0102;xw1");
  CHECK(with_note("■休館日：月曜日■開館時間：9:00～16:00", all) == "0123456=540-1020;ho;u;xw0");
  CHECK(with_note("平日／9：00～18：00　土／9：00～12：00　日／休", all) ==
        "0=540-1080;1=540-1080;2=540-1080;3=540-1080;4=540-1080;5=540-720;6=540-1020;ho;xw6");
  CHECK(with_note("営業時間　9：00～17：00　休日　日曜日", "open: [{days: 平日}]\n") ==
        "01234=540-1020;xw6");
  CHECK(with_note("月曜定休（月曜が祝日の場合は翌日休み）", all) == "0123456=540-1020;ho;xa0;xn0");
  CHECK(with_note("昼休みは12：30～13：30です。", all) == "0123456=540-1020;ho;x=750-810");
  CHECK(with_note("月曜〜木曜、土曜の営業です", all) == "0123456=540-1020;ho;uw46");
}

TEST_CASE("Times that say when it is open are in doubt among the closures") {
  const auto closures = [](const char* text) {
    OpeningPlan plan;
    plan.closures = read_opening_line(text, LineField::closures).closures;
    return opening_code(plan);
  };
  CHECK(closures("日曜日10：00～18：00まで。") == "uw6");
  CHECK(closures("木曜日13：30から。") == "uw3");
  CHECK(read_opening_line("木曜日13：00まで。", LineField::closures).changes.size() == 1);
}

}  // namespace
}  // namespace shirube
