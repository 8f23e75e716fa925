#include "site/find/find_data.h"

#include <memory>

#include "base/hash.h"
#include "base/json_writer.h"
#include "site/data_script.h"
#include "site/find/find_columns.h"
#include "site/find/find_meta.h"
#include "site/plan.h"

namespace shirube {
namespace {

constexpr std::size_t version_digits = 10;

void add_script(SitePlan& plan, const std::string& name, std::string json) {
  plan.add_file("data/" + name + ".js",
                [name, json = std::move(json)] { return data_script(name, json); });
}

}  // namespace

std::string plan_find_data(SitePlan& plan) {
  const FindList list(plan.context());
  const std::vector<FindText> texts = find_texts(list);
  const FindCut cut;
  const std::string columns = find_columns(list, list.records);
  const std::string version =
      content_hash(find_meta(list, texts, cut, "") + columns).substr(0, version_digits);
  add_script(plan, "find/meta", find_meta(list, texts, cut, version));
  add_script(plan, "find/all", "[" + json_string(version) + "," + columns + "]");
  return version;
}

}  // namespace shirube
