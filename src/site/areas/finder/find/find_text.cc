#include "site/areas/finder/find/find_text.h"

#include "base/parallel.h"
#include "base/text.h"
#include "site/areas/finder/find/find_columns.h"
#include "site/areas/finder/find/search_folding.h"

namespace shirube {
namespace {

FindText find_text(const FindBoxes& boxes, const FindRecord& record) {
  const std::string digits = SearchFolding::table()(record.phone->number);
  return {to_code_points(searched_text(boxes, record)), to_code_points(digits)};
}

}  // namespace

std::vector<FindText> find_texts(const FindList& list) {
  const FindBoxes boxes = find_boxes(list);
  std::vector<FindText> texts(list.records.size());
  parallel_for(texts.size(), default_thread_count(),
               [&](std::size_t i) { texts[i] = find_text(boxes, list.records[i]); });
  return texts;
}

}  // namespace shirube
