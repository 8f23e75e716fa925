#include "site/doors/doors.h"

#include <algorithm>
#include <map>

#include "directory/by_audience.h"
#include "directory/desk.h"
#include "directory/site.h"
#include "site/areas/ask/first_contact.h"
#include "site/parts/town_answer.h"

namespace shirube {
namespace {

constexpr int hours = 24;

/// The doors of one topic for the people of some towns.
struct Doors {
  std::vector<const Desk*> desks;
  /// Urgent calls are answered at any time, by others than desks.
  bool emergency = false;
  auto operator<=>(const Doors&) const = default;
};

bool has_emergency_number(const Site& site) {
  return std::any_of(site.emergency.begin(), site.emergency.end(),
                     [](const EmergencyContact& contact) {
                       return !contact.short_number.empty() || !contact.phone.number.empty();
                     });
}

bool answers(const Desk& desk, Caller caller) {
  return desk.status == Status::open && desk.accepts_caller(caller);
}

/// The desk does not take the topic but hands over to one that does.
bool leads_on(const View& view, const Desk& desk, Topic topic, Caller caller) {
  return std::any_of(
      desk.hands_over_to.begin(), desk.hands_over_to.end(), [&](const Ref<Desk>& reference) {
        const Desk* next = view.find(reference);
        return next && answers(*next, caller) && takes(*next, topic, view.audience());
      });
}

Doors doors_of(const View& view, const TownAnswer& answer, Topic topic, Caller caller) {
  Doors doors;
  doors.emergency = topic == Topic::emergency && has_emergency_number(view.site());
  for (const Desk* desk : answer.desks) {
    if (!answers(*desk, caller)) continue;
    if (takes(*desk, topic, view.audience()) || leads_on(view, *desk, topic, caller)) {
      doors.desks.push_back(desk);
    }
  }
  return doors;
}

/// The weeks of all desks, each found once.
using DeskWeeks = std::map<const Desk*, DoorWeek>;

DoorWeek week_of(const Doors& doors, const DeskWeeks& weeks) {
  if (doors.emergency) return DoorWeek::always();
  DoorWeek week;
  for (const Desk* desk : doors.desks) week.add(weeks.at(desk));
  return week;
}

DoorCounts counts_of(const DoorWeek& week) {
  DoorCounts counts;
  for (int day = 0; day < DoorWeek::day_kinds; ++day) {
    for (int hour = 0; hour < hours; ++hour) {
      ++(week.open_all_hour(day, hour) ? counts.open
         : week.ever_open()            ? counts.later
                                       : counts.none);
    }
  }
  return counts;
}

std::vector<NextDoor> next_doors(const Doors& doors, const DoorWeek& week, const DeskWeeks& weeks) {
  std::vector<NextDoor> next;
  for (const ClosedStretch& stretch : week.closed()) {
    for (const Desk* desk : doors.desks) {
      if (!weeks.at(desk).open(stretch.until_day, stretch.until)) continue;
      const NextDoor door{stretch.until, desk};
      if (std::find(next.begin(), next.end(), door) == next.end()) next.push_back(door);
      break;
    }
  }
  std::stable_sort(next.begin(), next.end(),
                   [](const NextDoor& a, const NextDoor& b) { return a.minute < b.minute; });
  return next;
}

/// The topics, in the order of the vocabulary, by the doors that they have.
std::vector<std::pair<Doors, std::vector<Topic>>> topics_by_doors(const View& view,
                                                                  const TownAnswer& answer,
                                                                  Caller caller) {
  std::vector<std::pair<Doors, std::vector<Topic>>> groups;
  for (const Word& word : vocabulary<Topic>().words) {
    const auto topic = static_cast<Topic>(word.value);
    Doors doors = doors_of(view, answer, topic, caller);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& each) { return each.first == doors; });
    if (group == groups.end()) group = groups.insert(groups.end(), {std::move(doors), {}});
    group->second.push_back(topic);
  }
  return groups;
}

/// Puts rows of one municipality together that say the same of other topics or of other towns.
void add_row(std::vector<DoorRow>& rows, DoorRow row) {
  for (DoorRow& other : rows) {
    if (other.week != row.week || other.next != row.next) continue;
    if (other.towns == row.towns) {
      other.topics.insert(other.topics.end(), row.topics.begin(), row.topics.end());
      std::sort(other.topics.begin(), other.topics.end());
      return;
    }
    if (other.topics == row.topics) {
      other.towns.insert(other.towns.end(), row.towns.begin(), row.towns.end());
      return;
    }
  }
  rows.push_back(std::move(row));
}

/// Adds the towns of one answer.
void prove(const View& view, const TownAnswer& answer, const DeskWeeks& weeks, Caller caller,
           DoorCounts& counts, std::vector<DoorRow>& rows) {
  for (auto& [doors, topics] : topics_by_doors(view, answer, caller)) {
    const DoorWeek week = week_of(doors, weeks);
    const DoorCounts one = counts_of(week);
    const std::uint64_t times = std::max<std::uint64_t>(answer.towns.size(), 1) * topics.size();
    counts.add({one.open * times, one.later * times, one.none * times});
    if (week == DoorWeek::always()) continue;
    add_row(rows, {nullptr, answer.towns, false, caller, std::move(topics), week,
                   next_doors(doors, week, weeks)});
  }
}

/// Adds a municipality.
void prove(const View& view, const MunicipalityAnswers& all, const DeskWeeks& weeks, Caller caller,
           DoorProof& proof) {
  std::vector<DoorRow> rows;
  std::size_t towns = 0;
  for (const TownAnswer& answer : all.answers) {
    std::vector<DoorRow> own;
    prove(view, answer, weeks, caller, proof.counts, own);
    for (DoorRow& row : own) add_row(rows, std::move(row));
    towns += answer.towns.size();
  }
  proof.towns += std::max<std::size_t>(towns, 1);
  for (DoorRow& row : rows) {
    row.municipality = all.municipality;
    row.all_towns = row.towns.size() == towns;
    proof.rows.push_back(std::move(row));
  }
}

}  // namespace

void DoorCounts::add(const DoorCounts& other) {
  open += other.open;
  later += other.later;
  none += other.none;
}

DoorProof prove_doors(const View& view, const TownLists& towns) {
  const Caller caller = ByAudience(Caller::resident, Caller::professional)[view.audience()];
  DeskWeeks weeks;
  for (const Desk& desk : view.all<Desk>()) weeks.emplace(&desk, DoorWeek::of(desk.hours));
  DoorProof proof;
  for (const MunicipalityAnswers& all : answers_of(view, towns)) {
    const bool own = all.municipality->member && !all.municipality->imported;
    if (own) prove(view, all, weeks, caller, proof);
  }
  return proof;
}

}  // namespace shirube
