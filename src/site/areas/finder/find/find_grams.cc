#include "site/areas/finder/find/find_grams.h"

#include "directory/facility_words.h"

namespace shirube {

std::vector<std::string> find_facts(const FindRecord& record) {
  std::vector<std::string> facts;
  for (const CareService service : *record.services) {
    facts.push_back("S" + std::string(word_of(service).code));
  }
  for (std::size_t i = 0; i < record.answers.size(); ++i) {
    const char answer = record.answers[i];
    if (answer == '1' || answer == '2') facts.push_back("A" + std::to_string(i));
  }
  for (const std::size_t number : record.serves) facts.push_back("V" + std::to_string(number));
  if (record.accepts_new) facts.emplace_back("N");
  return facts;
}

}  // namespace shirube
