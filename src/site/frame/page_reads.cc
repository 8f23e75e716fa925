#include "site/frame/page_reads.h"

#include "base/hash.h"
#include "directory/record.h"

namespace shirube {

PageReads& PageReads::add(Ingredient what, const Record* record) {
  return add(what, record && record->where.source ? record->where.source->text() : "");
}

PageReads& PageReads::add(Ingredient what, std::string_view bytes) {
  parts_.push_back({what, quick_hash(bytes)});
  return *this;
}

}  // namespace shirube
