// What a facility does at home, as it declared it: the four services that people ask for first, and
// one answer for each medical procedure. Part of a Facility; see record.h for ownership.
#pragma once

#include <vector>

#include "directory/facility_words.h"
#include "directory/field.h"

namespace shirube {

struct TreatmentAnswer {
  Treatment treatment = Treatment::none;
  Answer answer = Answer::not_asked;
  bool operator==(const TreatmentAnswer&) const = default;
};

/// A mapping of procedure to answer: {胃ろう・腸ろう: できる, 人工呼吸器: 要相談}.
struct TreatmentAnswers {
  /// In the order of the vocabulary, each procedure at most once.
  std::vector<TreatmentAnswer> answers;
  bool operator==(const TreatmentAnswers&) const = default;

  Answer of(Treatment treatment) const;
};

template <>
struct Kind<TreatmentAnswers> : PlainKind<TreatmentAnswers> {
  static std::string_view name() { return "医療処置ごとの答え"; }
  static bool decode(const Node& node, TreatmentAnswers& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const TreatmentAnswers& answers, Audience);
  static const Type& type(Audience);
  static Node write(const TreatmentAnswers& answers);
  /// A cell for each procedure.
  static const std::vector<std::string>& columns();
  static std::vector<std::string> write_cells(const TreatmentAnswers& answers);
  static Node node_of(std::span<const CellText> cells);
  static std::string schema();
};

struct HomeCare {
  Answer regular_visits = Answer::not_asked;
  Answer house_calls = Answer::not_asked;
  Answer end_of_life = Answer::not_asked;
  Answer around_the_clock = Answer::not_asked;
  TreatmentAnswers treatments;
  std::string note;
  /// Professionals, when it was written under `professionals:`, as surveys are that were answered
  /// for them alone.
  Readers readers = Readers::everyone;
  bool operator==(const HomeCare&) const = default;
};

template <>
const Description& describe<HomeCare>();
template <>
struct Kind<HomeCare> : DescribedKind<HomeCare> {
  static bool decode(const Node& node, HomeCare& into, const FieldContext& field, Decoder& decoder);
  static void restrict_to(HomeCare& care, Audience audience);
  static Readers written_for(const HomeCare& care) { return care.readers; }
  static bool withholds(const HomeCare& care, Audience audience);
};

}  // namespace shirube
