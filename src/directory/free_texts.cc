#include "directory/free_texts.h"

#include <utility>

#include "directory/site.h"
#include "directory/view.h"

namespace shirube {
namespace {

struct Gather : TextVisitor {
  std::vector<std::string> all;
  void text(const std::string&, const std::string& text) override { all.push_back(text); }
};

}  // namespace

std::vector<std::string> free_texts(const View& view) {
  Gather gather;
  describe<Site>().texts(&view.site(), "", gather);
  for (const RecordKind& kind : record_kinds()) {
    for (const Record& record : view.of(kind)) {
      kind.description().texts(kind.whole_of(record), "", gather);
    }
  }
  return std::move(gather.all);
}

}  // namespace shirube
