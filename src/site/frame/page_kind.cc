#include "site/frame/page_kind.h"

#include "directory/record_kind.h"

namespace shirube {

std::optional<PageWeight> page_weight(std::string_view name) {
  for (const PageKindRow& row : page_kinds) {
    if (row.name == name) return row.weight;
  }
  for (const RecordKind& kind : record_kinds()) {
    if (kind.has_page && name == kind.type_name) return PageWeight::record;
    const bool begins = name.starts_with(kind.type_name);
    if (begins && name.substr(kind.type_name.size()) == end_of_lists) return PageWeight::list;
  }
  return std::nullopt;
}

}  // namespace shirube
