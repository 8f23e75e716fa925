#include "directory/home_care.h"

#include <algorithm>

#include "base/faults/source.h"

namespace shirube {

Answer TreatmentAnswers::of(Treatment treatment) const {
  for (const TreatmentAnswer& answer : answers) {
    if (answer.treatment == treatment) return answer.answer;
  }
  return Answer::not_asked;
}

bool Kind<TreatmentAnswers>::decode(const Node& node, TreatmentAnswers& into,
                                    const FieldContext& field, Decoder& decoder) {
  if (node.kind != Node::Kind::mapping) {
    decoder.wrong_shape(node, "「処置: 答え」を並べます", field);
    return false;
  }
  // Like a list, what is written replaces what stands beneath it.
  into.answers.clear();
  bool good = true;
  for (const Entry& entry : node.entries) {
    Node key;
    key.text = entry.key;
    key.where = entry.key_where;
    TreatmentAnswer answer;
    // Both, so that the faults of both are told.
    const bool key_read = Kind<Treatment>::decode(key, answer.treatment, field, decoder);
    const bool read = Kind<Answer>::decode(entry.value, answer.answer, field, decoder) && key_read;
    if (read && into.of(answer.treatment) != Answer::not_asked) {
      // Once by its label and once by its code.
      decoder.sink().report(SourceFault::yaml_duplicate_key, entry.key_where,
                            {entry.key, std::to_string(node.where.line)});
      good = false;
    }
    good = good && read;
    if (read) into.answers.push_back(answer);
  }
  std::sort(into.answers.begin(), into.answers.end(),
            [](const auto& a, const auto& b) { return a.treatment < b.treatment; });
  return good;
}

const Type& Kind<TreatmentAnswers>::type(Audience) {
  static const Type item{Type::Kind::object,
                         "treatment_answer",
                         nullptr,
                         {{"treatment", &word_type()}, {"answer", &word_type()}}};
  return list_type(item);
}

Value Kind<TreatmentAnswers>::value(const TreatmentAnswers& answers, Audience audience) {
  const Type* item = type(audience).element;
  List list;
  for (const TreatmentAnswer& answer : answers.answers) {
    list.push_back(
        Object{item, {word_value(word_of(answer.treatment)), word_value(word_of(answer.answer))}});
  }
  return list;
}

Node Kind<TreatmentAnswers>::write(const TreatmentAnswers& answers) {
  Node node;
  node.kind = Node::Kind::mapping;
  for (const TreatmentAnswer& answer : answers.answers) {
    node.entries.push_back(
        {std::string(word_of(answer.treatment).label), {}, Kind<Answer>::write(answer.answer)});
  }
  return node;
}

const std::vector<std::string>& Kind<TreatmentAnswers>::columns() {
  static const std::vector<std::string> columns = [] {
    std::vector<std::string> labels;
    for (const Word& word : vocabulary<Treatment>().words) labels.emplace_back(word.label);
    return labels;
  }();
  return columns;
}

std::vector<std::string> Kind<TreatmentAnswers>::write_cells(const TreatmentAnswers& answers) {
  std::vector<std::string> cells;
  for (const Word& word : vocabulary<Treatment>().words) {
    cells.push_back(Kind<Answer>::written(answers.of(static_cast<Treatment>(word.value))));
  }
  return cells;
}

Node Kind<TreatmentAnswers>::node_of(std::span<const CellText> cells) {
  Node node;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].blank()) continue;
    const Location& where = cells[i].where;
    if (node.entries.empty()) node.where = where;
    node.kind = Node::Kind::mapping;
    node.entries.push_back({columns()[i], where, text_node(cells[i].text, where)});
  }
  return node;
}

std::string Kind<TreatmentAnswers>::schema() {
  return R"({"type":"object","propertyNames":)" + vocabulary_schema(vocabulary<Treatment>()) +
         R"(,"additionalProperties":)" + vocabulary_schema(vocabulary<Answer>()) + "}";
}

bool Kind<HomeCare>::decode(const Node& node, HomeCare& into, const FieldContext& field,
                            Decoder& decoder) {
  into.readers = field.readers;
  return DescribedKind<HomeCare>::decode(node, into, field, decoder);
}

void Kind<HomeCare>::restrict_to(HomeCare& care, Audience audience) {
  if (!may_read(audience, care.readers)) care = {};
}

bool Kind<HomeCare>::withholds(const HomeCare& care, Audience audience) {
  return !may_read(audience, care.readers);
}

template <>
const Description& describe<HomeCare>() {
  using H = HomeCare;
  using F = FieldsOf<H>;
  constexpr Readers everyone = Readers::everyone;
  constexpr Presence optional = Presence::optional;
  static const Description description(
      "home_care", "家でできること",
      {F::field<&H::regular_visits>("regular_visits", everyone, optional,
                                    {"訪問診療", "予定を立てて家を訪ねるか", "できる"}),
       F::field<&H::house_calls>("house_calls", everyone, optional,
                                 {"往診", "求めに応じて家を訪ねるか", "要相談"}),
       F::field<&H::end_of_life>("end_of_life", everyone, optional,
                                 {"看取り", "家や施設での看取りを支えるか", "できる"}),
       F::field<&H::around_the_clock>("around_the_clock", everyone, optional,
                                      {"24時間の対応", "夜間や休日に連絡がとれるか", "できる"}),
       F::field<&H::treatments>("treatments", everyone, optional,
                                {"医療処置", "処置ごとの答え", "{胃ろう・腸ろう: できる}"}),
       F::field<&H::note>("note", everyone, optional,
                          {"補足", "答えに添える説明", "新しい方は電話で相談してください"})});
  return description;
}

}  // namespace shirube
