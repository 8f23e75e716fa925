// The vocabularies of a facility: its kind, the care services it runs, what it does at home, and
// the three answers that a survey knows. Constant tables; any thread.
#pragma once

#include "directory/vocabulary.h"

namespace shirube {

/// How lists are divided, for readers; finer than care services for medicine, coarser for care.
enum class FacilityKind {
  none,
  hospital,
  clinic,
  dental,
  pharmacy,
  visiting_nursing,
  care_management,
  home_help,
  visiting_rehabilitation,
  day_service,
  short_stay,
  multifunctional,
  care_home,
  equipment,
  other,
};
template <>
const Vocabulary& vocabulary<FacilityKind>();
template <>
struct Kind<FacilityKind> : WordKind<FacilityKind> {};

/// The state of a facility or a desk.
enum class Status { open, closed, suspended };
template <>
const Vocabulary& vocabulary<Status>();
/// Unlike other words, value 0 (open) is a word, and is what stands when nothing is written.
template <>
struct Kind<Status> : WordKind<Status> {};

/// What a facility answered; not_asked is "nothing is written", unknown is 不明.
enum class Answer { not_asked, yes, on_consultation, no, unknown };
template <>
const Vocabulary& vocabulary<Answer>();
template <>
struct Kind<Answer> : WordKind<Answer> {};

/// 医療処置: the medical procedures that decide where a person can live or be cared for.
enum class Treatment {
  none,
  gastrostomy,
  nasogastric,
  central_venous,
  drip,
  catheter,
  stoma,
  suction,
  nebulizer,
  oxygen,
  tracheostomy,
  ventilator,
  intravenous_injection,
  blood_glucose,
  insulin,
  pain_control,
  pain_control_opioid,
  wound,
  pressure_ulcer,
  enema,
  catheterization,
  bladder_irrigation,
  monitoring,
  rehabilitation,
  dental_care,
  dialysis,
};
template <>
const Vocabulary& vocabulary<Treatment>();
template <>
struct Kind<Treatment> : WordKind<Treatment> {};

/// 介護サービス種類コード of the open data of 介護サービス情報公表システム (110, 120 ...).
enum class CareService { none = 0 };
template <>
const Vocabulary& vocabulary<CareService>();
template <>
struct Kind<CareService> : WordKind<CareService> {};

/// The kind under which a care service is listed.
FacilityKind kind_of_service(CareService service);

}  // namespace shirube
