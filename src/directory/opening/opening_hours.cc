#include "directory/opening/opening_hours.h"

#include <array>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/opening/opening_line.h"
#include "directory/opening/opening_plan.h"
#include "directory/opening/week_table.h"

namespace shirube {
namespace {

constexpr std::array<Word, 3> holiday_words = {
    {{static_cast<int>(HolidayRule::closed), "closed", "休み", "祝日は休みです"},
     {static_cast<int>(HolidayRule::open), "open", "開く", "祝日も曜日どおりに開きます"},
     {static_cast<int>(HolidayRule::unknown), "unknown", "不明", "祝日のことは分かっていません"}}};

/// Tells where two rules have a day and a time in common: "月 9:00〜12:00 と 11:00〜13:00"; empty
/// when they have none. A rule without times has the whole day.
std::string overlap_of(const OpeningRule& a, const OpeningRule& b) {
  if (!a.days.meets(b.days) || !a.weeks.meets(b.weeks)) return "";
  const DaySet common = both(a.days, b.days);
  if (a.times.spans.empty() || b.times.spans.empty()) return days_text(common);
  for (const TimeSpan& first : a.times.spans) {
    for (const TimeSpan& second : b.times.spans) {
      const bool apart = (!first.open_ended() && first.to <= second.from) ||
                         (!second.open_ended() && second.to <= first.from);
      if (apart) continue;
      return days_text(common) + " " + time_span_text(first) + " と " + time_span_text(second);
    }
  }
  return "";
}

void report_overlaps(const OpeningHours& hours, Decoder& decoder) {
  for (std::size_t later = 1; later < hours.open.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const std::string overlap = overlap_of(hours.open[earlier], hours.open[later]);
      if (overlap.empty()) continue;
      decoder.sink().report(DirectoryFault::unnecessary_overlap, hours.open[later].where,
                            {overlap});
      break;
    }
  }
}

/// Tells the editor which lines keep the place from ever being shown as open.
void report_closures(const Node& closures, Decoder& decoder) {
  const auto report = [&](const Node& line) {
    if (line.kind != Node::Kind::scalar || line.blank()) return;
    if (!means_any_day(read_opening_line(line.text, LineField::closures).closures)) return;
    decoder.sink().report(DirectoryFault::closure_not_understood, line.where,
                          {std::string(trim(line.text))});
  };
  report(closures);
  for (const Node& line : closures.items) report(line);
}

/// Tells the editor what the note does to the hours beside it.
void report_note(const OpeningHours& hours, const Node& note, Decoder& decoder) {
  const OpeningLine line = read_opening_line(hours.note, LineField::note);
  if (!line.understood()) {
    const bool any_day = means_any_day(line.closures);
    decoder.sink().report(DirectoryFault::note_not_understood, note.where,
                          {line.not_understood, any_day ? "どの日も" : "その日"});
  }
  OpeningHours without_note = hours;
  without_note.note.clear();
  const OpeningPlan plan = opening_plan(without_note);
  DaySet added;
  for (const HoursChange& change : line.changes) {
    if (change.what == HoursChange::What::every_day || change.holiday_week) continue;
    added.add(days_added_by(change, plan));
  }
  if (added.none() || !line.understood()) return;
  decoder.sink().report(DirectoryFault::note_opens_closed_day, note.where, {days_text(added)});
}

bool has_holiday_rule(const OpeningHours& hours) {
  for (const OpeningRule& rule : hours.open) {
    if (rule.days.has(DaySet::holiday)) return true;
  }
  return false;
}

void check(const void* record, const Node& node, Decoder& decoder) {
  const auto& hours = *static_cast<const OpeningHours*>(record);
  report_overlaps(hours, decoder);
  const Entry* all_day = node.find("around_the_clock");
  if (all_day && hours.around_the_clock && !hours.open.empty()) {
    decoder.wrong_shape(all_day->value, "24時間なら、open は書きません",
                        {"around_the_clock", "24時間", "around_the_clock: はい"});
  }
  const Entry* holidays = node.find("holidays");
  if (holidays && hours.holidays != HolidayRule::not_given && has_holiday_rule(hours)) {
    decoder.wrong_shape(holidays->value, "days に「祝」があるときは、holidays は書きません",
                        {"holidays", "祝日", "holidays: 休み"});
  }
  // How a table of others puts it is not the editor's to change.
  if (decoder.imported()) return;
  const Entry* closures = node.find("closures");
  if (closures && hours.known()) report_closures(closures->value, decoder);
  const Entry* note = node.find("note");
  if (note && hours.known() && !hours.note.empty()) report_note(hours, note->value, decoder);
}

}  // namespace

template <>
const Vocabulary& vocabulary<HolidayRule>() {
  static const Vocabulary vocabulary{"祝日", holiday_words};
  return vocabulary;
}

template <>
const Description& describe<OpeningHours>() {
  using H = OpeningHours;
  using F = FieldsOf<H>;
  constexpr Readers everyone = Readers::everyone;
  constexpr Presence optional = Presence::optional;
  static const Description description(
      "opening_hours", "受付時間",
      {F::field<&H::open>("open", everyone, optional,
                          {"開いている時間", "曜日ごとに一行。書かれていない曜日は休み",
                           "[{days: 月〜金, times: 9:00-12:00 14:00-18:00}]"}),
       F::field<&H::holidays>(
           "holidays", everyone, optional,
           {"祝日", "祝日に開くか。祝日だけの時間は open に days: 祝 と書く", "休み"}),
       F::field<&H::closures>(
           "closures", everyone, optional,
           {"そのほかの休み",
            "年末年始など。書いたとおりに表示し、開いているかどうかの判断にも使う",
            "[年末年始（12月29日〜1月3日）, お盆]"}),
       F::field<&H::around_the_clock>("around_the_clock", everyone, optional,
                                      {"24時間", "いつでも開いているか", "はい"}),
       F::field<&H::note>("note", everyone, optional,
                          {"補足", "時間に添える説明", "訪問のため不在のことがあります"})},
      check);
  return description;
}

Value Kind<OpeningHours>::value(const OpeningHours& hours, Audience audience) {
  if (empty(hours)) return Value();
  const Value described = DescribedKind<OpeningHours>::value(hours, audience);
  Object object = *described.as<Object>();
  object.type = &type(audience);
  const WeekTable table = week_table(hours);
  object.members.push_back(hours_summary(hours, table));
  object.members.push_back(week_value(table));
  return object;
}

const Type& Kind<OpeningHours>::type(Audience audience) {
  static const auto with_tables = [](Audience readers) {
    Type type = DescribedKind<OpeningHours>::type(readers);
    type.members.push_back({"summary", &text_type()});
    type.members.push_back({"week", &list_type(week_row_type())});
    return type;
  };
  static const auto types = ByAudience<Type>::made(with_tables);
  return types[audience];
}

}  // namespace shirube
