// The vocabularies of desks: what they are, who may call them, about what. Constants; any thread.
#pragma once

#include "directory/vocabulary.h"

namespace shirube {

enum class DeskKind {
  none,
  community_support_center,
  home_care_desk,
  dementia_team,
  municipal_office,
  public_health_office,
  hospital_desk,
  medical_association,
  other,
};
template <>
const Vocabulary& vocabulary<DeskKind>();
template <>
struct Kind<DeskKind> : WordKind<DeskKind> {};

enum class Caller { none, resident, professional };
template <>
const Vocabulary& vocabulary<Caller>();
template <>
struct Kind<Caller> : WordKind<Caller> {};

enum class Topic {
  none,
  unsure,
  home_medicine,
  care,
  dementia,
  discharge,
  emergency,
  end_of_life,
  medicine,
  dental,
  money,
  no_relatives,
  rehabilitation,
  mental_health,
  other,
};
template <>
const Vocabulary& vocabulary<Topic>();
template <>
struct Kind<Topic> : WordKind<Topic> {};

}  // namespace shirube
