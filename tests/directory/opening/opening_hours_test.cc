#include "directory/opening/opening_hours.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"
#include "directory/opening/week_table.h"
#include "source/yaml.h"

namespace shirube {
namespace {

struct Read {
  OpeningHours hours;
  bool good = false;
  /// The codes, each with its line and column.
  std::string faults;
};

Read read(const std::string& yaml) {
  DiagnosticSink sink;
  Decoder decoder(sink);
  const auto source = std::make_shared<const SourceText>("content/facilities/test.yaml", yaml);
  const std::optional<Node> node = parse_yaml(source, sink);
  Read result;
  if (node) {
    result.good =
        Kind<OpeningHours>::decode(*node, result.hours, {"hours", "受付時間", ""}, decoder);
  }
  for (const Diagnostic& d : sink.sorted()) {
    result.faults += (result.faults.empty() ? "" : " ") + std::string(fault_info(d.fault).code) +
                     "@" + std::to_string(d.line) + ":" + std::to_string(d.column);
  }
  return result;
}

std::string rows(const OpeningHours& hours) {
  std::string text;
  for (const WeekRow& row : week_table(hours).rows) text += row.day + " " + row.times + "\n";
  return text;
}

const char* const clinic =
    "open:\n"
    "  - {days: 月火水金, times: 9:00-12:00 14:00-18:00}\n"
    "  - {days: 土, weeks: 第1・第3, times: 9:00-12:00}\n"
    "holidays: 休み\n"
    "closures: [年末年始（12月29日〜1月3日）, お盆]\n"
    "note: 訪問のため不在のことがあります\n";

TEST_CASE("A clinic's hours are read") {
  const Read clinic_hours = read(clinic);
  CHECK(clinic_hours.good);
  CHECK(clinic_hours.faults.empty());
  REQUIRE(clinic_hours.hours.open.size() == 2);
  CHECK(days_text(clinic_hours.hours.open[0].days) == "月〜水・金");
  CHECK(weeks_text(clinic_hours.hours.open[1].weeks) == "第1・第3");
  CHECK(clinic_hours.hours.holidays == HolidayRule::closed);
  CHECK(clinic_hours.hours.closures.size() == 2);
  CHECK(clinic_hours.hours.open[1].where.line == 3);
}

TEST_CASE("The week has a row for each day and one for holidays") {
  CHECK(rows(read(clinic).hours) ==
        "月 9:00〜12:00、14:00〜18:00\n"
        "火 9:00〜12:00、14:00〜18:00\n"
        "水 9:00〜12:00、14:00〜18:00\n"
        "木 休み\n"
        "金 9:00〜12:00、14:00〜18:00\n"
        "土 第1・第3 9:00〜12:00\n"
        "日 休み\n"
        "祝日 休み\n");
  const WeekTable table = week_table(read(clinic).hours);
  CHECK(table.rows[0].open);
  CHECK_FALSE(table.rows[3].open);
  CHECK(table.rows[5].open);
  CHECK_FALSE(table.rows[7].open);
}

TEST_CASE("The hours fit in one line") {
  CHECK(hours_summary(read(clinic).hours) ==
        "月〜水・金 9:00〜12:00、14:00〜18:00／土 第1・第3 9:00〜12:00／木・日・祝 休み／"
        "お休み：年末年始（12月29日〜1月3日）、お盆／訪問のため不在のことがあります");
  CHECK(hours_summary(read("open: {days: 毎日, times: 8:30-17:15}\nholidays: 不明").hours) ==
        "月〜日 8:30〜17:15");
  CHECK(hours_summary(read("open: {days: 平日, times: 8:30-17:15}\nholidays: 開く").hours) ==
        "月〜金 8:30〜17:15／祝 曜日どおり／土・日 休み");
  CHECK(hours_summary(OpeningHours{}).empty());
}

TEST_CASE("Rules for the same day join, those for every week first") {
  const Read hours = read(
      "open:\n"
      "  - {days: 土, weeks: 第2・第4, times: 13:00-15:00}\n"
      "  - {days: 月〜土, times: 14:00-17:00}\n"
      "  - {days: 月, times: 9:00-12:00}\n"
      "  - {days: 土, weeks: 第1, times: 9:00-12:00}\n");
  CHECK(hours.faults == "D027@3:5");
  const Read apart = read(
      "open:\n"
      "  - {days: 土, weeks: 第2・第4, times: 17:00-19:00}\n"
      "  - {days: 月〜土, times: 14:00-17:00}\n"
      "  - {days: 月, times: 9:00-12:00}\n"
      "  - {days: 土, weeks: 第1, times: 9:00-12:00}\n");
  CHECK(apart.good);
  CHECK(week_table(apart.hours).rows[0].times == "9:00〜12:00、14:00〜17:00");
  CHECK(week_table(apart.hours).rows[5].times ==
        "14:00〜17:00、第1 9:00〜12:00、第2・第4 17:00〜19:00");
}

TEST_CASE("What is not said of holidays is not invented") {
  const Read silent = read("open: {days: 月〜金, times: 9:00-17:00}");
  CHECK(week_table(silent.hours).rows[7] == WeekRow{"祝日", "不明", false});
  const Read open = read("open: {days: 月〜金, times: 9:00-17:00}\nholidays: 開く");
  CHECK(week_table(open.hours).rows[7] == WeekRow{"祝日", "曜日どおり", true});
  const Read own =
      read("open:\n  - {days: 月〜金, times: 9:00-17:00}\n  - {days: 日・祝, times: 10:00-12:00}");
  CHECK(week_table(own.hours).rows[7] == WeekRow{"祝日", "10:00〜12:00", true});
  CHECK(hours_summary(own.hours) == "月〜金 9:00〜17:00／日・祝 10:00〜12:00／土 休み");
}

TEST_CASE("Hours around the clock need no rules") {
  const Read always = read("around_the_clock: はい");
  CHECK(always.good);
  CHECK(week_table(always.hours).rows[6] == WeekRow{"日", "24時間", true});
  CHECK(week_table(always.hours).rows[7] == WeekRow{"祝日", "24時間", true});
  CHECK(hours_summary(always.hours) == "月〜日・祝 24時間");
  const Read weekdays = read("around_the_clock: はい\nholidays: 休み");
  CHECK(hours_summary(weekdays.hours) == "月〜日 24時間／祝 休み");
  CHECK(read("around_the_clock: はい\nopen: {days: 月, times: 9:00-10:00}").faults == "D005@1:19");
}

TEST_CASE("Rules that overlap are reported once each, at the later rule") {
  CHECK(read("open:\n  - {days: 月〜金, times: 9:00-12:00}\n  - {days: 金, times: 11:00-15:00}\n")
            .faults == "D027@3:5");
  CHECK(
      read("open:\n  - {days: 月, times: 18:00〜}\n  - {days: 月, times: 20:00-21:00}\n").faults ==
      "D027@3:5");
  CHECK(read("open:\n  - {days: 月}\n  - {days: 月, times: 20:00-21:00}\n").faults == "D027@3:5");
  CHECK(read("open:\n  - {days: 土, weeks: 第4, times: 9:00-12:00}\n"
             "  - {days: 土, weeks: 最終, times: 9:00-12:00}\n")
            .faults == "D027@3:5");
  CHECK(read("open:\n  - {days: 土, weeks: 第1, times: 9:00-12:00}\n"
             "  - {days: 土, weeks: 第3, times: 9:00-12:00}\n")
            .good);
  CHECK(
      read("open:\n  - {days: 月, times: 9:00-12:00}\n  - {days: 月, times: 12:00-15:00}\n").good);
}

TEST_CASE("Holidays are said in one place only") {
  CHECK(read("open: {days: 日・祝, times: 10:00-12:00}\nholidays: 休み").faults == "D005@2:11");
}

TEST_CASE("Faults of content have their place") {
  CHECK(read("open: {days: 月曜の午後, times: 9:00-12:00}").faults == "D006@1:14");
  CHECK(read("open: {days: 月, times: 9:00-8:00}").faults == "D025@1:24");
  CHECK(read("open: {times: 9:00-12:00}").faults.starts_with("D002"));
  CHECK(read("open: {days: 月, time: 9:00-12:00}").faults.starts_with("D001"));
  CHECK(read("holidays: たぶん休み").faults == "D007@1:11");
  CHECK(read("closed: 日").faults.starts_with("D001"));
  CHECK(read("open: 月〜金 9:00-12:00").faults == "D005@1:7");
  CHECK(read("月〜金 9:00-12:00").faults == "D005@1:1");
}

TEST_CASE("The rows of the week know the closures") {
  const Read closed = read(
      "open: {days: 毎日, times: 9:00-17:00}\nholidays: 開く\n"
      "closures: [木・日・祝, 12月29日〜1月3日]");
  CHECK(week_line(closed.hours) == "月〜水・金・土 9:00〜17:00／木・日・祝 休み");
  CHECK(hours_summary(closed.hours) ==
        "月〜水・金・土 9:00〜17:00／木・日・祝 休み／お休み：木・日・祝、12月29日〜1月3日");
  CHECK_FALSE(week_table(closed.hours).rows[3].open);
}

TEST_CASE("The rows of the week know half days, weeks and holidays that move a closure") {
  const auto row = [](const std::string& closures, std::size_t day, const std::string& times) {
    return week_table(read("open: {days: 毎日, times: " + times +
                           "}\nholidays: 開く\nclosures: " + closures)
                          .hours)
        .rows[day]
        .times;
  };
  CHECK(row("木曜日の午後", 3, "9:00-12:30 14:00-18:00") == "9:00〜12:30（午後は休み）");
  CHECK(row("木曜日の午後", 3, "9:00-18:00") == "9:00〜（午後は休み）");
  CHECK(row("木曜日の午前", 3, "9:00-18:00") == "〜18:00（午前は休み）");
  CHECK(row("木曜日の午前", 3, "9:00-12:00 14:00-18:00") == "14:00〜18:00（午前は休み）");
  CHECK(row("木の13:00〜15:00", 3, "9:00-18:00") ==
        "9:00〜13:00、15:00〜18:00（13:00〜15:00は休み）");
  CHECK(row("第1・第3木曜日", 3, "9:00-18:00") == "9:00〜18:00（第1・第3は休み）");
  CHECK(row("第2木曜の午後", 3, "9:00-18:00") == "9:00〜18:00（第2は午後は休み）");
  CHECK(row("木曜日は出張します", 3, "9:00-18:00") == "9:00〜18:00（休みのことあり）");
  CHECK(row("月曜日（祝日の場合は翌日）", 0, "9:00-18:00") == "休み（祝日を除く）");
  CHECK(row("月曜日（祝日の場合は翌日）", 1, "9:00-18:00") ==
        "9:00〜18:00（前の日が祝日なら休み）");
  CHECK(row("木曜日の午後", 2, "9:00-18:00") == "9:00〜18:00");
}

TEST_CASE("The rows of the week know the note beside the hours") {
  const Read noted = read(
      "open: {days: 平日, times: 9:00-17:00}\nholidays: 休み\n"
      "note: 木曜日13：00まで。土曜日10：00から12：00まで。");
  CHECK(noted.faults == "D064@3:7");
  CHECK(hours_summary(noted.hours) ==
        "月〜水・金 9:00〜17:00／木 9:00〜13:00／土 10:00〜12:00／日・祝 休み／"
        "木曜日13：00まで。土曜日10：00から12：00まで。");
  CHECK(week_line(read("open: {days: 平日, times: 9:00-17:00}\nholidays: 休み\n"
                       "note: 祝日のある週の土曜日は9：00〜12：00")
                      .hours) == "月〜金 9:00〜17:00／土 祝日のある週 9:00〜12:00／日・祝 休み");
}

TEST_CASE("Hours that are not known still have their note in the line") {
  CHECK(hours_summary(read("note: 日曜日は休み。ほかは電話でどうぞ").hours) ==
        "日曜日は休み。ほかは電話でどうぞ");
  CHECK(week_line(read("note: 日曜日は休み").hours).empty());
}

TEST_CASE("A note that is not understood is reported, one that is not about the hours is not") {
  const std::string open = "open: {days: 平日, times: 9:00-17:00}\n";
  CHECK(read(open + "note: 不定休です").faults == "D063@2:7");
  CHECK(read(open + "note: 水曜に12：00、金曜日15：00まで。").faults == "D063@2:7");
  CHECK(read(open + "note: 訪問のため不在のことがあります").faults.empty());
  CHECK(read(open + "note: 予約の電話は9時からです").faults.empty());
  CHECK(read("note: 不定休です").faults.empty());
}

TEST_CASE("Times that a spreadsheet or a slip of the pen left are told with their meaning") {
  CHECK(read("open: {days: 月, times: 0.375-0.75}").faults == "D065@1:24");
  CHECK(read("open: {days: 月, times: 08：30（受付）-12：00}").faults == "D065@1:24");
  CHECK(read("open: {days: 月, times: 朝から}").faults == "D006@1:24");
  CHECK(read("open: {days: 月, times: 'AM9:00-12:00 PM2:00-6:00'}").hours.open[0].times.spans ==
        std::vector<TimeSpan>{{540, 720}, {840, 1080}});
  CHECK(read("open: {days: 月, times: 午前9時半〜正午}").hours.open[0].times.spans ==
        std::vector<TimeSpan>{{570, 720}});
}

TEST_CASE("Themes get the fields, the line and the week") {
  const OpeningHours hours = read(clinic).hours;
  const Value value = Kind<OpeningHours>::value(hours, Audience::residents);
  const Type& type = Kind<OpeningHours>::type(Audience::residents);
  const Object* object = value.as<Object>();
  REQUIRE(object);
  CHECK(object->type == &type);
  REQUIRE(object->members.size() == type.members.size());
  CHECK(test::member(value, type, "summary") == hours_summary(hours));
  CHECK(test::member(value, type, "note") == "訪問のため不在のことがあります");
  const auto week = static_cast<std::size_t>(type.index_of("week"));
  REQUIRE(object->members[week].as<List>());
  CHECK(object->members[week].as<List>()->size() == 8);
  CHECK(type.members[week].type == &list_type(week_row_type()));
}

TEST_CASE("The line for lists and open data holds the note, also where no day is known") {
  OpeningHours hours;
  CHECK(hours_summary(hours).empty());
  hours.note = "祝日は要相談\n年末年始は休み";
  CHECK(hours_summary(hours) == "祝日は要相談／年末年始は休み");
  const OpeningHours known = read(clinic).hours;
  CHECK(hours_summary(known).ends_with("／" + known.note));
  CHECK(hours_summary(known).find(known.note) == hours_summary(known).rfind(known.note));
}

TEST_CASE("Hours that are not given have no value and no rows") {
  CHECK(Kind<OpeningHours>::empty({}));
  CHECK(Kind<OpeningHours>::value({}, Audience::residents).empty());
  CHECK(week_table({}).rows.empty());
  const Read note_only = read("note: 予約のときにお知らせします");
  CHECK(note_only.good);
  CHECK(week_table(note_only.hours).rows.empty());
  CHECK_FALSE(Kind<OpeningHours>::value(note_only.hours, Audience::residents).empty());
}

TEST_CASE("Free lines of the hours can be searched for") {
  struct Collect : TextVisitor {
    std::string all;
    void text(const std::string& path, const std::string& text) override {
      all += path + "=" + text + ";";
    }
  } collect;
  Kind<OpeningHours>::texts(read(clinic).hours, "hours", collect);
  CHECK(collect.all ==
        "hours.closures=年末年始（12月29日〜1月3日）;hours.closures=お盆;"
        "hours.note=訪問のため不在のことがあります;");
}

}  // namespace
}  // namespace shirube
