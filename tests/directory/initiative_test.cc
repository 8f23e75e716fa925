#include "directory/initiative.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("A letter means what it meant in the edition of the report") {
  const Word& u = word_of(Task::u);
  CHECK(task_name(u, TaskEdition::before_2015).find("支援センター") != std::string::npos);
  CHECK(task_name(u, TaskEdition::since_2015) == u.note);
  CHECK(task_name(word_of(Task::o), TaskEdition::before_2015).find("研修") != std::string::npos);
  CHECK(task_name(word_of(Task::ka), TaskEdition::since_2015).find("研修") != std::string::npos);
  CHECK(task_name(word_of(Task::ku), TaskEdition::before_2015).find("二次医療圏") !=
        std::string::npos);
}

TEST_CASE("Of the eight tasks only one was called the same before") {
  int same = 0;
  for (const Word& task : vocabulary<Task>().words) {
    same += task_name(task, TaskEdition::before_2015) == task.note;
  }
  CHECK(same == 1);
}

}  // namespace shirube
