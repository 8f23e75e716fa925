#include "site/parts/record_card.h"

#include "directory/each_kind.h"
#include "site/parts/cards.h"

namespace shirube {
namespace {

// What each kind looks like in a list. A new kind has its line here.
#define CARD(R, make)                                   \
  Card card(const PageContext& page, const R& record) { \
    return make(page, record);                          \
  }
CARD(Municipality, municipality_card)
CARD(Facility, facility_card)
CARD(Desk, desk_card)
CARD(Training, event_card)
CARD(PublicEvent, event_card)
CARD(Material, material_card)
CARD(SharedForm, form_card)
CARD(Programme, programme_card)
CARD(Initiative, initiative_card)
CARD(Statistic, statistic_card)
CARD(Page, page_card)
CARD(News, news_card)
#undef CARD

template <class R>
Card card_of(const PageContext& page, const Record& record) {
  return card(page, static_cast<const R&>(record));
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
