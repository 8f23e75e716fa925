#include "site/areas/ask/doors/door_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t topics_named = 3;

bool japanese(Language language) {
  return language == Language::ja;
}

std::string day_name(int day, Language language) {
  constexpr std::array<std::string_view, 8> english = {"Mon", "Tue", "Wed", "Thu",
                                                       "Fri", "Sat", "Sun", "holidays"};
  if (!japanese(language)) return std::string(english[static_cast<std::size_t>(day)]);
  return day == DoorWeek::holiday ? "祝日" : std::string(weekday_name(static_cast<Weekday>(day)));
}

std::string days_name(const DaySet& days, Language language) {
  if (japanese(language)) return days_text(days);
  std::string text;
  for (int day = 0; day < DoorWeek::weekdays; ++day) {
    if (days.has(day)) add_item(text, ", ", day_name(day, language));
  }
  return text;
}

/// 翌8:30 of the next day, 月 8:30 of a later one.
std::string until_text(const ClosedStretch& stretch, Language language) {
  const int days = (stretch.until_day - stretch.day + DoorWeek::weekdays) % DoorWeek::weekdays;
  const std::string time = clock_text(stretch.until);
  if (days == 0 && stretch.until > stretch.from) return time;
  if (days == 1) return (japanese(language) ? "翌" : "next day ") + time;
  return day_name(stretch.until_day, language) + " " + time;
}

/// Stretches that are alike but for their day, in the order of the first.
std::vector<std::pair<std::string, DaySet>> by_times(const DoorWeek& week, Language language) {
  std::vector<std::pair<std::string, DaySet>> groups;
  for (const ClosedStretch& stretch : week.closed()) {
    const std::string text = clock_text(stretch.from) + (japanese(language) ? "〜" : " to ") +
                             until_text(stretch, language);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& each) { return each.first == text; });
    if (group == groups.end()) group = groups.insert(groups.end(), {text, DaySet()});
    group->second.add(stretch.day);
  }
  return groups;
}

std::string holiday_text(const DoorWeek& week, Language language) {
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
    text += (text.empty()         ? " "
             : japanese(language) ? "・"
                                  : ", ") +
            clock_text(begin) + (japanese(language) ? "〜" : " to ") + clock_text(end);
    begin = end;
  }
  if (text.empty()) return "";
  return day_name(DoorWeek::holiday, language) + (closed_all_day ? "" : text);
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
  if (!japanese(language)) {
    return name + ": " + first + (others == 0 ? "" : " and " + std::to_string(others) + " more");
  }
  return name + "のうち" + first + (others == 0 ? "" : "ほか" + std::to_string(others) + "町");
}

std::string all_topics_text(const std::vector<Topic>& topics) {
  std::string text;
  for (const Topic topic : topics) {
    add_item(text, "、", word_of(topic).label);
  }
  return text;
}

std::string topics_text(const std::vector<Topic>& topics, Language language) {
  if (topics.size() == vocabulary<Topic>().words.size()) {
    return japanese(language) ? "どの相談も" : "all topics";
  }
  const std::vector<Topic> left_out = other_topics(topics);
  if (left_out.size() == 1) {
    const std::string text = all_topics_text(left_out);
    return japanese(language) ? "「" + text + "」のほかの相談" : "all topics but " + text;
  }
  const std::size_t named = topics.size() <= topics_named + 1 ? topics.size() : topics_named;
  const std::string text =
      all_topics_text({topics.begin(), topics.begin() + std::ptrdiff_t(named)});
  const std::size_t others = topics.size() - named;
  if (others == 0) return text;
  return text + (japanese(language) ? "ほか" + std::to_string(others)
                                    : " and " + std::to_string(others) + " more");
}

std::string closed_text(const DoorWeek& week, Language language) {
  if (!week.ever_open()) return japanese(language) ? "いつも" : "always";
  std::string text;
  const std::string comma = japanese(language) ? "、" : "; ";
  for (const auto& [times, days] : by_times(week, language)) {
    text += (text.empty() ? "" : comma) + days_name(days, language) + " " + times;
  }
  const std::string holiday = holiday_text(week, language);
  if (!holiday.empty()) text += (text.empty() ? "" : comma) + holiday;
  return text;
}

std::string next_text(const std::vector<NextDoor>& next, Language language) {
  std::string text;
  for (const NextDoor& door : next) {
    text += (text.empty()         ? ""
             : japanese(language) ? "、"
                                  : ", ") +
            clock_text(door.minute) + " " + door.desk->name;
  }
  return text;
}

std::string caller_text(Caller caller, Language language) {
  const Word& word = word_of(caller);
  return std::string(japanese(language) ? word.label : word.code);
}

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

}  // namespace shirube
