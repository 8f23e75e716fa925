#include "site/areas/ask/first_contact.h"

#include <algorithm>

#include "site/parts/desk_choice.h"

namespace shirube {
namespace {

bool names(const Desk& desk, Topic topic) {
  return std::find(desk.topics.begin(), desk.topics.end(), topic) != desk.topics.end();
}

}  // namespace

bool is_first_contact(const Desk& desk, Audience audience) {
  return desk.kind == first_desk_kind(audience) || names(desk, Topic::unsure);
}

bool takes(const Desk& desk, Topic topic, Audience audience) {
  return names(desk, topic) || is_first_contact(desk, audience);
}

}  // namespace shirube
