// Writes random opening hours with their codes and what opening_state.h answers at random minutes,
// for the comparison with the browser's script: opening_oracle COUNT SEED. A line each, parted by
// tabs: code, minute of Japan since 1970, state, minute of the change or nothing. The first line is
// the holidays.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "directory/opening/dated_plan.h"
#include "directory/opening/opening_state.h"
#include "site/areas/finder/opening_data.h"

namespace shirube {
namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : generator_(seed) {}

  /// 0 to `sides` - 1. Taken from the generator's bits: distributions differ between libraries.
  int roll(int sides) { return static_cast<int>(generator_() % static_cast<unsigned>(sides)); }

 private:
  std::mt19937 generator_;
};

constexpr std::array<const char*, 29> lines = {"年末年始（12月29日〜1月3日）",
                                               "8月13日〜15日",
                                               "お盆",
                                               "年末年始",
                                               "第3水曜日",
                                               "木曜日の午後",
                                               "土曜午前",
                                               "2026年12月30日",
                                               "2026年12月29日〜1月3日",
                                               "木曜日は出張します",
                                               "不定休",
                                               "祝日",
                                               "最終金曜日",
                                               "第1・第5土日",
                                               "火・木の13:00〜15:00",
                                               "1月1日",
                                               "2月29日",
                                               "GW",
                                               "日祝",
                                               "22時から",
                                               "5月1日の午後",
                                               "毎年11月20日〜25日",
                                               "月曜日（祝日の場合は翌日）",
                                               "第1・第3火曜日（祝日の場合は翌平日）",
                                               "土曜日（祝日の場合は開館）",
                                               "木曜日13:00まで",
                                               "水曜日、金曜日午後休診",
                                               "元日",
                                               "年中無休"};

constexpr std::array<const char*, 8> notes = {"祝日のある週の木曜日は9:00〜15:00",
                                              "祝日のある週の月曜日は10:00〜20:00",
                                              "12:00〜13:00は昼休み",
                                              "土曜日10:00から14:00まで",
                                              "火曜日19:30まで、第1第3土曜日12:00まで",
                                              "水曜日午後診療15:00から17:00まで",
                                              "祝日は通常営業",
                                              "送迎は9時から"};

OpeningTimes random_times(Dice& dice) {
  OpeningTimes times;
  if (dice.roll(12) == 0) return times;
  int from = dice.roll(24) * 60;
  for (int span = dice.roll(3); span >= 0 && from < 24 * 60; --span) {
    const int to = from + 1 + dice.roll(10 * 60);
    times.spans.push_back({from, dice.roll(15) == 0 ? -1 : to});
    from = to + dice.roll(180);
  }
  return times;
}

OpeningRule random_rule(Dice& dice) {
  OpeningRule rule;
  for (int day = 0; day < DaySet::holiday; ++day) {
    if (dice.roll(2) == 0) rule.days.add(day);
  }
  if (dice.roll(8) == 0) rule.days.add(DaySet::holiday);
  if (rule.days.none()) rule.days.add(dice.roll(7));
  for (int week = dice.roll(4) == 0 ? dice.roll(3) : 0; week > 0; --week) {
    rule.weeks.add(dice.roll(WeekSet::last + 1));
  }
  rule.times = random_times(dice);
  return rule;
}

OpeningHours random_hours(Dice& dice) {
  OpeningHours hours;
  hours.around_the_clock = dice.roll(12) == 0;
  for (int rules = hours.around_the_clock ? 0 : dice.roll(4); rules > 0; --rules) {
    hours.open.push_back(random_rule(dice));
  }
  hours.holidays = static_cast<HolidayRule>(dice.roll(4));
  for (int count = dice.roll(4); count > 0; --count) {
    hours.closures.emplace_back(lines[static_cast<std::size_t>(dice.roll(lines.size()))]);
  }
  if (dice.roll(3) == 0) hours.note = notes[static_cast<std::size_t>(dice.roll(notes.size()))];
  return hours;
}

OpeningMoment random_moment(Dice& dice) {
  // From the end of 2025, whose holidays the data for 2026-11-20 still has, into 2028, which nobody
  // knows.
  OpeningMoment moment{add_days({2025, 12, 20}, dice.roll(760)), dice.roll(24 * 60)};
  // Mostly at borders: full hours and half ones, and the minute before.
  const int kind = dice.roll(3);
  if (kind > 0) moment.minute = moment.minute / 30 * 30 + (kind == 1 ? 0 : 29);
  return moment;
}

long minutes(const OpeningMoment& moment) {
  return days_between({1970, 1, 1}, moment.date) * 1440L + moment.minute;
}

void write_line(Dice& dice, const HolidayCalendar& holidays) {
  constexpr std::array<const char*, 3> names = {"closed", "unknown", "open"};
  const OpeningPlan plan = opening_plan(random_hours(dice));
  OpeningMoment moment = random_moment(dice);
  const std::string code = opening_code(dated_plan(plan, holidays, {2025, 12, 25}));
  // What a holiday moves is told by date until the last year that is known, and not after it.
  const Date last{2027, 12, 20};
  if (code != opening_code(plan) && last < moment.date) moment.date = last;
  const OpeningAnswer answer = opening_at(plan, holidays, moment);
  std::printf("%s\t%ld\t%s\t", code.c_str(), minutes(moment),
              names[static_cast<std::size_t>(answer.state)]);
  if (answer.change) std::printf("%ld", minutes(*answer.change));
  std::printf("\n");
}

}  // namespace
}  // namespace shirube

int main(int count, char** arguments) {
  using namespace shirube;
  if (count != 3) return 2;
  Dice dice(static_cast<unsigned>(std::atoi(arguments[2])));
  const HolidayCalendar holidays = HolidayCalendar::announced();
  std::printf("%s\n", holidays_json(holidays, {2026, 11, 20}).c_str());
  for (int line = std::atoi(arguments[1]); line > 0; --line) write_line(dice, holidays);
}
