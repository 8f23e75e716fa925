#include "site/frame/page_reads.h"

#include <algorithm>
#include <iterator>

#include "base/hash.h"
#include "directory/kind_names.h"
#include "directory/record.h"
#include "directory/record_kind.h"

namespace shirube {
namespace {

/// The kinds whose pages say what they read.
constexpr std::size_t kinds_that_say[] = {kind_number<Facility>};

}  // namespace

PageReads& PageReads::add(Ingredient what, const Record* record) {
  return add(what, record && record->where.source ? record->where.source->text() : "");
}

PageReads& PageReads::add(Ingredient what, std::string_view bytes) {
  parts_.push_back({what, quick_hash(bytes)});
  return *this;
}

bool is_read_by_few(std::string_view path) {
  return std::any_of(std::begin(kinds_that_say), std::end(kinds_that_say), [&](std::size_t kind) {
    return path.starts_with("content/" + std::string(record_kinds()[kind].folder) + "/");
  });
}

}  // namespace shirube
