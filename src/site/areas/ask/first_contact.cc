#include "site/areas/ask/first_contact.h"

#include <algorithm>

namespace shirube {
namespace {

bool names(const Desk& desk, Topic topic) {
  return std::find(desk.topics.begin(), desk.topics.end(), topic) != desk.topics.end();
}

}  // namespace

bool is_first_contact(const Desk& desk, Audience audience) {
  const DeskKind kind = audience == Audience::residents ? DeskKind::community_support_center
                                                        : DeskKind::home_care_desk;
  return desk.kind == kind || names(desk, Topic::unsure);
}

bool takes(const Desk& desk, Topic topic, Audience audience) {
  return names(desk, topic) || is_first_contact(desk, audience);
}

}  // namespace shirube
