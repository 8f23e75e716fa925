#include "site/doors/door_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "directory/desk.h"
#include "site/parts/cards.h"
#include "words/doors.h"

namespace shirube {
namespace {

constexpr std::size_t topics_named = 3;

using W = DoorsWords;

std::string day_name(int day, Language language) {
  constexpr std::array<std::string (W::*)() const, 8> names = {
      &W::monday, &W::tuesday,  &W::wednesday, &W::thursday,
      &W::friday, &W::saturday, &W::sunday,    &W::holidays};
  return (W(language).*names[static_cast<std::size_t>(day)])();
}

/// 月〜木, or where weekdays are not told in stretches: Mon, Tue, Wed, Thu.
std::string days_name(const DaySet& days, Language language) {
  if (language == Language::ja) return days_text(days);
  std::string text;
  for (int day = 0; day < DoorWeek::weekdays; ++day) {
    if (!days.has(day)) continue;
    add_item(text, ", ", day_name(day, language));
  }
  return text;
}

/// 翌8:30 of the next day, 月 8:30 of a later one.
std::string until_text(const ClosedStretch& stretch, Language language) {
  const int days = (stretch.until_day - stretch.day + DoorWeek::weekdays) % DoorWeek::weekdays;
  const std::string time = clock_text(stretch.until);
  if (days == 0 && stretch.until > stretch.from) return time;
  if (days == 1) return W(language).next_day(time);
  return W(language).on_day(day_name(stretch.until_day, language), time);
}

/// Stretches that are alike but for their day, in the order of the first.
std::vector<std::pair<std::string, DaySet>> by_times(const DoorWeek& week, Language language) {
  std::vector<std::pair<std::string, DaySet>> groups;
  for (const ClosedStretch& stretch : week.closed()) {
    const std::string text =
        W(language).from_until(clock_text(stretch.from), until_text(stretch, language));
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& each) { return each.first == text; });
    if (group == groups.end()) group = groups.insert(groups.end(), {text, DaySet()});
    group->second.add(stretch.day);
  }
  return groups;
}

std::string holiday_text(const DoorWeek& week, Language language) {
  const W words(language);
  const auto open = [&](int minute) { return week.open(DoorWeek::holiday, minute); };
  std::string text;
  bool closed_all_day = true;
  for (int begin = 0; begin < DoorWeek::minutes;) {
    if (open(begin)) {
      closed_all_day = false;
      ++begin;
      continue;
    }
    int end = begin;
    while (end < DoorWeek::minutes && !open(end)) ++end;
    const std::string times = words.from_until(clock_text(begin), clock_text(end));
    text = text.empty() ? times : words.times(text, times);
    begin = end;
  }
  if (text.empty()) return "";
  return closed_all_day ? words.holidays() : words.on_day(words.holidays(), text);
}

std::vector<Topic> other_topics(const std::vector<Topic>& topics) {
  std::vector<Topic> others;
  for (const Word& word : vocabulary<Topic>().words) {
    const auto topic = static_cast<Topic>(word.value);
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) others.push_back(topic);
  }
  return others;
}

}  // namespace

std::string towns_text(const DoorRow& row, Language language) {
  const std::string& name = row.municipality->name;
  if (row.all_towns || row.towns.empty()) return name;
  const std::string& first = row.towns.front()->name;
  const std::size_t others = row.towns.size() - 1;
  return others == 0 ? W(language).town(name, first) : W(language).towns(name, first, others);
}

std::string topics_text(const std::vector<Topic>& topics, Language language) {
  const W words(language);
  if (topics.size() == vocabulary<Topic>().words.size()) return words.all_topics();
  const std::vector<Topic> left_out = other_topics(topics);
  if (left_out.size() == 1) return words.all_topics_but(labels_of(left_out));
  const std::size_t named = topics.size() <= topics_named + 1 ? topics.size() : topics_named;
  const std::string text =
      labels_of(std::vector<Topic>(topics.begin(), topics.begin() + std::ptrdiff_t(named)));
  const std::size_t others = topics.size() - named;
  return others == 0 ? text : words.topics_and_more(text, others);
}

std::string closed_text(const DoorWeek& week, Language language) {
  const W words(language);
  if (!week.ever_open()) return words.any_time();
  std::string text;
  const auto add = [&](const std::string& more) {
    text = text.empty() ? more : words.closed_times(text, more);
  };
  for (const auto& [times, days] : by_times(week, language)) {
    add(words.on_day(days_name(days, language), times));
  }
  const std::string holiday = holiday_text(week, language);
  if (!holiday.empty()) add(holiday);
  return text;
}

std::string next_text(const std::vector<NextDoor>& next, Language language) {
  const W words(language);
  std::string text;
  for (const NextDoor& door : next) {
    const std::string one = clock_text(door.minute) + " " + door.desk->name;
    text = text.empty() ? one : words.next_doors(text, one);
  }
  return text;
}

std::string caller_text(Caller caller, Language language) {
  const Word& word = word_of(caller);
  return std::string(language == Language::ja ? word.label : word.code);
}

}  // namespace shirube
