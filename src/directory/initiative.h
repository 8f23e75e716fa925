// What one municipality did in one fiscal year, task by task of the programme's eight. See record.h
// for ownership.
#pragma once

#include <string>
#include <vector>

#include "directory/material.h"

namespace shirube {

enum class Rating { none, excellent, good, fair, poor };
template <>
const Vocabulary& vocabulary<Rating>();
template <>
struct Kind<Rating> : WordKind<Rating> {};

/// Which edition of the eight tasks the letters belong to: they were given anew in 2015.
enum class TaskEdition { none, before_2015, since_2015 };
template <>
const Vocabulary& vocabulary<TaskEdition>();
template <>
struct Kind<TaskEdition> : WordKind<TaskEdition> {};

/// What a task was called then: the same letter meant another task before 2015.
std::string_view task_name(const Word& task, TaskEdition edition);

struct TaskReport {
  Task task = Task::none;
  std::string goal;
  std::vector<std::string> done;
  Rating rating = Rating::none;
  std::string evaluation;
  std::vector<std::string> issues;
  std::vector<std::string> next;
  std::vector<WebAddress> links;
  bool operator==(const TaskReport&) const = default;
};
template <>
const Description& describe<TaskReport>();
template <>
struct Kind<TaskReport> : DescribedKind<TaskReport> {};

struct Initiative : Record {
  static constexpr std::string_view type_name = "initiative";
  static constexpr std::string_view label = "取組";
  static constexpr std::string_view folder = "initiatives";
  static constexpr bool has_page = false;
  static constexpr Readers default_readers = Readers::professionals;

  Ref<Municipality> municipality;
  /// Of whom it tells when that is more than the municipality: 県西地域（2市8町）.
  std::string scope;
  FiscalYear fiscal_year;
  FiscalYear until;
  TaskEdition edition = TaskEdition::none;
  std::string title;
  std::string operator_name;
  std::string summary;
  std::vector<TaskReport> tasks;
  std::vector<std::string> views;
  std::vector<std::string> requests;
};

template <>
const Description& describe<Initiative>();

}  // namespace shirube
