#include "directory/free_texts.h"

#include <type_traits>
#include <utility>

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
  Records().for_each_kind([&](const auto& list) {
    using R = typename std::decay_t<decltype(list)>::value_type;
    for (const R& record : view.all<R>()) describe<R>().texts(&record, "", gather);
  });
  return std::move(gather.all);
}

}  // namespace shirube
