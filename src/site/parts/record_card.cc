#include "site/parts/record_card.h"

#include "directory/each_kind.h"

namespace shirube {

#define DECLARED(R) \
  template <>       \
  Card record_card(const PageContext& page, const R& record);
SHIRUBE_EACH_KIND(DECLARED)
#undef DECLARED

namespace {

template <class R>
Card card_of(const PageContext& page, const Record& record) {
  return record_card(page, static_cast<const R&>(record));
}

}  // namespace

Card record_card(const PageContext& page, const RecordKind& kind, const Record& record) {
  using MakeCard = Card (*)(const PageContext&, const Record&);
#define CARD(R) card_of<R>,
  static constexpr MakeCard cards[] = {SHIRUBE_EACH_KIND(CARD)};
#undef CARD
  return cards[kind.number](page, record);
}

}  // namespace shirube
