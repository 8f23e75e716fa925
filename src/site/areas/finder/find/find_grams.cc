#include "site/areas/finder/find/find_grams.h"

#include "site/areas/finder/find/find_columns.h"

namespace shirube {

std::vector<std::string> find_facts(const FindList& list, const FindRecord& record) {
  const Facility& facility = *record.facility;
  std::vector<std::string> facts;
  for (const CareService service : facility.services) {
    facts.push_back("S" + std::string(word_of(service).code));
  }
  const std::string answers = find_answers(facility);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i] == '1' || answers[i] == '2') facts.push_back("A" + std::to_string(i));
  }
  for (const Ref<Municipality>& served : facility.serves) {
    const auto found = list.number_of.find(served.id);
    if (found != list.number_of.end()) facts.push_back("V" + std::to_string(found->second));
  }
  if (facility.accepts_new) facts.emplace_back("N");
  return facts;
}

}  // namespace shirube
