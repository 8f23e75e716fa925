#include "directory/statistic.h"

#include "base/faults/directory.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone;
constexpr Presence required = Presence::required, optional = Presence::optional;

void check_rows(const void* record, const Node&, Decoder& decoder) {
  const auto& statistic = *static_cast<const Statistic*>(record);
  for (const StatisticRow& row : statistic.rows) {
    if (row.counts.size() == statistic.columns.size()) continue;
    decoder.sink().report(DirectoryFault::wrong_shape, row.counts_where,
                          {"rows",
                           "「" + row.label + "」の数は、列と同じ " +
                               std::to_string(statistic.columns.size()) + " 個にします",
                           "{label: 病院, counts: [12, 3]}"});
  }
}

void check_dates(const void* record, const Node& node, Decoder& decoder) {
  const auto& statistic = *static_cast<const Statistic*>(record);
  const Entry* until = node.find("until");
  if (!until) return;
  check_order({"はじめ", statistic.from}, {"おわり", statistic.until}, until->value.where, decoder);
}

}  // namespace

bool Kind<StatisticRow>::decode(const Node& node, StatisticRow& into, const FieldContext& field,
                                Decoder& decoder) {
  const Entry* counts = node.find("counts");
  into.counts_where = counts ? counts->value.where : node.where;
  return DescribedKind<StatisticRow>::decode(node, into, field, decoder);
}

template <>
const Description& describe<StatisticRow>() {
  using R = StatisticRow;
  using F = FieldsOf<R>;
  static const Description description(
      "statistic_row", "行",
      {F::field<&R::label>("label", everyone, required, {"見出し", "行の見出し", "訪問看護"}),
       F::field<&R::group>("group", everyone, optional,
                           {"まとまり", "行をまとめる言葉", "医療関係"}),
       F::field<&R::counts>("counts", everyone, required, {"数", "列の順に並べた数", "[12, 3]"})});
  return description;
}

template <>
const Description& describe<Statistic>() {
  using S = Statistic;
  using F = FieldsOf<S>;
  static const Description description(
      S::type_name, S::label,
      with_record_fields<S>({
          F::field<&S::title>("title", everyone, required,
                              {"題名", "表の名前", "相談者別の相談件数"}),
          F::field<&S::summary>("summary", everyone, required,
                                {"ひとこと", "表から読み取れること", "病院からの相談が最多です。"}),
          F::field<&S::municipality>("municipality", everyone, required,
                                     {"市町村", "どの市町村の数か", "osaka"}),
          F::field<&S::from>("from", everyone, required, {"はじめ", "数え始めた日", "2017-04-01"}),
          F::field<&S::until>("until", everyone, required,
                              {"おわり", "数え終わった日", "2017-09-30"}),
          F::field<&S::what>("what", everyone, optional,
                             {"数え方", "何を1と数えたか", "個別のケースに関する相談"}),
          F::field<&S::unit>("unit", everyone, required, {"単位", "数の単位", "件"}),
          F::field<&S::row_label>("row_label", everyone, required,
                                  {"行の見出し", "行が何を表すか", "相談者"}),
          F::field<&S::columns>("columns", everyone, required, {"列", "列の見出し", "[件数]"}),
          F::field<&S::rows>("rows", everyone, optional,
                             {"行", "行ごとの数", "[{label: 病院, counts: [12]}]"}),
          F::field<&S::findings>("findings", everyone, optional,
                                 {"分かったこと", "資料に書かれた数や傾向", "[1区あたり月11件]"}),
      }),
      check_rows, check_dates);
  return description;
}

}  // namespace shirube
