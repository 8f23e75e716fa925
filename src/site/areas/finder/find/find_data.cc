#include "site/areas/finder/find/find_data.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/json_writer.h"
#include "site/areas/finder/find/find_columns.h"
#include "site/areas/finder/find/find_meta.h"
#include "site/areas/finder/find/find_shards.h"
#include "site/areas/finder/find/other_records.h"
#include "site/frame/site_plan.h"
#include "site/parts/data_script.h"

namespace shirube {
namespace {

constexpr std::size_t version_digits = 10;

// To be raised when files are cut, named or read in another way while what they hold stays the
// same: browsers may still have those of before.
constexpr std::string_view format = "1";

class FindData {
 public:
  FindData(SitePlan& plan, const FindLimits& limits)
      : plan_(plan),
        list_(plan.context()),
        boxes_(find_boxes(list_)),
        others_(other_records(plan)),
        all_(list_.records.size() <= limits.all),
        sharded_(list_.records.size() > limits.unsharded || !all_),
        cut_others_(others_.size() > limits.others) {}

  std::string plan() {
    std::vector<FindText> texts = find_texts(list_);
    if (sharded_) shards_ = find_shards(list_, texts);
    const std::vector<FindText> texts_of_others = other_texts(list_, others_);
    const std::string others = others_json(texts_of_others);
    // Words of others are folded and have synonyms, too.
    texts.insert(texts.end(), texts_of_others.begin(), texts_of_others.end());
    const std::string columns = find_columns(boxes_, list_.records);
    const SynonymTable synonyms = search_synonyms(plan_.context().view.site());
    const auto meta = [&](const std::string& version) {
      return find_meta(list_, texts, synonyms, {all_, shards_.size()}, version,
                       plan_.context().language);
    };
    version_ = find_version(meta(""), columns + others + other_columns(others_), shards_);
    add("meta", meta(version_));
    if (all_) add_versioned("all", columns);
    if (sharded_) add_pieces();
    add_versioned("others", others);
    if (cut_others_) add_others();
    return version_;
  }

 private:
  /// What others.js says of them: the kinds, and the records or into how many shards they are cut.
  std::string others_json(const std::vector<FindText>& texts) {
    JsonObject json;
    json.add("kinds", other_kinds(others_));
    if (!cut_others_) return json.add("columns", other_columns(others_)).json();
    shards_of_others_ = find_shards(texts);
    return json.number("shards", static_cast<std::int64_t>(shards_of_others_.size())).json();
  }

  void add_others() {
    for (std::size_t i = 0; i < shards_of_others_.size(); ++i) {
      add_versioned("others/grams/" + std::to_string(i), json_string(shards_of_others_[i]));
    }
    for (std::size_t from = 0; from < others_.size(); from += find_block_size) {
      const std::size_t size = std::min(find_block_size, others_.size() - from);
      add_versioned("others/blocks/" + std::to_string(from / find_block_size),
                    other_columns(std::span(others_).subspan(from, size)));
    }
  }

  void add_pieces() {
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      add_versioned("grams/" + std::to_string(i), json_string(shards_[i]));
    }
    const std::size_t count = list_.records.size();
    for (std::size_t i = 0; i * find_block_size < count; ++i) {
      const std::size_t from = i * find_block_size;
      add_records("blocks/" + std::to_string(i), from, std::min(from + find_block_size, count));
    }
    const std::vector<std::size_t> packs = find_packs(list_);
    for (std::size_t i = 0; i + 1 < packs.size(); ++i) {
      add_records("packs/" + std::to_string(i), packs[i], packs[i + 1]);
    }
  }

  void add_records(const std::string& name, std::size_t from, std::size_t to) {
    add_versioned(name, find_columns(boxes_, std::span(list_.records).subspan(from, to - from)));
  }

  void add_versioned(const std::string& name, const std::string& json) {
    add(name, "[" + json_string(version_) + "," + json + "]");
  }

  void add(const std::string& name, std::string json) {
    plan_.add_file("data/find/" + name + ".js",
                   [name, json = std::move(json)] { return data_script("find/" + name, json); });
  }

  SitePlan& plan_;
  const FindList list_;
  const FindBoxes boxes_;
  const std::vector<OtherRecord> others_;
  const bool all_;
  const bool sharded_;
  const bool cut_others_;
  std::vector<std::string> shards_;
  std::vector<std::string> shards_of_others_;
  std::string version_;
};

}  // namespace

std::string find_version(std::string_view meta, std::string_view columns,
                         std::span<const std::string> shards) {
  std::string parts(format);
  parts.append(content_hash(meta)).append(content_hash(columns));
  for (const std::string& shard : shards) parts += content_hash(shard);
  return content_hash(parts).substr(0, version_digits);
}

std::string plan_find_data(SitePlan& plan, const FindLimits& limits) {
  return FindData(plan, limits).plan();
}

}  // namespace shirube
