#include "directory/article.h"

namespace shirube {
namespace {

constexpr Readers everyone = Readers::everyone;
constexpr Presence required = Presence::required, optional = Presence::optional;

void check_news_dates(const void* record, const Node& node, Decoder& decoder) {
  const auto& news = *static_cast<const News*>(record);
  const Entry* until = node.find("until");
  if (!until) return;
  check_order({"日付", news.date}, {"載せる終わり", news.until}, until->value.where, decoder);
}

constexpr int months_new = 12;

}  // namespace

void complete(News& news) {
  if (!news.date.given()) return;
  news.current_until = news.until.given() ? news.until : add_months(news.date, months_new);
}

template <>
const Description& describe<Page>() {
  using P = Page;
  using F = FieldsOf<P>;
  static const Description description(
      P::type_name, P::label,
      with_record_fields<P>({
          F::field<&P::title>("title", everyone, required,
                              {"題名", "ページの名前", "人生会議とは"}),
          F::field<&P::summary>("summary", everyone, required,
                                {"ひとこと", "何が分かるページか",
                                 "もしものときのことを話し合っておく取り組みです。"}),
          F::field<&P::scenes>("scenes", everyone, optional,
                               {"場面", "四つの場面のどれか", "[看取り]"}),
          F::field<&P::order>("order", everyone, optional, {"並び順", "小さい順に並べる", "1"}),
      }));
  return description;
}

template <>
const Description& describe<News>() {
  using N = News;
  using F = FieldsOf<N>;
  static const Description description(
      N::type_name, N::label,
      with_record_fields<N>({
          F::field<&N::title>("title", everyone, required,
                              {"題名", "お知らせの題", "年末年始の窓口"}),
          F::field<&N::summary>(
              "summary", everyone, required,
              {"ひとこと", "お知らせの中身を一文で", "12月29日から1月3日まで休みます。"}),
          F::field<&N::date>("date", everyone, required, {"日付", "知らせた日", "2025-12-01"}),
          F::field<&N::until>(
              "until", everyone, optional,
              {"載せる終わり", "この日まで載せる。書かなければ一年で「これまでのお知らせ」に移る",
               "2026-01-04"}),
          F::field<&N::important>("important", everyone, optional,
                                  {"大切", "目立つように載せるか", "はい"}),
      }),
      nullptr, check_news_dates);
  return description;
}

}  // namespace shirube
