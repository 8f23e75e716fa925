#include "site/areas/finder/find/find_text.h"

#include "base/parallel.h"
#include "base/text.h"
#include "site/areas/finder/find/search_folding.h"

namespace shirube {
namespace {

FindText find_text(const FindRecord& record) {
  const SearchFolding& fold = SearchFolding::table();
  const Facility& facility = *record.facility;
  std::string text = fold(facility.name) + "\n" + fold(facility.kana) + "\n" + fold(record.town) +
                     "\n" + fold(facility.corporation) + "\n";
  for (const std::string& department : facility.departments) text += fold(department);
  return {to_code_points(text), to_code_points(fold(facility.phone.number))};
}

}  // namespace

std::vector<FindText> find_texts(const FindList& list) {
  std::vector<FindText> texts(list.records.size());
  parallel_for(texts.size(), default_thread_count(),
               [&](std::size_t i) { texts[i] = find_text(list.records[i]); });
  return texts;
}

}  // namespace shirube
