#include "site/areas/events/past_events.h"

#include <algorithm>
#include <vector>

#include "directory/event.h"
#include "site/parts/cards.h"
#include "words/events.h"

namespace shirube {

template <class E>
Section past_events(const PageContext& page) {
  const EventsWords words(page.language());
  Section section{"past", words.past(), words.order_of_past(), {}, ""};
  std::vector<const E*> events;
  for (const E& event : page.view().all<E>()) {
    if (is_over(page, event)) events.push_back(&event);
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const E* a, const E* b) { return b->date.last < a->date.last; });
  for (const E* event : events) section.cards.push_back(record_card(page, *event));
  return section;
}

template Section past_events<Training>(const PageContext&);
template Section past_events<PublicEvent>(const PageContext&);

}  // namespace shirube
