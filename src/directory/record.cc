#include "directory/record.h"

#include "base/text.h"

namespace shirube {

template <>
const Vocabulary& vocabulary<RecordAudience>() {
  static constexpr Word words[] = {
      {int(RecordAudience::everyone), "everyone", "みんな",
       "住民のサイトにも専門職のサイトにも載る"},
      {int(RecordAudience::professionals), "professionals", "専門職", "専門職のサイトだけに載る"}};
  static const Vocabulary vocabulary{"読む人", words};
  return vocabulary;
}

bool Kind<Prose>::decode(const Node& node, Prose& into, const FieldContext& field,
                         Decoder& decoder) {
  if (node.kind != Node::Kind::scalar) {
    decoder.wrong_shape(node, "文章を書きます", field);
    return false;
  }
  into.markdown = node.text;
  into.where = node.where;
  return true;
}

template <>
const Description& describe<Source>() {
  using F = FieldsOf<Source>;
  static const Description description(
      "source", "出典",
      {F::field<&Source::title>("title", Readers::everyone, Presence::required,
                                {"名前", "資料や調査の名前", "医療資源把握アンケート"}),
       F::field<&Source::url>("url", Readers::everyone, Presence::optional,
                              {"URL", "資料のある場所", "https://www.example.jp/"}),
       F::field<&Source::date>("date", Readers::everyone, Presence::optional,
                               {"資料の日付", "資料が作られた日", "2026-02-01"})});
  return description;
}

}  // namespace shirube
